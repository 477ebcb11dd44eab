"""The ranking after disclosure: explained totals, gaps, firmness, and the way to the decision."""
