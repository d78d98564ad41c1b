"""Leave (Leerplichtwet art. 11, 13, 13a, 14): how many school days, who decides, and whether it may be decided now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import GEWICHTIG, RELIGIE, VAKANTIE
from lpa.domain.kalender.schooldagen import Telling, dagen, einde_lesweken, kanttekeningen, tel
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender, weekdagnummers
from lpa.domain.recht import termijnen, termijnsom
from lpa.domain.recht.leerplicht import KWALIFICATIEPLICHTIG
from lpa.domain.recht.regel import JA, NEE, VRAAGT_OORDEEL, Regelboek, Uitkomst
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import AMBTENAAR, Verlof
from lpa.domain.records.jongere import Jongere, Verblijf
from lpa.domain.records.school import Inschrijving
from lpa.errors import GegevensGeweigerd

LANGSTE = 365  # days: no request is longer than a schooljaar
DIRECTEUR = "directeur"
GEEN_BESLUIT = "geen besluit"
OORDEEL = "oordeel"
_DOOR_AMBTENAAR = (AMBTENAAR, OORDEEL)  # an officer decides, or may


class Eerder(NamedTuple):
    """Another request of the same jongere: its record and its days, counted in the calendar of its school."""

    verlof: Verlof
    per_schooljaar: Mapping[str, int]


class Verlofvraag(NamedTuple):
    """What is weighed: the request, its days in the calendar of the school, the duty, and earlier requests. While it is
    open are remarks: that the jongere does not live here now (`woont_elders`, where an officer decides), or goes to
    another school by then (`andere_school`).
    """

    verlof: Verlof
    telling: Telling
    plicht: str
    kalender: Kalender
    eerder: Sequence[Eerder] = ()
    woont_elders: str = ""
    andere_school: str = ""


class Bevoegdheid(NamedTuple):
    """Who decides (`directeur`, `ambtenaar`, `geen besluit`, `oordeel`), and why.

    `eerder` and `totaal` are school days per schooljaar: granted before, and with this request. `grens` is up to how
    many of them the head decides: for who is kwalificatieplichtig in proportion to the days with lessons.
    """

    wie: str
    eerder: Mapping[str, int]
    totaal: Mapping[str, int]
    uitkomst: Uitkomst
    grens: float = 0


def tel_verlof(verlof: Verlof, kalender: Kalender) -> Telling:
    """The days that were asked for, in the calendar of the school and without the weekdays that have no lessons."""
    if (verlof.tot - verlof.van).days > LANGSTE:
        raise GegevensGeweigerd(
            f"verlof van {kort(verlof.van)} tot en met {kort(verlof.tot)} duurt langer dan een schooljaar",
            "controleer de dagen",
        )
    if verlof.opgegeven and not _een_jaar(verlof.van, verlof.tot):
        raise GegevensGeweigerd("opgegeven schooldagen horen bij één schooljaar", "leg elk schooljaar apart vast")
    return tel(kalender.met(zonder_les=weekdagnummers(verlof.zonder_les)), verlof.van, verlof.tot)


def verleende_dagen(verlof: Verlof, kalender: Kalender) -> Mapping[str, int]:
    """The school days that were granted, per schooljaar: as recorded, counted anew only where they span two."""
    periode = verlof.verleend
    if periode is None:
        return {}
    if verlof.opgegeven or (verlof.toegewezen_dagen is not None and _een_jaar(*periode)):
        return {
            str(Schooljaar.van(periode[0])): verlof.schooldagen
            if verlof.toegewezen_dagen is None
            else verlof.toegewezen_dagen
        }
    return tel(kalender.met(zonder_les=weekdagnummers(verlof.zonder_les)), *periode).per_schooljaar


def bevoegd(vraag: Verlofvraag, boek: Regelboek = REGELBOEK) -> Bevoegdheid:
    """Who decides on a request (art. 13, 13a and 14)."""
    eerder = _eerder(vraag)
    per_jaar = _per_schooljaar(vraag)
    totaal = {jaar: eerder.get(jaar, 0) + aantal for jaar, aantal in per_jaar.items()}
    feiten = _feiten(vraag, eerder, totaal)
    grond = vraag.verlof.soort
    wie, antwoord, artikel, waarom = _WIE[grond](vraag, totaal, boek)
    uitkomst = Uitkomst(
        "beslist de leerplichtambtenaar?", antwoord, artikel, (waarom,), feiten, _kanttekeningen(vraag, wie)
    )
    grens = _evenredig(vraag, boek.regel("verlof.hoofd", vraag.verlof.van).getal)
    return Bevoegdheid(wie, eerder, totaal, uitkomst, grens)


def woont_elders(jongere: Jongere, op: date, eerder: Sequence[Verblijf] = ()) -> str:
    """Why the officer of another gemeente decides on day `op` (art. 14 lid 3); empty where the jongere lives here. It
    is only asked of leave on which an officer decides: the head of the school does so wherever the jongere lives.

    `eerder` are the stays of before the present one.
    """
    if jongere.woont_hier(op, eerder):
        return ""
    woont = f"is verhuisd op {kort(jongere.verhuisd_op)}"
    if jongere.gevestigd_op and op < jongere.gevestigd_op:
        woont = f"woont hier pas sinds {kort(jongere.gevestigd_op)}"
    return f"de jongere {woont}: de woongemeente beslist (art. 14 lid 3)"


def andere_school(v: Verlof, inschrijvingen: Sequence[Inschrijving]) -> str:
    """That the jongere goes to another school than that of a request on its first day: its calendar counts, and its
    head is heard. Empty where that is not so.
    """
    dan = [i.school for i in inschrijvingen if i.geldt(v.van)]
    if v.school is None or not dan or v.school in dan:
        return ""
    wijzig = f"lpa verlof wijzig {v.nummer} --school {dan[0]}" if v.nummer else f"--school {dan[0]}"
    zin = f"op {kort(v.van)} staat de jongere ingeschreven op school {dan[0]}, en niet op school {v.school}"
    return f"{zin}: gaat het om die kalender en dat hoofd? {wijzig}"


def voor_ambtenaar(bevoegdheid: Bevoegdheid) -> bool:
    """Whether there is something for the officer to decide, or to weigh whether there is."""
    return bevoegdheid.wie in _DOOR_AMBTENAAR


def _per_schooljaar(vraag: Verlofvraag) -> Mapping[str, int]:
    """The school days of each schooljaar that has any; of a decided or told request as they were recorded."""
    v = vraag.verlof
    jaar = str(Schooljaar.van(v.van))
    if v.opgegeven or (not v.is_open and _een_jaar(v.van, v.tot)):
        return {jaar: v.schooldagen}
    return {j: n for j, n in vraag.telling.per_schooljaar.items() if n} or {jaar: 0}


def _een_jaar(van: date, tot: date) -> bool:
    return Schooljaar.van(van) == Schooljaar.van(tot)


def _eerder(vraag: Verlofvraag) -> dict[str, int]:
    """The days granted on the same ground by other requests, of the schooljaren that this one touches.

    Of a decided request only what was decided before it: what came later does not change who was competent.
    """
    uit = dict.fromkeys(_per_schooljaar(vraag), 0)
    for ander in vraag.eerder:
        if ander.verlof.soort == vraag.verlof.soort and _ging_voor(ander.verlof, vraag.verlof):
            for jaar, aantal in ander.per_schooljaar.items():
                if jaar in uit:
                    uit[jaar] += aantal
    return uit


def _ging_voor(ander: Verlof, verlof: Verlof) -> bool:
    if ander.nummer == verlof.nummer or ander.gesloten_op is None:
        return False
    return verlof.gesloten_op is None or (ander.gesloten_op, ander.nummer) < (verlof.gesloten_op, verlof.nummer)


Wie = tuple[str, str, str, str]  # who decides, the answer, the article, why


def _gewichtig(vraag: Verlofvraag, totaal: Mapping[str, int], boek: Regelboek) -> Wie:
    """Art. 14: up to ten school days in a schooljaar the head decides, above that the officer."""
    regel = boek.regel("verlof.hoofd", vraag.verlof.van)
    grens = regel.getal
    boven = [jaar for jaar, aantal in totaal.items() if aantal > grens]
    if not boven:
        if laag := _naar_evenredigheid(vraag, totaal, grens):
            return OORDEEL, VRAAGT_OORDEEL, regel.artikel, laag
        return DIRECTEUR, NEE, regel.artikel, f"{_jaren(totaal)}: tot en met {grens} beslist de directeur; stuur door"
    if vraag.verlof.geopend_op > vraag.verlof.van:
        achteraf = boek.regel("verlof.achteraf", vraag.verlof.van)
        return OORDEEL, VRAAGT_OORDEEL, achteraf.artikel, (
            f"{_jaren(totaal)}, boven {grens}, en gevraagd toen het al was begonnen: achteraf kan alleen het hoofd"
            f" verlof geven ({achteraf.artikel})"
        )  # fmt: skip
    if len(boven) == len(totaal):
        return AMBTENAAR, JA, regel.artikel, (
            f"{_jaren(totaal)}: boven {grens} beslist de leerplichtambtenaar, gehoord het hoofd"
        )  # fmt: skip
    return OORDEEL, VRAAGT_OORDEEL, regel.artikel, (
        f"{_jaren(totaal)}: het verlof valt in twee schooljaren en komt maar in {' en '.join(boven)} boven {grens};"
        " behandel het liefst als twee aanvragen"
    )  # fmt: skip


def _naar_evenredigheid(vraag: Verlofvraag, totaal: Mapping[str, int], grens: int) -> str | None:
    """Who is kwalificatieplichtig and has lessons on fewer days gets proportionally fewer (art. 14)."""
    deel = _evenredig(vraag, grens)
    if deel == grens or all(n <= deel for n in totaal.values()):
        return None
    return (
        f"{_jaren(totaal)}: wie kwalificatieplichtig is met {_lesdagen(vraag)} lesdagen heeft naar evenredigheid"
        f" {deel:g} dagen, en niet {grens}"
    )


def _evenredig(vraag: Verlofvraag, grens: int) -> float:
    return grens * _lesdagen(vraag) / 5 if vraag.plicht == KWALIFICATIEPLICHTIG else grens


def _lesdagen(vraag: Verlofvraag) -> int:
    """On how many days of the week there are lessons."""
    return 5 - len(vraag.kalender.zonder_les | weekdagnummers(vraag.verlof.zonder_les))


def _vakantie(vraag: Verlofvraag, _: Mapping[str, int], boek: Regelboek) -> Wie:
    artikel = boek.regel("verlof.vakantie.dagen", vraag.verlof.van).artikel
    return DIRECTEUR, NEE, artikel, "over vakantie wegens het beroep van een ouder beslist de directeur; stuur door"


def _religie(vraag: Verlofvraag, _: Mapping[str, int], boek: Regelboek) -> Wie:
    artikel = boek.regel("termijn.religie", vraag.verlof.van).artikel
    return GEEN_BESLUIT, NEE, artikel, (
        "een kennisgeving aan het hoofd, geen aanvraag: er valt niets te beslissen; stuur haar door"
    )  # fmt: skip


_WIE = {GEWICHTIG: _gewichtig, VAKANTIE: _vakantie, RELIGIE: _religie}


def _jaren(totaal: Mapping[str, int]) -> str:
    """`12 schooldagen in 2019-2020`."""
    return " en ".join(f"{n} {'schooldag' if n == 1 else 'schooldagen'} in {jaar}" for jaar, n in totaal.items())


def _feiten(vraag: Verlofvraag, eerder: Mapping[str, int], totaal: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    v = vraag.verlof
    aantal = v.schooldagen if v.opgegeven else vraag.telling.schooldagen
    bron = "opgegeven door de school" if v.opgegeven else f"kalender regio {vraag.kalender.regio}"
    return (
        ("periode", f"{lang(v.van)} tot en met {lang(v.tot)}"),
        ("schooldagen", f"{aantal} ({bron})"),
        ("eerder verleend", _jaren(eerder)),
        ("samen", _jaren(totaal)),
        ("plicht", vraag.plicht),
    )


def _kanttekeningen(vraag: Verlofvraag, wie: str) -> list[str]:
    v, elders = vraag.verlof, vraag.woont_elders if wie in _DOOR_AMBTENAAR else ""
    uit = [zin for zin in (elders, vraag.andere_school) if zin and v.is_open]
    uit += [] if v.opgegeven else kanttekeningen(vraag.kalender, v.van, v.tot)
    if v.soort == RELIGIE:  # nothing is counted
        return uit
    uit += [f"verlof {n} van deze jongere is nog niet beslist en telt nog niet mee" for n in _telt_straks(vraag)]
    if vraag.plicht == KWALIFICATIEPLICHTIG:
        uit.append("kwalificatieplichtig: de dagen gelden naar evenredigheid van de lesdagen (art. 13a en 14)")
    return uit


def _telt_straks(vraag: Verlofvraag) -> list[int]:
    """The open requests that count with this one when they are granted: on its ground, in a schooljaar of it."""
    v = vraag.verlof
    eerste, laatste = Schooljaar.van(v.van).eerste_dag, Schooljaar.van(v.tot).laatste_dag
    andere = [a.verlof for a in vraag.eerder if a.verlof.is_open and a.verlof.nummer != v.nummer]
    return [a.nummer for a in andere if a.soort == v.soort and a.van <= laatste and eerste <= a.tot]


def toets(vraag: Verlofvraag, boek: Regelboek = REGELBOEK) -> list[Uitkomst]:
    """What the ground itself asks: its limits (art. 13a), its notice (art. 13), its time (art. 14 lid 2)."""
    return list(_TOETS[vraag.verlof.soort](vraag, boek))


def _toets_vakantie(vraag: Verlofvraag, boek: Regelboek) -> list[Uitkomst]:
    beroep = Uitkomst(
        "kan het gezin alleen dan op vakantie door het beroep?", VRAAGT_OORDEEL,
        boek.regel("verlof.vakantie.dagen", vraag.verlof.van).artikel, ("de aard van het beroep weegt de directeur",),
    )  # fmt: skip
    return [_genoeg_dagen(vraag, boek), _een_keer(vraag, boek), _na_de_lesweken(vraag, boek), beroep]


def _genoeg_dagen(vraag: Verlofvraag, boek: Regelboek) -> Uitkomst:
    """Ten days in each schooljaar that the leave touches; fewer for who is kwalificatieplichtig (art. 13a lid 2)."""
    meest = boek.regel("verlof.vakantie.dagen", vraag.verlof.van)
    aantal = _per_schooljaar(vraag)
    teveel, laag = max(aantal.values()) > meest.getal, _naar_evenredigheid(vraag, aantal, meest.getal)
    antwoord = NEE if teveel else VRAAGT_OORDEEL if laag else JA
    waarom = laag if laag and not teveel else f"gevraagd: {_jaren(aantal)}"
    return Uitkomst(f"hoogstens {meest.getal} schooldagen?", antwoord, meest.artikel, (waarom,))


def _een_keer(vraag: Verlofvraag, boek: Regelboek) -> Uitkomst:
    """Once in each schooljaar that the leave touches (art. 13a lid 2)."""
    v = vraag.verlof
    keren = boek.regel("verlof.vakantie.keren", v.van)
    andere = [a for a in vraag.eerder if a.verlof.soort == VAKANTIE and _ging_voor(a.verlof, v)]
    eerder = {
        jaar: [str(a.verlof.nummer) for a in andere if a.per_schooljaar.get(jaar)] for jaar in _per_schooljaar(vraag)
    }
    stappen = [
        f"eerder verleend in {jaar}: {', '.join(nummers)}" if nummers else f"in {jaar} niet eerder verleend"
        for jaar, nummers in eerder.items()
    ]
    return Uitkomst(
        "eerste keer dit schooljaar?",
        NEE if any(len(n) >= keren.getal for n in eerder.values()) else JA,
        keren.artikel,
        stappen,
    )


def _na_de_lesweken(vraag: Verlofvraag, boek: Regelboek) -> Uitkomst:
    """Not in the first two lesweken, of the schooljaar of the first day nor of that of the last (art. 13a lid 2)."""
    v, kalender = vraag.verlof, vraag.kalender
    weken = boek.regel("verlof.vakantie.lesweken", v.van)
    jaren = dict.fromkeys((Schooljaar.van(v.van), Schooljaar.van(v.tot)))
    einden = {jaar: einde_lesweken(kalender, jaar, weken.getal) for jaar in jaren}
    vroeg = any(d <= einden[Schooljaar.van(d)] and kalender.is_schooldag(d) for d in dagen(v.van, v.tot))
    stappen = [
        f"de eerste {weken.getal} lesweken van {jaar} duren tot en met {lang(einde)}" for jaar, einde in einden.items()
    ]
    return Uitkomst(f"buiten de eerste {weken.getal} lesweken?", NEE if vroeg else JA, weken.artikel, stappen)


def _toets_religie(vraag: Verlofvraag, boek: Regelboek) -> list[Uitkomst]:
    v = vraag.verlof
    uiterlijk = termijnen.bereken("religie", v.van, boek=boek)
    op_tijd = v.geopend_op <= uiterlijk.veilig
    stappen = (*uiterlijk.redenering, f"gemeld op {lang(v.geopend_op)}")
    return [Uitkomst("op tijd gemeld?", JA if op_tijd else NEE, uiterlijk.grondslag, stappen)]


def _toets_gewichtig(vraag: Verlofvraag, boek: Regelboek) -> list[Uitkomst]:
    v = vraag.verlof
    uit = [
        Uitkomst(
            "zijn de omstandigheden gewichtig?", VRAAGT_OORDEEL, "Leerplichtwet art. 11 onder g en 14",
            ("weeg de reden, de mening van het hoofd en het belang van de jongere",),
        )
    ]  # fmt: skip
    if v.geopend_op > v.van:
        regel = boek.regel("verlof.achteraf", v.van)
        uiterlijk = termijnsom.einde(v.van, regel.duur, boek)
        op_tijd = v.geopend_op <= uiterlijk.laatste_dag
        stappen = [f"het verlof begon op {kort(v.van)}, de aanvraag kwam op {kort(v.geopend_op)}"]
        stappen += [f"{regel.tekst}: {regel.waarde}, uiterlijk {lang(uiterlijk.laatste_dag)}", *uiterlijk.stappen]
        wat = "achteraf gevraagd: redenen op tijd meegedeeld?"
        uit.append(Uitkomst(wat, JA if op_tijd else VRAAGT_OORDEEL, regel.artikel, stappen))
    return uit


_TOETS = {GEWICHTIG: _toets_gewichtig, VAKANTIE: _toets_vakantie, RELIGIE: _toets_religie}
