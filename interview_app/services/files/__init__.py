"""Procedure files: made, opened, copied, checked, written out as data, and remembered."""
