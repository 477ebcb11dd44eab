"""What makes a file archival: it conforms, says what it is, and carries what is attached to it."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace

import pytest
from PIL import ImageCms
from pypdf import PdfReader
from pypdf.generic import ArrayObject

from interview_app.reporting.tagged.archive import Attachment, Relationship
from interview_app.reporting.tagged.colour_profile import srgb
from interview_app.reporting.tagged.metadata import packet
from tests.reporting.conformance.validator import PLAIN, WITH_RECORD, told, violations
from tests.reporting.tagged.paper import ABOUT, entry, said, written

RECORD = Attachment("record.json", "application/json", b'{"total": 4}', Relationship.DATA, "Der Vermerk")


def test_without_an_attachment_a_file_conforms_to_part_2() -> None:
    assert told(violations(written([said("Titel", level=1), said("Worte")]), *PLAIN)) == ""


def test_with_one_it_conforms_to_part_3_and_holds_it() -> None:
    file = written([said("Titel", level=1), said("Worte")], attachment=RECORD)
    assert told(violations(file, *WITH_RECORD)) == ""
    reader = PdfReader(io.BytesIO(file), strict=True)
    assert reader.attachments == {"record.json": [RECORD.content]}
    files = entry(reader.root_object, "/AF")
    assert isinstance(files, ArrayObject)
    [attached] = files
    assert str(entry(attached, "/AFRelationship")) == "/Data"
    assert str(entry(attached, "/Desc")) == "Der Vermerk"
    assert b"/Subtype /application#2Fjson" in file


def test_another_attachment_gives_another_file_id() -> None:
    ids = [
        PdfReader(io.BytesIO(written([said("a")], attachment=each))).trailer["/ID"]
        for each in (None, RECORD, replace(RECORD, content=b"{}"))
    ]
    assert len({str(each) for each in ids}) == 3


def test_the_same_story_gives_the_same_bytes() -> None:
    assert written([said("Worte")], attachment=RECORD) == written([said("Worte")], attachment=RECORD)


def test_the_file_shows_its_title_and_says_that_it_is_tagged() -> None:
    root = PdfReader(io.BytesIO(written([said("a")]))).root_object
    assert str(entry(root, "/ViewerPreferences", "/DisplayDocTitle")) == "True"
    assert str(entry(root, "/MarkInfo", "/Marked")) == "True"
    assert str(entry(root, "/Lang")) == "de-DE"


@pytest.mark.parametrize("part", [2, 3])
def test_the_metadata_name_both_standards(part: int) -> None:
    said_of_it = packet(ABOUT, part=part).decode("utf-8")
    assert f"<pdfaid:part>{part}</pdfaid:part>" in said_of_it
    assert "<pdfuaid:part>1</pdfuaid:part>" in said_of_it
    assert "<xmp:CreateDate>2026-03-01T09:30:00+00:00</xmp:CreateDate>" in said_of_it


def test_any_title_is_kept_from_being_markup() -> None:
    about = replace(ABOUT, title="a < b & </rdf:li>\x00\ufffe")
    assert "a &lt; b &amp; &lt;/rdf:li&gt;</rdf:li>" in packet(about, part=2).decode("utf-8")


def test_the_colour_space_is_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb()))
    assert ImageCms.getProfileDescription(profile).strip() == "sRGB IEC61966-2.1"
    own, theirs = (
        ImageCms.ImageCmsProfile(each).profile
        for each in (io.BytesIO(srgb()), ImageCms.createProfile("sRGB"))
    )
    for name in ("red_colorant", "green_colorant", "blue_colorant", "media_white_point"):
        [ours, *_], [known, *_] = getattr(own, name), getattr(theirs, name)
        assert ours == pytest.approx(known, abs=0.002)


def test_the_curve_goes_from_dark_to_light_and_the_size_is_right() -> None:
    profile = srgb()
    assert struct.unpack(">I", profile[:4]) == (len(profile),)
    start = profile.index(b"curv")
    curve = struct.unpack(">1024H", profile[start + 12 : start + 12 + 2048])
    assert (curve[0], curve[-1]) == (0, 0xFFFF)
    assert list(curve) == sorted(curve)
    assert len(zlib.compress(profile)) < 4000
