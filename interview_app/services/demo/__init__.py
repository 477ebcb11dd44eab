"""The sample procedure, made through the same services that the window uses."""
