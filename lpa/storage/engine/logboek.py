"""The log of all changes, and taking the last command back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.bestand import GELEZEN, WAARNEMING, Handeling, Logregel
from lpa.errors import Beschadigd, Geweigerd, NietGevonden
from lpa.storage.engine import chain
from lpa.storage.engine.faults import KOPIE
from lpa.storage.engine.rows import OPLOPEND, UNCHANGED, Row
from lpa.storage.engine.writer import Writer
from lpa.storage.zaak import geheimadres

ONGEDAAN = "ongedaan"
# What the lines of command 0 hold, in the order of `chain.LINE`.
_BEGIN = f"0, '1970-01-01T00:00:00Z', 'begin', null, '', '', '', '{chain.DONE}', 'eigenschap'"
_VEEL = 200  # rows of a table, from which they are put back all at once

_REGELS = """select volgnummer, handeling, tijd, opdracht, tabel, nummer, zaak, jongere, voor, na, terug_van,
    toelichting, actor, oorsprong, resultaat from logregel"""
_TERUG = f"""from logboek where handeling > 0 and terug_van is null and tabel not in {UNCHANGED}
    and handeling not in (select terug_van from logboek where terug_van is not null)"""  # noqa: S608


# The last command that undo refuses: as `moet_terug_kunnen` does, or because what it changed was destroyed.
_BLIJFT = f"""select coalesce(max(handeling), 0) from logregel
    where handeling in (select handeling {_TERUG}) and tabel not in {UNCHANGED}
    and (opdracht = '{WAARNEMING}' or tabel = 'vernietiging' or (tabel = 'vaststelling' and voor is null)
        or (voor is null and na is null))"""  # noqa: S608


def begin(conn: sqlite.Connection) -> None:
    """Log the properties of a new file, as command 0: `lpa controle` compares them with it."""
    conn.execute(f"insert into logboek ({chain.LINE}, tabel, nummer) select {_BEGIN}, nummer from eigenschap")  # noqa: S608
    row = "json_object('nummer', nummer, 'sleutel', sleutel, 'waarde', waarde, 'versie', versie)"
    conn.execute(
        f"""insert into loginhoud (logregel, na) select volgnummer, {row} from logboek join eigenschap using (nummer)
        where handeling = 0"""  # noqa: S608
    )
    chain.seal(conn)


def handelingen(
    conn: sqlite.Connection, meest: int, zaak: int | None = None, jongere: int | None = None, *,
    sinds: str = "", gelezen: bool = False,
) -> list[Handeling]:  # fmt: skip
    """The last commands, the latest first; only those that touched this zaak or jongere, or since a moment (UTC, ISO).

    That somebody's file was read is among them where that is asked (`gelezen`).
    """
    waar, waarden = "handeling > 0 and tijd >= ?", list[object]([sinds])
    if not gelezen:
        waar += f" and tabel <> '{GELEZEN}'"
    if zaak is not None:
        waar += " and zaak = ?"
        waarden.append(zaak)
    if jongere is not None:
        waar += " and (jongere = ? or jongere in (select oud from samengevoegd where soort = 'jongere' and nieuw = ?))"
        waarden += [jongere, jongere]
    nummers = conn.execute(
        f"select distinct handeling from logboek where {waar} order by handeling desc limit ?",  # noqa: S608
        [*waarden, meest],
    ).fetchall()
    return [_handeling(conn, nummer) for (nummer,) in nummers]


def _handeling(conn: sqlite.Connection, nummer: int) -> Handeling:
    alle = regels(conn, "handeling = ?", nummer)
    wie = {r.jongere for r in alle if r.jongere}
    geheim = geheimadres.ooit_geheimen(conn, wie | geheimadres.vorigen(conn, wie))
    if not geheim:
        return Handeling(nummer, alle)
    verhul = _verhuller(conn, geheim)
    return Handeling(nummer, [r._replace(geheim=r.jongere in geheim, verhul=verhul) for r in alle])


def _verhuller(conn: sqlite.Connection, jongeren: set[int]) -> Callable[[str], str]:
    """What takes the addresses out of a text that these jongeren have, or had by the log."""
    from lpa.domain.dossier.geheimadres import verhuller_van

    return verhuller_van(geheimadres.alle_verborgen(conn, sorted(jongeren), ooit=True))


def regels(conn: sqlite.Connection, waar: str, *waarden: object) -> list[Logregel]:
    """The lines for which the SQL condition `waar` holds, in order."""
    return [_regel(rij) for rij in conn.execute(f"{_REGELS} where {waar} order by volgnummer", waarden)]


def _regel(rij: Sequence[Any]) -> Logregel:
    """A line of the log. Raises Beschadigd for a moment or a content that cannot be."""
    waarden = list(rij)
    try:
        datetime.fromisoformat(str(waarden[2]).replace("Z", "+00:00"))
        for plek in (8, 9):
            waarden[plek] = json.loads(str(waarden[plek])) if waarden[plek] is not None else None
    except ValueError:
        raise Beschadigd(f"regel {waarden[0]} van het logboek is niet te lezen", KOPIE) from None
    return Logregel(*waarden)


def terug_te_nemen(conn: sqlite.Connection, meest: int) -> tuple[list[Handeling], int]:
    """The commands that undo takes back one after the other, in that order, up to the first that stays; and how many
    there are.
    """
    (blijft,) = conn.execute(_BLIJFT).fetchone()
    opdracht = f"select distinct handeling {_TERUG} and handeling > ? order by handeling desc"
    nummers = [n for (n,) in conn.execute(opdracht, (blijft,))]
    return [_handeling(conn, nummer) for nummer in nummers[:meest]], len(nummers)


def laatste(conn: sqlite.Connection) -> Handeling:
    """The last command that was not taken back yet. Raises NietGevonden when there is none."""
    nummer = _laatste(conn)
    if nummer is None:
        raise NietGevonden("er is niets om ongedaan te maken", "bekijk wat er gebeurde met: lpa logboek")
    return _handeling(conn, nummer)


def _laatste(conn: sqlite.Connection) -> int | None:
    nummer: int | None = conn.execute(f"select max(handeling) {_TERUG}").fetchone()[0]
    return nummer


def moet_terug_kunnen(handeling: Handeling) -> None:
    """Raises Geweigerd for closing the figures of a schooljaar, of which every version stays, and for destroying."""
    if handeling.opdracht == WAARNEMING:
        raise Geweigerd(
            "een waarneming is niet terug te nemen", "neem het bestand terug: lpa waarneming --terug BESTAND"
        )
    if any(regel.tabel == "vernietiging" for regel in handeling.regels):
        raise Geweigerd("vernietigen is niet terug te nemen", "wat er vernietigd is: lpa vernietig --verklaring")
    if any(regel.tabel == "vaststelling" and regel.voor is None for regel in handeling.regels):
        raise Geweigerd(
            f"`{handeling.opdracht}` is niet terug te nemen: elke vastgestelde versie blijft bewaard",
            "zet de cijfers weer open met: lpa cijfers heropen JAAR --reden WAAROM",
        )


def undo(s: Writer, handeling: Handeling) -> None:
    """Put back every row of `handeling` as it was, last change first; that is logged as well.

    Raises Geweigerd when something was done since it was shown, a row is not as it was left, or what it was is gone.
    """
    moet_terug_kunnen(handeling)
    if _laatste(s.conn) != handeling.nummer:
        raise Geweigerd(
            "er is intussen iets anders gewijzigd; er is niets teruggezet", "kijk opnieuw met: lpa ongedaan"
        )
    if not all(regel.heeft_inhoud for regel in handeling.regels):
        raise Geweigerd(
            "van die opdracht is de inhoud vernietigd; zij is niet terug te nemen",
            "wijzig wat er staat met een nieuwe opdracht",
        )
    s.terug_van = handeling.nummer
    for tabel, groep in groupby(reversed(handeling.regels), key=_soort):
        regels_ = list(groep)
        if len(regels_) < _VEEL or regels_[0].na is None:
            for regel in regels_:
                _een_terug(s, regel)
        else:
            _alle_terug(s, tabel[0], regels_)


def _soort(regel: Logregel) -> tuple[str, bool, bool]:
    """What lines have in common that are put back by the same statements."""
    return regel.tabel, regel.voor is None, regel.na is None


def _alle_terug(s: Writer, tabel: str, regels_: Sequence[Logregel]) -> None:
    """Put back what follows one another in the log and is of one kind, by a few statements."""
    from lpa.storage.exchange import bulk

    lines = regels_[-1].volgnummer, regels_[0].volgnummer
    if anders := bulk.is_left(s, tabel, lines):
        raise _niet_meer(tabel, anders)
    if regels_[0].voor is None:
        bulk.take_away(s, tabel, lines)
    else:
        bulk.put_back(s, tabel, lines)


def _een_terug(s: Writer, regel: Logregel) -> None:
    nu = s.current(regel.tabel, regel.nummer)
    if _inhoud(nu, regel.na) != _inhoud(regel.na, regel.na):
        raise _niet_meer(regel.tabel, regel.nummer)
    _zet_terug(s, regel, nu)


def _niet_meer(tabel: str, nummer: int) -> Geweigerd:
    return Geweigerd(
        f"{tabel} {nummer} is niet meer zoals die opdracht haar achterliet; er is niets teruggezet",
        "bekijk het met: lpa logboek",
    )


def _inhoud(rij: Mapping[str, Any] | None, bekend: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """A row without the columns that only ever go up, and without those that are newer than the log line."""
    if rij is None:
        return None
    return {kolom: waarde for kolom, waarde in rij.items() if kolom not in OPLOPEND and kolom in (bekend or rij)}


def _zet_terug(s: Writer, regel: Logregel, nu: Row | None) -> None:
    if regel.voor is None:
        s.delete(regel.tabel, nu or {})
    elif nu is None:
        s.insert(regel.tabel, dict(regel.voor))
    else:
        verder = {kolom: nu[kolom] + 1 for kolom in OPLOPEND if kolom in nu}
        s.update(regel.tabel, nu, dict(regel.voor) | verder)


def bevestigd(conn: sqlite.Connection) -> list[tuple[int, str]]:
    """The commands that were stored in spite of a doubt and not taken back, each with the keys of its doubts."""
    rijen = conn.execute(
        """select handeling, group_concat(sleutel, ', ') from bevestigd
        where not exists (select 1 from logboek terug where terug.terug_van = bevestigd.handeling)
        group by handeling order by handeling"""
    )
    return [(int(handeling), str(sleutels)) for handeling, sleutels in rijen]
