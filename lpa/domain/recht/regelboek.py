"""The rows of the rule book: what the law and the guidelines say, since when, and where that was read.

To follow a change of law, add a row with its `vanaf` below the old one, give the old one its `tot`,
and a scenario on both sides of that day in `tests/wet/`.
"""

from __future__ import annotations

from datetime import date

from lpa.domain.recht.regel import GEHEUGEN, OUDE_TEKST, OUDSTE, UITLEG, Duur, JaarlijkseDag, Regel, Regelboek, Waarde

_GELEZEN = date(2026, 11, 23)
_LPW = "Leerplichtwet 1969, teksten van 10-05-2017 en 01-08-2026"
_AWB = "Algemene wet bestuursrecht, tekst van 10-05-2017"
_ATW = "Algemene termijnenwet, tekst van 10-05-2017"
_OM = "Aanwijzing strafrechtelijke aanpak schoolverzuim, tekst van 2017"
_OM13 = "Richtlijn strafvordering schoolverzuim 2013R015"
_HALT = "halt.nl, gezien november 2026"
_HALTFEITEN = "Besluit aanwijzing Halt-feiten, tekst van 2017"


def _lpw(code: str, artikel: str, waarde: Waarde, tekst: str, eenheid: str = "", zekerheid: str = "V") -> Regel:
    return Regel(code, f"Leerplichtwet art. {artikel}", OUDSTE, waarde, tekst, _LPW, _GELEZEN, zekerheid,
                 eenheid=eenheid)  # fmt: skip


def _awb(code: str, artikel: str, waarde: Waarde, tekst: str) -> Regel:
    return Regel(code, f"Awb art. {artikel}", OUDSTE, waarde, tekst, _AWB, _GELEZEN)


_DUUR = (
    _lpw("leerplicht.begin", "3 lid 1", 5, "leeftijd; de plicht begint op de eerste schooldag van de maand daarna",
          "jaar"),
    Regel("leerplicht.geen-schooldag", "Leerplichtwet art. 3 lid 1", OUDSTE, "de eerstvolgende schooldag",
          "heeft de maand geen schooldag, dan begint de plicht op", "geen bron gevonden", _GELEZEN, UITLEG),
    _lpw("leerplicht.einde", "3 lid 1 onder b", 16, "leeftijd; de plicht eindigt met dat schooljaar", "jaar"),
    _lpw("leerplicht.schooljaren", "3 lid 1 onder a", 12, "volle schooljaren; de plicht eindigt met dat schooljaar",
          "schooljaren"),
    _lpw("kwalificatieplicht.einde", "4b", 18, "leeftijd; de verjaardag zelf hoort er niet meer bij", "jaar"),
    _lpw("jongere.zelf", "2 lid 3", 12, "vanaf deze leeftijd moet ook de jongere zelf geregeld naar school", "jaar"),
    Regel("jongere.daad", "Sr art. 77a en Sv art. 486", OUDSTE, "de dagen van het verzuim",
          "of de jongere zelf verplicht was, hangt af van de leeftijd op", "uit het hoofd", _GELEZEN, GEHEUGEN),
    _lpw("jongere.horen", "22 lid 3", 12, "vanaf deze leeftijd wordt ook de jongere gehoord", "jaar"),
    _lpw("jongere.meerderjarig", "1b", 18, "vanaf deze leeftijd heeft de jongere zelf de plichten en de rechten",
          "jaar"),
    Regel("leeftijd.schrikkeldag", "Leerplichtwet art. 3 en 4b", OUDSTE, "1 maart",
          "wie op 29 februari is geboren, verjaart in een gewoon jaar op", "geen bron gevonden", _GELEZEN, UITLEG),
    _lpw("vijfjarigen.leeftijd", "11a", 6, "tot deze verjaardag mag een vijfjarige korter naar school", "jaar"),
    _lpw("vijfjarigen.melding", "11a lid 1", 5, "uren per week die een vijfjarige mag missen na enkel een melding",
          "uur"),
    _lpw("vijfjarigen.toestemming", "11a lid 2", 5, "uren per week daarbij, met toestemming van het hoofd", "uur"),
)  # fmt: skip

