"""The consensus on one candidate, and what the projector may show of it."""
