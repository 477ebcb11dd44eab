"""Postings: any document in which a position is advertised.  May import `domain`; Qt only in the child process.

line        what a reader hands on: a line of the document and where it stands
"""
