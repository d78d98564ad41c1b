"""`lpa vervalt` and the same verb of steps, visits and letters: struck out, to be seen, counted nowhere."""

from __future__ import annotations

import shlex
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from tests.commands.agenda.test_huisbezoek import events
from tests.conftest import Lpa, geweigerd, ongemoeid
from tests.overal.conftest import Proef, _proefmap, proef

__all__ = ["_proefmap", "proef"]

DUBBEL = ("--reden", "dubbel ingevoerd")
IN_ZAAK = ("interventie", "huisbezoek", "brief", "verstrekking", "eigentermijn", "uitnodiging")


def meldingen(lpa: Lpa) -> list[int]:
    """The meldingen that are listed."""
    return sorted(m["nummer"] for m in lpa.json("melding", "lijst", "--alles")["meldingen"])


def aantal(lpa: Lpa, rij: str) -> int:
    """A figure of table 3 of 2019-2020."""
    (tabel,) = (t for t in lpa.json("overzicht", "2019-2020")["tabellen"] if t["tabel"] == "3")
    (cel,) = (c for r in tabel["rijen"] if r["rij"] == rij for c in r["cellen"] if c["schooljaar"] == "2019-2020")
    return int(cel["waarde"])


def levend(lpa: Lpa, zaak: int) -> dict[str, int]:
    """How much of each kind counts in a zaak."""
    with closing(sqlcipher3.connect(lpa.pad)) as conn:
        telling = "select count(*) from {} where zaak = ?"
        return {t: conn.execute(telling.format(t), (zaak,)).fetchone()[0] for t in IN_ZAAK}


def test_a_double_melding_counts_no_more_and_its_number_is_not_used_again(gevuld: Lpa) -> None:
    voor = aantal(gevuld, "luxe verzuim")
    gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "29-10-2019", "--toch")
    assert aantal(gevuld, "luxe verzuim") == voor + 1
    gezegd = gevuld.goed("vervalt", "3", *DUBBEL)
    assert gezegd.startswith("Melding 3 van Zoë van der Müller is vervallen op 15-11-2019: dubbel ingevoerd.")
    assert aantal(gevuld, "luxe verzuim") == voor
    assert meldingen(gevuld) == [1, 2]
    gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "30-10-2019", "--toch")
    assert meldingen(gevuld) == [1, 2, 4]


def test_it_is_shown_with_why_and_comes_back_whole(gevuld: Lpa) -> None:
    voor = gevuld.json("toon", "2")
    gevuld.goed("vervalt", "2", *DUBBEL)
    assert gevuld.goed("toon", "2").startswith(
        "Melding 2 is vervallen op 15-11-2019: dubbel ingevoerd (meldingsnummer 1234567)."
    )
    assert gevuld.json("toon", "2")["vervallen"] == [
        {"wat": "melding 2", "op": "2019-11-15", "reden": "dubbel ingevoerd (meldingsnummer 1234567)"}
    ]
    dossier = gevuld.goed("dossier", "--jongere", "2")
    assert "VERVALLEN melding: luxe verzuim" in dossier
    assert "vervallen op 15-11-2019: dubbel ingevoerd" in " ".join(dossier.split())
    assert "telt weer mee. Eerder vervallen op 15-11-2019: " in gevuld.goed("vervalt", "2", "--terug")
    assert gevuld.json("toon", "2") == voor


@pytest.mark.parametrize("opdracht", ["melding toon 2", "melding sluit 2 --afhandeling waarschuwing", "dossier 2"])
def test_by_its_number_any_other_command_says_where_it_is(gevuld: Lpa, opdracht: str) -> None:
    gevuld.goed("vervalt", "2", *DUBBEL)
    gezegd = ongemoeid(gevuld, *opdracht.split(), code=3)
    assert gezegd == ("Fout: zaak 2 is vervallen op 15-11-2019.\nOplossing: bekijk wat het was met: lpa toon 2.\n")


