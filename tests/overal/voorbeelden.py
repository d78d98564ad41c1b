"""One example a verb that succeeds, and the file on which it does: what must hold of every verb is tried with these.

The example is the first line of the help of the verb. Where that asks for numbers that one file cannot all have, or
for a file that must be there, the line here stands in for it.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Sequence
from contextlib import chdir, closing
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.cli import main
from lpa.commands.ui import parser
from lpa.commands.ui.help import COMMANDS
from lpa.storage.engine import create
from tests.commands.jaar.test_cijfers import HEERDE

VANDAAG = "2019-11-15"
WACHTWOORD = "vijf mussen in een wilg"
KOPIE = "zaken-20191114-170000.lpa"
_DICHT = "--bestand dicht.lpa --wachtwoordbestand wachtwoord.txt"
_THUIS = '--adres "Otterpad 3" --postcode "8181 OT" --plaats Heerde --geheim-adres ja'

# All jongeren live at one secret address, and lived at another before: no answer may hold either.
GETYPT = f"""
school nieuw "De Wegwijzer" --brin 34CD --plaats Heerde --regio midden --onderwijssoort po,vo
school nieuw "Het Kompas" --brin 56EF --plaats Zwolle --regio noord --onderwijssoort vo
jongere nieuw --achternaam Merel --voornaam Sem --geboortedatum 12-03-2004 --geslacht m {_THUIS}
jongere nieuw --achternaam Zwaluw --voornaam Lot --geboortedatum 12-05-2004 --geslacht v {_THUIS}
jongere nieuw --achternaam Jansen --voornaam Bram --geboortedatum 12-06-2005 --geslacht m {_THUIS} --taal Pools
jongere nieuw --achternaam Specht --voornaam Ada --geboortedatum 1-2-2008 {_THUIS}
jongere nieuw --achternaam Vink --voornaam Mees --geboortedatum 1-3-2008 {_THUIS}
jongere nieuw --achternaam Mus --voornaam Fien --geboortedatum 1-4-2008 {_THUIS}
jongere nieuw --achternaam Kauw --voornaam Jip --geboortedatum 1-5-2008 {_THUIS}
jongere nieuw --achternaam Ekster --voornaam Tess --geboortedatum 1-6-2008 {_THUIS}
jongere nieuw --achternaam Raaf --voornaam Noa --geboortedatum 1-7-2008 {_THUIS}
jongere nieuw --achternaam Gans --voornaam Tim --geboortedatum 1-8-2008 {_THUIS}
jongere nieuw --achternaam Zwaan --voornaam Liv --geboortedatum 1-9-2008 {_THUIS}
jongere nieuw --achternaam Reiger --voornaam Max --geboortedatum 1-9-2009 {_THUIS} --notitie "komt uit Epe"
jongere gezin 1 --met 2
vernietig 1 --bewaren-tot 1-9-2030 --reden "klacht van moeder"
jongere wijzig 12 --verhuisd 1-3-2018
jongere wijzig 12 --gevestigd 1-9-2018
verzorger nieuw 1 --naam "Noor Merel" --adres "Otterpad 3, 8181 OT Heerde" --telefoon 0600000000 --toch
verzorger nieuw 2 --naam "Noor Merel" --adres "Dijk 2, 8161 XX Epe"
verzorger nieuw 3 --naam "Ada Jansen" --adres "Dijk 3, 8161 XX Epe"
inschrijving nieuw --jongere 1 --school 2 --van 1-8-2016 --niveau vmbo-k --leerjaar 4
inschrijving nieuw --jongere 2 --school 2 --van 1-8-2016 --niveau vmbo-k --leerjaar 4
inschrijving nieuw --jongere 3 --school 2 --van 1-8-2017 --niveau havo --leerjaar 3
inschrijving nieuw --jongere 4 --school 1 --van 1-8-2012 --onderwijssoort po
inschrijving nieuw --jongere 5 --school 1 --van 1-8-2012 --onderwijssoort po
inschrijving nieuw --jongere 6 --school 1 --van 1-8-2014 --onderwijssoort po
inschrijving nieuw --jongere 7 --school 1 --van 1-8-2014 --onderwijssoort po
inschrijving nieuw --jongere 8 --school 1 --van 1-8-2014 --onderwijssoort po
inschrijving nieuw --jongere 9 --school 1 --van 1-8-2014 --onderwijssoort po
inschrijving nieuw --jongere 10 --school 1 --van 1-8-2014 --onderwijssoort po
inschrijving nieuw --jongere 11 --school 1 --van 1-8-2014 --onderwijssoort po
inschrijving nieuw --jongere 12 --school 1 --van 1-8-2014 --onderwijssoort po
school open 1 5-5-2025 --reden "eigen rooster"
contact nieuw "GGD Noord" --soort jgz --persoon "A. Gans"
contact nieuw "Team Jeugd" --soort gezinscoach --persoon "M. Specht"
contact nieuw "RMC IJssel-Vecht" --soort rmc --adres "Kade 1, 8011 AA Zwolle"
contact nieuw "Halt Oost" --soort halt
afzender wijzig --ambtenaar "L. Lijster" --functie leerplichtambtenaar --telefoon 0578-000000 --email lpa@example.org \
    --adres "Marktplein 1" --postcode "8181 AA" --plaats Heerde --bezwaar-bij "het college" --bezwaar-adres "Postbus 1"
