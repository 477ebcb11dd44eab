"""Checking an issued document: nothing but the PDF in, what differs out.

reading     opens a foreign PDF within limits, and finds what it carries
anew        what follows from the record, printed and read once
likeness    two PDF objects with all that hangs on them: the same or not
paging      pages against pages, word by word
figures     what must stand in a document of another version of the program
texts       what people wrote in a document of an earlier version
operators   what documents are drawn with
drawing     what a page draws, and what it has that no document has
typefaces   whether letters are drawn as what they are read as
outline     paragraphs and tables along the structure tree
in_place    figures and names in their place
in_order    whether words lie where they are read
visible     what can be seen
one_way     whether every program reads the same in the file, by the values of `syntax` and its `page_tree`
frame       how pages and file are made around it
checking    all of it, in the order of its weight

signature_fields   the fields that can be signed
signature_update   what one signature adds to a file, to the last byte
layers             a signed file taken apart: the document as it was issued, and each signature behind it
signed             the signatures that stand there, and what speaks against one

May import what reporting may; pypdf is loaded with this package only.
"""

from interview_app.reporting.verifying.checking import Judge, check, fields_in

__all__ = ["Judge", "check", "fields_in"]
