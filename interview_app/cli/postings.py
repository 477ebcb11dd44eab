"""form from-posting: what a posting demands, as text, as data, and as a form to go on with."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator

from interview_app.cli.terminal import WELL, Terminal
from interview_app.domain.found_posting import FoundPosting, PostingField
from interview_app.domain.plain import Plain
from interview_app.formfiles.layout import SEVERAL
from interview_app.i18n import Say
from interview_app.services.postings import reading as postings
from interview_app.wording.posting import (
    field_label,
    field_reason,
    field_words,
    passage_kind_label,
    post_words,
    reason_sentence,
)


def from_posting(options: Namespace, terminal: Terminal) -> int:
    """Write a draft of the form where that was asked for, then show what was found in a posting."""
    if options.output is not None:
        postings.require_free(options.output)
    posting = postings.read(options.posting, progress=terminal.progress)
    say = terminal.say
    if options.post is not None:
        posting = postings.chosen(posting, options.post)
    if options.output is not None:
        postings.write_draft(posting, options.output)
    if options.json:
        terminal.out(json.dumps(as_data(say, posting.found), ensure_ascii=False, indent=1))
    else:
        for line in as_text(say, posting.found):
            terminal.out(line)
    for line in choice_of_posts(say, posting.found):
        terminal.err(line)
    if options.output is not None and not options.json:
        terminal.out("")
        terminal.out(str(options.output))
    return WELL


def choice_of_posts(say: Say, found: FoundPosting) -> Iterator[str]:
    """The positions of a notice that advertises several, and how to choose one of them; nothing for one."""
    if found.each:
        yield say("This posting advertises {count} positions. Choose one with --post:", count=len(found.each))
        for number, post in enumerate(found.each, start=1):
            yield f"  {number}  {post_words(say, post)}"


def as_data(say: Say, found: FoundPosting) -> dict[str, Plain]:
    """The posting as plain data; what it does not say is null, and posts without a number are told as in form files."""
    return {
        "fields": {
            "reference": found.reference or None,
            "title": found.title or None,
            "office": found.office or None,
            "grade": found.grade or None,
            "deadline": found.deadline.isoformat() if found.deadline else None,
            "posts": SEVERAL if found.several and found.posts is None else found.posts,
        },
        "passages": [
            {
                "text": passage.text,
                "kind": passage.kind.value,
                "heading": passage.heading,
                "page": passage.page,
                "reason": reason_sentence(say, passage.reason),
            }
            for passage in found.passages
        ],
    }


def as_text(say: Say, found: FoundPosting) -> Iterator[str]:
    """The posting for people: its fields, then its passages under their headings, each with why."""
    for field in PostingField:
        yield f"{field_label(say, field)}: {field_words(say, found, field) or '–'}"
        yield f"  {field_reason(say, found.why(field))}"
    heading: str | None = None
    for passage in found.passages:
        if passage.heading != heading:
            heading = passage.heading
            yield from ("", heading or say("Without a heading"))
        kind, reason = passage_kind_label(say, passage.kind), reason_sentence(say, passage.reason)
        yield f"  {kind}: {passage.text}"
        place = say("Page {page}: {reason}", page=passage.page, reason=reason)
        own = say("Position {number} only.", number=passage.post) if passage.post else ""
        yield f"    {place} {own}".rstrip()
