"""A careless question gives itself away by plain words; an honest one does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_app.domain.off_limits import OffLimits, topics_in
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("Sind Sie verheiratet?", OffLimits.FAMILY),
        ("Haben  Sie\nKinder?", OffLimits.FAMILY),
        ("Are you MARRIED?", OffLimits.FAMILY),
        ("Sind Sie schwanger?", OffLimits.PREGNANCY),
        ("Do you plan maternity leave?", OffLimits.PREGNANCY),
        ("Wie ist die Kinderbetreuung geregelt?", OffLimits.CARE),
        ("Welcher Konfession gehören Sie an?", OffLimits.RELIGION),
        ("Are you a member of a political party?", OffLimits.PARTY),
        ("Sind Sie in einer Gewerkschaft?", OffLimits.UNION),
        ("What is your mother tongue?", OffLimits.ORIGIN),
        ("Darf ich nach Ihrer sexuellen Orientierung fragen? Sexuelle Orientierung?", OffLimits.IDENTITY),
        ("Wie oft waren Sie krankgeschrieben?", OffLimits.HEALTH),
        ("Liegt eine Schwerbehinderung vor?", OffLimits.DISABILITY),
    ],
)
def test_a_question_that_must_not_be_asked_is_found(words: str, topic: OffLimits) -> None:
    assert topics_in(words) == (topic,)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Was haben Sie lediglich angenommen?",
        "Wie gehen Sie bei der Diagnose eines Fehlers vor?",
        "Which part of the party planning was yours?",
        "Wie haben Sie das Projekt gepflegt?",
    ],
)
def test_an_honest_question_is_left_in_peace(words: str) -> None:
    assert topics_in(words) == ()


def test_several_topics_come_in_the_order_of_the_list() -> None:
    assert topics_in("Gewerkschaft? Schwanger? Verheiratet?") == (
        OffLimits.FAMILY,
        OffLimits.PREGNANCY,
        OffLimits.UNION,
    )


@pytest.mark.parametrize("path", sorted(forms_folder().glob("*.toml")), ids=lambda path: path.stem)
def test_no_question_of_a_shipped_form_touches_any_of_it(path: Path) -> None:
    form = read_form(path)
    for question in form.questions:
        for text in (question.wording, *question.probes):
            for language in form.languages:
                assert topics_in(text.read(language)) == (), text
