"""The consensus: what the panel agrees on, and how far it is."""
