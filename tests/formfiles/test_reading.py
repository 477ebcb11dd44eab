"""What is wrong with a form file is said with file, key and line, all at once."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.domain.form import InterviewForm
from interview_app.domain.problems import Problem, ProblemKind
from interview_app.domain.scales import PRESETS
from interview_app.domain.text import Text
from interview_app.formfiles import FormFileError, list_forms, parse_form, read_form
from interview_app.formfiles.files import LARGEST
from interview_app.resources import forms_folder

SMALL = """\
id = "small"
version = 1
language = "de"
languages = ["de", "en"]
interview_minutes = 30
title = { de = "Kleiner Bogen", en = "Small form" }
agenda = ["start", "first"]

[posting]
reference = "P-1"
title = { de = "Probestelle", en = "Sample post" }
authority = "Stadt Musterstadt"
language = "de"
deadline = 2026-12-01

[scale]
preset = "0-4"

[rules]
posts = "several"
minimum_total = "62.5"
tie_break = ["skill"]

[[group]]
id = "all"
name = { de = "Alles", en = "All" }

[[criterion]]
id = "skill"
name = { de = "Können", en = "Skill" }
merit = "ability"
weight = 100
minimum = "2.5"
group = "all"
passages = ["sehr gutes Können"]

[[section]]
id = "start"
title = { de = "Einstieg", en = "Opening" }
minutes = 3

[[question]]
id = "first"
criterion = "skill"
title = { de = "Erste", en = "First" }
minutes = 5
wording.de = \"\"\"
Was
haben Sie getan?\"\"\"
wording.en = "What did you do?"
probes = [
    { de = "Und dann?", en = "And then?" },
]
expected = [{ de = "nennt etwas", en = "names something" }]

