"""Documents as PDF: a frozen snapshot in, bytes out; no file, no clock, no window.

May import wording, i18n, domain and resources.
"""

from interview_app.reporting.render import render

__all__ = ["render"]
