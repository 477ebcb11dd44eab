"""The panel: its members, their parts, declarations and PINs, and the bodies that are involved."""
