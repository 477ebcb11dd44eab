"""The fields of a posting, each found by rules of its own.

dates      days in German and English words -> deadline
grade      pay groups
language   German or English
names      title and office
posts      number of posts
reference  Kennziffer and its kin
"""
