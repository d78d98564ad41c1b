"""What must still be told about a request: a decision that was not sent, and that it was sent on to the head."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.lopend import Lopend
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import bereken
from lpa.domain.recht.vrijstelling import is_besluit
from lpa.domain.recht.zaaktermijnen import besluitsoort, verschuivingen
from lpa.domain.verlof import DOORGESTUURD, Uitstel, Verlof
from lpa.domain.vrijstelling import Vrijstelling
from lpa.domain.zaak import Interventie

BEKENDMAKEN, DOORZENDEN = "bekendmaken", "doorzenden"
TE_MELDEN = (BEKENDMAKEN, DOORZENDEN)
BEKEND_GRONDSLAG, DOOR_GRONDSLAG = "Awb art. 3:40 en 3:41", "Awb art. 2:3 lid 1"


def te_sturen(
    zaak: Verlof | Vrijstelling, uitstel: Sequence[Uitstel], op: date, boek: Regelboek = REGELBOEK
) -> Lopend | None:
    """A decision that does not hold yet because it was not sent: now, and at the latest when deciding was due."""
    besluit = zaak.is_besluit if isinstance(zaak, Verlof) else is_besluit(zaak)
    if not besluit or zaak.verzonden_op:
        return None
    soort = besluitsoort(zaak)
    termijn = bereken(soort, zaak.geopend_op, *verschuivingen(uitstel), boek=boek) if soort else None
    waarom = "een besluit geldt pas als het is bekendgemaakt"
    if termijn:
        waarom += f"; {'; '.join(stap.strip() for stap in termijn.redenering)}"
    dag = min(op, termijn.veilig) if termijn else op
    wat = f"maak het besluit bekend: {_opdracht(zaak)}"
    return Lopend(BEKENDMAKEN, wat, dag, zaak.nummer, BEKEND_GRONDSLAG, waarom)


def _opdracht(zaak: Verlof | Vrijstelling) -> str:
    """The command that keeps the sending; for leave there is a letter."""
    if isinstance(zaak, Verlof):
        return f"lpa brief maak besluit-verlof {zaak.nummer}"
    return f"lpa vrijstelling wijzig {zaak.nummer} --verzonden DATUM"


def te_melden(v: Verlof, stappen: Sequence[Interventie], op: date) -> Lopend | None:
    """Whoever asked must be told that the request was sent on; it was when a letter or talk was recorded since."""
    if v.afhandeling != DOORGESTUURD or any(v.gesloten_op and s.datum >= v.gesloten_op for s in stappen):
        return None
    wat = f"meld de aanvrager dat is doorgestuurd: lpa brief maak doorzending {v.nummer}"
    return Lopend(DOORZENDEN, wat, op, v.nummer, DOOR_GRONDSLAG, "onverwijld")


def door_te_sturen(v: Verlof, op: date) -> Lopend:
    """A request that is for the head of the school to answer: at once."""
    wat = f"stuur door aan het hoofd: lpa verlof besluit {v.nummer} --alleen --uitkomst {DOORGESTUURD}"
    return Lopend(DOORZENDEN, wat, op, v.nummer, DOOR_GRONDSLAG, "onverwijld")
