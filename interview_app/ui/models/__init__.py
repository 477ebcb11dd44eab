"""Item models over immutable rows, and the roles that models and delegates share.

May import PySide6, i18n, wording, domain, and of ui the operations, icons and tokens.
"""
