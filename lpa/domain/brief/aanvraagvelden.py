"""What stands in the letters about leave and exemptions: the fields that a template may ask for, by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from lpa.domain.base.datum import voluit
from lpa.domain.base.soorten import VERVANGEND
from lpa.domain.brief import bevoegd, briefsoort, tekst
from lpa.domain.brief.adres import Geadresseerde
from lpa.domain.brief.veld import (
    UIT_ZAAK,
    Briefveld,
    Briefzaak,
    aan_aanvrager,
    artikel,
    dag,
    van_afzender,
    wie,
)
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht.kennisgeving import KENNISGEVING
from lpa.domain.recht.leerplicht import NOG_NIET
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.recht.vrijstelling import aard
from lpa.domain.records.aanvraag import AFGEWEZEN, BUITEN, DEELS, TOEGEWEZEN, Verlof
from lpa.domain.records.zaak import Zaak

OPSCHORT_ARTIKEL, DOORZEND_ARTIKEL = "Awb art. 4:15 lid 1", "Awb art. 2:3 lid 1"
JAARLIJKS_ARTIKEL = "Leerplichtwet art. 6 lid 2"


def _beslisartikel(g: Briefzaak, _: Geadresseerde) -> str:
    """The article of the term for deciding; that of vervangende leerplicht stands with its ground (art. 3a, 3b)."""
    if g.besluit is None:
        return ""
    return tekst.grondartikel(g.zaak) if g.zaak.soort in VERVANGEND else g.besluit.grondslag


AAN_AANVRAGER = Briefveld("of de brief aan de aanvrager is", "", aan_aanvrager)
VERZOEK = {
    "verzoek": Briefveld("wat er kwam: aanvraag of kennisgeving", UIT_ZAAK, lambda g, _: tekst.verzoek(g.zaak)),
    "het_verzoek": Briefveld(
        "wat er kwam, met de, het of uw ervoor", UIT_ZAAK,
        lambda g, aan: tekst.het_verzoek(g.zaak, eigen=aan_aanvrager(g, aan)),
    ),
    "aan_aanvrager": AAN_AANVRAGER,
    "waarover": Briefveld(
        "waarover het gaat", UIT_ZAAK,
        lambda g, aan: tekst.waarover(g.zaak, wie(g, aan), eigen=aan_aanvrager(g, aan)),
    ),
    "ontvangen": Briefveld("de dag van ontvangst", UIT_ZAAK, dag(lambda g: g.zaak.geopend_op)),
    "is_aanvraag": Briefveld("of er een besluit op volgt", "", lambda g, _: g.besluit is not None),
    "besluit_uiterlijk": Briefveld(
        "de laatste dag om te beslissen", UIT_ZAAK, dag(lambda g: g.besluit.veilig if g.besluit else None)
    ),
    "voor_begin": Briefveld(
        "de dag voor het verlof begint, als die eerder is",
        "",
        dag(lambda g: g.voor_begin if g.voor_begin and g.voor_begin >= g.datum else None),
    ),
    "termijn_om": Briefveld("of die dag al om is", "", lambda g, _: g.termijn_om is not None),
    "naar_school": Briefveld(
        "of de jongere tot het besluit gewoon naar school gaat", "", lambda g, _: g.kan_plichtig and not g.vervangend
    ),
    "hoofd_horen": Briefveld("of de directeur nog wordt gehoord", "", lambda g, _: _te_horen(g.zaak)),
    "artikel": artikel(_beslisartikel),
}  # fmt: skip


def _te_horen(zaak: Zaak) -> bool:
    return isinstance(zaak, Verlof) and zaak.gehoord_op is None


_AANVULLING = VERZOEK | {
    "ontbreekt": Briefveld(
        "wat er ontbreekt", "herhaal de opdracht met --ontbreekt", lambda g, _: list(g.gezegd.ontbreekt)
    ),
    "aanvulling_uiterlijk": Briefveld(
        "de laatste dag voor de aanvulling", "herhaal de opdracht met --uiterlijk",
        dag(lambda g: g.gezegd.uiterlijk),
    ),
    "artikel": artikel(lambda g, _: bevoegd.BUITEN_ARTIKEL if g.besluit else ""),
    "artikel_stilstand": artikel(lambda g, _: OPSCHORT_ARTIKEL if g.besluit else ""),
}  # fmt: skip
_DOORZENDING = VERZOEK | {
    "doorgestuurd_aan": Briefveld(
        "aan wie het is doorgestuurd", UIT_ZAAK, lambda g, _: tekst.zonder_nummer(g.zaak.doorgestuurd_aan)
    ),
    "doorgestuurd_op": Briefveld("de dag van doorzenden", UIT_ZAAK, dag(lambda g: g.zaak.gesloten_op)),
    "waarom_doorgestuurd": Briefveld(
        "waarom een ander beslist",
        UIT_ZAAK,
        lambda g, _: tekst.VERHUISD if bevoegd.verhuisd(g) else tekst.waarom_doorgestuurd(g.zaak, bevoegd.grens(g)),
    ),
    "naar_gemeente": Briefveld("of het naar een andere gemeente gaat", "", lambda g, _: bevoegd.verhuisd(g)),
    "artikel": artikel(lambda g, _: bevoegd.hoofdregel(g) if bevoegd.verhuisd(g) else bevoegd.artikel_van(g)),
    "artikel_doorzending": artikel(lambda _, __: DOORZEND_ARTIKEL),
}


def _is(uitkomst: str) -> Briefveld:
    return Briefveld(f"of het besluit is: {uitkomst}", "", lambda g, _: g.zaak.afhandeling == uitkomst)


def _verleend(kant: int) -> Callable[[Briefzaak], date | None]:
    return lambda g: g.zaak.verleend[kant] if g.zaak.verleend else None


BEZWAAR = {
    "eerder_besluit": Briefveld(
        "de dag van een eerder besluit, dat is ingetrokken nadat het was verzonden", "", dag(lambda g: g.eerder_besluit)
    ),
    "bezwaar_bij": van_afzender("bezwaar_bij", "bij wie men bezwaar maakt"),
    "bezwaar_adres": van_afzender("bezwaar_adres", "het adres voor bezwaar"),
    "bezwaar_elektronisch": Briefveld(
        "waar men elektronisch bezwaar maakt",
        "lpa afzender wijzig --elektronisch …",
        lambda g, _: g.afzender.kanaal(g.datum),
    ),
    "bezwaar_uiterlijk": Briefveld(
        "de laatste dag van bezwaar", UIT_ZAAK, dag(lambda g: g.bezwaar.laatste_dag if g.bezwaar else None)
    ),
    "bezwaar_post": Briefveld("wat geldt voor bezwaar met de post", UIT_ZAAK, lambda _, __: tekst.BEZWAAR_POST),
}


def _motivering(g: Briefzaak, _: Geadresseerde) -> str:
    return tekst.volzin(g.zaak.motivering)


MOTIVERING = Briefveld("de motivering", 'lpa {type} wijzig {zaak} --motivering "…"', _motivering)
_BESLUIT = VERZOEK | BEZWAAR | {
    "toegewezen": _is(TOEGEWEZEN), "deels": _is(DEELS), "afgewezen": _is(AFGEWEZEN), "buiten_behandeling": _is(BUITEN),
    "voorbij": Briefveld("of de dagen om zijn", "", lambda g, _: g.zaak.tot < g.datum),
    "verleend_voorbij": Briefveld(
        "of de dagen die mogen om zijn", "", lambda g, _: bool(g.zaak.verleend and g.zaak.verleend[1] < g.datum)
    ),
    "toegewezen_van": Briefveld("de eerste dag die mag", UIT_ZAAK, dag(_verleend(0))),
    "toegewezen_tot": Briefveld("de laatste dag die mag", UIT_ZAAK, dag(_verleend(1))),
    "toegewezen_dagen": Briefveld(
        "het aantal dagen dat mag", UIT_ZAAK,
        lambda g, _: "" if g.zaak.toegewezen_dagen is None else tekst.dagen(g.zaak.toegewezen_dagen),
    ),
    "toegewezen_periode": Briefveld(
        "wanneer het mag: op een dag, of van en tot en met", UIT_ZAAK,
        lambda g, _: tekst.periode(*g.zaak.verleend) if g.zaak.verleend else "",
    ),
    "toegewezen_telling": Briefveld(
        "het aantal dagen dat mag, als zin", UIT_ZAAK,
        lambda g, _: "" if g.zaak.toegewezen_dagen is None else tekst.telling(g.zaak.toegewezen_dagen),
    ),
    "motivering": Briefveld("de motivering", "heropen het verlof en beslis opnieuw", _motivering),
    "gehoord_op": Briefveld(
        "de dag waarop de directeur is gehoord", UIT_ZAAK,
        dag(lambda g: None if g.zaak.afhandeling == BUITEN else g.zaak.gehoord_op),
    ),
    "besluit_op": Briefveld("de dag van het besluit", UIT_ZAAK, dag(lambda g: g.zaak.gesloten_op)),
    "bevoegdheid": Briefveld("wie beslist", UIT_ZAAK, lambda g, _: bevoegd.zin(g)),
    "artikel": artikel(lambda g, _: bevoegd.besluitartikel(g)),
}  # fmt: skip


def _plicht_van(g: Briefzaak) -> date | None:
    """The day on which the duty of a jongere who is too young for it begins (art. 3 lid 1), where that is certain."""
    if g.plicht != NOG_NIET or g.plichtduur is None or g.plichtduur.jongste:
        return None
    return g.plichtduur.leerplicht_van


_VRIJSTELLING = {
    "ontvangen": Briefveld("de dag van ontvangst", UIT_ZAAK, dag(lambda g: g.zaak.geopend_op)),
    "grond": Briefveld("de grond", UIT_ZAAK, lambda g, _: tekst.grond(g.zaak)),
    "omdat": Briefveld("waarom er om is gevraagd", UIT_ZAAK, lambda g, aan: tekst.omdat(g.zaak, wie(g, aan))),
    "artikel": artikel(lambda g, _: tekst.grondartikel(g.zaak)),
    "artikel_jaarlijks": artikel(lambda _, __: JAARLIJKS_ARTIKEL),
}
_REACTIE = _VRIJSTELLING | BEZWAAR | {
    "aan_aanvrager": AAN_AANVRAGER,
    "vrijgesteld": Briefveld("of er vrijstelling is", "", lambda g, _: g.zaak.verleend),
    "vrij_van": Briefveld("de eerste dag", "lpa vrijstelling wijzig {zaak} --van DATUM", dag(lambda g: g.zaak.van)),
    "vrij_tot": Briefveld("de laatste dag", "lpa vrijstelling wijzig {zaak} --tot DATUM", dag(lambda g: g.zaak.tot)),
    "jaarlijks_voor": Briefveld(
        "de dag waarvoor het elk jaar moet", UIT_ZAAK,
        lambda g, _: voluit(_voor(g.kennisgeving)).rpartition(" ")[0] if g.kennisgeving else "",
    ),
    "kan_plichtig": Briefveld("of de plicht geldt, of kan gelden", "", lambda g, _: g.kan_plichtig),
    "plicht_van": Briefveld("de dag waarop de plicht begint, als die nog komt", UIT_ZAAK, dag(_plicht_van)),
    "elk_jaar": Briefveld("of het elk jaar opnieuw moet", "", lambda g, _: _elk_jaar(g)),
    "motivering": MOTIVERING,
    "bezwaarclausule": Briefveld("of er bezwaar kan", "", lambda g, _: aard(g.zaak).bezwaarclausule),
}  # fmt: skip


def _voor(kennisgeving: Termijn) -> date:
    """The day before which notice must have been given: the one after the last."""
    return kennisgeving.veilig + timedelta(days=1)


def _elk_jaar(g: Briefzaak) -> bool:
    """Whether notice must be given again each year (art. 6 lid 2 and lid 3): where the duty goes on after this one."""
    gaat_door = g.plichtduur is None or g.plichtduur.laatste_dag > Schooljaar.van(g.datum).laatste_dag
    return gaat_door and g.zaak.soort in KENNISGEVING and not g.zaak.blijvend


def _bewijs(g: Briefzaak, aan: Geadresseerde) -> str:
    verklaring = g.boek.regel("termijn.verklaring-art7", g.datum).duur
    return tekst.bewijs(g.zaak, wie(g, aan), str(verklaring))


_HERINNERING = _VRIJSTELLING | {
    "kennisgeving_uiterlijk": Briefveld(
        "de laatste dag voor de kennisgeving", UIT_ZAAK,
        dag(lambda g: g.kennisgeving.veilig if g.kennisgeving else None),
    ),
    "voor_dag": Briefveld(
        "de dag waarvoor de kennisgeving er moet zijn", UIT_ZAAK,
        lambda g, _: voluit(_voor(g.kennisgeving)) if g.kennisgeving else "",
    ),
    "bewijs": Briefveld("wat erbij moet", UIT_ZAAK, _bewijs),
}  # fmt: skip


AANVRAAG: dict[str, dict[str, Briefveld]] = {
    briefsoort.ONTVANGST: VERZOEK,
    briefsoort.AANVULLING: _AANVULLING,
    briefsoort.DOORZENDING: _DOORZENDING,
    briefsoort.BESLUIT_VERLOF: _BESLUIT,
    briefsoort.REACTIE: _REACTIE,
    briefsoort.HERINNERING: _HERINNERING,
}
