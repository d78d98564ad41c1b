"""Whether a zaak may go to Halt: its conditions as they are now, and what else can be done when one fails (halt.nl)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import AFHANDELINGEN
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.mas import is_mislukt
from lpa.domain.recht.regel import JA, NEE, VRAAGT_OORDEEL, Regelboek, Uitkomst, samen
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.sancties import OMVANG, PLICHT, Haltgeval, halt
from lpa.domain.records.zaak import Interventie, Melding, Zaak
from lpa.errors import Geweigerd

_ANDERS = {
    " jaar?": "controleer de dagen van het verzuim en de geboortedatum; kloppen die, kies dan een andere route",
    PLICHT: "controleer wat bij de jongere staat (lpa jongere toon); zonder plicht is er geen strafbaar verzuim",
    OMVANG: "kies wat beter past: een waarschuwing of gesprek, of bij veel verzuim hulp of de Jeugdbeschermingstafel",
    "niet eerder": "na een eerdere Halt volgt hulp, of een proces-verbaal: lpa pv hoorgesprek",
    "geen ernstige": "regel eerst hulp: lpa interventie nieuw, soort doorverwijzing",
    "jonger dan": "zonder de ouders kan het niet: bied hulp aan, of kies een andere route met lpa route kies",
}
_ANDERE_ROUTE = "kies een andere route: lpa route kies"


class Haltkans(NamedTuple):
    """The conditions of a zaak, each with its answer, on one day."""

    op: date
    uitkomsten: Sequence[Uitkomst]

    @property
    def antwoord(self) -> str:
        """The answer to all conditions together."""
        return samen(self.uitkomsten)

    def met(self, antwoord: str) -> list[Uitkomst]:
        """The conditions with this answer."""
        return [u for u in self.uitkomsten if u.antwoord == antwoord]

    @property
    def bindt(self) -> list[Uitkomst]:
        """The conditions that fail and leave no room."""
        return [u for u in self.met(NEE) if u.vraag != OMVANG]

    @property
    def ruimte(self) -> list[Uitkomst]:
        """Those that fail on a number: guidance, and two sources differ. Pas toe of leg uit."""
        return [u for u in self.met(NEE) if u.vraag == OMVANG]


def haltkans(
    melding: Melding,
    geval: Haltgeval,
    plicht: str,
    haltstappen: Sequence[Interventie],
    afgehandeld: Sequence[Zaak] = (),
    boek: Regelboek = REGELBOEK,
) -> Haltkans:
    """The conditions for `melding` on the day of `geval`, which holds what she answered.

    `plicht` is the duty on the day of the absence that `geval` names; `haltstappen` is what happened with Halt to
    this jongere in all zaken, in order, and `afgehandeld` the zaken of his that ended with Halt.
    """
    op, uren = geval.op, melding.uren if geval.uren is None else geval.uren
    geval = geval._replace(uren=uren, plicht=plicht, verzuim=melding.verzuim(op))
    eerder = [(s.datum, s.zaak, "naar Halt verwezen") for s in verwijzingen(haltstappen)]
    eerder += [(z.gesloten_op, z.nummer, "afgehandeld met Halt") for z in afgehandeld if z.gesloten_op]
    if voor := [stap for stap in eerder if stap[0] <= op]:
        dag, zaak, wat = max(voor)
        geval = geval._replace(eerder_halt=True, waar=f"zaak {zaak}: {kort(dag)} {wat}")
    elif not geval.eerder_halt:
        geval = geval._replace(eerder_halt=False, waar="in dit bestand staat geen eerdere verwijzing")
    return Haltkans(op, halt(geval, boek))


def verwijzingen(haltstappen: Sequence[Interventie]) -> list[Interventie]:
    """The referrals to Halt that stand: one that was recorded before a retour in its zaak was no Halt."""
    retour = {s.zaak: s.nummer for s in sorted(haltstappen, key=lambda s: s.nummer) if s.soort == "halt-retour"}
    return [s for s in haltstappen if s.soort == "halt-verwijzing" and s.nummer > retour.get(s.zaak, 0)]


def moet_passen(kans: Haltkans) -> None:
    """Raises Geweigerd when a condition fails that leaves no room, naming it and what else can be done."""
    if kans.bindt:
        eerste = kans.bindt[0]
        raise Geweigerd(f"Halt kan hier niet: {_zin(eerste)}", _oplossing(eerste))


def twijfels_halt(melding: Melding, kans: Haltkans) -> list[Twijfel]:
    """What must be confirmed: a number outside the limits, what is not known, a melding that cannot end with Halt."""
    uit = [Twijfel("halt.richtlijn", f"{_zin(u)}; de getallen zijn een richtlijn", u.artikel) for u in kans.ruimte]
    uit += [
        Twijfel("halt.onbekend", f"dit is niet bekend: {u.vraag} ({u.artikel})", u.artikel)
        for u in kans.met(VRAAGT_OORDEEL)
    ]
    if "halt" not in AFHANDELINGEN[melding.soort]:
        uit.append(
            Twijfel(
                "halt.soort", f"een melding van soort {melding.soort} kan niet met afhandeling halt worden gesloten"
            )
        )
    return uit


def waarom_toch(kans: Haltkans) -> str:
    """Why a referral outside the numbers must be explained; an empty text where it need not."""
    return "het verzuim valt buiten de grenzen van Halt, een richtlijn: pas toe of leg uit" if kans.ruimte else ""


def na_halt(melding: Melding, stap: Interventie) -> str:
    """What comes next after something came back from Halt."""
    if stap.soort == "halt-retour":
        return f"kies hoe het verder gaat: lpa route toon {melding.nummer}."
    if is_mislukt(stap):
        wat = "een mislukte Halt wordt in de regel een proces-verbaal (halt.nl)"
        return f"{wat}: lpa pv hoorgesprek {melding.nummer}."
    if not melding.is_open or "halt" not in AFHANDELINGEN[melding.soort]:
        return ""
    return f"sluit de melding met: lpa melding sluit {melding.nummer} --afhandeling halt."


def als_tekst(kans: Haltkans) -> str:
    """The conditions as they were, a line each, to be kept with the step."""
    regels = [f"{u.antwoord.replace('_', ' ')}: {u.vraag} {'; '.join(u.redenering)}" for u in kans.uitkomsten]
    return "\n".join([f"Voorwaarden van Halt op {kort(kans.op)}:", *regels])


def halt_zin(kans: Haltkans, zaak: int) -> str:
    """Whether Halt can be offered now, as a sentence."""
    if kans.antwoord == JA:
        return f"Halt kan: lpa halt verwijs {zaak}"
    if kans.antwoord == VRAAGT_OORDEEL:
        open_ = ", ".join(u.vraag.rstrip("?") for u in kans.met(VRAAGT_OORDEEL))
        return f"Halt kan misschien; nog na te gaan: {open_}"
    return f"Halt past niet: {_zin(kans.met(NEE)[0])}"


def _zin(u: Uitkomst) -> str:
    return f"{u.vraag} nee, {'; '.join(u.redenering)} ({u.artikel})"


def _oplossing(u: Uitkomst) -> str:
    return next((tekst for begin, tekst in _ANDERS.items() if begin in u.vraag), _ANDERE_ROUTE)
