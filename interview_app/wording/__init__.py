"""Sentences about domain and analysis results, for screens, documents and command line alike.

Takes a `Say` and data, gives words; computes nothing.  May import analysis, i18n and domain.
"""