verlof nieuw --jongere 1 --grond gewichtig --van 2-12-2019 --tot 17-12-2019 --ontvangen 4-11-2019 --reden bruiloft
verlof nieuw --jongere 3 --grond gewichtig --van 2-12-2019 --tot 17-12-2019 --ontvangen 4-11-2019 --reden feest
vrijstelling nieuw --jongere 4 --grond 15 --van 1-8-2020 --tot 31-7-2021 --ontvangen 5-11-2019 --toelichting mbo
vrijstelling nieuw --jongere 5 --grond 15 --van 1-8-2020 --tot 31-7-2021 --ontvangen 5-11-2019 --toelichting mbo
overstap nieuw --jongere 1 --schooljaar 2019-2020 --keuze zorg --instelling Deltion --toelichting twijfelt
overstap nieuw --jongere 3 --schooljaar 2019-2020 --keuze techniek
melding nieuw --jongere 5 --soort signaal --datum 3-9-2019 --uren 18 --toelichting kort --reden slaapt --melder mentor \
    --toch
melding verplaats 7 --jongere 3 --reden "verkeerde regel in de lijst" --toch
melding nieuw --jongere 3 --soort signaal --datum 9-9-2019 --uren 18 --actie-school gebeld
melding nieuw --jongere 2 --soort signaal --datum 10-9-2019 --uren 60
melding nieuw --jongere 1 --soort luxe --datum 3-9-2019 --toelichting "een week Texel"
melding nieuw --jongere 2 --soort luxe --datum 10-10-2019 --eerste-dag 7-10 --laatste-dag 8-10 --uren 8 \
    --meldingsnummer 1234567
