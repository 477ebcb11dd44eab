"""Drafting an interview form: every edit is a function from a form to another form, and leaves no half-edited one.

A draft is an `InterviewForm` that may have gaps (`gaps.GAPS`) and nothing else wrong with it; each edit keeps it so.
"""
