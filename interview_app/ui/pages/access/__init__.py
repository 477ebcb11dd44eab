"""Requests for access: who asked to see their data, by when and how to answer."""
