"""Every problem of a form has a sentence in both languages that names the place and the way out."""

from __future__ import annotations

import pytest

from interview_app.domain.problems import Problem, ProblemKind
from interview_app.i18n import Language, Say, load
from interview_app.wording.formproblems import file_problems, problem_sentence

FACTS: dict[str, str | int] = {
    "detail": "Invalid value",
    "limit": 4,
    "found": "<found>",
    "known": "<known>",
    "nearest": "<nearest>",
    "missing": "<missing>",
    "least": "0",
    "most": "100",
    "language": "en",
    "criterion": "<criterion>",
    "level": "3",
}


@pytest.fixture(params=list(Language))
def say(request: pytest.FixtureRequest) -> Say:
    return load(request.param)


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_every_kind_of_problem_has_a_sentence(kind: ProblemKind, say: Say) -> None:
    sentence = problem_sentence(Problem(kind, ("question", "[x]", "minutes"), FACTS, 7), say)
    start = (
        "Line 7, question[x].minutes: "
        if say.language is Language.ENGLISH
        else "Zeile 7, question[x].minutes: "
    )
    assert sentence.startswith(start)
    assert sentence.endswith((".", "?", '"'))
    assert "!" not in sentence
    assert "{" not in sentence


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_no_sentence_is_left_in_english(kind: ProblemKind) -> None:
    problem = Problem(kind, (), FACTS)
    assert problem_sentence(problem, load(Language.GERMAN)) != problem_sentence(
        problem, load(Language.ENGLISH)
    )


def test_a_place_without_a_line_and_a_line_without_a_place_are_named() -> None:
    english = load(Language.ENGLISH)
    assert problem_sentence(Problem(ProblemKind.BLANK, ("title",)), english).startswith("title: ")
    assert problem_sentence(Problem(ProblemKind.NOT_UTF8, (), {}, 2), english).startswith("Line 2: ")
    assert problem_sentence(Problem(ProblemKind.NO_FILE, ()), english).startswith("There is no such file")


def test_an_unknown_key_without_a_near_one_lists_what_is_known() -> None:
    facts: dict[str, str | int] = {"found": "x", "nearest": "", "known": "id, name"}
    words = problem_sentence(Problem(ProblemKind.UNKNOWN_KEY, ("x",), facts), load(Language.ENGLISH))
    assert words == "x: “x” is not known here. Known are: id, name."


def test_an_unknown_id_where_there_is_none_at_all_says_so() -> None:
    facts: dict[str, str | int] = {"found": "x", "known": ""}
    words = problem_sentence(Problem(ProblemKind.ID_UNKNOWN, ("group",), facts), load(Language.ENGLISH))
    assert "nothing of this kind" in words


def test_the_file_is_named_once_and_each_problem_has_its_line() -> None:
    problems = [
        Problem(ProblemKind.BLANK, ("id",), {}, 1),
        Problem(ProblemKind.NOT_WHOLE, ("version",), {}, 2),
    ]
    heading, *lines = file_problems("bogen.toml", problems, load(Language.GERMAN))
    assert heading == "bogen.toml ist so nicht verwendbar. Zu berichtigen sind 2 Stellen:"
    assert [line.partition(":")[0] for line in lines] == ["Zeile 1, id", "Zeile 2, version"]
