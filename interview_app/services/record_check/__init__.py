"""The record check: what the rules say of the open procedure, and how an office sets them in new ones."""
