"""Many rows at once: stored, logged and taken back as one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lpa.domain.records.jongere import Jongere
from lpa.errors import Geweigerd
from lpa.storage.engine import logboek
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import transaction
from tests.domain.factories import maak_jongere

NAMEN = ["Merel", "Specht", "Zwaluw"]


def _alle(b: CaseFile) -> list[Jongere]:
    return many(b.conn, Jongere, "1 order by nummer")


def _regels(b: CaseFile) -> list[tuple[object, ...]]:
    kolommen = "handeling, opdracht, tabel, nummer, zaak, jongere, terug_van, toelichting, voor, na"
    opdracht = f"select {kolommen} from logregel where handeling > 0 order by volgnummer"  # noqa: S608
    return [tuple(rij) for rij in b.conn.execute(opdracht)]


@pytest.fixture
def samen(bestand: CaseFile) -> list[Jongere]:
    """Three jongeren, stored at once."""
    with transaction(bestand, "importeer jongeren") as s:
        s.add_all([maak_jongere(achternaam=n) for n in NAMEN])
    return _alle(bestand)


def test_what_is_added_at_once_is_what_is_added_one_by_one(bestand: CaseFile, leeg_bestand: object) -> None:
    records = [maak_jongere(achternaam=n, bsn=None, notitie="een\n'twee'") for n in NAMEN]
    with transaction(bestand, "importeer jongeren") as s:
        een_voor_een = [s.add(r) for r in records]
    los = _regels(bestand)
    with transaction(bestand, "importeer jongeren") as s:
        assert s.add_all(records) == range(4, 7)
    samen = _alle(bestand)[3:]
    verschoven = [(2, *r[1:3], r[3] + 3, r[4], r[5] + 3, *r[6:9], _met(r[9])) for r in los]  # type: ignore[operator]
    assert _regels(bestand)[3:] == verschoven
    assert [replace(j, nummer=j.nummer - 3) for j in samen] == een_voor_een


def _met(na: object) -> str:
    """The content of a line, of a row with a number that is three higher."""
    import json

    rij = json.loads(str(na))
    return json.dumps(rij | {"nummer": rij["nummer"] + 3}, ensure_ascii=False, separators=(",", ":"))


def test_what_is_changed_at_once_is_logged_as_it_was_and_became(bestand: CaseFile, samen: list[Jongere]) -> None:
    with transaction(bestand, "importeer jongeren") as s:
        s.change_all([replace(j, plaats="Epe") for j in samen[1:]])
    assert [(j.plaats, j.versie) for j in _alle(bestand)] == [("", 1), ("Epe", 2), ("Epe", 2)]
    handeling = logboek.laatste(bestand.conn)
    assert [(r.nummer, r.voor["plaats"], r.na["plaats"]) for r in handeling.regels if r.voor and r.na] == [
        (2, "", "Epe"), (3, "", "Epe"),
    ]  # fmt: skip
    with transaction(bestand, "ongedaan") as s:
        logboek.undo(s, handeling)
    assert [j.plaats for j in _alle(bestand)] == ["", "", ""]


def test_a_row_that_another_window_changed_meanwhile_is_refused(bestand: CaseFile, samen: list[Jongere]) -> None:
    with transaction(bestand, "jongere wijzig") as s:
        s.change(replace(samen[1], plaats="Epe"))
    with pytest.raises(Geweigerd, match="intussen"), transaction(bestand, "importeer jongeren") as s:
        s.change_all([replace(j, plaats="Wapenveld") for j in samen])
    assert [j.plaats for j in _alle(bestand)] == ["", "Epe", ""]


def test_a_number_is_never_used_again(bestand: CaseFile, samen: list[Jongere]) -> None:
    with transaction(bestand, "ongedaan") as s:
        logboek.undo(s, logboek.laatste(bestand.conn))
    with transaction(bestand, "importeer jongeren") as s:
        assert s.add_all([maak_jongere()]) == range(4, 5)


def _een_handeling(b: CaseFile, n: int) -> None:
    """Many jongeren, of whom half are changed after that, by two commands."""
    with transaction(b, "importeer jongeren") as s:
        s.add_all([maak_jongere(achternaam=f"Merel{i}", bsn=None) for i in range(n)])
    with transaction(b, "importeer jongeren") as s:
        s.change_all([replace(j, plaats="Epe", notitie="'ë'\n") for j in _alle(b)[: n // 2]])
        s.add_all([maak_jongere(achternaam=f"Specht{i}", bsn=None) for i in range(n)])


@pytest.mark.parametrize("veel", [1, 200])
def test_many_rows_are_taken_back_by_a_few_statements_as_they_are_one_by_one(
    bestand: CaseFile, monkeypatch: pytest.MonkeyPatch, veel: int
) -> None:
    monkeypatch.setattr(logboek, "_VEEL", veel)
    _een_handeling(bestand, 6)
    voor = _alle(bestand)[:6]
    with transaction(bestand, "ongedaan") as s:
        logboek.undo(s, logboek.laatste(bestand.conn))
    na = _alle(bestand)
    assert [replace(j, versie=1) for j in na] == [replace(j, versie=1, plaats="", notitie="") for j in voor]
    assert [j.versie for j in na] == [3, 3, 3, 1, 1, 1]
    terug = [r for r in _regels(bestand) if r[6] == 2]
    assert len(terug) == 9
    assert all(r[8] and not r[9] for r in terug if r[3] > 6)  # type: ignore[operator]
    with transaction(bestand, "ongedaan") as s:
        logboek.undo(s, logboek.laatste(bestand.conn))
    assert _alle(bestand) == []


@pytest.mark.parametrize("veel", [1, 200])
@pytest.mark.parametrize(
    "buitenom", ["delete from jongere where nummer = 8", "update jongere set taal = 'Pools' where nummer = 2"]
)
def test_nothing_is_taken_back_when_one_of_many_is_not_as_it_was_left(
    bestand: CaseFile, monkeypatch: pytest.MonkeyPatch, veel: int, buitenom: str
) -> None:
    monkeypatch.setattr(logboek, "_VEEL", veel)
    _een_handeling(bestand, 6)
    bestand.conn.execute(buitenom)
    voor = _alle(bestand)
    with pytest.raises(Geweigerd, match="is niet meer zoals"), transaction(bestand, "ongedaan") as s:
        logboek.undo(s, logboek.laatste(bestand.conn))
    assert _alle(bestand) == voor