_VERLOF = (
    _lpw("verlof.hoofd", "14 lid 3", 10,
          "tot en met zoveel dagen per jongere per schooljaar, gelezen als schooldagen, beslist het hoofd",
            "schooldagen"),
    _lpw("verlof.achteraf", "14 lid 2", Duur(2, "dag"),
          "achteraf kan alleen het hoofd het toestaan, als de redenen binnen deze tijd zijn meegedeeld"),
    _lpw("verlof.vakantie.dagen", "13a lid 2", 10, "verlof wegens het beroep van een ouder duurt ten hoogste",
          "schooldagen"),
    _lpw("verlof.vakantie.keren", "13a lid 2", 1, "verlof wegens het beroep van een ouder per schooljaar", "keer"),
    _lpw("verlof.vakantie.lesweken", "13a lid 2", 2, "niet in de eerste lesweken van het schooljaar", "lesweken"),
)  # fmt: skip

_VRIJSTELLING = (
    _lpw("vrijstelling.richting", "8 lid 2", Duur(1, "jaar"),
          "in deze tijd voor de kennisgeving geen school van die richting bezocht"),
    Regel("vrijstelling.eerder-geplaatst", "HR:2019:960", OUDSTE, "ook een plaatsing van eerder",
          "na het begin van de leerplicht telt voor art. 8 lid 2", "samenvatting van het arrest", _GELEZEN),
    Regel("vrijstelling.na-begin", "HR:2012:BV9201", OUDSTE, "in beginsel niet",
          "een eerste kennisgeving op grond van art. 5 onder b nadat de leerplicht begon, kan",
          "samenvatting van het arrest", _GELEZEN),
    Regel("vrijstelling.na-begin-tenzij", "HR:2015:1494 en GHAMS:2017:4142", OUDSTE,
          "een verhuizing, de sluiting van de school, of de overstap van po naar vo",
          "uitzonderingen die rechters aannamen of bespraken:", "samenvattingen van de uitspraken", _GELEZEN),
    Regel("vrijstelling.geen-besluit", "RVS:2009:BH6321 en HR:2011:BM6898", OUDSTE, "geen besluit",
          "het antwoord op een kennisgeving van art. 5 is", "samenvattingen van de uitspraken; ook RVS:2006:AY5094",
          _GELEZEN),
    _lpw("vervangend.leeftijd", "3a", 14, "vanaf deze leeftijd", "jaar"),
)  # fmt: skip

