"""The decision in full: comparison by criterion, the gate for auxiliary criteria, reasons."""