melding nieuw --jongere 1 --soort signaal --datum 10-10-2019 --uren 18 --melder mentor --reden ziek --actie-school belde
verlof hoor 2 --datum 11-11-2019 --mening "liever niet"
verlof besluit 2 --uitkomst afgewezen --motivering "kan in de vakantie" --datum 12-11-2019
vrijstelling besluit 4 --uitkomst toegekend --van 1-8-2020 --tot 31-7-2021 --motivering goed --datum 12-11-2019 --toch
overstap sluit 6 --uitkomst "ingeschreven op het mbo" --toch
melding sluit 7 --afhandeling waarschuwing --datum 10-9-2019
melding heropen 7 --reden "opnieuw verzuim" --datum 12-9-2019
melding sluit 7 --afhandeling waarschuwing --datum 1-10-2019
route kies 8 halt --reden "geen zorg"
halt verwijs 8 --uren 18 --toestemming ja --problemen nee --eerder-halt nee --datum 14-11-2019
route kies 9 strafrecht --reden "weigert elk gesprek"
pv hoorgesprek 9 --datum 16-9-2019 --met "jongere en moeder"
pv verhoor 9 --datum 17-9-2019 --met moeder
pv verzonden 9 --datum 18-9-2019 --eerder-veroordeeld nee
interventie nieuw 12 --soort verzuimgesprek --datum 15-10-2019 --met "Sem" --resultaat "op tijd" --notitie "moe"
termijn nieuw 12 --wat "mentor bellen" --voor 18-11
termijn nieuw 12 --wat "stukken lezen" --voor 14-11-2019 --toch
termijn nieuw 9 --wat "school bellen" --voor 19-11
termijn opschort 1 --van 6-11-2019 --tot 11-11-2019 --reden "bewijs gevraagd"
huisbezoek plan 12 --op "13-11-2019 9:00" --adres "Otterpad 3" --met ouders --toch
huisbezoek verslag 1 --uitkomst afgelegd --met moeder --verslag "gaat weer"
huisbezoek plan 9 --op "18-11-2019 9:00" --adres "Otterpad 3" --tolk Pools
huisbezoek plan 12 --op "19-11-2019 9:00" --adres "Otterpad 3" --met ouders
spreekuur plan 2 21-11-2019 --tijd 9:00 --plaats "lokaal 3" --jongere 1 --jongere 2 --notitie "sleutel halen"
spreekuur plan 1 22-11-2019 --tijd 9:00 --plaats "lokaal 4" --jongere 4 --jongere 5
spreekuur plan 2 14-11-2019 --tijd 9:00 --jongere 3 --toch
spreekuur verslag 3 --gekomen 3 --resultaat "gaat beter" --notitie "3: slaapt slecht"
verstrekking nieuw 12 --aan ggd --wat "aantal ziekmeldingen"
verstrekking nieuw 9 --aan ggd --wat "aantal ziekmeldingen"
verstrekking nieuw 12 --aan halt --wat "aantal uren"
brief maak waarschuwing 12 --aan jongere --uit brief-1.docx
brief maak verzoek-aanvulling 3 --ontbreekt "een verklaring" --uiterlijk 29-11 --aan jongere --uit brief-2.docx
brief maak waarschuwing 9 --aan jongere --uit brief-3.docx
agenda vrij --van 23-12 --tot 3-1 --reden vakantie
agenda vrij --van 6-1 --tot 6-1 --reden cursus
melding nieuw --jongere 3 --soort signaal --datum 30-9-2019 --uren 17
interventie nieuw 18 --soort verzuimgesprek --datum 1-10-2019
vervalt 18 --reden "dubbel ingevoerd"
melding nieuw --jongere 6 --soort langdurig --datum 1-10-2019 --eerste-dag 2-9-2019 --uren 90 \
    --toelichting "blijft thuis"