[question.anchors]
0 = { de = "nichts", en = "nothing" }
1 = { de = "wenig", en = "little" }
2 = { de = "etwas", en = "something" }
3 = { de = "viel", en = "much" }
4 = { de = "alles", en = "everything" }
"""


def changed(old: str, new: str) -> str:
    """The small form with one place changed."""
    assert SMALL.count(old) == 1, old
    return SMALL.replace(old, new)


def problems(text: str) -> tuple[Problem, ...]:
    """Everything that is wrong with a text."""
    with pytest.raises(FormFileError) as caught:
        parse_form(text, "small.toml")
    assert caught.value.file == "small.toml"
    return caught.value.problems


def only(text: str) -> Problem:
    """The one thing that is wrong with a text."""
    found = problems(text)
    assert len(found) == 1, [(problem.key, problem.kind) for problem in found]
    return found[0]


def test_a_form_is_read_with_exact_numbers_and_words_in_both_languages() -> None:
    form = parse_form(SMALL, "small.toml")
    assert form.title == Text("Kleiner Bogen", "Small form")
    assert form.rules.posts is None
    assert form.rules.minimum_total == Fraction(125, 2)
    assert form.criteria[0].minimum == Fraction(5, 2)
    assert form.questions[0].wording.de == "Was\nhaben Sie getan?"
    assert form.scale == PRESETS["0-4"]
    assert form.requirements == ()


WRONG = [
    ("version = 1\n", 'version = "1"\n', ProblemKind.NOT_WHOLE, "version", 2),
    ("version = 1\n", "version = true\n", ProblemKind.NOT_WHOLE, "version", 2),
    ("version = 1\n", "version = 0\n", ProblemKind.TOO_SMALL, "version", 2),
    ("version = 1\n", "verison = 1\nversion = 1\n", ProblemKind.UNKNOWN_KEY, "verison", 2),
    ('authority = "Stadt Musterstadt"\n', "", ProblemKind.MISSING_KEY, "posting.authority", 9),
    ('authority = "Stadt Musterstadt"', 'authority = " "', ProblemKind.BLANK, "posting.authority", 12),
    ("2026-12-01", '"1.12.2026"', ProblemKind.NOT_A_DATE, "posting.deadline", 14),
    ("2026-12-01", "2026-12-01T10:00:00", ProblemKind.NOT_A_DATE, "posting.deadline", 14),
    ('preset = "0-4"', 'preset = "0-9"', ProblemKind.NOT_A_CHOICE, "scale.preset", 17),
    ('preset = "0-4"', "preset = 4", ProblemKind.NOT_A_CHOICE, "scale.preset", 17),
    ('preset = "0-4"', 'preset = "0-4"\nlevel = []', ProblemKind.SCALE_TWICE, "scale", 16),
    ('preset = "0-4"', "level = 5", ProblemKind.NOT_A_LIST, "scale.level", 17),
    ('preset = "0-4"', "level = []", ProblemKind.SCALE_TOO_SHORT, "scale", 16),
    ('"62.5"', "62.5", ProblemKind.ROUNDED, "rules.minimum_total", 21),
    ('"62.5"', '"62,5"', ProblemKind.NOT_EXACT, "rules.minimum_total", 21),
    ('"62.5"', '"1/0"', ProblemKind.NOT_EXACT, "rules.minimum_total", 21),
    ('"62.5"', '"1e9"', ProblemKind.NOT_EXACT, "rules.minimum_total", 21),
    ('"62.5"', f'"{"9" * 5000}"', ProblemKind.NOT_EXACT, "rules.minimum_total", 21),
    ('"62.5"', "101", ProblemKind.OUTSIDE, "rules.minimum_total", 21),
    ('tie_break = ["skill"]', 'tie_break = ["will"]', ProblemKind.ID_UNKNOWN, "rules.tie_break[1]", 22),
    ('posts = "several"', "posts = 0", ProblemKind.TOO_SMALL, "rules.posts", 20),
    ('posts = "several"', 'posts = "many"', ProblemKind.NOT_WHOLE, "rules.posts", 20),
    ('posts = "several"', "firmness_annex = 1", ProblemKind.NOT_A_SWITCH, "rules.firmness_annex", 20),
    ('posts = "several"', "min_raters = 3", ProblemKind.RATERS_UNUSED, "rules.min_raters", 20),
    ('posts = "several"', 'missing = "min_raters"', ProblemKind.RATERS_MISSING, "rules", 19),
    ('merit = "ability"', 'merit = "luck"', ProblemKind.NOT_A_CHOICE, "criterion[skill].merit", 31),
    ("weight = 100", "weight = 95", ProblemKind.WEIGHTS_SUM, "criterion", 28),
    ("weight = 100", "weight = 0", ProblemKind.WEIGHTS_ZERO, "criterion", 28),
    ('minimum = "2.5"', "minimum = 5", ProblemKind.OUTSIDE, "criterion[skill].minimum", 33),
    ('group = "all"', 'group = "none"', ProblemKind.ID_UNKNOWN, "criterion[skill].group", 34),
    ('["sehr gutes Können"]', "[]", ProblemKind.EMPTY, "criterion[skill].passages", 35),
    ('["sehr gutes Können"]', '[" "]', ProblemKind.BLANK, "criterion[skill].passages[1]", 35),
    ('["sehr gutes Können"]', "[7]", ProblemKind.NOT_WORDS, "criterion[skill].passages[1]", 35),
    ('["sehr gutes Können"]', '"Können"', ProblemKind.NOT_A_LIST, "criterion[skill].passages", 35),
    (
        '"sehr gutes Können"',
        '"fragen an probe@musterstadt.de"',
        ProblemKind.CONTACT,
        "criterion[skill].passages[1]",
        35,
    ),
    (', en = "Opening"', "", ProblemKind.LANGUAGE_MISSING, "section[start].title", 39),
    (
        '{ de = "Einstieg", en = "Opening" }',
        '"Einstieg"',
        ProblemKind.LANGUAGE_MISSING,
        "section[start].title",
        39,
    ),
    ('{ de = "Einstieg", en = "Opening" }', "5", ProblemKind.NOT_WORDS, "section[start].title", 39),
    ('en = "Opening"', "en = 5", ProblemKind.NOT_WORDS, "section[start].title.en", 39),
    (
        'en = "Opening"',
        'en = "Opening", fr = "Début"',
        ProblemKind.UNKNOWN_KEY,
        "section[start].title.fr",
        39,
    ),
    ("minutes = 3\n", "minutes = 30\n", ProblemKind.TOO_LONG, "interview_minutes", 5),
    ('agenda = ["start", "first"]', 'agenda = ["first"]', ProblemKind.AGENDA_MISSING, "agenda", 7),
    ('"start", "first"]', '"start", "first", "start"]', ProblemKind.AGENDA_TWICE, "agenda[3]", 7),
    ('"start", "first"]', '"start", "first", "last"]', ProblemKind.ID_UNKNOWN, "agenda[3]", 7),
    ('languages = ["de", "en"]', 'languages = ["de", "fr"]', ProblemKind.NOT_A_CHOICE, "languages[2]", 4),
    ('language = "de"\nlanguages', 'language = "fr"\nlanguages', ProblemKind.NOT_A_CHOICE, "language", 3),
    (
        '2 = { de = "etwas", en = "something" }\n',
        "",
        ProblemKind.ANCHOR_MISSING,
        "question[first].anchors",
        56,
    ),
    (
        "\n4 = {",
        '\n"3.5" = { de = "x", en = "y" }\n4 = {',
        ProblemKind.ANCHOR_UNKNOWN,
        "question[first].anchors.7/2",
        56,
    ),
    (
        "\n4 = {",
        '\nx = { de = "x", en = "y" }\n4 = {',
        ProblemKind.NOT_EXACT,
        "question[first].anchors.x",
        61,
    ),
    ("3 = {", "33 = {", ProblemKind.ANCHOR_MISSING, "question[first].anchors", 56),
    ('en = "much" }', "en = 3 }", ProblemKind.NOT_WORDS, "question[first].anchors.3.en", 60),
]


@pytest.mark.parametrize(("old", "new", "kind", "key", "line"), WRONG)
def test_each_thing_that_is_wrong_is_named_by_its_key_and_line(
    old: str, new: str, kind: ProblemKind, key: str, line: int
) -> None:
    found = problems(changed(old, new))
    assert (kind, key, line) in [(problem.kind, problem.key, problem.line) for problem in found]


def test_a_slip_is_the_only_thing_said_and_not_what_follows_from_it() -> None:
    alone = [wrong for wrong in WRONG if wrong[0] != "3 = {"]
    for old, new, kind, key, _ in alone:
        problem = only(changed(old, new))
        assert (problem.kind, problem.key) == (kind, key)


def test_a_misspelt_key_is_answered_with_the_one_that_is_meant() -> None:
    found = problems(changed("weight = 100", "wieght = 100"))
    assert [problem.kind for problem in found] == [ProblemKind.MISSING_KEY, ProblemKind.UNKNOWN_KEY]
    assert found[1].facts["nearest"] == "weight"


def test_everything_that_is_wrong_is_said_at_once() -> None:
    text = changed("weight = 100", "weight = 12.5").replace('merit = "ability"', 'merit = "luck"')
    text = text.replace("minutes = 5\n", 'minutes = "five"\n').replace('group = "all"', 'group = "none"')
    found = problems(text)
    assert [(problem.key, problem.line) for problem in found] == [
        ("criterion[skill].merit", 31),
        ("criterion[skill].weight", 32),
        ("criterion[skill].group", 34),
        ("question[first].minutes", 46),
    ]


def test_an_empty_file_misses_every_key_and_nothing_else() -> None:
    assert {problem.kind for problem in problems("")} == {ProblemKind.MISSING_KEY}


def test_keys_in_the_wrong_shape_do_not_stop_the_reading() -> None:
    text = 'posting = 1\nscale = 2\nrules = []\nquestion = [3]\ncriterion = "x"\n'
    keys = [problem.key for problem in problems(text) if problem.kind is not ProblemKind.MISSING_KEY]
    assert keys == ["posting", "scale", "rules", "question[1]", "criterion"]


def test_a_part_that_cannot_be_read_at_all_hides_what_would_only_follow_from_it() -> None:
    start, end = SMALL.index("[[criterion]]"), SMALL.index("[[section]]")
    text = SMALL[:start] + SMALL[end:]
    assert only("criterion = [3]\n" + text).key == "criterion[1]"
    assert only('criterion = "skill"\n' + text).key == "criterion"


def test_the_deepest_nesting_and_the_longest_words_are_only_wrong_and_not_slow() -> None:
    assert only(changed('posts = "several"', f"aggregation{'.a' * 1500} = 1")).facts["found"] == "…"
    long = "x" * 100_000
    assert only(changed('["sehr gutes Können"]', f'["{long}"]\nmore = 1')).kind is ProblemKind.UNKNOWN_KEY


def test_anchors_that_are_no_table_are_named() -> None:
    start = SMALL.index("[question.anchors]")
    problem = only(SMALL[:start] + "anchors = []\n")
    assert (problem.kind, problem.key) == (ProblemKind.NOT_A_TABLE, "question[first].anchors")


def test_a_form_of_one_language_takes_plain_words() -> None:
    text = changed('languages = ["de", "en"]\n', "")
    for german in ("Kleiner Bogen", "Probestelle", "Alles", "Können", "Einstieg", "Erste", "Und dann?"):
        start = text.index(f'{{ de = "{german}"')
        text = text[:start] + f'"{german}"' + text[text.index("}", start) + 1 :]
    for german in ("nennt etwas", "nichts", "wenig", "etwas", "viel", "alles"):
        start = text.index(f'{{ de = "{german}"')
        text = text[:start] + f'"{german}"' + text[text.index("}", start) + 1 :]
    form = parse_form(text.replace('wording.en = "What did you do?"\n', ""), "small.toml")
    assert form.languages == ("de",)
    assert form.title == Text(de="Kleiner Bogen")


def test_plain_words_of_an_english_form_are_english() -> None:
    text = 'language = "en"\ntitle = "Small form"\n'
    assert "title" not in [problem.key for problem in problems(text)]


def test_a_line_that_is_no_toml_is_named() -> None:
    problem = only("id = 1\ntitle = = 2\n")
    assert (problem.kind, problem.line) == (ProblemKind.NOT_TOML, 2)
    assert "line" not in str(problem.facts["detail"])


@pytest.mark.parametrize(
    "text", ["x = " + "[" * 100_000, f"x = {'9' * 5000}", "x = 2023-02-30", 'x = "\x00"', "x = 1\nx = 2"]
)
def test_toml_that_its_parser_cannot_take_is_one_problem(text: str) -> None:
    assert only(text).kind is ProblemKind.NOT_TOML


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_bring_the_reader_down(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(content)
    with pytest.raises(FormFileError):
        read_form(path)


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=4,
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_value_at_any_key_brings_the_reader_down(data: st.DataObject) -> None:
    lines = SMALL.split("\n")
    index = data.draw(st.sampled_from([i for i, line in enumerate(lines) if " = " in line]))
    lines[index] = f"{lines[index].partition(' = ')[0]} = {_toml(data.draw(_values))}"
    with suppress(FormFileError):
        assert isinstance(parse_form("\n".join(lines), "small.toml"), InterviewForm)


def _toml(value: object) -> str:
    """Any value as TOML; nothing becomes a float, which TOML has and a form has not."""
    if value is None:
        return "0.5"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return (
            '"' + "".join(f"\\U{ord(sign):08X}" for sign in value if not "\ud800" <= sign <= "\udfff") + '"'
        )
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{_toml(key)} = {_toml(each)}' for key, each in value.items())} }}"
    return str(value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FormFileError) as caught:
        read_form(tmp_path / "none.toml")
    assert caught.value.file == "none.toml"
    assert caught.value.problems[0].kind is ProblemKind.NO_FILE


def test_a_folder_is_no_form(tmp_path: Path) -> None:
    with pytest.raises(FormFileError) as caught:
        read_form(tmp_path)
    assert caught.value.problems[0].kind in (ProblemKind.UNREADABLE, ProblemKind.NO_ACCESS)


def test_a_file_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    path.write_bytes(b"#" * (LARGEST + 1))
    with pytest.raises(FormFileError) as caught:
        read_form(path)
    assert caught.value.problems[0].kind is ProblemKind.TOO_LARGE


def test_a_file_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes('id = "x"\ntitle = "Prüfung"\n'.encode("latin-1"))
    with pytest.raises(FormFileError) as caught:
        read_form(path)
    assert (caught.value.problems[0].kind, caught.value.problems[0].line) == (ProblemKind.NOT_UTF8, 2)


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_a_file_from_a_windows_editor_is_read(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "small.toml"
    path.write_bytes(start + SMALL.replace("\n", "\r\n").encode())
    assert read_form(path) == parse_form(SMALL, "small.toml")


def test_a_folder_lists_every_form_and_why_one_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "a.toml").write_text("id = 1", encoding="utf-8")
    (tmp_path / "c.txt").write_text("no form", encoding="utf-8")
    broken, sound = list_forms(tmp_path)
    assert (broken.reference, broken.error is not None) == ("a", True)
    assert (sound.reference, sound.title.en, sound.questions) == ("P-1", "Small form", 1)
    assert (sound.languages, sound.error) == (("de", "en"), None)


def test_the_shipped_forms_can_all_be_used() -> None:
    assert [(entry.path.stem, entry.error) for entry in list_forms(forms_folder())] == [
        ("2022-Beamte-KI-Experten", None),
        ("Beispiel-Sachbearbeitung-Haushalt", None),
    ]
