"""`lpa jongere wijzig`: what the register holds of a jongere changes, and what follows from that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import nasleep, weigh
from lpa.commands.gate.doors import Writer, change_record
from lpa.commands.register.jongerenieuw import Gegevens, met_gegevens, twijfels
from lpa.commands.register.velden import VanJongere
from lpa.commands.ui import rethink
from lpa.commands.ui.forms import Draft, Given, Toch, open_file, switch, talk, today, verb, verbs
from lpa.domain.base.soorten import VERHUISD
from lpa.domain.base.tekst import met_hoofdletter, opsomming
from lpa.domain.records import besluit
from lpa.domain.records.jongere import Jongere, eerder_verblijf, vertrek
from lpa.domain.records.zaak import Melding
from lpa.domain.werk.nasleep import als_verhuisd, vertrekt
from lpa.errors import VerkeerdGebruik
from lpa.storage.zaak import zaken

app = verbs()


class Wijzigen(VanJongere, Gegevens):
    """Who, and what changes."""


@verb(app, "wijzig", "lpa jongere wijzig 12 --verhuisd 1-3-2020")
def wijzig(
    given: Given[Wijzigen],
    toch: Toch = False,
    sluit: Annotated[bool, switch("--sluit", "bij vertrek: sluit absoluut verzuim als verhuisd")] = False,
) -> None:
    """Wijzig een jongere. Een lege tekst maakt een veld leeg."""
    with open_file() as b:
        oud = given.place(Wijzigen.wie, b.conn)
        mee: list[Melding] = []

        def gewijzigd(oud: Jongere, f: Wijzigen, nieuw: Draft[Wijzigen]) -> Jongere:
            na = _gewijzigd(oud, f, nieuw)
            mee[:] = _die_eindigen(b.conn, oud, na, sluit=sluit)
            return na

        na = change_record(
            b, "jongere", oud, given, gewijzigd, doubts=lambda na: twijfels(b.conn, na, oud), more=eerder_verblijf,
            along=lambda s, na: tel_bij_rmc(oud, s, na) + _sluit(s, mee), sure=toch,
        )  # fmt: skip
        talk.say_all(als_verhuisd(oud, na, zaken.meldingen_van(b.conn, na.nummer)))
        if vertrekt(oud, na):
            talk.say_all(nasleep.van_vertrek(b.conn, na.nummer))


def _die_eindigen(conn: Connection, oud: Jongere, na: Jongere, *, sluit: bool) -> list[Melding]:
    """The meldingen absoluut verzuim that end because the jongere left (table 6: verhuisd), closed; she says so.

    Another melding ends in a way that only she knows. Raises VerkeerdGebruik where nothing can end.
    """
    weg = vertrek(na.verhuisd_op, na.overleden_op, today()) if vertrekt(oud, na) else None
    loopt = [m for m in zaken.meldingen_van(conn, na.nummer) if m.soort == "absoluut" and not m.gesloten_op]
    if weg is None or not loopt:
        if sluit:
            raise VerkeerdGebruik(
                "--sluit sluit absoluut verzuim van wie is vertrokken, en dat is er niet", "laat --sluit weg", "--sluit"
            )
        return []
    vraag = (
        f"{met_hoofdletter(opsomming([f'melding {m.nummer}' for m in loopt]))} (absoluut verzuim) sluiten als verhuisd?"
    )
    if not sluit and not (talk.can_ask() and _ja(vraag)):
        return []
    return [besluit.sluit(m, VERHUISD, max(weg.dag, m.geopend_op)) for m in loopt]


def _ja(vraag: str) -> bool:
    from lpa.commands.ui.prompt import ask_yes_no

    ja, _ = rethink.value("sluit", lambda: ask_yes_no(vraag, default=True))
    return bool(ja)


def _sluit(s: Writer, meldingen: Sequence[Melding]) -> str:
    """Store these closed meldingen, and that sentence."""
    zinnen = [f" Melding {m.nummer} is gesloten: {m.afhandeling}." for m in map(s.change, meldingen)]
    return "".join(zinnen)


def tel_bij_rmc(oud: Jongere, s: Writer, na: Jongere) -> str:
    """The meldingen that are counted with RMC by what is known of the jongere from here on, and that sentence."""
    if (oud.geboortedatum, oud.omstandigheden) == (na.geboortedatum, na.omstandigheden):
        return ""
    return herteld(s, na)


def herteld(s: Writer, na: Jongere) -> str:
    """Each melding of a jongere counted with RMC or not, by what is known now, and the sentence about what changed."""
    nieuw = [weigh.met_rmc(s.conn, m) for m in zaken.meldingen_van(s.conn, na.nummer)]
    anders = [m for m in nieuw if m.rmc != zaken.melding(s.conn, m.nummer).rmc]
    for m in anders:
        s.change(m)
    zinnen = [f" Melding {m.nummer} telt {'bij RMC' if m.rmc else 'niet meer bij RMC'}." for m in anders]
    return "".join(zinnen)


def _gewijzigd(oud: Jongere, f: Wijzigen, nieuw: Draft[Wijzigen]) -> Jongere:
    """The jongere as the form has it; who comes back after a move has left no more."""
    na = met_gegevens(oud, f)
    terug = oud.verhuisd_op and na.gevestigd_op and oud.verhuisd_op <= na.gevestigd_op
    return replace(na, verhuisd_op=None) if terug and Wijzigen.verhuisd_op not in nieuw else na
