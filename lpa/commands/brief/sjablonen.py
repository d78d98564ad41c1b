"""`lpa brief sjablonen`: the templates of letters, copied for her own house style."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

from lpa import settings
from lpa.commands.brief import briefmaken
from lpa.commands.ui import answer
from lpa.commands.ui.command import optie, verb, vlag
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.session import bestand, vandaag
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.brief.briefsoort import BESLUIT_VERLOF, SOORTEN
from lpa.domain.brief.veld import ALGEMEEN
from lpa.domain.brief.velden import EIGEN, twijfels_sjabloon, velden_van
from lpa.domain.records.brief import Afzender
from lpa.errors import LpaFout, VerkeerdGebruik
from lpa.output.zaak.brieven import Sjabloonstand, sjablonen_blad, sjablonen_data
from lpa.storage.engine import outfile, sjablonen
from lpa.storage.zaak import brieven

verbs = maak_verbs()


@verb(verbs, "sjablonen", "lpa brief sjablonen\nlpa brief sjablonen --naar sjablonen")
def toon(
    naar: Annotated[str, optie("--naar", "zet de sjablonen in deze map; lpa gebruikt ze daarna", "MAP")] = "",
    overschrijf: Annotated[bool, vlag("--overschrijf", "vervang een bestand dat er al is")] = False,
    van_lpa: Annotated[bool, vlag("--van-lpa", "gebruik weer de sjablonen van lpa")] = False,
) -> None:
    """Toon welke sjablonen lpa gebruikt, met de velden; of zet ze in een map voor uw eigen huisstijl."""
    if naar and van_lpa:
        raise VerkeerdGebruik("--naar en --van-lpa gaan niet samen", "kies een van de twee")
    if naar or van_lpa:
        return _kies(settings.pad(naar).absolute() if naar else None, overschrijf)
    with bestand() as b, b.lees() as conn:
        return _toon((brieven.afzender(conn) or Afzender()).sjablonen)


def _kies(map_: Path | None, overschrijf: bool) -> None:
    """Write all templates in `map_`, or none of them, and use those from now on; without a folder those of lpa."""
    nooit = outfile.zaakbestanden(settings.current().bestand)
    with bestand() as b:
        bestanden = _alle(map_) if map_ else {}
        with (
            outfile.map_voor(bestanden),
            outfile.klaargezet(bestanden, overschrijf=overschrijf, nooit=nooit) as zet_neer,
            b.schrijf("brief sjablonen") as s,
        ):
            oud = brieven.afzender(s.conn)
            nu = replace(oud or Afzender(), sjablonen=str(map_ or ""))
            nu = s.wijzig(nu) if oud else s.voeg_toe(nu)
            zet_neer()
    zin = (
        f"{len(bestanden)} sjablonen staan in {map_}. lpa gebruikt ze vanaf nu."
        if map_
        else "lpa gebruikt weer zijn eigen sjablonen."
    )
    answer.change(zin, len(bestanden), {"map": nu.sjablonen, "sjablonen": [pad.name for pad in bestanden]})


def _alle(map_: Path) -> dict[Path, bytes]:
    """The template of every kind, with its place in a folder."""
    from lpa.output.letter.template import sjabloon

    teksten = sjablonen.teksten(SOORTEN)
    return {
        map_ / sjablonen.bestandsnaam(naam): sjabloon(teksten, naam, met_hoofdletter(soort.titel), vandaag())
        for naam, soort in SOORTEN.items()
    }


def _toon(map_: str) -> None:
    """Each kind with its template, tried, and the fields that exist."""
    standen = [_stand(soort, map_) for soort in SOORTEN]
    blad = sjablonen_blad(map_, standen, list(ALGEMEEN), {soort: list(velden) for soort, velden in EIGEN.items()})
    betekenis = {soort: {naam: veld.wat for naam, veld in velden.items()} for soort, velden in EIGEN.items()}
    answer.sheet(blad, sjablonen_data(map_, standen, {n: v.wat for n, v in ALGEMEEN.items()}, betekenis))


def _stand(soort: str, map_: str) -> Sjabloonstand:
    from lpa.output.letter.fill import moet_kloppen

    sjabloon, opmerking = briefmaken.kies_sjabloon(soort, map_, vandaag())
    herkomst = "uw map" if sjabloon.eigen else "lpa (niet in uw map)" if opmerking else "lpa"
    try:
        moet_kloppen(sjabloon, velden_van(soort))
    except LpaFout as fout:
        return Sjabloonstand(soort, herkomst, f"{fout.fout} {met_hoofdletter(fout.oplossing)}")
    weg = briefmaken.weggelaten(soort, sjabloon, soort == BESLUIT_VERLOF)
    return Sjabloonstand(soort, herkomst, mist=" ".join(twijfels_sjabloon(soort, sjabloon.naam, weg)))
