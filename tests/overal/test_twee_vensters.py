"""Two windows on one file: what was weighed before she answered is weighed again before anything is stored."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lpa import settings
from lpa.commands.gate.store import writing
from lpa.domain.base.twijfel import Twijfel
from lpa.storage.engine.file import CaseFile
from tests.conftest import Lpa, Woorden, vingerafdruk

HALT = ("--toestemming", "ja", "--problemen", "nee", "--uren", "20")
DICHT = ("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--datum", "14-11-2019")
BEZOEK = ("huisbezoek", "plan", "2", "--op", "di 19-11 10:30")
SPREEKUUR = ("spreekuur", "plan", "kompas", "21-11", "--jongere", "2")
OVERSTAP = ("overstap", "nieuw", "--jongere", "2", "--schooljaar", "2019-2020")
MEES = ("jongere", "nieuw", "--achternaam", "Specht", "--voornaam", "Bo", "--geboortedatum", "1-2-2008")
DUO = ("melding", "nieuw", "--jongere", "2", "--soort", "signaal", "--uren", "20", "--meldingsnummer", "7654321")

GEVALLEN: dict[str, tuple[list[Woorden], Woorden, Woorden, str]] = {
    "a visit that overlaps": ([], BEZOEK, ("huisbezoek", "plan", "2", "--op", "di 19-11 11:00"), "overlapt"),
    "a visit moved onto another": (
        [BEZOEK], ("huisbezoek", "verzet", "1", "--op", "do 21-11 10:30"),
        ("huisbezoek", "plan", "2", "--op", "do 21-11 10:45"), "overlapt",
    ),
    "a second attempt onto another": (
        [BEZOEK],
        ("huisbezoek", "verslag", "1", "--uitkomst", "niet thuis", "--kaartje", "ja", "--tweede", "do 21-11 10:30",
         "--peildatum", "2019-11-19"),
        ("huisbezoek", "plan", "2", "--op", "do 21-11 10:45"), "overlapt",
    ),
    "a visit that was reported": (
        [BEZOEK],
        ("huisbezoek", "verslag", "1", "--uitkomst", "niet thuis", "--peildatum", "2019-11-19"),
        ("huisbezoek", "verslag", "1", "--uitkomst", "afgelegd", "--verslag", "x", "--peildatum", "2019-11-19"),
        "intussen in een ander venster",
    ),
    "a spreekuur onto a visit": (
        [], (*SPREEKUUR, "--tijd", "10:00"), ("huisbezoek", "plan", "2", "--op", "do 21-11 10:30"), "dat overlapt",
    ),
    "a visit in a zaak that is closed": ([], BEZOEK, DICHT, "melding 2 is al gesloten"),
    "a step in a zaak that is closed": ([], ("interventie", "nieuw", "2", "--soort", "telefoon"), DICHT, "al gesloten"),
    "a term in a zaak that is closed": ([], ("termijn", "nieuw", "2", "--wat", "bellen", "--voor", "di"), DICHT,
                                        "al gesloten"),
    "a second referral to Halt": (
        [("melding", "wijzig", "2", "--soort", "signaal", "--uren", "20"),
         ("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "11-11-2019")],
        ("halt", "verwijs", "2", *HALT), ("halt", "verwijs", "3", *HALT, "--toch"), "niet eerder naar Halt",
    ),
    "a spreekuur moved after its report": (
        [SPREEKUUR], ("spreekuur", "wijzig", "1", "--datum", "28-11"),
        ("spreekuur", "verslag", "1", "--gekomen", "2", "--peildatum", "2019-11-21"), "al een verslag",
    ),
    "a report after the spreekuur was moved": (
        [SPREEKUUR], ("spreekuur", "verslag", "1", "--gekomen", "2", "--peildatum", "2019-11-21"),
        ("spreekuur", "wijzig", "1", "--datum", "28-11"), "is pas op donderdag 28-11-2019",
    ),
    "an overstap that is there": ([], OVERSTAP, OVERSTAP, "van hetzelfde schooljaar"),
    "who turns out to be sixteen": (
        [OVERSTAP], ("overstap", "overdragen", "3", "--reden", "x", "--wat", "ziek", "--toch"),
        ("jongere", "wijzig", "2", "--geboortedatum", "4-5-2003"), "mag de reden niet mee",
    ),
    "a jongere who is there": ([], MEES, MEES, "dezelfde naam en geboortedatum"),
    "a number of DUO that is taken": ([], DUO, (*DUO[:-1], "7654321"), "staat al bij melding 3"),
    "a melding moved while it is struck out": (
        [], ("melding", "vervalt", "2", "--reden", "dubbel"),
        ("melding", "verplaats", "2", "--jongere", "1", "--reden", "fout", "--toch"), "intussen in een ander venster",
    ),
    "who signs the letters": (
        [], ("afzender", "wijzig", "--ambtenaar", "N. Merel"), ("afzender", "wijzig", "--ambtenaar", "N. Specht"),
        "intussen in een ander venster",
    ),
}  # fmt: skip


@pytest.mark.parametrize("geval", GEVALLEN)
def test_what_another_window_did_meanwhile_is_not_stepped_over(
    gevuld: Lpa, ander_venster: Callable[[Woorden], list[int]], geval: str
) -> None:
    vooraf, deze, andere, zegt = GEVALLEN[geval]
    for opdracht in vooraf:
        gevuld.goed(*opdracht)
    voor = vingerafdruk(gevuld.pad)
    codes = ander_venster(andere)
    uitkomst = gevuld(*deze)
    assert codes == [0], uitkomst.err
    assert uitkomst.code == 5, uitkomst.err
    assert zegt in uitkomst.err
    assert vingerafdruk(gevuld.pad) != voor  # the other window did store its own
    laatste = gevuld.json("logboek")["handelingen"][0]["opdracht"]
    assert laatste == " ".join(andere[:2])


def test_what_another_window_did_elsewhere_does_not_matter(
    gevuld: Lpa, ander_venster: Callable[[Woorden], list[int]]
) -> None:
    codes = ander_venster(MEES)
    gevuld.goed(*BEZOEK)
    assert codes == [0]
    assert len(gevuld.json("huisbezoek", "lijst")["huisbezoeken"]) == 1


def test_a_doubt_that_rose_meanwhile_is_asked_and_logged_with_the_others(
    bestand: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    gevraagd: list[list[str]] = []

    def confirm(doubts: list[Twijfel], sure: bool) -> None:
        gevraagd.append([doubt.tekst for doubt in doubts])

    settings.use(settings.Settings())
    monkeypatch.setattr("lpa.commands.gate.store.confirm", confirm)
    monkeypatch.setattr("lpa.commands.ui.talk.can_ask", lambda: True)
    a, b = Twijfel("proef.a", "a"), Twijfel("proef.b", "b")
    gewogen = iter([[a], [a, b], [a, b], [a, b]])
    with writing(bestand, "proef", lambda: next(gewogen)) as s:
        assert s.conn.in_transaction
    assert gevraagd == [["a"], ["b"]]


def test_nothing_is_stored_when_a_doubt_is_not_confirmed(gevuld: Lpa) -> None:
    voor = vingerafdruk(gevuld.pad)
    assert gevuld("huisbezoek", "plan", "2", "--op", "za 16-11 10:30").code == 5
    assert vingerafdruk(gevuld.pad) == voor


@pytest.mark.parametrize(
    "opdracht",
    [
        "interventie nieuw 2 --soort telefoon", "termijn nieuw 2 --wat bellen --voor di", "vervalt 2 --reden x",
        "melding sluit 2 --afhandeling waarschuwing --toch", "interventie verplaats 2 --zaak 2 --reden x --toch",
    ],
)  # fmt: skip
def test_what_was_struck_out_meanwhile_takes_nothing_more(
    gevuld: Lpa, ander_venster: Callable[[Woorden], list[int]], opdracht: str
) -> None:
    gevuld.goed("interventie", "nieuw", "1", "--soort", "telefoon", "--datum", "20-10-2019", "--toch")
    codes = ander_venster(("melding", "vervalt", "2", "--reden", "dubbel"))
    uitkomst = gevuld(*opdracht.split())
    assert codes == [0]
    assert uitkomst.code in (3, 5)
    assert "is vervallen" in uitkomst.err or "intussen in een ander venster" in uitkomst.err
    assert gevuld.json("logboek", "--meest", "1")["handelingen"][0]["opdracht"] == "melding vervalt"
