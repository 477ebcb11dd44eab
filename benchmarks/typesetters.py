"""Two other makers of accessible PDFs, for the record: typst and weasyprint, each with the same words and fonts.

Both are needed by `./run bench` only, and are imported by name, since the gate checks types without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib import import_module

from benchmarks.pieces import FOOT, HEAD, Cell, Gap, Grid, Heading, Line, Piece, Weight
from interview_app.resources import resource

_SIZE = {Weight.BODY: 10.0, Weight.STRONG: 10.0, Weight.SMALL: 8.5}
_TAG = {Weight.BODY: "p", Weight.STRONG: "p class=strong", Weight.SMALL: "p class=small"}


def by_typst(words: Sequence[Piece]) -> bytes:
    """PDF/UA-1 by typst."""
    source = "\n".join((_PAGE, *(_markup(each) for each in words)))
    made = import_module("typst").compile(
        source.encode(),
        font_paths=[str(resource("fonts"))],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
    )
    if not isinstance(made, bytes):
        raise TypeError("typst makes one PDF")
    return made


def by_weasyprint(words: Sequence[Piece]) -> bytes:
    """PDF/UA-1 by weasyprint."""
    body = "\n".join(_html(each) for each in words)
    head = "<meta charset=utf-8><title>Gesprächsprotokoll</title>"
    weasyprint = import_module("weasyprint")
    fonts = import_module("weasyprint.text.fonts").FontConfiguration()
    page = weasyprint.HTML(string=f"<html lang=de><head>{head}</head><body>{body}</body></html>")
    style = weasyprint.CSS(string=_css(), font_config=fonts)
    made = page.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")
    if not isinstance(made, bytes):
        raise TypeError("without a target the bytes come back")
    return made


def _typst(words: str) -> str:
    """A string literal of typst."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


_PAGE = f"""#set document(title: "Gesprächsprotokoll")
#set text(font: "Source Sans 3", size: 10pt, lang: "de", fallback: false)
#set page(paper: "a4", margin: (left: 71pt, right: 57pt, top: 90pt, bottom: 70pt),
  header: [#text({_typst(HEAD[0])}, weight: "semibold") #h(1fr) #text({_typst(HEAD[2])})\\
    #text({_typst(HEAD[1])}) #h(1fr) #text({_typst(HEAD[3])})],
  footer: context [#text({_typst(FOOT[0])})\\ #text({_typst(FOOT[1])}) #h(1fr) Seite
    #counter(page).display("1 von 1", both: true)])
#set table(stroke: (bottom: 0.5pt + gray))
"""


def _markup(piece: Piece) -> str:
    match piece:
        case Heading(words, level):
            return f"#heading(level: {level})[#text({_typst(words)})]"
        case Line():
            return f"#par[{_inked(piece)}]"
        case Gap(height):
            return f"#v({height}pt)"
        case Grid(rows, widths):
            columns = ", ".join(f"{width}pt" for width in widths)
            cells = ", ".join(f"[{'#parbreak()'.join(map(_inked, cell))}]" for row in rows for cell in row)
            return f"#table(columns: ({columns},), {cells})"


def _inked(line: Line) -> str:
    weight = ', weight: "semibold"' if line.weight is Weight.STRONG else ""
    return f"#text({_typst(line.words)}, size: {_SIZE[line.weight]}pt{weight})"


def _html(piece: Piece) -> str:
    match piece:
        case Heading(words, level):
            return f"<h{level}>{escape(words)}</h{level}>"
        case Line():
            return _p(piece)
        case Gap(height):
            return f"<div style='height:{height}pt'></div>"
        case Grid(rows, widths):
            columns = "".join(f"<col style='width:{width}pt'>" for width in widths)
            lines = "".join(f"<tr>{''.join(map(_td, row))}</tr>" for row in rows)
            return f"<table><colgroup>{columns}</colgroup>{lines}</table>"


def _td(cell: Cell) -> str:
    return f"<td>{''.join(map(_p, cell))}</td>"


def _p(line: Line) -> str:
    return f"<{_TAG[line.weight]}>{escape(line.words)}</p>"


def _css() -> str:
    faces = "".join(
        f"@font-face {{ font-family: Stock; font-weight: {weight}; src: url({resource('fonts', file).as_uri()}) }}"
        for weight, file in ((400, "SourceSans3-Regular.ttf"), (600, "SourceSans3-Semibold.ttf"))
    )
    left, right = " ".join(HEAD[:2]), " ".join(HEAD[2:])
    return f"""{faces}
    @page {{ size: A4; margin: 90pt 57pt 70pt 71pt;
      @top-left {{ content: "{left}" }} @top-right {{ content: "{right}" }}
      @bottom-left {{ content: "{" ".join(FOOT)}" }}
      @bottom-right {{ content: "Seite " counter(page) " von " counter(pages) }} }}
    body {{ font: 10pt/13.5pt Stock; margin: 0 }} p, h1, h2 {{ margin: 0; font-size: 10pt }}
    .strong {{ font-weight: 600 }} .small {{ font-size: 8.5pt; line-height: 12pt }}
    table {{ border-collapse: collapse; table-layout: fixed }}
    td {{ border-bottom: .5pt solid gray; vertical-align: top; padding: 3pt 6pt 3pt 0 }}"""
