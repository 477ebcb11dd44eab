"""Typed words that survive a crash: in fields of a page and in dialogs."""
