"""What tests of more than one floor share: an empty case file, and how hypothesis runs."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import re
import shutil
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import pytest
from hypothesis import settings

from lpa.cli import main
from lpa.commands.gate import store
from lpa.domain.base.twijfel import Twijfel
from lpa.storage.engine import create
from lpa.storage.engine.file import CaseFile

settings.register_profile("lpa", deadline=None)  # a busy machine is no failure
settings.register_profile("quick", deadline=None, max_examples=34)


def pytest_configure(config: pytest.Config) -> None:
    """In the quick suite hypothesis tries one in three of its examples; CI tries them all."""
    settings.load_profile("quick" if config.option.markexpr == "not slow" else "lpa")


@pytest.fixture(scope="session", autouse=True)
def _bytecode(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What runs in a process of its own is compiled once for all of them; nothing comes beside the source."""
    map_ = tmp_path_factory.getbasetemp() / "pyc"
    if "PYTEST_XDIST_WORKER" in os.environ:
        map_ = map_.parents[1] / "pyc"
    with pytest.MonkeyPatch.context() as even:
        even.setenv("PYTHONPYCACHEPREFIX", str(map_))
        even.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        yield


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """While tests are found nothing goes away: to look for what did takes as long as to find them."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


NU = datetime(2019, 10, 10, 9, 30, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--goud-bijwerken` writes the golden files of tests/goud anew."""
    parser.addoption("--goud-bijwerken", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def sjabloon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty case file without a password, made once: take a copy, leave this one as it is."""
    pad = tmp_path_factory.mktemp("sjabloon") / "zaken.lpa"
    create.write(pad, None, {"gemeente": "Proefdorp", "regio": "midden"})
    return pad


@pytest.fixture
def leeg_bestand(sjabloon: Path, tmp_path: Path) -> Path:
    """An empty case file without a password, in a folder of its own."""
    return Path(shutil.copy(sjabloon, tmp_path / "zaken.lpa"))


@pytest.fixture
def bestand(leeg_bestand: Path) -> Iterator[CaseFile]:
    """That file, open."""
    with CaseFile(leeg_bestand, lambda: "", lambda: NU) as open_file:
        yield open_file


class Uitkomst(NamedTuple):
    """What a command gave: its exit code, its answer and its talk."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The answer as JSON."""
        return json.loads(self.out)


class Lpa:
    """`lpa("melding", "toon", "1")`: one command as it is typed, on the case file `pad`, not on a terminal."""

    def __init__(self, pad: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.pad, self._capsys, self._monkeypatch = pad, capsys, monkeypatch
        for naam in ("LPA_WACHTWOORDBESTAND", "COLUMNS", "FORCE_COLOR"):
            monkeypatch.delenv(naam, raising=False)
        monkeypatch.setenv("LPA_BESTAND", str(pad))
        monkeypatch.setenv("LPA_PEILDATUM", "2019-11-15")

    def __call__(self, *words: str, **env: str) -> Uitkomst:
        self._capsys.readouterr()
        with self._monkeypatch.context() as even:
            for naam, waarde in env.items():
                even.setenv(naam, waarde)
            code = main(words)
        return Uitkomst(code, *self._capsys.readouterr())

    def goed(self, *words: str, **env: str) -> str:
        """The answer of a command that must succeed."""
        uitkomst = self(*words, **env)
        assert uitkomst.code == 0, uitkomst.err
        return uitkomst.out

    def json(self, *words: str) -> Any:
        """The same, as JSON."""
        return json.loads(self.goed(*words, "--json"))


@pytest.fixture(scope="session")
def begonnen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case file as `lpa begin` makes it, made once: take a copy."""
    pad = tmp_path_factory.mktemp("begonnen") / "zaken.lpa"
    begin = ("begin", "--gemeente", "Heerde", "--regio", "midden", "--zonder-wachtwoord", "--bestand", str(pad))
    assert main(begin) == 0
    return pad


@pytest.fixture
def lpa(begonnen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """A command line with a new case file, on 15 November 2019."""
    return Lpa(Path(shutil.copy(begonnen, tmp_path / "zaken.lpa")), capsys, monkeypatch)


Eenmaal = Callable[[Callable[[], object]], Lpa]


Standen = dict[tuple[str, str], dict[str, bytes]]  # by the function that made them: the files


@pytest.fixture(scope="session")
def _standen() -> Standen:
    return {}


@pytest.fixture
def eenmaal(lpa: Lpa, _standen: Standen) -> Eenmaal:
    """Commands that bring the file of a fixture to where its tests begin: typed once, and copied after that."""

    def zet(opdrachten: Callable[[], object]) -> Lpa:
        stand = opdrachten.__module__, opdrachten.__qualname__
        if stand in _standen:
            lpa.pad.write_bytes(_standen[stand][lpa.pad.name])
        else:
            opdrachten()
            _standen[stand] = {lpa.pad.name: lpa.pad.read_bytes()}
        return lpa

    return zet


@pytest.fixture(scope="session")
def _voorbeeldmap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice file of `lpa voorbeeld`, made once: take a copy before writing to it."""
    map_ = tmp_path_factory.mktemp("voorbeeld")
    assert main(("voorbeeld", "--map", str(map_))) == 0
    return map_


@pytest.fixture
def voorbeeld(
    _voorbeeldmap: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Lpa]:
    """A command line on the practice file, when its last schooljaar is over; for reading only, which is checked."""
    pad = _voorbeeldmap / "voorbeeld.lpa"
    was = pad.stat().st_mtime_ns
    lpa = Lpa(pad, capsys, monkeypatch)
    monkeypatch.setenv("LPA_PEILDATUM", "2020-11-17")
    yield lpa
    assert pad.stat().st_mtime_ns == was, "all tests share this file: write to a copy of it, `oefen`"


@pytest.fixture
def oefen(voorbeeld: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """A command line on a copy of the practice file, in a folder where files may come."""
    pad = tmp_path / "oefen.lpa"
    pad.write_bytes(voorbeeld.pad.read_bytes())
    monkeypatch.setenv("LPA_BESTAND", str(pad))
    monkeypatch.chdir(tmp_path)
    voorbeeld.pad = pad
    return voorbeeld


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
        echt = store.confirm

        def bevestig(twijfels: list[Twijfel], toch: bool) -> None:
            if klaar:
                woorden = klaar.pop()
                ander = threading.Thread(target=lambda: codes.append(main(woorden)))
                ander.start()
                ander.join()
            echt(twijfels, toch)

        monkeypatch.setattr("lpa.commands.gate.store.confirm", bevestig)
        return codes

    return zet_klaar


QUICK = 25  # one in so many of the tests that open a file is in the quick suite


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow is what runs in a real terminal, and most of what opens a file: of that the quick suite takes a sample, the
    same each time. The domain is tested whole; `snel` keeps a test in the quick suite.
    """
    for item in items:
        pure, sampled = item.nodeid.startswith("tests/domain/"), crc32(item.nodeid.encode()) % QUICK == 0
        dear = "gesprek" in getattr(item, "fixturenames", ()) or not (pure or sampled)
        if dear and not item.get_closest_marker("snel"):
            item.add_marker(pytest.mark.slow)


def stopbaar() -> None:
    """In a child, before it begins: Ctrl-C reaches it, also where these tests run in the background of a shell."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def anders(basis: Sequence[str], *vlaggen: str) -> tuple[str, ...]:
    """The words of a command with these options, in place of those of the same name."""
    uit, genoemd = list(basis), [w for w in vlaggen if w.startswith("--")]
    for vlag in genoemd:
        if vlag in uit:
            plek = uit.index(vlag)
            del uit[plek : plek + 2]
    return (*uit, *vlaggen)
