"""The invented register as files that `lpa importeer` reads: a stand of the peildatum, and what changed later."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from benchmarks.voorbeeld.plan import STAND
from benchmarks.voorbeeld.voorbeeld import Voorbeeld
from lpa.domain.base.datum import kort
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving

Kolommen = Mapping[str, Callable[[Any], object]]  # what a column is called, and what it says of a record
# A leaver of the vmbo, by the leerjaar and the leerwegen from which one leaves.
_LAATSTE_JAAR, _VMBO = 4, ("vmbo-b", "vmbo-k", "vmbo-gt")
_KEUZEN = (
    ("Zorg niveau 3", "Hanzebeemd Opleidingen", date(2020, 3, 12), date(2020, 5, 28)),
    ("Techniek niveau 2", "Vakschool De Werkbank", date(2020, 3, 24), date(2020, 6, 4)),
    ("Groen niveau 4", "De Groene Bank", date(2020, 3, 30), None),
    ("", "", None, None),
    ("Handel niveau 3", "Hanzebeemd Opleidingen", date(2020, 4, 2), None),
    ("", "", None, None),
)

_SCHOOL: Kolommen = {
    "brin": lambda s: s.brin, "naam": lambda s: s.naam, "plaats": lambda s: s.plaats,
    "vakantieregio": lambda s: s.regio, "onderwijssoorten": lambda s: s.onderwijssoorten,
    "contactpersoon": lambda s: s.contactpersoon, "e-mail": lambda s: s.email,
}  # fmt: skip
_JONGERE: Kolommen = {
    "bsn": lambda j: j.bsn, "achternaam": lambda j: j.achternaam, "tussenvoegsel": lambda j: j.tussenvoegsel,
    "voornaam": lambda j: j.voornaam, "geboortedatum": lambda j: kort(j.geboortedatum),
    "geslacht": lambda j: j.geslacht, "adres": lambda j: j.adres, "postcode": lambda j: j.postcode,
    "woonplaats": lambda j: j.plaats, "geheim adres": lambda j: "ja" if j.geheim_adres else "",
    "taal voor een tolk": lambda j: j.taal, "startkwalificatie sinds": lambda j: kort(j.startkwalificatie_op),
    "gevestigd op": lambda j: kort(j.gevestigd_op), "verhuisd op": lambda j: kort(j.verhuisd_op),
}  # fmt: skip


def importbestanden(v: Voorbeeld) -> dict[str, str]:
    """The text of each file by its name."""
    jongeren, scholen = {j.nummer: j for j in v.register.jongeren}, {s.nummer: s for s in v.register.scholen}
    inschrijving: Kolommen = {
        "bsn": lambda i: jongeren[i.jongere].bsn, "brin": lambda i: scholen[i.school].brin,
        "onderwijssoort": lambda i: i.onderwijssoort, "niveau": lambda i: i.niveau, "leerjaar": lambda i: i.leerjaar,
        "ingeschreven sinds": lambda i: kort(i.van), "ingeschreven tot en met": lambda i: kort(i.tot),
    }  # fmt: skip
    verzorger: Kolommen = {
        "bsn": lambda o: jongeren[o.jongere].bsn, "ouder": lambda o: o.naam, "relatie": lambda o: o.relatie,
        "gezag": lambda o: o.gezag, "telefoon": lambda o: o.telefoon,
    }  # fmt: skip
    alle = v.register.inschrijvingen
    return {
        "scholen.csv": als_csv(_SCHOOL, v.register.scholen),
        "jongeren.csv": als_csv(_JONGERE, map(_toen, filter(_was_er, v.register.jongeren))),
        "inschrijvingen.csv": als_csv(inschrijving, _ingeschreven_toen(alle)),
        "verzorgers.csv": als_csv(verzorger, v.verzorgers),
        "jongeren-later.csv": als_csv(_JONGERE, (j for j in v.register.jongeren if not _was_er(j) or _toen(j) != j)),
        "inschrijvingen-later.csv": als_csv(
            inschrijving, (i for i in alle if i.van > STAND or (i.tot and i.tot > STAND))
        ),
        "overstap.csv": _overstap(v, jongeren),
    }


def _was_er(j: Jongere) -> bool:
    return j.gevestigd_op is None or j.gevestigd_op <= STAND


def _toen(j: Jongere) -> Jongere:
    """The jongere as a register of the peildatum has it."""
    return replace(j, verhuisd_op=None) if j.verhuisd_op and j.verhuisd_op > STAND else j


def _ingeschreven_toen(alle: Iterable[Inschrijving]) -> Iterator[Inschrijving]:
    """The enrolments as the peildatum has them."""
    for i in alle:
        if i.van <= STAND:
            yield replace(i, tot=None) if i.tot and i.tot > STAND else i


def _overstap(v: Voorbeeld, jongeren: Mapping[int, Jongere]) -> str:
    """The leavers of the vmbo, as far as each of them is."""
    leerlingen = [
        i for i in v.register.inschrijvingen
        if i.niveau in _VMBO and i.leerjaar == _LAATSTE_JAAR and i.tot is None and not jongeren[i.jongere].verhuisd_op
    ]  # fmt: skip
    rijen = list(zip(leerlingen, _KEUZEN, strict=False))
    kolommen: Kolommen = {
        "bsn": lambda r: jongeren[r[0].jongere].bsn, "schooljaar van vertrek": lambda _: "2019-2020",
        "opleiding": lambda r: r[1][0], "mbo": lambda r: r[1][1], "aangemeld op": lambda r: kort(r[1][2]),
        "aangenomen op": lambda r: kort(r[1][3]),
    }  # fmt: skip
    return als_csv(kolommen, rijen)


def als_csv(kolommen: Kolommen, records: Iterable[Any]) -> str:
    """Records as the text of a CSV file: semicolons, a line each, an empty cell for what is not known."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
    schrijver.writerow(kolommen)
    for record in records:
        schrijver.writerow([_cel(lees(record)) for lees in kolommen.values()])
    return uit.getvalue()


def _cel(waarde: object) -> str:
    return "" if waarde in (None, "", "-") else str(waarde)
