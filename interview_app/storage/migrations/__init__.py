"""The steps from one schema of the procedure file to the next, each in literal SQL and never changed afterwards."""
