"""One meeting about more zaken: a step in each, what was shared in each, one undo."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, geweigerd, ongemoeid

MDO = ("overleg", "nieuw", "MDO De Wilg", "--zaak", "2", "--zaak", "3", "--datum", "14-11-2019")


@pytest.fixture
def twee(gevuld: Lpa) -> Lpa:
    """Zaak 2 of Zoë, who is 15, and zaak 3 of Lot, who is 16."""
    gevuld.goed("jongere", "nieuw", "--achternaam", "Vos", "--voornaam", "Lot", "--geboortedatum", "1-5-2003")
    gevuld.goed(
        "melding", "nieuw", "--jongere", "4", "--soort", "signaal", "--datum", "4-11-2019", "--uren", "18",
        "--school", "2", "--toch",
    )  # fmt: skip
    return gevuld


def _stappen(lpa: Lpa, zaak: int) -> list[dict[str, object]]:
    stappen: list[dict[str, object]] = lpa.json("interventie", "lijst", str(zaak))["interventies"]
    return stappen


def test_each_zaak_gets_the_step_and_one_undo_takes_all_of_it_back(twee: Lpa) -> None:
    zin = twee.goed(*MDO, "--met", "intern begeleider", "--resultaat", "elke week bellen")
    assert "MDO De Wilg, donderdag 14-11-2019" in zin
    assert "melding 2" in zin and "melding 3 van Lot Vos" in zin  # noqa: PT018
    een, twee_ = _stappen(twee, 2)[0], _stappen(twee, 3)[0]
    assert (een["soort"], een["met_wie"]) == ("mdo", "MDO De Wilg, intern begeleider")
    assert twee_["resultaat"] == "elke week bellen"
    assert (een["overleg"], twee_["overleg"]) == (None, een["nummer"])
    assert twee.json("verstrekking", "lijst")["aantal"] == 0
    twee.goed("ongedaan", "--ja")
    assert _stappen(twee, 2) == _stappen(twee, 3) == []


def test_what_was_told_is_a_sharing_in_each_zaak_by_the_step(twee: Lpa) -> None:
    twee.goed("contact", "nieuw", "GGD IJsselland", "--soort", "jgz")
    uitkomst = twee(*MDO, "--wat", "aantal uren", "--aan", "ggd", "--aan", "Jongerenwerk", "--toestemming", "ja")
    assert uitkomst.code == 0, uitkomst.err
    assert "voorstel van lpa" in uitkomst.err
    assert "'Jongerenwerk' staat niet in het register" in uitkomst.err
    verstrekkingen = twee.json("verstrekking", "lijst")["verstrekkingen"]
    assert sorted((d["zaak"], d["aan"], d["toestemming"]) for d in verstrekkingen) == [
        (2, "GGD IJsselland", None), (2, "Jongerenwerk", None),
        (3, "GGD IJsselland", True), (3, "Jongerenwerk", True),
    ]  # fmt: skip
    assert {d["interventie"] for d in verstrekkingen if d["zaak"] == 3} == {_stappen(twee, 3)[0]["nummer"]}
    twee.goed("ongedaan", "--ja")
    assert twee.json("verstrekking", "lijst")["aantal"] == 0


def test_without_a_party_it_was_shared_with_the_meeting(twee: Lpa) -> None:
    twee.goed("overleg", "nieuw", "MDO De Wilg", "--zaak", "2", "--wat", "aantal uren")
    assert [d["aan"] for d in twee.json("verstrekking", "lijst")["verstrekkingen"]] == ["MDO De Wilg"]


def test_who_is_sixteen_has_a_say(twee: Lpa) -> None:
    ongemoeid(twee, *MDO, "--wat", "aantal uren", code=2)
    uitkomst = twee(*MDO, "--wat", "aantal uren", "--toestemming", "nee")
    assert "Zaak 3: de jongere is op die dag 16 of ouder en stemt niet toe" in uitkomst.err
    assert "Zaak 2" not in uitkomst.err
    ongemoeid(twee, "overleg", "nieuw", "X", "--zaak", "2", "--wat", "uren", "--toestemming", "ja", code=2)


@pytest.mark.parametrize(
    ("erbij", "code"),
    [
        (("--aan", "ggd"), 2), (("--toestemming", "ja"), 2), (("--zaak", "9"), 3), (("--notitie", "zonder wie"), 2),
        (("--notitie", "1: andere zaak"), 2), (("--datum", "1-1-2018"), 2), (("--grond", "AVG"), 2),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(twee: Lpa, erbij: tuple[str, ...], code: int) -> None:
    ongemoeid(twee, *MDO, *erbij, code=code)


def test_a_day_before_a_zaak_is_doubted_by_its_number(twee: Lpa) -> None:
    vroeg = (*MDO[:-1], "1-11-2019")
    assert "zaak 3: het overleg op 01-11-2019 ligt voor" in geweigerd(twee(*vroeg), 5)


def test_a_name_in_what_all_zaken_get_is_doubted(twee: Lpa) -> None:
    gezegd = geweigerd(twee(*MDO, "--resultaat", "Lot gaat naar de huisarts"), 5)
    assert "Lot Vos staat met name in wat in elke zaak komt" in gezegd
    twee.goed(*MDO, "--notitie", "3: Lot gaat naar de huisarts", "--notitie", "vos: en belt")
    noten = ("", "Lot gaat naar de huisarts\nen belt")
    assert (_stappen(twee, 2)[0]["notitie"], _stappen(twee, 3)[0]["notitie"]) == noten


def test_more_notes_about_one_zaak_are_all_kept(twee: Lpa) -> None:
    twee.goed(*MDO, "--notitie", "2: kwam te laat", "--notitie", "3: belt terug", "--notitie", "2: ging eerder weg")
    noten = (_stappen(twee, 2)[0]["notitie"], _stappen(twee, 3)[0]["notitie"])
    assert noten == ("kwam te laat\nging eerder weg", "belt terug")


def test_the_dossier_of_each_tells_it_and_not_who_else_was_spoken_of(twee: Lpa) -> None:
    twee.goed(*MDO, "--wat", "aantal uren", "--toestemming", "ja")
    dossier = twee.goed("dossier", "3")
    assert "multidisciplinair overleg" in dossier and "MDO De Wilg" in dossier  # noqa: PT018
    assert "Müller" not in dossier


def test_a_meeting_is_counted_once_in_its_schooljaar(twee: Lpa) -> None:
    twee.goed(*MDO)
    twee.goed("interventie", "nieuw", "2", "--soort", "mdo", "--datum", "12-11-2019")
    data = twee.json("overleg", "lijst", "2019-2020")
    assert [(o["datum"], o["zaken"]) for o in data["overleggen"]] == [("2019-11-14", [2, 3]), ("2019-11-12", [2])]
    assert twee.json("overleg", "lijst", "2018-2019")["aantal"] == 0
    assert "2 overleggen in 2019-2020, over 2 zaken." in twee.goed("overleg", "lijst")
    twee.goed("ongedaan", "--ja")
    assert "1 overleg in 2019-2020, over 2 zaken." in twee.goed("overleg", "lijst")


def test_the_same_meeting_typed_twice_is_doubted(twee: Lpa) -> None:
    twee.goed(*MDO)
    assert "precies dit staat al" in geweigerd(twee(*MDO), 5)
