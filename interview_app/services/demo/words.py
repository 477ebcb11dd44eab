"""Invented names and answers for the sample procedure."""

from __future__ import annotations

import random
from datetime import datetime
from fractions import Fraction

from interview_app.domain.form import Question

PANEL_NAMES = (
    "M. Vorlage",
    "R. Skizze",
    "S. Platzhalter",
    "K. Entwurf",
    "T. Schablone",
    "L. Umriss",
    "P. Attrappe",
)
FUNCTIONS = ("Sachgebietsleitung", "Fachmitglied", "Personalstelle")
FIRST_NAMES = (
    "Ben", "Clara", "Deniz", "Eva", "Aylin", "Finn", "Gül", "Hanna", "Ivo", "Jana", "Karim", "Lotte", "Mika", "Nora",
)  # fmt: skip
LAST_NAMES = (
    "Beispiel", "Probe", "Fiktiv", "Erdacht", "Muster", "Testmann", "Annahme", "Vordruck", "Platzhalterin",
    "Exempel", "Modell", "Schablonski", "Dummymann", "Leerfeld", "Beispielsen",
)  # fmt: skip

_OPENINGS = (
    "Schildert ein eigenes Vorhaben aus dem letzten Jahr.",
    "Beginnt mit einem Beispiel aus der jetzigen Tätigkeit.",
    "Nennt zunächst den Anlass und die Beteiligten.",
)
_WEAK = (
    "Bleibt allgemein, der eigene Anteil wird nicht deutlich.",
    "Nennt ein Vorgehen, begründet es auf Nachfrage nicht.",
    "Das Ergebnis bleibt offen.",
)
_STRONG = (
    "Der eigene Anteil ist klar beschrieben, das Ergebnis ist mit Zahlen belegt.",
    "Nennt zwei Wege, wägt sie ab und begründet die Wahl.",
    "Sagt, was daraus gelernt wurde und was heute anders läuft.",
)
_EVIDENCE = (
    "Belegt durch die Schilderung zu „{point}“ am Beispiel {topic}.",
    "Zu „{point}“ kam ein eigenes Beispiel ({topic}), auf Nachfrage vertieft.",
    "Der Punkt „{point}“ wurde an {topic} erläutert, der Anker dieser Stufe trifft die Antwort.",
)
_LOW_EVIDENCE = (
    "Zu „{point}“ kam auch auf Nachfrage nichts Eigenes, nur ein Verweis auf {topic}.",
    "Der Punkt „{point}“ fehlt in der Schilderung zu {topic}.",
)
_TOPICS = (
    "Aktenplan", "Bildarchiv", "Chatprotokoll", "Dienstplan", "Eingangspost", "Fuhrpark", "Geodaten", "Hinweisportal",
    "Inventur", "Jahresbericht", "Kartenmaterial", "Lagebild", "Meldewesen", "Notrufdaten", "Objektschutz",
)  # fmt: skip
_STAGES = ("Vorstudie", "Pilot", "Einführung", "Umbau", "Prüfung", "Schulung", "Betrieb")


def answer(question: Question, ability: int, at: datetime, dice: random.Random) -> str:
    """An invented answer in essence, with the time before each line as a note-taker writes it."""
    lines = [dice.choice(_OPENINGS)]
    met = [point.read("de") for point in question.expected][: max(1, ability)]
    lines.append("Angesprochen: " + "; ".join(met) + ".")
    lines.append(dice.choice(_STRONG if ability >= 3 else _WEAK))
    stamps = [f"{at.hour:02}:{min(59, at.minute + place):02}" for place in range(len(lines))]
    return "\n".join(f"{stamp} {line}" for stamp, line in zip(stamps, lines, strict=True))


def topic(index: int) -> str:
    """What the candidate with this place in the list speaks of; a hundred of them speak of different things."""
    stage, place = divmod(index, len(_TOPICS))
    return f"{_TOPICS[place]}, {_STAGES[stage % len(_STAGES)]}"


def evidence(question: Question, level: Fraction, about: str, dice: random.Random) -> str:
    """An invented sentence that carries a level, different for each question and for what each candidate spoke of."""
    point = (
        dice.choice(question.expected).read("de").rstrip(".")
        if question.expected
        else question.title.read("de")
    )
    return dice.choice(_EVIDENCE if level >= 2 else _LOW_EVIDENCE).format(point=point, topic=f"„{about}“")
