"""Dossiers for tests: one with a record of every kind, and any that hypothesis can think of."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from lpa.domain.base.record import R, Record
from lpa.domain.base.soorten import AFHANDELINGEN, INTERVENTIES, MELDINGSOORTEN
from lpa.domain.bewaren.bewaring import Bewaring
from lpa.domain.dossier.dossier import Dossier
from lpa.domain.recht.mas import ROUTES, Routestap
from lpa.domain.records.aanvraag import Uitstel
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import STAAT, Huisbezoek
from lpa.domain.records.jongere import Verblijf, Verzorger
from lpa.domain.records.spreekuur import Spreekuur, Uitnodiging
from lpa.domain.records.verplaatsing import Verplaatsing
from lpa.domain.records.zaak import Heropening, Kenmerk
from lpa.domain.zaak.keten import Verstrekking
from tests.domain.factories import (
    dag,
    maak_huisbezoek,
    maak_inschrijving,
    maak_interventie,
    maak_jongere,
    maak_melding,
    maak_overstap,
    maak_school,
    maak_verlof,
    maak_vrijstelling,
)

OP = dag("11-11-2019")


def vol() -> Dossier:
    """One record of each kind, all of 11 November 2019 and closed where they can be."""
    dicht: dict[str, Any] = {"school": 1, "gesloten_op": OP}
    return Dossier(
        jongere=maak_jongere(nummer=1, geboortedatum=dag("12-03-2004")),
        zaken=[
            maak_melding(nummer=1, afhandeling="waarschuwing", eerste_dag=OP, uren=18, **dicht),
            maak_verlof(nummer=2, afhandeling="afgewezen", beslisser="ambtenaar", gehoord_op=OP, verzonden_op=OP,
                        **dicht),
            maak_vrijstelling(nummer=3, afhandeling="toegekend", van=OP, gehoord_op=OP, duo_op=OP, verzonden_op=OP,
                              **dicht),
            maak_overstap(nummer=4, afhandeling="verhuisd", aangemeld_op=OP, overgedragen_op=OP, **dicht),
        ],
        verzorgers=[Verzorger(nummer=1, jongere=1, naam="Noor Specht")],
        inschrijvingen=[maak_inschrijving(nummer=1)],
        scholen={1: maak_school(nummer=1)},
        interventies=[maak_interventie(nummer=1, datum=OP), maak_interventie(nummer=2, datum=OP, soort="huisbezoek")],
        heropeningen=[Heropening(nummer=1, zaak=1, datum=OP, gesloten_op=OP, afhandeling="halt", reden="bezwaar")],
        huisbezoeken=[maak_huisbezoek(nummer=1, begin=datetime.combine(OP, time(10, 30)), status="afgelegd",
                                      interventie=2)],
        routestappen=[Routestap(nummer=1, zaak=1, datum=OP, van="onderzoek", naar="halt")],
        brieven=[Brief(nummer=1, zaak=1, soort="uitnodiging", aan="Noor Specht", bestand="b.docx", sha256="0" * 64,
                       datum=OP, verzonden_op=OP, interventie=1)],
        verstrekkingen=[
            Verstrekking(nummer=1, zaak=1, aan="GGD", wat="reden", datum=OP, grondslag="AVG art. 6 lid 1 onder e")
        ],
        uitnodigingen=[(Uitnodiging(nummer=1, spreekuur=1, zaak=1), Spreekuur(nummer=1, school=1, datum=OP))],
        afgelast=[],
        eigentermijnen=[Eigentermijn(nummer=1, zaak=1, wat="bellen", laatste_dag=OP)],
        uitstel=[Uitstel(nummer=1, zaak=2, soort="opschorting", van=OP, tot=OP, reden="stukken")],
        verplaatsingen=[Verplaatsing(nummer=1, zaak=1, datum=OP, van=2, naar=1, reden="verkeerde regel")],
        verblijven=[Verblijf(nummer=1, jongere=1, van=OP, tot=OP)],
        bewaringen=[Bewaring(nummer=1, jongere=1, tot=OP, reden="Woo-verzoek")],
        kenmerken=[Kenmerk(nummer=1, zaak=1, woord="corona")],
    )  # fmt: skip


def merk(record: R, merk_: str) -> R:
    """The record with `merk_`, the class and the name of the field in every field that holds text."""
    wie = type(record).__name__
    namen = [f.name for f in fields(record) if f.type in ("str", "str | None") and f.name != "regime"]
    tekst: dict[str, Any] = {naam: f"{merk_}-{wie}-{naam}" for naam in namen}
    return replace(record, **tekst)


def gemerkt(merk_: str) -> Dossier:
    """A dossier with a record of each kind, in which every text of every record is `merk_` and where it stands."""

    def overal(waarde: Any) -> Any:
        if isinstance(waarde, Record):
            return merk(waarde, merk_)
        if isinstance(waarde, dict):
            return {sleutel: overal(w) for sleutel, w in waarde.items()}
        return type(waarde)(map(overal, waarde)) if type(waarde) in (list, tuple) else waarde

    return Dossier(*map(overal, vol()))


_dagen = st.integers(0, 9).map(lambda n: date(2019, 11, 1) + timedelta(days=n))
_misschien = st.none() | _dagen
_tekst = st.text("abcdefgh ", max_size=6).map(str.strip)
_zaken = st.integers(1, 3)


def _gesloten(soort: str) -> st.SearchStrategy[dict[str, Any]]:
    einde = st.fixed_dictionaries({"gesloten_op": _dagen, "afhandeling": st.sampled_from(AFHANDELINGEN[soort])})
    return st.just({}) | einde


def _genummerd(maak: st.SearchStrategy[R]) -> st.SearchStrategy[list[R]]:
    lijst = st.lists(maak, max_size=4)
    return lijst.map(lambda rij: [replace(r, nummer=n) for n, r in enumerate(rij, 1)])


def dossiers() -> st.SearchStrategy[Dossier]:
    """Any dossier of three zaken, few days and few texts, so that much falls on one day."""
    stap = st.none() | st.integers(1, 4)
    return st.builds(
        lambda **alles: Dossier(**alles),
        jongere=st.just(maak_jongere(nummer=1)),
        zaken=_genummerd(st.sampled_from(list(MELDINGSOORTEN)).flatmap(lambda soort: st.builds(
            lambda op, reden, einde: maak_melding(soort=soort, geopend_op=op, reden=reden, **einde),
            _dagen, _tekst, _gesloten(soort),
        ))),
        interventies=_genummerd(st.builds(
            maak_interventie, zaak=_zaken, datum=_dagen, soort=st.sampled_from(list(INTERVENTIES)), met_wie=_tekst,
            resultaat=_tekst, notitie=_tekst,
        )),
        heropeningen=_genummerd(st.builds(
            Heropening, zaak=_zaken, datum=_dagen, gesloten_op=_dagen, afhandeling=st.just("halt"), reden=_tekst,
        )),
        huisbezoeken=_genummerd(st.builds(
            Huisbezoek, zaak=_zaken, begin=_dagen.map(lambda d: datetime.combine(d, time(9))), duur=st.just(30),
            status=st.sampled_from([*STAAT, "afgelegd"]), verslag=_tekst, met_wie=_tekst, uid=st.just("u"),
            interventie=stap,
        )),
        routestappen=_genummerd(st.builds(
            Routestap, zaak=_zaken, datum=_dagen, van=st.just("onderzoek"), naar=st.sampled_from(list(ROUTES)),
            reden=_tekst,
        )),
        brieven=_genummerd(st.builds(
            Brief, zaak=_zaken, soort=st.just("brief"), aan=_tekst, bestand=_tekst, sha256=st.just("0" * 64),
            datum=_dagen, verzonden_op=_misschien, interventie=stap,
        )),
        verstrekkingen=_genummerd(st.builds(
            Verstrekking, zaak=_zaken, aan=_tekst, wat=_tekst, datum=_dagen, grondslag=_tekst,
        )),
        uitnodigingen=_genummerd(st.builds(Uitnodiging, spreekuur=st.just(1), zaak=_zaken, interventie=stap)).flatmap(
            lambda rij: st.tuples(*(st.tuples(st.just(u), st.builds(
                Spreekuur, nummer=st.just(1), school=st.just(1), datum=_dagen, plaats=_tekst)) for u in rij))),
        eigentermijnen=_genummerd(st.builds(
            Eigentermijn, zaak=_zaken, wat=_tekst, laatste_dag=_dagen, gedaan_op=_misschien,
        )),
        uitstel=_genummerd(st.builds(
            Uitstel, zaak=_zaken, soort=st.just("opschorting"), van=_dagen, tot=_dagen, reden=_tekst,
        )),
        verplaatsingen=_genummerd(st.builds(
            Verplaatsing, zaak=_zaken, interventie=stap, datum=_dagen, van=_zaken, naar=st.integers(4, 5), reden=_tekst,
        )),
        verblijven=_genummerd(st.builds(Verblijf, jongere=st.just(1))),
        bewaringen=_genummerd(st.builds(Bewaring, jongere=st.just(1), tot=_dagen, reden=_tekst)),
        kenmerken=_genummerd(st.builds(Kenmerk, zaak=_zaken, woord=_tekst)),
    )  # fmt: skip
