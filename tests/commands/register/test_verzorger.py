"""`lpa verzorger`: parents who move, change their number, or do not belong here after all."""

from __future__ import annotations

import pytest

from tests.commands.bestand.test_ongedaan import rijen
from tests.conftest import Lpa, ongemoeid

NIEUW = ("--naam", "Noor Specht", "--adres", "Kerkweg 2, Heerde", "--telefoon", "0600000000")


@pytest.fixture
def verzorgers(gevuld: Lpa) -> Lpa:
    """Verzorger 1 of jongere 1, verzorger 2 of jongere 3, whose address is secret."""
    gevuld.goed("verzorger", "nieuw", "1", *NIEUW)
    gevuld.goed("jongere", "verzorger", "3", *NIEUW)
    return gevuld


def test_a_verzorger_is_added_changed_and_removed(verzorgers: Lpa) -> None:
    assert "Kerkweg 2" in verzorgers.goed("verzorger", "lijst", "1")
    uit = verzorgers.goed("verzorger", "wijzig", "1", "--adres", "Brink 1, Epe", "--telefoon", "")
    assert "adres Kerkweg 2, Heerde wordt Brink 1, Epe" in uit
    (v,) = verzorgers.json("jongere", "toon", "1", "--volledig")["verzorgers"]
    assert (v["nummer"], v["adres"], v["telefoon"]) == (1, "Brink 1, Epe", "")
    assert "Verzorger 1, Noor Specht, staat niet meer bij jongere 1" in verzorgers.goed("verzorger", "weg", "1")
    assert verzorgers.json("verzorger", "lijst", "1") == {"versie": 1, "verzorgers": [], "aantal": 0}
    verzorgers.goed("ongedaan", "--ja")
    assert verzorgers.json("verzorger", "lijst", "1")["aantal"] == 1


def test_the_secret_address_of_a_family_is_not_said_when_it_changes(verzorgers: Lpa) -> None:
    for opdracht in (("wijzig", "2", "--adres", "Brink 1, Epe"), ("lijst", "3"), ("weg", "2")):
        uit = verzorgers.goed("verzorger", *opdracht)
        assert not {"Kerkweg", "Brink"} & set(uit.split()), opdracht
        assert "Noor Specht" in uit or "vervangen" in uit
    assert not {"Kerkweg", "Brink"} & set(verzorgers.goed("logboek", "--volledig").split())


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [(("nieuw", "1"), 2), (("nieuw", "99", "--naam", "x"), 3), (("wijzig", "9", "--naam", "x"), 3),
     (("wijzig", "1", "--naam", ""), 2), (("wijzig", "1"), 2), (("weg", "9"), 3), (("weg", "x"), 2),
     (("lijst", "uil"), 3)],
)  # fmt: skip
def test_what_cannot_be_is_refused(verzorgers: Lpa, opdracht: tuple[str, ...], code: int) -> None:
    ongemoeid(verzorgers, "verzorger", *opdracht, code=code)


@pytest.mark.parametrize("opdracht", [("nieuw", "2", *NIEUW), ("wijzig", "1", "--naam", "N. Specht"), ("weg", "1")],
                         ids=lambda woorden: woorden[0])  # fmt: skip
def test_each_command_can_be_taken_back(verzorgers: Lpa, opdracht: tuple[str, ...]) -> None:
    voor = rijen(verzorgers.pad)
    verzorgers.goed("verzorger", *opdracht)
    assert rijen(verzorgers.pad) != voor
    verzorgers.goed("ongedaan", "--ja")
    assert rijen(verzorgers.pad) == voor


LANG = ("--naam", "Maria-Antoinette van der Heijden-Schoonhoven", "--adres",
        "Burgemeester van Houtstraat 112, 8181 AA Heerde", "--telefoon", "0600000000")  # fmt: skip


@pytest.mark.parametrize("opdracht", ["verzorger lijst 1", "jongere toon 1", "dossier --jongere 1"])
def test_on_a_narrow_screen_no_word_of_a_parent_is_broken(verzorgers: Lpa, opdracht: str) -> None:
    verzorgers.goed("verzorger", "nieuw", "1", *LANG)
    for breedte in ("40", "60", "80", "120"):
        tekst = verzorgers.goed(*opdracht.split(), COLUMNS=breedte)
        assert {"Maria-Antoinette", "Heijden-Schoonhoven", "Burgemeester", "Houtstraat", "Heerde", "0600000000"} <= set(
            tekst.split()
        )
        assert max(map(len, tekst.splitlines())) <= int(breedte)