def test_its_meldingsnummer_may_be_used_by_the_melding_that_stays(gevuld: Lpa) -> None:
    nieuw = ("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "28-10-2019", "--toch")
    gevuld.goed(*nieuw)
    ongemoeid(gevuld, "melding", "wijzig", "3", "--meldingsnummer", "1234567", code=5)
    gevuld.goed("vervalt", "2", *DUBBEL)
    gevuld.goed("melding", "wijzig", "3", "--meldingsnummer", "1234567")
    gezegd = gevuld("vervalt", "2", "--terug", "--toch")
    assert "Let op: meldingsnummer 1234567 staat inmiddels bij melding 3; melding 2 heeft geen." in gezegd.err
    assert [gevuld.json("toon", nr)["meldingsnummer"] for nr in "23"] == [None, "1234567"]


def test_what_comes_back_is_weighed_as_if_it_were_typed_now(gevuld: Lpa) -> None:
    gevuld.goed("vervalt", "2", *DUBBEL)
    gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "28-10-2019", "--toch")
    gezegd = ongemoeid(gevuld, "vervalt", "2", "--terug", code=5)
    assert "melding 3 is van dezelfde soort en gaat over dezelfde dagen" in gezegd
    gevuld.goed("vervalt", "3", *DUBBEL)
    gevuld.goed("jongere", "wijzig", "2", "--overleden", "1-9-2019", "--toch")
    assert "de jongere is overleden op 01-09-2019" in ongemoeid(gevuld, "vervalt", "2", "--terug", code=5)
    gevuld.goed("vervalt", "2", "--terug", "--toch")


def test_what_referred_to_it_does_so_again_unless_it_refers_to_something_else(gevuld: Lpa) -> None:
    for dag in ("4-11-2019", "5-11-2019"):
        gevuld.goed(*f"melding nieuw --jongere 2 --soort luxe --datum {dag} --vervolg-op 2 --toch".split())
    gevuld.goed("vervalt", "2", *DUBBEL, "--toch")
    gevuld.goed("melding", "wijzig", "4", "--vervolg-op", "3", "--toch")
    assert "Verwijst er weer naar: melding 3." in gevuld.goed("vervalt", "2", "--terug")
    assert [gevuld.json("toon", nr)["vervolg_op"] for nr in "34"] == [2, 3]


def test_all_that_is_in_a_zaak_falls_and_comes_back_with_it(proef: Proef) -> None:
    lpa = proef.fresh()
    voor = levend(lpa, 12)
    assert sum(voor.values()) > 6
    lpa.goed("vervalt", "12", *DUBBEL, "--toch")
    assert set(levend(lpa, 12).values()) == {0}
    lpa.goed("vervalt", "12", "--terug")
    assert levend(lpa, 12) == voor
    assert "Interventie 9 is vervallen" in lpa.goed("toon", "12")


def test_an_undo_takes_all_of_it_back(proef: Proef) -> None:
    lpa = proef.fresh()
    voor, blad = levend(lpa, 12), lpa.goed("toon", "12")
    lpa.goed("vervalt", "12", *DUBBEL, "--toch")
    lpa.goed("ongedaan", "--ja")
    assert (levend(lpa, 12), lpa.goed("toon", "12")) == (voor, blad)


@pytest.mark.parametrize(
    ("opdracht", "twijfel"),
    [
        ("vervalt 7", "melding 7 is gesloten op 01-10-2019: waarschuwing, en telt dan niet meer mee in 2019-2020"),
        ("vervalt 12", "huisbezoek 1 is afgelegd op 13-11-2019"),
        ("vervalt 12", "is er echt gedeeld, dan hoort zij te blijven staan"),
        ("huisbezoek vervalt 1", "huisbezoek 1 is afgelegd op 13-11-2019"),
    ],
)
def test_what_somebody_else_acted_on_is_doubted(proef: Proef, opdracht: str, twijfel: str) -> None:
    gezegd = ongemoeid(proef.fresh(), *opdracht.split(), *DUBBEL, code=5)
    assert twijfel in gezegd
    assert "--toch" in gezegd


def test_a_letter_that_was_sent_is_doubted_and_its_file_stays(proef: Proef) -> None:
    lpa = proef.fresh()
    gezegd = lpa("brief", "vervalt", "1", *DUBBEL)
    assert gezegd.code == 0
    assert "brief-1.docx" in gezegd.err
    assert (lpa.pad.parent / "brief-1.docx").exists()
    lpa.goed("brief", "vervalt", "1", "--terug")
    lpa.goed("brief", "verzonden", "1", "--alleen")
    assert "verzonden aan" in ongemoeid(lpa, "brief", "vervalt", "1", *DUBBEL, code=5)


def test_a_melding_that_refers_to_it_does_so_no_more(gevuld: Lpa) -> None:
    gevuld.goed(*shlex.split("melding nieuw --jongere 2 --soort luxe --datum 4-11-2019 --vervolg-op 2 --toch"))
    gezegd = ongemoeid(gevuld, "vervalt", "2", *DUBBEL, code=5)
    assert "melding 3 verwijst naar melding 2; die verwijzing vervalt mee" in gezegd
    gevuld.goed("vervalt", "2", *DUBBEL, "--toch")
    assert gevuld.json("toon", "3")["vervolg_op"] is None


