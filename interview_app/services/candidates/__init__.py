"""The candidates: who applied, whether they are admitted, and what they are called."""