_TERMIJNEN = (
    _awb("termijn.besluit-aanvraag", "4:13 lid 2", Duur(8, "week"), "na ontvangst van de aanvraag"),
    Regel("termijn.besluit-3a-3b", "Leerplichtwet art. 3a en 3b", OUDSTE, Duur(4, "week"),
          "na ontvangst van de aanvraag", "Leerplichtwet 1969, tekst van 01-01-2017", _GELEZEN, tot=date(2017, 6, 30),
          hangend=True),
    Regel("termijn.besluit-3a-3b", "Leerplichtwet art. 3a en 3b", date(2017, 7, 1), Duur(6, "week"),
          "na ontvangst van de aanvraag",
          "Leerplichtwet 1969, teksten van 01-07-2017, 28-07-2018 en 01-08-2026", _GELEZEN),
    _awb("termijn.bezwaar", "6:7 en 6:8 lid 1", Duur(6, "week"), "vanaf de dag na de verzending"),
    Regel("bezwaar.elektronisch", "Awb art. 2:13", date(2026, 1, 1), "ook elektronisch",
          "bezwaar maken kan, langs de weg die de gemeente aanwees,", "Awb, tekst van 01-01-2026", _GELEZEN),
    Regel("bezwaar.storing", "Awb art. 2:21 en 2:23", date(2026, 1, 1), "langer zijn",
          "bij een storing van die weg kan de termijn", "Awb, tekst van 01-01-2026", _GELEZEN),
    _awb("termijn.besluit-op-bezwaar", "7:10 lid 1", Duur(6, "week"),
          "vanaf de dag na het einde van de bezwaartermijn"),
    _awb("termijn.besluit-op-bezwaar-commissie", "7:10 lid 1", Duur(12, "week"),
          "met een adviescommissie, vanaf de dag na het einde van de bezwaartermijn"),
    _awb("verdaging.besluit-op-bezwaar", "7:10 lid 3", Duur(6, "week"), "hoogstens te verdagen met"),
    _awb("termijn.aanvulling", "4:5 lid 4", Duur(4, "week"),
          "na de aanvulling of het einde van de termijn ervoor: niet behandelen kan dan nog"),
    Regel("opschorting.bezwaar", "Awb art. 7:10 lid 2", OUDSTE,
          "vanaf de dag na het verzoek tot de dag van het herstel",
          "de beslistermijn staat stil zolang de indiener een verzuim kan herstellen",
          "Awb, tekst van 01-08-2026; dat de dag van het herstel weer meetelt is uitleg", _GELEZEN, UITLEG),
    Regel("opschorting.aanvraag", "Awb art. 4:15 lid 1", OUDSTE,
          "vanaf de dag na de uitnodiging tot de dag van de aanvulling",
          "de beslistermijn staat stil, als voor de aanvulling een termijn is gesteld",
          "Awb, tekst van 01-08-2026; dat de dag van de aanvulling weer meetelt is uitleg", _GELEZEN, UITLEG),
    Regel("dwangsom", "Awb art. 4:17 lid 2", OUDSTE, "20, 30 en 40 euro per dag, hoogstens 1260 euro",
          "14, 14 en 14 dagen, samen hoogstens 42", _AWB, _GELEZEN, OUDE_TEKST, tot=date(2018, 12, 31)),
    Regel("dwangsom", "Awb art. 4:17 lid 2", date(2019, 1, 1), "23, 35 en 45 euro per dag, hoogstens 1442 euro",
          "14, 14 en 14 dagen, samen hoogstens 42", "Awb, tekst van 01-08-2026", _GELEZEN, GEHEUGEN),
    _awb("termijn.ingebrekestelling", "4:17 lid 3", Duur(2, "week"), "na ontvangst; daarna loopt de dwangsom"),
    Regel("termijn.pv-na-verhoor", "OM-aanwijzing 4.1", OUDSTE, Duur(1, "maand"), "na het eerste verhoor", _OM,
          _GELEZEN),
    Regel("termijn.pv-totaal", "OM-aanwijzing 4.1", OUDSTE, Duur(2, "maand"), "na ontvangst van de melding", _OM,
          _GELEZEN),
    _lpw("termijn.verslag-raad", "25 lid 1", JaarlijkseDag(9, 30),
          "voor 1 oktober, over het laatst gesloten schooljaar"),
    _lpw("termijn.kennisgeving-eerste", "6 lid 2 onder a", Duur(1, "maand"),
          "minstens zo lang voor het begin van de leerplicht"),
    _lpw("termijn.kennisgeving-jaarlijks", "6 lid 2 onder b", JaarlijkseDag(6, 30), "elk jaar opnieuw voor 1 juli"),
    Regel("termijn.verklaring-art7", "Leerplichtwet art. 7", OUDSTE, Duur(3, "maand"),
          "zo oud mag de verklaring hoogstens zijn, gemeten op de dag van de kennisgeving",
            _LPW + "; het meetmoment is uitleg",
          _GELEZEN, UITLEG),
    Regel("termijn.inzage", "AVG art. 12 lid 3", date(2018, 5, 25), Duur(1, "maand"), "na ontvangst van het verzoek",
          "AVG, niet nagelezen", _GELEZEN, GEHEUGEN),
    Regel("verdaging.inzage", "AVG art. 12 lid 3", date(2018, 5, 25), Duur(2, "maand"), "hoogstens te verlengen met",
          "AVG, niet nagelezen", _GELEZEN, GEHEUGEN),
    Regel("inzage.zelf", "AVG art. 15", OUDSTE, 16,
          "vanaf deze leeftijd vraagt de jongere zelf om inzage; daarvoor wie gezag heeft",
          "Ingrado, vragen en antwoorden 2018", _GELEZEN, eenheid="jaar"),
    Regel("inzage.andere-ouder", "BW art. 1:377c", OUDSTE, "feitelijke gegevens",
          "een ouder zonder gezag krijgt", "uit het hoofd", _GELEZEN, GEHEUGEN),
    Regel("inzage.weekend", "Verordening 1182/71 art. 3 lid 4", OUDSTE, "de eerstvolgende werkdag",
          "een Europese termijn die eindigt op zaterdag, zondag of een feestdag loopt door tot en met",
          "verordening 1182/71, niet nagelezen; welke feestdagen gelden is dat van de Algemene termijnenwet",
          _GELEZEN, GEHEUGEN),
    Regel("termijn.datalek", "AVG art. 33 lid 1", date(2018, 5, 25), Duur(72, "uur"), "na de ontdekking", "AVG",
          _GELEZEN),
    Regel("termijn.langdurig", "begripsbepaling langdurig relatief verzuim", OUDSTE, Duur(4, "week"),
          "langer dan dit, vanaf de eerste dag", "DUO en Vensters, gezien november 2026", _GELEZEN),
    Regel("termijn.thuiszitter", "begripsbepaling thuiszitter (Kamerbrief 4-3-2020)", OUDSTE, Duur(3, "maand"),
          "langer dan dit, vanaf de eerste dag; in de afspraak van 2016 was het vier weken", "jaarverslag 2019-2020",
            _GELEZEN),
    _lpw("termijn.school-niet-erkend", "22 lid 4", Duur(4, "week"), "na de mededeling aan de ouders"),
    _lpw("termijn.verlenging-3a", "3a", Duur(8, "week"), "zo lang voor de afloop moet de verlenging zijn gevraagd"),
    _lpw("termijn.religie", "13", Duur(2, "dag"), "zo lang voor de eerste dag moet het hoofd de kennisgeving hebben"),
)  # fmt: skip

