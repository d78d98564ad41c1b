"""What is destroyed is gone everywhere, and nothing else changes: neither a closed figure, nor another jongere."""

from __future__ import annotations

import json
import os
import re
import shlex
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from time import time
from typing import Any

import pytest
import sqlcipher3

from lpa.commands.bewaren import vernietig
from lpa.domain.bewaren.bewaring import Vernietiging
from lpa.storage.bewaren import weg
from lpa.storage.copies import restore
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import eigenschap
from lpa.storage.engine.writer import transaction
from tests.commands.dossiers import vul
from tests.conftest import NU, Eenmaal, Lpa, geweigerd
from tests.domain.factories import dag

# Sem van Zwaluw was born on 12-03-2004, and has zaken of 2019-2020; Lot Koolmees has none.
MERKEN = ("Zwaluw", "999990019", "Dijk 1", "een week Texel", "niemand belde terug", "Specht", "elke dag op tijd",
          "mentor van 4 havo", "bruiloft")  # fmt: skip
LATER = "2030-06-01"
JA = ("--machtiging", "Z/30/114", "--machtiging-op", "1-5-2030", "--bevestig", "1")


def _bytes(map_: Path) -> bytes:
    return b"".join(pad.read_bytes() for pad in sorted(map_.rglob("*")) if pad.is_file())


def _sql(lpa: Lpa, vraag: str, *waarden: object) -> list[Any]:
    with closing(sqlcipher3.connect(lpa.pad)) as conn:
        return list(conn.execute(vraag, waarden))


def _stel_vast(lpa: Lpa) -> None:
    """Close every schooljaar in which jongere 1 counts."""
    for jaar in lpa.json("bewaartermijn", "1")["schooljaren"]:
        lpa.goed("cijfers", "vaststellen", jaar, "--toch", "--reden", "oud")


