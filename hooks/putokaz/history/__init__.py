"""Editions: what a reader of one guide could see on a day, and what has changed since."""
