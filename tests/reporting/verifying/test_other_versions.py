"""Tampering with the documents of other versions: what does not hang on their words is seen all the same."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from interview_app.domain.document_check import Deviation, Verdict
from interview_app.domain.protocol import Document
from interview_app.domain.releases import Issuer
from interview_app.i18n import Language, load
from interview_app.reporting import render
from interview_app.reporting.verifying.reading import dictionary, items
from tests.reporting.sample import procedure, snapshot
from tests.reporting.verifying.tampering import (
    checked,
    draw,
    issued,
    print_instead,
    rewritten,
)

Change = Callable[[PdfWriter], object]
LATER, BEFORE = "2.0.0", "0.2.0"
BOX = b"q 1 1 1 rg 60 100 480 600 re f Q"


def fonts_in(file: PdfWriter) -> list[DictionaryObject]:
    resources = file.pages[0]["/Resources"]
    assert isinstance(resources, DictionaryObject)
    fonts = resources["/Font"].get_object()
    assert isinstance(fonts, DictionaryObject)
    found = [each.get_object() for each in fonts.values()]
    return [each for each in found if isinstance(each, DictionaryObject)]


def draw_seven_as_one(file: PdfWriter) -> None:
    differences = ArrayObject([NumberObject(ord("7")), NameObject("/one")])
    for font in fonts_in(file):
        font[NameObject("/Encoding")] = DictionaryObject({NameObject("/Differences"): differences})


def read_seven_as_three(file: PdfWriter) -> None:
    for font in fonts_in(file):
        told = font["/ToUnicode"].get_object()
        assert isinstance(told, StreamObject)
        stream = DecodedStreamObject()
        words = told.get_data().replace(b"<37> <0037>", b"<37> <0033>")
        stream.set_data(words)
        font[NameObject("/ToUnicode")] = file._add_object(stream)


def element(file: PdfWriter, role: str) -> DictionaryObject:
    return next(
        each for each in file._objects if isinstance(each, DictionaryObject) and each.get("/S") == role
    )


def say(role: str, key: str) -> Change:
    return lambda file: element(file, role).update({NameObject(key): TextStringObject("99,99")})


def layer(file: PdfWriter) -> None:
    group = file._add_object(DictionaryObject({NameObject("/Type"): NameObject("/OCG")}))
    layers = DictionaryObject({NameObject("/OCGs"): ArrayObject([group])})
    file.root_object[NameObject("/OCProperties")] = layers
    draw(file, 1, b"/OC /MC0 BDC EMC")


def cut(file: PdfWriter) -> None:
    box = ArrayObject(FloatObject(each) for each in (0, 400, 595, 842))
    file.pages[1][NameObject("/CropBox")] = box


def speak_french(file: PdfWriter) -> None:
    file.root_object[NameObject("/Lang")] = TextStringObject("fr-FR")


def white_space_of_colours(file: PdfWriter) -> None:
    """Each colour of a page becomes white."""
    white = DictionaryObject(
        {
            NameObject("/WhitePoint"): ArrayObject([FloatObject(1)] * 3),
            NameObject("/Matrix"): ArrayObject([FloatObject(9)] * 9),
        }
    )
    spaces = DictionaryObject({NameObject("/DefaultRGB"): ArrayObject([NameObject("/CalRGB"), white])})
    dictionary(file.pages[1]["/Resources"])[NameObject("/ColorSpace")] = spaces


def place(key: str, value: PdfObject) -> Change:
    """Another entry for the first place to sign."""

    def change(file: PdfWriter) -> None:
        (first, *_) = items(dictionary(file.root_object["/AcroForm"])["/Fields"])
        dictionary(first)[NameObject(key)] = value

    return change


def drawing_place(file: PdfWriter) -> None:
    """A place to sign that says that it is signed, and draws."""
    stream = DecodedStreamObject()
    stream.set_data(BOX)
    look = DictionaryObject({NameObject("/N"): file._add_object(stream)})
    place("/V", DictionaryObject())(file)
    place("/AP", look)(file)


def broad_link(file: PdfWriter) -> None:
    """A link with a border as thick as what lies below is high."""
    links = [each for page in file.pages for each in items(page.get("/Annots"))]
    link = next(each for each in map(dictionary, links) if each.get("/Subtype") == "/Link")
    link[NameObject("/Border")] = ArrayObject(FloatObject(each) for each in (0, 0, 40))


def other_form(file: PdfWriter) -> None:
    """What some programs show in the place of the pages."""
    dictionary(file.root_object["/AcroForm"])[NameObject("/XFA")] = TextStringObject("<xdp/>")


def swap_points(file: PdfWriter) -> None:
    """The points of the first and of the second rank."""
    first, second = points()
    print_instead(file, first, b"(@)")
    print_instead(file, second, first)
    print_instead(file, b"(@)", second)


def points() -> tuple[bytes, bytes]:
    check = checked(issued())
    ranking = check.snapshot.ranking
    assert ranking is not None
    values = [each.score.points for each in ranking.rows if each.score.points is not None]
    first, second = (f"({float(each):.2f})".replace(".", ",").encode() for each in values[:2])
    assert first != second
    return first, second


ASIDE = b"/Artifact BMC BT 1 0 0 1 90 64 Tm .105882 .141176 .188235 rg /F1+0 9 Tf (Aufgehoben) Tj ET EMC"


TAMPERINGS: list[tuple[str, Deviation, Change]] = [
    ("page removed", Deviation.PAGE_MISSING, lambda file: file.remove_page(2)),
    ("page added", Deviation.PAGE_ADDED, lambda file: file.insert_blank_page(index=2)),
    ("totals swapped", Deviation.CELL, swap_points),
    ("white box", Deviation.HIDDEN, lambda file: draw(file, 1, BOX)),
    ("words beside the structure", Deviation.STRAY, lambda file: draw(file, 1, ASIDE)),
    ("clipped or unseen", Deviation.FOREIGN, lambda file: draw(file, 1, b"BT 3 Tr ET")),
    ("strange colour", Deviation.FOREIGN, lambda file: draw(file, 1, b"q 1 0 0 rg 0 0 9 9 re f Q")),
    ("layer", Deviation.FOREIGN, layer),
    ("seven drawn as one", Deviation.LETTERS, draw_seven_as_one),
    ("seven read as three", Deviation.LETTERS, read_seven_as_three),
    ("language", Deviation.LANGUAGE, speak_french),
    ("words of a figure", Deviation.ALTERNATIVE, say("/Figure", "/Alt")),
    ("words of a cell", Deviation.ALTERNATIVE, say("/TD", "/ActualText")),
    ("cut", Deviation.FRAME, cut),
    ("other space of colours", Deviation.FOREIGN, white_space_of_colours),
    ("white place to sign", Deviation.LAID_OVER, place("/MK", DictionaryObject())),
    ("drawing place to sign", Deviation.LAID_OVER, drawing_place),
    ("broad border of a link", Deviation.LAID_OVER, broad_link),
    ("place for somebody else", Deviation.NOT_AS_WRITTEN, place("/TU", TextStringObject("S. Platzhalter"))),
    ("other form", Deviation.NOT_AS_WRITTEN, other_form),
]


WORD = b".105882 .141176 .188235 rg /F2+0 10 Tf (6) Tj ET EMC"
HEADING = b"Alle Handlungen der Reihe nach"
LINES = b" ".join(b"0 %d 595 1 re f" % up for up in range(300, 700))


def written_otherwise(words: bytes, others: bytes) -> Change:
    """The first page draws something else in the place of these words, the first time."""

    def change(file: PdfWriter) -> None:
        stream = file.pages[0]["/Contents"].get_object()
        assert isinstance(stream, StreamObject)
        content = stream.get_data()
        assert words in content
        other = DecodedStreamObject()
        other.set_data(content.replace(words, others, 1))
        file.pages[0][NameObject("/Contents")] = file._add_object(other)

    return change


def drawn_first(operators: bytes) -> Change:
    return written_otherwise(b"EMC", b"EMC /Artifact BMC q " + operators + b" Q EMC")


def drawn_last(operators: bytes) -> Change:
    return lambda file: draw(file, 0, b"/Artifact BMC q " + operators + b" Q EMC")


def of_fonts(key: str, value: PdfObject, *, described: bool = False) -> Change:
    def change(file: PdfWriter) -> None:
        for font in fonts_in(file):
            (dictionary(font["/FontDescriptor"]) if described else font)[NameObject(key)] = value

    return change


def cut_head(file: PdfWriter) -> None:
    """The head of the pages is a form that shows nothing of itself."""
    forms = dictionary(dictionary(file.pages[0]["/Resources"])["/XObject"])
    head = dictionary(forms["/FormXob.head"])
    head[NameObject("/BBox")] = ArrayObject(NumberObject(each) for each in (0, 0, 1, 1))


def summed_up(file: PdfWriter) -> None:
    said = {NameObject("/O"): NameObject("/Table"), NameObject("/Summary"): TextStringObject("99")}
    element(file, "/Table")[NameObject("/A")] = DictionaryObject(said)


def placed_instead(first: bytes, second: bytes) -> Change:
    """These words of the first page are drawn in each other's place."""

    def change(file: PdfWriter) -> None:
        stream = file.pages[0]["/Contents"].get_object()
        assert isinstance(stream, StreamObject)
        there = rb"1 0 0 1 ([-.0-9]+ [-.0-9]+) Tm[^()]*\(%s\)"
        places = [re.search(there % re.escape(each), stream.get_data()) for each in (first, second)]
        one, other = (b"1 0 0 1 %s Tm" % each[1] for each in places if each is not None)
        for words, others in ((one, b"@"), (other, one), (b"@", other)):
            written_otherwise(words, others)(file)

    return change


