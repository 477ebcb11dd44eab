"""Lists of candidates from other programs: which files, what their columns stand for, and taking their rows over."""
