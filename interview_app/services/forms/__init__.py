"""The form of the open procedure: drafted, locked, and mended where a question proves broken."""