def test_leave_that_was_struck_out_leaves_the_advice_on_a_melding_to_be_had(gevuld: Lpa) -> None:
    gevuld.goed(*shlex.split("verlof nieuw --jongere 2 --grond gewichtig --van 2-12-2019 --tot 3-12-2019 --toch"))
    gevuld.goed(
        *shlex.split(
            "melding nieuw --jongere 2 --soort luxe --datum 2-12-2019 --na-verlof 3 --toch --peildatum 5-12-2019"
        )
    )
    gevuld.goed("vervalt", "3", *DUBBEL, "--toch")
    assert gevuld("toon", "4").code == 0


@pytest.mark.parametrize(
    ("stap", "wat"),
    [
        ('noteer 2 "mentor gebeld" --volgende "22-11 moeder bellen"', "moeder bellen, uiterlijk vrijdag 22-11-2019"),
        ("pv verzonden 2 --eerder-veroordeeld ja --toch", "Stuur een afschrift van het proces-verbaal"),
    ],
)
def test_what_she_would_do_next_stays_when_the_step_is_struck_out_and_is_named(
    gevuld: Lpa, stap: str, wat: str
) -> None:
    gevuld.goed(*shlex.split("termijn nieuw 2 --wat vader-bellen --voor 22-11"))
    gevuld.goed(*shlex.split(stap))
    nummer = gevuld.json("interventie", "lijst", "2")["interventies"][0]["nummer"]
    gezegd = " ".join(gevuld("interventie", "vervalt", str(nummer), *DUBBEL, "--toch").err.split())
    assert f"Let op: termijn 2 staat nog open: {wat}" in gezegd
    assert "Vervalt die ook? Dan: lpa termijn vervalt 2" in gezegd
    assert "termijn 1" not in gezegd
    gevuld.goed("interventie", "vervalt", str(nummer), "--terug")
    gevuld.goed("termijn", "gedaan", "2")
    assert "termijn 2" not in gevuld("interventie", "vervalt", str(nummer), *DUBBEL, "--toch").err


def test_a_step_by_which_a_melding_ended_is_doubted(gevuld: Lpa) -> None:
    gevuld.goed(*shlex.split("interventie nieuw 2 --soort waarschuwing-schriftelijk --datum 1-11-2019"))
    gevuld.goed(*shlex.split("melding sluit 2 --afhandeling waarschuwing --datum 4-11-2019"))
    gezegd = ongemoeid(gevuld, "interventie", "vervalt", "2", *DUBBEL, code=5)
    assert "melding 2 is gesloten met waarschuwing, en dit is de enige stap daarvan" in gezegd


def test_a_step_of_a_visit_falls_with_the_visit(proef: Proef) -> None:
    lpa = proef.fresh()
    assert "lpa huisbezoek vervalt 1" in ongemoeid(lpa, "interventie", "vervalt", "6", *DUBBEL, code=5)
    lpa.goed("huisbezoek", "vervalt", "1", *DUBBEL, "--toch")
    assert [i["nummer"] for i in lpa.json("interventie", "lijst", "12")["interventies"]] == [5]
    assert "verviel met huisbezoek 1" in ongemoeid(lpa, "interventie", "vervalt", "6", "--terug", code=5)
    lpa.goed("huisbezoek", "vervalt", "1", "--terug")
    assert [i["nummer"] for i in lpa.json("interventie", "lijst", "12")["interventies"]] == [6, 5]


def test_what_lies_in_a_struck_out_zaak_comes_back_after_that(proef: Proef) -> None:
    lpa = proef.fresh()
    lpa.goed("interventie", "vervalt", "5", *DUBBEL)
    lpa.goed("vervalt", "12", *DUBBEL, "--toch")
    assert "haal melding 12 terug" in ongemoeid(lpa, "interventie", "vervalt", "5", "--terug", code=5)
    lpa.goed("vervalt", "12", "--terug")
    assert "interventie 5 is vervallen" in lpa.goed("toon", "12").lower()
    lpa.goed("interventie", "vervalt", "5", "--terug")
    assert "interventie 5 is vervallen" not in lpa.goed("toon", "12").lower()


