"""What must still be told about a request: a decision that was not sent, and that it was sent on to the head."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import kort
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import Termijn, bereken
from lpa.domain.recht.vrijstelling import is_besluit
from lpa.domain.recht.zaaktermijnen import besluitsoort, verschuivingen
from lpa.domain.records.verlof import DOORGESTUURD, Uitstel, Verlof
from lpa.domain.records.vrijstelling import Vrijstelling
from lpa.domain.records.zaak import Interventie, zaaktype
from lpa.domain.werk.lopend import Lopend

BEKENDMAKEN, DOORZENDEN, VOOR_BEGIN = "bekendmaken", "doorzenden", "voor-begin"
_DAG = timedelta(days=1)
TE_MELDEN = (BEKENDMAKEN, DOORZENDEN)
BEKEND_GRONDSLAG, DOOR_GRONDSLAG = "Awb art. 3:40 en 3:41", "Awb art. 2:3 lid 1"


def te_sturen(
    zaak: Verlof | Vrijstelling,
    uitstel: Sequence[Uitstel],
    op: date,
    boek: Regelboek = REGELBOEK,
    *,
    overleden: bool = False,
) -> Lopend | None:
    """A decision that does not hold yet because it was not sent: now, and at the latest when deciding was due.

    `overleden`: no letter goes to or about the jongere any more; only when it was sent can still be kept.
    """
    besluit = zaak.is_besluit if isinstance(zaak, Verlof) else is_besluit(zaak)
    if not besluit or zaak.verzonden_op:
        return None
    soort = besluitsoort(zaak)
    termijn = bereken(soort, zaak.geopend_op, *verschuivingen(uitstel), boek=boek) if soort else None
    waarom = "een besluit geldt pas als het is bekendgemaakt"
    if termijn:
        waarom += f"; {'; '.join(stap.strip() for stap in termijn.redenering)}"
    dag = min(op, termijn.veilig) if termijn else op
    return Lopend(BEKENDMAKEN, _te_doen(zaak, overleden), dag, zaak.nummer, BEKEND_GRONDSLAG, waarom)


def _te_doen(zaak: Verlof | Vrijstelling, overleden: bool) -> str:
    """What she does to send it, or to say that it was; for leave there is a letter."""
    if isinstance(zaak, Verlof) and not overleden:
        return f"maak het besluit bekend: lpa brief maak besluit-verlof {zaak.nummer}"
    wat = "leg vast wanneer het besluit is verzonden" if overleden else "maak het besluit bekend"
    return f"{wat}: lpa {zaaktype(zaak)} wijzig {zaak.nummer} --verzonden DATUM"


def te_melden(v: Verlof, stappen: Sequence[Interventie], op: date) -> Lopend | None:
    """Whoever asked must be told that the request was sent on; a letter or talk since it came says that it was."""
    if v.afhandeling != DOORGESTUURD or any(s.datum >= v.geopend_op for s in stappen):
        return None
    wat = f"meld de aanvrager dat het verlof is doorgestuurd: lpa brief maak doorzending {v.nummer}"
    return Lopend(DOORZENDEN, wat, op, v.nummer, DOOR_GRONDSLAG, "onverwijld")


def voor_het_begint(v: Verlof, besluit: Termijn | None) -> Lopend | None:
    """A request that was made in time, and begins before deciding is due by law: parents want to know by then."""
    if besluit is None or not v.geopend_op < v.van <= besluit.veilig:
        return None
    waarom = f"het verlof begint op {kort(v.van)}; volgens de wet kan het tot en met {kort(besluit.veilig)}"
    return Lopend(VOOR_BEGIN, "beslis voor het verlof begint", v.van - _DAG, v.nummer, "eigen norm", waarom)


def door_te_sturen(v: Verlof, op: date) -> Lopend:
    """A request that is for the head of the school to answer: at once."""
    wat = f"stuur het verlof door aan het hoofd: lpa verlof besluit {v.nummer} --alleen --uitkomst {DOORGESTUURD}"
    return Lopend(DOORZENDEN, wat, op, v.nummer, DOOR_GRONDSLAG, "onverwijld")
