"""What differs in an issued document, in a sentence: figures of its record, its pages, and its procedure's file."""

from __future__ import annotations

from fractions import Fraction

from interview_app.domain.canonical import short_fingerprint
from interview_app.domain.document_check import (
    OF_PROCEDURE,
    Deviation,
    Difference,
    Told,
)
from interview_app.domain.protocol import Snapshot
from interview_app.domain.results import Place
from interview_app.i18n import Say
from interview_app.wording.numbers import candidate_name, criterion_name
from interview_app.wording.result_labels import place_label
from interview_app.wording.signatures import (
    OF_SIGNATURES,
    signature_difference,
)


def difference_sentence(say: Say, snapshot: Snapshot, difference: Difference) -> str:
    """One difference: where, what was found, what should be there."""
    if difference.deviation in _OF_FIGURES:
        return _figure_sentence(say, snapshot, difference)
    if difference.deviation in _OF_TABLES:
        return _table_sentence(say, difference)
    if difference.deviation in _OF_LOOK:
        return _look_sentence(say, difference)
    if difference.deviation in _OF_PAGES:
        return _page_sentence(say, difference)
    if difference.deviation in _ADDED_LATER:
        return _later_sentence(say, difference)
    if difference.deviation in OF_SIGNATURES:
        return signature_difference(say, difference)
    if difference.deviation in OF_PROCEDURE:
        return _procedure_sentence(say, difference)
    return _file_sentence(say, difference)


_OF_FIGURES = frozenset(
    {
        Deviation.TOTAL,
        Deviation.CRITERION,
        Deviation.ARITHMETIC,
        Deviation.RANK,
        Deviation.PLACE,
        Deviation.MINIMUM,
        Deviation.RANKING,
        Deviation.WITH_RETIRED,
        Deviation.AGREEMENT,
        Deviation.FIRMNESS,
        Deviation.FINGERPRINT,
        Deviation.IMPOSSIBLE,
        Deviation.UNKNOWN_VERSION,
    }
)
_OF_TABLES = frozenset({Deviation.CELL, Deviation.ROW_MISSING, Deviation.ROW_ADDED})
_OF_LOOK = frozenset(
    {
        Deviation.ALTERNATIVE,
        Deviation.HIDDEN,
        Deviation.LETTERS,
        Deviation.FOREIGN,
        Deviation.STRAY,
        Deviation.OUT_OF_PLACE,
        Deviation.FRAME,
        Deviation.AMBIGUOUS,
    }
)
_OF_PAGES = frozenset(
    {
        Deviation.WORDS,
        Deviation.FIGURE,
        Deviation.PAGE_MISSING,
        Deviation.PAGE_ADDED,
        Deviation.PAGE_MOVED,
        Deviation.DRAWN,
        Deviation.LAID_OVER,
    }
)
_ADDED_LATER = frozenset({Deviation.METADATA, Deviation.VALIDATION_DATA, Deviation.ENTRY, Deviation.UNUSED})


def _figure_sentence(say: Say, snapshot: Snapshot, difference: Difference) -> str:
    """A contradiction inside the record."""
    procedure = snapshot.procedure
    found, expected = _value(say, difference.found), _value(say, difference.expected)
    who = "" if difference.candidate is None else candidate_name(procedure, difference.candidate)
    match difference.deviation:
        case Deviation.TOTAL:
            return say(
                "{name}: the record says {found} points, computed are {expected}.",
                name=who,
                found=found,
                expected=expected,
            )
        case Deviation.CRITERION if difference.criterion is not None:
            return say(
                "{name}, {criterion}: the record says {found}, computed is {expected}.",
                name=who,
                criterion=criterion_name(say, procedure.form, difference.criterion),
                found=found,
                expected=expected,
            )
        case Deviation.RANK:
            return say(
                "{name}: the record says rank {found}, computed is rank {expected}.",
                name=who,
                found=found,
                expected=expected,
            )
        case Deviation.PLACE:
            return say(
                "{name}: the record says “{found}”, computed is “{expected}”.",
                name=who,
                found=place_label(say, Place(str(difference.found))),
                expected=place_label(say, Place(str(difference.expected))),
            )
        case Deviation.MINIMUM:
            return say("{name}: the missed minimums in the record are not the computed ones.", name=who)
        case Deviation.ARITHMETIC:
            return say(
                "{name}: the steps of the arithmetic in the record are not the computed ones.", name=who
            )
        case Deviation.FINGERPRINT:
            return say(
                "The form has the fingerprint {expected}; the record says {found}.",
                found=short_fingerprint(str(difference.found)),
                expected=short_fingerprint(str(difference.expected)),
            )
        case _:
            return _whole_sentence(say, difference)


