from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.intake.posting.line import Line
from interview_app.intake.posting.reading.html_page import read_html
from tests.intake.posting.reading import line_with, lines_of_file, texts


def lines(page: str) -> tuple[Line, ...]:
    return tuple(read_html(page.encode()))


def test_headings_lists_tables_and_links_of_a_page_are_known() -> None:
    found = lines_of_file("page.html")
    assert line_with(found, "Ingenieurin").heading == 1
    assert line_with(found, "Ihr Profil").heading == 2
    assert line_with(found, "mitbringen").strong
    assert [(line.item, line.marker, line.text[:13]) for line in found if line.item] == [
        (1, "•", "abgeschlossen"),
        (1, "•", "Führerschein "),
        (2, "•", "und die Berei"),
        (1, "c.", "Bauüberwachun"),
        (1, "d.", "Abrechnung"),
    ]
    assert line_with(found, "C1").cell == (1, 1, 0)
    assert line_with(found, "iTWO").cell == (1, 1, 1)
    assert line_with(found, "Datenschutz").link


def test_what_a_page_does_not_show_is_left_out() -> None:
    words = " ".join(texts(lines_of_file("page.html")))
    for unshown in ("gezeigt", "Startseite", "unsichtbar", "column-count", "Stelle 17"):
        assert unshown not in words


def test_a_paragraph_is_whole_unless_it_breaks_its_lines() -> None:
    found = lines_of_file("page.html")
    assert line_with(found, "Wir bieten").whole
    assert not line_with(found, "1. April").whole
    assert line_with(found, "Straßen\u00adbau\u00adamt").text.endswith("amt")


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("<p>eins<p>zwei", ["eins", "zwei"]),
        ("<div>eins<div>zwei</div>drei</div>", ["eins", "zwei", "drei"]),
        ("eins &amp; zwei &uuml; &#252;", ["eins & zwei ü ü"]),
        ("<pre>eins\n  zwei</pre>", ["eins", "zwei"]),
        ("<b>eins</p></b></ul></table>zwei", ["eins", "zwei"]),
        ("<ul><li><p>eins</p><p>zwei</p></ul>", ["eins", "zwei"]),
        ("<style>a{}</style><template><p>x</template>eins<!-- zwei -->", ["eins"]),
        ("<div hidden><div>x</div>y</div>eins", ["eins"]),
    ],
)
def test_careless_pages_are_read_as_they_are_shown(page: str, wanted: list[str]) -> None:
    assert texts(lines(page)) == wanted


def test_only_the_first_paragraph_of_an_item_has_the_mark() -> None:
    assert [line.marker for line in lines("<ol start=4><li><p>a</p><p>b</p><li value=9>c</ol>")] == [
        "4.",
        "",
        "9.",
    ]


def test_the_encoding_that_a_page_names_is_believed_unless_its_bytes_speak_against_it() -> None:
    head = '<meta charset="{}"><p>Größe</p>'
    assert texts(tuple(read_html(head.format("iso-8859-1").encode("cp1252")))) == ["Größe"]
    assert texts(tuple(read_html(head.format("utf-8").encode("cp1252")))) == ["Größe"]
    assert texts(tuple(read_html(head.format("klingon").encode("utf-8")))) == ["Größe"]
    assert texts(tuple(read_html("<p>Größe".encode("utf-16")))) == ["Größe"]


PIECES = st.sampled_from(
    [
        "<p>",
        "<ul>",
        "</ul>",
        "<li>",
        "<td>",
        "<table>",
        "</table>",
        "<br>",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<![",
        "<a>",
    ]
)


@given(st.lists(PIECES | st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=5)).map("".join))
def test_any_page_becomes_lines(page: str) -> None:
    assert all(line.text and line.item >= 0 for line in lines(page))
