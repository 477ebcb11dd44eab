"""The fields of a posting, each found by rules of its own.

dates      days in German and English words -> deadline
grade      pay groups
language   German or English
office     the authority (places: words that names of offices hold)
posts      number of posts
reference  Kennziffer and its kin
title      what the post is called
told       a value with the reason for it
"""
