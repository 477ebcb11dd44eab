"""The record check: plain rules that say what a court would miss, before it is too late to mend.

Each rule is a function over a procedure; none changes anything, and none looks at a total or a rank.  What a rule says
is a pointer to a place, never legal advice; the sentences and their sources are made in `wording`.
"""
