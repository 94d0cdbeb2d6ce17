"""Putokaz: referral guides for child protection, from YAML to every output."""
