"""The gate in: what is unlikely is confirmed first, and weighed again when nobody else can write.

Nothing is stored but through `writing`: it weighs, asks, logs which doubts were accepted, refuses a line that was
typed twice by mistake, and remembers what was stored, so that what goes wrong after that is never called not stored.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import date
from typing import TYPE_CHECKING, Any

from lpa import settings
from lpa.commands.ui import rethink, talk
from lpa.commands.ui.rethink import Rethink
from lpa.commands.ui.session import open_file
from lpa.domain.base.datum import kort
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel, dubbel
from lpa.domain.kalender.schooljaar import bereik
from lpa.domain.records.bestand import KOPIEMAP, WAARNEMING
from lpa.errors import Geweigerd, InGebruik, NietBevestigd, OpslagFout
from lpa.storage.copies import copies
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import eigenschap, is_invented
from lpa.storage.engine.twice import twins
from lpa.storage.engine.writer import Stored, Writer, transaction

if TYPE_CHECKING:
    from lpa.domain.bewaren.bewaring import Vernietiging
    from lpa.domain.doubts.openlijk import Openlijk
    from lpa.storage.copies.restore import Present

__all__ = ["Twijfels", "Weigh", "Writer", "confirm", "consent", "writing"]
Twijfels = list[Twijfel]
_REGISTER = ("jongere", "inschrijving", "verblijf")
_WEIGHED = ("jongere", "zaak", "school", "brin", "geboortedatum")  # a record that has one of these is weighed
Weigh = Callable[[], Sequence[Twijfel]]  # what is unlikely as the file is now; raises LpaFout for what cannot be


# What touches so much that a copy is made before it.
COPIED_BEFORE = ("importeer", "jongere samenvoegen", "school samenvoegen", "vernietig")


@contextmanager
def writing(
    b: CaseFile, command: str, weigh: Weigh = lambda: (), sure: bool = False, *, after: Weigh = lambda: ()
) -> Iterator[Writer]:
    """One command's writes, after she confirmed what `weigh` doubts; with `sure` she did so by --toch.

    No transaction is open while she thinks, so another window may have written meanwhile: `weigh` is asked again
    inside the transaction. What it then doubts anew is put to her as well, before anything is stored. So is a record
    that the same command stored today already, and what `after` doubts of records that can be weighed only where they
    stand; when she means it the command runs again from its start. Where nobody can be asked, all doubts are refused
    at once: what --toch accepts was read.
    Raises Geweigerd or NietBevestigd when she does not confirm.
    """
    _must_be_hers(b)  # before anything is asked, and once more when nobody else can hand it over
    accepted: dict[Twijfel, None] = {}
    refused: list[Twijfel] = []
    talk.count_anew()
    while True:
        fresh = [doubt for doubt in weigh() if doubt not in accepted]
        asked = _unsaid(fresh)
        if not sure and not talk.can_ask():
            refused, asked = [*refused, *asked], []
        confirm(asked, sure)
        accepted |= dict.fromkeys(fresh)
        try:
            with _copied(b, command), transaction(b, command, settings.has_stored) as s:
                _must_be_hers(b)
                if weighed := all(doubt in accepted for doubt in weigh()):
                    yield s
                    accepted |= dict.fromkeys(_of_stored(s, after, accepted, sure, refused))
                    if accepted:
                        s.accept(list(dict.fromkeys(doubt.sleutel for doubt in accepted)))
        except _Late as late:
            confirm(late.doubts, sure)
            raise rethink.Again([*accepted, *late.doubts]) from None
        if weighed:
            return _after(b, s, accepted)


def _must_be_hers(b: CaseFile) -> None:
    """Raises Geweigerd for a copy, and for a file of which a stand-in has another: one at a time is written."""
    if copies.is_copy(b.path):
        raise Geweigerd(
            f"{b.path.name} is een kopie: daarin wordt niet gewerkt", "zet haar terug met: lpa kopie terugzetten"
        )
    if since := eigenschap(b.conn, WAARNEMING):
        raise Geweigerd(
            f"{b.path.name} is overgedragen aan een waarnemer, op {kort(date.fromisoformat(since))}: hier is niets"
            " opgeslagen", "neem het terug met: lpa waarneming --terug BESTAND",
        )  # fmt: skip


def hand_over(b: CaseFile, since: str) -> None:
    """Close a file for writing, from a day on (ISO): a stand-in works in another; or open it again, with ''."""
    from lpa.storage.register import eigen

    with transaction(b, WAARNEMING) as s:
        eigen.bewaar(s, WAARNEMING, since)


def restored(b: CaseFile, copy: str, now: Present | None) -> list[Vernietiging]:
    """Log in a copy, before it takes the place of the present file, that it was put back, and carry over what only that
    file knows; who had to be destroyed again.
    """
    from lpa.storage.copies import restore

    with transaction(b, "kopie terugzetten") as s:
        s.told({"wat": f"teruggezet: {copy}", "door": _by(s)})
        return restore.carried_over(s, now) if now else []


def keep_readings(b: CaseFile, read: Sequence[tuple[str, int]]) -> None:
    """Keep in the log of a file whose file was read in another: by command, the numbers of jongeren."""
    for command, jongere in read:
        with transaction(b, command) as s:
            s.read(jongere)


def _after(b: CaseFile, s: Writer, accepted: Iterable[Twijfel]) -> None:
    """Say what belongs to what was stored; the copy of the day comes last."""
    rethink.forget()
    talk.say_all(f"Vastgelegd, hoewel: {doubt.tekst}." for doubt in accepted if doubt.zwaar)
    talk.say_all(_printed_as_before(s))
    talk.say_all(_about_health(s))
    talk.say_all(_secret_elsewhere(s))
    if eigenschap(b.conn, KOPIEMAP):
        from lpa.commands.gate import copying

        copying.daily(b)


def _shown_by(s: Writer) -> list[Twijfel]:
    """The doubts about the secret address of somebody that what was just stored holds openly; the first names it."""
    found = _secret(s)[0] if s.terug_van is None else []
    return [found[0].twijfel(len(found) - 1)] if found else []


def _secret_elsewhere(s: Writer) -> list[str]:
    """Who else has an address that was made secret just now, with the command that hides it there as well."""
    shown, made = _secret(s)
    return [one.opmerking for one in (*(shown if s.terug_van else ()), *made)]


def _secret(s: Writer) -> tuple[Sequence[Openlijk], Sequence[Openlijk]]:
    """What a command did to secret addresses: shown by what it wrote, and made secret or moved by it."""
    if s.touched.isdisjoint(("jongere", "verzorger")):
        return (), ()
    from lpa.storage.register import openlijk

    return openlijk.by_command(s.conn, s.number)


def _about_health(s: Writer) -> list[str]:
    """A reminder of words about health in what was typed about somebody just now."""
    typed = [text for row in s.records if any(hasattr(row.record, name) for name in ("jongere", "zaak"))
             for text in row.typed]  # fmt: skip
    if not typed:
        return []
    from lpa.domain.zaak.zorg import herinnering

    return [said] if (said := herinnering(typed)) else []


def _copied(b: CaseFile, command: str) -> AbstractContextManager[None]:
    """A copy before what touches much."""
    if not command.startswith(COPIED_BEFORE):
        return nullcontext()
    from lpa.commands.gate import copying

    return copying.before(b)


def _stays_closed(s: Writer) -> None:
    """Raises Geweigerd when figures of a closed schooljaar, or the choice between them, were touched."""
    if s.touched.isdisjoint(("jaarcijfer", "cijferbron")):
        return
    from lpa.storage.jaar.bronkeuze import gesloten_jaren

    if years := gesloten_jaren(s):
        closed = "is vastgesteld: de cijfers ervan" if len(years) == 1 else "zijn vastgesteld: de cijfers daarvan"
        raise Geweigerd(
            f"{opsomming(years)} {closed} veranderen niet meer; er is niets opgeslagen",
            f"moet het toch, heropen het eerst: lpa cijfers heropen {years[0]} --reden WAAROM",
        )


def _printed_as_before(s: Writer) -> list[str]:
    """What a write leaves as it is printed, or hides: the counts of a schooljaar behind figures that were entered."""
    if not any(hasattr(row.record, "schooljaar") or hasattr(row.record, "school") for row in s.records):
        return []
    from lpa.storage.jaar.bronkeuze import ingevoerde_jaren, nieuwe_cijfers, vaste_jaren, verborgen_jaren

    closed = [
        f"Let op: de cijfers van {year} zijn vastgesteld; die veranderen hierdoor niet."
        f" Wat er anders is: lpa cijfers vergelijk {year}"
        for year in vaste_jaren(s.conn, s.records)
    ]
    years = ingevoerde_jaren(s.conn, s.records)
    if years:
        closed.append(
            f"Let op: van {bereik(years)} toont lpa de ingevoerde cijfers; die veranderen hierdoor niet."
            f" Naast elkaar: lpa cijfers vergelijk {years[-1]}"
        )
    if hidden := verborgen_jaren(s.conn, nieuwe_cijfers(s.records)):
        years = sorted({year for year, _ in hidden})
        tables = [table if table.isdigit() else "de kerncijfers" for table in sorted({table for _, table in hidden})]
        closed.append(
            f"Let op: van {bereik(years)} telt lpa tabel {opsomming(tables)} ook zelf. Wat is ingevoerd gaat voor;"
            f" naast elkaar, en hoe u kiest: lpa cijfers vergelijk {years[-1]}"
        )
    return closed


class _Late(Exception):
    """What was just stored is doubted: take it back, and ask."""

    def __init__(self, doubts: Sequence[Twijfel]) -> None:
        super().__init__()
        self.doubts = doubts


def _of_stored(
    s: Writer, after: Weigh, accepted: Iterable[Twijfel], sure: bool, refused: Sequence[Twijfel]
) -> list[Twijfel]:
    """The doubts about what was just stored that were not named before: about the record, and what was typed twice.

    What says the same as another is one doubt. Raises _Late, to be asked when nothing is open any more; together with
    what was `refused` already; and Geweigerd for what a closed schooljaar does not take.
    """
    _stays_closed(s)
    said = {doubt.tekst for doubt in accepted}
    about = [*after(), *_of_records(s), *_against(s), *_shown_by(s)]
    found = {doubt.tekst: doubt for doubt in (*about, *_typed_twice(s, [*accepted, *about]))}
    doubts = [doubt for text, doubt in found.items() if text not in said]
    fresh = _unsaid(doubts)
    if refused or (fresh and not sure):
        raise _Late([*refused, *fresh])
    if fresh:
        confirm(fresh, sure)
    return doubts


def _of_records(s: Writer) -> Iterator[Twijfel]:
    """What is unlikely about each record, by its days and by whom or what it is about; of several, with who it is."""
    rows = [row for row in s.records if any(hasattr(row.record, name) for name in _WEIGHED)]
    if not rows:
        return
    from lpa.commands.facts import weigh

    ended = {row.record.nummer for row in rows if getattr(row.record, "gesloten_op", None) and _closes(row)}
    found = [(row.record, weigh.doubts(s.conn, *row, ended)) for row in rows]
    doubted = any(doubts for _, doubts in found)
    several = doubted and len({weigh.of_whom(s.conn, record) for record, _ in found}) > 1
    for record, doubts in found:
        yield from (doubt.over(weigh.of_whom(s.conn, record)) if several else doubt for doubt in doubts)


def _against(s: Writer) -> list[Twijfel]:
    """The doubts about meldingen that a change of the register brings up."""
    if s.touched.isdisjoint(_REGISTER) or s.command.startswith(COPIED_BEFORE):
        return []
    from lpa.commands.facts.tegenspraak import tegenspraak

    return tegenspraak(s.conn, s.records, s.register_before())


def _closes(row: Stored) -> bool:
    """Whether a zaak that is closed was so by this command."""
    return row.changed is None or "gesloten_op" in row.changed


def _typed_twice(s: Writer, others: Iterable[Twijfel]) -> list[Twijfel]:
    """The doubts about what was typed twice today, but for an earlier record that one of the `others` names already."""
    named = " ".join(doubt.tekst for doubt in others)
    return [dubbel(t.wat, t.nummer, t.tijd) for t in twins(s) if not re.search(rf"\b{t.wat} {t.nummer}\b", named)]


def _unsaid(doubts: Iterable[Twijfel]) -> list[Twijfel]:
    """Those that she did not accept when the command ran before."""
    said = rethink.accepted()
    return [doubt for doubt in doubts if doubt not in said]


def confirm(doubts: Sequence[Twijfel], sure: bool) -> None:
    """Let her look twice at what is unlikely; it returns when she confirmed that.

    With `sure` it is said and stored; on a terminal it is asked; else it is refused (exit code 5). Who answered
    questions and says no gets her answers back (see `rethink`).
    """
    if not doubts:
        return
    if not sure and not talk.can_ask():
        raise Geweigerd(
            "; ".join(d.tekst for d in doubts), "klopt het toch, herhaal de opdracht dan met --toch", "--toch"
        )
    for doubt in doubts:
        if not (sure and doubt.zwaar):  # that one is said again when it is stored
            talk.say(f"Let op: {doubt.tekst}.")
    if not sure and not _yes("Klopt dit toch?"):
        raise Rethink if rethink.has_answered() else NietBevestigd


def log_reading(what: str, records: Sequence[object], why: str) -> None:
    """Keep in the log that criminal data left the screen as `what`: of which zaken, by whom, when and why."""
    zaken = Counter(_in_zaak(record) for record in records)
    rows = [{"zaak": zaak, "wat": what, "gegevens": count, "waarom": why} for zaak, count in sorted(zaken.items())]
    _log_told("met-wpg", rows or [{"wat": what, "gegevens": 0, "waarom": why}])


def log_left(what: str, option: str, jongere: int | None = None) -> None:
    """Keep in the log that something left the file as `what`, of one jongere where it is about one; by an option."""
    _log_told(option, [{"wat": what} | ({"jongere": jongere} if jongere else {})])


def log_read(command: str) -> None:
    """Keep in the log whose file was read by a command; where that cannot be kept it is said.

    Not of an invented file: there is nobody in it.
    """
    try:
        with open_file() as b:
            if is_invented(b.conn) or copies.is_copy(b.path):
                return
            with transaction(b, command) as s:
                for jongere in sorted(settings.current().gelezen):
                    s.read(jongere)
    except (InGebruik, OpslagFout):
        talk.say("Let op: dat u dit hebt bekeken, kon niet in het logboek worden gezet.")


def _log_told(command: str, rows: Sequence[dict[str, Any]]) -> None:
    """Log lines of what left, with who is logged in or signs the letters."""
    with open_file() as b, transaction(b, command) as s:
        _must_be_hers(b)
        for row in rows:
            s.told(row | {"door": _by(s)})


def _by(s: Writer) -> str:
    from lpa.storage.zaak.brieven import afzender

    signs = afzender(s.conn)
    return (signs.ambtenaar if signs else "") or settings.login()


def _in_zaak(record: Any) -> int:
    """The zaak that a record belongs to, or is; 0 for what belongs to none."""
    number: int | None = record.zaak if hasattr(record, "zaak") else record.nummer
    return number or 0


def consent(question: str, sure: bool) -> None:
    """Ask before something is done that cannot simply be done again. Raises when she does not want it."""
    if sure:
        return
    if not talk.can_ask():
        raise Geweigerd(
            "dit moet u bevestigen, en er is geen scherm om het te vragen", "herhaal de opdracht met --ja", "--ja"
        )
    if not _yes(question):
        raise NietBevestigd


def must_type(count: int, what: str, given: int | None) -> None:
    """Before what cannot be taken back: she types how many it is, or gave that number. Raises Geweigerd for another."""
    if given is None:
        if not talk.can_ask():
            raise Geweigerd(
                "dit moet u bevestigen, en er is geen scherm om het te vragen",
                f"herhaal de opdracht met --bevestig {count}", "--bevestig",
            )  # fmt: skip
        from lpa.commands.ui.prompt import ask_text

        typed = ask_text(f"Typ het aantal {what}", str, hint="iets anders is nee")
        given = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else -1
    if given != count:
        raise Geweigerd(f"het zijn er {count}, en dat is niet getypt; er is niets gedaan", "kijk nog eens wie het zijn")


def _yes(question: str) -> bool:
    """Whether she says ja; to go back is no ja."""
    from lpa.commands.ui.prompt import Back, ask_yes_no

    try:
        return ask_yes_no(question, default=False)
    except Back:
        return False
