"""The interview form: read, locked, and repaired by retiring a question."""
