"""The test of an exemption: what each ground asks, one answer a condition (Leerplichtwet art. 2, 3a, 3b, 5-9, 15).

What was not recorded asks for judgement, whatever the ground: nothing that is missing is filled in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from lpa.domain.base.datum import Geboortedatum, hoe_oud, kort, leeftijden
from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht import termijnen
from lpa.domain.recht.kennisgeving import Kennisgeving, op_tijd
from lpa.domain.recht.leerplicht import KWALIFICATIEPLICHTIG, NIET_MEER, NOG_NIET, ONZEKER, PLICHTIG, Plicht
from lpa.domain.recht.regel import JA, NEE, VRAAGT_OORDEEL, Regelboek, Uitkomst, van_beide
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import BESLUIT, GESCHIKT, NIET_BETROKKEN, ONGESCHIKT, Vrijstelling
from lpa.domain.records.school import Inschrijving


class Toetsvraag(NamedTuple):
    """What an exemption is weighed against.

    `andere` are the others of this jongere on the same ground, with those that still wait for an answer; `vandaag` is
    the day until which yearly notices are asked for.
    """

    vrijstelling: Vrijstelling
    geboren: Geboortedatum
    plicht: Plicht
    inschrijvingen: Sequence[Inschrijving] = ()
    andere: Sequence[Vrijstelling] = ()
    vandaag: date = date.max


def toets(vraag: Toetsvraag, boek: Regelboek = REGELBOEK) -> list[Uitkomst]:
    """What the ground asks, one answer a condition."""
    return [
        _plichtig(vraag),
        *(uitkomst for stap in _TOETS[vraag.vrijstelling.soort] for uitkomst in stap(vraag, boek)),
    ]


def niet_vastgelegd(vraag: str, artikel: str, wat: str = "niet vastgelegd") -> Uitkomst:
    """The answer about evidence that was not recorded."""
    return Uitkomst(vraag, VRAAGT_OORDEEL, artikel, (wat,), ontbreekt=True)


def _plichtig(vraag: Toetsvraag) -> Uitkomst:
    """There must be a duty to be exempted from; before it begins a notice can be given already (art. 6 lid 2)."""
    op, grond = vraag.vrijstelling.begin, vraag.vrijstelling.soort
    status = vraag.plicht.status(op)
    past = (KWALIFICATIEPLICHTIG,) if grond == "15" else (*PLICHTIG, *([] if grond in BESLUIT else [NOG_NIET]))
    oordeel = (ONZEKER, KWALIFICATIEPLICHTIG) if grond in ("3a", "3b") else (ONZEKER,)  # art. 3a and 3b say leerplicht
    antwoord = VRAAGT_OORDEEL if status in oordeel else JA if status in past else NEE
    wat = {"15": "kwalificatieplichtig?", "3a": "leerplichtig?", "3b": "leerplichtig?"}
    artikel = "Leerplichtwet art. 15" if grond == "15" else "Leerplichtwet art. 2"
    redenering = [f"{status} op {kort(op)}"]
    if status == NOG_NIET:
        redenering[0] += f"; de plicht begint op {vraag.plicht.dag(lambda p: p.leerplicht_van)}"
    elif einde := _eindigt(vraag):
        redenering.append(einde)
    return Uitkomst(wat.get(grond, "is of wordt leer- of kwalificatieplichtig?"), antwoord, artikel, redenering)


def _eindigt(vraag: Toetsvraag) -> str:
    """That the duty is over before the exemption is; empty when it is not."""
    tot, plicht = vraag.vrijstelling.tot, vraag.plicht
    if tot is None or plicht.status(tot) != NIET_MEER:
        return ""
    return f"de plicht duurt tot en met {plicht.dag(lambda p: p.kwalificatieplicht_tot or p.leerplicht_tot)}"


def _op_tijd(vraag: Toetsvraag, boek: Regelboek) -> list[Uitkomst]:
    """Whether notice was given in time, of this year and of those that it was entered for (art. 6 lid 2)."""
    return op_tijd(Kennisgeving(vraag.vrijstelling, vraag.plicht, vraag.andere, vraag.vandaag), boek)


def _verklaring(vraag: Toetsvraag, boek: Regelboek) -> list[Uitkomst]:
    """The declaration: at most three months old, not fit for school, by an expert who does not treat the child."""
    v, artikel = vraag.vrijstelling, "Leerplichtwet art. 7"
    aangewezen = Uitkomst(
        "deskundige door B&W aangewezen?",
        VRAAGT_OORDEEL,
        artikel,
        ("vraag het na bij uw gemeente",),
    )
    return [_recent(v, artikel, boek), _conclusie(v, artikel), _deskundige(v, artikel), aangewezen]


def _recent(v: Vrijstelling, artikel: str, boek: Regelboek) -> Uitkomst:
    if v.verklaring_op is None:
        return niet_vastgelegd("verklaring van een deskundige?", artikel, "er is geen verklaring vastgelegd")
    uiterlijk = termijnen.bereken("verklaring-art7", v.verklaring_op, boek=boek)
    oud = v.geopend_op > uiterlijk.veilig
    na = v.verklaring_op > v.geopend_op
    antwoord = VRAAGT_OORDEEL if na else NEE if oud else JA
    wat = (
        f"van {kort(v.verklaring_op)}, bruikbaar tot en met {kort(uiterlijk.veilig)}; kennisgeving {kort(v.geopend_op)}"
    )
    return Uitkomst(
        "verklaring recent genoeg?", antwoord, artikel, (wat + (": later dan de kennisgeving" if na else ""),),
        kanttekeningen=uiterlijk.kanttekeningen,
    )  # fmt: skip


def _conclusie(v: Vrijstelling, artikel: str) -> Uitkomst:
    """Whether the expert finds the jongere not fit; fit with adaptations may be fit for a school that has them."""
    vraag = "ongeschikt volgens de verklaring?"
    if not v.conclusie:
        return niet_vastgelegd(vraag, artikel, "er is geen conclusie vastgelegd")
    antwoord = {ONGESCHIKT: JA, GESCHIKT: NEE}.get(v.conclusie, VRAAGT_OORDEEL)
    return Uitkomst(vraag, antwoord, artikel, (f"de deskundige acht de jongere {v.conclusie} om naar school te gaan",))


def _deskundige(v: Vrijstelling, artikel: str) -> Uitkomst:
    """Whether the expert does not treat the child; of nobody that cannot be said."""
    vraag = "deskundige niet de behandelaar?"
    if v.behandelend is not True and not v.deskundige:
        return niet_vastgelegd(vraag, artikel, "er is geen deskundige vastgelegd")
    if v.behandelend and re.search("psycholoog|pedagoog", v.deskundige, re.IGNORECASE):
        return Uitkomst(vraag, VRAAGT_OORDEEL, artikel, ("de wet noemt alleen de behandelend arts", v.deskundige))
    return _uit(v.behandelend, vraag, artikel, v.deskundige, goed=False)


def _uit(waarde: bool | None, vraag: str, artikel: str, toelichting: str = "", *, goed: bool = True) -> Uitkomst:
    """An answer that was recorded as ja or nee; not recorded asks for judgement."""
    if waarde is None:
        return niet_vastgelegd(vraag, artikel)
    return Uitkomst(vraag, JA if waarde is goed else NEE, artikel, (toelichting or "zo vastgelegd",))


def _richting(vraag: Toetsvraag, boek: Regelboek) -> list[Uitkomst]:
    """Void when the child went to a school of that richting in the year before the notice (art. 8 lid 2).

    What came before that year counts as well, from the year before the duty began on (HR:2019:960). A register without
    an enrolment proves nothing: the child may have gone to school elsewhere.
    """
    v, plicht = vraag.vrijstelling, vraag.plicht
    regel, eerder = (boek.regel(f"vrijstelling.{wat}", v.geopend_op) for wat in ("richting", "eerder-geplaatst"))
    wat = "geen school van die richting ervoor?"
    if v.richting_bezocht is not None:
        return [_uit(v.richting_bezocht, wat, regel.artikel, goed=False)]
    laat = v.geopend_op > plicht.leerplicht_van
    begin = regel.duur.terug(plicht.leerplicht_van if laat else v.geopend_op)
    stappen = [_geplaatst(vraag, begin)]
    if laat:
        stappen.append(f"{eerder.tekst} {eerder.waarde}, dus vanaf {kort(begin)} ({eerder.artikel})")
    return [niet_vastgelegd(wat, regel.artikel)._replace(redenering=stappen)]


def _geplaatst(vraag: Toetsvraag, begin: date) -> str:
    """What the register says of the school of a jongere between `begin` and the notice."""
    v = vraag.vrijstelling
    scholen = [i for i in vraag.inschrijvingen if i.van < v.geopend_op and (i.tot is None or i.tot >= begin)]
    if not scholen:
        return "lpa kent geen inschrijving; dat bewijst niets, vraag het na"
    dagen = "; ".join(f"{kort(i.van)} tot {kort(i.tot) or 'nu'}" for i in scholen)
    return f"ingeschreven van {dagen}: was dat een school van die richting?"


def _bedenkingen(vraag: Toetsvraag, _: Regelboek) -> list[Uitkomst]:
    """The declaration of the parents that they object to the richting of every school near by (art. 8 lid 1)."""
    op, artikel, wat = vraag.vrijstelling.verklaring_op, "Leerplichtwet art. 8 lid 1", "verklaring van de ouders?"
    return [
        Uitkomst(wat, JA, artikel, (f"van {kort(op)}",))
        if op
        else niet_vastgelegd(wat, artikel, "er is geen verklaring vastgelegd"),
        Uitkomst(
            "overwegende bedenkingen tegen de richting?", VRAAGT_OORDEEL, "Leerplichtwet art. 5 onder b",
            ("een vaste overtuiging, gericht tegen de richting van elke school binnen redelijke afstand; ook een"
             " openbare school heeft er in die zin een (HR:2012:BV9201)",),
        ),
    ]  # fmt: skip


def _buitenland(vraag: Toetsvraag, _: Regelboek) -> list[Uitkomst]:
    """A statement of the head of the school abroad (art. 9)."""
    v, artikel = vraag.vrijstelling, "Leerplichtwet art. 9"
    wat = "verklaring van het hoofd van de school in het buitenland?"
    if not (v.verklaring_op and v.instelling):
        return [niet_vastgelegd(wat, artikel, "school of verklaring is niet vastgelegd")]
    return [Uitkomst(wat, JA, artikel, (f"{v.instelling}, verklaring van {kort(v.verklaring_op)}",))]


def _trekkend(_: Toetsvraag, __: Regelboek) -> list[Uitkomst]:
    return [Uitkomst(
        "trekkend bestaan naar het besluit daarover?", VRAAGT_OORDEEL, "Leerplichtwet art. 5a",
        ("kermis of circus, maart tot en met oktober; toets aan de algemene maatregel van bestuur",),
    )]  # fmt: skip


def _voldoende(vraag: Toetsvraag, _: Regelboek) -> list[Uitkomst]:
    """Art. 15: sufficient education otherwise, for a stated time; discretionary."""
    v, artikel, wat = vraag.vrijstelling, "Leerplichtwet art. 15", "begin en einde bekend?"
    periode = f"{kort(v.van) or '?'} tot en met {kort(v.tot) or '?'}"
    return [
        Uitkomst(wat, JA, artikel, (periode,)) if v.van and v.tot else niet_vastgelegd(wat, artikel, periode),
        Uitkomst(
            "voldoende ander onderwijs aangetoond?", VRAAGT_OORDEEL, artikel,
            (v.instelling or "weeg wat de aanvrager aanvoert", "en of er bijzondere omstandigheden zijn"),
        ),
    ]  # fmt: skip


def _veertien(vraag: Toetsvraag, boek: Regelboek) -> list[Uitkomst]:
    """Art. 3a: from fourteen, for one schooljaar, agreed with the school, after hearing; an extension in time."""
    v = vraag.vrijstelling
    regel = boek.regel("vervangend.leeftijd", v.geopend_op)
    oud_genoeg = {jaren >= regel.getal for jaren in leeftijden(vraag.geboren, vraag.vrijstelling.begin)}
    een_jaar = v.van is not None and v.tot is not None and Schooljaar.van(v.van) == Schooljaar.van(v.tot)
    binnen, periode = "binnen één schooljaar?", f"{kort(v.van) or '?'} tot en met {kort(v.tot) or '?'}"
    return [
        Uitkomst(f"{regel.getal} jaar of ouder?", van_beide(oud_genoeg), regel.artikel,
              (f"{hoe_oud(vraag.geboren, vraag.vrijstelling.begin)} op {kort(vraag.vrijstelling.begin)}",)),
        Uitkomst(binnen, JA if een_jaar else NEE, regel.artikel, (periode,))
        if v.van and v.tot else niet_vastgelegd(binnen, regel.artikel, periode),
        Uitkomst("ongeschikt voor volledig dagonderwijs?", VRAAGT_OORDEEL, regel.artikel,
                 ("weeg wat de school en de aanvrager aanvoeren",)),
        _uit(v.instemming, "school stemt in?", regel.artikel),
        _uit(v.plan, "plan van aanpak?", regel.artikel),
        _gehoord(v, regel.artikel),
        *_verlenging(vraag, boek),
    ]  # fmt: skip


def _gehoord(v: Vrijstelling, artikel: str) -> Uitkomst:
    return _op_dag(v.gehoord_op, "aanvrager, jongere en hoofd gehoord?", artikel)


def _op_dag(op: date | None, vraag: str, artikel: str) -> Uitkomst:
    """An answer that was recorded as the day on which it was done."""
    return Uitkomst(vraag, JA, artikel, (f"op {kort(op)}",)) if op else niet_vastgelegd(vraag, artikel)


def _verlenging(vraag: Toetsvraag, boek: Regelboek) -> list[Uitkomst]:
    """An extension is asked eight weeks before the permission lapses, with a declaration of the head (art. 3a)."""
    v = vraag.vrijstelling
    lopend = [a.tot for a in vraag.andere if a.verleend and a.tot and a.geopend_op < v.geopend_op <= a.tot]
    if not lopend:
        return []
    uiterlijk = termijnen.bereken("verlenging-3a", max(lopend), boek=boek)
    stap = f"de toestemming loopt tot en met {kort(max(lopend))}: vragen uiterlijk {kort(uiterlijk.veilig)}"
    antwoord = JA if v.geopend_op <= uiterlijk.veilig else NEE
    return [
        Uitkomst(
            "verlenging op tijd gevraagd?", antwoord, uiterlijk.grondslag, (stap, f"gevraagd op {kort(v.geopend_op)}")
        ),
        _op_dag(v.verklaring_op, "verklaring van het hoofd bij de verlenging?", uiterlijk.grondslag),
    ]


def _laatste_jaar(vraag: Toetsvraag, _: Regelboek) -> list[Uitkomst]:
    """Art. 3b: only the last leerplichtige schooljaar, at an mbo-instelling with a plan, after hearing."""
    v, artikel = vraag.vrijstelling, "Leerplichtwet art. 3b"
    laatste = [Schooljaar.van(p.leerplicht_tot) for p in vraag.plicht.randen]
    van_verzoek = {Schooljaar.van(v.begin), Schooljaar.van(v.tot or v.begin)}
    binnen = van_beide({van_verzoek == {jaar} for jaar in laatste})
    dat_is = f"dat is {' of '.join(dict.fromkeys(map(str, laatste)))}"
    mbo = "ingeschreven bij een mbo-instelling?"
    return [
        Uitkomst("laatste leerplichtige schooljaar?", binnen, artikel, (dat_is,)),
        Uitkomst(mbo, JA, artikel, (v.instelling,)) if v.instelling else niet_vastgelegd(mbo, artikel),
        _uit(v.plan, "plan van aanpak van de instelling?", f"{artikel} lid 3"),
        _gehoord(v, f"{artikel} lid 4"),
        _op_dag(v.instelling_gehoord_op, "hoofd van de instelling gehoord?", f"{artikel} lid 4 onder b"),
        _zorg(v, f"{artikel} lid 4 onder c"),
    ]


def _zorg(v: Vrijstelling, artikel: str) -> Uitkomst:
    """Whether the care bodies that are involved were heard; none may be."""
    vraag = "betrokken zorginstanties gehoord?"
    if not v.zorg_gehoord:
        return niet_vastgelegd(vraag, artikel)
    stap = "er is geen zorg betrokken" if v.zorg_gehoord == NIET_BETROKKEN else "zo vastgelegd"
    return Uitkomst(vraag, NEE if v.zorg_gehoord == "nee" else JA, artikel, (stap,))


_TOETS = {
    "5a": (_op_tijd, _verklaring),
    "5b": (_op_tijd, _richting, _bedenkingen),
    "5c": (_op_tijd, _buitenland),
    "5a-trekkend": (_trekkend,),
    "15": (_voldoende,),
    "3a": (_veertien,),
    "3b": (_laatste_jaar,),
}
