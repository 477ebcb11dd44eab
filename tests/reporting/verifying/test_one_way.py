"""A file that programs may show in different ways is told as that: the check would see what a court does not."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import StreamObject

from interview_app.domain.document_check import Deviation, Verdict
from interview_app.domain.protocol import Document
from interview_app.domain.releases import RELEASED
from interview_app.i18n import Language
from interview_app.reporting.verifying.one_way import reads_one_way
from tests.reporting.verifying.tampering import appended, checked, draw, issued, rewritten

KEPT = sorted((Path(__file__).parent / "files").rglob("*.pdf"))
ISSUED = [each for each in Document if not each.working_paper]
Change = Callable[[bytes], bytes]


def plain(content: bytes) -> bytes:
    """The file as another program saves it, each object readable."""
    return rewritten(content, lambda _: None)


def rebuilt(content: bytes, change: Change) -> bytes:
    """The plain file with a change, and a table of objects that is right again."""
    content = plain(content)
    body, closing = content.rsplit(b"xref\n", 2)[0], content[content.rindex(b"trailer") :]
    changed = change(body)
    places = {int(each[1]): each.start(1) for each in re.finditer(rb"(?m)^([0-9]+) 0 obj", changed)}
    rows = [b"%010d 00000 n \n" % places[number] for number in range(1, max(places) + 1)]
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(rows) + 1, b"".join(rows))
    trailer = re.sub(rb"/Size [0-9]+", b"/Size %d" % (len(rows) + 1), closing[: closing.index(b"startxref")])
    return changed + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(changed)


def behind(objects: bytes, number: int) -> bytes:
    """One more object with the next number."""
    return objects + b"%d 0 obj\n<< /Length 5 >>\nstream\nq Q q\nendstream\nendobj\n" % number


def next_number(objects: bytes) -> int:
    return max(int(each) for each in re.findall(rb"(?m)^([0-9]+) 0 obj", objects)) + 1


def second_content(key: bytes) -> Change:
    """Each page gets another content beside its own."""

    def change(objects: bytes) -> bytes:
        number = next_number(objects)
        twice = re.sub(rb"(/Contents [0-9]+ 0 R)", rb"\1\n/%s %d 0 R" % (key, number), objects)
        assert twice != objects
        return behind(twice, number)

    return change


def above(entries: bytes, top: bytes = b"") -> Change:
    """The pages name another branch above them than the one that leads to them."""

    def change(objects: bytes) -> bytes:
        number = next_number(objects)
        (branch,) = re.findall(rb"(?m)^([0-9]+) 0 obj\n<<\n/Count", objects)
        moved = objects.replace(
            b"/Parent %s 0 R\n/Resources" % branch, b"/Parent %d 0 R\n/Resources" % number
        )
        assert moved != objects
        return moved + b"%d 0 obj\n<< %s >>\nendobj\n" % (number, entries)

    return change


def once(words: bytes, others: bytes) -> Change:
    def change(objects: bytes) -> bytes:
        assert words in objects
        return objects.replace(words, others, 1)

    return change


def packed_twice(objects: bytes) -> bytes:
    """Behind what a stream holds stands more, which some programs read."""
    found = re.search(rb"/Length ([0-9]+)([^>]*)>>\nstream\n(x\x9c)", objects)
    assert found
    length, start = int(found[1]), found.start(3)
    whole = objects[start : start + length] + zlib.compress(b"q Q")
    return (
        objects[: found.start(1)]
        + b"%d" % len(whole)
        + objects[found.end(1) : start]
        + whole
        + objects[start + length :]
    )


CHANGES: dict[str, Change] = {
    "an entry twice": second_content(b"Contents"),
    "an entry twice, once in code": second_content(b"#43ontents"),
    "a number that is 0 or 90": once(b"/Rotate 0\n", b"/Rotate 0-90\n"),
    "a comment with two ends": once(b"/Rotate 0\n", b"/Rotate 0 %\r/Rotate 90\n"),
    "a remark within a reference": once(b"/Rotate 0\n", b"/Rotate 0 /Private 1 %a\n0 R\n"),
    "an object twice": lambda objects: (
        objects + objects[objects.index(b"1 0 obj") : objects.index(b"2 0 obj")]
    ),
    "another generation": lambda objects: objects.replace(b" 0 R", b" 1 R", 1),
    "a longer stream": lambda objects: re.sub(rb"endstream", b"more\nendstream", objects, count=1),
    "a word among values": once(b"/Rotate 0\n", b"/Rotate zero\n"),
    "an entry without a value": once(b"/Rotate 0\n", b"/Rotate 0 /Lost\n"),
    "words between objects": lambda objects: objects.replace(b"endobj\n", b"endobj\nbeside\n", 1),
    "packed twice": packed_twice,
    "a stream in another file": once(b"/Length ", b"/F (elsewhere) /Length "),
    "packed in another way": once(b"/Length ", b"/DecodeParms << /Predictor 2 >> /Length "),
    "fewer pages counted": once(b"/Count 2\n/Kids", b"/Count 1\n/Kids"),
    "a page that is none": once(b"/Kids [ ", b"/Kids [ null "),
    "another branch above the pages": above(b"/Type /Pages /CropBox [ 0 0 300 300 ]"),
    "pages counted for reading ahead": lambda objects: (
        objects + b"%d 0 obj\n<< /Linearized 1 /N 1 >>\nendobj\n" % next_number(objects)
    ),
    "a name with an end within": once(b"/Rotate 0\n", b"/Rotate 0 /Rotate#00 90\n"),
    "a number too large": once(b"/Rotate 0\n", b"/Rotate 0 /Private 4294967296\n"),
    "half a character": once(b"/Rotate 0\n", b"/Rotate 0 /Private <414>\n"),
    "a character too large": once(b"/Rotate 0\n", b"/Rotate 0 /Private (\\400)\n"),
    "a line end within a text": once(b"/Rotate 0\n", b"/Rotate 0 /Private (a\r\nb)\n"),
    "a line that goes on": once(b"/Rotate 0\n", b"/Rotate 0 /Private (a\\\n\nb)\n"),
    "a coding that some do not know": once(b"/Rotate 0\n", b"/Rotate 0 /Private (\\357\\273\\277b)\n"),
}


@pytest.mark.parametrize("document", ISSUED, ids=str)
def test_a_document_as_it_was_issued_reads_one_way(document: Document) -> None:
    assert reads_one_way(issued(document))
    assert reads_one_way(issued(document, Language.ENGLISH))


@pytest.mark.parametrize("file", KEPT, ids=lambda each: f"{each.parent.name}-{each.stem}")
def test_a_document_of_an_earlier_version_reads_one_way(file: Path) -> None:
    assert reads_one_way(file.read_bytes())
    assert reads_one_way(plain(file.read_bytes()))


def test_a_file_that_was_only_saved_anew_reads_one_way_and_is_told_as_that() -> None:
    content = rebuilt(issued(Document.SHEET), lambda objects: objects)
    assert reads_one_way(content)
    saved, own = checked(content), checked(issued(Document.SHEET))
    assert (saved.verdict, saved.saved_anew) == (Verdict.CONSISTENT, True)
    assert (own.verdict, own.saved_anew) == (Verdict.CONSISTENT, False)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_programs_may_show_otherwise_is_told(change: Change) -> None:
    content = rebuilt(issued(Document.SHEET), change)
    assert not reads_one_way(content)
    found = checked(content)
    assert found.verdict is Verdict.DIFFERS
    assert Deviation.AMBIGUOUS in {each.deviation for each in found.differences}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_same_in_a_document_of_an_earlier_version(change: Change) -> None:
    file = next(each for each in KEPT if (each.parent.name, each.stem) == ("0.2.0", "sheet"))
    found = checked(rebuilt(file.read_bytes(), change), RELEASED[-1], RELEASED)
    assert Deviation.AMBIGUOUS in {each.deviation for each in found.differences}


def test_a_table_that_names_an_object_twice() -> None:
    content = plain(issued(Document.SHEET))
    at = content.rindex(b"xref\n0 ")
    table = content[at : content.index(b"trailer", at)]
    again = table + b"1 1\n%s\n" % table.split(b"\n")[3][:19]
    assert not reads_one_way(content.replace(table, again))


def test_a_table_in_a_stream_that_another_program_left_over() -> None:
    left = b"<< /Type /XRef /Size 3 /W [ 1 2 1 ] /Length 0 >>\nstream\n\nendstream"

    def change(objects: bytes) -> bytes:
        return objects + b"%d 0 obj\n%s\nendobj\n" % (next_number(objects), left)

    assert reads_one_way(rebuilt(issued(Document.SHEET), change).replace(b"trailer", b"\ntrailer"))


@pytest.mark.parametrize(
    ("words", "others", "same"),
    [
        (b"\n xmlns:dc", b"   xmlns:dc", True),
        (b"</x:xmpmeta>", b"</x:xmpmeta>\n\n", True),
        (b"<dc:language>", b"<dc:language><!-- anders -->", False),
        (b"Bewertungsbogen", b"Vermerk", False),
    ],
    ids=["broken elsewhere", "padded", "a remark", "another title"],
)
def test_a_description_may_be_written_otherwise_but_not_say_anything_else(
    words: bytes, others: bytes, same: bool
) -> None:
    def change(file: PdfWriter) -> None:
        described = file.root_object["/Metadata"].get_object()
        assert isinstance(described, StreamObject)
        said = described.get_data().replace(words, others, 1)
        assert said != described.get_data()
        described.set_data(said)

    found = checked(rewritten(issued(Document.SHEET), change))
    assert {each.deviation for each in found.differences} == (set() if same else {Deviation.NOT_AS_WRITTEN})


def test_an_end_that_is_not_where_programs_look_for_it() -> None:
    content = plain(issued(Document.SHEET))
    assert not reads_one_way(content + b" " * 1024)
    assert not reads_one_way(content.replace(b"startxref\n", b"startxref" + b"\n" * 1024))


def test_a_table_that_counts_fewer_objects_than_it_names() -> None:
    content = plain(issued(Document.SHEET))
    assert not reads_one_way(re.sub(rb"/Size [0-9]+", b"/Size 5", content))


def test_a_small_file_that_would_fill_the_memory() -> None:
    packing = zlib.compressobj(9)
    some = b"\0" * 10_000_000
    stream = b"".join(packing.compress(some) for _ in range(11)) + packing.flush()
    head = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(stream)
    content = rebuilt(
        issued(Document.SHEET),
        lambda objects: (
            objects + b"%d 0 obj\n%s%s\nendstream\nendobj\n" % (next_number(objects), head, stream)
        ),
    )
    assert len(content) < 1_000_000
    assert not reads_one_way(content)


def test_a_second_table_beside_the_plain_one() -> None:
    content = plain(issued(Document.SHEET))
    assert not reads_one_way(content.replace(b"trailer\n<<", b"trailer\n<<\n/XRefStm 15"))
    assert not reads_one_way(content.replace(b"trailer\n<<", b"trailer\n<<\n/Prev 15"))


def test_a_file_with_an_earlier_state_is_told_as_appended_to() -> None:
    content = appended(issued(Document.SHEET), lambda file: file.add_metadata({"/Title": "Anders"}))
    assert not reads_one_way(content)
    told = {each.deviation for each in checked(content).differences}
    assert Deviation.APPENDED in told
    assert Deviation.AMBIGUOUS not in told


def test_a_page_whose_operators_can_be_read_in_two_ways() -> None:
    content = rewritten(issued(Document.SHEET), lambda file: draw(file, 0, b"0-90 0 0 1 0 0 cm"))
    assert not reads_one_way(content)
