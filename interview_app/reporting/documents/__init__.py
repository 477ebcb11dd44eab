"""One module for each document: its story, from the snapshot's data to flowables."""
