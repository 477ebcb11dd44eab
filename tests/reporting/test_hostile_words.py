"""Whatever somebody typed is printed: never markup, never lost, never a box, never in the way."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_app.domain.decision import Dissent
from interview_app.domain.ids import PanelistId
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document
from interview_app.domain.sheet import Passage
from interview_app.domain.text import Text
from interview_app.i18n import Language, load
from interview_app.reporting import render
from interview_app.reporting.coverage import Coverage, composed
from interview_app.reporting.fonts import coverage_of, font_of
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.codes import code_of
from interview_app.reporting.tagged.marks import CLUSTER, has_marks, placed
from tests.exploring import WITHOUT_SHRINKING
from tests.reporting.reading import body_of, opened, pages_of, squeezed
from tests.reporting.sample import procedure, shortened, snapshot, the_form


def for_posts(posts: int, whole: Procedure) -> Procedure:
    """The procedure with so many posts."""
    assert whole.lock is not None
    return replace(whole, lock=replace(whole.lock, posts=posts))


WHOLE = for_posts(2, procedure(candidates=3, form=shortened(the_form(), 3)))
"""Of more candidates than posts, so that every chart with names is drawn."""
HOSTILE = {
    "markup": '<b>fett</b> & <img src="/etc/passwd"/> &amp; <para> </para> <!-- --> ]]>',
    "one very long word": "".join(f"Wort{number:04}" for number in range(800)),
    "twenty thousand characters": "".join(f"Satz {number:04} endet. " for number in range(1112)),
    "control characters": "a\x00b\x07c\x1b[31md\x7f",
    "emoji": "Gruß 😀 und 👩‍👩‍👧 nach 中文",
    "letters that no font has": "𝓣𝓱𝓮 𝓺𝓾𝓲𝓬𝓴𝓫𝓻𝓸𝔀𝓷𝓯𝓸𝔁𝓳𝓾𝓶𝓹𝓼 " * 10,
    "combining": "Cafe\u0301 x\u030c",
    "lone surrogate": "vorn \ud800 hinten",
    "other directions": "דוד כהן 2,33; 4,00 دور ٣",
    "letters of two fonts": "A\u0335b\u0336 Ⅲ ℃ \u212a",
    "direction marks": "abc\u202edef\u2066",
    "line breaks": "eins\r\nzwei\u2028drei\n\n\n\nvier\x0bfünf",
    "format fields": "{name} {0} %s %(x)s \\n {}",
    "only space": " \t\n\xa0 ",
}


def with_words(words: str) -> Procedure:
    """The sample with these words in every place where somebody may type."""
    interview, sheet, person = WHOLE.interviews[0], WHOLE.sheets[0], WHOLE.candidates[0]
    decision = WHOLE.decision
    lock = WHOLE.lock
    assert decision is not None
    assert lock is not None
    entries = tuple(
        replace(each, answer=words, reason=words, own_probes=(words,)) for each in interview.entries[:2]
    )
    ratings = tuple(
        replace(each, evidence=words, notes=words, passages=(Passage(0, 1, words),))
        for each in sheet.ratings[:2]
    )
    sittings = tuple(replace(each, place=words) for each in interview.sittings)
    return replace(
        WHOLE,
        candidates=(
            replace(person, name=words, number=words, accommodation=words, place=words),
            *WHOLE.candidates[1:],
        ),
        panel=(replace(WHOLE.panel[0], name=words, function=words), *WHOLE.panel[1:]),
        interviews=(
            replace(interview, entries=(*entries, *interview.entries[2:]), sittings=sittings),
            *WHOLE.interviews[1:],
        ),
        sheets=(
            replace(sheet, ratings=(*ratings, *sheet.ratings[2:]), reason=words, sequence=2),
            *WHOLE.sheets[1:],
        ),
        checks=tuple(replace(each, evidence=words, missing=words) for each in WHOLE.checks[:2]),
        lock=replace(lock, rationale=words, posts_reason=words),
        decision=replace(
            decision, reasons=words, deviation=words, dissents=(Dissent(PanelistId("p1"), words),)
        ),
        form=replace(
            WHOLE.form,
            criteria=tuple(replace(each, name=Text(words, words)) for each in WHOLE.form.criteria),
            posting=replace(WHOLE.form.posting, authority=words, reference=words),
        ),
    )


def shown(words: str) -> str:
    """What must be read back: composed, without spaces, with a code for what no font has or can put in its place."""
    return squeezed("".join(map(_printed, CLUSTER.findall(composed(words)))))


def _printed(cluster: str) -> str:
    """A letter with its marks as they are printed."""
    faces = [each for each in (Face.REGULAR, Face.FALLBACK) if cluster[0] in coverage_of(each)]
    if any(len(cluster) == 1 or placed(font_of(each), cluster) is not None for each in faces):
        return cluster
    known = coverage_of(Face.REGULAR) | coverage_of(Face.FALLBACK)
    return "".join(each if each in known or _space(each) else code_of(each) for each in cluster)


def _space(character: str) -> bool:
    return character in "\n\t" or unicodedata.category(character) == "Zs"


@pytest.mark.parametrize("document", list(Document), ids=str)
@pytest.mark.parametrize("kind", list(HOSTILE))
def test_no_words_block_a_document(document: Document, kind: str) -> None:
    assert render(snapshot(document, whole=with_words(HOSTILE[kind])), load(Language.GERMAN))


@pytest.mark.parametrize("kind", list(HOSTILE))
def test_every_chart_with_names_is_drawn_with_these_words(kind: str) -> None:
    annex = snapshot(Document.SELECTION_RECORD, whole=with_words(HOSTILE[kind])).annex
    assert annex is not None
    assert annex.random is not None
    assert annex.firmness.ranges


@pytest.mark.parametrize("kind", [kind for kind in HOSTILE if kind not in ("only space", "other directions")])
def test_no_words_vanish_from_the_interview_protocol(kind: str) -> None:
    interview = WHOLE.interviews[0]
    entry = replace(interview.entries[1], answer=HOSTILE[kind])
    entries = (interview.entries[0], entry, *interview.entries[2:])
    bare = tuple(replace(question, expected=()) for question in WHOLE.form.questions)
    whole = replace(
        WHOLE,
        interviews=(replace(interview, entries=entries),),
        sheets=(),
        form=replace(WHOLE.form, questions=bare),
    )
    text = squeezed(body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole))))
    beside = squeezed(load(Language.GERMAN)("Expected answer"))
    assert text.replace(beside, "").count(shown(HOSTILE[kind])) == 1


def test_what_no_font_has_is_printed_as_a_code_and_listed_at_the_end() -> None:
    whole = with_words(HOSTILE["emoji"])
    pages = pages_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole)))
    assert "‹U+1F600›" in "".join(pages[0].split())
    last = " ".join(pages[-1].split())
    assert "Zeichen ohne Schriftzeichen" in last
    assert "‹U+1F600› GRINNING FACE" in last
    assert "‹U+200D› ZERO WIDTH JOINER" in last


def test_a_document_whose_characters_all_have_a_glyph_has_no_such_list() -> None:
    text = body_of(opened(snapshot(Document.SHEET, whole=WHOLE)))
    assert "Zeichen ohne Schriftzeichen" not in text


def test_words_that_are_too_long_for_a_cell_stand_below_the_table_in_full() -> None:
    words = " ".join(f"Wort{number}" for number in range(900))
    check = replace(WHOLE.checks[0], evidence=words)
    whole = replace(WHOLE, checks=(check, *WHOLE.checks[1:]))
    text = body_of(opened(snapshot(Document.SELECTION_RECORD, whole=whole)))
    assert "*1" in text
    assert all(f"Wort{number}" in text for number in range(900))


_anything = st.text(st.characters(codec=None), max_size=60)


@given(_anything)
def test_runs_hold_every_character_and_each_run_has_its_glyphs(words: str) -> None:
    coverage = Coverage()
    runs = coverage.runs(words, Face.REGULAR)
    for face, run in runs:
        assert coverage_of(face).issuperset(each for each in run if not has_marks(each))
    assert squeezed("".join(run for _, run in runs)) == shown(words)
    unseen = [each for each in composed(words) if each in coverage.missing]
    assert set(coverage.missing) == set(unseen)


@given(st.text(max_size=60))
def test_equal_words_in_another_form_are_printed_alike(words: str) -> None:
    decomposed = unicodedata.normalize("NFD", words)
    assert Coverage().runs(decomposed, Face.REGULAR) == Coverage().runs(
        unicodedata.normalize("NFC", decomposed), Face.REGULAR
    )


@settings(
    max_examples=12,
    deadline=None,
    phases=WITHOUT_SHRINKING,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(_anything)
def test_any_words_in_any_place_print(words: str) -> None:
    whole = with_words(words)
    for document in Document:
        data = render(snapshot(document, whole=whole), load(Language.ENGLISH))
        assert re.match(rb"%PDF-1\.\d", data)
