"""Acts of several pages, each a dialog with its reason."""