@pytest.fixture
def klaar(lpa: Lpa, eenmaal: Eenmaal, monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """The file on 1 June 2030: all of Sem's zaken closed, and every schooljaar in which she counts."""

    def maak() -> None:
        vul(lpa)
        with closing(sqlcipher3.connect(lpa.pad)) as conn:  # that the zaken ended is of no interest here
            conn.execute("""update zaak_alle set gesloten_op = '2019-12-20', afhandeling = 'waarschuwing'
                where gesloten_op is null""")
            conn.execute("update eigentermijn_alle set gedaan_op = '2019-12-20'")
            conn.commit()
        monkeypatch.setenv("LPA_PEILDATUM", LATER)
        lpa.goed("jongere", "wijzig", "2", "--notitie", "nichtje van Sem van Zwaluw", "--toch")
        _stel_vast(lpa)

    eenmaal(maak)
    monkeypatch.setenv("LPA_PEILDATUM", LATER)
    return lpa


def test_all_terms_are_shown_and_the_latest_decides(klaar: Lpa) -> None:
    uit = klaar.json("bewaartermijn", "1")
    assert {k["categorie"] for k in uit["klokken"]} >= {"Selectielijst gemeenten 2020, 12.1.3"}
    assert uit["bewaard_tot"] == max(k["tot"] for k in uit["klokken"])
    assert uit["voorbij"]
    assert uit["belet"] == []


def test_nothing_of_a_jongere_is_left_in_the_file(klaar: Lpa) -> None:
    for merk in MERKEN:
        assert merk.encode() in _bytes(klaar.pad.parent), merk  # the search would find it
    klaar.goed("jongere", "wijzig", "2", "--notitie", "", "--toch")
    klaar.goed("vernietig", "1", *JA)
    kopieen = klaar.pad.parent / "kopieen"
    for kopie in kopieen.iterdir():  # those that were made before are named, and hers to remove
        kopie.unlink()
    kopieen.rmdir()
    for merk in MERKEN:
        assert merk.encode() not in _bytes(klaar.pad.parent), merk
    assert _sql(klaar, "pragma foreign_key_check") == []
    assert klaar("jongere", "toon", "1").code == 3


def test_who_asked_goes_with_what_was_asked(klaar: Lpa) -> None:
    with closing(sqlcipher3.connect(klaar.pad)) as conn, conn:
        moeder = "(select min(nummer) from verzorger where jongere = 1)"
        gevraagd = conn.execute(f"update verlof set aanvrager = {moeder} where zelf_gevraagd = 0").rowcount  # noqa: S608
    assert gevraagd
    klaar.goed("vernietig", "1", *JA)
    assert _sql(klaar, "select count(*) from verlof") == [(0,)]
    assert _sql(klaar, "select count(*) from verzorger where jongere = 1") == [(0,)]


def test_what_the_check_of_the_whole_file_finds_is_nothing_new(klaar: Lpa) -> None:
    kijk = ("controle", "--alleen", "bestand,waarden,logboek,cijfers")
    voor = json.loads(klaar(*kijk, "--json").out)
    klaar.goed("vernietig", "1", *JA)
    na = json.loads(klaar(*kijk, "--json").out)["vondsten"]
    assert [v for v in na if v not in voor["vondsten"]] == []
    assert {v["controle"] for v in na} <= {"cijfers"}
    with closing(sqlcipher3.connect(klaar.pad)) as conn:  # and what another program emptied is still seen
        conn.execute("delete from loginhoud where logregel = (select max(logregel) from loginhoud)")
        conn.commit()
    assert "inhoud" in klaar("controle", "--alleen", "logboek").out


def test_no_printed_figure_of_a_closed_year_changes(klaar: Lpa) -> None:
    def figures() -> list[str]:
        return [klaar.goed("overzicht", jaar, "--csv") for jaar in klaar_jaren(klaar)]

    voor = figures()
    assert any("1" in blad for blad in voor)
    klaar.goed("vernietig", "1", *JA)
    assert figures() == voor


def klaar_jaren(lpa: Lpa) -> list[str]:
    """The schooljaren of which the figures were closed."""
    return [jaar for (jaar,) in _sql(lpa, "select distinct schooljaar from vaststelling order by 1")]


@pytest.mark.parametrize("vraag", [
    "overzicht 2019-2020 --tabel 3 --per school", "overzicht 2019-2020 --tabel 1 --per school",
    "cijfers vergelijk 2019-2020", "cijfers heropen 2019-2020 --reden x", "overzicht 2019-2020 --uit-zaken 3/luxe",
])  # fmt: skip
def test_what_a_closed_year_was_made_of_can_be_asked_no_more(klaar: Lpa, vraag: str) -> None:
    klaar.goed("vernietig", "1", *JA)
    assert "niet meer te splitsen" in geweigerd(klaar(*shlex.split(vraag)), 3)


def test_a_live_count_of_such_a_year_says_what_is_gone(klaar: Lpa) -> None:
    klaar.goed("vernietig", "1", *JA)
    for vraag in ("jaarwerk", "telling"):
        assert "vernietigd" in klaar(vraag, "2019-2020").err


def test_it_is_not_taken_back(klaar: Lpa) -> None:
    klaar.goed("vernietig", "1", *JA)
    assert "niet terug te nemen" in geweigerd(klaar("ongedaan", "--ja"), 5)
    assert "vernietiging 1" in klaar.goed("logboek", "--meest", "1")
    assert klaar.json("ongedaan", "--lijst")["handelingen"] == []  # nor what was before it
    klaar.goed("termijn", "nieuw", "--wat", "x", "--voor", "1-9-2030", "--toch")
    assert [h["opdracht"] for h in klaar.json("ongedaan", "--lijst")["handelingen"]] == ["termijn nieuw"]


def test_the_declaration_says_what_was_destroyed_and_not_who(klaar: Lpa) -> None:
    klaar.goed("vernietig", "1", *JA)
    blad = klaar.goed("vernietig", "--verklaring")
    for woord in ("Z/30/114", "01-05-2030", "01-06-2030", "2004", "12.1.3"):
        assert woord in blad
    assert not any(merk in blad for merk in MERKEN)
    [v] = klaar.json("vernietig", "--verklaring")["vernietigd"]
    assert (v["zaken"], v["geboortejaar"]) == (5, 2004)


def test_a_copy_of_before_is_named(klaar: Lpa) -> None:
    uit = klaar.goed("vernietig", "1", *JA)
    assert "1 kopie" in uit


def test_a_copy_of_before_is_a_point_of_the_check_until_it_is_removed(klaar: Lpa) -> None:
    def wat() -> list[str]:
        vondsten = json.loads(klaar("controle", "--alleen", "kopie", "--json").out)["vondsten"]
        return [v["wat"] for v in vondsten if "vernietigde" in v["wat"]]

    klaar.goed("kopie", "maak")
    assert wat() == []
    klaar.goed("vernietig", "1", *JA)
    (kopie, *_) = kopieen = sorted((klaar.pad.parent / "kopieen").glob("*.lpa"))
    [zin] = wat()
    assert "kan nog staan wie u op 01-06-2030 vernietigde" in zin
    assert kopie.name in zin
    for oud in kopieen:
        later = oud.with_name(re.sub(r"-\d{8}-", "-29991231-", oud.name))
        oud.rename(later)
        assert wat() != []  # its name may be of a clock that was wrong
        os.utime(later, (time() + 60, time() + 60))
    assert wat() == []


def test_a_file_of_before_that_lies_beside_it_is_a_point_of_the_check_as_a_copy_is(klaar: Lpa) -> None:
    apart = klaar.pad.with_name("zaken-voor-versie-4.lpa")
    apart.write_bytes(klaar.pad.read_bytes())
    klaar.goed("vernietig", "1", *JA)
    for kopie in (klaar.pad.parent / "kopieen").glob("*.lpa"):
        kopie.unlink()
    vondsten = json.loads(klaar("controle", "--alleen", "kopie", "--json").out)["vondsten"]
    [zin] = [v["wat"] for v in vondsten if "vernietigde" in v["wat"]]
    assert apart.name in zin


def test_a_copy_of_before_that_is_put_back_does_not_bring_anybody_back(klaar: Lpa) -> None:
    klaar.goed("kopie", "maak")
    klaar.goed("vernietig", "1", *JA)
    kopie = min((klaar.pad.parent / "kopieen").glob("*.lpa"))
    uit = klaar("kopie", "terugzetten", str(kopie), "--ja")
    assert uit.code == 0
    assert "opnieuw vernietigd" in uit.err
    assert klaar("jongere", "toon", "1").code == 3
    assert b"Zwaluw" not in klaar.pad.read_bytes().replace(b"nichtje van Sem van Zwaluw", b"")
    assert len(klaar.json("vernietig", "--verklaring")["vernietigd"]) == 1
    klaar.pad.unlink()
    assert "verklaringen" in klaar("kopie", "terugzetten", str(kopie), "--ja").err


def test_texts_about_others_and_letters_are_named_before(klaar: Lpa) -> None:
    blad = klaar.goed("vernietig", "1", "--proef")
    assert "jongere 2" in blad
    assert "brief-1.docx" in blad
    assert klaar("jongere", "toon", "1").code == 0


# ── When it may not ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("woorden", "code", "zegt"), [
    (("1",), 2, "machtiging"),
    (("1", *JA[:2]), 2, "machtiging"),
    (("1", *JA[:4]), 5, "--bevestig 1"),
    (("1", *JA[:4], "--bevestig", "2"), 5, "het zijn er 1"),
    (("1", "--machtiging", "Z", "--machtiging-op", "2-6-2030", "--bevestig", "1"), 2, "na vandaag"),
    ((), 2, "--alle"),
    (("1", "--bewaren-tot", "1-1-2031"), 2, "--reden"),
])  # fmt: skip
def test_without_authority_or_without_her_word_nothing_is_done(
    klaar: Lpa, woorden: Sequence[str], code: int, zegt: str
) -> None:
    assert zegt in geweigerd(klaar("vernietig", *woorden), code)
    assert klaar("jongere", "toon", "1").code == 0


