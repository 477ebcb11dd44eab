"""The dialogs, one module each: opened with `open()`, answering by a signal with plain data."""
