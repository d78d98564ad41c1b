"""The file that an import reads: found, mapped, and checked row by row before anything is asked or stored."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any

from lpa import settings
from lpa.commands.ui import forms
from lpa.commands.ui.forms import talk, today
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import aantal, opsomming
from lpa.domain.register import kolommen, waarden
from lpa.domain.register.uitkomst import Regelzin, Uitkomst
from lpa.errors import GegevensGeweigerd

if TYPE_CHECKING:
    from lpa.storage.exchange.columnmap import Kaart
    from lpa.storage.exchange.table import Tabel

Proef = Annotated[bool, forms.switch("--proef", "kijk alleen wat het wordt; er wordt niets opgeslagen")]
GoedeRijen = Annotated[bool, forms.switch("--goede-rijen", "sla de goede rijen op, ook als er rijen zijn geweigerd")]


_GROOT = 500_000  # bytes: reading more is seen to take a while
_GEEN = "(geen)"
_GELEZEN, _HERSTELD = "gelezen", "hersteld"
_NIETS: Mapping[str, forms.Field[Any]] = MappingProxyType({})


class Bron(forms.Form):
    """Which file, and what says which column is what."""

    bestand = forms.ask(forms.PATH, "BESTAND", "Bestand", "CSV, Excel (.xlsx) of Edexml", required=True)
    kolommen = forms.flag("--kolommen", "bestand (TOML) dat zegt welke kolom wat is", forms.PATH.but(metavar="BESTAND"))


class Ingelezen(NamedTuple):
    """The rows of a file that can be read, each with its line, what is wrong with the others, and the headers."""

    rijen: list[tuple[int, Any]]
    uit: Uitkomst
    koppen: Sequence[str]
    naam: str

    def eenmaal(self) -> Iterator[tuple[int, Any]]:
        """Each row once, let go of when it is read: a large file lies in memory in one form at a time."""
        over = deque(self.rijen)
        self.rijen.clear()
        while over:
            yield over.popleft()


def lees(given: forms.Given[Any], soort: str, elders: Mapping[str, forms.Field[Any]] = _NIETS) -> Ingelezen:
    """Read the file of a command; `elders` are the options by which she says a doel of all rows.

    Raises GegevensGeweigerd for a file that is no table, or lacks a column.
    """
    from lpa.storage.exchange import columnmap, models, source, table

    pad = settings.pad(given.place(Bron.bestand))
    gezegd = given.place(Bron.kolommen) if Bron.kolommen in given else ""
    bekend = [doel for doel, vraag in elders.items() if vraag in given]
    tabel = source.read(pad, (lambda koppen: kolommen.kent(soort, koppen)) if not gezegd else _elke)
    if gezegd:
        kaart = columnmap.read(settings.pad(gezegd), soort, tabel.koppen)
    else:
        kaart = columnmap.Kaart(_gevraagd(soort, tabel.koppen, kolommen.voorstel(soort, tabel.koppen), bekend))
    table.moet_eenduidig_zijn(tabel.koppen, kaart.kolommen.values())
    _moet_genoeg_zijn(soort, [*kaart.kolommen, *bekend], pad.name, elders)
    plaats = {doel: tabel.koppen.index(kop) for doel, kop in kaart.kolommen.items()}
    uit, teller = Uitkomst(vertaal=_vertaal(soort, kaart)), Counter[str]()
    rijen = _rijen(tabel, plaats, kaart, uit, teller)
    with talk.progress(f"{pad.name} lezen") if pad.stat().st_size > _GROOT else nullcontext():
        goed, fouten = models.checked(soort, rijen, kaart.kolommen, today())
    uit.geweigerd += [Regelzin(f.regel, (f"kolom {f.kolom}: " if f.kolom else "") + f.reden) for f in fouten]
    if teller[_HERSTELD]:
        wat = aantal(teller[_HERSTELD], "BSN kreeg", "BSN's kregen")
        uit.opmerkingen.append(f"{wat} de nul terug die Excel weghaalde")
    over = _gebruikt(soort, tabel.koppen, kaart.kolommen)
    uit.opmerkingen.append(f"uit {pad.name}: {aantal(teller[_GELEZEN], 'rij', 'rijen')}, {tabel.hoe}; {over}")
    return Ingelezen(goed, uit, tabel.koppen, pad.name)


def _rijen(
    tabel: Tabel, plaats: Mapping[str, int], kaart: Kaart, uit: Uitkomst, teller: Counter[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with its line, by doel, of the cells that say something; `teller` counts what is told of all of them."""
    breed, plaatsen = len(tabel.koppen), [*plaats.items()]
    for regel, cellen in tabel.rijen:
        if len(cellen) > breed and any(map(str.strip, cellen[breed:])):
            zin = "er staan meer cellen dan kolommen; misschien staat er een ; in een tekst"
            uit.geweigerd.append(Regelzin(regel, zin))
            continue
        rij = {doel: cel for doel, n in plaatsen if not waarden.is_leeg(cel := cellen[n])}
        for doel in kaart.waarden:
            if doel in rij:
                rij[doel] = kaart.waarde(doel, rij[doel])
        teller[_GELEZEN] += 1
        teller[_HERSTELD] += "bsn" in rij and waarden.is_hersteld(rij["bsn"])
        yield regel, rij


