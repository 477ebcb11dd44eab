"""Postings: which files may hold one, and what its words mean for a draft of the form."""
