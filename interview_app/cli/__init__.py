"""The command line: the same services as the window, without loading Qt.

arguments   what may be typed
usage       reads it, and speaks of it in help and of mistakes
language    which language that is
main        runs what was typed; opens the window
terminal    the two streams, and the language they speak
commands    carries a command out and turns expected errors into one sentence and an exit code
files       new, import, export, check, form check
postings    form from-posting: what a posting demands, and a draft of the form
lists       candidates: from a list into the procedure
ranks       rank, as text and as JSON
own_rules   the rules of the record check that are kept for new procedures
document_checks  verify: whether an issued document agrees with its record
signing     sign: a signature into an issued document
samples     demo
"""
