"""Every trouble with a list is a plain sentence in both languages."""

from __future__ import annotations

import pytest

from interview_app.domain.candidate_list import ListColumn, ListRefused, ListTrouble, RowProblem, RowTrouble
from interview_app.i18n import Language, Say, load
from interview_app.wording.lists import column_label, list_sentence, row_sentence


@pytest.fixture(params=list(Language))
def say(request: pytest.FixtureRequest) -> Say:
    return load(request.param)


@pytest.mark.parametrize("trouble", list(ListTrouble))
def test_a_file_that_is_no_list_is_named_with_the_way_out(trouble: ListTrouble, say: Say) -> None:
    words = list_sentence(say, ListRefused(trouble, "/folder/list.csv"))
    assert "list.csv" in words
    assert "folder/" not in words
    assert words.endswith((".", "?"))
    assert words != list_sentence(_other(say), ListRefused(trouble, "/folder/list.csv"))


@pytest.mark.parametrize("trouble", list(RowTrouble))
def test_a_bad_row_is_named_by_line_and_reason(trouble: RowTrouble, say: Say) -> None:
    problem = RowProblem(7, trouble, ListColumn.RECEIVED, "gestern", 3)
    words = row_sentence(say, problem)
    assert "7: " in words
    assert words.endswith(".")
    assert words != row_sentence(_other(say), problem)


@pytest.mark.parametrize("column", list(ListColumn))
def test_every_column_has_a_label(column: ListColumn, say: Say) -> None:
    assert column_label(say, column)


def _other(say: Say) -> Say:
    return load(Language.GERMAN if say.language is Language.ENGLISH else Language.ENGLISH)
