"""Why a file cannot be read as a posting: what it is, and the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.i18n import Say

_Facts = Mapping[str, str | int]


def posting_sentence(say: Say, refused: PostingRefused) -> str:
    """Why the file cannot be read as a posting, and what to do; pasted words have no name."""
    name = PurePath(refused.path).name or say("pasted text")
    return _SENTENCES[refused.trouble](say, name, refused.facts)


def _too_large(say: Say, name: str, facts: _Facts) -> str:
    return say(
        "“{name}” is larger than {limit} MB. Save the posting alone, without pictures and annexes, and read that.",
        name=name,
        limit=facts.get("limit", 50),
    )


def _too_many_pages(say: Say, name: str, facts: _Facts) -> str:
    return say(
        "“{name}” has more than {limit} pages. Save only the pages of the posting and read those.",
        name=name,
        limit=facts.get("limit", 200),
    )


def _took_too_long(say: Say, name: str, facts: _Facts) -> str:
    return say(
        "Reading “{name}” was stopped after {limit} seconds. Save only the pages of the posting and read those, "
        "or copy the text and paste it.",
        name=name,
        limit=facts.get("limit", 30),
    )


def _no_such_post(say: Say, name: str, facts: _Facts) -> str:
    count = int(facts.get("count", 0))
    if count < 1:
        return say("“{name}” advertises one position only. There is nothing to choose.", name=name)
    return say("“{name}” advertises {count} positions. Choose one from 1 to {count}.", name=name, count=count)


_SENTENCES: Mapping[PostingTrouble, Callable[[Say, str, _Facts], str]] = {
    PostingTrouble.MISSING: lambda say, name, facts: say(
        "“{name}” is not there any more. Was it moved, or is a drive not connected?", name=name
    ),
    PostingTrouble.NO_PERMISSION: lambda say, name, facts: say(
        "“{name}” cannot be read. Close it in the other program, or ask for access to the folder.", name=name
    ),
    PostingTrouble.UNREADABLE: lambda say, name, facts: say(
        "“{name}” cannot be read. Copy it to a folder of your own and try again.", name=name
    ),
    PostingTrouble.EMPTY: lambda say, name, facts: say(
        "There are no words in “{name}”. Choose the file with the posting.", name=name
    ),
    PostingTrouble.TOO_LARGE: _too_large,
    PostingTrouble.TOO_MANY_PAGES: _too_many_pages,
    PostingTrouble.SCAN: lambda say, name, facts: say(
        "“{name}” holds pictures of pages and no text, as a scanner makes them. "
        "Ask for the file that was scanned, or copy the text from the web page and paste it.",
        name=name,
    ),
    PostingTrouble.NO_LETTERS: lambda say, name, facts: say(
        "The letters in “{name}” cannot be told apart, because its fonts do not say what they show. "
        "Ask for another version, or copy the text from the web page and paste it.",
        name=name,
    ),
    PostingTrouble.ENCRYPTED: lambda say, name, facts: say(
        "“{name}” is protected by a password. Save it without one, read it, and delete that copy.", name=name
    ),
    PostingTrouble.DAMAGED: lambda say, name, facts: say(
        "“{name}” is damaged. Open it in the program that made it and save it again.", name=name
    ),
    PostingTrouble.OLD_DOCUMENT: lambda say, name, facts: say(
        "“{name}” has the format of old Office programs. Save it as a Word document (.docx) or as PDF.",
        name=name,
    ),
    PostingTrouble.OTHER_KIND: lambda say, name, facts: say(
        "“{name}” is no document with a posting. Choose a PDF, Word, OpenDocument, HTML or text file.",
        name=name,
    ),
    PostingTrouble.MISNAMED: lambda say, name, facts: say(
        "“{name}” is not what the end of its name says. Open it in the program that made it and save it again.",
        name=name,
    ),
    PostingTrouble.TOOK_TOO_LONG: _took_too_long,
    PostingTrouble.TOOK_TOO_MUCH: lambda say, name, facts: say(
        "“{name}” takes more memory than a posting may. Save only the pages of the posting and read those, "
        "or copy the text and paste it.",
        name=name,
    ),
    PostingTrouble.BROKE_OFF: lambda say, name, facts: say(
        "Reading “{name}” broke off, because it is damaged or takes too much memory. "
        "Open it in the program that made it, copy the text and paste it.",
        name=name,
    ),
    PostingTrouble.NO_SUCH_POST: _no_such_post,
    PostingTrouble.CANCELLED: lambda say, name, facts: say(
        "Reading “{name}” was stopped. Nothing was taken over.", name=name
    ),
}