def test_the_calendar_takes_a_struck_out_visit_away_and_sees_it_come_back(proef: Proef, tmp_path: Path) -> None:
    lpa, pad = proef.fresh(), tmp_path / "a.ics"
    uid = lpa.json("huisbezoek", "toon", "3")["uid"]

    def stand() -> tuple[str, int]:
        lpa.goed("huisbezoek", "agenda", "--uit", str(pad), "--overschrijf")
        event = events(pad)[uid]
        return event.status.value, int(event.sequence.value)

    eerst = stand()
    lpa.goed("huisbezoek", "vervalt", "3", *DUBBEL)
    weg = stand()
    lpa.goed("huisbezoek", "vervalt", "3", "--terug")
    terug = stand()
    lpa.goed("vervalt", "12", *DUBBEL, "--toch")
    weer = stand()
    lpa.goed("ongedaan", "--ja")
    assert [status for status, _ in (eerst, weg, terug, weer, stand())] == [
        "CONFIRMED", "CANCELLED", "CONFIRMED", "CANCELLED", "CONFIRMED",
    ]  # fmt: skip
    assert eerst[1] < weg[1] < terug[1] < weer[1] < stand()[1]


def test_a_zaak_of_any_type_may_be_struck_out(proef: Proef) -> None:
    lpa = proef.fresh()
    for nummer, wat in ((1, "Verlof"), (3, "Vrijstelling"), (5, "Overstap"), (10, "Melding")):
        assert lpa.goed("vervalt", str(nummer), *DUBBEL, "--toch").startswith(f"{wat} {nummer} van ")
        assert lpa.goed("vervalt", str(nummer), "--terug").startswith(f"{wat} {nummer} van ")


def test_what_comes_back_is_counted_by_what_is_known_of_the_jongere_by_then(gevuld: Lpa) -> None:
    gevuld.goed("vervalt", "2", *DUBBEL)
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "4-5-2000")
    gevuld.goed("vervalt", "2", "--terug", "--toch")
    apart = [r for r in gevuld.json("overzicht", "2019-2020")["tabellen"] if r["tabel"] == "3"]
    assert aantal(gevuld, "luxe verzuim") == 0, apart


@pytest.mark.parametrize(
    ("opdracht", "code", "zin"),
    [
        ("vervalt 2", 2, "reden ontbreekt"),
        ("vervalt 2 --terug", 5, "melding 2 is niet vervallen"),
        ("vervalt 99 --reden x", 3, "er is geen zaak 99"),
        ("vervalt 99 --terug", 3, "er is geen zaak 99"),
        ("interventie vervalt 99 --reden x", 3, "er is geen interventie 99"),
        ("huisbezoek vervalt 99 --reden x", 3, "er is geen huisbezoek 99"),
        ("brief vervalt 99 --reden x", 3, "er is geen brief 99"),
    ],
)
def test_what_cannot_be_struck_out_is_refused(gevuld: Lpa, opdracht: str, code: int, zin: str) -> None:
    assert zin in ongemoeid(gevuld, *opdracht.split(), code=code)


def test_what_comes_back_takes_no_reason(gevuld: Lpa) -> None:
    gevuld.goed("vervalt", "2", *DUBBEL)
    assert "--reden past hier niet" in ongemoeid(gevuld, "vervalt", "2", "--terug", *DUBBEL, code=2)


def test_it_cannot_be_struck_out_twice(gevuld: Lpa) -> None:
    gevuld.goed("vervalt", "2", *DUBBEL)
    assert "zaak 2 is vervallen op 15-11-2019" in ongemoeid(gevuld, "vervalt", "2", *DUBBEL, code=3)


def test_a_term_in_no_zaak_that_was_struck_out_names_the_list_of_terms(lpa: Lpa) -> None:
    lpa.goed("termijn", "nieuw", "--wat", "jaarplan maken", "--voor", "1-12-2019")
    lpa.goed("termijn", "vervalt", "1", *DUBBEL)
    for opdracht in (("gedaan", "1"), ("vervalt", "1", *DUBBEL)):
        gezegd = ongemoeid(lpa, "termijn", *opdracht, code=3)
        assert "eigen termijn 1 is vervallen op 15-11-2019" in gezegd
        assert "Oplossing: bekijk ze met: lpa termijn lijst." in gezegd


def test_what_duo_was_told_of_is_named_when_it_is_struck_out(gevuld: Lpa) -> None:
    vrij = "vrijstelling nieuw --jongere 3 --grond 5a --ontvangen 1-6-2019 --van 1-8-2019 --tot 31-7-2020 --toch"
    gevuld.goed(*vrij.split())
    gevuld.goed("vrijstelling", "wijzig", "3", "--duo", "11-11-2019", "--toch")
    gevuld.goed("melding", "duo", "2", "--datum", "12-11-2019")
    zin = "staat in Mijn DUO, sinds 11-11-2019: herstel dat ook daar"
    assert zin in geweigerd(gevuld("vervalt", "3", "--reden", "dubbel"), 5)
    assert "is overgetypt voor DUO, sinds 12-11-2019" in geweigerd(gevuld("vervalt", "2", "--reden", "dubbel"), 5)