def test_not_before_the_term(klaar: Lpa) -> None:
    assert "bewaard tot en met" in geweigerd(klaar("vernietig", "2", *JA, LPA_PEILDATUM="2020-01-01"), 5)


@pytest.mark.parametrize(("gewijzigd", "zegt"), [
    ("update zaak_alle set gesloten_op = null, afhandeling = null where nummer = 2", "loopt nog"),
    ("delete from vaststelling where schooljaar = '2019-2020'", "niet vastgesteld"),
    ("update vaststelling set heropend_op = '2030-01-01', heropend_reden = 'x' where schooljaar = '2019-2020'",
     "niet vastgesteld"),
    ("update interventie_alle set soort = 'pv-verzonden' where nummer = 1", "afliep"),
    ("update interventie_alle set soort = 'halt-verwijzing' where nummer = 1", "afliep"),
    ("insert into eigentermijn_alle (zaak, wat, laatste_dag, grondslag, regime, regime_op, vervallen_reden, versie)"
     " values (2, 'bezwaar', '2030-07-01', '', 'AVG', '2030-01-01', '', 1)", "loopt een termijn"),
])  # fmt: skip
def test_not_while_something_runs(klaar: Lpa, gewijzigd: str, zegt: str) -> None:
    with closing(sqlcipher3.connect(klaar.pad)) as conn:
        conn.execute("pragma foreign_keys = off")
        conn.execute(gewijzigd)
        conn.commit()
    assert zegt in geweigerd(klaar("vernietig", "1", *JA), 5)
    assert zegt in klaar.goed("bewaartermijn", "1")


