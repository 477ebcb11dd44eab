"""Words by which a sentence tells what it is where no heading does, or whatever heading stands above it."""

from __future__ import annotations

import re

from interview_app.intake.posting.cues.phrases import compiled

_MATTERS = """
    schwerbehind*, gleichstellung*, frauen, männer, geschlecht*, *gleichstellungsgesetz*, chancengleichheit,
    vielfalt, diversität, *datenschutz*, *datenschutz grundverordnung, dsgvo, personenbezogen*, reisekosten,
    personalakte, im internet, homepage, webseite, ehrenamt*, migrationshintergrund, women, gender, disabled,
    disabilit*, equal opportunit*, equal treatment, discriminat*, diversity, data protection, personal data
    """
_PROCEDURE = """
    gleichgestellt*, aller geschlechter, bei gleicher eignung, bevorzugt berücksichtigt, bevorzugt eingestellt,
    unterrepräsentiert*, teilzeit*, teilbar, bewerbungsunterlagen, bewerbungsfrist*, bewerbungskosten,
    bewerbungsverfahren*, ihre bewerbung, bewerbungen, bewerbung ... bis, bewerben sie sich, bewerben ... bis,
    vorstellungsgespräch*, auswahlgespräch*, auswahlverfahren*, auswahlentscheidung, assessment center,
    eingangsbestätigung, zurückgesandt, rücksendung, vernichtet, nur in kopie, beglaubigt*, einverständnis*,
    zentralstelle für ausländisches bildungswesen, zeugnisbewertung, freuen uns auf, finden sie, unter www,
    entgeltgruppe ... bewertet, besoldungsgruppe ... bewertet, eingruppierung, erfolgt nach, die vergütung,
    besetzt werden, zu besetzen, ist befristet, unbefristet zu, dienstort, part time, applications,
    your application, application documents, application form, apply, selection procedure, selection committee,
    selection decision, selection panel, shortlist*, short listed, reserve list, travel expenses, invited,
    interview*, closing date, not be considered, will be informed, on probation, probationary,
    grundsätzlich teilzeitgeeignet
    """

PROCEDURE = compiled(_PROCEDURE)
"""What only a notice speaks of: how the post is filled."""

NOTICE = compiled(_PROCEDURE, _MATTERS)
"""The same, and matters that a task may be about too: “you advise on data protection”."""

TASK = compiled("""
    zu ihren aufgaben, zu den aufgaben, zu ihren ... aufgaben, ihre aufgaben, ihr aufgabengebiet,
    das aufgabengebiet, der aufgabenbereich, aufgaben ... gehören, aufgaben ... umfassen,
    aufgabengebiet ... umfasst, tätigkeit ... umfasst, stelle ... umfasst, dienstposten ... umfasst,
    point of contact, sie bearbeiten, sie beraten, sie betreuen, sie begleiten, sie erarbeiten, sie entwickeln,
    sie entwerfen, sie erstellen, sie führen, sie fertigen, sie gestalten, sie koordinieren, sie kontrollieren,
    sie konzipieren, sie leiten, sie organisieren, sie planen, sie prüfen, sie pflegen, sie sichern, sie sorgen,
    sie steuern, sie übernehmen, sie überwachen, sie unterstützen, sie verantworten, sie vertreten,
    sie verwalten, sie werten, sie wirken, sie analysieren, sie arbeiten, sie nehmen, sie stellen, sie setzen,
    sie treffen, sie vermitteln, sie bereiten, sie sind zuständig, sie sind verantwortlich, sind sie zuständig,
    sind sie verantwortlich, obliegt ihnen, beraten sie, betreuen sie, unterstützen sie, vertreten sie,
    koordinieren sie, übernehmen sie, leiten sie, erstellen sie, bearbeiten sie, planen sie, steuern sie,
    entwickeln sie, wirken sie, verantworten sie, stelleninhaber*, your tasks, your duties, duties include,
    tasks include, you are responsible for, you will be responsible, you will, the post holder will,
    the postholder will, the jobholder will, the successful candidate will, the jobholder will, he or she will,
    she or he will, the job holder will, the role involves
    """)

DOES = re.compile(
    r"Sie (?!bewerben|senden|reichen|richten|finden|erreichen|wenden|möchten|wollen|wünschen|suchen|interessieren"
    r"|fühlen|werden|müssen|sollten|sollen|dürfen|können|haben|sind)[a-zäöüß]{2,}e?n\b"
)
"""How a sentence begins that says what somebody does, where no other table knows its words."""

