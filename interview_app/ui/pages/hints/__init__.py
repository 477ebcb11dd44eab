"""What asks about hints before an act, and leads to the place to mend."""
