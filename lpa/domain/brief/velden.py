"""What stands in each kind of letter: the fields that a template may ask for, by name.

Every day and every article in them comes from the rules of law.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from lpa.domain.base.datum import voluit, voluit_met_dag
from lpa.domain.base.soorten import TE_LAAT
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.brief import briefsoort, tekst
from lpa.domain.brief.aanvraagvelden import AANVRAAG
from lpa.domain.brief.adres import VERZORGER, Geadresseerde, Gemist, adres_van, woont_aan
from lpa.domain.brief.besluitvelden import BESLUIT_VRIJSTELLING
from lpa.domain.brief.veld import (
    ALGEMEEN,
    UIT_ZAAK,
    Briefveld,
    Briefzaak,
    Waarde,
    artikel,
    dag,
    gevuld,
    uur,
    wie,
    zelf,
)
from lpa.domain.recht.aanschrijven import bereikt, hoorartikel, plichtartikel
from lpa.domain.recht.leerplicht import KWALIFICATIEPLICHTIG, PLICHTIG
from lpa.domain.records.aanvraag import Verlof
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.zaak import Melding


def velden(soort: str, g: Briefzaak, aan: Geadresseerde) -> dict[str, Waarde | Gemist]:
    """Every field of a kind of letter to one addressee; for one that is empty, what is missing and what to do."""
    return {naam: gevuld(veld, g, aan) for naam, veld in velden_van(soort).items()}


def velden_van(soort: str) -> dict[str, Briefveld]:
    """The fields that exist in a kind of letter."""
    return ALGEMEEN | EIGEN[soort]


def _gesprek(g: Briefzaak) -> datetime | None:
    """When the conversation is: as she said, else as the spreekuur was planned."""
    gezegd = g.gezegd.tijdstip
    if gezegd or not g.spreekuur or not g.spreekuur.tijd:
        return gezegd
    return datetime.combine(g.spreekuur.datum, datetime.strptime(g.spreekuur.tijd, "%H:%M").time())  # noqa: DTZ007


def _gesprekstijd(g: Briefzaak, _: Geadresseerde) -> str:
    moment = _gesprek(g)
    return uur(moment) if moment else ""


def _gespreksdag(g: Briefzaak) -> date | None:
    moment = _gesprek(g)
    return moment.date() if moment else g.spreekuur.datum if g.spreekuur else None


def _in_school(g: Briefzaak) -> str:
    """Where a spreekuur is: the room, and the school with its place."""
    return ", ".join(deel for deel in (g.spreekuur.plaats, g.school_plaats) if deel) if g.spreekuur else ""


_GESPREK = {
    "gesprek_dag": Briefveld("de dag van het gesprek", "herhaal de opdracht met --tijdstip", dag(_gespreksdag)),
    "gesprek_tijd": Briefveld("de tijd van het gesprek", "herhaal de opdracht met --tijdstip", _gesprekstijd),
    "gesprek_plaats": Briefveld(
        "de plaats van het gesprek", "herhaal de opdracht met --plaats",
        lambda g, _: g.gezegd.plaats or _in_school(g),
    ),
}  # fmt: skip
_SCHOOL = Briefveld("de school", "lpa {type} wijzig {zaak} --school …", lambda g, _: g.school)


def _verzuim(g: Briefzaak, aan: Geadresseerde) -> str:
    return tekst.verzuim(g.zaak, wie(g, aan)) if isinstance(g.zaak, Melding) else ""


_VERZUIM = {
    "verzuim": Briefveld(
        "wanneer het verzuim was", "lpa melding wijzig {zaak} --eerste-dag DATUM --uren GETAL", _verzuim
    ),
    "schoolbezoek": Briefveld(
        "over wie of wiens schoolbezoek de melding gaat",
        UIT_ZAAK,
        lambda g, aan: tekst.schoolbezoek(g.zaak, g.jongere.naam, zelf=zelf(aan)),
    ),
    "school": _SCHOOL,
    "niet_ingeschreven": Briefveld("of het absoluut verzuim is", "", lambda g, _: g.zaak.soort == "absoluut"),
    "te_laat": Briefveld("of het om te laat komen gaat", "", lambda g, _: g.zaak.onderreden == TE_LAAT),
}


def _plichtartikel(g: Briefzaak, aan: Geadresseerde) -> str:
    return plichtartikel(
        g.jongere.geboortedatum.laatste, g.datum, kwalificatieplichtig=g.plicht == KWALIFICATIEPLICHTIG, zelf=zelf(aan),
        inschrijving=g.zaak.soort == "absoluut", boek=g.boek,
    )  # fmt: skip


def _daadartikel(g: Briefzaak, aan: Geadresseerde) -> str:
    """The article that may have been broken, by the duty on the days of the absence (art. 26); empty where none held,
    and to a jongere who had no duty of his own then: younger than twelve (art. 2 lid 3), or to be enrolled by others.
    """
    geboren, inschrijving = g.jongere.geboortedatum.laatste, g.zaak.soort == "absoluut"
    if g.daad is None or g.plicht_toen not in PLICHTIG:
        return ""
    if zelf(aan) and (inschrijving or not bereikt("jongere.zelf", geboren, g.zaak.verzuim(g.datum)[1], g.boek)):
        return ""
    return plichtartikel(
        geboren, g.daad, kwalificatieplichtig=g.plicht_toen == KWALIFICATIEPLICHTIG, zelf=zelf(aan),
        inschrijving=inschrijving, boek=g.boek,
    )  # fmt: skip


def _hoorartikel(g: Briefzaak, aan: Geadresseerde) -> str:
    """The article that asks her to hear; of who has no duty nobody must be heard (art. 22)."""
    geboren = g.jongere.geboortedatum.eerste
    return hoorartikel(g.zaak.soort, geboren, g.datum, zelf=zelf(aan), boek=g.boek) if g.kan_plichtig else ""


def _bezoek(lees: Callable[[Huisbezoek], str]) -> Callable[[Briefzaak, Geadresseerde], str]:
    return lambda g, _: lees(g.bezoek) if g.bezoek else ""


def _bezoekadres(g: Briefzaak, aan: Geadresseerde) -> str:
    """Where the visit is; not when the address of the jongere is secret, and not to a parent who lives elsewhere."""
    if g.bezoek is None or g.jongere.geheim_adres or _elders(g, aan):
        return ""
    return g.bezoek.adres or _thuis(g)


def _thuis(g: Briefzaak) -> str:
    return ", ".join(deel for deel in (g.jongere.adres, g.jongere.plaats) if deel) if g.jongere.adres else ""


def _elders(g: Briefzaak, aan: Geadresseerde) -> bool:
    """Whether the visit is not where this parent lives, as far as the addresses say."""
    waar = (g.bezoek.adres if g.bezoek else "") or g.jongere.adres
    return aan.wie == VERZORGER and woont_aan(aan.adres.straat if aan.adres else "", waar) is False


_HUISBEZOEK = {
    "bezoek_dag": Briefveld(
        "de dag van het huisbezoek", "lpa huisbezoek plan {zaak}", _bezoek(lambda h: voluit_met_dag(h.begin.date()))
    ),
    "bezoek_tijd": Briefveld(
        "de tijd van het huisbezoek", "lpa huisbezoek plan {zaak}", _bezoek(lambda h: uur(h.begin))
    ),
    "bezoek_einde": Briefveld(
        "het einde van het huisbezoek", "lpa huisbezoek plan {zaak}", _bezoek(lambda h: uur(h.einde))
    ),
    "bezoek_adres": Briefveld(
        "het adres van het huisbezoek, dat niet geheim is", "haal bezoek_adres uit het sjabloon", _bezoekadres
    ),
    "elders": Briefveld("of het bezoek niet bij de ontvanger thuis is", "", _elders),
    "verzet": Briefveld("of een ander moment is aangekondigd", "", lambda g, _: g.verzet),
    "tolk": Briefveld("de taal van de tolk", "lpa huisbezoek lijst", _bezoek(lambda h: h.tolk)),
}  # fmt: skip


def _woonadres(g: Briefzaak) -> str:
    adres = adres_van(g.jongere)
    return f"{adres.straat}, {adres.postcode}  {adres.plaats}" if adres else _thuis(g)


def _vrij(kant: int) -> Callable[[Briefzaak], date | None]:
    """The first or the last day of what was granted: of leave, or of an exemption."""

    def dag_(g: Briefzaak) -> date | None:
        if isinstance(g.zaak, Verlof):
            return g.zaak.verleend[kant] if g.zaak.verleend else None
        dagen: tuple[date | None, date | None] = (g.zaak.van, g.zaak.tot)
        return dagen[kant]

    return dag_


# What a school is told: nothing of a ground, nothing of health.
_AAN_SCHOOL = {
    "geboortedatum": Briefveld("de geboortedatum", UIT_ZAAK, lambda g, _: voluit(g.jongere.geboortedatum)),
    "vrij_van": Briefveld("de eerste dag", UIT_ZAAK, dag(_vrij(0))),
    "vrij_tot": Briefveld("de laatste dag", UIT_ZAAK, dag(_vrij(1))),
    "een_dag": Briefveld("of het om een dag gaat", "", lambda g, _: _vrij(0)(g) == _vrij(1)(g)),
    "voorbij": Briefveld("of de dagen om zijn", "", lambda g, _: (_vrij(1)(g) or g.datum) < g.datum),
}
_RMC = {
    "geboortedatum": Briefveld("de geboortedatum", UIT_ZAAK, lambda g, _: voluit(g.jongere.geboortedatum)),
    "jongere_adres": Briefveld(
        "het adres van de jongere, dat niet geheim is",
        "lpa jongere toon {jongere}",
        lambda g, _: "" if g.jongere.geheim_adres else _woonadres(g),
    ),
    "jongere_telefoon": Briefveld(
        "het telefoonnummer van de jongere",
        "lpa jongere wijzig {jongere} --telefoon …",
        lambda g, _: g.jongere.telefoon,
    ),
    "school": _SCHOOL,
    "reden": Briefveld(
        "de reden van de overdracht",
        "herhaal de opdracht met --reden",
        lambda g, _: tekst.volzin(g.gezegd.reden),
    ),
}
EIGEN: dict[str, dict[str, Briefveld]] = {
    briefsoort.VERZUIMGESPREK: _GESPREK | _VERZUIM | {"artikel": artikel(_hoorartikel)},
    briefsoort.HOORGESPREK: _GESPREK | _VERZUIM | {"artikel": artikel(_daadartikel)},
    briefsoort.SPREEKUUR: _GESPREK | _VERZUIM,
    briefsoort.HUISBEZOEK: _HUISBEZOEK,
    briefsoort.WAARSCHUWING: _VERZUIM | {"artikel": artikel(_plichtartikel)},
    **AANVRAAG,
    briefsoort.BESLUIT_VRIJSTELLING: BESLUIT_VRIJSTELLING,
    briefsoort.RMC: _RMC,
    briefsoort.AAN_SCHOOL: _AAN_SCHOOL,
}  # fmt: skip
# What a letter may not do without: a decision its reasons, its article and how to object (Awb art. 3:45 to 3:47), an
# invitation its day, hour and place, a request what must be completed by when.
_BESLUITVELDEN = ("motivering", "artikel", "bezwaar_bij", "bezwaar_adres", "bezwaar_uiterlijk")
_ONMISBAAR = {
    briefsoort.VERZUIMGESPREK: tuple(_GESPREK),
    briefsoort.HOORGESPREK: tuple(_GESPREK),
    briefsoort.SPREEKUUR: tuple(_GESPREK),
    briefsoort.HUISBEZOEK: ("bezoek_dag", "bezoek_tijd"),
    briefsoort.AANVULLING: ("ontbreekt", "aanvulling_uiterlijk"),
    briefsoort.DOORZENDING: ("doorgestuurd_aan",),
    briefsoort.BESLUIT_VERLOF: _BESLUITVELDEN,
    briefsoort.BESLUIT_VRIJSTELLING: (*_BESLUITVELDEN, "besluit_op"),
    briefsoort.RMC: ("jongere",),
    briefsoort.AAN_SCHOOL: ("jongere", "vrij_van"),
}


def onmisbaar(soort: str, *, besluit: bool, kanaal: bool = False) -> tuple[str, ...]:
    """The fields that a template of this kind must hold.

    `besluit`: one can object to what the letter tells; `kanaal`: also electronically (Awb art. 2:13).
    """
    besluitvelden = (*_BESLUITVELDEN, *(["bezwaar_elektronisch"] if kanaal else []))
    return besluitvelden if besluit else _ONMISBAAR.get(soort, ())


def twijfels_sjabloon(soort: str, naam: str, weg: Sequence[str]) -> list[Twijfel]:
    """A doubt about a template of hers that leaves out fields that its letter may not do without."""
    velden_ = velden_van(soort)
    wat = opsomming([f"{velden_[veld].wat} ({veld})" for veld in weg])
    return [Twijfel("brief.sjabloon", f"uw sjabloon {naam} laat weg: {wat}")] if weg else []


def twijfels_verhuld(soort: str, verhuld: Mapping[str, Sequence[str]]) -> list[Twijfel]:
    """A doubt about each field out of which a secret address was taken, with those in whose letters that is so."""
    velden_ = velden_van(soort)
    return [
        Twijfel(
            "brief.verhuld",
            f"er staat een geheim adres in {velden_[naam].wat} ({naam}); in de brief aan {opsomming(list(wie))} wordt"
            " dat '(adres geheim)': schrijf het liever anders",
            zwaar=True,
        )
        for naam, wie in verhuld.items()
    ]
