"""Postings of many shapes are understood nearly as their answer keys say: precision, recall, kinds and fields."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from interview_app.domain.found_posting import FieldRule, FoundPosting, PostingField
from interview_app.intake.posting.understanding import understood
from tests.intake.posting.reading import lines_in, lines_of_file
from tests.intake.posting.scoring import Score, key_of, scored
from tests.intake.posting.scoring import found_fields as as_fields

_FOLDER = Path(__file__).parents[1] / "postings"
_POSTINGS = sorted(
    path for path in _FOLDER.iterdir() if path.suffix in {".pdf", ".docx", ".odt", ".html", ".txt"}
)


@cache
def found_in(path: Path) -> FoundPosting:
    """What is found in a posting, which is read once for all tests."""
    return understood(lines_in(path.read_bytes(), path.name))


@cache
def scores() -> tuple[Score, ...]:
    return tuple(scored(path.name, key_of(path), found_in(path)) for path in _POSTINGS)


def test_every_posting_has_an_answer_key_and_every_key_a_posting() -> None:
    assert {path.stem for path in _POSTINGS} == {path.stem for path in _FOLDER.glob("*.json")}


def test_passages_are_found_and_nothing_else() -> None:
    print(table(scores()))
    met = sum(score.met for score in scores())
    assert met / sum(score.expected for score in scores()) >= 0.98, misses()
    assert met / sum(score.found for score in scores()) >= 0.98, misses()


def test_kinds_are_told() -> None:
    assert sum(score.right for score in scores()) / sum(score.met for score in scores()) >= 0.97, misses()


def test_no_posting_falls_far_behind_the_others() -> None:
    assert [score.name for score in scores() if min(score.recall, score.precision, score.kinds) < 0.9] == []


def test_every_field_is_found() -> None:
    assert [(score.name, score.wrong) for score in scores() if score.wrong] == []


def test_no_passage_holds_a_telephone_number_or_a_mail_address() -> None:
    for path in _POSTINGS:
        words = " ".join(passage.text for passage in found_in(path).passages)
        assert "@" not in words
        assert not any(digits in words for digits in ("456-789", "0421 ", "0777", "9999 9", "0000"))


@pytest.mark.parametrize("path", _POSTINGS, ids=lambda path: path.stem)
def test_each_position_of_a_notice_has_fields_and_passages_of_its_own(path: Path) -> None:
    key, found = key_of(path), found_in(path)
    wanted = key.get("posts", [])
    assert [
        {name: getattr(post, name) for name in one} for post, one in zip(found.each, wanted, strict=True)
    ] == wanted
    told = {passage.text: passage.post for passage in found.passages}
    assert [one["text"] for one in key["passages"] if told.get(one["text"], 0) != one.get("post", 0)] == []


def test_every_field_that_was_found_says_why_and_every_other_that_it_is_missing() -> None:
    for path in _POSTINGS:
        found = found_in(path)
        fields = as_fields(found)
        assert {each.field for each in found.reasons} == set(PostingField)
        assert {each.value for each in PostingField if found.why(each).rule is FieldRule.MISSING} == {
            name for name, value in fields.items() if value in ("", None)
        }


def test_the_sample_posting_is_read_completely_from_two_narrow_columns() -> None:
    name = "narrow_columns.pdf"
    score = scored(name, key_of(_FOLDER / "police-ai-experts.txt"), understood(lines_of_file(name)))
    assert (score.recall, score.precision, score.kinds, score.wrong) == (1, 1, 1, ()), score.misses


def table(measured: tuple[Score, ...]) -> str:
    """What was measured, a line for each posting."""
    rows = [f"{'posting':<36} passages  recall  precision  kinds  fields wrong"]
    rows += [
        f"{one.name:<36} {one.expected:>8} {one.recall:>7.3f} {one.precision:>10.3f} {one.kinds:>6.3f}"
        f" {len(one.wrong):>13}"
        for one in measured
    ]
    return "\n".join(rows)


def misses() -> str:
    """All that was lost, too much or of another kind."""
    return "\n".join(f"{score.name}: {miss}" for score in scores() for miss in score.misses)