def moved(words: bytes, by: int) -> Change:
    """These words are drawn further to the right."""
    before = b" /F2+0 10 Tf 13.5 TL (" + words
    return written_otherwise(before, b" 1 0 0 1 %d 287.4 Tm" % by + before)


LOOKS: list[tuple[str, Deviation, Change]] = [
    ("two words for one", Deviation.FOREIGN, written_otherwise(b") Tj", b") (1) Tj")),
    ("two forms for one", Deviation.FOREIGN, written_otherwise(b"head Do", b"head /FormXob.foot Do")),
    ("upside down", Deviation.HIDDEN, drawn_last(b"/P BMC BT -1 0 0 -1 300 60 Tm " + WORD)),
    ("mirrored", Deviation.HIDDEN, drawn_last(b"/P BMC BT -1 0 0 1 300 60 Tm " + WORD)),
    ("a hair wide", Deviation.HIDDEN, drawn_last(b"/P BMC BT .01 0 0 1 300 60 Tm " + WORD)),
    (
        "no letter",
        Deviation.HIDDEN,
        drawn_last(b"/P BMC BT 1 0 0 1 300 60 Tm " + WORD.replace(b"(6)", b"(6\\n)")),
    ),
    ("a broad line", Deviation.FOREIGN, drawn_last(b"1 1 1 RG 300 w 0 400 m 595 400 l S")),
    ("many fine shapes", Deviation.HIDDEN, drawn_last(b"1 1 1 rg " + LINES)),
    (
        "many fine lines",
        Deviation.HIDDEN,
        drawn_last(b"1 1 1 RG 1 w " + LINES.replace(b" 1 re f", b" 0 re S")),
    ),
    ("dark ground", Deviation.HIDDEN, drawn_first(b".105882 .141176 .188235 rg 0 0 595 800 re f")),
    ("part of the structure and not", Deviation.FOREIGN, written_otherwise(b"/P <<", b"/Artifact <<")),
    ("a form that cuts", Deviation.FOREIGN, cut_head),
    ("letters without a width", Deviation.LETTERS, of_fonts("/LastChar", NumberObject(40))),
    ("other signs", Deviation.LETTERS, of_fonts("/Flags", NumberObject(32), described=True)),
    ("words of a row", Deviation.ALTERNATIVE, say("/TR", "/ActualText")),
    ("words about a table", Deviation.ALTERNATIVE, summed_up),
    ("rows swapped to the eye", Deviation.OUT_OF_PLACE, placed_instead(b"1", b"2")),
    ("cells swapped to the eye", Deviation.OUT_OF_PLACE, placed_instead(b"Programm", b"Frage gestellt")),
    ("heads swapped to the eye", Deviation.OUT_OF_PLACE, placed_instead(b"Uhrzeit", b"Wer")),
    ("lines swapped to the eye", Deviation.OUT_OF_PLACE, placed_instead(HEADING, b"Di, 14.03.2023")),
    ("below another head", Deviation.OUT_OF_PLACE, moved(b"Programm", 150)),
]


