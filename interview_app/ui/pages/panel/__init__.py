"""The panel: members, declarations, assignments, participation."""
