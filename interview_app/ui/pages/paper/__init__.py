"""Sheets that were filled on paper, typed by somebody else."""
