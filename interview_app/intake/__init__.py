"""Lists of candidates from other programs, as tables of words.  May import `domain` and openpyxl.

limits      how large a list may be
tables      a file's bytes or path -> ListTable; decides what kind of file it is
texts       CSV: encoding, delimiter, quotation marks
workbooks   XLSX: sheets and cells (the only module that loads openpyxl)
columns     headings -> what they stand for, and which are never taken over
values      a cell's words -> day, time, internal or external
"""
