"""Postings: any document in which a position is advertised.  May import `domain`; Qt only in the child process.

process        asks a process of its own to read a document; the only way in from outside
messages       what the two processes say to each other
child          that process: limits, which reader, what the lines mean
limits         how large a posting may be
reading        the readers: PDF, DOCX, ODT, HTML, text -> lines
line           what a reader hands on: a line of the document and where it stands

The lines are understood in stages, each a module of plain functions on rows, then blocks, then passages:

cleaning       symbols, ligatures, umlauts in two pieces -> clean rows
furniture      running headers, footers, page numbers and links left out
navigation     what leads about in the pages of a portal
ticks          demands in a table that a tick makes a must or a wish
marks          list marks taken off
columns        where the column of each row begins and ends
labels         headings in a column of their own put before what they head
heads          headings that begin their paragraph, or their column in a table, put before it
measure        the usual size, leading and width
joining        wrapped rows -> blocks
asides         a narrow column beside the text
sections       headings, and what each says of the blocks under it
order          lists under unknown headings, by their items or their place
contacts       who reaches somebody: recognised to be left out
facts          labels with their values
kinds          the kind of a passage and why
passages       blocks -> passages
several        the positions of a notice that advertises more than one
fields         reference, title, office, grade, deadline, posts, language
cues           the tables of words that all these go by
understanding  the stages one after the other
"""
