"""The use cases, one module or package for each area that the user sees.

A service checks the rules of the domain, writes in one transaction with its journal row, and returns frozen values.
It may import storage, formfiles, reporting, wording and everything below; never Qt.
"""
