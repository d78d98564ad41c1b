"""Pages and lists of exemptions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import VRIJSTELLINGSGRONDEN
from lpa.domain.recht.kennisgeving import Verval
from lpa.domain.recht.regel import Uitkomst
from lpa.domain.recht.vrijstelling import Aard
from lpa.domain.recht.zaaktermijnen import Zaaktermijnen
from lpa.domain.records.aanvraag import Uitstel, Vrijstelling
from lpa.domain.records.zaak import Heropening, Interventie
from lpa.domain.werk.grondtelling import Grondtelling
from lpa.domain.zaak.feiten import geldigheid, zaakfeiten
from lpa.output.render.data import as_data, flat
from lpa.output.render.sheet import JONGERE, NR, Column, Heading, Paragraph, Person, Sheet, Table, fact_sheet
from lpa.output.zaak import recht
from lpa.output.zaak.zaken import stappen_tabel


class Vrijstellingstand(NamedTuple):
    """An exemption with what the law makes of it, which one it renews, the last school, and who asked."""

    vrijstelling: Vrijstelling
    naam: str
    aard: Aard
    toets: Sequence[Uitkomst]
    termijnen: Zaaktermijnen
    uitstel: Sequence[Uitstel] = ()
    hernieuwd_na: int | None = None
    school: str = ""
    aanvrager: str = ""


def vrijstelling_blad(stand: Vrijstellingstand, stappen: Sequence[Interventie | Heropening]) -> Sheet:
    """The page of one exemption."""
    v = stand.vrijstelling
    blad = fact_sheet(
        f"Vrijstelling {v.nummer}: {VRIJSTELLINGSGRONDEN[v.soort]}",
        *_aanvraag(stand),
        *recht.termijn_feiten(stand.termijnen),
    )
    blad += Heading("Wat de wet zegt")
    blad.blocks += recht_blad(stand).blocks
    blad.part("Stappen", stappen_tabel(stappen))
    blad.part("Uitstel van de termijn", recht.uitstel_tabel(stand.uitstel))
    return blad


def recht_blad(stand: Vrijstellingstand) -> Sheet:
    """By law or by decision, and each condition of the ground: shown under every decision."""
    return recht.uitkomsten_blad((stand.aard.uitkomst, *stand.toets))


def _aanvraag(stand: Vrijstellingstand) -> list[tuple[str, str | None]]:
    v = stand.vrijstelling
    soort = "kennisgeving" if stand.aard.van_rechtswege else "aanvraag"
    return [
        ("jongere", f"{stand.naam} ({v.jongere})"),
        (soort, f"{lang(v.geopend_op)}, schooljaar {v.schooljaar}"),
        ("eerste of hernieuwd", f"hernieuwd, na vrijstelling {stand.hernieuwd_na}" if stand.hernieuwd_na else "eerste"),
        ("laatste school", ", ".join(deel for deel in (stand.school, v.onderwijssoort) if deel)),
        *(dict(zaakfeiten(v)) | {"aanvrager": stand.aanvrager}).items(),
    ]


def vrijstelling_tabel(rijen: Sequence[tuple[Vrijstelling, str]]) -> Table:
    """Exemptions as lines, each with the name of the jongere."""
    kolommen = [NR, Column("Gevraagd", rank=1), Column("Grond"), JONGERE, Column("Geldt", rank=2), Column("Stand")]
    return Table.of(
        kolommen,
        [
            (v.nummer, v.geopend_op, v.soort, Person(v.jongere, naam), geldigheid(v), v.afhandeling or "in behandeling")
            for v, naam in rijen
        ],
    )


def verval_blad(rijen: Sequence[tuple[Verval, str]], op: date) -> Sheet:
    """Who must give notice again before a day, and how old each declaration is then."""
    if not rijen:
        return Sheet([Paragraph(f"Voor {kort(op)} hoeft niemand opnieuw kennis te geven.")])
    kolommen = [NR, JONGERE, Column("Grond"), Column("Geldt", rank=2), Column("Verklaring", rank=1), Column("Opnieuw")]
    regels = []
    for verval, naam in rijen:
        v, maanden = verval.vrijstelling, verval.verklaring_maanden
        oud = None if maanden is None else f"{maanden} mnd oud"
        stand = f"{verval.stand}: {verval.door}" if verval.door else verval.stand
        regels.append((v.nummer, Person(v.jongere, naam), v.soort, geldigheid(v), oud, stand))
    return Sheet([Table.of(kolommen, regels)])


def verval_data(rijen: Sequence[tuple[Verval, str]], op: date) -> dict[str, Any]:
    """The same as data."""
    return {
        "voor": flat(op),
        "vrijstellingen": [
            as_data(v.vrijstelling) | {"stand": v.stand, "door": v.door, "verklaring_maanden": v.verklaring_maanden}
            for v, _ in rijen
        ],
        "aantal": len(rijen),
    }


TELLING_UITLEG = (
    "Inspanning: kennisgeving of aanvraag in het schooljaar (zo telt tabel 8); beh. (behandeld) is toegekend, "
    "geweigerd, buiten behandeling (Awb art. 4:5) en ingetrokken samen. Geldigheid: lopend is geldig op enige dag van "
    "het schooljaar: op 1 augustus, of nieuw daarna."
)


def telling_blad(telling: Mapping[str, Grondtelling], schooljaar: str) -> Sheet:
    """The counts of a schooljaar by ground: by effort, and by validity."""
    kolommen = [
        Column("Grond"), *(Column(naam, right=True) for naam in ("Beh.", "Toeg.", "Gew.", "Buiten", "Intr.", "Open")),
        *(Column(naam, right=True) for naam in ("1 aug.", "Nieuw", "Lopend")),
    ]  # fmt: skip
    rijen = [(f"art. {grond}", *map(str, t)) for grond, t in telling.items()]
    totaal = [sum(kolom) for kolom in zip(*telling.values(), strict=True)]
    rijen.append(("totaal", *map(str, totaal)))
    blad = Sheet([Heading(f"Vrijstellingen {schooljaar}"), Table(kolommen, rijen, frozenset({len(rijen) - 1}))])
    blad += Paragraph(TELLING_UITLEG, emphasis="zacht")
    return blad


def stand_data(s: Vrijstellingstand) -> dict[str, Any]:
    """An exemption as data, with what the law makes of it."""
    return as_data(s.vrijstelling) | {
        "hernieuwd_na": s.hernieuwd_na,
        "van_rechtswege": s.aard.van_rechtswege,
        "clausule_in_brief": s.aard.bezwaarclausule,
        "recht": [recht.uitkomst_data(u) for u in (s.aard.uitkomst, *s.toets)],
        "termijnen": {naam: recht.termijn_data(t) if t else None for naam, t in s.termijnen._asdict().items()},
        "uitstel": [as_data(u) for u in s.uitstel],
    }
