"""Agreement between panelists and firmness of the ranking: pure functions of ballots and scores.

May import: the standard library and domain.  Nothing here is ever corrected in a rating, a total or a rank; these are
figures about the arithmetic, never parts of it.
"""
