"""Tables for other programs: candidates, schedule and matrix as XLSX or CSV.

page        a table of values, and what kind of value each is
builders    the procedure, or its disclosed ranking, as such tables
csv_files   as CSV for the Excel of the reader's language
workbooks   as XLSX (loads openpyxl)
harmless    words that a spreadsheet would compute
"""