def test_who_is_kept_longer_is_not_destroyed_until_then(klaar: Lpa) -> None:
    assert "al voorbij" in geweigerd(klaar("vernietig", "1", "--bewaren-tot", "31-5-2030", "--reden", "Woo"), 2)
    uit = klaar.goed("vernietig", "1", "--bewaren-tot", "1-3", "--reden", "Woo-verzoek")  # the first of March to come
    assert "tot en met 01-03-2031" in uit
    klaar.goed("vernietig", "1", "--bewaren-tot", "1-9-2030", "--reden", "Woo-verzoek")
    assert "Woo-verzoek" in geweigerd(klaar("vernietig", "1", *JA), 5)
    assert "Woo-verzoek" in klaar.goed("dossier", "--jongere", "1")
    klaar.goed("vernietig", "1", "--bewaren-tot", "31-5-2030", "--reden", "ingetrokken")
    klaar.goed("vernietig", "1", *JA)


# ── What others keep ──────────────────────────────────────────────────────────────────────────────


def test_what_another_jongere_shares_stays(lpa: Lpa, monkeypatch: pytest.MonkeyPatch) -> None:
    for regel in (
        "school nieuw Linde --brin 12AB --regio midden --onderwijssoort vo",
        "jongere nieuw --achternaam Vink --voornaam Sem --geboortedatum 1-2-2004",
        "jongere nieuw --achternaam Vink --voornaam Lot --geboortedatum 1-2-2012",
        "jongere nieuw --achternaam Vink --voornaam Bo --geboortedatum 1-2-2013",
        "jongere gezin 1 --met 2 --met 3",
        "melding nieuw --jongere 1 --soort luxe --datum 1-10-2019 --school 1 --toch",
        "melding nieuw --jongere 2 --soort luxe --datum 1-10-2019 --school 1 --toch",
        "melding nieuw --jongere 3 --soort luxe --datum 1-10-2019 --school 1 --toch",
        'overleg nieuw "MDO" --zaak 1 --zaak 2 --zaak 3 --datum 2-10-2019 --toch',
        "verlof nieuw --jongere 1 --jongere 2 --jongere 3 --grond gewichtig --van 2-12-2019 --tot 3-12-2019"
        " --ontvangen 4-11-2019 --reden trouwdag --school 1 --toch",
    ):
        lpa.goed(*shlex.split(regel))
    with closing(sqlcipher3.connect(lpa.pad)) as conn:
        conn.execute("update zaak_alle set gesloten_op = '2019-12-20', afhandeling = 'waarschuwing' where jongere = 1")
        conn.commit()
    monkeypatch.setenv("LPA_PEILDATUM", LATER)
    _stel_vast(lpa)
    assert "staat ook in" not in lpa.goed("vernietig", "1", "--proef")  # the name of a family follows by itself
    lpa.goed("vernietig", "1", *JA)
    assert _sql(lpa, "pragma foreign_key_check") == []
    assert _sql(lpa, "select nummer, overleg from interventie order by nummer") == [(2, None), (3, 2)]
    assert _sql(lpa, "select nummer, aanvraag from verlof order by nummer") == [(5, None), (6, 5)]
    [(naam,)] = _sql(lpa, "select naam from gezin")
    assert "Sem" not in naam
    assert "Lot Vink" in naam
    assert b"Sem Vink" not in lpa.pad.read_bytes()
    assert "bekijken" not in lpa("ongedaan", "--ja").out
    assert json.loads(lpa("controle", "--alleen", "buiten", "--json").out)["vondsten"] == []


