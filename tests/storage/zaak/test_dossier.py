"""Reading a dossier: all of it, of nobody else, and with as many questions for fifty zaken as for one."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.zaak.keten import Verstrekking
from lpa.errors import NietGevonden
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from lpa.storage.zaak import dossier
from tests.domain.dossiers import vol
from tests.domain.factories import dag, maak_interventie, maak_jongere, maak_melding, maak_school


@pytest.fixture
def twee(bestand: CaseFile) -> CaseFile:
    """Jongere 1 with zaken 1 to 4 and a record of every kind; jongere 2 with zaak 5, a step and a sharing."""
    d = vol()
    records: list[Any] = [
        maak_school(), maak_jongere(), maak_jongere(voornaam="Lot"), *d.zaken, maak_melding(jongere=2), *d.verzorgers,
        *d.inschrijvingen, *d.interventies, *d.heropeningen, *d.huisbezoeken, *d.routestappen, *d.brieven,
        *d.verstrekkingen, *(r for paar in d.uitnodigingen for r in reversed(paar)), *d.eigentermijnen, *d.uitstel,
        *d.verplaatsingen, *d.kenmerken, *d.verblijven, *d.bewaringen,
        maak_interventie(zaak=5),
        Verstrekking(zaak=5, aan="OM", wat="pv", datum=dag("01-11-2019"), grondslag="Wpg"),
    ]  # fmt: skip
    with transaction(bestand, "test") as s:
        for record in records:
            s.add(record)
    return bestand


def test_what_was_stored_is_read_whole(twee: CaseFile) -> None:
    gelezen = dossier.van_jongere(twee.conn, 1)
    verwacht = vol()
    verwacht = verwacht._replace(zaken=sorted(verwacht.zaken, key=lambda z: (z.geopend_op, z.nummer)))
    for veld in gelezen._fields:
        if veld not in ("jongere", "scholen"):
            assert getattr(gelezen, veld) == getattr(verwacht, veld), veld
    assert (gelezen.jongere.nummer, list(gelezen.scholen)) == (1, [1])


def test_of_a_zaak_only_what_belongs_to_it(twee: CaseFile) -> None:
    gelezen = dossier.van_zaak(twee.conn, 2)
    assert [z.nummer for z in gelezen.zaken] == [2]
    assert gelezen.van_zaak == gelezen.zaken[0]
    assert [u.zaak for u in gelezen.uitstel] == [2]
    for leeg in (gelezen.interventies, gelezen.heropeningen, gelezen.verstrekkingen, gelezen.uitnodigingen):
        assert not leeg
    assert [v.jongere for v in gelezen.verzorgers] == [1]


def test_nothing_of_another_jongere(twee: CaseFile) -> None:
    gelezen = dossier.van_jongere(twee.conn, 2)
    assert [z.nummer for z in gelezen.zaken] == [5]
    assert [s.zaak for s in gelezen.interventies] == [5]
    assert [d.aan for d in gelezen.verstrekkingen] == ["OM"]
    for leeg in (gelezen.huisbezoeken, gelezen.verzorgers, gelezen.inschrijvingen, gelezen.scholen):
        assert not leeg


def test_who_is_not_there(twee: CaseFile) -> None:
    with pytest.raises(NietGevonden):
        dossier.van_jongere(twee.conn, 3)
    with pytest.raises(NietGevonden):
        dossier.van_zaak(twee.conn, 6)


def _vragen(bestand: CaseFile) -> int:
    gesteld: list[Any] = []
    bestand.conn.set_trace_callback(gesteld.append)
    dossier.van_jongere(bestand.conn, 1)
    bestand.conn.set_trace_callback(None)
    return sum(str(vraag).lower().startswith("select") for vraag in gesteld)


def test_fifty_zaken_take_as_many_questions_as_four(twee: CaseFile) -> None:
    eerst = _vragen(twee)
    with transaction(twee, "test") as s:
        for nummer in range(6, 56):
            s.add(maak_melding(school=1))
            s.add(maak_interventie(zaak=nummer))
    assert _vragen(twee) == eerst < 30
