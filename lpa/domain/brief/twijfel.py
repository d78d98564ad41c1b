"""What is unlikely, or cannot be, about a letter that is about to be made: each doubt is a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import VAN_RECHTSWEGE
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.brief import briefsoort
from lpa.domain.brief.adres import CONTACT, JONGERE, Geadresseerde
from lpa.domain.brief.veld import Briefzaak
from lpa.domain.doubts.aanvraag import twijfels_kanaal
from lpa.domain.doubts.zaak import al_gesloten, vertrokken
from lpa.domain.kalender.werkrooster import feestdag
from lpa.domain.recht.aanschrijven import aanschrijven, twijfels_overdracht
from lpa.domain.recht.leerplicht import ONZEKER
from lpa.domain.recht.vrijstelling import is_besluit
from lpa.domain.records.zaak import genummerd, zaaktype
from lpa.domain.zaak.gesprek import Gesprekfeiten, twijfels_gesprek
from lpa.domain.zaak.keten import moet_mogen_delen, vraagt_toestemming
from lpa.domain.zaak.spreekuurmelding import komt_nog
from lpa.errors import GegevensGeweigerd, Geweigerd

LANGSTE_AANVULLING = timedelta(weeks=8)


class Brieffeiten(NamedTuple):
    """What a letter is weighed against: its facts, who gets it, today, and what a talk is held against."""

    g: Briefzaak
    wie: Sequence[Geadresseerde]
    vandaag: date
    rond: Gesprekfeiten | None = None  # where she names a moment


def twijfels(soort: str, f: Brieffeiten) -> list[Twijfel]:
    """Every doubt about a letter. Raises Geweigerd or GegevensGeweigerd for what cannot be."""
    moet_plichtig_zijn(soort, f.g)
    moet_mogen_vertellen(f.g)
    return [
        *_datum(soort, f.g, f.vandaag), *filter(None, [vertrokken(f.g.jongere, f.g.datum)]), *_plicht(soort, f.g),
        *_ontvangers(soort, f.wie), *_inschrijving(soort, f), *_niet_bekend(soort, f.g), *_vindplaats(soort, f),
        *_afspraak(f.g, f.rond), *_dan_volwassen(f),
        *_aanvulling(f.g), *_termijn_om(soort, f.g), *_overdracht(soort, f.g), *_kanaal(f.g),
    ]  # fmt: skip


def moet_plichtig_zijn(soort: str, g: Briefzaak) -> None:
    """Raises Geweigerd for a warning to who has no duty to go to school on the day of the letter (art. 2 and 4a)."""
    if soort == briefsoort.WAARSCHUWING and not g.kan_plichtig:
        raise Geweigerd(
            f"{_zonder_plicht(g)}: er is niets om voor te waarschuwen",
            f"kijk of de gegevens kloppen: lpa jongere toon {g.jongere.nummer}",
        )


def _zonder_plicht(g: Briefzaak) -> str:
    return f"jongere {g.jongere.nummer} is op {kort(g.datum)} niet leer- of kwalificatieplichtig ({g.plicht})"


def _plicht(soort: str, g: Briefzaak) -> Iterator[Twijfel]:
    """An invitation to talk where no duty holds, or may hold; what threatens is weighed as the step that it will be."""
    if soort != briefsoort.VERZUIMGESPREK:
        return
    if g.plicht == ONZEKER:
        zin = f"{g.onzeker}: welke plicht de jongere op {kort(g.datum)} heeft, en of die er is, vraagt oordeel"
        yield Twijfel("brief.plicht-onbekend", zin, "Leerplichtwet art. 3 en 4a")
    elif not g.kan_plichtig:
        yield Twijfel("brief.plicht", _zonder_plicht(g), "Leerplichtwet art. 2 en 4a", zwaar=True)


def moet_mogen_vertellen(g: Briefzaak) -> None:
    """Raises Geweigerd for the reason in a letter to a party when a jongere of 16 or older does not consent."""
    vraagt = vraagt_toestemming(g.jongere.geboortedatum.eerste, g.datum, g.boek, zegt_waarom=bool(g.gezegd.reden))
    moet_mogen_delen(g.gezegd.toestemming, vraagt, "--reden")


def _ontvangers(soort: str, wie: Sequence[Geadresseerde]) -> Iterator[Twijfel]:
    """A letter that gets to somebody for whom its words were not written."""
    soort_ = briefsoort.SOORTEN[soort]
    voor = "een partij van de keten" if soort_.partij else "de ouders of de jongere"
    for aan in wie:
        if aan.zonder_plicht:
            zin = f"{aan.sleutel} heeft geen gezag over de jongere, en krijgt deze brief wel"
            yield Twijfel("brief.gezag", zin, "Leerplichtwet art. 2 lid 1")
        if (aan.wie == CONTACT) is not bool(soort_.partij):
            yield Twijfel("brief.ontvanger", f"een {soort_.titel} is geschreven voor {voor}, niet voor {aan.sleutel}")


def _inschrijving(soort: str, f: Brieffeiten) -> Iterator[Twijfel]:
    """What is held against a jongere under eighteen who is not enrolled: that is the duty of the parents."""
    dreigt = soort in (briefsoort.WAARSCHUWING, briefsoort.HOORGESPREK) and f.g.zaak.soort == "absoluut"
    geboren = f.g.jongere.geboortedatum.laatste
    if dreigt and any(aan.wie == JONGERE for aan in f.wie) and aanschrijven(geboren, f.g.datum, verzuim=False).ouders:
        artikel = "Leerplichtwet art. 2 lid 1"
        zin = f"onder de 18 zorgen de ouders voor de inschrijving ({artikel}), en deze brief gaat aan de jongere"
        yield Twijfel("brief.inschrijving", zin, artikel)


def _niet_bekend(soort: str, g: Briefzaak) -> Iterator[Twijfel]:
    """A school that is told of a besluit before who asked is: until then it does not hold (Awb art. 3:40)."""
    if soort != briefsoort.AAN_SCHOOL or g.zaak.verzonden_op or g.zaak.afhandeling == VAN_RECHTSWEGE:
        return
    if is_besluit(g.zaak):
        zin = f"het besluit in {genummerd(g.zaak)} is nog niet verzonden, en geldt tot dan niet (Awb art. 3:40)"
        yield Twijfel("brief.niet-bekend", zin, "Awb art. 3:40")


def _termijn_om(soort: str, g: Briefzaak) -> Iterator[Twijfel]:
    """An acknowledgement that tells that the day of deciding is over."""
    if soort == briefsoort.ONTVANGST and g.termijn_om:
        zin = f"de termijn om te beslissen was al om op {kort(g.termijn_om)}, en dat zegt de brief"
        yield Twijfel("brief.beslist-laat", zin, g.besluit.grondslag if g.besluit else "")


# Letters that name the school or what takes its place, or when and where a talk or a visit is.
_ZEGT_WAAR = (
    briefsoort.DOORZENDING, briefsoort.BESLUIT_VRIJSTELLING, briefsoort.SPREEKUUR, briefsoort.HUISBEZOEK,
    *briefsoort.GESPREKKEN,
)  # fmt: skip


def _vindplaats(soort: str, f: Brieffeiten) -> Iterator[Twijfel]:
    """Where a jongere with a secret address can be found, told to a verzorger who lives elsewhere."""
    if soort in _ZEGT_WAAR and f.g.jongere.geheim_adres:
        for aan in f.wie:
            if aan.elders:
                zin = f"deze brief zegt {aan.sleutel}, die elders woont, waar de jongere te vinden is"
                yield Twijfel("brief.geheim-adres", f"het adres van de jongere is geheim, en {zin}", zwaar=True)


def _afspraak(g: Briefzaak, rond: Gesprekfeiten | None) -> Iterator[Twijfel]:
    """An appointment that is over before the letter is there, on a day off, or in the way of something else."""
    gezegd = g.gezegd.tijdstip
    if gezegd and rond:
        yield from twijfels_gesprek(gezegd, rond)
    afspraak = gezegd or (g.bezoek.begin if g.bezoek else None)
    if afspraak and afspraak.date() < g.datum:
        yield Twijfel(
            "brief.afspraak", f"de afspraak is op {kort(afspraak.date())}, voor de datum van de brief ({kort(g.datum)})"
        )


def _dan_volwassen(f: Brieffeiten) -> Iterator[Twijfel]:
    """An appointment of a day on which the jongere is of age, to which only others are invited."""
    afspraak, geboren = f.g.gezegd.tijdstip, f.g.jongere.geboortedatum.laatste
    if afspraak is None or any(aan.wie == "jongere" for aan in f.wie):
        return
    eerder, dan = (aanschrijven(geboren, dag, verzuim=False).ouders for dag in (f.g.datum, afspraak.date()))
    if eerder and not dan:
        zin = (
            f"de jongere is op de dag van de afspraak ({kort(afspraak.date())}) meerderjarig: nodig de jongere zelf uit"
        )
        yield Twijfel("brief.dan-meerderjarig", f"{zin} met --aan jongere", "Leerplichtwet art. 1b")


def _aanvulling(g: Briefzaak) -> Iterator[Twijfel]:
    """Doubts about the day by which a request must be completed. Raises GegevensGeweigerd for one without time."""
    uiterlijk = g.gezegd.uiterlijk
    if uiterlijk is None:
        return
    if uiterlijk <= g.datum:
        raise GegevensGeweigerd(
            f"aanvullen uiterlijk op {kort(uiterlijk)} kan niet: de brief is van {kort(g.datum)}", "geef een latere dag"
        )
    if uiterlijk > g.datum + LANGSTE_AANVULLING:
        yield Twijfel(
            "brief.aanvulling-lang", f"aanvullen uiterlijk op {kort(uiterlijk)} is meer dan acht weken na de brief"
        )
    if naam := feestdag(uiterlijk):
        yield Twijfel(
            "brief.aanvulling-feestdag", f"aanvullen uiterlijk op {kort(uiterlijk)} is op een feestdag: {naam}"
        )
    if g.termijn_om:
        yield Twijfel(
            "brief.termijn-om",
            f"de termijn om te beslissen was al om op {kort(g.termijn_om)}: hij staat niet meer stil (Awb art. 4:15)",
            "Awb art. 4:15",
        )


def _overdracht(soort: str, g: Briefzaak) -> list[Twijfel]:
    """Doubts about handing over to RMC: too young, too old, qualified already."""
    if soort != briefsoort.RMC or g.plichtduur is None:
        return []
    return twijfels_overdracht(g.jongere, g.plichtduur, g.datum, g.boek)


def _kanaal(g: Briefzaak) -> list[Twijfel]:
    """A letter against which one can object, and that cannot say how to do so electronically."""
    return twijfels_kanaal(g.afzender, g.datum, g.boek) if g.bezwaar else []


def _datum(soort: str, g: Briefzaak, vandaag: date) -> Iterator[Twijfel]:
    """Doubts about the day that a letter bears."""
    zaak, datum, verzonden_op = g.zaak, g.datum, briefsoort.dag_van_verzending(soort, g.zaak)
    if verzonden_op and datum != verzonden_op:
        naam = f"{zaaktype(zaak)} {zaak.nummer}"
        yield Twijfel(
            "brief.verzonden", f"{naam} staat als verzonden op {kort(verzonden_op)}, de brief draagt {kort(datum)}"
        )
    if datum < zaak.geopend_op and not komt_nog(zaak, vandaag):
        yield Twijfel(
            "brief.voor-zaak",
            f"de brief draagt {kort(datum)}, voor de dag waarop de zaak begon ({kort(zaak.geopend_op)})",
        )
    elif datum not in (vandaag, verzonden_op):
        wanneer = "in de toekomst" if datum > vandaag else "een dag die al voorbij is"
        yield Twijfel("brief.dag", f"de brief draagt {kort(datum)}, {wanneer}")
    if (
        briefsoort.SOORTEN[soort].verzuim
        and zaak.gesloten_op
        and zaak.gesloten_op <= datum
        and soort != briefsoort.HUISBEZOEK
    ):
        yield from al_gesloten(zaak)
