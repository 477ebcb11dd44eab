"""Words that are names and ordinary words alike: where one stands alone, a person says which it is.

The list is short and cannot be whole.  Beside it, a word counts as ordinary where the form itself uses it, or where any
text of the procedure has it with a small letter.
"""

from __future__ import annotations

from interview_app.domain.inspection.words import forms_of

_ADDRESSES = """
frau herr herrn herren fräulein fraeulein mr mrs ms miss mx madame monsieur sir lady
"""
_TITLES = """
dr prof professor professorin dipl ing med phil jur rer nat ba ma msc bsc mag
"""
_PARTICLES = """
von vom van der den de di da del della des du la le los las el al bin ibn ben ter ten zu zum zur und y e o mac mc st
"""

ADDRESSES = frozenset(_ADDRESSES.split())
"""What stands before a surname and makes it one."""

TITLES = frozenset(_TITLES.split())
"""Degrees: never looked for alone, and hidden where they stand before a name."""

PARTICLES = frozenset(_PARTICLES.split())
"""Small parts of a name that say nothing alone."""

_GERMAN = """
abel adler alt april arm august bach bad bald ball bär bauer baum becher berg berger best beste bischof blank blau
blum böse brand braun breit bruder brunnen buch burg busch christ dick dienst dorn eben eckig eder ehrlich eiche eilig
engel ernst esel essen fach falk falke fall faust fein feld fest fisch fischer fleischer fleiß förster frank frei
freitag freud freund friedlich frisch fröhlich fromm früh fuchs führer fürst gabel gans garten gärtner gast geiger
geld gerber gerecht gern glas glück gold graf groß gross grund gut haar habicht hafer hahn halt hammer hardt hart hase
haupt haus heide heil heim heiß held hell helm herbst hering herr herz herzog hirsch hirt hoch hof höhn holz hübsch
huhn hund jäger jahr jung junge juni kaiser kalb kalt kamm käfer keil keller kern kirch kirsch klar klee klein klug
kluge knapp knecht knoll koch kohl könig körner kopf korn kraft kramer kranz kraut krebs kreis kreuz krieg krieger
krug kühl kühn kunst kurz lamm land lang lange laub laut leben lehr leicht licht lieb liebe lind linde link links loch
löwe luft lustig mai mann mark markt maurer maus meer mehl meister messer metzger mild mittag monat mond montag morgen
mühl mund mut nagel neu nuss ober ost oster paar pfeffer pfeifer pflug pfund platz preis probe rabe rad rat recht reh
reich reif rein reis richter riese ring ritter rose rosen rot roth ruf ruhe ruhig sack salz sand sauer sauber schaf
schäfer schatz schick schild schlecht schmal schmied schnabel schneider schnell schön schöne schreiber schreiner schuh
schuster schütz schwan schwarz schweizer see sieg silber sommer sonne sonntag sorge spatz specht spiegel spitz sport
stahl stamm stark stein stern stock stolz storch strauß streit strom stück stumm sturm süß tag tanz taube teich test
teufel tief tisch tod topf trost tür uhr vater viel vogel voll wach wächter wahl wald wall wand warm wasser weg weiß
weiss weise wein wels welt wenig west wetter wiese wild will winkel winter wirt wohl wolf wolke wunder wunderlich wurm
zahn zeit zimmer zoll zorn zweig muster beispiel
"""
_SMALL_WORDS = """
aber all alle allein als also am an auch auf aus außer bei beide beim bevor bin bis bist da dabei damit dank dann das
dass dem den denn der des dessen die dies diese doch dort du durch ein eine einem einen einer eines er es etwa euch
für gegen gegenüber hat hatte hier hin hinter ich ihm ihn ihr im in indem ins ist ja je jede jeder kann kein keine
laut man mehr mein mit nach neben nein nicht noch nun nur ob oder ohne per pro samt schon sehr sein seit sich sie sind
so statt über um und uns unser unter vom von vor während wann war was wegen wem wen wenn wer wie wir wird wo zu zum
zur zwischen about above after and any are as at be been before below between but by can could did do does during each
few for from had has have he her here him his how if into is it its like me more most my no nor not of off on once
only or other our out over own same she should since some such than that the their them then there these they this
those through to too under until up very we were what when where which while who why will with would you your
"""
_ENGLISH = """
april august baker banks bell best bird bishop black brook brown bush chance church clay close cook cross day dean
drew early english faith field fisher flower ford forest fox frank freeman french fry gardener gift glass gold good
grace grant gray green grey hall hand hill hope hunt hunter joy june judge just kind king knight lake lane law little
long lord love major mark marsh mason may mercy moon moore moss noble north page park pearl penny piece pool poor pope
porter price prince rain rich rivers rose salt sand sharp shepherd short small smart snow south spring stern stone
strange street strong summer sun swift true walker wall ward waters west white will winter wise wolf wood woods young
"""

LISTED: frozenset[str] = frozenset(
    form for word in (*_GERMAN.split(), *_SMALL_WORDS.split(), *_ENGLISH.split()) for form in forms_of(word)
)
"""The plain forms of all words on the list."""
