"""The ranking: computed once disclosed, how firm it is, and whom the panel finds essentially equal."""
