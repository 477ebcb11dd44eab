"""The language of screens, documents and command line: one gettext catalogue, bound late.

Code holds the English sentence; the catalogue holds the German one.  A `Say` is handed to whoever writes words, so
that one program can print a German record while its window speaks English.
"""

from __future__ import annotations

import gettext
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from functools import cache

from interview_app.domain.display import rounded
from interview_app.domain.foreign import marked
from interview_app.domain.text import Text
from interview_app.resources import resource


class Language(StrEnum):
    """The languages that the program speaks."""

    GERMAN = "de"
    ENGLISH = "en"


class Say:
    """Speaks one language: sentences from the catalogue, numbers and dates as that language writes them."""

    def __init__(
        self, language: Language, catalogue: gettext.NullTranslations, *, marking: bool = False
    ) -> None:
        self.language = language
        self._catalogue = catalogue
        self._marking = marking

    def marking(self) -> Say:
        """The same, but words of another language stand between marks (`domain/foreign.py`) for whoever prints."""
        return Say(self.language, self._catalogue, marking=True)

    def read(self, text: Text) -> str:
        """A form's own words in this language, or in the other one where these are missing."""
        return self.foreign(text.read(self.language), text.spoken(self.language))

    def foreign(self, words: str, language: str) -> str:
        """Words in a language that may be another one than this."""
        return marked(words, language) if self._marking and language != self.language else words

    def __call__(self, words: str, /, **values: object) -> str:
        """The sentence in this language, with `{name}` fields filled from `values`."""
        return self._catalogue.gettext(words).format(**values)

    def plural(self, one: str, many: str, /, *, count: int, **values: object) -> str:
        """The sentence for `count` things; `{count}` may stand in it."""
        return self._catalogue.ngettext(one, many, count).format(count=count, **values)

    def number(self, value: Fraction | int, digits: int = 2) -> str:
        """`value` with `digits` decimals, half away from zero, with this language's decimal mark."""
        written = rounded(Fraction(value), digits)
        return written.replace(".", ",") if self.language is Language.GERMAN else written

    def plain(self, value: Fraction | int) -> str:
        """A short number such as a level or a weight: no decimals where it needs none, at most two."""
        exact = Fraction(value)
        digits = next((n for n in (0, 1) if (exact * 10**n).denominator == 1), 2)
        return self.number(exact, digits)

    def whole(self, value: int) -> str:
        """A large count with its thousands set apart: 10.000 in German, 10,000 in English."""
        written = f"{value:,}"
        return written.replace(",", ".") if self.language is Language.GERMAN else written

    def percent(self, share: Fraction) -> str:
        """A share of one as per cent, such as “15 %”."""
        return f"{self.plain(share * 100)}\N{NO-BREAK SPACE}%"

    def date(self, day: date) -> str:
        """22.11.2026 in German, 22 Nov 2026 in English."""
        if self.language is Language.GERMAN:
            return f"{day.day:02}.{day.month:02}.{day.year}"
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    def time(self, moment: datetime) -> str:
        """14:02 Uhr in German, 14:02 in English; the moment's own offset counts."""
        clock = f"{moment.hour:02}:{moment.minute:02}"
        return f"{clock} Uhr" if self.language is Language.GERMAN else clock

    def moment(self, moment: datetime) -> str:
        """Date and time of a moment, in its own offset."""
        return f"{self.date(moment.date())}, {self.time(moment)}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def load(language: Language) -> Say:
    """The speaker of `language`."""
    return Say(language, _catalogue(language))


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    """The words of a language, read once; English is the code's own and needs no catalogue."""
    if language is Language.ENGLISH:
        return gettext.NullTranslations()
    path = resource("locale", language.value, "LC_MESSAGES", "interview_app.mo")
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)
