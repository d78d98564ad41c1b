"""Every verb that writes about a jongere doubts duty, exemption, death and a move, or need not: one reason each."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from tests.overal.conftest import Proef
from tests.overal.test_voorbeelden import SCHRIJVEN
from tests.overal.voorbeelden import hulp, voorbeeld


def _zonder_plicht(conn: Any) -> None:
    """Every jongere became eighteen before the first zaak."""
    conn.execute("update jongere set geboortedatum = '1999-03-12'")


def _vrijgesteld(conn: Any) -> None:
    """Every jongere is exempt under article 5 onder a since before the first zaak, without a yearly notice."""
    zaak = {"type": "vrijstelling", "soort": "5a", "geopend_op": "2018-06-01", "gesloten_op": "2018-06-01",
            "afhandeling": "vrijgesteld van rechtswege", "schooljaar": "2017-2018"}  # fmt: skip
    for (jongere,) in conn.execute("select nummer from jongere").fetchall():
        nummer = _rij(conn, "zaak_alle", zaak | {"jongere": jongere})
        _rij(conn, "vrijstelling", {"nummer": nummer, "van": "2018-08-01", "tot": "2021-07-31", "nooit_geschikt": 1})


def _rij(conn: Any, tabel: str, waarden: dict[str, Any]) -> int:
    """A row with these values, and nothing said in the columns that must have one."""
    for _, kolom, soort, verplicht, standaard, sleutel in conn.execute(f"pragma table_info({tabel})"):
        if verplicht and standaard is None and not sleutel:
            waarden = {kolom: "" if soort.lower() == "text" else 0} | waarden
    opdracht = f"insert into {tabel} ({', '.join(waarden)}) values ({', '.join('?' * len(waarden))})"  # noqa: S608
    return int(conn.execute(opdracht, list(waarden.values())).lastrowid)


def _overleden(conn: Any) -> None:
    conn.execute("update jongere set overleden_op = '2019-08-01'")


def _verhuisd(conn: Any) -> None:
    conn.execute("update jongere set verhuisd_op = '2019-08-01'")


# What is true of every jongere, and the words of the doubt about it.
STANDEN: dict[str, tuple[Callable[[Any], None], str]] = {
    "zonder plicht": (_zonder_plicht, "plichtig"),
    "vrijgesteld": (_vrijgesteld, "vrijgesteld"),
    "overleden": (_overleden, "overleden"),
    "verhuisd": (_verhuisd, "verhuisd"),
}
ALLE = tuple(STANDEN)
PLICHT = ("zonder plicht", "vrijgesteld")
LEEFT = (*PLICHT, "verhuisd")
# Why a verb need not doubt, in which of these states, and which verbs.
REDENEN: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("what was recorded is told or kept, and nothing happens to the jongere", ALLE, "inzage, vernietig"),
    ("it is not about one jongere", ALLE,
     "afzender wijzig, agenda vrij, agenda weg, brief sjablonen, cijfers bron, cijfers importeer, contact nieuw, "
     "cijfers vaststellen, cijfers heropen, cijfers noot, cijfers rij, cijfers zet, "
     "contact wijzig, "
     "recht stel-in, school nieuw, school vakantie, school vrij, school open, school wijzig, vakantie nieuw, "
     "importeer scholen, school samenvoegen"),
    ("it says who somebody is, from which the duty follows", ALLE,
     "jongere nieuw, jongere wijzig, jongere gezin, jongere verzorger, verzorger nieuw, verzorger weg, "
     "verzorger wijzig, importeer jongeren, importeer verzorgers, jongere samenvoegen, "
     "jongere gezinnen"),
    ("it takes back what was weighed or not", ALLE,
     "ongedaan"),
    ("it says what a school did, whatever the duty", LEEFT,
     "inschrijving nieuw, importeer inschrijvingen"),
    ("it ends what was weighed when it began", ALLE,
     "overstap sluit, huisbezoek annuleer, spreekuur annuleer, spreekuur afmelden, termijn gedaan, "
     "inschrijving wijzig, vrijstelling eindig"),
    ("a melding ends as well when the jongere is gone", ("overleden", "verhuisd"),
     "melding sluit"),
    ("it opens again what was weighed when it began", ALLE,
     "melding heropen, overstap heropen"),
    ("only other days or another kind are weighed, and those have a scenario in tests/wet/plicht.toml", ALLE,
     "melding wijzig, interventie wijzig, huisbezoek wijzig"),
    ("only what is granted is weighed, and that has a scenario in tests/wet/plicht.toml", ALLE,
     "vrijstelling wijzig"),
    ("the duty is weighed for what is granted, and that has a scenario in tests/wet/plicht.toml", PLICHT,
     "verlof besluit, vrijstelling besluit"),
    ("it says what others did, when it was done", LEEFT,
     "halt retour, halt afdoening, pv uitspraak"),
    ("it says what others did, when it was done", ALLE,
     "verstrekking nieuw, verstrekking wijzig, verlof hoor"),
    ("a term of a zaak that was weighed", ALLE,
     "termijn nieuw, termijn opschort, termijn verleng, termijn wijzig"),
    ("a word of her own to find it by, or that DUO knows what is stored already", ALLE,
     "kenmerk weg, kenmerk zet, melding duo"),
    ("it strikes out, so that less is said of the jongere", ALLE,
     "brief vervalt, huisbezoek vervalt, interventie vervalt, melding vervalt, termijn vervalt, vervalt"),
    ("talking is always allowed", LEEFT,
     "interventie nieuw, interventie verplaats, noteer, overleg nieuw, spreekuur verslag, vrijstelling aanbodgesprek"),
    ("a concern about safety needs no duty", LEEFT,
     "meldcode"),
    ("it says under which law something is kept", ALLE,
     "wpg merk, wpg af"),
    ("who is invited was weighed then; another day is not another invitation", PLICHT,
     "spreekuur wijzig"),
    ("only other days are weighed, and those have a scenario in tests/wet/plicht.toml", PLICHT,
     "verlof wijzig"),
    ("who leaves the vmbo goes to the mbo, with a duty or without", PLICHT,
     "overstap nieuw, overstap wijzig, overstap overdragen, importeer overstap"),
    ("an exemption follows another every year, and one for the same days is doubted as such", ("vrijgesteld",),
     "vrijstelling nieuw, vrijstelling heropen"),
    ("the conditions of Halt refuse it", ("zonder plicht",),
     "halt verwijs"),
)  # fmt: skip
HOEFT_NIET = {stand: {verb for _, standen, verben in REDENEN if stand in standen for verb in verben.split(", ")}
              for stand in STANDEN}  # fmt: skip


def test_every_reason_is_about_verbs_that_write() -> None:
    assert {verb for _, _, verben in REDENEN for verb in verben.split(", ")} <= set(SCHRIJVEN)


@pytest.mark.slow
@pytest.mark.parametrize("stand", STANDEN)
@pytest.mark.parametrize("verb", SCHRIJVEN)
def test_a_verb_doubts_what_it_stores_about_a_jongere_or_need_not(proef: Proef, verb: str, stand: str) -> None:
    lpa = proef.fresh()
    maak, woorden = STANDEN[stand]
    with closing(sqlcipher3.connect(lpa.pad)) as conn, conn:
        maak(conn)
    regel = [woord for woord in voorbeeld(verb) if woord != "--toch"]
    toch = ["--toch"] if any(optie.name == "toch" for optie in hulp(verb).params) else []
    uitkomst = lpa(*regel, *toch)
    twijfelt = any(
        re.search(woorden, zin)
        for zin in uitkomst.err.splitlines()
        if zin.startswith(("Let op", "Fout", "Vastgelegd, hoewel"))
    )
    assert twijfelt != (verb in HOEFT_NIET[stand]), uitkomst
