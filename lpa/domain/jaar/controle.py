"""Does it add up? Small functions, each of which reads a whole overview and lists what contradicts.

They run over imported and counted figures alike. A wrong figure is named, never mended.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lpa.domain.base.tekst import opsomming
from lpa.domain.jaar import cijfers
from lpa.domain.jaar.bijzonder import bijzonderheden
from lpa.domain.jaar.kerncijfers import KERNDEFINITIES, Kerndefinitie, som
from lpa.domain.jaar.overzicht import Bevinding, Overzicht, bekende_rijen
from lpa.domain.jaar.tabellen import GELIJK, KERN, TABELLEN, Rij, Som

# A register does not grow by half in a year: then something was counted another way.
SPRONG_DEEL, SPRONG_AANTAL = Decimal("0.5"), 50
SPRONG_TABELLEN = ("1", "2")


def controleer(overzicht: Overzicht) -> list[Bevinding]:
    """All findings, by table and schooljaar."""
    gevonden = [b for controle in CONTROLES for b in controle(overzicht)]
    rangen = {t: n for n, t in enumerate(bekende_rijen())}
    return sorted(gevonden, key=lambda b: (rangen[b.tabel], b.schooljaar))


def kolomsommen(o: Overzicht) -> Iterator[Bevinding]:
    """A total that is not the sum of its rows."""
    for tabel in TABELLEN:
        for regel in tabel.sommen:
            for jaar in o.namen:
                if tekst := _som_klopt_niet(o, tabel.nummer, regel, jaar):
                    yield Bevinding(tabel.nummer, regel.totaal, jaar, tekst)


def _som_klopt_niet(o: Overzicht, tabel: str, regel: Som, jaar: str) -> str | None:
    totaal = o.cel(tabel, regel.totaal, jaar).getal
    delen = {rij: o.cel(tabel, rij, jaar) for rij in regel.delen}
    bekend = [c.getal for c in delen.values() if c.getal is not None]
    onbekend = any(c.teken == cijfers.ONBEKEND for c in delen.values())
    if totaal is None or onbekend or not bekend or sum(bekend) == totaal:
        return None
    if o.cel(tabel, regel.totaal, jaar).herkomst == cijfers.REGISTER and sum(bekend) > totaal:
        return None  # who is enrolled in two kinds stands in two rows, as the table says
    leeg = [rij for rij, c in delen.items() if c.teken == cijfers.LEEG]
    verschil = totaal - sum(bekend)
    return (
        f"{' + '.join(cijfers.als_tekst(b) for b in bekend)} telt op tot {cijfers.als_tekst(Decimal(sum(bekend)))}; "
        f"{regel.totaal} is {cijfers.als_tekst(totaal)} (verschil {cijfers.als_tekst(abs(verschil))}"
        + (f"; leeg: {opsomming(leeg)})" if leeg else ")")
    )


def tabellen_onderling(o: Overzicht) -> Iterator[Bevinding]:
    """One figure that two tables print differently."""
    for (tabel, rij), (andere, andere_rij) in GELIJK:
        for jaar in o.namen:
            hier, daar = o.cel(tabel, rij, jaar).getal, o.cel(andere, andere_rij, jaar).getal
            if hier is not None and daar is not None and hier != daar:
                zin = f"{rij} is {cijfers.als_tekst(hier)} in tabel {tabel}"
                yield Bevinding(tabel, rij, jaar, f"{zin} en {cijfers.als_tekst(daar)} in tabel {andere}")


def percentages(o: Overzicht) -> Iterator[Bevinding]:
    """An imported percentage that does not follow from the figures beside it."""
    for definitie in KERNDEFINITIES:
        for jaar in o.namen:
            bron = o.opgeslagen(KERN, definitie.rij, jaar)
            if bron and bron.waarde is not None and definitie.noemer:
                yield from _percentage(o, definitie, jaar, bron.waarde)


def _percentage(o: Overzicht, definitie: Kerndefinitie, jaar: str, gedrukt: Decimal) -> Iterator[Bevinding]:
    def cel(tabel: str, rij: str) -> cijfers.Cel:
        return o.cel(tabel, rij, jaar)

    teller, noemer = som(definitie.teller, cel), som(definitie.noemer, cel)
    if teller is None or not noemer:
        return
    plaatsen = cijfers.decimalen(gedrukt)
    if cijfers.procent(teller, noemer, plaatsen) == gedrukt:
        return
    tekst = f"{cijfers.als_tekst(teller)} van {cijfers.als_tekst(noemer)} is "
    tekst += f"{cijfers.als_tekst(cijfers.procent(teller, noemer))} %; ingevoerd is {cijfers.als_tekst(gedrukt)} %"
    dubbel = noemer + (som(definitie.tel_dubbel, cel) or 0)
    if dubbel != noemer and cijfers.procent(teller, dubbel, plaatsen) == gedrukt:
        namen = opsomming([rij for _, rij in definitie.tel_dubbel])
        tekst += f". Dat hoort bij grondslag {cijfers.als_tekst(dubbel)}, waarin {namen} twee keer telt"
        tekst += f"; de juiste is {cijfers.als_tekst(noemer)}"
    yield Bevinding(KERN, definitie.rij, jaar, tekst)


def sprongen(o: Overzicht) -> Iterator[Bevinding]:
    """A stand of the register that changes by half or more from one schooljaar to the next."""
    for tabel in (t for t in TABELLEN if t.nummer in SPRONG_TABELLEN):
        for rij in tabel.rijen:
            cellen = o.rij(tabel.nummer, rij.sleutel)
            for vorige, deze in pairwise(cellen):
                if tekst := _sprong(vorige, deze):
                    yield Bevinding(tabel.nummer, rij.sleutel, deze.schooljaar, f"{rij.sleutel} {tekst}")


def _sprong(vorige: cijfers.Cel, deze: cijfers.Cel) -> str | None:
    van, naar = vorige.getal, deze.getal
    if not van or naar is None:
        return None
    verschil = abs(naar - van)
    if verschil < SPRONG_AANTAL or verschil / van < SPRONG_DEEL:
        return None
    deel = f"{'+' if naar > van else '-'}{cijfers.afgerond(verschil * 100 / van, 0)} %"
    return f"springt van {cijfers.als_tekst(van)} in {vorige.schooljaar} naar {cijfers.als_tekst(naar)} ({deel})"


def andere_bron(o: Overzicht) -> Iterator[Bevinding]:
    """Where the figure that is printed and the one of the other source differ.

    Imported figures that are printed are named together: a year of before the tool was never counted whole.
    """
    for tabel in TABELLEN:
        for jaar in o.namen:
            anders = [(rij.sleutel, tekst) for rij in tabel.rijen if (tekst := _anders(o, tabel.nummer, rij, jaar))]
            if anders and all(o.cel(tabel.nummer, rij, jaar).herkomst == cijfers.HISTORIE for rij, _ in anders):
                yield Bevinding(tabel.nummer, anders[0][0], jaar, _ingevoerd_blijft(tabel.nummer, jaar, len(anders)))
            else:
                yield from (Bevinding(tabel.nummer, rij, jaar, f"{rij}: {tekst}") for rij, tekst in anders)


def _ingevoerd_blijft(tabel: str, jaar: str, aantal: int) -> str:
    rijen = "1 rij" if aantal == 1 else f"{aantal} rijen"
    return (
        f"getoond zijn de ingevoerde cijfers; lpa telt in {rijen} iets anders"
        f" (lpa cijfers vergelijk {jaar} --tabel {tabel})"
    )


def _anders(o: Overzicht, tabel: str, rij: Rij, jaar: str) -> str | None:
    bron = o.opgeslagen(tabel, rij.sleutel, jaar)
    return _ander_cijfer(o, bron, o.bronnen.geteld(jaar, rij.feiten)) if bron else None


def _ander_cijfer(o: Overzicht, bron: cijfers.Jaarcijfer, geteld: cijfers.Cel | None) -> str | None:
    if not geteld or cijfers.Cel(bron.schooljaar, bron.waarde, bron.teken).getal == geteld.waarde:
        return None
    cel = o.cel(bron.tabel, bron.rij, bron.schooljaar)
    ander = f"ingevoerd is {cijfers.als_tekst(bron.waarde) or bron.teken}"
    if cel.herkomst == cijfers.VASTGESTELD:
        ander = f"geteld is nu {cijfers.als_tekst(geteld.waarde)}"
    return f"getoond is {cijfers.als_tekst(cel.waarde) or cel.teken} ({cel.herkomst}); {ander}"


CONTROLES = (kolomsommen, tabellen_onderling, percentages, sprongen, andere_bron, bijzonderheden)
