"""The decision: who is selected and why, what follows from it, and how the procedure ends."""
