"""What is typed besides the examples of the verbs, so that each part of a document is seen. A block is on one file."""

from __future__ import annotations

BLOKKEN = """
melding nieuw --nieuwe-jongere "Wulp, Ilse" --geboren 3-3-2012 --soort signaal --datum ma --uren 17 \
    --nieuwe-school "De Dam" --school-plaats Heerde --regio midden --onderwijssoort po
melding nieuw --jongere 4 --jongere 6 --soort signaal --datum gisteren --uren 20.5 --toch
melding nieuw --jongere 3 --soort luxe --datum 12-11-2019 --eerste-dag 4-11-2019 --laatste-dag 8-11-2019 \
    --uren 25 --na-verlof 2 --vervolg-op 8 --meldingsnummer 7654321 --toch
melding toon 10
melding lijst --naar-duo
kenmerk zet corona 12
kenmerk lijst corona
kenmerk zet bezwaar 2
verlof toon 2
inschrijving controle
inschrijving controle --open --toch
jongere dubbel
wpg merk brief 1
wpg merk termijn 1
wpg merk verstrekking 1
wpg merk bezoek 1
toon 5

toon 12
toon 18
melding toon 7
huisbezoek agenda
ongedaan --lijst
jongere samenvoegen 1 2 --proef
school samenvoegen 2 3 --proef
jongere nieuw --achternaam Fuut --voornaam Pim --geboortedatum 1-1-2001 --bsn 999990019 \
    --startkwalificatie 1-6-2019 --uitstroom 1-6-2019 --twaalf-jaren 31-7-2018 --gevestigd 1-1-2015 \
    --overleden 1-11-2019 --toch
jongere nieuw --achternaam Fuut --voornaam Wim --geboortedatum 2012 --land België --geheim-adres nee \
    --adres "Kade 9" --postcode "8181 AB" --plaats Heerde --toch
jongere toon 15
recht leerplicht --jongere 15
recht leerplicht 00-03-2015
recht leerplicht 1-11-2014
zoek kade
zoek wegwijzer
dossier --jongere 15
dossier --jongere 3 --zonder-namen
dossier --jongere 5
jongere toon 4
dossier 12 --druk d.html
termijn nieuw 12 --wat "naar school" --voor "di 19-11 13:30"
termijn lijst 12
huisbezoek plan 12 --op "19-11-2019 11:00" --adres "Otterpad 3" --met ouders --toch
huisbezoek route 19-11
huisbezoek verslag 3 --uitkomst "niet thuis" --kaartje ja --tweede "do 21-11 10:30" --toch
huisbezoek lijst
termijn lijst --zonder
logboek --volledig --meest 5
ongedaan --ja
logboek --meest 3

pv hoorgesprek 9 --met moeder --tegen 2 --toch
pv verzonden 9 --eerder-veroordeeld ja --toch
pv toon 9
pv afschrift 9
pv uitspraak 9 --uitkomst veroordeling --parketnummer 05-1 --bedrag 100,50 --proeftijd-tot 1-6-2021 --toch
pv toon 9
route toon 8
route toon 9
melding sluit 9 --afhandeling proces-verbaal --toch
route lijst

brief maak uitnodiging-verzuimgesprek 11 --tijdstip "di 14-1 10:30" --plaats gemeentehuis --aan ouders --toch --uit a1
brief toon 4
brief maak uitnodiging-verzuimgesprek 11 --tijdstip "wo 15-1 10:30" --plaats gemeentehuis --aan ouders --toch --uit a1 \
    --overschrijf --toch
brief maak brief-rmc 5 --reden "zie zaak" --uit a2 --verzonden --toch
brief maak besluit-verlof 2 --uit a3 --toch
brief lijst 2
brief sjablonen
afzender wijzig --elektronisch bezwaar@example.org --elektronisch-vanaf 1-1-2020
interventie nieuw 11 --soort verzuimgesprek --datum 15-1-2020 --toch --peildatum 15-1-2020
huisbezoek vervalt 3 --reden fout --toch

cijfers zet 2018-2019 3/luxe 4
cijfers zet 2018-2019 3/signaalverzuim streep
cijfers rij regio vsv --bron DUO
cijfers zet 2018-2019 regio/vsv 12,5 --opmerking "uit het hoofd"
cijfers noot "anders gemeten" --bij 3 --schooljaar 2019-2020 --breuk
cijfers noot "bij de telling" --bij telling
cijfers noot "bij regio" --bij regio
cijfers noot
cijfers vergelijk 2018-2019
overzicht 2019-2020
overzicht 2019-2020 --tabel 3
overzicht 2019-2020 --verhoudingen
overzicht 2019-2020 --definities
overzicht 2019-2020 --uit-zaken 3/luxe
overzicht 2019-2020 --uit-zaken 1/leerplichtig
overzicht 2019-2020 --per school
overzicht 2019-2020 --tabel 3 --per school --en maand --exact --ja
overzicht 2019-2020 --openbaar
overzicht 2019-2020 --openbaar --verhoudingen
telling 2019-2020
telling 2019-2020 --openbaar
telling 2019-2020 --uit-zaken "absoluut verzuim"
telling 2019-2020 --uit-zaken "absoluut verzuim/vo"
jaarwerk 2019-2020 --openbaar
jaarwerk 2019-2020 --uit-zaken interventies/brief
melding sluit 8 --afhandeling waarschuwing --toch
export csv 2019-2020 --map uitvoer2

kopie maak kopieen
kopie lijst
vandaag
agenda vrij --van 15-11 --tot 15-11 --toch
vandaag
recht regels
recht regels norm.eerste-stap --op 1-1-2010
bewaartermijn 1
vernietig --verklaring
school vakantie 1 meivakantie --van 20-4-2020 --tot 1-5-2020 --toch
school toon 1
controle --alleen bestand,zaken
uitleg
bewaartermijn --peildatum 1-1-2045

vrijstelling nieuw --jongere 8 --grond 5a --ontvangen 1-6-2018 --van 1-8-2018 --tot 31-7-2019 \
    --verklaring 1-5-2018 --deskundige "dr. Uil" --behandelend nee --nooit nee --conclusie ongeschikt --toch
vrijstelling besluit 20 --uitkomst vrijgesteld --datum 10-6-2018 --toch
vrijstelling nieuw --jongere 8 --grond 5a --ontvangen 1-6-2019 --van 1-8-2019 --tot 31-7-2020 \
    --verklaring 1-5-2019 --deskundige "dr. Uil" --behandelend nee --nooit nee --conclusie ongeschikt --toch
vrijstelling besluit 21 --uitkomst vrijgesteld --datum 10-6-2019 --verzonden 11-6-2019 --bezwaarclausule nee --toch
vrijstelling wijzig 21 --duo 1-7-2019
thuiszitters
thuiszitters --zonder-namen
dossier --jongere 8
dossier --jongere 8 --zonder-namen
vrijstelling lijst --vervalt 1-7-2020
vrijstelling lijst --vervalt 1-7-2019
vrijstelling heropen 21 --reden fout --toch
vrijstelling besluit 21 --uitkomst "niet vrijgesteld" --motivering nee --toch
vandaag
melding nieuw --jongere 3 --soort luxe --datum 12-11-2019 --eerste-dag 4-11-2019 --laatste-dag 8-11-2019 \
    --uren 25 --meldingsnummer 7654321 --toch
melding sluit 22 --afhandeling waarschuwing --toch
melding lijst --naar-duo
melding nieuw --jongere 4 --soort langdurig --datum 1-10-2019 --eerste-dag 1-8-2019 --uren 90 --toch
melding nieuw --jongere 5 --soort signaal --datum 2-10-2019 --eerste-dag 1-9-2019 --laatste-dag 3-9-2019 \
    --uren 20 --toch
melding nieuw --jongere 6 --soort signaal --datum 2-10-2019 --eerste-dag 1-9-2019 --uren 20 --toch
melding nieuw --jongere 6 --soort langdurig --datum 9-10-2019 --eerste-dag 2-9-2019 --uren 20 --toch
inschrijving wijzig 9 --tot 1-10-2019
melding nieuw --nieuwe-jongere "Roek, Bas" --geboren 1-1-2010 --soort signaal --uren 18 --school onbekend \
    --onderwijssoort po --toch
jongere wijzig 4 --verhuisd 1-11-2019 --toch
thuiszitters
vandaag
interventie nieuw 24 --soort telefoon --toch
interventie nieuw 13 --soort telefoon --toch
termijn lijst --zonder
termijn lijst --zonder --peildatum 25-11-2019
jongere nieuw --achternaam Fuut --voornaam Pim --geboortedatum 1-1-2010
jongere nieuw --achternaam Fuut --voornaam Pim --geboortedatum 1-1-2010 --toch
jongere nieuw --achternaam Fuut --voornaam Els --geboortedatum 1-1-2015
jongere dubbel
inschrijving controle
inschrijving controle --open --toch
inschrijving nieuw --jongere 15 --school 1 --van 18-11-2019 --onderwijssoort po --toch --peildatum 20-11-2019
inschrijving controle --peildatum 20-11-2019
jongere nieuw --achternaam Fuut --voornaam Lot --geboortedatum 1-1-2012 --toch
vrijstelling nieuw --jongere "lot fuut" --grond 5b --ontvangen 1-6-2019 --van 1-8-2019 --verklaring 1-6-2019 --toch
vrijstelling besluit "lot fuut" --uitkomst vrijgesteld --toch
inschrijving controle --peildatum 2-9-2020
telling 2019-2020 --uit-zaken "absoluut verzuim"
kenmerk zet nazorg 5 12
kenmerk zet nazorg 5 9
overstap toon 5

verlof besluit 1 --uitkomst deels --toegewezen-van 2-12-2019 --toegewezen-tot 6-12-2019 --gehoord-op gisteren \
    --mening nee --motivering vakantie --toch
vandaag --peildatum 2-3-2020
verlof wijzig 1 --verzonden 18-11-2019 --peildatum 20-11-2019
brief maak besluit-verlof 2 --uit a3 --toch
brief verzonden 4
interventie nieuw 1 --soort telefoon
verlof wijzig 1 --aanvrager 1
verlof toon 1
verlof wijzig 2 --aanvrager jongere --toch
interventie nieuw 4 --soort telefoon
verzorger nieuw 6 --naam "Ank Zwaan"
vrijstelling nieuw --jongere 6 --grond 5b --van 1-8-2019 --tot 31-7-2020 --richting-bezocht ja --aanvrager ank --toch
vrijstelling nieuw --jongere 7 --grond 3a --van 1-8-2019 --tot 31-7-2020 --instemming ja --plan ja \
    --gehoord-op 1-11-2019 --toch
vrijstelling nieuw --jongere 7 --grond 3b --van 1-8-2019 --tot 31-7-2020 --plan nee \
    --instelling-gehoord-op 1-11-2019 --zorg-gehoord nee --toch
vrijstelling toon 4
termijn opschort 3 --van 6-11-2019 --tot 11-11-2019 --reden "stukken gevraagd"
vrijstelling toon 3
overstap wijzig 6 --aangemeld 1-4-2020 --aangenomen 1-5-2020 --ingeschreven 1-6-2020 --toch --peildatum 1-7-2020
overstap lijst --peildatum 1-7-2020
overstap overdragen 5 --aan "RMC IJssel-Vecht" --reden "geen plek op het mbo" --toch
overstap toon 5
overstap nieuw --jongere 2 --schooljaar 2019-2020 --keuze zorg
overstap toon 23 --peildatum 1-7-2020
kenmerk zet mbo 6
overstap toon 6
verlof reken --van 20-4-2020 --tot 8-5-2020 --school 1
recht termijn besluit-3a-3b 3-6-2017

brief maak uitnodiging-verzuimgesprek 11 --tijdstip "di 19-11 13:30" --plaats gemeentehuis --aan jongere --uit b1
brief maak uitnodiging-verzuimgesprek 11 --tijdstip "wo 20-11 13:30" --plaats gemeentehuis --aan ouders --uit b2 --toch
brief maak uitnodiging-verzuimgesprek 11 --tijdstip "do 21-11 13:30" --plaats gemeentehuis --aan allen --uit b3 --toch

brief maak uitnodiging-verzuimgesprek 11 --tijdstip "di 19-11 13:30" --plaats gemeentehuis --aan ouders --toch --uit a1
brief maak uitnodiging-verzuimgesprek 11 --tijdstip "do 21-11 10:30" --plaats gemeentehuis --aan ouders \
    --uit a1 --overschrijf --toch
termijn lijst 11
interventie nieuw 11 --soort verzuimgesprek --datum 18-11-2019 --peildatum 22-11-2019 --toch
interventie nieuw 11 --soort verzuimgesprek --datum 21-11-2019 --peildatum 22-11-2019 --toch
brief verzonden 4
interventie verplaats 14 --zaak 7 --reden fout --toch
brief maak brief-rmc 5 --reden "zie zaak" --toestemming ja --uit a4 --toch --peildatum 1-4-2020
brief verzonden 5 --peildatum 1-4-2020
verstrekking nieuw 12 --aan ggd --wat "reden van verzuim" --toestemming ja --toch --peildatum 1-4-2020
brief verzonden 1
interventie lijst
wpg merk stap 5
interventie verplaats 1 --zaak 7 --reden fout --toch
interventie verplaats 2 --zaak 7 --reden fout --toch
interventie verplaats 3 --zaak 7 --reden fout --toch
interventie verplaats 4 --zaak 7 --reden fout --toch
interventie verplaats 6 --zaak 7 --reden fout --toch
pv hoorgesprek 9 --met moeder --toch
route toon 9
pv toon 9
melding toon 9
vervalt 12 --reden fout --toch

begin --gemeente Heerde --regio midden --wachtwoordbestand wachtwoord.txt --bestand nieuw.lpa
begin --gemeente Heerde --regio midden --zonder-wachtwoord --bestand klein.lpa
jongere nieuw --achternaam Kok --voornaam Jan --geboortedatum 1-1-1990 --bestand klein.lpa --toch
vernietig 1 --proef --bestand klein.lpa
vernietig 1 --machtiging M1 --machtiging-op 1-11-2019 --bevestig 1 --bestand klein.lpa
vernietig --verklaring --bestand klein.lpa
waarneming --map weg --boa ja --ja --nieuw-wachtwoordbestand wachtwoord.txt --bestand klein.lpa
waarneming --terug weg/klein.lpa --ja --nieuw-wachtwoordbestand wachtwoord.txt \
    --wachtwoordbestand wachtwoord.txt --bestand klein.lpa
bewaartermijn 2 --peildatum 1-1-2040
school vrij 1 3-2-2020 --reden studiedag --toch
school toon 1
importeer jongeren fout.csv --proef

cijfers zet 2019-2020 3/luxe 40 --toch --peildatum 17-11-2020
cijfers vergelijk 2019-2020 --peildatum 17-11-2020
cijfers vaststellen 2019-2020 --toch --reden proef --peildatum 17-11-2020
melding vervalt 11 --reden dubbel --toch --peildatum 17-11-2020
melding nieuw --jongere 2 --soort luxe --datum 6-11-2019 --eerste-dag 4-11-2019 --laatste-dag 4-11-2019 --toch \
    --peildatum 17-11-2020
cijfers vergelijk 2019-2020 --peildatum 17-11-2020
cijfers heropen 2019-2020 --reden fout --peildatum 17-11-2020
cijfers vaststellen 2019-2020 --toch --reden proef --peildatum 17-11-2020
cijfers vergelijk 2019-2020 --versie 2 --met 3 --peildatum 17-11-2020
cijfers noot "bij interventies" --bij interventies
cijfers zet 2018-2019 "kern/% leerplichtigen ingeschreven" 99
jaarwerk 2019-2020
overzicht 2018-2019
""".strip().split("\n\n")

# What no line shows, and why.
NOOIT_GEZIEN = {
    ("KopieMaakDocument", "opgeruimd"): "a copy goes only where there are more than are kept",
    ("Openzaak", "bezoek"): "who has a visit to come is not in that list",
    ("Openzaak", "vertrek"): "who is gone is not in that list",
    ("Vertrek", "wat"): "who is gone is not in that list",
    ("Vertrek", "dag"): "who is gone is not in that list",
}
