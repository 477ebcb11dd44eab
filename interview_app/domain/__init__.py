"""What the program is about: forms, people, ratings, scores, states.

Pure standard library: frozen dataclasses and functions, no file, no clock, no random ids, no window and no prose.
Whatever happens is given in as an argument, so that every result can be computed again.
"""
