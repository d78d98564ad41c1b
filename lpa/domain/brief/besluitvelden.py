"""What stands in the besluit on an exemption of art. 15 or on vervangende leerplicht (art. 3a, 3b): its fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from lpa.domain.brief import bevoegd, tekst
from lpa.domain.brief.aanvraagvelden import BEZWAAR, MOTIVERING, VERZOEK
from lpa.domain.brief.adres import Geadresseerde
from lpa.domain.brief.veld import UIT_ZAAK, Briefveld, Briefzaak, aan_aanvrager, artikel, dag, wie, zelf
from lpa.domain.recht.leerplicht import LEERPLICHTIG, PLICHTIG
from lpa.domain.recht.termijnen import bereken
from lpa.domain.records.aanvraag import BUITEN

_WIJZIG = "lpa vrijstelling wijzig {zaak}"


def _op_grond(grond: str) -> Briefveld:
    return Briefveld(f"of het artikel {grond} is", "", lambda g, _: g.zaak.soort == grond)


def _buiten(g: Briefzaak) -> bool:
    """Whether the request was not completed, and not treated for that (Awb art. 4:5)."""
    return bool(g.zaak.afhandeling == BUITEN)


def _gehoord(lees: Callable[[Briefzaak], date | None]) -> Callable[[Briefzaak, Geadresseerde], str]:
    """The day on which somebody was heard before the decision; none where the request was not treated."""
    return dag(lambda g: None if _buiten(g) else lees(g))


def _periode(g: Briefzaak, _: Geadresseerde) -> str:
    return tekst.periode(g.zaak.van, g.zaak.tot) if g.zaak.van else ""


def _verlengen_voor(g: Briefzaak, aan: Geadresseerde) -> str:
    """The last day to ask for a next year (art. 3a), where that is still to come and the jongere is leerplichtig then;
    the parents ask, not the jongere.
    """
    if g.zaak.soort != "3a" or not (g.zaak.verleend and g.zaak.tot) or zelf(aan):
        return ""
    if g.plichtduur and g.plichtduur.status(g.zaak.tot + timedelta(days=1)) != LEERPLICHTIG:
        return ""
    uiterlijk: date = bereken("verlenging-3a", g.zaak.tot, boek=g.boek).veilig
    return dag(lambda _: uiterlijk if uiterlijk > g.datum else None)(g, aan)


BESLUIT_VRIJSTELLING = VERZOEK | BEZWAAR | {
    "toegekend": Briefveld("of het is toegekend", "", lambda g, _: g.zaak.verleend),
    "buiten_behandeling": Briefveld("of het niet is behandeld", "", lambda g, _: _buiten(g)),
    "bevoegdheid": Briefveld("waarom dat mag", UIT_ZAAK, lambda g, _: bevoegd.BUITEN_ZIN if _buiten(g) else ""),
    "plichtig": Briefveld(
        "of de jongere nu gewoon naar school moet", "", lambda g, _: g.plicht in PLICHTIG and not g.vervangend
    ),
    "grond_3a": _op_grond("3a"), "grond_3b": _op_grond("3b"), "grond_15": _op_grond("15"),
    "periode": Briefveld("van en tot en met wanneer het geldt", f"{_WIJZIG} --van DATUM --tot DATUM", _periode),
    "instelling": Briefveld(
        "de school of instelling", f"{_WIJZIG} --instelling …", lambda g, _: g.zaak.instelling
    ),
    "plan": Briefveld("of er een plan van aanpak is", "", lambda g, _: g.zaak.plan is True),
    "van_instelling": Briefveld("of dat van de instelling is", "", lambda g, _: g.zaak.soort == "3b"),
    "instemming": Briefveld("of de school instemt", "", lambda g, _: g.zaak.instemming is True),
    "voorwaarden": Briefveld(
        "de voorwaarden, als het is toegekend", f"{_WIJZIG} --voorwaarden …",
        lambda g, _: tekst.volzin(g.zaak.voorwaarden) if g.zaak.verleend else "",
    ),
    "besluit_op": Briefveld("de dag van het besluit", UIT_ZAAK, dag(lambda g: g.zaak.gesloten_op)),
    "motivering": MOTIVERING,
    "gehoorden": Briefveld(
        "wie er is gehoord", UIT_ZAAK, lambda g, aan: tekst.gehoorden(wie(g, aan), eigen=aan_aanvrager(g, aan))
    ),
    "gehoord_op": Briefveld("de dag van het horen", UIT_ZAAK, _gehoord(lambda g: g.zaak.gehoord_op)),
    "instelling_gehoord_op": Briefveld(
        "de dag waarop de instelling is gehoord", UIT_ZAAK, _gehoord(lambda g: g.zaak.instelling_gehoord_op)
    ),
    "zorg_gehoord": Briefveld(
        "of de betrokken zorginstellingen zijn gehoord", "", lambda g, _: g.zaak.zorg_gehoord == "ja" and not _buiten(g)
    ),
    "artikel": artikel(lambda g, _: bevoegd.BUITEN_ARTIKEL if _buiten(g) else tekst.grondartikel(g.zaak)),
    "verlengen_voor": Briefveld("de laatste dag om verlenging te vragen", UIT_ZAAK, _verlengen_voor),
}  # fmt: skip
