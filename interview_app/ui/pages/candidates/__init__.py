"""The candidates: their list, their requirement check, lists read from files and the schedule."""
