"""A case file in which something stands already, and what a refusal must look like."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from lpa.cli import main
from lpa.commands import formulier
from tests.conftest import Lpa, Uitkomst

Woorden = tuple[str, ...]
BSN, BSN_2, BSN_3, BSN_FOUT = "999990019", "999990020", "999990032", "999990018"

# The six lines of part 1, as they are typed; the first two schools and three jongeren of `gevuld` follow.
REGELS: tuple[tuple[str, ...], ...] = (
    ("school", "nieuw", "De Wegwijzer", "--brin", "12AB", "--plaats", "Heerde", "--regio", "midden",
     "--onderwijssoort", "po"),
    ("jongere", "nieuw", "--achternaam", "Jansen", "--voornaam", "Sem", "--geboortedatum", "12-03-2009",
     "--geslacht", "m"),
    ("inschrijving", "nieuw", "--jongere", "1", "--school", "12AB", "--van", "1-8-2019"),
    ("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--datum", "10-10-2019", "--uren", "18"),
    ("interventie", "nieuw", "1", "--soort", "verzuimgesprek", "--datum", "15-10-2019"),
    ("melding", "sluit", "1", "--afhandeling", "waarschuwing", "--datum", "1-11-2019"),
)  # fmt: skip
_MEER: tuple[tuple[str, ...], ...] = (
    ("school", "nieuw", "Het Kompas", "--brin", "34CD", "--plaats", "Zwolle", "--regio", "noord",
     "--onderwijssoort", "vo"),
    ("jongere", "nieuw", "--achternaam", "Müller", "--tussenvoegsel", "van der", "--voornaam", "Zoë",
     "--geboortedatum", "4-5-2004", "--geslacht", "v", "--bsn", BSN),
    ("jongere", "nieuw", "--achternaam", "Jansen", "--voornaam", "Mees", "--geboortedatum", "1-2-2006",
     "--geslacht", "m", "--bsn", BSN_2, "--adres", "Dorpsstraat 1", "--postcode", "8181 AA", "--plaats", "Heerde",
     "--geheim-adres", "ja"),
    ("inschrijving", "nieuw", "--jongere", "2", "--school", "2", "--van", "1-8-2016"),
    ("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "28-10-2019", "--meldingsnummer", "1234567"),
)  # fmt: skip


@pytest.fixture
def gevuld(lpa: Lpa, _gevuld: bytes) -> Lpa:
    """Schools 1 and 2; jongeren 1 to 3; melding 1 (signaal, closed, of 1) and 2 (luxe, open, of 2)."""
    lpa.pad.write_bytes(_gevuld)
    return lpa


@pytest.fixture(scope="session")
def _gevuld(begonnen: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    pad = tmp_path_factory.mktemp("gevuld") / "zaken.lpa"
    pad.write_bytes(begonnen.read_bytes())
    for regel in (*REGELS, *_MEER):
        assert main((*regel, "--bestand", str(pad), "--peildatum", "2019-11-15")) == 0
    return pad.read_bytes()


def vingerafdruk(pad: Path) -> str:
    """The bytes of a file, in short; a word when it is not there."""
    return hashlib.sha256(pad.read_bytes()).hexdigest() if pad.exists() else "geen bestand"


_ENGELS = re.compile(
    r"\b(usage|error|errors|no such|try|missing|traceback|invalid|required|option|argument|command|file|failed|"
    r"unexpected|expected|got|value|must|not|found|the|None)\b",
    re.IGNORECASE,
)


def geweigerd(uitkomst: Uitkomst, code: int) -> str:
    """What was said by a command that must be refused with `code`: exactly two Dutch lines, no answer."""
    assert (uitkomst.code, uitkomst.out) == (code, ""), uitkomst
    fout, oplossing, *rest = uitkomst.err.split("\n")
    assert fout.startswith("Fout: ")
    assert oplossing.startswith("Oplossing: ")
    assert rest == [""]
    assert all(zin.endswith((".", "?", "!", "…")) for zin in (fout, oplossing)), uitkomst.err
    assert len(fout) > 12
    assert len(oplossing) > 15
    assert not _ENGELS.search(uitkomst.err), uitkomst.err
    return uitkomst.err


def ongemoeid(lpa: Lpa, *words: str, code: int, **env: str) -> str:
    """What was said by a command that must be refused, and must leave the case file byte for byte as it was."""
    voor = vingerafdruk(lpa.pad)
    buren = sorted(lpa.pad.parent.iterdir())
    gezegd = geweigerd(lpa(*words, **env), code)
    assert vingerafdruk(lpa.pad) == voor
    assert sorted(lpa.pad.parent.iterdir()) == buren
    return gezegd


@pytest.fixture
def ander_venster(monkeypatch: pytest.MonkeyPatch) -> Callable[[Woorden], list[int]]:
    """A command that another window gives at the moment at which this one asks what must be confirmed."""

    def zet_klaar(opdracht: Woorden) -> list[int]:
        codes: list[int] = []
        klaar = [opdracht]
        echt = formulier.bevestig

        def bevestig(twijfels: list[str], toch: bool) -> None:
            if klaar:
                woorden = klaar.pop()
                ander = threading.Thread(target=lambda: codes.append(main(woorden)))
                ander.start()
                ander.join()
            echt(twijfels, toch)

        monkeypatch.setattr("lpa.commands.vastleggen.bevestig", bevestig)
        return codes

    return zet_klaar


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test in a real terminal is slow; `snel` keeps it in the quick suite."""
    for item in items:
        if "gesprek" in getattr(item, "fixturenames", ()) and not item.get_closest_marker("snel"):
            item.add_marker(pytest.mark.slow)
