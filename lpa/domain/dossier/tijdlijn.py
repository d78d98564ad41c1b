"""The line of time of a dossier: every record as something that happened, or is still to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from lpa.domain.base.datum import klok, kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.brief.briefsoort import ANTWOORDEN, DOORZENDING, RMC, SOORTEN
from lpa.domain.dossier.dossier import AnyZaak, Dossier
from lpa.domain.recht.mas import Routestap
from lpa.domain.records.aanvraag import Uitstel, Verlof, Vrijstelling
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import AFGELEGD, GEANNULEERD, GEPLAND, GEWEIGERD, NIET_THUIS, VERZET, Huisbezoek
from lpa.domain.records.overstap import Overstap
from lpa.domain.records.spreekuur import UITGENODIGD, Spreekuur, Uitnodiging
from lpa.domain.records.verplaatsing import Verplaatsing, verplaatst
from lpa.domain.records.zaak import Heropening, Interventie, merk
from lpa.domain.zaak.feiten import (
    Feiten,
    overstap_feiten,
    verlof_aanvraag,
    verlof_afloop,
    vrijstelling_aanvraag,
    zaakfeiten,
    zaaknaam,
)
from lpa.domain.zaak.keten import Verstrekking
from lpa.domain.zaak.vervallen import zin


class Gebeurtenis(NamedTuple):
    """One thing on the line of time. `soort` and `nummer` say which record it comes from.

    `wat` is made of kinds only; what somebody typed is in `details`, pairs of a label and a text. What still
    waits for an outcome (a visit, an invitation, her own term) `komt`; the rest happened. An `antwoord` is a letter
    that tells how a zaak ended, or the step that it became.
    """

    datum: date
    zaak: int
    soort: str
    nummer: int
    wat: str
    details: Sequence[tuple[str, str]] = ()
    komt: bool = False
    antwoord: bool = False

    @property
    def plek(self) -> str:
        """Where it stands among those of one day: one of `ORDE`."""
        return "antwoord" if self.antwoord else self.soort


# On one day in this order: a zaak is opened before anything can happen in it, and closed before that can be told or
# it can be reopened.
ORDE = (
    "geopend", "overstap", "uitstel", "gehoord", "interventie", "huisbezoek", "spreekuur", "route", "brief",
    "verstrekking", "termijn", "gesloten", "antwoord", "verzonden", "duo", "heropening", "verplaatsing",
)  # fmt: skip
_ANTWOORDEN = (*ANTWOORDEN, DOORZENDING, RMC)
# What the facts of a zaak say already, on the page of that zaak.
VAN_DE_ZAAK = frozenset({"geopend", "overstap", "gehoord", "gesloten", "verzonden", "duo"})
_BEZOEK = {
    GEPLAND: "huisbezoek gepland", VERZET: "huisbezoek verzet naar deze dag", AFGELEGD: "huisbezoek afgelegd",
    NIET_THUIS: "huisbezoek: niemand thuis", GEWEIGERD: "huisbezoek geweigerd", GEANNULEERD: "huisbezoek geannuleerd",
}  # fmt: skip
_OP_AFSPRAAK = ("huisbezoek", "spreekuur")
_Gevolg = tuple[Gebeurtenis, int | None]  # with the number of the interventie that it became


def tijdlijn(d: Dossier) -> list[Gebeurtenis]:
    """Every record of a dossier, by date, on one day by kind and number.

    A visit, invitation or letter that alone became a step of the same day is one thing with it, and takes in what the
    step says. Letters to more addressees stay beside their step.
    """
    stappen = {stap.nummer: stap for stap in d.interventies}
    gevolgen = list(_gevolgen(d))
    bronnen = Counter(stap for g, nummer in gevolgen if (stap := _stap_van(g, stappen.get(nummer or 0))))
    uit = []
    for gebeurtenis, nummer in gevolgen:
        stap = _stap_van(gebeurtenis, stappen.get(nummer or 0))
        enige = stap is not None and bronnen[stap] == 1
        uit.append(_samen(gebeurtenis, stappen.pop(stap.nummer)) if stap and enige else gebeurtenis)
    verteld = {b.interventie for b in d.brieven if b.soort in _ANTWOORDEN}
    eigen = [_interventie(stap)._replace(antwoord=stap.nummer in verteld) for stap in stappen.values()]
    return sorted((_doorgestreept(d, g) for g in (*_zelfstandig(d), *eigen, *uit)), key=_plaats)


def _doorgestreept(d: Dossier, g: Gebeurtenis) -> Gebeurtenis:
    """An event that was struck out, or that lies in a zaak that was, says so; nobody waits for it."""
    waarom = zin(next((z for z in d.zaken if z.nummer == g.zaak), None)) or zin(_bron(d, g))
    if not waarom:
        return g
    hoe, _, reden = waarom.partition(": ")
    return g._replace(wat=f"VERVALLEN {g.wat}", details=(*g.details, (hoe, reden or "zonder reden")), komt=False)


def _bron(d: Dossier, g: Gebeurtenis) -> Any:
    """The record that an event comes from, of those that can be struck out by themselves."""
    soorten: dict[str, Sequence[Any]] = {
        "interventie": d.interventies, "huisbezoek": d.huisbezoeken, "brief": d.brieven,
        "verstrekking": d.verstrekkingen, "termijn": d.eigentermijnen, "spreekuur": [u for u, _ in d.uitnodigingen],
    }  # fmt: skip
    return next((r for r in soorten.get(g.soort, ()) if r.nummer == g.nummer), None)


def _stap_van(g: Gebeurtenis, stap: Interventie | None) -> Interventie | None:
    """The step, when it is of the same day and zaak as the event that became it."""
    return stap if stap and (stap.datum, stap.zaak) == (g.datum, g.zaak) else None


def gebeurd(lijn: Sequence[Gebeurtenis], op: date) -> list[Gebeurtenis]:
    """What happened by day `op`, in order."""
    return [g for g in lijn if not _staat_nog(g, op)]


def afspraken(lijn: Sequence[Gebeurtenis], op: date) -> list[Gebeurtenis]:
    """What is still to come after day `op`, also when it was called off, or of which nobody wrote down what came of
    it, in order.
    """
    return [g for g in lijn if _staat_nog(g, op)]


def _staat_nog(g: Gebeurtenis, op: date) -> bool:
    return g.komt or (g.soort in _OP_AFSPRAAK and g.datum > op)


def naast_de_stappen(d: Dossier) -> list[Gebeurtenis]:
    """What a list of steps does not hold: what is still to come, and visits for which nobody was at home."""
    pogingen = {h.nummer for h in d.huisbezoeken if h.status == NIET_THUIS}
    return [g for g in tijdlijn(d) if g.komt or (g.soort == "huisbezoek" and g.nummer in pogingen)]


def _plaats(g: Gebeurtenis) -> tuple[date, int, int, str]:
    return g.datum, ORDE.index(g.plek), g.nummer, g.wat


def _samen(g: Gebeurtenis, stap: Interventie) -> Gebeurtenis:
    """An event as the step that it became, with what the step adds that it does not say already."""
    gezegd, eigen = {tekst for _, tekst in g.details}, _interventie(stap)
    wat = g.wat if stap.soort in g.wat else f"{eigen.wat}, {g.wat}"
    return g._replace(wat=wat, details=(*g.details, *(paar for paar in eigen.details if paar[1] not in gezegd)))


def _gevuld(feiten: Feiten, *weg: str) -> tuple[tuple[str, str], ...]:
    """The pairs that hold something, without those labelled `weg`."""
    return tuple((label, tekst) for label, tekst in feiten if tekst and label not in weg)


def _zelfstandig(d: Dossier) -> Iterator[Gebeurtenis]:
    """What is never also an interventie."""
    for zaak in d.zaken:
        yield from _van_zaak(zaak)
    for h in d.heropeningen:
        yield from _heropening(h)
    yield from (_routestap(r) for r in d.routestappen)
    yield from (_verstrekking(x) for x in d.verstrekkingen)
    yield from (_uitstel(u) for u in d.uitstel)
    yield from (_eigentermijn(e) for e in d.eigentermijnen)
    yield from (_verplaatsing(v, d) for v in d.verplaatsingen)


def _gevolgen(d: Dossier) -> Iterator[_Gevolg]:
    """What may have become an interventie, with its number."""
    yield from ((_huisbezoek(h), h.interventie) for h in d.huisbezoeken)
    yield from ((_uitnodiging(u, s, s.nummer in d.afgelast), u.interventie) for u, s in d.uitnodigingen)
    yield from ((g, b.interventie) for b in d.brieven for g in _brief(b))


def _van_zaak(zaak: AnyZaak) -> Iterator[Gebeurtenis]:
    def op(dag: date | None, soort: str, wat: str, feiten: Feiten | None = None, *weg: str) -> Iterator[Gebeurtenis]:
        if dag:
            yield Gebeurtenis(dag, zaak.nummer, soort, zaak.nummer, wat, _gevuld(feiten or [], *weg))

    if isinstance(zaak, Verlof):
        yield from op(zaak.geopend_op, "geopend", zaaknaam(zaak), verlof_aanvraag(zaak), "ontvangen")
        yield from op(zaak.gehoord_op, "gehoord", "hoofd gehoord", [("mening", zaak.mening)])
    elif isinstance(zaak, Vrijstelling):
        yield from op(zaak.geopend_op, "geopend", zaaknaam(zaak), vrijstelling_aanvraag(zaak), "gehoord")
        yield from op(zaak.gehoord_op, "gehoord", "gehoord")
        yield from op(zaak.duo_op, "duo", "bij DUO geregistreerd")
    elif isinstance(zaak, Overstap):
        dagen = ("aangemeld", "aangenomen", "ingeschreven", "overgedragen")
        yield from op(zaak.geopend_op, "geopend", zaaknaam(zaak), overstap_feiten(zaak), *dagen)
        for wat in dagen:
            yield from op(getattr(zaak, f"{wat}_op"), "overstap", f"overstap: {wat}")
    else:
        yield from op(zaak.geopend_op, "geopend", zaaknaam(zaak), zaakfeiten(zaak), "naar DUO")
        yield from op(zaak.duo_op, "duo", "stand overgetypt voor DUO")
    yield from op(zaak.gesloten_op, "gesloten", _afloop(zaak), _waarom(zaak))
    yield from op(getattr(zaak, "verzonden_op", None), "verzonden", "besluit verzonden")


def _afloop(zaak: AnyZaak) -> str:
    return f"gesloten: {zaak.afhandeling}" if zaak.afhandeling else "gesloten"


def _waarom(zaak: AnyZaak) -> Feiten:
    """What was said when a zaak was decided."""
    if isinstance(zaak, Verlof):
        return [("door", zaak.beslisser), *(p for p in verlof_afloop(zaak) if p[0] not in ("stand", "verzonden"))]
    if isinstance(zaak, Vrijstelling):
        return [("motivering", zaak.motivering), ("voorwaarden", zaak.voorwaarden)]
    return []


def _interventie(stap: Interventie) -> Gebeurtenis:
    details: Feiten = [
        ("met", stap.met_wie), ("tegen", stap.tegen_wie), ("route", stap.route), ("resultaat", stap.kwam_ervan),
        ("notitie", stap.notitie), ("vastgelegd", stap.vast),
    ]  # fmt: skip
    wat = INTERVENTIES.get(stap.soort, stap.soort) or "stap"
    return Gebeurtenis(stap.datum, stap.zaak, "interventie", stap.nummer, merk(wat, stap), _gevuld(details))


def _heropening(h: Heropening) -> Iterator[Gebeurtenis]:
    """The end that was taken back, on its own day, and the day on which it was."""
    einde = f"'{h.afhandeling}'" if h.afhandeling else "afhandeling"
    yield Gebeurtenis(
        h.gesloten_op, h.zaak, "gesloten", h.nummer, f"gesloten: {h.afhandeling or einde} (later ingetrokken)"
    )
    wat = f"heropend: {einde} van {kort(h.gesloten_op)} ingetrokken"
    yield Gebeurtenis(h.datum, h.zaak, "heropening", h.nummer, wat, _gevuld([("reden", h.reden)]))


def _huisbezoek(h: Huisbezoek) -> Gebeurtenis:
    details: Feiten = [
        ("tijd", f"{klok(h.begin)}, {h.duur} minuten"), ("adres", h.adres), ("met", h.met_wie), ("tolk", h.tolk),
        ("kaartje", "achtergelaten" if h.kaartje else None),
        ("poging na", f"huisbezoek {h.poging_na}" if h.poging_na else None), ("verslag", h.verslag),
    ]  # fmt: skip
    wat = merk(_BEZOEK.get(h.status, "huisbezoek"), h)
    return Gebeurtenis(h.begin.date(), h.zaak, "huisbezoek", h.nummer, wat, _gevuld(details), h.staat)


def _uitnodiging(u: Uitnodiging, s: Spreekuur, afgelast: bool) -> Gebeurtenis:
    details: Feiten = [("tijd", s.tijd), ("plaats", s.plaats)]
    wat = "spreekuur geannuleerd" if afgelast else f"spreekuur: {u.status}" if u.status else "spreekuur"
    return Gebeurtenis(s.datum, u.zaak, "spreekuur", u.nummer, wat, _gevuld(details), u.status == UITGENODIGD)


def _routestap(r: Routestap) -> Gebeurtenis:
    van = f"van {r.van} " if r.van else ""
    wat = f"route {van}naar {r.naar}" if r.naar else "andere route"
    return Gebeurtenis(r.datum, r.zaak, "route", r.nummer, wat, _gevuld([("reden", r.reden)]))


def _brief(b: Brief) -> list[Gebeurtenis]:
    """That it was made, and when that was another day that it was sent."""
    soort = merk(f": {SOORTEN[b.soort].titel if b.soort in SOORTEN else b.soort}" if b.soort else "", b)
    details = _gevuld([("aan", b.aan), ("bestand", b.bestand)])
    dagen = {b.datum: f"brief gemaakt{soort}"} | ({b.verzonden_op: f"brief verzonden{soort}"} if b.verzonden_op else {})
    antwoord = b.soort in _ANTWOORDEN
    return [Gebeurtenis(dag, b.zaak, "brief", b.nummer, wat, details, antwoord=antwoord) for dag, wat in dagen.items()]


def _verstrekking(x: Verstrekking) -> Gebeurtenis:
    toestemming = None if x.toestemming is None else "ja" if x.toestemming else "nee"
    details: Feiten = [
        ("aan", x.aan), ("wat", x.wat), ("grondslag", x.grondslag), ("toestemming", toestemming),
    ]  # fmt: skip
    return Gebeurtenis(x.datum, x.zaak, "verstrekking", x.nummer, merk("gegevens gedeeld", x), _gevuld(details))


def _uitstel(u: Uitstel) -> Gebeurtenis:
    wat = f"termijn: {u.soort}" if u.soort else "termijn verschoven"
    wat += f" tot {kort(u.tot)}" if u.tot else f" met {u.duur}" if u.duur else ""
    return Gebeurtenis(u.van, u.zaak, "uitstel", u.nummer, wat, _gevuld([("reden", u.reden)]))


def _eigentermijn(e: Eigentermijn) -> Gebeurtenis:
    wat = merk(("afspraak" if e.tijdstip else "eigen termijn") + (" gedaan" if e.gedaan_op else ""), e)
    details = _gevuld([("tijd", klok(e.tijdstip) if e.tijdstip else None), ("wat", e.wat), ("grondslag", e.grondslag)])
    dag = e.gedaan_op or e.laatste_dag
    return Gebeurtenis(dag, e.zaak or 0, "termijn", e.nummer, wat, details, e.gedaan_op is None)


def _verplaatsing(v: Verplaatsing, d: Dossier) -> Gebeurtenis:
    hier = [d.zaak or z.nummer for z in d.zaken] if v.interventie else [d.jongere.nummer]
    zaak = v.naar if v.interventie and v.naar in hier else v.zaak
    return Gebeurtenis(
        v.datum, zaak, "verplaatsing", v.nummer, merk(verplaatst(v, hier), v), _gevuld([("reden", v.reden)])
    )