@pytest.mark.parametrize(("name", "deviation", "change"), LOOKS, ids=[each[0] for each in LOOKS])
def test_what_looks_or_reads_otherwise_is_seen_in_a_document_of_an_earlier_version(
    name: str, deviation: Deviation, change: Change
) -> None:
    found = checked(rewritten(issued(Document.JOURNAL_EXTRACT), change), LATER)
    assert deviation in {each.deviation for each in found.differences}


@pytest.mark.parametrize("program", [LATER, BEFORE])
@pytest.mark.parametrize(("name", "deviation", "change"), TAMPERINGS, ids=[each[0] for each in TAMPERINGS])
def test_a_tampering_is_seen_whatever_the_version(
    name: str, deviation: Deviation, change: Change, program: str
) -> None:
    found = checked(rewritten(issued(), change), program)
    assert found.issuer is (Issuer.EARLIER if program == LATER else Issuer.NEWER)
    assert deviation in {each.deviation for each in found.differences}


@pytest.mark.parametrize(
    "said",
    [
        b"werden Aylin Muster, Ben Beispiel und Doris Fremd.",
        b"werden Aylin Muster, Clara Probe und Ben Beispiel.",
        b"wird Clara Probe.",
    ],
    ids=["a stranger", "another order", "one alone"],
)
def test_other_selected_people_are_seen_in_the_sentence_however_that_is_worded(said: bytes) -> None:
    there = b"werden Aylin Muster, Ben Beispiel und Clara Probe."
    told = checked(rewritten(issued(), lambda file: print_instead(file, there, said)), LATER).differences
    (sentence,) = [each for each in told if each.deviation is Deviation.WORDS]
    assert said[-12:-1].decode() in str(sentence.found)


