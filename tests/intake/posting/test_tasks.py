"""Tasks that look like something else: like words about whom to ask, or like a heading."""

from __future__ import annotations

from interview_app.domain.found_posting import PassageKind
from interview_app.intake.posting.contacts import reaches_somebody
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.understanding import understood


def line(text: str, row: int) -> Line:
    """A line of its own, so many below the top."""
    return Line(text, 1, 60, 20.0 * row, 60 + 5 * len(text), 10)


def test_who_answers_questions_as_a_task_is_no_contact() -> None:
    assert not reaches_somebody("Sie erteilen Auskünfte an Verfahrensbeteiligte.", item=False)
    assert not reaches_somebody("Sie beantworten Fragen zur Beihilfe gern am Telefon.", item=False)


def test_the_last_number_of_a_list_heads_nothing() -> None:
    lines = ("Ihre Aufgaben", "1. Baumkataster führen", "2. Kontrollen planen", "3. Beschwerden bearbeiten")
    texts = (*lines, "Ihr Profil", "- Sorgfalt")
    found = understood([line(text, row) for row, text in enumerate(texts)]).passages
    assert [each.text for each in found][:3] == [each[3:] for each in lines[1:]]


def test_what_somebody_does_is_a_task_though_no_table_knows_its_verb() -> None:
    words = ("Sie treten in Sitzungen als Ansprechperson des Gerichts auf.", "Sie möchten mehr wissen.")
    found = understood([line(text, 2 * row) for row, text in enumerate(words)]).passages
    assert [(each.text, each.kind) for each in found] == [
        (words[0], PassageKind.TASK),
        (words[1], PassageKind.NOTICE),
    ]


def test_a_task_may_be_about_what_notices_speak_of() -> None:
    words = (
        "You will advise all units on data protection law.",
        "Sie beraten die Dienststellen in Fragen der Gleichstellung.",
        "You will be invited to an interview.",
        "Frauen werden gefördert; sie arbeiten in allen Bereichen des Hauses.",
    )
    found = understood([line(text, 2 * row) for row, text in enumerate(words)]).passages
    assert [each.kind for each in found] == [
        PassageKind.TASK,
        PassageKind.TASK,
        PassageKind.NOTICE,
        PassageKind.NOTICE,
    ]