_SANCTIES = (
    _lpw("verzuim.drempel", "21a", 16, "uur les- of praktijktijd of meer in vier opeenvolgende lesweken", "uur"),
    _lpw("verzuim.lesweken", "21a", 4, "opeenvolgende weken met les, waarin die uren van signaalverzuim vallen",
         "lesweken"),
    Regel("luxe.waarschuwing", "eigen beleid", OUDSTE, 1,
          "zoveel dagen luxe verzuim geeft de eerste keer een waarschuwing; meer of opnieuw een proces-verbaal",
          "jaarverslag 2019-2020", _GELEZEN, eenheid="dag", instelbaar=True, tot=date(2017, 5, 31)),
    Regel("luxe.waarschuwing", "2017R002, regel 1", date(2017, 6, 1), 1,
          "zoveel dagen luxe verzuim geeft de eerste keer een waarschuwing; meer of opnieuw een proces-verbaal",
          "Staatscourant 2017, 29777 (toelichting), en jaarverslag 2019-2020", _GELEZEN, eenheid="dag",
          instelbaar=True),
    Regel("luxe.aankondiging", "2017R002, regel 3", date(2017, 6, 1), "proces-verbaal",
          "heeft de school aangekondigd dat zij zou melden, dan kan ook voor een dag een",
          "Staatscourant 2017, 29777 (toelichting)", _GELEZEN),
    Regel("luxe.bedrag", "2013R015", date(2013, 9, 1), 100, "per kind per dag", _OM13, _GELEZEN, OUDE_TEKST,
          tot=date(2017, 5, 31), eenheid="euro", instelbaar=True),
    Regel("luxe.bedrag", "2017R002", date(2017, 6, 1), 100, "per kind per dag",
          "jaarverslag 2019-2020; de bedragen van 2017R002 zelf zijn niet gelezen", _GELEZEN, UITLEG,
          tot=date(2020, 7, 31), eenheid="euro", instelbaar=True),
    Regel("luxe.plafond", "2013R015", date(2013, 9, 1), 600, "per gezin voor de eerste week", _OM13, _GELEZEN,
          OUDE_TEKST,
          tot=date(2017, 5, 31), eenheid="euro", instelbaar=True),
    Regel("luxe.plafond", "2017R002", date(2017, 6, 1), 600, "per gezin per week",
          "krantenbericht uit 2018; de bedragen van 2017R002 zelf zijn niet gelezen", _GELEZEN, UITLEG,
          tot=date(2020, 7, 31), eenheid="euro", instelbaar=True),
    Regel("luxe.plafond-twee-weken", "2013R015", date(2013, 9, 1), 900, "per gezin voor twee weken", _OM13, _GELEZEN,
          OUDE_TEKST,
          tot=date(2017, 5, 31), eenheid="euro", instelbaar=True),
    Regel("luxe.dagvaarding", "2013R015", date(2013, 9, 1), 10, "de rechter wordt gevraagd bij meer dan", _OM13,
          _GELEZEN, OUDE_TEKST,
          tot=date(2017, 5, 31), eenheid="schooldagen", instelbaar=True),
    Regel("luxe.dagvaarding", "2017R002", date(2017, 6, 1), 10, "de rechter wordt gevraagd bij meer dan",
          "een advocatenkantoor in 2017; 2017R002 zelf is niet gelezen", _GELEZEN, UITLEG, tot=date(2020, 7, 31),
          eenheid="schooldagen", instelbaar=True),
    Regel("luxe.weigering", "OM-aanwijzing 5", OUDSTE, "altijd vervolgen",
          "is verlof geweigerd en blijft het kind toch weg:",
          _OM, _GELEZEN),
    Regel("luxe.overschrijding", "2017R002, regel 2", date(2017, 6, 1), "proces-verbaal",
          "langer weg dan was toegestaan geeft meteen een",
          "Staatscourant 2017, 29777 (toelichting)", _GELEZEN),
    Regel("luxe.herhaling", "2013R015", date(2013, 9, 1), Duur(5, "jaar"),
          "binnen deze tijd telt een eerdere keer als herhaling",
          _OM13, _GELEZEN, OUDE_TEKST, tot=date(2017, 5, 31), instelbaar=True),
    Regel("halt.van", "Halt", OUDSTE, 12, "leeftijd van", _HALT, _GELEZEN, eenheid="jaar", instelbaar=True),
    Regel("halt.tot", "Halt", OUDSTE, 18, "leeftijd tot", _HALT, _GELEZEN, eenheid="jaar", instelbaar=True),
    Regel("halt.toestemming", "Halt", OUDSTE, 16, "jonger dan dit: ouders stemmen in", _HALT, _GELEZEN,
          eenheid="jaar", instelbaar=True),
    Regel("halt.uren.minst", "Halt", OUDSTE, 9, "uren verzuim of meer", _HALT, _GELEZEN, eenheid="uur",
          instelbaar=True),
    Regel("halt.uren.meest", "Halt", OUDSTE, 60, "uren verzuim of minder", _HALT, _GELEZEN, eenheid="uur",
          instelbaar=True),
    Regel("halt.laat.minst", "Halt", OUDSTE, 12, "keer te laat of meer", _HALT, _GELEZEN, eenheid="keer",
          instelbaar=True),
    Regel("halt.laat.meest", "Halt", OUDSTE, 60, "keer te laat of minder", _HALT, _GELEZEN, eenheid="keer",
          instelbaar=True),
    Regel("verstrekking.toestemming", "Ingrado, vragen en antwoorden 2018", OUDSTE, 16,
          "vanaf deze leeftijd blijft de reden bij de jongere, tenzij die toestemt", "Ingrado, 2018", _GELEZEN,
          eenheid="jaar", instelbaar=True),
    Regel("meldcode.stappen", "Leerplichtwet art. 16: meldcode", OUDSTE, 5, "stappen telt de meldcode",
          "de meldcode zelf is niet nagelezen", _GELEZEN, GEHEUGEN),
    Regel("meldcode.weging", "Leerplichtwet art. 16: meldcode", date(2019, 1, 1), 4,
          "vanaf deze stap weegt u met het afwegingskader voor leerplicht en RMC", "Ingrado", _GELEZEN),
    Regel("haltbesluit.laat", "Besluit aanwijzing Halt-feiten art. 1 onder l", OUDSTE, 9,
          "meer keer te laat dan dit", _HALTFEITEN,
          _GELEZEN, OUDE_TEKST, eenheid="keer", instelbaar=True),
    Regel("haltbesluit.dagen", "Besluit aanwijzing Halt-feiten art. 1 onder l", OUDSTE, 10,
          "dagen per half schooljaar, niet meer", _HALTFEITEN, _GELEZEN, OUDE_TEKST, eenheid="dagen", instelbaar=True),
)  # fmt: skip

