"""The parts that pages are made of: they take data, speak by signals, and know neither service nor window.

May import PySide6, i18n, domain, and of ui the models' roles and the look.  Every widget finds the theme by itself and
follows its changes.
"""
