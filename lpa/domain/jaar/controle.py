"""Does it add up? Small functions, each of which reads a whole overview and lists what contradicts.

They run over imported and counted figures alike. A wrong figure is named, never mended.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lpa.domain.base.tekst import aantal, opsomming
from lpa.domain.jaar import cijfers, uitschieters
from lpa.domain.jaar.cijfers import als_tekst, procent
from lpa.domain.jaar.kerncijfers import KERNDEFINITIES, Kerndefinitie, som
from lpa.domain.jaar.overzicht import Bevinding, Overzicht, bekende_rijen
from lpa.domain.jaar.tabellen import GELIJK, KERN, TABELLEN, Rij, Som

MEEST = 12  # so many cases are named; the rest is counted
_TABELLEN = {"absoluut": "6", "signaal": "5", "langdurig": "5", "luxe": "7"}


def bijzonderheden(o: Overzicht) -> Iterator[Bevinding]:
    """A finding for each, under table 3 or under the table of how such zaken end."""
    for b in o.bronnen.bijzonder:
        tabel = _TABELLEN.get(b.soort, "3") if b.afhandeling else "3"
        rij = b.afhandeling if tabel != "3" else _rij(b.soort)
        meer = [f"nog {len(b.zaken) - MEEST}"] if len(b.zaken) > MEEST else []
        zaken = opsomming([*map(str, b.zaken[:MEEST]), *meer])
        tekst = f"{aantal(len(b.zaken), 'melding', 'meldingen')} {b.wat}: zaak {zaken}"
        yield Bevinding(tabel, rij, b.schooljaar, tekst, b.zaken)


def _rij(soort: str) -> str:
    """The row of table 3 that a kind of melding belongs to."""
    return {"signaal": "signaalverzuim", "langdurig": "signaalverzuim", "preventief": "overig verzuim"}.get(
        soort, f"{soort} verzuim"
    )


def controleer(overzicht: Overzicht) -> list[Bevinding]:
    """All findings, by table and schooljaar; none of rounded figures."""
    if overzicht.afgerond:
        return []
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
    if sum(bekend) > totaal and _uit_register(o, tabel, regel.totaal, jaar):
        return None  # who is enrolled in two kinds stands in two rows, as the table says
    leeg = [rij for rij, c in delen.items() if c.teken == cijfers.LEEG]
    verschil = totaal - sum(bekend)
    return (
        f"{' + '.join(als_tekst(b) for b in bekend)} telt op tot {als_tekst(Decimal(sum(bekend)))}; "
        f"{regel.totaal} is {als_tekst(totaal)} (verschil {als_tekst(abs(verschil))}"
        + (f"; leeg: {opsomming(leeg)})" if leeg else ")")
    )


def _uit_register(o: Overzicht, tabel: str, rij: str, jaar: str) -> bool:
    """Whether a figure was counted from a register: just now, before it was exported, or when its year was closed."""
    cel, bron = o.cel(tabel, rij, jaar), o.opgeslagen(tabel, rij, jaar)
    vast = cel.herkomst == cijfers.VASTGESTELD and jaar in o.bronnen.register
    return vast or cijfers.REGISTER in (cel.herkomst, bron.herkomst if bron else "")


def tabellen_onderling(o: Overzicht) -> Iterator[Bevinding]:
    """One figure that two tables print differently."""
    for (tabel, rij), (andere, andere_rij) in GELIJK:
        for jaar in o.namen:
            hier, daar = o.cel(tabel, rij, jaar).getal, o.cel(andere, andere_rij, jaar).getal
            if hier is not None and daar is not None and hier != daar:
                zin = f"{rij} is {als_tekst(hier)} in tabel {tabel} en {als_tekst(daar)} in tabel {andere}"
                yield Bevinding(tabel, rij, jaar, zin + _andersom(o, (tabel, rij), (andere, andere_rij), jaar))


def _andersom(o: Overzicht, hier: tuple[str, str], daar: tuple[str, str], jaar: str) -> str:
    """That two schooljaren are exchanged in one of the two tables, when that makes them agree."""
    a, b = o.cel(*hier, jaar).getal, o.cel(*daar, jaar).getal
    om = [j for j in o.namen if (o.cel(*hier, j).getal, o.cel(*daar, j).getal) == (b, a)]
    return f"; {om[0]} heeft het andersom: de twee schooljaren lijken verwisseld" if om else ""


def onmogelijk(o: Overzicht) -> Iterator[Bevinding]:
    """A count that is not whole or below nothing, and a percentage beyond 100."""
    for plek, cijfer in o.bronnen.cijfers.items():
        if plek.schooljaar not in o.namen or plek.tabel not in bekende_rijen() or cijfer.waarde is None:
            continue
        if tekst := _kan_niet(plek.tabel, cijfer.waarde):
            yield Bevinding(plek.tabel, plek.rij, plek.schooljaar, f"{plek.rij} is {als_tekst(cijfer.waarde)}: {tekst}")


def _kan_niet(tabel: str, waarde: Decimal) -> str | None:
    if waarde < 0:
        return "minder dan niets bestaat niet"
    if tabel == KERN:
        return "een deel van een geheel is nooit meer dan 100 %" if waarde > 100 else None
    return "wie of wat geteld wordt is heel" if waarde % 1 else None


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
    if procent(teller, noemer, plaatsen) == gedrukt:
        return
    tekst = f"{als_tekst(teller)} van {als_tekst(noemer)} is "
    tekst += f"{als_tekst(procent(teller, noemer))} %; ingevoerd is {als_tekst(gedrukt)} %"
    dubbel = noemer + (som(definitie.tel_dubbel, cel) or 0)
    if dubbel != noemer and procent(teller, dubbel, plaatsen) == gedrukt:
        namen = opsomming([rij for _, rij in definitie.tel_dubbel])
        tekst += f". Dat hoort bij grondslag {als_tekst(dubbel)}, waarin {namen} twee keer telt"
        tekst += f"; de juiste is {als_tekst(noemer)}"
    yield Bevinding(KERN, definitie.rij, jaar, tekst)


def andere_bron(o: Overzicht) -> Iterator[Bevinding]:
    """Where the figure that is printed and the one of the other source differ.

    Imported figures that are printed are named together: a year of before the tool was never counted whole.
    """
    for tabel in TABELLEN:
        for jaar in o.namen:
            anders = [(rij.sleutel, tekst) for rij in tabel.rijen if (tekst := _anders(o, tabel.nummer, rij, jaar))]
            if anders and all(o.cel(tabel.nummer, rij, jaar).herkomst == cijfers.HISTORIE for rij, _ in anders):
                tekst = (
                    f"getoond zijn de ingevoerde cijfers; lpa telt in {aantal(len(anders), 'rij', 'rijen')} iets anders"
                    f" (lpa cijfers vergelijk {jaar} --tabel {tabel.nummer})"
                )
                yield Bevinding(tabel.nummer, anders[0][0], jaar, tekst)
            else:
                yield from (Bevinding(tabel.nummer, rij, jaar, f"{rij}: {tekst}") for rij, tekst in anders)


def _anders(o: Overzicht, tabel: str, rij: Rij, jaar: str) -> str | None:
    bron, geteld = o.opgeslagen(tabel, rij.sleutel, jaar), o.bronnen.geteld(jaar, rij.feiten)
    if not bron or not geteld or bron.cel.getal == geteld.waarde:
        return None
    cel = o.cel(tabel, rij.sleutel, jaar)
    ander = f"ingevoerd is {als_tekst(bron.waarde) or bron.teken}"
    if cel.herkomst == cijfers.VASTGESTELD:
        ander = f"geteld is nu {als_tekst(geteld.waarde)}"
    return f"getoond is {als_tekst(cel.waarde) or cel.teken} ({cel.herkomst}); {ander}"


CONTROLES = (
    kolomsommen,
    tabellen_onderling,
    onmogelijk,
    percentages,
    uitschieters.sprongen,
    uitschieters.buiten_de_reeks,
    uitschieters.verwisseld,
    uitschieters.alleenstaand,
    andere_bron,
    bijzonderheden,
)
