"""The posting: read from its document, sorted passage by passage, and covered by the draft of the form."""
