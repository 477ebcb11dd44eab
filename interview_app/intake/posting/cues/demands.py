"""Words by which a demand binds or wishes, and tells whether papers, an interview or a later check show it."""

from __future__ import annotations

from interview_app.intake.posting.cues.phrases import compiled

WISH = compiled("""
    *wünschenswert*, erwünscht*, gewünscht*, wünschen wir, wünschen uns, würden wir uns freuen, von vorteil,
    vorteilhaft*, wäre schön, wären schön, wäre ein plus, ein plus, pluspunkt*, gern gesehen, gerne gesehen,
    ist willkommen, sind willkommen, hilfreich, nicht zwingend, nicht erforderlich, keine voraussetzung,
    kein muss, wird begrüßt, werden begrüßt, rundet ... ab, runden ... ab, nice to have, desirable, desired,
    an advantage, of advantage, advantageous, beneficial, an asset, a plus, would be welcome, is welcome,
    are welcome, not required, not essential, not mandatory, preferred
    """)
"""Wherever it stands, the demand is a wish."""

LEANING = compiled("""
    idealerweise, im idealfall, bestenfalls, vorzugsweise, bevorzugt, nach möglichkeit, möglichst,
    gern auch, gerne auch, gerne mit, wünschenswerterweise, optimalerweise, ideally, preferably
    """)
"""At the beginning of a demand it makes it a wish; later it only leans one of its parts."""

MUST = compiled("""
    zwingend*, unabdingbar*, unerlässlich*, unverzichtbar*, unbedingt*, vorausgesetzt, voraussetzung,
    voraussetzungen, *voraussetzung ist, *voraussetzungen sind, setzen wir ... voraus, setzen ... voraus,
    setzt ... voraus, erforderlich*, obligatorisch*, konstitutiv*, ist notwendig, sind notwendig,
    notwendige, muss, müssen, ausschlusskriterium, must, mandatory, is required, are required, required,
    essential, prerequisite*, indispensable, imperative
    """)

SUBJECT = compiled("subject to, required to")
"""What an appointment hangs on, among the terms of employment."""

PROOF = compiled("""
    gültig*, fachkunde, work permit, residence permit, abgeschlossen*, abgeschlossene* ... *studium,
    *hochschulstudium, *hochschulstudiums, *fachhochschulstudium, *universitätsstudium, *studium, *studiengang,
    *studiengangs, *studiums, *hochschulabschluss, *studienabschluss, *schulabschluss, *berufsabschluss,
    *masterabschluss, *bachelorabschluss, *abschluss, *abschlusses, bachelor, master, diplom*, magister,
    *staatsexamen, *staatsprüfung*, *prädikatsexamen, laufbahn*, *laufbahn, befähigung zum, befähigung für,
    befähigung als, *lehrgang, *lehrgangs, angestelltenlehrgang*, verwaltungslehrgang*, verwaltungsprüfung*,
    *fachwirt*, *fachangestellte*, *fachangestellter, *berufsausbildung, *fachausbildung, *ausbildung zum,
    *ausbildung zur, *ausbildung als, *ausbildung im, *ausbildung in, *ausbildung, meisterbrief, meisterprüfung,
    *meister, *techniker, *ingenieur*, promotion, promoviert*, habilitation, approbation, facharzt*, fachärzt*,
    *führerschein*, *fahrerlaubnis*, fahrerlaubnisklasse*, fahrerkarte*, *staatsangehörig*, staatsbürgerschaft,
    art 116, artikel 116, beamtenrechtlich*, voraussetzungen ... beamtenverhältnis,
    voraussetzungen ... berufung, 7 beamtstg, beamtin*, beamte*, tarifbeschäftigte*, mindestens ... jahre,
    mindestens ... jahren, mindestens ... jahr, mindestens ein*jährig*, mindestens zwei*jährig*,
    mindestens drei*jährig*, mindestens vier*jährig*, mindestens fünf*jährig*, mindestens ... jährig*,
    mehr als ... jahre, niveau, sprachniveau, *niveau, zertifikat*, *zertifizierung, urkundlich*, *zeugnis,
    *nachweis, nachweis, anerkennung als, anerkannt*, besoldungsgruppe, entgeltgruppe, statusamt, probezeit,
    dienstliche beurteilung, lebensjahr, mindestalter, höchstalter, truppmann*, truppführer*, gruppenführer*,
    zugführer*, *schwimmabzeichen, bekenntnis ... grundordnung, freiheitlich* demokratisch* grundordnung,
    wahlrecht, arbeitserlaubnis, degree, university studies, *diploma, bachelor s, master s, phd, doctorate,
    doctoral, vocational training, apprenticeship, driving licence, driving license, driver s licence,
    driver s license, licence, license, citizen*, citizenship, nationality, national of, nationals of,
    at least ... year*, minimum of ... year*, minimum ... year*, more than ... year*, certificate*,
    certification, certified, level c1, level c2, level b2, level b1, status of a civil servant, civil servant,
    qualified as, qualification as, admitted to, professional registration, rights as a citizen,
    military service, cefr
    """)
