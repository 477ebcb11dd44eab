"""Documents that are broken in one way each, and the rules that find it: a validator that lets one pass is blind."""

from __future__ import annotations

from dataclasses import dataclass

from tests.reporting.conformance import mutations as by


@dataclass(frozen=True, slots=True)
class Mutant:
    """What is wrong, how it is done, and the rules by which it must be found."""

    name: str
    break_it: by.Mutation
    rules: frozenset[str]


def _mutant(name: str, break_it: by.Mutation, *rules: str) -> Mutant:
    return Mutant(name, break_it, frozenset(rules))


def _said(name: str) -> str:
    """A pattern for what the metadata say by this name, as attribute or as element."""
    return f'(?<![</]){name}="."|<{name}>[^<]*</{name}>'


_FILE = (
    _mutant("no language", by.without("/Lang"), "UA 7.2-34"),
    _mutant("the file's name is shown instead of the title", by.title_hidden, "UA 7.1-10"),
    _mutant("no title", by.in_metadata("<dc:title>.*</dc:title>"), "UA 7.1-9"),
    _mutant("not marked as tagged", by.marked_false, "UA 6.2-1", "A 6.7.2.2-1"),
    _mutant("no metadata", by.without("/Metadata"), "UA 7.1-8", "A 6.6.2.1-1"),
    _mutant("does not say that it is accessible", by.in_metadata(_said("pdfuaid:part")), "UA 5-1"),
    _mutant(
        "does not say that it is archival", by.in_metadata(_said("pdfaid:(?:part|conformance)")), "A 6.6.4-1"
    ),
    _mutant(
        "says that it can only be looked at",
        by.in_metadata("(pdfaid:conformance=?[\"'>]+)A", r"\1B"),
        "A 6.6.4-3",
    ),
    _mutant(
        "does not explain its own metadata",
        by.in_metadata("<pdfaExtension:schemas>.*</pdfaExtension:schemas>"),
        "A 6.6.2.3.1-1",
    ),
    _mutant("no output intent", by.without("/OutputIntents"), "A 6.2.4.3-2"),
    _mutant("runs a script", by.script, "A 6.5.1-1"),
)
_CONTENT = (
    _mutant("content outside the tags", by.in_content(by.MARKED, rb"\2"), "UA 7.1-3"),
    _mutant("an artifact inside a tag", by.in_content(by.MARKED, rb"\1 /Artifact BMC\2EMC \3"), "UA 7.1-1"),
    _mutant("a tag inside an artifact", by.in_content(by.MARKED, rb"/Artifact BMC \1\2\3 EMC"), "UA 7.1-2"),
    _mutant("letters without their characters", by.font(by.no_unicode), "UA 7.21.7-1", "A 6.2.11.7.2-1"),
    _mutant("a font that is not embedded", by.font(by.not_embedded), "UA 7.21.4.1-1", "A 6.2.11.4.1-1"),
)
_STRUCTURE = (
    _mutant("no structure", by.without("/StructTreeRoot"), "UA 7.1-11", "A 6.7.3.3-1"),
    _mutant("no way from the content to its element", by.no_parent_tree, "UA 7.1-3"),
    _mutant("content that belongs to nobody", by.wrong_parents, "UA 7.1-3"),
    _mutant("a page that does not say whose its content is", by.page_without("/StructParents"), "UA 7.1-3"),
    _mutant("a role of its own", by.element("/P", by.called("/Absatz")), "UA 7.1-5", "A 6.7.3.4-1"),
    _mutant("a heading skipped", by.element("/H2", by.called("/H3")), "UA 7.4.2-1"),
    _mutant("a figure without words", by.element("/Figure", by.lacking("/Alt")), "UA 7.3-1"),
    _mutant("a table whose head heads nothing", by.element("/TH", by.lacking("/A")), "UA 7.5-1"),
    _mutant("a row with a cell too few", by.element("/TR", by.without_last_kid), "UA 7.2-42"),
    _mutant("cells outside a row", by.element("/TR", by.called("/P")), "UA 7.2-8"),
    _mutant("a list of no items", by.element("/LI", by.called("/P")), "UA 7.2-19"),
    _mutant("an item without a body", by.element("/LBody", by.called("/P")), "UA 7.2-20"),
)
_NOTES = (
    _mutant("a note without a name", by.element("/Note", by.lacking("/ID")), "UA 7.9-1"),
    _mutant("two notes of one name", by.same_id, "UA 7.9-2"),
)
_LINKS = (
    _mutant("a link without words", by.link(by.lacking("/Contents")), "UA 7.18.5-2"),
    _mutant("a link that belongs to nobody", by.link(by.lacking("/StructParent")), "UA 7.18.5-1"),
    _mutant("a link that is tagged as a paragraph", by.link_of_another, "UA 7.18.5-1"),
    _mutant("a link that is left out in print", by.link(by.lacking("/F")), "A 6.3.2-1"),
    _mutant("links in no order", by.page_without("/Tabs"), "UA 7.18.3-1"),
)
_FIELDS = (
    _mutant("a field that does not say who signs", by.field(by.lacking("/TU")), "UA 7.18.1-3"),
    _mutant("a field that belongs to nobody", by.field(by.lacking("/StructParent")), "UA 7.18.4-1"),
    _mutant("a field that is tagged as a paragraph", by.element("/Form", by.called("/P")), "UA 7.18.4-1"),
    _mutant("a field that shows nothing at all", by.field(by.lacking("/AP")), "A 6.3.3-1"),
    _mutant("a field that is left out in print", by.field(by.lacking("/F")), "A 6.3.2-1"),
    _mutant("a field that runs a script", by.field(by.does("app.alert('here')")), "A 6.4.1-1"),
    _mutant("a form that is drawn by whoever shows it", by.appearances_needed, "A 6.4.1-3"),
)
_ATTACHMENT = (
    _mutant("an attachment of no type", by.attachment(by.no_type), "A 6.8-1"),
    _mutant("an attachment without a name", by.attachment(by.lacking("/UF")), "UA 7.11-1", "A 6.8-2"),
    _mutant("an attachment of no relation", by.attachment(by.lacking("/AFRelationship")), "A 6.8-3"),
    _mutant("an attachment that belongs to nothing", by.without("/AF"), "A 6.8-4"),
)
WRITTEN = (*_FILE, *_CONTENT, *_STRUCTURE, *_LINKS, *_FIELDS, *_ATTACHMENT)
"""Those that fit what the program writes."""
MUTANTS = (*WRITTEN, *_NOTES)
"""All: those of the program's documents, and of parts that it does not write."""
