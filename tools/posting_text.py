"""An invented posting for pictures, as somebody copies it from a web page."""

from __future__ import annotations

POSTING = """Stellenausschreibung

Sachbearbeitung Haushalt (m/w/d)

Die Stadt Musterhausen besetzt die Stelle zum nächstmöglichen Zeitpunkt.

Kennziffer: 20-2027/04
Entgeltgruppe 9c TVöD

Ihre Aufgaben
- Sie stellen den Haushaltsplan auf und überwachen ihn.
- Sie beraten die Fachbereiche in haushaltsrechtlichen Fragen.

Zwingende Voraussetzungen
- ein abgeschlossenes Bachelorstudium der öffentlichen Verwaltung
- Führerschein der Klasse B

Wünschenswert sind
- gute Kenntnisse des kommunalen Haushaltsrechts
- Teamfähigkeit und Verhandlungsgeschick
- sorgfältiges und selbstständiges Arbeiten

Wir bieten
- gleitende Arbeitszeit und mobiles Arbeiten

Vor der Einstellung wird ein Führungszeugnis verlangt.
"""
