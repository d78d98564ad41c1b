"""`lpa jongere wijzig`: what the register holds of a jongere changes, and what follows from that."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from lpa.commands.facts import nasleep, weigh
from lpa.commands.facts.bijzonder import buiten_van, nu_buiten
from lpa.commands.gate.doors import Change, Writer
from lpa.commands.register.jongerenieuw import Gegevens, met_gegevens, twijfels
from lpa.commands.register.welke import VanJongere
from lpa.commands.ui.forms import (
    Draft,
    Given,
    Toch,
    open_file,
    talk,
    verb,
    verbs,
)
from lpa.domain.records.jongere import Jongere, eerder_verblijf
from lpa.domain.werk.nasleep import vertrekt
from lpa.storage.zaak import zaken

app = verbs()


class Wijzigen(VanJongere, Gegevens):
    """Who, and what changes."""


@verb(app, "wijzig", "lpa jongere wijzig 12 --verhuisd 1-3-2020")
def wijzig(given: Given[Wijzigen], toch: Toch = False) -> None:
    """Wijzig een jongere. Een lege tekst maakt een veld leeg."""
    with open_file() as b:
        oud = given.place(Wijzigen.wie, b.conn)
        wijziging = Change[Jongere, Wijzigen](
            "jongere",
            make=_gewijzigd,
            doubts=lambda na: twijfels(b.conn, na, oud),
            more=eerder_verblijf,
            along=partial(tel_bij_rmc, oud),
        )
        eerder = buiten_van(b.conn, oud)
        na = wijziging.run(b, oud, given, sure=toch)
        talk.say_all(nu_buiten(eerder, buiten_van(b.conn, na)))
        if vertrekt(oud, na):
            talk.say_all(nasleep.van_vertrek(b.conn, na.nummer))


def tel_bij_rmc(oud: Jongere, s: Writer, na: Jongere) -> str:
    """The meldingen that are counted with RMC by what is known of the jongere from here on, and that sentence."""
    if (oud.geboortedatum, oud.omstandigheden) == (na.geboortedatum, na.omstandigheden):
        return ""
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
