"""The structure check: plain rules that look over the interview form before it is locked.

Each rule is a function over a form; none changes anything.  Their hints are those of the record check, with the same
weights, settings and reasons.  A rule that goes by words finds a careless question, not a hidden one, and never
forbids.
"""
