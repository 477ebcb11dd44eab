"""What a heading says of the passages under it: the first phrase in its words that a table knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

from interview_app.intake.posting.cues.phrases import compiled, found_in


class Area(Enum):
    """What a part of a posting is about."""

    TASKS = "tasks"
    PROFILE = "profile"
    OFFERS = "offers"
    CONDITIONS = "conditions"
    NOTICES = "notices"
    CONTACT = "contact"


_AREAS: Mapping[Area, str] = {
    Area.TASKS: """
        *aufgabe*, aufgabengebiet*, *tätigkeit*, arbeitsgebiet*, arbeitsschwerpunkt*, *arbeitsbereich*,
        schwerpunkte, einsatzgebiet*, einsatzbereich*, verantwortungsbereich*, ihre verantwortung,
        zuständigkeit*, ihre rolle, ihre funktion, ihr job, ihr wirkungs*, was sie erwartet,
        was sie bei uns erwartet, was dich erwartet, das erwartet sie, das erwartet dich, sie erwartet,
        erwartet sie, das machen sie, was sie tun, was sie bei uns tun, das tun sie, was sie bewegen,
        das bewegen sie, was zu tun ist, wofür wir sie suchen, dafür brauchen wir, dafür suchen, womit sie,
        womit du, sie sich beschäftigen, darum geht, *spektrum, wobei sie uns unterstützen,
        hier unterstützen sie, so gestalten sie, damit beschäftigen sie sich, ihr beitrag, wofür wir dich,
        dafür brauchen wir dich, hier unterstützt du, du unterstützt uns, *herausforderung, *herausforderungen,
        das machst du, das tust du, was du machst, was du tust, was du bewegst, was du bei uns,
        was sie bei uns bewegen, was sie bei uns machen, *arbeitsalltag, *arbeitstag, ihre arbeit, deine arbeit,
        dein job, deine rolle, deine mission, ihre mission, ihr einsatz, dein einsatz, incumbent will,
        jobholder will, post holder will, postholder will, successful candidate will, dienstposten umfasst,
        stellenbeschreibung, duties, duty, responsibilit*, tasks, your role, the role, the position, the post,
        role purpose, main purpose, purpose of the post, accountabilities, what you will do,
        what you will be doing, what you ll do, what you can expect, what to expect, about the role,
        about the job, about the post, about the position, role overview, what the job involves,
        what we need you to do, your mission, job description, the job, your job, your work, your contribution,
        you will
        """,
    Area.PROFILE: """
        *profil, *profile, *profils, *anforderung*, *voraussetzung*, *qualifikation*, *kompetenz*, *mitbringen,
        *fähigkeiten, *kenntnisse, *erfahrung, *erfahrungen, mitbringen sollten, mitbringst, überzeugst du,
        du überzeugst, womit du überzeugst, punktest du, du punktest, damit punkten sie, du solltest,
        solltest du, du verfügst, du besitzt, deine stärken, dein hintergrund, deine ausbildung, brauchst du,
        du brauchst, wir voraussetzen, zeichnet dich aus, passt du zu uns, du passt zu uns, das bist du,
        bringen sie mit, sie bringen ... mit, bringst du mit, du bringst, sie bringen, was wir erwarten,
        was wir von ihnen erwarten, wir erwarten, erwarten wir, erwartet werden, erwartet wird,
        unsere erwartung*, zeichnet sie aus, zeichnen sie sich, *eignung, was sie auszeichnet,
        sie zeichnen sich, sie überzeugen, damit überzeugen sie, womit sie überzeugen, das überzeugt uns,
        das macht sie aus, was sie ausmacht, sie passen zu uns, sie passen ... zu uns, legen wert auf,
        benötigen sie, sie benötigen, sie brauchen, brauchen sie, zu uns passen, passen sie zu uns,
        wen wir suchen, wir suchen, wir freuen uns auf sie, suchen wir, gesucht wird, gesucht werden,
        dafür brauchen, sie dafür brauchen, *brauchen, das sind sie, wer sie sind, sie sind, sie haben,
        sie verfügen, sie besitzen, sie sollten, du hast, du bist, ihr know how, ihr können, ihr wissen,
        ihr werdegang, ihre stärken, ihr hintergrund, ihre ausbildung, ihre persönlichkeit,
        das wünschen wir uns, schön wenn, schön wäre, wünschen wir, wir wünschen, wünschenswert*, erwünscht*,
        von vorteil, vorteilhaft*, idealerweise, *kriterien, bewerben können sich, richtet sich an, zielgruppe,
        bewerberkreis, requirement*, qualification*, profile, skills, skill, competenc*, abilities,
        selection criteria, award criteria, eligibility, eligible, candidate must, candidates must,
        applicant must, applicants must, candidates should, applicants should, candidates will be assessed,
        assess you against, assessed against, behaviours, character, languages, language skills,
        person specification, what you bring, what you will bring, what you need, what you should bring,
        you bring, bring with you, who you are, who we are looking for, what we are looking for,
        we are looking for, what we look for, what we expect, we expect, we would like to see,
        would like to see, expected of you, about you, you have, you are, you should have, your background,
        your strengths, your experience, experience, education, essential, desirable, advantageous, an asset,
        nice to have, must have, is addressed to, knowledge
        """,
    Area.OFFERS: """
        bieten, wir bieten, die ... bietet, das ... bietet, der ... bietet, the ... offers, angebot, angebote,
        *leistungsangebot*, zusatzangebot*, benefits, ihre vorteile, vorteile, ihr plus, unser plus,
        pluspunkte bei uns, freuen sie sich auf, darauf können sie sich freuen, worauf sie sich freuen,
        das können sie von uns erwarten, was sie von uns erwarten können, was uns auszeichnet,
        das zeichnet uns aus, das macht uns aus, was für uns spricht, das spricht für uns, gute gründe,
        gründe für, warum wir, warum zu uns, wir als arbeitgeber*, unsere leistungen, unsere leistung,
        leistungen, von uns bekommen, bekommen sie, sie von uns bekommen, konditionen, das erhalten sie,
        was sie davon haben, es erwarten sie, erwartet sie bei uns, das bekommen sie, attraktive*,
        was wir dir geben, was wir ihnen geben, was wir ihnen ... geben, was wir geben, gibt s von uns,
        gibt es von uns, gibt s bei uns, gibt es bei uns, was sie erwarten können, bietet, geboten wird,
        kannst du dich freuen, darauf freuen, du dich freuen, kannst du von uns, was du von uns, haben wir für,
        für dich, für sie, bekommst du, du bekommst, we offer, offer, our offer, why join us, why work, why us,
        perks, conditions of employment, conditions of engagement, terms and conditions, terms of employment,
        remuneration and benefits, salary and benefits, pay and benefits, package, working conditions,
        what you get, in it for you, what we can offer, what we give, why choose, you can look forward to,
        look forward to
        """,
    Area.CONDITIONS: """
        vorbehalt*, vor der einstellung, vor einstellung, sicherheitsüberprüfung*, zuverlässigkeitsüberprüfung*,
        gesundheitliche eignung, besondere bedingungen, besondere arbeitsbedingungen, weitere bedingungen,
        weitere einstellungsvoraussetzungen, before you start, before starting, before appointment,
        before you join, pre employment checks, pre employment, security clearance, security check, checks,
        special features for applicants, subject to
        """,
    Area.NOTICES: """
        hinweis*, bemerkung*, allgemeines, anmerkung*, sonstiges, weitere informationen,
        allgemeine informationen, informationen, wissenswertes, gut zu wissen, wissen sollten, sonst noch,
        zu beachten, stellenangebot, stellenangebote, jobangebot, *bewerbungsschreiben, *unterlagen,
        sind beizufügen, beizufügen, please note, *verfahren, *verfahrens, *bewerbung, *bewerbungen,
        bewerben sie sich, jetzt bewerben, so geht es weiter, geht es weiter, es weitergeht, nächste schritte,
        so bewerben, bewerbungsfrist, bewerbungsunterlagen, unterlagen, *gleichstellung, chancengleichheit,
        gleichbehandlung, schwerbehind*, vielfalt, datenschutz*, über uns, wir über uns, wer wir sind,
        das sind wir, wir sind, unsere behörde, unser team, unser haus, die behörde, das amt, die hochschule,
        die universität, die dienststelle, das institut, arbeitgeber, interesse, interessiert, neugierig,
        haben wir, neugierig geworden, vergütung, bezahlung, besoldung, bewertung, dienstort, arbeitsort,
        arbeitszeit, befristung, beschäftigungsumfang, rahmenbedingungen, eckdaten, auf einen blick, zur stelle,
        ausschreibung, stellenausschreibung, note, notes, information, further information, how to apply,
        application*, apply, applying, to apply, about us, about the organisation, about the organization,
        about the, who we are, our organisation, the agency, the institute, our team, the team,
        equal opportunit*, diversity, data protection, privacy, selection procedure, selection process,
        particulars of the post, particulars of the position, particulars, terms of the post, tenure,
        probation*, assessment, special notice, additional considerations, canvassing, things you need to know,
        things you should know, working for the, job summary, beschäftigungsverhältnis, organisational setting,
        organizational setting, work setting, citizenship requirements, the council, the competition,
        recruitment process, interested, interest, next steps, deadline, appeals, appeal, salary,
        job advertisement, vacancy notice, please include, background
        """,
    Area.CONTACT: """
        kontakt*, *ansprech*, fragen, noch fragen, haben sie fragen, haben sie noch fragen, hast du fragen,
        hast du noch fragen, du hast fragen, du hast noch fragen, sie haben fragen, sie haben noch fragen,
        rückfragen, bei fragen, fragen zur, fragen zum, auskunft, auskünfte, impressum, contact*, your contact*,
        questions, any questions, enquiries, inquiries
        """,
}
_BINDING = compiled("""
    zwingend*, konstitutiv*, *voraussetzung, *voraussetzungen, vorausgesetzt, setzen wir voraus,
    wir setzen voraus, wir voraussetzen, candidate must, candidates must, applicant must, applicants must,
    formal*, unabdingbar*, unverzichtbar*, unbedingt, erforderlich*, notwendig*, muss,
    müssen, mindestanforderung*, verpflichtend*, obligatorisch*, ausschlusskriterien, ausschließlich,
    mandatory, essential, must have, must haves, you must, minimum, eligibility, eligible,
    following requirements, formal requirements, prerequisite*, required, necessary, is addressed to, kann
    eingestellt werden, eingestellt werden kann, nationality requirements
    """)
ENCLOSED = compiled("beizufügen, beifügen, *unterlagen, bewerbung*, application*, submit, enclose")
"""What heads a list of papers to send in."""
FORMAL = compiled("""
    nationality requirements, kann eingestellt werden, eligibility, eligible, formal*, laufbahn*,
    laufbahnrechtlich*, zulassungsvoraussetzung*
    """)
"""Headings under which everything is met or not met."""
_SOFT = compiled("""
    *überzeug*, *persönlich*, zusätzlich*, weiterhin, außerdem, ferner, darüber hinaus, sozial*, zeichne*,
    wir erwarten, erwarten wir, soft skills, personal, also, in addition
    """)
_WISHING = compiled("""
    *wünschenswert*, erwünscht*, wünschen wir, wir wünschen, würden wir uns, wünsche*, von vorteil,
    vorteilhaft*, idealerweise, im idealfall, darüber hinaus wünschen, pluspunkt*, ihr plus, das wäre,
    wäre schön, schön wenn, schön wäre, noch besser, außerdem punkten, nice to have, kann kriterien, *optional*,
    desirable, would like to see, advantageous, an advantage, an asset, a plus, ideally, preferred,
    nicht zwingend
    """)
_POST = compiled("""
    officer, officers, manager, managers, adviser, advisers, advisor, engineer, engineers, specialist,
    specialists, assistant, assistants, analyst, analysts, coordinator, administrator, leader, leaders,
    consultant, counsel, lawyer, developer, developers, architect, researcher, scientist, *beauftragte,
    *beauftragter
    """)
_LEADS = compiled("head of, deputy head of")
_SAID = compiled("""
    the, you, your, we, our, for, as, a, an, is, die, der, den, dem, das, als, für, wir, uns*, ihr, ihre*, sie,
    du, ein, eine*
    """)
"""How the name of a post ends or begins, and small words that none has: “Data Protection Officer” heads nothing."""
_BEHIND = re.compile(r" ?(?:\([^()]*\))?$")
_LONGEST = 400
"""How many letters of a heading are looked at."""
_BY_AREA = {area: compiled(phrases) for area, phrases in _AREAS.items()}


def area_of(heading: str) -> Area | None:
    """What stands under a heading with these words, None where no table knows them."""
    heading = heading[:_LONGEST]
    found = [
        (hit.start, -len(hit.words), area)
        for area, table in _BY_AREA.items()
        if (hit := table.search(heading))
    ]
    return min(found, key=lambda hit: hit[:2])[2] if found and not names_post(heading) else None


def names_post(heading: str) -> bool:
    """Whether words are nothing but the name of a post, which may hold words that head parts of a posting."""
    post, leads = _POST.search(heading), _LEADS.search(heading)
    named = (post and _BEHIND.match(heading, post.end)) or (leads and leads.start == 0)
    return bool(named) and not found_in(_SAID, heading)


def binds(heading: str) -> bool:
    """Whether what stands under these words excludes whoever does not meet it."""
    return bool(found_in(_BINDING, heading)) and not wishes(heading)


def softens(heading: str) -> bool:
    """Whether words under a binding heading begin a part that no longer binds."""
    return bool(found_in(_SOFT, heading))


def wishes(heading: str) -> bool:
    """Whether what stands under these words is wished for."""
    return bool(found_in(_WISHING, heading))
