"""How long a jongere is kept: a clock for each zaak and ground, of which the latest decides; what stands in the way.

Selectielijst gemeenten 2020, 12.1.3 and 12.1.4; Wet politiegegevens art. 8 and 14. A birth date that is known in part
counts from its last day: who destroys too early cannot mend it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import Geboortedatum, kort, verjaardag
from lpa.domain.base.named import NamedTuple
from lpa.domain.recht.leerplicht import Plicht
from lpa.domain.recht.regel import Duur, Regel, Regelboek
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import Zaak

_DAG = timedelta(days=1)
REGISTER = "register"  # the category of who has no zaak


class Klok(NamedTuple):
    """That something is kept up to and including day `tot`: of which zaak (None: of the register), and why.

    `categorie` is the one of the list that the municipality destroys by; `onzeker` what is not sure about the rule.
    """

    zaak: int | None
    categorie: str
    grond: str
    tot: date
    onzeker: str = ""


class Wpgstand(NamedTuple):
    """Until when the criminal data of a zaak may be used freely, until when for one purpose, and is kept apart."""

    zaak: int
    vrij: date
    gericht: date
    apart: date

    def op(self, dag: date) -> str:
        """What may be done with it on a day."""
        if dag <= self.vrij:
            return f"vrij te gebruiken tot en met {kort(self.vrij)}"
        if dag <= self.gericht:
            return f"alleen nog gericht te gebruiken, tot en met {kort(self.gericht)}"
        if dag <= self.apart:
            return f"niet meer te gebruiken; apart bewaren tot en met {kort(self.apart)}"
        return f"te vernietigen sinds {kort(self.apart + _DAG)}"


def klokken(
    geboren: Geboortedatum, zaken: Iterable[Zaak], plicht: Plicht, wpg: Mapping[int, date], op: date, boek: Regelboek
) -> list[Klok]:
    """All clocks of a jongere; `wpg` is of a zaak the first day of its criminal data. That of the register when there
    is no zaak: what is known of who never had one goes when the duty has ended.
    """
    uit = [klok for zaak in zaken for klok in _van_zaak(zaak, geboren.laatste, plicht, op, boek)]
    uit += [_wpg(stand, op, boek) for stand in wpgstanden(wpg, op, boek)]
    return uit or [Klok(None, REGISTER, "de plicht is dan geëindigd, en er is geen zaak", plicht.laatste_dag)]


def laatste(klokken_: Sequence[Klok]) -> Klok:
    """The clock that decides."""
    return max(klokken_, key=lambda k: k.tot)


def wpgstanden(wpg: Mapping[int, date], op: date, boek: Regelboek) -> list[Wpgstand]:
    """How far the terms of the Wpg are, zaak by zaak (art. 8 and 14 Wpg)."""
    vrij, gericht, apart = (boek.regel(f"bewaren.wpg.{wat}", op).duur for wat in ("vrij", "gericht", "apart"))
    uit = []
    for zaak, eerste in sorted(wpg.items()):
        tot = gericht.vanaf(eerste)
        uit.append(Wpgstand(zaak, vrij.vanaf(eerste), tot, apart.vanaf(tot)))
    return uit


def _wpg(stand: Wpgstand, op: date, boek: Regelboek) -> Klok:
    regel = boek.regel("bewaren.wpg.apart", op)
    return _klok(stand.zaak, regel, "politiegegevens: gericht te gebruiken, en daarna apart", stand.apart)


def _van_zaak(zaak: Zaak, geboren: date, plicht: Plicht, op: date, boek: Regelboek) -> Iterator[Klok]:
    code = "vrijstelling" if isinstance(zaak, Vrijstelling) else "dossier"
    regel = boek.regel(f"bewaren.{code}", op)
    yield _klok(zaak.nummer, regel, f"{regel.duur} na de geboorte", _na(regel.duur, geboren))
    if _in_kwalificatieplicht(zaak, plicht, op):
        regel = boek.regel("bewaren.kwalificatieplicht", op)
        grond = f"{regel.duur} na de kwalificatieplicht"
        einde = plicht.laatste_dag + _DAG  # counted from the day without it: the last of February may be a day too soon
        yield _klok(zaak.nummer, regel, grond, regel.duur.vanaf(einde) - _DAG)
    if zaak.rmc:
        regel = boek.regel("bewaren.rmc", op)
        einde = verjaardag(geboren, boek.laatst_bekend("rmc.tot", op).getal)
        yield _klok(zaak.nummer, regel, f"{regel.duur} nadat RMC ophoudt", regel.duur.vanaf(einde))


def _in_kwalificatieplicht(zaak: Zaak, plicht: Plicht, op: date) -> bool:
    """Whether a zaak ran in the kwalificatieplicht, or what was granted in it is for days of it, or perhaps."""
    laatste_ = zaak.gesloten_op or op
    if isinstance(zaak, Verlof | Vrijstelling) and zaak.van and zaak.verleend:
        laatste_ = max(laatste_, zaak.tot or plicht.laatste_dag)
    return any(
        p.kwalificatieplicht_van and p.kwalificatieplicht_tot
        and p.kwalificatieplicht_van <= laatste_ and zaak.geopend_op <= p.kwalificatieplicht_tot
        for p in plicht.randen
    )  # fmt: skip


def _na(duur: Duur, geboren: date) -> date:
    """So many years after a birth: that birthday itself is the last day; of 29 February the later one."""
    return verjaardag(geboren, duur.aantal)


def _klok(zaak: int, regel: Regel, grond: str, tot: date) -> Klok:
    return Klok(zaak, regel.artikel, grond, tot, regel.kanttekening or "")


class Belet(NamedTuple):
    """What stands in the way of destroying, and what takes it away."""

    wat: str
    oplossing: str


class Bewaarstand(NamedTuple):
    """All clocks of a jongere, how far the Wpg is, the schooljaren in which it counts, and what stands in the way."""

    jongere: Jongere
    klokken: Sequence[Klok]
    wpg: Sequence[Wpgstand]
    jaren: Sequence[str]
    zaken: int
    belet: Sequence[Belet]

    @property
    def beslist(self) -> Klok:
        """The clock that decides."""
        return laatste(self.klokken)

    def is_om(self, op: date) -> bool:
        """Whether the term has passed on a day."""
        return op > self.beslist.tot