def test_of_brothers_and_sisters_a_text_with_the_first_name_alone_is_named(klaar: Lpa) -> None:
    for regel in (
        "jongere nieuw --achternaam Koolmees --voornaam Bo --geboortedatum 1-2-2016 --toch",
        "jongere gezin 1 --met 2",
        "melding nieuw --jongere 2 --soort overig --datum 1-5-2030 --toch",
        "melding nieuw --jongere 3 --soort overig --datum 1-5-2030 --toch",
    ):
        klaar.goed(*shlex.split(regel))
    van_lot, van_bo = (m["nummer"] for m in klaar.json("melding", "lijst", "--open")["meldingen"][::-1])
    stappen = [
        klaar.json("interventie", "nieuw", str(zaak), "--soort", "telefoon", "--notitie", tekst, "--toch")["nummer"]
        for zaak, tekst in ((van_lot, "zus sem doet dit ook"), (van_lot, "dit semester"), (van_bo, "zus Sem ook"))
    ]
    proef = klaar.goed("vernietig", "1", "--proef", COLUMNS="300")
    assert "De naam van wie wordt vernietigd staat ook in: " in proef
    assert [f"interventie {n}" in proef for n in stappen] == [True, False, False]


@pytest.mark.parametrize(
    ("tekst", "noemt"),
    [
        ("met SEM VAN ZWALUW gezien", True),
        ("sem zwaluws fiets", True),
        ("Zwaluw, Sém", True),
        ("zie sem_van_zwaluw.html", True),
        ("zie SemZwaluw.docx", True),
        ("zie SemZwaluw2.docx", True),
        ("Sem Zwaluwenburg belde", False),
        ("de Zwaluwstraat, dit semester", False),
        ("zwaluw gezien", False),
    ],
)
def test_a_name_is_known_however_it_is_written_and_gone_from_the_log(klaar: Lpa, tekst: str, noemt: bool) -> None:
    klaar.goed("jongere", "wijzig", "2", "--notitie", tekst)
    assert ("jongere 2" in klaar.goed("vernietig", "1", "--proef", COLUMNS="300")) == noemt
    klaar.goed("jongere", "wijzig", "2", "--notitie", "niets")
    klaar.goed("vernietig", "1", *JA)
    assert (tekst.encode() not in klaar.pad.read_bytes()) == noemt


def test_every_table_that_is_about_somebody_is_looked_at(klaar: Lpa) -> None:
    """By its columns: what refers to a jongere or a zaak is taken out, whatever table comes later."""
    with closing(sqlcipher3.connect(klaar.pad)) as conn:
        own = weg.owned(conn, [1])
    assert {"jongere", "zaak", "melding", "verlof", "vrijstelling", "overstap", "verzorger", "inschrijving",
            "interventie", "huisbezoek", "brief", "verstrekking", "eigentermijn", "routestap", "heropening",
            "uitstel", "uitnodiging"} <= {*own}  # fmt: skip


@pytest.mark.parametrize(("op", "jaren"), [
    # Born on 1-2-2004: seventeen on 1-10-2021, eighteen from 1-2-2022 on. A schooljaar that runs waits for no adult.
    ("2022-06-01", ["2019-2020", "2020-2021", "2021-2022"]),
    ("2022-12-01", ["2019-2020", "2020-2021", "2021-2022"]),
    ("2023-09-01", ["2019-2020", "2020-2021", "2021-2022", "2022-2023"]),
])  # fmt: skip
def test_in_which_schooljaren_a_jongere_counts(lpa: Lpa, op: str, jaren: list[str]) -> None:
    for regel in (
        "school nieuw Linde --brin 12AB --regio midden --onderwijssoort vo",
        "jongere nieuw --achternaam Vink --voornaam Sem --geboortedatum 1-2-2004",
        "inschrijving nieuw --jongere 1 --school 1 --van 1-8-2019 --onderwijssoort vo",
    ):
        lpa.goed(*shlex.split(regel))
    assert json.loads(lpa.goed("bewaartermijn", "1", "--json", LPA_PEILDATUM=op))["schooljaren"] == jaren


