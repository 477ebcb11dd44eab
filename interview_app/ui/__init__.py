"""The window: PySide6 only here and in `app`.

May import composition, services, wording, i18n, domain and resources; reaches storage and reporting through services
only.  Inside: main_window > pages > dialogs > widgets > models > operations, and below all of them the look:
appearance > stylesheet > icons > theme > tokens, which import nothing else of the package.
"""
