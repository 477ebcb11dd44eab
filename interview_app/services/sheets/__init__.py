"""The sheets: filled in on the screen or typed from paper, by one pen; private until disclosure."""
