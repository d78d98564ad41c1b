"""Who asked for leave or an exemption: asked among those of the jongere, kept as the number of a verzorger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import forms
from lpa.commands.ui.forms import talk
from lpa.domain.base.tekst import kies, vouw
from lpa.domain.records.aanvraag import Aanvrager, Verlof, Vrijstelling
from lpa.domain.records.jongere import Jongere, Verzorger, genoemd
from lpa.storage.register import registers

_METAVAR = "WIE"
_HELP = "wie het vroeg: jongere, of naam of nummer van een verzorger"


def _een_van(verzorgers: Sequence[Verzorger]) -> forms.Kind[Aanvrager]:
    """One of these verzorgers, by number or name, or the jongere himself; who is there for each of a family is one."""
    eerste: dict[str, Aanvrager] = {}
    nummers = {str(v.nummer): eerste.setdefault(vouw(v.naam), Aanvrager(v)) for v in verzorgers}
    keuzes = {str(a): a for a in (*eerste.values(), Aanvrager())}
    wie = {sleutel: a.naam for sleutel, a in keuzes.items()}
    woorden = genoemd(a.verzorger for a in eerste.values() if a.verzorger)
    nummers = {vouw(woord): Aanvrager(v) for woord, v in woorden.items()} | nummers

    def lees(tekst: str) -> Aanvrager:
        kaal = vouw(tekst).replace("verzorger ", "").strip()
        return nummers.get(kaal) or keuzes[kies(kaal, wie, "aanvrager", wie)]

    return forms.plain(_METAVAR, lees, choices=wie, show=lambda a: a.naam)


class Gevraagd(forms.Form):
    """Who asked; not said where nobody is named."""

    aanvrager = forms.ask(_een_van(()).but(choices={}), "--aanvrager", "Aanvrager", _HELP, quiet=True)


def veld(conn: Connection, jongeren: forms.Field[Any]) -> forms.Field[Any]:
    """The question beside the answer of whom it is about: asked by itself where more than one parent has gezag."""

    def verzorgers(d: forms.Draft[Any]) -> list[Verzorger]:
        over = d.get(jongeren) or []
        return [v for j in (over if isinstance(over, list) else [over]) for v in registers.verzorgers(conn, j.nummer)]

    def weinig(d: forms.Draft[Any]) -> bool:
        return len({vouw(v.naam) for v in verzorgers(d) if v.gezag == "ja"}) < 2

    return Gevraagd.aanvrager.but(kind_of=lambda d: _een_van(verzorgers(d)), quiet=weinig)


def veld_van(conn: Connection, zaak: Verlof | Vrijstelling) -> forms.Field[Any]:
    """The question for a zaak that is there."""
    kind = _een_van(registers.verzorgers(conn, zaak.jongere))
    return Gevraagd.aanvrager.but(kind=kind)


def velden(gezegd: Aanvrager | None) -> dict[str, Any]:
    """What is kept of it in the record."""
    verzorger = gezegd.verzorger if gezegd else None
    return {"aanvrager": verzorger and verzorger.nummer, "zelf_gevraagd": gezegd == Aanvrager()}


def bij(conn: Connection, j: Jongere, gezegd: Aanvrager | None) -> Aanvrager | None:
    """Who asked for one jongere of a family; that nobody there is called so is said."""
    gevonden = gezegd.bij(registers.verzorgers(conn, j.nummer)) if gezegd else None
    if gezegd and gezegd.verzorger and gevonden is None:
        wie = f"bij jongere {j.nummer} staat geen verzorger {gezegd.verzorger.naam}"
        talk.say(f"Let op: {wie}; daar is de aanvrager niet vastgelegd.")
    return gevonden
