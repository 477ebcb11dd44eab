"""Postings of many shapes are understood nearly as their answer keys say: precision, recall, kinds and fields."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from interview_app.intake.posting.understanding import understood
from tests.intake.posting.reading import lines_in
from tests.intake.posting.scoring import Score, key_of, scored

_FOLDER = Path(__file__).parents[1] / "postings"
_POSTINGS = sorted(
    path for path in _FOLDER.iterdir() if path.suffix in {".pdf", ".docx", ".odt", ".html", ".txt"}
)


@cache
def scores() -> tuple[Score, ...]:
    return tuple(
        scored(path.name, key_of(path), understood(lines_in(path.read_bytes(), path.name)))
        for path in _POSTINGS
    )


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
        words = " ".join(
            passage.text for passage in understood(lines_in(path.read_bytes(), path.name)).passages
        )
        assert "@" not in words
        assert not any(digits in words for digits in ("456-789", "0421 ", "0777", "9999 9", "0000"))


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
