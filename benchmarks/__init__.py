"""Side-by-side measurements: each prints a ratio against a baseline that runs in the same round.

Run with `./run bench`; name parts to run only these (`./run bench autosave`).  Nothing here is a test: machines
differ and wander, ratios within one run carry over.
"""
