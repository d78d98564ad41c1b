"""The facts of a row: which groups belong to it, and what the table says below."""

from __future__ import annotations

import pytest

from lpa.domain.jaar.feiten import Registerfeiten, Registergroep, Zaakfeiten, Zaakgroep
from lpa.domain.recht.leerplicht import KWALIFICATIEPLICHTIG, LEERPLICHTIG

SIGNAAL = Zaakfeiten(("signaal", "langdurig"))


@pytest.mark.parametrize(
    ("feiten", "soort", "afhandeling", "hoort_erbij"),
    [
        pytest.param(SIGNAAL, "signaal", None, True, id="een open signaal"),
        pytest.param(SIGNAAL, "langdurig", "halt", True, id="een gesloten langdurig"),
        pytest.param(SIGNAAL, "luxe", None, False, id="luxe is geen signaal"),
        pytest.param(Zaakfeiten(("luxe",), ("waarschuwing",)), "luxe", "waarschuwing", True, id="zo geeindigd"),
        pytest.param(Zaakfeiten(("luxe",), ("waarschuwing",)), "luxe", "proces-verbaal", False, id="anders geeindigd"),
        pytest.param(Zaakfeiten(("luxe",), ("waarschuwing",)), "luxe", None, False, id="nog niet geeindigd"),
        pytest.param(Zaakfeiten(("luxe",), ("waarschuwing",)), "signaal", "waarschuwing", False, id="andere soort"),
        pytest.param(Zaakfeiten(("luxe",), open=True), "luxe", None, True, id="nog in onderzoek"),
        pytest.param(Zaakfeiten(("luxe",), open=True), "luxe", "waarschuwing", False, id="niet meer in onderzoek"),
        pytest.param(Zaakfeiten(("luxe",), open=True), "signaal", None, False, id="een andere soort in onderzoek"),
    ],
)
def test_zaken_belong_to_a_row(feiten: Zaakfeiten, soort: str, afhandeling: str | None, hoort_erbij: bool) -> None:
    assert feiten.omvat(Zaakgroep(soort, afhandeling, 3)) is hoort_erbij


PO, GEEN = frozenset({"po"}), frozenset[str]()
TWEE = frozenset({"vo", "mbo"})


@pytest.mark.parametrize(
    ("feiten", "groep", "hoort_erbij"),
    [
        pytest.param(Registerfeiten((5, 15)), (4, "", PO), False, id="vier jaar"),
        pytest.param(Registerfeiten((5, 15)), (5, "", PO), True, id="vijf jaar"),
        pytest.param(Registerfeiten((5, 15)), (15, "", PO), True, id="vijftien jaar"),
        pytest.param(Registerfeiten((5, 15)), (16, "", PO), False, id="zestien jaar"),
        pytest.param(Registerfeiten(plicht=(LEERPLICHTIG,)), (16, LEERPLICHTIG, PO), True, id="naar de wet"),
        pytest.param(Registerfeiten(plicht=(LEERPLICHTIG,)), (16, KWALIFICATIEPLICHTIG, PO), False, id="andere plicht"),
        pytest.param(Registerfeiten(plicht=(LEERPLICHTIG,)), (20, "", PO), False, id="geen plicht"),
        pytest.param(Registerfeiten(onderwijssoort="vo"), (16, "", TWEE), True, id="een van twee soorten"),
        pytest.param(Registerfeiten(onderwijssoort="po"), (16, "", TWEE), False, id="geen van twee soorten"),
        pytest.param(Registerfeiten(ingeschreven=True), (10, "", PO), True, id="ingeschreven"),
        pytest.param(Registerfeiten(ingeschreven=True), (10, "", GEEN), False, id="niet ingeschreven"),
        pytest.param(Registerfeiten(ingeschreven=False), (10, "", GEEN), True, id="nergens ingeschreven"),
        pytest.param(Registerfeiten(ingeschreven=False), (10, "", PO), False, id="toch ingeschreven"),
        pytest.param(Registerfeiten(), (10, "", GEEN), True, id="zonder vraag telt iedereen"),
        pytest.param(Registerfeiten((5, 17), ingeschreven=True), (17, "", GEEN), False, id="inschrijving mist"),
    ],
)  # fmt: skip
def test_jongeren_belong_to_a_row(
    feiten: Registerfeiten, groep: tuple[int, str, frozenset[str]], hoort_erbij: bool
) -> None:
    assert feiten.omvat(Registergroep(*groep, 1)) is hoort_erbij


@pytest.mark.parametrize(
    ("feiten", "tekst"),
    [
        (SIGNAAL, "meldingen van soort signaal en langdurig met meldingsdatum in het schooljaar, afgehandeld of niet"),
        (
            Zaakfeiten(("absoluut",), ("verhuisd",)),
            "meldingen van soort absoluut met meldingsdatum in het schooljaar, afhandeling verhuisd",
        ),
        (
            Zaakfeiten(("luxe",), ("a", "b"), open=True),
            "meldingen van soort luxe met meldingsdatum in het schooljaar, nog niet afgehandeld",
        ),
        (
            Zaakfeiten(("luxe",), ("waarschuwing", "proces-verbaal")),
            "meldingen van soort luxe met meldingsdatum in het schooljaar, afhandeling waarschuwing of proces-verbaal",
        ),
        (
            Zaakfeiten(("5a",), ("toegekend",)),
            "vrijstellingen wegens lichamelijke of psychische gronden (art. 5 onder a), kennisgeving of aanvraag in "
            "het schooljaar, afhandeling toegekend",
        ),
        (Registerfeiten(), "jongeren op 1 oktober"),
        (Registerfeiten((5, 15)), "jongeren van 5 tot en met 15 jaar op 1 oktober"),
        (
            Registerfeiten(plicht=(LEERPLICHTIG,)),
            "jongeren die leerplichtig zijn naar geboortedatum en omstandigheden (art. 3 en 4a) op 1 oktober",
        ),
        (
            Registerfeiten((4, 22), onderwijssoort="po"),
            "jongeren van 4 tot en met 22 jaar op 1 oktober die dan zijn ingeschreven in het primair basisonderwijs",
        ),
        (
            Registerfeiten((5, 17), ingeschreven=True),
            "jongeren van 5 tot en met 17 jaar op 1 oktober die dan op een school zijn ingeschreven",
        ),
        (Registerfeiten(ingeschreven=False), "jongeren op 1 oktober die dan nergens zijn ingeschreven"),
    ],
)
def test_a_row_says_what_it_counts(feiten: Zaakfeiten | Registerfeiten, tekst: str) -> None:
    assert feiten.tekst == tekst
