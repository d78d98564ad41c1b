"""Preventief spreekuur: a morning at a school, the jongeren who are invited to it, and who came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.base.tekst import opsomming, schoon
from lpa.domain.base.zoeken import bevat
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import Interventie, Melding
from lpa.errors import Geweigerd, NietGevonden, VerkeerdGebruik

UITGENODIGD, GEKOMEN, NIET_GEKOMEN, AFGEZEGD = "uitgenodigd", "gekomen", "niet gekomen", "afgezegd"
UITKOMSTEN = (GEKOMEN, NIET_GEKOMEN, AFGEZEGD)
VERSLAGEN = (GEKOMEN, NIET_GEKOMEN)  # those that became a step in the melding
PREVENTIEF, STAP = "preventief", "spreekuur"  # the kind of melding, and of interventie


@record
class Spreekuur(Record):
    """A consulting hour at a school. `tijd` is `09:00`, or empty."""

    school: int
    datum: date
    tijd: str = ""
    plaats: str = ""
    notitie: str = ""


@record
class Uitnodiging(Record):
    """One jongere who is invited, by the `preventief` melding; `interventie` is the step that it became."""

    spreekuur: int
    zaak: int
    status: str = UITGENODIGD
    interventie: int | None = None
    vervallen_op: date | None = None
    vervallen_reden: str = ""

    @property
    def is_verslagen(self) -> bool:
        """Whether it was reported that the jongere came or did not."""
        return self.status in VERSLAGEN


class Genodigde(NamedTuple):
    """Somebody who is invited: the invitation, the melding that it lies in, and who it is."""

    uitnodiging: Uitnodiging
    melding: Melding
    jongere: Jongere


class Opkomst(NamedTuple):
    """How many jongeren stand on the list of a spreekuur, and how many of each status."""

    genodigd: int = 0
    gekomen: int = 0
    niet_gekomen: int = 0
    afgezegd: int = 0

    @property
    def wacht(self) -> int:
        """How many are invited, and nothing is known of yet."""
        return self.genodigd - self.gekomen - self.niet_gekomen - self.afgezegd

    @property
    def gaat_niet_door(self) -> bool:
        """Whether nobody is left on the list: it was called off."""
        return self.genodigd == self.afgezegd


class Spreekuurregel(NamedTuple):
    """A spreekuur as a line of a list, with the name of the school and the count."""

    nummer: int
    datum: date
    tijd: str
    school: int
    schoolnaam: str
    plaats: str
    genodigd: int
    gekomen: int
    niet_gekomen: int
    afgezegd: int

    @classmethod
    def van(cls, s: Spreekuur, schoolnaam: str, o: Opkomst) -> Spreekuurregel:
        """The line of one spreekuur."""
        return cls(s.nummer, s.datum, s.tijd, s.school, schoolnaam, s.plaats, *o)


def opkomst(statussen: Sequence[str]) -> Opkomst:
    """The count of these statuses."""
    return Opkomst(len(statussen), *(statussen.count(status) for status in UITKOMSTEN))


def stap_van(g: Genodigde, s: Spreekuur, status: str, resultaat: str = "", notitie: str = "") -> Interventie | None:
    """The step that a report makes: `gekomen: resultaat` or `niet gekomen`; none for who sent word."""
    if status not in VERSLAGEN:
        return None
    achter = f": {resultaat}" if resultaat and status == GEKOMEN else ""
    return Interventie(zaak=g.melding.nummer, datum=s.datum, soort=STAP, resultaat=status + achter, notitie=notitie)


def gecorrigeerd(oud: Interventie, nieuw: Interventie) -> Interventie:
    """A step that was reported before, as it must be; what was noted stays unless there is a new note."""
    return replace(oud, resultaat=nieuw.resultaat, notitie=nieuw.notitie or oud.notitie)


def moet_verslag_kunnen(g: Genodigde, status: str) -> None:
    """Raises Geweigerd for what was said already."""
    u, wie = g.uitnodiging, g.jongere.nummer
    if u.is_verslagen and status == u.status:
        raise Geweigerd(
            f"van jongere {wie} is al vastgelegd: {u.status} (interventie {u.interventie})",
            f"verbeter dat met: lpa interventie wijzig {u.interventie}",
        )
    if u.status == status:
        raise Geweigerd(f"jongere {wie} is al {status}", f"bekijk het met: lpa spreekuur toon {u.spreekuur}")


def moet_af_te_zeggen_zijn(g: Genodigde) -> None:
    """Raises Geweigerd for who is off the list already, or was reported: that is mended in the report."""
    if g.uitnodiging.is_verslagen:
        u, wie = g.uitnodiging, g.jongere.nummer
        raise Geweigerd(
            f"van jongere {wie} is al vastgelegd: {u.status}",
            f"verbeter het verslag met: lpa spreekuur verslag {u.spreekuur} --afgezegd {wie}",
        )
    moet_verslag_kunnen(g, AFGEZEGD)


def moeten_uit_te_nodigen_zijn(jongeren: Sequence[Jongere], genodigden: Sequence[Genodigde]) -> None:
    """Raises Geweigerd for who is on the list already; who was taken off it may be invited again."""
    al = {g.jongere.nummer: g.uitnodiging for g in genodigden if g.uitnodiging.status != AFGEZEGD}
    for j in jongeren:
        if u := al.get(j.nummer):
            raise Geweigerd(
                f"jongere {j.nummer} staat al op de lijst: {u.status}",
                f"bekijk het met: lpa spreekuur toon {u.spreekuur}",
            )


def verdeeld(
    gezegd: Mapping[str, Sequence[Genodigde]], rest: str | None, genodigden: Sequence[Genodigde]
) -> list[tuple[Genodigde, str]]:
    """Each of whom something was said with the status, in the order of the list; `rest` is of all others who wait.

    Raises VerkeerdGebruik when two things were said of one jongere.
    """
    per_nummer: dict[int, str] = {}
    for status, wie in gezegd.items():
        for g in wie:
            al = per_nummer.setdefault(g.jongere.nummer, status)
            if al != status:
                raise VerkeerdGebruik(
                    f"van jongere {g.jongere.nummer} is twee keer iets gezegd: {al} en {status}",
                    "noem elke jongere een keer",
                )
    if rest:
        per_nummer = {g.jongere.nummer: rest for g in wachtenden(genodigden)} | per_nummer
    return [(g, per_nummer[g.jongere.nummer]) for g in genodigden if g.jongere.nummer in per_nummer]


def wachtenden(genodigden: Sequence[Genodigde]) -> list[Genodigde]:
    """Those who are invited, and of whom nothing is known yet."""
    return [g for g in genodigden if g.uitnodiging.status == UITGENODIGD]


def moet_kunnen_vervallen(s: Spreekuur, genodigden: Sequence[Genodigde], wat: str) -> None:
    """Raises Geweigerd when it was reported of somebody: a spreekuur that took place stays as it was."""
    wie = [str(g.jongere.nummer) for g in genodigden if g.uitnodiging.is_verslagen]
    if wie:
        raise Geweigerd(
            f"van spreekuur {s.nummer} is al een verslag (jongere {opsomming(wie)}); {wat} kan niet meer",
            f"bekijk het met: lpa spreekuur toon {s.nummer}",
        )


def vind_genodigden(tekst: str, genodigden: Sequence[Genodigde]) -> list[Genodigde]:
    """Those whom a text means: one name, or more with commas; between numbers a blank will do. Raises NietGevonden."""
    passend = [g for g in genodigden if _past(tekst, g)]
    nummers = tekst.replace(",", " ").split()
    nummers = nummers if all(deel.isdigit() for deel in nummers) else []
    if len(passend) == 1 or ("," not in tekst and len(nummers) < 2):
        return [_enige(passend, tekst)]
    delen = nummers if len(nummers) > 1 else [deel for deel in tekst.split(",") if deel.strip()]
    return [_enige([g for g in genodigden if _past(deel, g)], deel) for deel in delen]


def _past(tekst: str, g: Genodigde) -> bool:
    kaal = tekst.strip()
    if kaal.isascii() and kaal.isdigit():
        return int(kaal[:15]) == g.jongere.nummer
    return bevat(g.jongere.zoeksleutel, tekst)


def _enige(passend: Sequence[Genodigde], tekst: str) -> Genodigde:
    if len(passend) == 1:
        return passend[0]
    nummers = opsomming([str(g.jongere.nummer) for g in passend])
    wat = f"past bij meer dan een genodigde: jongere {nummers}" if passend else "staat niet op de lijst"
    raise NietGevonden(f"'{schoon(tekst)}' {wat}", "bekijk de lijst met lpa spreekuur toon, en geef het nummer")
