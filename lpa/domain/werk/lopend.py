"""What must be done by a day: in a zaak by law or guideline, by her own norm, or by her own choice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import HOORGESPREK
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import SOORTEN, Termijn
from lpa.domain.recht.vrijstelling import is_besluit
from lpa.domain.recht.zaaktermijnen import Zaaktermijnen, besluittermijn
from lpa.domain.records.aanvraag import BESLUIT, DOORGESTUURD, Uitstel, Verlof, Vrijstelling
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.zaak import AVG, WPG, Interventie, zaaktype
from lpa.domain.werk.werkvoorraad import eerste_stap_op

EIGEN, STAPNORM, OVERSTAP, BEZWAAR = "eigen", "eerste-stap", "overstap", "bezwaar"
_VAN_HAARZELF = (EIGEN, STAPNORM, OVERSTAP)  # no law asks for it
# How a term is called in a zaak, where its name in the law book says more than is at stake there.
_WAT = {BEZWAAR: "bezwaar kan nog", "besluit-aanvraag": "beslissen op de aanvraag"}


class Lopend(NamedTuple):
    """One thing that must be done by `laatste_dag` (included), and why it has that day.

    `soort` is a kind of term (`recht.termijnen.SOORTEN`), something to be told (`bekendmaking`), `overstap`,
    `eerste-stap` or `eigen`; `eigen` the number of her own term. Where judgement is needed (`zeker` False),
    `laatste_dag` is the day to keep. What is for somebody else to do, such as objecting, is not `van_haar`.
    An appointment has a `tijdstip` on its last day. `regime` is as that of a step: what follows from one is so too.
    """

    soort: str
    wat: str
    laatste_dag: date
    zaak: int | None = None
    grondslag: str = ""
    waarom: str = ""
    zeker: bool = True
    eigen: int | None = None
    van_haar: bool = True
    tijdstip: datetime | None = None
    regime: str = AVG

    def te_laat(self, op: date) -> bool:
        """Whether it was hers to do before day `op`."""
        return self.van_haar and self.laatste_dag < op


def uit_termijn(t: Termijn, zaak: int | None = None) -> Lopend:
    """A term of law or guideline, in a zaak or in none; its sum is the reason."""
    waarom = "; ".join(stap.strip() for stap in (*t.redenering, *t.kanttekeningen))
    return Lopend(t.soort, _WAT.get(t.soort, t.naam), t.veilig, zaak, t.grondslag, waarom, t.laatste_dag is not None,
                  van_haar=t.soort != BEZWAAR, regime=WPG if t.soort.startswith("pv-") else AVG)  # fmt: skip


def van_aanvraag(termijnen: Zaaktermijnen, zaak: int) -> list[Lopend]:
    """The terms of a request: deciding, then objecting."""
    return [uit_termijn(t, zaak) for t in termijnen if t]


def van_eigen(eigen: Eigentermijn, onverzonden: int | None = None) -> Lopend:
    """Her own term; its day is her choice. `onverzonden` is the letter that invites to it, where that was not sent."""
    nog = f" (uitnodiging nog niet verzonden: lpa brief verzonden {onverzonden})" if onverzonden else ""
    return Lopend(
        EIGEN, f"{eigen.wat}{nog}", eigen.laatste_dag, eigen.zaak, eigen.grondslag, "zelf gekozen", eigen=eigen.nummer,
        tijdstip=eigen.tijdstip, regime=eigen.regime,
    )  # fmt: skip


def eerste_stap(gemeld_op: date, zaak: int, boek: Regelboek = REGELBOEK) -> Lopend:
    """The first step in a melding, by her own norm of working days: no law sets a term for it."""
    regel = boek.regel("norm.eerste-stap", gemeld_op)
    laatste = eerste_stap_op(gemeld_op, boek)
    waarom = f"{kort(gemeld_op)} plus {regel.getal} {regel.eenheid}"
    return Lopend(STAPNORM, "eerste stap na de melding", laatste, zaak, regel.artikel, waarom)


def van_overstap(volgende: tuple[date, str], zaak: int) -> Lopend:
    """The next day to look at an overstap."""
    dag, wat = volgende
    return Lopend(OVERSTAP, wat, dag, zaak, waarom="meetdag van de overstap (lpa recht regels overstap)")


def wat_ervan_kwam(t: Lopend, op: date) -> str:
    """The command that says what came of an appointment in a zaak, and so ends it; with its day once that is over."""
    stap = "pv hoorgesprek" if t.wat.startswith(HOORGESPREK) else "interventie nieuw"
    return f"lpa {stap} {t.zaak}" + (f" --datum {kort(t.laatste_dag)}" if t.laatste_dag < op else "")


def loopt(t: Lopend, op: date) -> bool:
    """Whether it still matters on day `op`: what she must do herself does so until it is done."""
    return t.van_haar or op <= t.laatste_dag


def op_dag(lopend: Sequence[Lopend]) -> list[Lopend]:
    """By last day; on one day what the law asks comes before what she asks of herself, appointments by their hour."""

    def sleutel(t: Lopend) -> tuple[date, bool, time, int]:
        return t.laatste_dag, t.soort in _VAN_HAARZELF, t.tijdstip.time() if t.tijdstip else time(0), t.zaak or 0

    return sorted(lopend, key=sleutel)


BEKENDMAKEN, DOORZENDEN, VOOR_BEGIN = "bekendmaken", "doorzenden", "voor-begin"
_DAG = timedelta(days=1)
TE_MELDEN = (BEKENDMAKEN, DOORZENDEN)
NORMEN = (STAPNORM, VOOR_BEGIN)  # her own norms: what no law asks, and she did not write down herself
# What `lpa termijn lijst --soort` takes beside a kind itself: more kinds by one word.
SAMEN = {"norm": NORMEN, "te-melden": TE_MELDEN}
_ZELF = (EIGEN, OVERSTAP, *NORMEN, *TE_MELDEN)
LIJSTSOORTEN = (*SAMEN, *_ZELF, *SOORTEN)
BEKEND_GRONDSLAG, DOOR_GRONDSLAG = "Awb art. 3:40 en 3:41", "Awb art. 2:3 lid 1"


def van_soort(lopend: Sequence[Lopend], soort: str | None) -> list[Lopend]:
    """Those of one kind, or of the kinds that one word of `SAMEN` means; without one, all."""
    return [t for t in lopend if not soort or t.soort in SAMEN.get(soort, (soort,))]


def te_sturen(
    zaak: Verlof | Vrijstelling,
    uitstel: Sequence[Uitstel],
    op: date,
    boek: Regelboek = REGELBOEK,
    *,
    overleden: bool = False,
    brief: int | None = None,
) -> Lopend | None:
    """A decision that does not hold yet because it was not sent: now, and at the latest when deciding was due.

    `overleden`: no letter goes to or about the jongere any more; only when it was sent can still be kept. `brief` is
    the letter that tells it, where one was made and not sent.
    """
    if not is_besluit(zaak) or zaak.verzonden_op:
        return None
    termijn = besluittermijn(zaak, uitstel, boek)
    waarom = "een besluit geldt pas als het is bekendgemaakt"
    if termijn:
        waarom += f"; {'; '.join(stap.strip() for stap in termijn.redenering)}"
    dag = min(op, termijn.veilig) if termijn else op
    return Lopend(BEKENDMAKEN, _te_doen(zaak, overleden, brief), dag, zaak.nummer, BEKEND_GRONDSLAG, waarom)


def _te_doen(zaak: Verlof | Vrijstelling, overleden: bool, brief: int | None) -> str:
    """What she does to send it, or to say that it was; where the law asks a besluit there is a letter."""
    if brief and not overleden:
        return f"de brief met het besluit is nog niet verzonden: lpa brief verzonden {brief}"
    if not overleden and (isinstance(zaak, Verlof) or zaak.soort in BESLUIT):
        return f"maak het besluit bekend: lpa brief maak besluit-{zaaktype(zaak)} {zaak.nummer}"
    wat = "leg vast wanneer het besluit is verzonden" if overleden else "maak het besluit bekend"
    return f"{wat}: lpa {zaaktype(zaak)} wijzig {zaak.nummer} --verzonden DATUM"


def te_melden(v: Verlof, stappen: Sequence[Interventie], op: date, brief: int | None = None) -> Lopend | None:
    """Whoever asked must be told that the request was sent on; a letter or talk since it came says that it was.

    `brief` is the letter that tells it, where one was made and not sent.
    """
    if v.afhandeling != DOORGESTUURD or any(s.datum >= v.geopend_op for s in stappen):
        return None
    wat = f"meld de aanvrager dat het verlof is doorgestuurd: lpa brief maak doorzending {v.nummer}"
    if brief:
        wat = f"de brief over de doorzending is nog niet verzonden: lpa brief verzonden {brief}"
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
