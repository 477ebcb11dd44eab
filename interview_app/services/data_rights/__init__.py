"""What candidates may ask for after the decision, and what becomes of their data."""
