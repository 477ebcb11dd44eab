"""The record check: its hints, its rules, and how they are kept for new procedures."""