_LANGST = "een langere termijn, of een in uren of jaren, wordt niet verschoven"


def _atw(code: str, artikel: str, waarde: Waarde, tekst: str, eenheid: str = "") -> Regel:
    return Regel(code, f"Algemene termijnenwet art. {artikel}", OUDSTE, waarde, tekst, _ATW, _GELEZEN, eenheid=eenheid)


_ATW_REGELS = (
    _atw("atw.weekend", "1 lid 1", "de eerstvolgende werkdag",
         "een termijn die eindigt op zaterdag, zondag of een feestdag loopt door tot en met"),
    _atw("atw.terug", "1 lid 2", "niet verschoven", "een termijn die terugtelt vanaf een gebeurtenis wordt"),
    _atw("atw.kortst", "2", Duur(3, "dag"), "een termijn van zoveel dagen of meer telt een minimum aan werkdagen"),
    _atw("atw.werkdagen", "2", 2, "zoveel werkdagen telt een termijn van minstens drie dagen ten minste", "werkdagen"),
    _atw("atw.feestdagen", "3", "ook 5 mei en Goede Vrijdag, elk jaar", "algemeen erkende feestdagen zijn"),
    # From this day on lpa has a list of them, and none from before it.
    Regel("atw.gelijkgesteld", "Algemene termijnenwet art. 3 lid 3", date(2014, 1, 1), "ook feestdag",
          "dagen die bij koninklijk besluit zijn gelijkgesteld: vaak de vrijdag na Hemelvaart",
          "besluiten BWBR0033679 en BWBR0038666, 2014 tot en met 2019", _GELEZEN, tot=date(2019, 12, 31)),
    Regel("atw.gelijkgesteld", "Algemene termijnenwet art. 3 lid 3", date(2020, 1, 1), "ook feestdag",
          "dagen die bij koninklijk besluit zijn gelijkgesteld: vaak de vrijdag na Hemelvaart",
          "lijsten van anderen, 2020 tot en met 2022", _GELEZEN, GEHEUGEN, tot=date(2022, 12, 31)),
    Regel("atw.gelijkgesteld", "Algemene termijnenwet art. 3 lid 3", date(2023, 1, 1), "ook feestdag",
          "dagen die bij koninklijk besluit zijn gelijkgesteld: vaak de vrijdag na Hemelvaart",
          "titels van de besluiten, 2023 tot en met 2028", _GELEZEN, tot=date(2028, 12, 31)),
    _atw("atw.langst.dag", "4", Duur(90, "dag"), _LANGST),
    _atw("atw.langst.week", "4", Duur(12, "week"), _LANGST),
    _atw("atw.langst.maand", "4", Duur(3, "maand"), _LANGST),
)  # fmt: skip


