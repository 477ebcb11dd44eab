"""Words that names of offices hold."""

from __future__ import annotations

import re

PLACE = re.compile(
    r"\b(?:Stadt(?!teil|plan|bild|rand|viertel)\w*"
    r"|Landeshauptstadt|Hansestadt|Universitätsstadt|Kreisstadt|Große Kreisstadt|Bundesstadt"
    r"|(?!Ehren|Lehr|Schöffen)[A-ZÄÖÜ]\w+amt|Landkreis|Kreis|Gemeinde|Verbandsgemeinde|Samtgemeinde|Amt|Markt"
    r"|[Mm]inisterium|\w*ministerium|Senats?\w*|\w*universität|Universität|Technische Universität"
    r"|\w*[Hh]ochschule|Hochschule|Fachhochschule|\w*akademie|Akademie"
    r"|\w*[Ll]andesamt|\w*[Bb]undesamt|\w*anstalt|\w*agentur|Agentur|\w*direktion|\w*[Pp]räsidium"
    r"|\w*[Pp]olizei\w*|Kreispolizeibehörde|\w*kriminalamt|\w*gericht\w*"
    r"|\w*anwaltschaft|Justiz\w*|Jobcenter|Bezirks\w+|\w*regierung|Regierung|Finanz\w+|Zoll\w*"
    r"|\w*institut|Institut|[\w-]*[Zz]entrum|\w*zentrale|Zentrale|\w*verwaltung"
    r"|\w*betrieb|Landesbetrieb|\w*feuerwehr|Feuerwehr|\w*verband|\w*kammer|\w*archiv|\w*bibliothek"
    r"|\w*museum|Museum|Stiftung|\w*[Vv]ersicherung|\w*kasse|Studierendenwerk|Studentenwerk"
    r"|Kirchen\w+|Landeskirche|Bistum|Erzbistum|Dekanat|Diakoni\w+|Caritas\w*"
    r"|\w*klinik\w*|Gesundheitsamt|Schulamt|\w*schulamt"
    r"|\w*behörde|Rechnungshof|\w*rechnungshof|Landtag|Kanzlei|\w*kanzlei|Bundes\w+|Statistisches"
    r"|Staatliche\w*|Staatsbad|Office|Agency|Authority|Ministry|University|Institute|Council"
    r"|Commission|Court|Tribunal|Registry|Centre|Center|Police|Service|Department|Federal|State|City|County|Academy|Board"
    r"|Organi[sz]ation|Bank|Fund|Secretariat|Observatory|Library|Museum|Trust|Inspectorate|Ombudsman|Hospital"
    r"|Administration|Laboratory|School|College|Borough)\b"
)
"""One of these stands in the name of an office."""
ENGLISH_OFFICE = re.compile(
    r"(?:Council|Agency|Authority|Commission|University|Board|Ministry|Institute|College|Borough|Court|Tribunal|Registry)$"
    r"|^(?:[A-Z]\w+ )*(?:University|Ministry|Institute|Agency|Organi[sz]ation|Commission|Council) (?:of|for)\b"
)
"""What the name of an office is in English, which begins with no word that tells it."""
