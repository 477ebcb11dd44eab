"""The line of a key is found however the file is laid out."""

from __future__ import annotations

import pytest

from interview_app.domain.problems import Path
from interview_app.formfiles import write_form
from interview_app.formfiles.files import read_form
from interview_app.formfiles.locating import Lines, named
from interview_app.resources import forms_folder

TEXT = '''\
# title = "no key"
title.de = "Titel"
"id" = "x" # [not] = a header
words = """
weight = 1
[question]
""" # closed
agenda = [ # a list
    "one", # ]
    "two = 2",
    { de = "]", en = '[' },
]
after = 1

[posting] # [comment]
reference = 'a # b'

  [[question]]
  id = "first"
  [question.anchors]
  0.de = "nichts"
  "2.5" = "halb"

[[question]]
long = \'\'\'
a = 1\'\'\'
id = "second"
anchors = { 0 = "x", 1 = "y" }
[question.anchors.deep]
x = 1
'''

LINES = Lines(TEXT)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("title", "de"), 2),
        (("title", "en"), 2),
        (("id",), 3),
        (("words",), 4),
        (("agenda",), 8),
        (("agenda", 2, "en"), 8),
        (("after",), 13),
        (("posting",), 15),
        (("posting", "reference"), 16),
        (("question",), 18),
        (("question", 0), 18),
        (("question", 0, "id"), 19),
        (("question", 0, "anchors"), 20),
        (("question", 0, "anchors", "0", "de"), 21),
        (("question", 0, "anchors", "2.5"), 22),
        (("question", 1), 24),
        (("question", 1, "long"), 25),
        (("question", 1, "id"), 27),
        (("question", 1, "anchors", "1"), 28),
        (("question", 1, "anchors", "deep", "x"), 30),
        (("question", 1, "missing"), 24),
        (("question", 7), 18),
        (("rules", "posts"), None),
        (("weight",), None),
        ((), None),
    ],
)
def test_a_key_is_found_on_its_line(path: Path, line: int | None) -> None:
    assert LINES.of(path) == line


def test_every_question_of_a_written_form_is_found_where_it_stands() -> None:
    form = read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")
    text = write_form(form)
    lines, found = text.split("\n"), Lines(text)
    for index, question in enumerate(form.questions):
        line = found.of(("question", index, "id"))
        assert line is not None
        assert lines[line - 1] == f'id = "{question.id}"'


def test_parts_are_named_by_their_id_where_they_have_one() -> None:
    table = {"question": [{"id": "first"}, {}, {"id": 3}], "agenda": ["x"]}
    assert named(("question", 0, "title"), table) == ("question", "[first]", "title")
    assert named(("question", 1, "title"), table) == ("question", 1, "title")
    assert named(("question", 2, "title"), table) == ("question", 2, "title")
    assert named(("question", 9), table) == ("question", 9)
    assert named(("agenda", 0), table) == ("agenda", 0)
    assert named(("nothing", 0, "x"), 5) == ("nothing", 0, "x")