def _norm(code: str, waarde: int, tekst: str, eenheid: str) -> Regel:
    """A norm of her own: no law, and hers to set (`lpa recht stel-in`)."""
    return Regel(code, "eigen norm", OUDSTE, waarde, tekst, "uitgangswaarde van lpa", _GELEZEN, eenheid=eenheid,
                 instelbaar=True)  # fmt: skip


_NORMEN = (
    _norm("norm.eerste-stap", 5, "binnen zoveel werkdagen na de melding de eerste stap", "werkdagen"),
    _norm("norm.termijn-vooruit", 14, "een termijn staat zoveel dagen vooruit op het werkoverzicht", "dagen"),
    _norm(
        "norm.plicht-vooruit",
        30,
        "een jongere die leerplichtig, kwalificatieplichtig of 18 wordt, zoveel dagen vooruit",
        "dagen",
    ),
    _norm("norm.eerst-jbt", 1, "eerst de Jeugdbeschermingstafel, dan het OM: 1 zegt het erbij, 0 niet", ""),
    _norm("norm.bekendmaken", 60, "een besluit dat niet is verzonden, staat zoveel dagen apart op de lijst", "dagen"),
    _norm(
        "norm.lang-geleden", 60, "een eigen norm die langer voorbij is, staat samen met andere in een regel", "dagen"
    ),
    _norm(
        "norm.verslag-te-laat", 42, "een verslag aan de raad dat te laat is, staat zoveel dagen op de lijst", "dagen"
    ),
    _norm("norm.vrijstelling-vooruit", 60, "een vrijstelling die afloopt, zoveel dagen vooruit", "dagen"),
    _norm("norm.huisbezoek-duur", 60, "een huisbezoek duurt, als u niets anders zegt", "minuten"),
    _norm("norm.reistijd", 15, "tussen twee huisbezoeken zit minstens", "minuten"),
    _norm("norm.spreekuur-duur", 180, "een preventief spreekuur duurt", "minuten"),
    _norm("norm.gesprek-duur", 45, "een afspraak met een tijd, zoals een verzuimgesprek, duurt", "minuten"),
    Regel(
        "norm.aanbodgesprek",
        "eigen norm",
        date(2020, 8, 1),
        180,
        "zolang een vrijstelling van art. 5 onder a loopt, elk schooljaar een gesprek over een passend aanbod, binnen"
        " zoveel dagen",
        "jaarverslag 2019-2020, ambitie 1",
        _GELEZEN,
        eenheid="dagen",
        instelbaar=True,
    ),
    _norm(
        "norm.tweede-poging",
        7,
        "na een huisbezoek bij een dichte deur stelt lpa een tweede voor, zoveel dagen later",
        "dagen",
    ),
)