def test_what_was_recorded_with_another_first_is_gone_from_the_log_too(klaar: Lpa) -> None:
    """A step that lay in a zaak of Lot before it was moved: the line of the log from then names no jongere but Lot."""
    with closing(sqlcipher3.connect(klaar.pad)) as conn:
        for naam, _ in (triggers := list(conn.execute("select name, sql from sqlite_master where type = 'trigger'"))):
            conn.execute(f"drop trigger {naam}")
        waar = "tabel = 'interventie' and nummer = 3 and volgnummer = (select min(volgnummer) from logboek where\
            tabel = 'interventie' and nummer = 3)"
        assert conn.execute(f"update logboek set zaak = null, jongere = 2 where {waar}").rowcount == 1  # noqa: S608
        conn.execute("delete from logketen")
        for _, sql in triggers:
            conn.execute(sql)
        conn.commit()
    klaar.goed("vernietig", "1", *JA)
    assert b"niemand belde terug" not in klaar.pad.read_bytes()


def test_of_the_register_of_a_closed_year_only_what_figure_2_needs_is_kept(klaar: Lpa) -> None:
    feiten = "select zaak, feiten from telfeit join vaststelling on vaststelling.nummer = vaststelling"
    assert any(zaak for zaak, _ in _sql(klaar, feiten))
    klaar.goed("vernietig", "1", *JA)
    na = _sql(klaar, feiten)
    assert na
    for zaak, tekst in na:
        assert (zaak, set(json.loads(tekst))) == (None, {"leeftijd", "plicht", "onderwijssoort"})


def test_who_has_the_same_name_keeps_what_the_log_holds(klaar: Lpa) -> None:
    klaar.goed("jongere", "wijzig", "2", "--notitie", "", "--toch")
    klaar.goed("jongere", "nieuw", "--achternaam", "Zwaluw", "--voornaam", "Sem", "--geboortedatum", "1-1-2012",
               "--notitie", "BLIJFT", "--toch")  # fmt: skip
    klaar.goed("jongere", "wijzig", "3", "--notitie", "")
    klaar.goed("vernietig", "1", *JA)
    regels = _sql(klaar, "select voor, na from loginhoud join logboek on volgnummer = logregel where jongere = 3")
    assert sum("BLIJFT" in (voor or "") + (na or "") for voor, na in regels) == 2


def test_who_has_the_number_in_another_file_is_not_destroyed_again(klaar: Lpa) -> None:
    v = Vernietiging(wie=1, geboortejaar=1990, datum=dag("1-6-2030"), categorie="12.1.3", grond="x", machtiging="x",
                     machtiging_op=dag("1-6-2030"), zaken=1, rijen=1, logregels=1)  # fmt: skip
    ander = restore.Present([v], "", {}, "ander", "")
    with CaseFile(klaar.pad, lambda: "", lambda: NU) as b, transaction(b, "kopie terugzetten") as s:
        assert restore.carried_over(s, ander) == []
    assert klaar("jongere", "toon", "1").code == 0