PROFILE = compiled("""
    sie verfügen, verfügen sie, sie haben, haben sie, sie bringen, bringen sie, sie besitzen, besitzen sie,
    sie zeichnen sich, sie überzeugen, sie beherrschen, sie kennen, sie können, sie sind bereit,
    sie sind in der lage, sie sind, sind sie, erwarten wir, wir erwarten, wird erwartet, werden erwartet,
    erwartet wird, erwartet werden, setzen wir ... voraus, wir setzen, wird vorausgesetzt, werden vorausgesetzt,
    vorausgesetzt, voraussetzung ist, voraussetzungen sind, voraussetzung für, einstellungsvoraussetzung*,
    bewerben können sich, bewerben kann sich, lebensjahr, höchstalter, mindestalter, staatsangehörigkeit,
    wünschen wir uns, wir wünschen, gesucht wird, wir suchen eine persönlichkeit, *kenntnisse, erfahrung,
    erfahrungen, *erfahrung, *erfahrungen, *fähigkeit, führerschein*, fahrerlaubnis,
    abgeschlossen* ... *studium, bewerberinnen und bewerber ... verfügen, bewerberinnen und bewerber müssen,
    bewerberinnen und bewerber sollen, you have, you hold, you bring, you are, you should, you must,
    applicants must, applicants should, applicants are expected, candidates must, candidates should,
    candidates are expected, candidate must, candidate should, we expect, we require, is required, are required,
    is essential, are essential, you can, you know, we are looking for someone, we are looking for a person,
    knowledge of, experience, degree, skills, ability to
    """)

_OFFERING = """
    wir bieten, bieten wir, bieten ihnen, bietet ihnen, bieten dir, bietet dir, we offer, offers a, offers an,
    offers you
    """

OFFERING = compiled(_OFFERING)
"""Says that something is offered, whatever heading stands above it."""

OFFER = compiled(
    _OFFERING,
    """
    geboten wird, geboten werden, sie erhalten, erhalten sie,
    freuen sie sich auf, es erwartet sie, es erwarten sie, sie erwartet, profitieren sie, sie profitieren,
    jobticket, deutschlandticket, betriebliche altersversorgung, flexible arbeitszeit*,
    fortbildungsmöglichkeiten, homeoffice, mobiles arbeiten, mobile arbeit, you will receive,
    you receive, you will benefit, you benefit, allowance*, basic ... salary, monthly salary, *zulage wird,
    *zulage gezahlt, *zulage gewährt, *zulage nicht
    """,
)

HOLDER = compiled("""
    candidate will have, candidates will have, candidate will be able, candidates will be able,
    candidate will hold, candidates will hold, candidate will possess, candidates will possess,
    candidate will demonstrate, candidates will demonstrate, he or she will have, he or she will be able,
    she or he will have, she or he will be able, they will have, they will be able
    """)
"""Says what whoever gets the post brings, though it begins as a task does: “the successful candidate will have …”."""

OFFERED = compiled("""
    *urlaub*, zuschuss*, zuschüsse*, *ticket, *zulage*, *fortbildung*, *weiterbildung*, supervision, homeoffice,
    *arbeitszeiten, gleitzeit, arbeitszeitkonto, *altersvorsorge*, *altersversorgung*, zusatzversorgung*,
    einarbeitung, *kinderbetreuung*, vergütung, bezahlung, jahressonderzahlung, gesundheitsmanagement,
    gesundheitsförderung*, vereinbarkeit, betriebsrente, krisensicher*, arbeitskleidung, dienstwohnung,
    mobiles arbeiten, telearbeit, annual leave, holiday*, pension*, flexible working, allowance*, bonus*,
    relocation, childcare, further training, remote
    """)
"""What lists of offers hold under whatever heading."""

RECEIPT = compiled("""
    date of receipt ... decisive, receipt ... decisive, eingang ... maßgeblich, eingang ... maßgebend,
    eingang ... entscheidend, maßgeblich ... eingang, maßgebend ... eingang, entscheidend ... eingang
    """)
"""The application must have come in time: a must that the file itself proves."""

ADDRESSED = compiled("""
    richtet sich ausschließlich, richtet sich nur an, ausschließlich interne,
    bewerben können sich ausschließlich, bewerben können sich nur, open only to, only open to
    """)
"""Who alone may apply: a must that the file itself proves."""

COURTESY = compiled("""
    wir freuen uns auf ihre bewerbung, wir freuen uns auf sie, wir freuen uns sie, wir freuen uns darauf,
    freuen wir uns auf ihre, haben wir ihr interesse geweckt, haben wir sie neugierig, we look forward to,
    have we sparked
    """)
"""Civilities, which are no passage where nothing else is said."""