def _whole_sentence(say: Say, difference: Difference) -> str:
    match difference.deviation:
        case Deviation.UNKNOWN_VERSION:
            return say(
                "The document says that version {found} of the program issued it. There has been no such version.",
                found=difference.found,
            )
        case Deviation.WITH_RETIRED:
            return say("The ranking with the retired questions in the record is not the computed one.")
        case Deviation.AGREEMENT:
            return say("The figures on agreement in the record are not the computed ones.")
        case Deviation.FIRMNESS:
            return say("The figures on firmness in the record are not the computed ones.")
        case Deviation.IMPOSSIBLE:
            return say("The record contradicts itself, so that it cannot be computed or printed again.")
        case _:
            return say("The ranking in the record is not the one that follows from its ratings.")


def _table_sentence(say: Say, difference: Difference) -> str:
    """A cell or a row of a table."""
    match difference.deviation:
        case Deviation.ROW_MISSING:
            return say("The row “{expected}” of a table is missing.", expected=difference.expected)
        case Deviation.ROW_ADDED:
            return say(
                "Page {page}: the row “{found}” of a table does not follow from the record.",
                page=difference.page,
                found=difference.found,
            )
        case _:
            return say(
                "Page {page}, row “{row}”, column “{column}”: printed is “{found}”, by the record it is “{expected}”.",
                page=difference.page,
                row=difference.row,
                column=difference.column or "–",
                found=difference.found,
                expected=difference.expected,
            )


def _look_sentence(say: Say, difference: Difference) -> str:
    """How a page is drawn, and what is read of it."""
    page, found = difference.page, difference.found
    match difference.deviation:
        case Deviation.ALTERNATIVE if found is None:
            return say("A figure says “{expected}” no more.", expected=difference.expected)
        case Deviation.ALTERNATIVE:
            return say(
                "Page {page}: what is read aloud is not what stands there: “{found}”.", page=page, found=found
            )
        case Deviation.HIDDEN:
            return say(
                "Page {page}: “{found}” cannot be seen as it should: covered, pale, too small or beside the page.",
                page=page,
                found=found,
            )
        case Deviation.LETTERS:
            return say("Page {page}: letters are drawn in a font that shows others than are read.", page=page)
        case Deviation.AMBIGUOUS:
            return say(
                "The file is put together so that another program may show something else than was checked here."
            )
        case Deviation.FOREIGN:
            return say(
                "Page {page}: something is drawn that no document of the program has, such as a picture, a layer or a "
                "strange colour.",
                page=page,
            )
        case Deviation.OUT_OF_PLACE:
            return say(
                "Page {page}: “{found}” is drawn elsewhere than where it is read: out of its row, column or line.",
                page=page,
                found=found,
            )
        case Deviation.STRAY:
            return say(
                "Page {page}: “{found}” is drawn, but belongs to no part of the document.",
                page=page,
                found=found,
            )
        case _:
            return say(
                "Page {page} has another size than the documents of the program, or is cut or turned.",
                page=page,
            )


