"""Readers of documents: bytes -> lines.  They run in the child process only, each loaded where it is needed.

formats         which kind of document a file is, by what is in it
texts           plain and pasted text
html_page       HTML
word            DOCX (word_styles, word_lists; the only ones that load python-docx)
open_document   ODT (open_styles)
packed          what both of them look over before they trust an archive
pdf             PDF: pages of text with places (the only module below the window that loads Qt)
pdf_boxes       where the pieces of its text are drawn
pdf_type        how large letters and how wide words are
pdf_dealing     which words fill which box
pdf_asking      where QtPdf says that a word stands, asked where words could lie in either of two boxes
pdf_drawn       marks of list items that are drawn and not written
pdf_runs        the runs of a page: words on one line without a wide gap
pdf_columns     columns and tables
pdf_notes       raised numbers put to the lines they belong to
pdf_order       the order in which a person reads a page
paragraph       a paragraph gathered piece by piece
words           words as every reader hands them on
numbering       the numbers of lists
"""
