"""What leads about in the pages of a portal and belongs to no posting: “Drucken | Merken | Teilen”."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BETWEEN = re.compile("[|·•›»>:]")
_SIGNS = ("|", " · ", " • ", " › ", " » ", " > ", "© ")
"""One of these stands between links."""
_LONGEST, _SHORT, _MARK = 200, 30, 2
"""How many letters such a row has at most, one without a sign between links, and a mark of a list."""
_ALONE = frozenset(
    """
    zum inhalt springen, zum hauptinhalt springen, zur navigation springen, skip to content, skip to main content,
    zurück zur übersicht, zur übersicht, back to overview, seite drucken, stellenangebot drucken,
    stellenanzeige drucken, print this page, nach oben, back to top
    """.replace("\n    ", " ")
    .strip()
    .split(", ")
)
"""What leads about even where nothing stands beside it."""
_LINKS = _ALONE | frozenset(
    """
    startseite, karriere, stellenangebote, stellenmarkt, suche, menü, login, anmelden, drucken, merken, teilen,
    weiterempfehlen, impressum, datenschutz, datenschutzerklärung, barrierefreiheit, erklärung zur barrierefreiheit,
    leichte sprache, gebärdensprache, kontakt, facebook, linkedin, xing, instagram, whatsapp, e-mail, rathaus, home,
    careers, jobs, vacancies, search, menu, log in, sign in, print, share, save, terms of use, privacy notice,
    privacy policy, privacy, accessibility, legal notice, imprint, cookies, contact, fraud alert, sitemap
    """.replace("\n    ", " ")
    .strip()
    .split(", ")
)
"""The words of such links; alone, some of them head a part of a posting."""
_HEADING = frozenset({"kontakt", "contact"})
"""What a contact stands behind in one line."""


def navigation_in(texts: Sequence[str]) -> set[str]:
    """Those of the texts that hold nothing but such links, or mostly."""
    whole = "\n".join(texts)
    parted = any(sign in whole for sign in _SIGNS)
    return {text for text in texts if (parted or _MARK < len(text) < _SHORT) and is_navigation(text)}


def is_navigation(text: str) -> bool:
    """Whether a row holds nothing but such links, or mostly."""
    if len(text) > _LONGEST:
        return False
    if not any(map(text.__contains__, _SIGNS)):
        return len(text) < _SHORT and text.casefold() in _ALONE
    parts = [part.strip().casefold() for part in _BETWEEN.split(text) if part.strip()]
    known = sum(part in _LINKS or part.startswith("©") for part in parts)
    return known * 2 > len(parts) > 1 and parts[0] not in _HEADING