def _page_sentence(say: Say, difference: Difference) -> str:
    """A page or its words."""
    found, expected, page = difference.found, difference.expected, difference.page
    match difference.deviation:
        case Deviation.WORDS if not expected:
            return say(
                "Page {page}: printed is “{found}”, which is not in the record.", page=page, found=found
            )
        case Deviation.WORDS if not found:
            return say("Page {page}: “{expected}” is missing.", page=page, expected=expected)
        case Deviation.WORDS:
            return say(
                "Page {page}: printed is “{found}”, computed is “{expected}”.",
                page=page,
                found=found,
                expected=expected,
            )
        case Deviation.FIGURE if found is None:
            return say("“{expected}” must be printed and stands nowhere.", expected=expected)
        case Deviation.FIGURE:
            return say("“{found}” is printed and does not follow from the record.", found=found)
        case Deviation.PAGE_MISSING:
            return say("Page {page} is missing.", page=page)
        case Deviation.PAGE_ADDED:
            return say("Page {page} of the file was added: it does not follow from the record.", page=page)
        case Deviation.PAGE_MOVED:
            return say("In the place of page {page} stands page {expected}.", page=page, expected=expected)
        case Deviation.DRAWN:
            return say(
                "Page {page}: the words are right, but something was drawn, covered or changed in its look.",
                page=page,
            )
        case _:
            return say(
                "Page {page}: something was laid over the page, such as a note or a stamp, or a link or a place to "
                "sign was changed.",
                page=page,
            )


def _file_sentence(say: Say, difference: Difference) -> str:
    """The file around the pages."""
    found, expected = difference.found or "–", difference.expected or "–"
    match difference.deviation:
        case Deviation.APPENDED:
            return say("Something was appended to the file after it was issued.")
        case Deviation.PROPERTY:
            return say(
                "Among the file’s properties stands “{found}”; it should be “{expected}”.",
                found=found,
                expected=expected,
            )
        case Deviation.LANGUAGE:
            return say(
                "The file says that its language is “{found}”; it is “{expected}”.",
                found=found,
                expected=expected,
            )
        case Deviation.ATTACHED:
            return say("“{found}” was attached to the file.", found=found)
        case _:
            return say(
                "Another program has changed the inside of the file: tags, bookmarks or what is attached to it."
            )


def _procedure_sentence(say: Say, difference: Difference) -> str:
    """What the procedure file says otherwise, or cannot say."""
    found = difference.found
    match difference.deviation:
        case Deviation.OTHER_PROCEDURE:
            return say("The procedure file belongs to another procedure.")
        case Deviation.UNKNOWN_NUMBER:
            return say("The procedure file has issued no document No. {found}.", found=found)
        case Deviation.OTHER_CONTENT:
            return say("The procedure file has issued No. {found} with another content.", found=found)
        case Deviation.UNKNOWN_HEAD:
            return say(
                "The head of the journal that the document names does not stand at row {found} of the journal.",
                found=found,
            )
        case Deviation.BROKEN_JOURNAL:
            return say("The journal of the procedure file is broken at row {found}.", found=found)
        case Deviation.EARLIER_STATE:
            return say(
                "The procedure file ends before this document was issued: its journal has {found} rows, the document "
                "names row {expected}. It may be a backup copy. Compare with the file in which work went on.",
                found=found,
                expected=difference.expected,
            )
        case _:
            return say(
                "In the procedure file the data of this procedure were deleted, and with them the documents issued "
                "before, No. {found} among them. What is left to judge it by is the document itself, with its "
                "signatures.",
                found=found,
            )


def _later_sentence(say: Say, difference: Difference) -> str:
    """What was added behind the signatures beside the pages."""
    match difference.deviation:
        case Deviation.METADATA:
            return say(
                "What the file says of itself (metadata: title, language, standards) was changed after it was signed."
            )
        case Deviation.VALIDATION_DATA:
            return say(
                "Validation data for signatures were added later (certificates, lists of revoked ones)."
            )
        case Deviation.ENTRY:
            return say(
                "An entry for the whole file was added or changed after it was signed: {found}.",
                found=difference.found,
            )
        case _:
            return _unused(say, difference)


def _unused(say: Say, difference: Difference) -> str:
    count = difference.found if isinstance(difference.found, int) else 0
    return say.plural(
        "The file holds {count} object that nothing in it uses, added after it was signed.",
        "The file holds {count} objects that nothing in it uses, added after it was signed.",
        count=count,
    )


def _value(say: Say, value: Told) -> str:
    """A number with as many decimals as tell it from its neighbour; a dash for nothing."""
    if isinstance(value, Fraction):
        return say.number(value, 4 if (value * 100).denominator != 1 else 2)
    return "–" if value is None else str(value)
