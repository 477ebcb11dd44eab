"""The inspection copy: what one candidate may read of the record, with everybody else under a letter.

`letters` gives the letters, `names` says by which words somebody may be known, `finding` looks for them in a text,
`marks` holds what the chair decided on a passage, `copy` puts it together.
"""