"""What papers prove: met or not met."""

PAPER = compiled("""
    *führerschein*, *fahrerlaubnis*, abgeschlossen*, *studium, *studiums, *abschluss, *abschlusses,
    *ausbildung zum, *ausbildung zur, *ausbildung als, *berufsausbildung, *zeugnis, *nachweis, *niveau,
    *staatsangehörig*, driving licence, driving license, degree, diploma, citizenship, certificate*
    """)
"""What papers prove and no title of a post names."""

PROVED = compiled("nachgewiesen*, nachweislich*, nachweisbar*, nachzuweisen, provable, proven, demonstrable")
"""Asks for a proof of what follows, which may be a competency."""

LEAST = compiled("""
    mindestens ... niveau, mindestens ... sprachniveau, mindestens a2, mindestens b1,
    mindestens b2, mindestens c1, mindestens c2, niveaustufe, mindestens ... jahre, mindestens ... jahren,
    mindestens ein jahr, mindestens ... *jährige, mindestens ... *jähriger, mindestens ... *jähriges,
    mindestens ... monate, at least level, at least b1, at least b2, at least c1, at least c2,
    at least ... years, level b1, level b2, level c1, level c2, niveau b1, niveau b2, niveau c1, niveau c2,
    nachgewiesen durch, nachzuweisen durch, attested by, evidenced by, sprachniveau b1, sprachniveau b2,
    sprachniveau c1, sprachniveau c2, stufe b2, stufe c1, minimum of ... years, minimum ... years,
    no less than ... years
    """)
"""A least measure that papers prove, wherever it stands."""

COMPETENCY = compiled("""
    *kenntnis, *kenntnisse, *kenntnissen, *wissen, *erfahrung, *erfahrungen, erfahren*, *fähigkeit,
    *fähigkeiten, *kompetenz, *kompetenzen, *vermögen, *geschick, *bereitschaft, *bewusstsein, *verständnis,
    *stärke, *sicherheit, *freude, spaß, *engagement, engagiert*, motivation, flexib*, belastbar*,
    *selbstständig*, *selbständig*, *eigeninitiative, eigenverantwort*, zuverlässig*, *sorgfalt,
    sorgfältig*, *denken, *denkweise, *arbeitsweise, arbeitsstil, *auftreten, umgang, *umgangsformen,
    *team*, *verantwortung*, *initiative, kreativ*, *interesse, know how, expertise, *affinität, vertraut*,
    sicher*, beherrsch*, *talent, einfühlungs*, empathie, diskretion, verschwiegenheit, loyalität,
    *orientier*, *ausdruck*, bereit, knowledge, experience*, *skill, *skills, skilled, ability, abilities,
    able, competenc*, willing*, understanding, familiar*, independen*, communicat*, teamwork, motivat*,
    proficien*, command of, track record, capacity, fluen*, interest in, desire, creativ*, flexib*,
    enthusias*, attention to, commitment, accuracy, accurate
    """)