def test_another_name_in_a_cell_is_seen() -> None:
    names = (b"Ben Beispiel", b"Clara Probe")
    content = rewritten(issued(), lambda file: print_instead(file, *names))
    assert Deviation.CELL in {each.deviation for each in checked(content, LATER).differences}


def test_a_version_that_never_was_is_a_difference_of_its_own() -> None:
    found = checked(issued(), LATER, ())
    assert found.issuer is Issuer.UNKNOWN
    assert {each.deviation for each in found.differences} == {Deviation.UNKNOWN_VERSION}
    covered = checked(rewritten(issued(), lambda file: draw(file, 1, BOX)), LATER, ())
    assert {Deviation.UNKNOWN_VERSION, Deviation.HIDDEN} <= {each.deviation for each in covered.differences}


def test_untouched_documents_of_other_versions_are_told_by_their_version() -> None:
    earlier, newer = checked(issued(), LATER), checked(issued(), BEFORE)
    assert (earlier.verdict, earlier.differences) == (Verdict.CONSISTENT, ())
    assert (newer.verdict, newer.differences) == (Verdict.NEWER, ())
    assert len(PdfReader(io.BytesIO(issued())).pages) == newer.pages


def test_words_that_run_both_ways_and_marks_over_letters_are_not_told_as_out_of_place_or_in_other_letters() -> (
    None
):
    whole = procedure(candidates=2)
    people = tuple(
        replace(each, name=f"R\u0325\u0304ša \u05e2\u05d1\u05e8\u05d9\u05ea {at}")
        for at, each in enumerate(whole.candidates)
    )
    frozen = snapshot(Document.JOURNAL_EXTRACT, whole=replace(whole, candidates=people), number=7)
    found = checked(render(frozen, load(Language.GERMAN)), LATER)
    assert not {Deviation.OUT_OF_PLACE, Deviation.LETTERS} & {each.deviation for each in found.differences}


def test_names_with_marks_are_no_difference_in_a_document_of_another_version() -> None:
    whole = procedure(candidates=2)
    people = (replace(whole.candidates[0], name="R\u0325\u0304ša C\u0306ernyk\u0304"), whole.candidates[1])
    frozen = snapshot(Document.SELECTION_RECORD, whole=replace(whole, candidates=people), number=7)
    found = checked(render(frozen, load(Language.GERMAN)), LATER)
    assert (found.differences, found.issuer) == ((), Issuer.EARLIER)
