"""What comes next in a melding: the term that runs first and the command for it, and what DUO must be told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.recht.zaaktermijnen import AFSCHRIFT_GRONDSLAG
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.zaak import WPG, Interventie, Melding, Zaakregel
from lpa.domain.werk.lopend import EIGEN, Lopend, wat_ervan_kwam
from lpa.domain.zaak.wpg import zonder_afloop
from lpa.domain.zaak.zorg import is_van_meldcode


class Verder(NamedTuple):
    """What stands around a melding: the term that runs first, the other zaken of the jongere, the next command."""

    loopt: Lopend | None = None
    andere: Sequence[Zaakregel] = ()
    opdracht: str = ""


def opdracht(m: Melding, lopend: Sequence[Lopend], bezoeken: Sequence[Huisbezoek], op: date, *, weg: bool) -> str:
    """The command that comes next in a melding, filled in; empty where nothing is to be typed now.

    `lopend` is what must be done, by day, `bezoeken` the visits to come; `weg`: the jongere moved away or died.
    """
    if m.gesloten_op or m.vervallen_op:
        return ""
    if weg:
        return f"lpa melding sluit {m.nummer}"
    if voorbij := next((h for h in bezoeken if h.begin.date() <= op), None):
        return f"lpa huisbezoek verslag {voorbij.nummer}"
    if eerste := next((t for t in lopend if t.van_haar), None):
        return "" if eerste.tijdstip and eerste.laatste_dag > op else _voor(eerste, m, op)
    return "" if bezoeken else f"lpa termijn nieuw {m.nummer}"


def _voor(t: Lopend, m: Melding, op: date) -> str:
    """What ends a term, or an appointment of which the day has come."""
    if t.grondslag == AFSCHRIFT_GRONDSLAG:
        return f"lpa pv afschrift {m.nummer}"
    if t.tijdstip:
        return wat_ervan_kwam(t, op)
    if t.soort == EIGEN:
        return f"lpa termijn gedaan {t.eigen}"
    return f"lpa {'pv verzonden' if t.soort.startswith('pv-') else 'interventie nieuw'} {m.nummer}"


IN_BEHANDELING, AFGESLOTEN = "in behandeling", "afgesloten"
LANGST = 100  # letters that the register takes
KANTTEKENING = (
    "De redenen waaruit DUO nu laat kiezen zijn niet gevonden: neem wat het dichtst bij de afhandeling ligt. De tekst"
    " hoort alleen bij afgesloten en telt hoogstens 100 tekens (zo in oudere berichten van DUO). Halt en"
    " proces-verbaal staan er niet in. Overgetypt? lpa melding duo NUMMER"
)


class NaarDuo(NamedTuple):
    """A melding that must be told back: what is typed in the package of the region."""

    zaak: int
    meldingsnummer: str
    jongere: int
    naam: str
    status: str
    afhandeling: str | None
    tekst: str


def naar_duo(m: Melding, naam: str, stappen: Sequence[Interventie]) -> NaarDuo:
    """The line of a melding with a meldingsnummer, by its steps in order."""
    status = IN_BEHANDELING if m.is_open else AFGESLOTEN
    tekst = "" if m.is_open else _tekst(m, stappen)
    return NaarDuo(m.nummer, m.meldingsnummer or "", m.jongere, naam, status, m.afhandeling, tekst)


def _tekst(m: Melding, stappen: Sequence[Interventie]) -> str:
    """How it ended and the last step, as far as both fit; nothing of criminal law, nothing of the meldcode."""
    open_ = [s for s in stappen if s.regime != WPG and not is_van_meldcode(s)]
    einde = zonder_afloop(m).afhandeling
    onder = f" ({m.onderreden})" if m.onderreden and einde else ""
    delen = [f"{einde or AFGESLOTEN}{onder}, {kort(m.gesloten_op)}"]
    delen += [f"laatste stap {INTERVENTIES[s.soort]}, {kort(s.datum)}" for s in open_[-1:]]
    heel = "; ".join(delen)
    return heel if len(heel) <= LANGST else delen[0][:LANGST]