termijn nieuw 19 --wat "mentor spreken" --voor 20-11
kenmerk zet corona 12 9
kenmerk zet thuisonderwijs 3
interventie nieuw 12 --soort verzuimgesprek --datum 16-10-2019
interventie vervalt 9 --reden "verkeerd kind"
overleg nieuw "MDO De Wilg" --zaak 10 --zaak 19 --met mentor --resultaat "elke week bellen" --datum 1-11-2019
school nieuw "De Reling" --plaats Heerde --regio midden
verzorger nieuw 4 --naam "Els Gans" --telefoon 0611223344
verzorger nieuw 5 --naam "Els Gans" --telefoon 0611223344
verzorger nieuw 6 --naam "Bas Mus"
verzorger nieuw 7 --naam "Cor Kauw"
verzorger nieuw 8 --naam "Dik Ekster"
verzorger nieuw 9 --naam "Eva Raaf"
verzorger nieuw 10 --naam "Fem Gans"
verzorger nieuw 11 --naam "Gijs Zwaan"
verzorger nieuw 12 --naam "Hes Reiger"
jongere nieuw --achternaam Raaf --voornaam "Noa Eva" --geboortedatum 1-7-2008 {_THUIS} --notitie "uit Epe" --toch
jongere samenvoegen 9 13
cijfers importeer oud.csv
cijfers noot "elders geteld" --bij 3
cijfers rij regio vsv --bron DUO
cijfers vaststellen 2013-2014 --reden proef --toch
"""
# A number that two parents have in common, after the marker was put in.
_TELEFOONS = ("verzorger wijzig 4 --telefoon 0611223344", "verzorger wijzig 5 --telefoon 0611223344")
# After the marker was put in: what is taken back.
_LAATST = 'interventie wijzig 5 --notitie "belt terug op Marterlaan 1"'
_DAARVOOR = "kenmerk zet opvang 12 9"  # a word without the marker, which nobody could type


# Instead of the first line of the help.
REGELS = {
    "termijn opschort": 'termijn opschort 3 --van 6-11-2019 --tot 11-11-2019 --reden "stukken gevraagd"',
    "termijn verleng": 'termijn verleng 3 --met "2 weken" --reden "wacht op advies"',
    "huisbezoek wijzig": 'huisbezoek wijzig 1 --verslag "vader wil hulp bij het opstaan"',
    "huisbezoek verslag": 'huisbezoek verslag 3 --uitkomst "niet thuis" --kaartje ja --tweede "di 21-1 10:30" --toch',
    "agenda vrij": "agenda vrij --van 27-1-2020 --tot 31-1-2020 --reden vakantie",
    "melding duo": "melding duo 11",
    "melding nieuw": "melding nieuw --jongere jansen --soort signaal --datum ma --uren 18",
    "melding heropen": 'melding heropen 7 --reden "opnieuw verzuim, zelfde oorzaak"',
    "melding verplaats": 'melding verplaats 10 --jongere zwaluw --reden "verkeerde regel in de lijst" --toch',
    "interventie verplaats": 'interventie verplaats 5 --zaak 7 --reden "hoort bij het luxe verzuim" --toch',
    "interventie wijzig": 'interventie wijzig 5 --resultaat "afspraak: elke dag op tijd"',
    "halt retour": 'halt retour 8 --resultaat "niet verschenen op het eerste gesprek"',
    "halt afdoening": "halt afdoening 8 --uitkomst geslaagd",
    "overleg nieuw": 'overleg nieuw "MDO De Wilg" --zaak 12 --zaak 10 --wat "aantal uren"',
    "pv hoorgesprek": 'pv hoorgesprek 9 --met "jongere en moeder"',
    "pv verhoor": "pv verhoor 9 --datum gisteren --met vader",
    "pv verzonden": "pv verzonden 9 --eerder-veroordeeld nee --toch",
    "pv jco": 'pv jco 9 --resultaat "eerst hulp"',
    "pv afschrift": "pv afschrift 9",
    "pv uitspraak": "pv uitspraak 9 --uitkomst sepot",
    "vervalt": 'vervalt 11 --reden "dubbel ingevoerd" --toch',
    "melding vervalt": 'melding vervalt 11 --reden "dubbel ingevoerd" --toch',
    "interventie vervalt": 'interventie vervalt 5 --reden "hoort bij een ander kind"',
    "brief vervalt": 'brief vervalt 3 --reden "verkeerde ouder"',
    "kenmerk weg": "kenmerk weg opvang 12",
    "wpg merk": "wpg merk stap 5",
    "wpg af": "wpg af bezoek 1",
    "spreekuur plan": 'spreekuur plan kompas 3-12 --tijd 9:00 --plaats "lokaal 3" --jongere 1 --jongere 2 --toch',
    "spreekuur uitnodig": "spreekuur uitnodig 1 --jongere 3",
    "spreekuur afmelden": "spreekuur afmelden 1 --jongere 2",
    "spreekuur verslag": 'spreekuur verslag 1 --gekomen 1 --rest niet-gekomen --notitie "1: slaapt slecht" --toch',
    "overstap nieuw": "overstap nieuw --jongere 2 --schooljaar 2019-2020 --keuze zorg",
    "overstap toon": "overstap toon 5",
    "overstap wijzig": "overstap wijzig 5 --aangemeld vandaag --instelling Deltion",
    "overstap sluit": 'overstap sluit 5 --uitkomst "ingeschreven op het mbo" --toch',
    "overstap heropen": 'overstap heropen 6 --reden "toch niet geplaatst"',
    "overstap overdragen": 'overstap overdragen 5 --aan "RMC IJssel-Vecht" --reden "geen plek op het mbo" --toch',
    "verlof nieuw": "verlof nieuw --jongere 1 --jongere 2 --grond gewichtig --van 9-3-2020 --tot 24-3-2020",
    "verlof toon": "verlof toon 1",
    "verlof wijzig": "verlof wijzig 2 --verzonden gisteren",
    "verlof hoor": 'verlof hoor 1 --datum gisteren --mening "geen bezwaar"',
    "verlof besluit": "verlof besluit 1 --uitkomst afgewezen --motivering vakantie --gehoord-op gisteren --mening nee",
    "verlof heropen": 'verlof heropen 2 --reden "nieuwe feiten"',
    "vrijstelling nieuw": "vrijstelling nieuw --jongere 1 --grond 15 --van 1-8-2020 --tot 31-7-2021 --toch",
    "vrijstelling toon": "vrijstelling toon 3",
    "vrijstelling wijzig": "vrijstelling wijzig 4 --verzonden gisteren",
    "vrijstelling besluit": 'vrijstelling besluit 3 --uitkomst geweigerd --motivering "…" --toch',
    "vrijstelling aanbodgesprek": 'vrijstelling aanbodgesprek 4 --uitkomst "aanbod gevonden"',
    "vrijstelling eindig": "vrijstelling eindig 4 --geworden verhuisd --datum 31-7-2021 --toch",
    "vrijstelling heropen": 'vrijstelling heropen 4 --reden "nieuwe verklaring"',
    "brief controleer": "brief controleer 3 brief-3.docx",
    "brief maak": "brief maak waarschuwing 12 --aan jongere --uit nieuw.docx",
    "brief sjablonen": "brief sjablonen --naar sjablonen",
    "inschrijving nieuw": "inschrijving nieuw --jongere 1 --school 34CD --onderwijssoort vo --van 1-8-2020 --toch",
    "school nieuw": 'school nieuw "De Linde" --brin 12AB --plaats Heerde --regio midden --onderwijssoort po',
    "verzorger weg": "verzorger weg 3 --toch",
    "jongere toon": "jongere toon 1",
    "jongere wijzig": "jongere wijzig 1 --verhuisd 1-2-2020",
    "waarneming": "waarneming --map waarnemer --bladzijden",
    "jongere gezinnen": "jongere gezinnen --vast",
    "jongere samenvoegen": "jongere samenvoegen 1 2 --toch",
    "school samenvoegen": "school samenvoegen 2 3",
    "cijfers rij": "cijfers rij regio instroom --eenheid jongeren",
    "cijfers vaststellen": "cijfers vaststellen 2019-2020 --reden proef --toch",
    "cijfers heropen": "cijfers heropen 2013-2014 --reden vergeten",
    "importeer lijst": "importeer lijst zaken.csv --toch",
    "importeer scholen": "importeer scholen scholen.csv --gemeente Heerde",
    "importeer jongeren": "importeer jongeren jongeren.csv --stand --toch",
    "importeer inschrijvingen": "importeer inschrijvingen leerlingen.csv --mutaties --toch",
    "importeer verzorgers": "importeer verzorgers ouders.csv --toch",
    "importeer meldingen": "importeer meldingen meldingen.csv --toch",
    "importeer overstap": "importeer overstap vmbo.csv --toch",
    "importeer kolommen": "importeer kolommen lijst zaken.csv",
    "begin": "begin --gemeente Heerde --regio midden --zonder-wachtwoord --bestand ander.lpa",
    "ongedaan": "ongedaan --ja",
    "ontgrendel": f"ontgrendel {_DICHT}",
    "vergrendel": f"vergrendel {_DICHT}",
    "controle": "controle --alleen bestand,waarden,rechten,scholen",
    "kopie controleer": f"kopie controleer {KOPIE}",
    "kopie oefen": f"kopie oefen {KOPIE}",
    "kopie terugzetten": f"kopie terugzetten {KOPIE} --ja",
    "wachtwoord wijzig": "wachtwoord wijzig --nieuw-wachtwoordbestand wachtwoord.txt",
    "wachtwoord test": f"wachtwoord test --codebestand code.txt {_DICHT}",
    "wachtwoord weg": f"wachtwoord weg --ja {_DICHT}",
}


# Files of others that the examples read, by name: about who is known, and about who is not.
_WIE, _NAAM = "Achternaam;Voornaam;Geboortedatum", "Achternaam;Voornaam"
BESTANDEN = {
    "oud.csv": "schooljaar;tabel;rij;waarde;teken;opmerking\n2013-2014;3;luxe verzuim;4;;",
    "scholen.csv": "Naam;BRIN;Plaats;Gemeente;Onderwijs\nDe Linde;90AB;Heerde;Heerde;po",
    "jongeren.csv": f"{_WIE};Telefoon\nMerel;Sem;12-3-2004;0611111111\nLinde;Bo;1-1-2010;\nMees;Lot;1-1-2018;",
    "leerlingen.csv": f"{_NAAM};BRIN;Begindatum\nMerel;Sem;56EF;1-8-2016\nKauw;Jip;56EF;1-8-2020",
    "ouders.csv": f"{_WIE};Ouder;Telefoon\nMerel;Sem;12-3-2004;Noor Merel;0622222222\nKauw;Jip;1-5-2008;Piet Kauw;",
    "meldingen.csv": f"{_NAAM};Soort;Meldingsdatum;Uren\nKauw;Jip;V3;11-11-2019;18",
    "vmbo.csv": f"{_NAAM};Schooljaar;Keuze\nZwaluw;Lot;2019-2020;zorg",
    "fout.csv": f"{_WIE}\nSpecht;Ada;\nUil;Oek;31-2-2010\nSpecht;;1-2-2008",
    "zaken.csv": "Naam;Soort;Gemeld op;Stand;Vervolg\nJip Kauw;overig;4-11-2019;open;bellen",
}


# What one example a verb leaves out, of which the answer or the file holds other texts.
MEER = """
vandaag --alles
ongedaan --lijst
week 18-11-2019
termijn lijst 12
termijn lijst --zonder
termijn lijst --soort norm
huisbezoek lijst 12
huisbezoek route ma
huisbezoek route ma --zonder-namen
huisbezoek agenda
spreekuur lijst --komend
brief lijst 12
dossier 12
dossier --jongere 1 --druk dossier.html
dossier --jongere 1 --druk dossier.html --zonder-namen
dossier verstrekkingen 12
verstrekking lijst --jongere 1
zoek 1234567
zoek 7712
zoek noor
toon 18
toon 12
vervalt 18 --terug
interventie vervalt 9 --terug
dossier --jongere 3
jongere toon 3
logboek --zaak 12
logboek --jongere 1 --meest 100
interventie lijst 9
melding toon 7
melding toon 9
melding lijst --alles
thuiszitters --zonder-namen
melding lijst --naar-duo
importeer jongeren jongeren.csv --proef
jongere samenvoegen 1 2 --proef
school samenvoegen 2 3 --proef
importeer meldingen meldingen.csv --proef
inschrijving controle --open --toch
melding lijst --kenmerk opvang
toon 3
verlof toon 2
vrijstelling toon 4
overstap toon 6
route toon 9
huisbezoek toon 1
huisbezoek verslag 3 --uitkomst afgelegd --toch --met moeder --verslag "gaat weer"
spreekuur toon 3
overzicht 2019-2020 --uit-zaken 6/verhuisd
verzorger weg 1 --toch
brief verzonden 1 --alleen
brief maak uitnodiging-verzuimgesprek 11 --tijdstip "di 14-1 10:30" --plaats gemeentehuis --aan ouders --toch --uit a
brief maak brief-rmc 5 --reden "zie zaak" --uit a --toch
brief maak brief-rmc 12 --uit a --toch
"""

# No answer may hold where a jongere lives, nor where the log says that they lived before; also in part.
MERK = re.compile(r"marter|otterp|7[78]\d\d\s*(?:mm|ot)", re.IGNORECASE)
# Tables that are about no jongere.
VAN_NIEMAND = (
    "eigenschap", "school", "contact", "vakantie", "vrij", "opendag", "eigenregel", "afzender", "afwezig", "jaarcijfer",
    "cijferbron", "stempel", "bevestigd", "leeftijdtelling", "vaststelling", "vastcijfer", "telfeit",
    "cijfernoot", "eigenrij", "_sqlite_migrations",
)  # fmt: skip
# Columns of text that hold a word that lpa chose, a name, or a number; what the schema itself refuses is not here.
VAST = {
    "gezin": "naam", "jongere": "achternaam tussenvoegsel voornaam adres postcode plaats zoeksleutel",
    "verzorger": "naam adres land", "inschrijving": "onderwijssoort", "zaak_alle": "soort afhandeling route",
    "melding": "meldingsnummer", "verlof": "zonder_les beslisser doorgestuurd_aan", "overstap": "overgedragen_aan",
    "heropening": "afhandeling", "verplaatsing": "soort", "interventie_alle": "soort route vast", "routestap": "van",
    "huisbezoek_alle": "uid", "brief_alle": "soort sha256", "logboek": "tijd opdracht tabel", "loginhoud": "voor na",
}  # fmt: skip


def maak(map_: Path) -> Path:
    """The file in a folder, with the letters that were made in it and a file of figures."""
    pad = map_ / "zaken.lpa"
    begin = "begin --gemeente Heerde --regio midden --zonder-wachtwoord"
    (map_ / "jaarcijfers.csv").write_bytes(HEERDE.read_bytes())
    for naam, inhoud in BESTANDEN.items():
        (map_ / naam).write_text(inhoud, encoding="utf-8")
    with chdir(map_):
        for regel in (begin, *GETYPT.replace("\\\n", " ").strip().splitlines()):
            assert main(_woorden(regel, pad)) == 0, regel
    (map_ / "wachtwoord.txt").write_text(WACHTWOORD, encoding="utf-8")
    code = create.make(map_ / "dicht.lpa", WACHTWOORD, {"gemeente": "Heerde", "regio": "midden"})
    (map_ / "code.txt").write_text(str(code), encoding="utf-8")
    _merk(pad)
    for regel in (*_TELEFOONS, _DAARVOOR, _LAATST):
        assert main(_woorden(regel, pad)) == 0
    shutil.copy(pad, map_ / KOPIE)
    return pad


def van_verzorgers(bron: Path, map_: Path) -> None:
    """The same files in another folder, where the addresses are not those of the jongeren, who live openly, but of who
    looks after them: each jongere has a verzorger who lives at the marker, and lived at another before.
    """
    shutil.copytree(bron, map_, dirs_exist_ok=True)
    for pad in (map_ / "zaken.lpa", map_ / KOPIE):
        with closing(sqlcipher3.connect(pad)) as conn, conn:
            conn.executescript(_VAN_VERZORGERS)
            zonder = "select nummer from jongere where nummer not in (select jongere from verzorger)"
            assert conn.execute(zonder).fetchall() == []


_VAN_VERZORGERS = """
update jongere set geheim_adres = 0, adres = 'Valkweg ' || nummer, postcode = '8161 VV', plaats = 'Heerde', land = '';
update verzorger set geheim_adres = 1,
    adres = 'Marterlaan ' || jongere || ', ' || (7700 + jongere) || ' MM Heerde';
