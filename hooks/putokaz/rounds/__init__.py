"""Verification rounds: whom to call, on which paper, and what came back of it."""