_AANMELDDATUM = "mbo-today.nl, mboraad.nl en vo-raad.nl, gezien november 2026; de wettekst is niet nagelezen"
_WEB = "Wet educatie en beroepsonderwijs art. 8.0.1"
_UITERLIJK = "wie van het vmbo komt, meldt zich bij het mbo aan uiterlijk op"


def _aanmelden(vanaf: date, tot: date | None, dag: JaarlijkseDag) -> Regel:
    return Regel("overstap.aanmelden", _WEB, vanaf, dag, _UITERLIJK, _AANMELDDATUM, _GELEZEN, GEHEUGEN, tot=tot)


_RMC = "jaarverslag 2019-2020, paragraaf 6.2"
_OVERSTAP = (
    Regel("overstap.aanmelden", "eigen norm", OUDSTE, JaarlijkseDag(4, 1), _UITERLIJK, "uitgangswaarde van lpa",
          _GELEZEN, tot=date(2017, 7, 31)),
    _aanmelden(date(2017, 8, 1), date(2019, 7, 31), JaarlijkseDag(4, 1)),
    _aanmelden(date(2019, 8, 1), date(2020, 7, 31), JaarlijkseDag(5, 1)),  # corona: a month later
    _aanmelden(date(2020, 8, 1), None, JaarlijkseDag(4, 1)),
    _norm("norm.overstap-aangenomen", 30,
          "zoveel dagen voor het einde van het schooljaar is wie van het vmbo komt, aangenomen op het mbo", "dagen"),
    _norm("norm.overstap-ingeschreven", 60,
          "binnen zoveel dagen na 1 augustus is wie van het vmbo komt, ingeschreven op het mbo", "dagen"),
    Regel("rmc.van", "RMC-wetgeving", OUDSTE, 18,
          "leeftijd vanaf welke RMC jongeren zonder startkwalificatie begeleidt", _RMC, _GELEZEN, eenheid="jaar"),
    Regel("rmc.tot", "RMC-wetgeving", OUDSTE, 23,
          "leeftijd tot welke RMC jongeren zonder startkwalificatie begeleidt", _RMC, _GELEZEN, eenheid="jaar",
          tot=date(2025, 12, 31)),
    Regel("rmc.tot", "WEB art. 9.2.1 onder a", date(2026, 1, 1), 27,
          "leeftijd tot welke RMC (Doorstroompunt) jongeren zonder startkwalificatie begeleidt",
          "Wet educatie en beroepsonderwijs, tekst van 01-01-2026", _GELEZEN, eenheid="jaar"),
    Regel("rmc.na-plicht", "WEB art. 9.2.1 onder a", date(2026, 1, 1), "na het einde van de plicht",
          "RMC (Doorstroompunt) begeleidt jongeren zonder startkwalificatie, op welke leeftijd ook,",
          "Wet educatie en beroepsonderwijs, tekst van 01-01-2026", _GELEZEN),
    Regel("rmc.grondslag", "RMC-wetgeving", OUDSTE,
          "de wetgeving over de Regionale Meld- en Coördinatiefunctie (RMC)",
          "gegevens gaan bij een overdracht naar RMC op grond van",
          "jaarverslag 2019-2020, hoofdstuk 6; een artikel over het delen is niet gezocht", _GELEZEN, UITLEG),
)  # fmt: skip