def test_what_changed_while_she_thought_is_looked_at_again(klaar: Lpa, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(*_: object) -> None:
        with closing(sqlcipher3.connect(klaar.pad)) as conn:
            conn.execute("update zaak_alle set gesloten_op = null, afhandeling = null where nummer = 2")
            conn.commit()

    monkeypatch.setattr(vernietig, "must_type", meanwhile)
    assert "loopt nog" in geweigerd(klaar("vernietig", "1", *JA), 5)
    assert klaar("jongere", "toon", "1").code == 0


def _kopie(klaar: Lpa) -> Path:
    return min((klaar.pad.parent / "kopieen").glob("*.lpa"))


def test_somebody_whose_year_of_birth_was_corrected_since_the_copy_is_destroyed_again(klaar: Lpa) -> None:
    klaar.goed("kopie", "maak")
    kopie = _kopie(klaar)
    with closing(sqlcipher3.connect(klaar.pad)) as conn:
        conn.execute("update jongere set geboortedatum = '2003-03-12' where nummer = 1")
        conn.commit()
    klaar.goed("vernietig", "1", *JA)
    assert "opnieuw vernietigd" in klaar("kopie", "terugzetten", str(kopie), "--ja").err
    assert klaar("jongere", "toon", "1").code == 3


def test_under_the_number_of_before_records_were_merged_nobody_comes_back(klaar: Lpa) -> None:
    klaar.goed(
        "jongere", "nieuw", "--achternaam", "Zwaluw", "--voornaam", "Semme", "--geboortedatum", "12-3-2004", "--toch"
    )
    klaar.goed("kopie", "maak")
    kopie = _kopie(klaar)
    klaar.goed("jongere", "samenvoegen", "1", "3", "--toch")
    klaar.goed("vernietig", "1", *JA)
    klaar.goed("kopie", "terugzetten", str(kopie), "--ja")
    assert [j["nummer"] for j in klaar.json("jongere", "lijst")["jongeren"]] == [2]
    assert "samengevoegd met jongere 1" in klaar.goed("vernietig", "--verklaring")


def test_that_somebody_was_destroyed_who_is_not_in_the_copy_stays_declared(klaar: Lpa) -> None:
    klaar.goed("kopie", "maak")
    kopie = _kopie(klaar)
    klaar.goed("jongere", "nieuw", "--achternaam", "Vink", "--voornaam", "Bo", "--geboortedatum", "1-1-1990", "--toch")
    for jaar in klaar.json("bewaartermijn", "3")["schooljaren"]:
        klaar("cijfers", "vaststellen", jaar, "--toch", "--reden", "oud")  # but for those that were
    klaar.goed("vernietig", "3", *JA)
    voor = klaar.json("vernietig", "--verklaring")["vernietigd"]
    klaar.goed("kopie", "terugzetten", str(kopie), "--ja")
    assert [v["wie"] for v in klaar.json("vernietig", "--verklaring")["vernietigd"]] == [v["wie"] for v in voor] == [3]


def test_a_copy_of_when_a_stand_in_had_the_file_is_open_and_brings_nobody_back(klaar: Lpa, tmp_path: Path) -> None:
    (tmp_path / "zin").write_text("zes merels op een hek", encoding="utf-8")
    weg_ = ("--map", str(tmp_path / "weg"), "--ja", "--nieuw-wachtwoordbestand", str(tmp_path / "zin"), "--boa", "ja")
    klaar.goed("waarneming", *weg_)
    klaar.goed("kopie", "maak")
    kopie = _kopie(klaar)
    klaar.goed("waarneming", "--intrekken", "--ja")
    klaar.goed("vernietig", "1", *JA)
    klaar.goed("kopie", "terugzetten", str(kopie), "--ja")
    assert klaar("jongere", "toon", "1").code == 3
    klaar.goed("jongere", "wijzig", "2", "--notitie", "x", "--toch")


def test_copies_in_the_other_folder_and_a_folder_that_is_not_there_are_named(klaar: Lpa, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    klaar.goed("kopie", "maak", str(stick / "lpa"))
    stick.rename(tmp_path / "uitgetrokken")
    uit = " ".join(klaar.goed("vernietig", "1", *JA).split())
    assert f"De map {stick / 'lpa'} is er nu niet" in uit
    assert f"in {klaar.pad.parent / 'kopieen'} kan nog staan" in uit


def test_copies_in_a_folder_that_was_hers_before_are_named(klaar: Lpa, tmp_path: Path) -> None:
    klaar.goed("kopie", "maak", str(tmp_path / "oud"))
    klaar.goed("kopie", "maak", str(tmp_path / "nieuw"))
    assert f"Ook in {tmp_path / 'oud'} (1)." in " ".join(klaar.goed("kopie", "lijst", COLUMNS="400").split())
    uit = " ".join(klaar.goed("vernietig", "1", *JA, COLUMNS="400").split())
    assert f"In 1 kopie in {tmp_path / 'oud'} kan nog staan" in uit
    assert str(tmp_path / "oud") in " ".join(klaar("controle", COLUMNS="400").out.split())
    (tmp_path / "oud").rename(tmp_path / "weg")
    assert f"De map {tmp_path / 'oud'} is er nu niet" in " ".join(
        klaar.goed("vernietig", "2", *JA, COLUMNS="400").split()
    )


def test_somebody_who_is_declared_destroyed_and_stands_in_the_copy_all_the_same_goes(klaar: Lpa) -> None:
    v = Vernietiging(wie=1, geboortejaar=2004, datum=dag("1-6-2030"), categorie="12.1.3", grond="x", machtiging="x",
                     machtiging_op=dag("1-6-2030"), zaken=1, rijen=1, logregels=1)  # fmt: skip
    with CaseFile(klaar.pad, lambda: "", lambda: NU) as b, transaction(b, "kopie terugzetten") as s:
        s.add(v)
        nu = restore.Present([v], "", {}, eigenschap(s.conn, "kenmerk"), "")
        assert [d.wie for d in restore.carried_over(s, nu)] == [1]
    assert klaar("jongere", "toon", "1").code == 3
