"""A writer of tagged, archival PDF on top of reportlab: PDF/UA-1 and PDF/A-2a, or PDF/A-3a with an attachment.

Knows nothing of this program and imports nothing of it.  `structure` holds the elements, `tree` their tree, `canvas`
marks what is drawn, `marking` what belongs to nothing; `lines`, `paragraph`, `point` and `direction` set text, `marks`
and `anchors` place combining marks, `codes` stand for what no font has; `grid` tags a table, `figure` a picture,
`form_field` is a place to sign, `bookmarks` leads to places; `archive`, `metadata` and `colour_profile` make the file
archival, `packing` writes it.
"""
