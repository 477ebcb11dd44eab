"""The documents of the procedure: issued, previewed, exported."""