"""What an interview shows to a higher or lower degree."""

LATER = compiled("""
    *sicherheitsüberprüfung*, sicherheitsüberprüft*, sicherheitsüberprüfungsgesetz*,
    *zuverlässigkeitsüberprüfung*, *zuverlässigkeitsprüfung*, *führungszeugnis*, polizeiliche überprüfung,
    regelanfrage, *amtsärztlich*, *polizeiärztlich*, *betriebsärztlich*, *arbeitsmedizinisch*,
    ärztliche* untersuchung, *gesundheitlich* ... eignung, *gesundheitlich* ... geeignet,
    gesundheitliche* ... voraussetzungen, gesundheitliche* ... tauglichkeit, gesundheitszeugnis,
    *diensttauglich*, *diensttauglichkeit, *dienstfähigkeit, *tauglichkeitsuntersuchung, *tauglichkeit,
    atemschutz*, *masernschutz*, *masern, *impfschutz*, *immunität, straffrei*, *vorstrafen, schuldenfrei*,
    geordnete* ... verhältnisse, *reisebereitschaft, *rufbereitschaft*, *schichtbereitschaft,
    überprüfung ... vorbehalten, überprüfung durch ... polizei, security check*, security clearance,
    security vetting, vetting, background check*, good conduct, criminal record*, criminal records check,
    medical clearance, state of health, good health, satisfactory references, own transport, use of a car,
    must reside, reside in, outside normal hours, outside normal working hours, unsocial hours, out of hours,
    on a rota, standard checks, access to transport, frequent travel, occasional travel, regular travel,
    travel ... required, involves ... travel, requires ... travel, erfordert ... rufbereitschaft,
    erfordert ... dienstreisen, erfordert ... schichtdienst, erfordert ... wochenend*, *schichten geleistet,
    *schichtdienst geleistet, *schichten gearbeitet, gehört ... rufbereitschaft, medical examination,
    medical check, medically fit, medical fitness, physically fit, physical fitness, health suitability,
    occupational health, on call duty, probity check, teilnahme ... verpflichtend, subject to ... check,
    subject to ... checks, disclosure and barring, auskunft ... polizei, measles*, *bundeszentralregister*,
    informationssystem*, zuverlässigkeit ... geprüft, prüft ... zuverlässigkeit, zuverlässigkeit ... überprüft,
    verpflichtungsgesetz, förmlich* ... verpflicht*, verfassungsschutz*, declaration of independence,
    declaration of interests, police certificate
    """)
"""What is checked after the selection."""

WILLING = compiled("""
    bereitschaft, bereit, bereitwillig*, setzen sie, wahrnehmung, wahrzunehmen, gewährleistet, willing*,
    prepared to, readiness, einverstanden, flexibilität, lust auf, leisten sie, wird erwartet, expected to
    """)
STRAIN = compiled("""
    *reisen, *reisetätigkeit*, *schichtdienst*, *schicht*, *wochenend*, *nachtdienst*, nachts,
    *bereitschaftsdienst*, *winterdienst*, *überstunden, mehrarbeit, *außendienst*, *feiertag*, abend*,
    samstag*, sonntag*, *gefahrstoff*, *biostoff*, eingesetzt zu werden, anderen dienstort*,
    wechselnden dienstort*, anderen standort*, beiden standorten, mehreren standorten, wechselnden standorten,
    versetz*, *arbeitszeiten, verpflicht*, *schusswaffe*, *dienstkleidung*, privat* pkw, eigenen pkw, *pkw,
    *kraftfahrzeug, dienstfahrten, abordnung*, umzug, *einsätze*, *einsätzen, *überprüf*, *uniform, travel*,
    weekend*, shift*, on call, overtime, evening*, irregular hours
    """)
"""Willingness for one of these strains is a condition, willingness to learn or to cooperate a competency."""
