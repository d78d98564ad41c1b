"""What the law makes of the zaak that a letter is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.aanvraag import verlofstand
from lpa.commands.facts.plicht import plichtstand
from lpa.domain.base.named import NamedTuple
from lpa.domain.brief import briefsoort
from lpa.domain.recht import kennisgeving, verlof, vrijstelling
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.recht.zaaktermijnen import zaaktermijnen
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.zaak import Zaak
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import aanvragen

# What a suspect is told rests on memory: the articles were not read.
VERDACHTE = (
    "wat de brief zegt over zwijgen en een advocaat (Sv art. 27c, 28 en 29) is niet nagelezen; wie verdachte is bepaalt"
    " u, kies anders met --aan"
)


class Recht(NamedTuple):
    """What the law makes of a zaak, for a letter about it."""

    stand: briefsoort.Stand
    besluit: Termijn | None = None
    bevoegd: str = ""
    kanttekeningen: Sequence[str] = ()


def recht_van(conn: Connection, soort: str, zaak: Zaak, op: date) -> Recht:
    """Who decides, by when, and whether notice must be given again before the next 1 July."""
    boek = eigen.regelboek(conn)
    if isinstance(zaak, Verlof):
        stand = verlofstand(conn, zaak, boek)
        voor_haar = verlof.voor_ambtenaar(stand.bevoegdheid)
        return Recht(briefsoort.Stand(voor_haar), stand.termijnen.besluit, stand.bevoegdheid.uitkomst.artikel)
    if isinstance(zaak, Vrijstelling):
        besluit = zaaktermijnen(zaak, aanvragen.uitstel(conn, zaak.nummer), boek).besluit
        onzeker = vrijstelling.aard(zaak).uitkomst.kanttekeningen if soort == briefsoort.REACTIE else ()
        return Recht(briefsoort.Stand(verval=_verval(conn, zaak, op, boek)), besluit, kanttekeningen=onzeker)
    return Recht(briefsoort.Stand(), kanttekeningen=[VERDACHTE] if soort == briefsoort.HOORGESPREK else ())


def _verval(conn: Connection, v: Vrijstelling, op: date, boek: Regelboek) -> str:
    jongere = registers.jongere(conn, v.jongere)
    voor = kennisgeving.volgende_juli(op, boek)
    plicht = plichtstand(conn, jongere, boek).plicht
    stand = kennisgeving.verval(v, voor, plicht, aanvragen.van_jongere(conn, v.jongere))
    return stand.stand if stand else ""
