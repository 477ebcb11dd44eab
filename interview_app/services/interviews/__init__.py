"""The interviews: who sits at the table, what is asked and answered, and what is noted around it."""
