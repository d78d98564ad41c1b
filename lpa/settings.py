"""What holds for one run of the program: which file, which day is today, how to answer.

The clock is read here and nowhere else. Dutch dates are those of Amsterdam, whatever the machine says.
"""

from __future__ import annotations

import os
from contextlib import suppress
from contextvars import ContextVar
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from lpa.domain.base.datum import amsterdamse_dag, amsterdamse_tijd, lees_datum
from lpa.errors import VerkeerdGebruik


class Settings:
    """The options that every command knows, as typed; derived values are worked out when first asked."""

    def __init__(
        self,
        bestand_tekst: str | None = None,
        wachtwoord_tekst: str | None = None,
        peildatum_tekst: str | None = None,
        *,
        json: bool = False,
        stil: bool = False,
        met_wpg: str = "",
        met_meldcode: bool = False,
        geen_pager: bool = False,
    ) -> None:
        self.bestand_tekst = bestand_tekst
        self.wachtwoord_tekst = wachtwoord_tekst
        self.peildatum_tekst = peildatum_tekst
        self.json = json
        self.stil = stil
        self.met_wpg = met_wpg  # why criminal data go along with what leaves the screen; empty: they do not
        self.met_meldcode = met_meldcode
        self.geen_pager = geen_pager  # a long answer is not shown page by page
        self.sleutels: dict[bytes, str] = {}  # the keys that this run knows, by what their file begins with
        self.stored = ""  # what this run stored, as it is told (`melding 12`); empty as long as nothing is
        self.gelezen: set[int] = set()  # the jongeren whom an answer of this run is about
        self.uitgelegd = False  # whether it was said how questions are answered: once in a run is enough

    @cached_property
    def bestand(self) -> Path:
        """The case file: `--bestand`, `LPA_BESTAND`, or `zaken.lpa` in the user's data folder."""
        gegeven = self.bestand_tekst or os.environ.get("LPA_BESTAND")
        if gegeven:
            return _meant(pad(gegeven))
        from platformdirs import user_data_path

        return _meant(user_data_path("lpa", appauthor=False) / "zaken.lpa")

    @cached_property
    def wachtwoordbestand(self) -> Path | None:
        """The file whose first line is the pass-phrase: `--wachtwoordbestand` or `LPA_WACHTWOORDBESTAND`."""
        gegeven = self.wachtwoord_tekst or os.environ.get("LPA_WACHTWOORDBESTAND")
        return pad(gegeven) if gegeven else None

    def check(self) -> None:
        """Read what was given, also when this command will not use it. Raises VerkeerdGebruik."""
        if self._peildatum_gegeven:
            _ = self.peildatum

    @property
    def _peildatum_gegeven(self) -> str | None:
        return self.peildatum_tekst or os.environ.get("LPA_PEILDATUM")

    @cached_property
    def peildatum(self) -> date:
        """Today, or the day that `--peildatum` or `LPA_PEILDATUM` puts in its place."""
        gegeven = self._peildatum_gegeven
        vandaag = amsterdamse_dag(utc_now())
        return lees_datum(gegeven, vandaag) if gegeven else vandaag

    @cached_property
    def nu(self) -> datetime | None:
        """The local time in Amsterdam, without zone; None beside a peildatum, which is a day without an hour."""
        return None if self._peildatum_gegeven else amsterdamse_tijd(utc_now()).replace(tzinfo=None)


def _meant(place: Path) -> Path:
    """The file that a link points to: beside that lies what SQLite keeps of it, and that is what is made anew."""
    with suppress(OSError):
        if place.is_symlink() and place.exists():
            return place.resolve()
    return place


def pad(tekst: str) -> Path:
    """A path as she typed it. Raises VerkeerdGebruik for the home of nobody, and for what no file can be called."""
    try:
        if "\0" in tekst:
            raise ValueError
        return Path(tekst).expanduser()
    except (RuntimeError, ValueError):
        raise VerkeerdGebruik("dat pad kan niet bestaan", "geef de map en de naam van een bestand") from None


def utc_now() -> datetime:
    """The moment that the log writes down."""
    return datetime.now(UTC)


def written(path: Path) -> datetime:
    """When a file was written last, by the clock of its disk; in UTC."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def login() -> str:
    """The name by which the person at this computer is logged in, or `onbekend` where it knows none."""
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "onbekend"


def computer() -> str:
    """The name of this computer, or `onbekend` where it tells none."""
    return os.environ.get("COMPUTERNAME") or (os.uname().nodename if hasattr(os, "uname") else "") or "onbekend"


_CURRENT: ContextVar[Settings] = ContextVar("settings")


def use(settings: Settings) -> None:
    """Make `settings` those of this run."""
    _CURRENT.set(settings)


def use_file(pad: str) -> None:
    """Go on with another case file, as if `--bestand` had named it."""
    nu = current()
    use(
        Settings(
            pad, nu.wachtwoord_tekst, nu.peildatum_tekst, json=nu.json, stil=nu.stil, met_wpg=nu.met_wpg,
            met_meldcode=nu.met_meldcode, geen_pager=nu.geen_pager,
        )
    )  # fmt: skip


def current() -> Settings:
    """The settings of this run."""
    return _CURRENT.get()


def stored() -> str:
    """What this run stored, as it is told; empty when nothing is, also before the options were read."""
    nu = _CURRENT.get(None)
    return nu.stored if nu else ""


def has_stored(what: str) -> None:
    """Remember what this run stored, as it is told: what goes wrong after that is never called not stored."""
    current().stored = what