_SELECTIELIJST = "Selectielijst gemeenten 2020 (Stcrt. 2020-11143), via vhic.nl"
_WPG = "Wet politiegegevens (BWBR0022463), via normity.nl"
_BEWAREN = (
    Regel("bewaren.dossier", "Selectielijst gemeenten 2020, 12.1.3", OUDSTE, Duur(19, "jaar"),
          "zo lang na de geboorte wordt een leerplichtdossier bewaard", _SELECTIELIJST, _GELEZEN),
    Regel("bewaren.kwalificatieplicht", "Selectielijst gemeenten 2020, 12.1.4", OUDSTE, Duur(2, "jaar"),
          "zo lang na het einde van de kwalificatieplicht wordt het dossier bewaard", _SELECTIELIJST, _GELEZEN),
    Regel("bewaren.rmc", "Selectielijst gemeenten 2020, 12.1.4", OUDSTE, Duur(2, "jaar"),
          "zo lang na de leeftijd waarop RMC ophoudt wordt een dossier daarover bewaard", _SELECTIELIJST, _GELEZEN),
    Regel("bewaren.vrijstelling", "Selectielijst gemeenten 2020, 12.1.3", OUDSTE, Duur(19, "jaar"),
          "zo lang na de geboorte wordt een vrijstelling bewaard, zoals een dossier", "geen bron gevonden", _GELEZEN,
          UITLEG, instelbaar=True),
    Regel("bewaren.wpg.vrij", "Wpg art. 8 lid 1", OUDSTE, Duur(1, "jaar"),
          "zo lang na de eerste verwerking zijn politiegegevens vrij te gebruiken", _WPG, _GELEZEN),
    Regel("bewaren.wpg.gericht", "Wpg art. 8", OUDSTE, Duur(5, "jaar"),
          "zo lang na de eerste verwerking zijn politiegegevens nog gericht te gebruiken", _WPG, _GELEZEN),
    Regel("bewaren.wpg.apart", "Wpg art. 14", OUDSTE, Duur(5, "jaar"),
          "zo lang daarna worden politiegegevens nog apart bewaard", _WPG, _GELEZEN),
)  # fmt: skip

REGELS = (*_NORMEN, *_OVERSTAP, *_DUUR, *_VERLOF, *_VRIJSTELLING, *_TERMIJNEN, *_ATW_REGELS, *_SANCTIES, *_BEWAREN)
REGELBOEK = Regelboek(REGELS)
