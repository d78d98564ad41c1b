"""Exemptions and vervangende leerplicht: by law or by decision, and the test of each ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from lpa.domain.base.datum import Geboortedatum, hoe_oud, kort, lang, leeftijden
from lpa.domain.base.soorten import VRIJSTELLINGSGRONDEN
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht import termijnen
from lpa.domain.recht.leerplicht import KWALIFICATIEPLICHTIG, NOG_NIET, PLICHTIG, Plicht
from lpa.domain.recht.regel import GEHEUGEN, JA, NEE, VRAAGT_OORDEEL, Duur, Regelboek, Uitkomst, maanden_later
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import BESLUIT, GEWEIGERD, TOEGEKEND, Vrijstelling
from lpa.domain.records.besluit import moet_open_zijn, moet_verzonden_kunnen
from lpa.domain.records.school import Inschrijving
from lpa.errors import GegevensGeweigerd, VerkeerdGebruik

# What an outcome rests on: it changes only after the outcome was taken back.
VAST = frozenset({
    "soort", "geopend_op", "van", "tot", "verklaring_op", "deskundige", "behandelend", "nooit_geschikt",
    "richting_bezocht", "instemming", "gehoord_op", "instelling", "motivering",
})  # fmt: skip
_DAG = timedelta(days=1)


class Toetsvraag(NamedTuple):
    """What an exemption is weighed against."""

    vrijstelling: Vrijstelling
    geboren: Geboortedatum
    plicht: Plicht
    inschrijvingen: Sequence[Inschrijving] = ()
    eerdere: Sequence[Vrijstelling] = ()  # granted before, on the same ground


class Aard(NamedTuple):
    """Whether it arises by law or by decision, and whether the letter says how to object."""

    van_rechtswege: bool
    bezwaarclausule: bool
    uitkomst: Uitkomst


def aard(v: Vrijstelling) -> Aard:
    """By law (art. 5, 5a) or by decision (art. 3a, 3b, 15); the clause can be overruled for one letter."""
    wet = v.soort not in BESLUIT
    clausule = v.bezwaarclausule if v.bezwaarclausule is not None else not wet
    waarom = (
        "ontstaat door de wet zelf als aan de voorwaarden is voldaan; het antwoord is geen besluit"
        if wet
        else "een besluit op aanvraag (Awb): motivering en bezwaarclausule horen erbij"
    )
    keuze = (
        "" if v.bezwaarclausule is None else "; u koos voor deze brief " + ("wel" if clausule else "geen") + " clausule"
    )
    wie = f"Leerplichtwet art. {_artikel(v.soort)}"
    onzeker = (f"geen bezwaarclausule: uit het hoofd, niet nagegaan ({GEHEUGEN})",) if wet else ()
    return Aard(wet, clausule, Uitkomst(
        "hoort er een bezwaarclausule in de brief?", JA if clausule else NEE, wie, (waarom + keuze,), (), onzeker
    ))  # fmt: skip


def _artikel(soort: str) -> str:
    return VRIJSTELLINGSGRONDEN[soort].rpartition("(art. ")[2].rstrip(")")


def termijn(v: Vrijstelling) -> str | None:
    """The kind of term within which must be decided; None where nothing is decided."""
    return {"15": "besluit-aanvraag", "3a": "besluit-3a-3b", "3b": "besluit-3a-3b"}.get(v.soort)


def is_besluit(v: Vrijstelling) -> bool:
    """Whether one can object, so that the term for that runs from sending: by law, or because the letter says so."""
    return v.afhandeling in (TOEGEKEND, GEWEIGERD) and (v.soort in BESLUIT or aard(v).bezwaarclausule)


def toets(vraag: Toetsvraag, boek: Regelboek = REGELBOEK) -> list[Uitkomst]:
    """What the ground asks, one answer a condition."""
    return [
        _plichtig(vraag),
        *(uitkomst for stap in _TOETS[vraag.vrijstelling.soort] for uitkomst in stap(vraag, boek)),
    ]


def _van(vraag: Toetsvraag) -> date:
    """The first day it is about: that of the exemption, else that of the request."""
    return vraag.vrijstelling.van or vraag.vrijstelling.geopend_op


def _plichtig(vraag: Toetsvraag) -> Uitkomst:
    """There must be a duty to be exempted from."""
    status = vraag.plicht.status(_van(vraag))
    past = (KWALIFICATIEPLICHTIG,) if vraag.vrijstelling.soort == "15" else (*PLICHTIG, NOG_NIET)
    artikel = "Leerplichtwet art. 15" if vraag.vrijstelling.soort == "15" else "Leerplichtwet art. 2"
    return Uitkomst(
        "kwalificatieplichtig?" if vraag.vrijstelling.soort == "15" else "leer- of kwalificatieplichtig?",
        JA if status in past else NEE, artikel, (f"{status} op {kort(_van(vraag))}",),
    )  # fmt: skip


def _op_tijd(vraag: Toetsvraag, boek: Regelboek) -> list[Uitkomst]:
    """The first notice a month before the duty begins, afterwards each year before 1 July (art. 6 lid 2)."""
    v, gegeven = vraag.vrijstelling, vraag.vrijstelling.geopend_op
    if any(e.blijvend and e.geldt(gegeven) for e in vraag.eerdere):
        return [
            Uitkomst(
                "kennisgeving op tijd?", JA, "Leerplichtwet art. 6 lid 3", ("nooit geschikt: niet elk jaar nodig",)
            )
        ]
    vorige = [e for e in vraag.eerdere if e.nummer != v.nummer and e.geopend_op < gegeven]
    if vorige:
        laatst = max(vorige, key=lambda e: e.van or e.geopend_op)
        uiterlijk = termijnen.bereken("kennisgeving-jaarlijks", laatst.van or laatst.geopend_op, boek=boek)
        soort = f"jaarlijks, na vrijstelling {laatst.nummer}"
        if _eerste_jaar(laatst, uiterlijk.veilig, gegeven):
            stap = f"vrijstelling {laatst.nummer} begon vlak voor {lang(uiterlijk.veilig)}: moest toen al opnieuw?"
            return [Uitkomst("kennisgeving op tijd?", VRAAGT_OORDEEL, uiterlijk.grondslag, (stap,))]
    elif gegeven < vraag.plicht.leerplicht_van:
        uiterlijk = termijnen.bereken("kennisgeving-eerste", vraag.plicht.leerplicht_van, boek=boek)
        soort = "eerste kennisgeving"
    else:
        return [
            Uitkomst(
                "kennisgeving op tijd?", VRAAGT_OORDEEL, "Leerplichtwet art. 6 lid 2",
                (f"eerste kennisgeving op {lang(gegeven)}, terwijl de leerplicht op"
                 f" {kort(vraag.plicht.leerplicht_van)} begon: weeg of de grond later is ontstaan",),
            )
        ]  # fmt: skip
    goed = gegeven <= uiterlijk.veilig
    return [
        Uitkomst(
            "kennisgeving op tijd?", JA if goed else NEE, uiterlijk.grondslag,
            (f"{soort}: uiterlijk {lang(uiterlijk.veilig)}, gedaan op {lang(gegeven)}",),
        )
    ]  # fmt: skip


def _eerste_jaar(laatst: Vrijstelling, eerste_juni: date, gegeven: date) -> bool:
    """Whether the notice missed the first 30 June, but that of the year before was given in the same year."""
    gaf_dat_jaar = laatst.geopend_op > maanden_later(eerste_juni, -12)
    return gaf_dat_jaar and eerste_juni < gegeven <= maanden_later(eerste_juni, 12)


def _verklaring(vraag: Toetsvraag, boek: Regelboek) -> list[Uitkomst]:
    """The declaration: by an expert who does not treat the child, at most three months old (art. 7)."""
    v, artikel = vraag.vrijstelling, "Leerplichtwet art. 7"
    if v.verklaring_op is None:
        return [Uitkomst("verklaring van een deskundige?", NEE, artikel, ("er is geen verklaring vastgelegd",))]
    uiterlijk = termijnen.bereken("verklaring-art7", v.verklaring_op, boek=boek)
    oud = v.geopend_op > uiterlijk.veilig
    na = v.verklaring_op > v.geopend_op
    antwoord = VRAAGT_OORDEEL if na else NEE if oud else JA
    wat = (
        f"van {kort(v.verklaring_op)}, bruikbaar tot en met {kort(uiterlijk.veilig)}; kennisgeving {kort(v.geopend_op)}"
    )
    return [
        Uitkomst("verklaring recent genoeg?", antwoord, artikel, (wat + (": later dan de kennisgeving" if na else ""),),
                 kanttekeningen=uiterlijk.kanttekeningen),
        _uit(v.behandelend, "deskundige niet de behandelaar?", artikel, v.deskundige, goed=False),
    ]  # fmt: skip


def _uit(waarde: bool | None, vraag: str, artikel: str, toelichting: str = "", *, goed: bool = True) -> Uitkomst:
    """An answer that was recorded as ja or nee; not recorded asks for judgement."""
    if waarde is None:
        return Uitkomst(vraag, VRAAGT_OORDEEL, artikel, ("niet vastgelegd",))
    return Uitkomst(vraag, JA if waarde is goed else NEE, artikel, (toelichting or "zo vastgelegd",))


def _richting(vraag: Toetsvraag, boek: Regelboek) -> list[Uitkomst]:
    """Void when the child went to a school of that richting in the year before the notice (art. 8 lid 2)."""
    v = vraag.vrijstelling
    regel = boek.regel("vrijstelling.richting", v.geopend_op)
    assert isinstance(regel.waarde, Duur)  # noqa: S101
    begin = regel.waarde.terug(v.geopend_op)
    wat = "geen school van die richting in het jaar ervoor?"
    if v.richting_bezocht is not None:
        return [_uit(v.richting_bezocht, wat, regel.artikel, goed=False)]
    scholen = [i for i in vraag.inschrijvingen if i.van < v.geopend_op and (i.tot is None or i.tot >= begin)]
    if not scholen:
        return [Uitkomst(wat, JA, regel.artikel, (f"van {kort(begin)} tot {kort(v.geopend_op)} nergens ingeschreven",))]
    stap = f"ingeschreven tussen {kort(begin)} en {kort(v.geopend_op)}: was dat een school van die richting?"
    return [Uitkomst(wat, VRAAGT_OORDEEL, regel.artikel, (stap,))]


def _bedenkingen(vraag: Toetsvraag, _: Regelboek) -> list[Uitkomst]:
    """The declaration of the parents that they object to the richting of every school near by (art. 8 lid 1)."""
    op = vraag.vrijstelling.verklaring_op
    stap = f"van {kort(op)}" if op else "er is geen verklaring vastgelegd"
    return [
        Uitkomst("verklaring van de ouders?", JA if op else NEE, "Leerplichtwet art. 8 lid 1", (stap,)),
        Uitkomst(
            "overwegende bedenkingen tegen de richting?", VRAAGT_OORDEEL, "Leerplichtwet art. 5 onder b",
            ("een vaste overtuiging, gericht tegen de richting van elke school binnen redelijke afstand",),
        ),
    ]  # fmt: skip


def _buitenland(vraag: Toetsvraag, _: Regelboek) -> list[Uitkomst]:
    """A statement of the head of the school abroad (art. 9)."""
    v = vraag.vrijstelling
    antwoord = JA if v.verklaring_op and v.instelling else NEE
    wat = (
        f"{v.instelling}, verklaring van {kort(v.verklaring_op)}"
        if antwoord == JA
        else "school of verklaring ontbreekt"
    )
    return [
        Uitkomst("verklaring van het hoofd van de school in het buitenland?", antwoord, "Leerplichtwet art. 9", (wat,))
    ]


def _trekkend(_: Toetsvraag, __: Regelboek) -> list[Uitkomst]:
    return [Uitkomst(
        "trekkend bestaan naar het besluit daarover?", VRAAGT_OORDEEL, "Leerplichtwet art. 5a",
        ("kermis of circus, maart tot en met oktober; toets aan de algemene maatregel van bestuur",),
    )]  # fmt: skip


def _voldoende(vraag: Toetsvraag, _: Regelboek) -> list[Uitkomst]:
    """Art. 15: sufficient education otherwise, for a stated time; discretionary."""
    v = vraag.vrijstelling
    periode = f"{kort(v.van) or '?'} tot en met {kort(v.tot) or '?'}"
    return [
        Uitkomst("begin en einde bekend?", JA if v.van and v.tot else NEE, "Leerplichtwet art. 15", (periode,)),
        Uitkomst("voldoende ander onderwijs aangetoond?", VRAAGT_OORDEEL, "Leerplichtwet art. 15",
              (v.instelling or "weeg wat de aanvrager aanvoert",)),
    ]  # fmt: skip


def _veertien(vraag: Toetsvraag, boek: Regelboek) -> list[Uitkomst]:
    """Art. 3a: from fourteen, for one schooljaar, agreed with the school, after hearing."""
    v = vraag.vrijstelling
    regel = boek.regel("vervangend.leeftijd", v.geopend_op)
    oud_genoeg = {jaren >= regel.getal for jaren in leeftijden(vraag.geboren, _van(vraag))}
    een_jaar = v.van is not None and v.tot is not None and Schooljaar.van(v.van) == Schooljaar.van(v.tot)
    return [
        Uitkomst(f"{regel.getal} jaar of ouder?", _van_beide(oud_genoeg), regel.artikel,
              (f"{hoe_oud(vraag.geboren, _van(vraag))} op {kort(_van(vraag))}",)),
        Uitkomst("binnen één schooljaar?", JA if een_jaar else NEE if v.van and v.tot else VRAAGT_OORDEEL,
              regel.artikel, (f"{kort(v.van) or '?'} tot en met {kort(v.tot) or '?'}",)),
        _uit(v.instemming, "school stemt in en er is een plan van aanpak?", regel.artikel),
        _gehoord(v),
    ]  # fmt: skip


def _van_beide(antwoorden: set[bool]) -> str:
    """The answer of both edges of a birth date: one that they share, else it asks for judgement."""
    return VRAAGT_OORDEEL if len(antwoorden) > 1 else JA if True in antwoorden else NEE


def _gehoord(v: Vrijstelling) -> Uitkomst:
    wie = "aanvrager, jongere en hoofd gehoord?"
    if v.gehoord_op is None:
        return Uitkomst(wie, NEE, "Leerplichtwet art. 3a en 3b", ("niet vastgelegd",))
    return Uitkomst(wie, JA, "Leerplichtwet art. 3a en 3b", (f"op {kort(v.gehoord_op)}",))


def _laatste_jaar(vraag: Toetsvraag, _: Regelboek) -> list[Uitkomst]:
    """Art. 3b: only the last leerplichtige schooljaar, at an mbo-instelling."""
    v = vraag.vrijstelling
    laatste = Schooljaar.van(vraag.plicht.leerplicht_tot)
    binnen = {Schooljaar.van(_van(vraag)), Schooljaar.van(v.tot or _van(vraag))} == {laatste}
    return [
        Uitkomst("laatste leerplichtige schooljaar?", JA if binnen else NEE,
              "Leerplichtwet art. 3b", (f"dat is {laatste}",)),
        Uitkomst("ingeschreven bij een mbo-instelling?", JA if v.instelling else VRAAGT_OORDEEL,
              "Leerplichtwet art. 3b", (v.instelling or "niet vastgelegd",)),
        _gehoord(v),
    ]  # fmt: skip


_TOETS = {
    "5a": (_op_tijd, _verklaring),
    "5b": (_op_tijd, _richting, _bedenkingen),
    "5c": (_op_tijd, _buitenland),
    "5a-trekkend": (_trekkend,),
    "15": (_voldoende,),
    "3a": (_veertien,),
    "3b": (_laatste_jaar,),
}


def beslist(v: Vrijstelling, uitkomst: str, op: date) -> Vrijstelling:
    """`v`, closed with `uitkomst` on `op`.

    Raises Geweigerd when it is closed, VerkeerdGebruik when days or reasons are missing.
    """
    moet_open_zijn(v)
    na = replace(v, gesloten_op=op, afhandeling=uitkomst)
    moet_kloppen(na)
    moet_verzonden_kunnen(na.verzonden_op, op)
    return na


def onbeslist(v: Vrijstelling) -> Vrijstelling:
    """`v` without the reasons and the sending of its letter; the days stay, as they were asked for."""
    return replace(v, motivering="", verzonden_op=None, bezwaarclausule=None)


def moet_kloppen(v: Vrijstelling) -> None:
    """Raises GegevensGeweigerd for days in the wrong order, VerkeerdGebruik for an outcome that lacks something."""
    if v.van and v.tot and v.tot < v.van:
        raise GegevensGeweigerd(
            f"de laatste dag {kort(v.tot)} ligt voor de eerste dag {kort(v.van)}", "keer de dagen om"
        )
    if v.nooit_geschikt and v.soort != "5a":
        raise GegevensGeweigerd(
            "'nooit geschikt' hoort bij de verklaring van art. 5 onder a", "laat --nooit weg", "--nooit"
        )
    if v.afhandeling == TOEGEKEND and v.van is None:
        raise VerkeerdGebruik("er is niet gezegd vanaf welke dag de vrijstelling geldt", "geef --van", "--van")
    if v.afhandeling == TOEGEKEND and v.soort in BESLUIT and v.tot is None:
        raise VerkeerdGebruik(
            f"een vrijstelling op grond van art. {v.soort} heeft een einddatum", "geef --tot", "--tot"
        )
    if v.afhandeling in (TOEGEKEND, GEWEIGERD) and v.soort in BESLUIT and not v.motivering:
        raise VerkeerdGebruik(
            "een besluit zonder motivering kan niet (Awb art. 3:46)", "geef --motivering", "--motivering"
        )


def afgelopen(v: Vrijstelling) -> list[Twijfel]:
    """The doubt about an exemption that was over before anybody asked for it."""
    if v.tot and v.tot < v.geopend_op:
        wat = "kennisgeving" if aard(v).van_rechtswege else "aanvraag"
        return [
            Twijfel(
                "vrijstelling.afgelopen", f"de laatste dag {kort(v.tot)} ligt voor de {wat} van {kort(v.geopend_op)}"
            )
        ]
    return []


def twijfels(v: Vrijstelling, geboren: date, andere: Sequence[Vrijstelling], vandaag: date) -> list[Twijfel]:
    """What is unlikely about an exemption: a day before birth or in the future, the same one twice."""
    uit = []
    if v.geopend_op > vandaag:
        uit.append(Twijfel("vrijstelling.toekomst", f"de dag van ontvangst {kort(v.geopend_op)} ligt in de toekomst"))
    if v.geopend_op < geboren:
        uit.append(Twijfel("vrijstelling.voor-geboorte", f"{kort(v.geopend_op)} ligt voor de geboorte"))
    uit += [
        Twijfel(
            "vrijstelling.zelfde-grond", f"vrijstelling {a.nummer} heeft dezelfde grond en is van {kort(a.geopend_op)}"
        )
        for a in andere
        if a.soort == v.soort and (a.is_open or a.geopend_op == v.geopend_op)
    ]
    uit += [
        Twijfel(
            "vrijstelling.zelfde-dagen",
            f"vrijstelling {a.nummer} (art. {a.soort}) geldt voor dezelfde dagen",
            zwaar=True,
        )
        for a in andere
        if v.van and a.geldt_tussen(v.van, v.tot or date.max)
    ]
    return list(dict.fromkeys([*uit, *afgelopen(v)]))