def _vertaal(soort: str, kaart: Kaart) -> str:
    """How a word that lpa does not know is given a meaning, where no map does so yet."""
    if kaart.waarden or soort not in kolommen.TE_VERTALEN:
        return ""
    hoe = f"lpa importeer kolommen {soort} BESTAND > kolommen.toml"
    return f"een woord dat lpa niet kent vertaalt u met --kolommen kolommen.toml, dat begint met: {hoe}"


def _elke(koppen: Sequence[str]) -> int:
    """Of a file with a map of its own, the header row is the first that is filled most."""
    return sum(bool(kop.strip()) for kop in koppen)


def _gevraagd(soort: str, koppen: Sequence[str], gekozen: dict[str, str], bekend: Sequence[str]) -> Mapping[str, str]:
    """Which column is what, with what a file must tell and its headers do not say asked on a terminal."""
    if not talk.can_ask():
        return gekozen
    from lpa.commands.ui.prompt import ask_choice

    for groep in kolommen.te_vragen(soort, [*gekozen, *bekend]):
        over = {kop: kop for kop in koppen if kop and kop not in gekozen.values()}
        if over:
            wat = kolommen.DOELEN[soort][groep].label
            kop = ask_choice(f"Welke kolom is: {wat}", over | {_GEEN: "geen van deze"})
            if kop == _GEEN:  # what it needs is not there: it will be refused for that
                break
            gekozen |= {groep: kop}
    return gekozen


def _moet_genoeg_zijn(soort: str, doelen: Sequence[str], naam: str, elders: Mapping[str, forms.Field[Any]]) -> None:
    if mist := kolommen.ontbreekt(soort, doelen):
        kan = "".join(
            f"; is dat van alle rijen gelijk, geef het dan met {vraag.flag}"
            for doel, vraag in elders.items() if len(mist) > len(kolommen.ontbreekt(soort, [*doelen, doel]))
        ) + _anders(soort, doelen)  # fmt: skip
        raise GegevensGeweigerd(
            f"in {naam} ontbreekt: {opsomming(mist)}",
            f"zeg welke kolom dat is: lpa importeer kolommen {soort} {naam} > kolommen.toml{kan}",
        )


def _anders(soort: str, doelen: Sequence[str]) -> str:
    """Where a list says who somebody is, but nothing of a melding: how only the jongeren come in."""
    wie = soort in ("lijst", "meldingen") and not kolommen.ontbreekt("jongeren", doelen)
    return "; of neem alleen de jongeren over, met: lpa importeer jongeren" if wie else ""


def _gebruikt(soort: str, koppen: Sequence[str], gekozen: Mapping[str, str]) -> str:
    """Which columns are not used: what she may have expected of them must not be lost in silence. Said at once where
    what is missed may be in one of them.
    """
    over = [kop for kop in koppen if kop and kop not in gekozen.values()]
    if not over:
        return "alle kolommen gebruikt"
    namen = ", ".join(over[:12]) + (" …" if len(over) > 12 else "")
    if mist := kolommen.gemist(soort, gekozen):
        talk.say(f"Let op: geen kolom is gelezen als {opsomming(mist)}, en niet gebruikt is: {namen}.")
    return f"niet gebruikt: {namen}. Welke kolommen: lpa importeer kolommen {soort}"