update loginhoud set voor = json_set(voor, '$.geheim_adres', 0, '$.adres', 'Valkweg 1', '$.land', '')
    where voor is not null and logregel in (select volgnummer from logboek where tabel = 'jongere');
update loginhoud set na = json_set(na, '$.geheim_adres', 0, '$.adres', 'Valkweg 1', '$.land', '')
    where na is not null and logregel in (select volgnummer from logboek where tabel = 'jongere');
update loginhoud set na = json_set(na, '$.geheim_adres', 1, '$.adres', 'Otterpad ' || coalesce(
    (select nieuw from samengevoegd where oud = na ->> '$.jongere'), na ->> '$.jongere') || ', 7801 OT Heerde')
    where na is not null and logregel in (select volgnummer from logboek where tabel = 'verzorger');
update loginhoud set voor = null
    where logregel in (select volgnummer from logboek where tabel = 'verzorger') and na is not null;
"""


def _woorden(regel: str, pad: Path) -> list[str]:
    return [*shlex.split(regel), "--bestand", str(pad), "--peildatum", VANDAAG]


def _merk(pad: Path) -> None:
    """Put the secret address of a jongere in each text that may have been typed about the jongere, and in its log."""
    with closing(sqlcipher3.connect(pad)) as conn, conn:
        gemerkt = {tabel: _merk_tabel(conn, tabel) for tabel in tabellen(conn)}
        conn.execute("update jongere set adres = 'Marterlaan ' || nummer, postcode = (7700 + nummer) || ' MM'")
        conn.execute("update verzorger set adres = 'Marterlaan 1, 7701 MM Heerde' where jongere = 1")
        conn.execute(f"update huisbezoek_alle set adres = 'Marterlaan ' || {_van_wie(conn, 'huisbezoek_alle')}")  # noqa: S608
        wie = _van_wie(conn, "logboek")
        vraag = f"select volgnummer, tabel, {wie}, voor, na from logregel where jongere > 0"  # noqa: S608
        regels = conn.execute(vraag).fetchall()
        for regel, tabel, wie, voor, na in regels:
            kolommen = gemerkt.get(f"{tabel}_alle", gemerkt.get(tabel, []))
            waarden = [tekst and json.dumps(_gemerkt(json.loads(tekst), kolommen, wie)) for tekst in (voor, na)]
            conn.execute("update loginhoud set voor = ?, na = ? where logregel = ?", (*waarden, regel))


_GAST = "select zaak from uitnodiging where spreekuur = spreekuur.nummer limit 1"
# Whom a row is about, where it does not say so by jongere or zaak.
_VAN_WIE = {
    "jongere": "nummer",
    "gezin": "(select min(nummer) from jongere where gezin = gezin.nummer)",
    "samengevoegd": "nieuw",
    "logboek": "coalesce((select nieuw from samengevoegd where oud = jongere), jongere)",
    "spreekuur": f"(select jongere from zaak_alle where nummer = ({_GAST}))",  # noqa: S608
}


def _van_wie(conn: Any, tabel: str) -> str:
    """The jongere whom a row of a table is about, as SQL."""
    kolommen = [naam for _, naam, *_ in conn.execute(f"pragma table_info({tabel})")]
    if tabel in _VAN_WIE or "jongere" in kolommen:
        return _VAN_WIE.get(tabel, "jongere")
    return f"(select jongere from zaak_alle where nummer = {tabel}.{'zaak' if 'zaak' in kolommen else 'nummer'})"  # noqa: S608


def tabellen(conn: Any) -> list[str]:
    """The tables that hold something about a jongere."""
    alle = [naam for (naam,) in conn.execute("select name from sqlite_schema where type = 'table'")]
    return [naam for naam in alle if naam not in VAN_NIEMAND and "sqlite_" not in naam]


def teksten(conn: Any, tabel: str) -> list[str]:
    """The columns of a table that hold a text which somebody may have typed, and what only the schema knows is none."""
    kolommen = [naam for _, naam, soort, *_ in conn.execute(f"pragma table_info({tabel})") if soort.lower() == "text"]
    return [naam for naam in kolommen if naam not in VAST.get(tabel, "").split()]


def _merk_tabel(conn: Any, tabel: str) -> list[str]:
    """The columns that took the marker: those of which the schema does not say what they may hold."""
    namen, wie = [], _van_wie(conn, tabel)
    for kolom in teksten(conn, tabel):
        na = f"'Otterpad ' || {wie} || ' ' || {kolom} || ' Marterlaan ' || {wie}"
        (vol,) = conn.execute(f"select count(*) from {tabel} where {kolom} <> ''").fetchone()  # noqa: S608
        waar = f"{wie} > 0" + (f" and {kolom} <> ''" if vol else "")
        try:
            conn.execute(f"update {tabel} set {kolom} = {na} where {waar}")  # noqa: S608
        except sqlcipher3.IntegrityError:
            continue
        namen.append(kolom)
    return namen


def _gemerkt(rij: dict[str, Any], kolommen: Sequence[str], wie: int) -> dict[str, Any]:
    """A row as the log has it: every text with the marker, and the address where the jongere lived before."""
    uit = {k: f"Otterpad {wie} {w} Marterlaan {wie}" for k, w in rij.items() if k in kolommen and w}
    return rij | uit | ({"adres": f"Otterpad {wie}"} if rij.get("adres") else {})


def verben() -> list[str]:
    """Each verb as it is typed, such as `melding toon`, in the order of the help."""
    return [f"{naam} {verb}".strip() for naam, entry in COMMANDS.items() for verb in entry.verbs or [""]]


def hulp(verb: str) -> Any:
    """What typer knows of a verb, with its example and its options."""
    naam, _, rest = verb.partition(" ")
    return parser.loaded(naam)._built(rest) if rest else parser.loaded(naam)


def voorbeeld(verb: str) -> list[str]:
    """The words of the example of a verb, without `lpa`."""
    if verb in REGELS:
        return shlex.split(REGELS[verb])
    return shlex.split(str(hulp(verb).epilog).splitlines()[0])[1:]
