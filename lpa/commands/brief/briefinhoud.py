"""Reading all that a letter is made from: the zaak, what the law makes of it, and to whom it goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.aanvraag import verlofstand
from lpa.commands.facts.plicht import plichtstand
from lpa.commands.ui import talk
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import DREIGT, VERVANGEND
from lpa.domain.brief import briefsoort
from lpa.domain.brief.adres import (
    JONGERE,
    Geadresseerde,
    Kring,
    Partij,
    geadresseerden,
    moeten_een_adres_hebben,
    overgeslagen,
)
from lpa.domain.brief.veld import Briefzaak, Gezegd
from lpa.domain.brief.verzending import bezwaartermijn, ingetrokken
from lpa.domain.kalender.schooldagen import dagen
from lpa.domain.recht import kennisgeving, verlof, vrijstelling
from lpa.domain.recht.aanschrijven import Aanschrijving, aanschrijven
from lpa.domain.recht.plichtstand import dag_van_plicht
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.termijnen import Termijn, bereken
from lpa.domain.recht.zaaktermijnen import zaaktermijnen
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.brief import Afzender
from lpa.domain.records.huisbezoek import VERZET, Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.spreekuur import Spreekuur
from lpa.domain.records.zaak import Melding, Zaak
from lpa.domain.werk.lopend import voor_het_begint
from lpa.errors import Intussen
from lpa.storage.engine.reading import eigenschap
from lpa.storage.register import contacten, eigen, registers
from lpa.storage.zaak import aanvragen, agenda, brieven, zaken

# What a suspect is told rests on memory: the articles were not read.
VERDACHTE = (
    "wat de brief zegt over zwijgen en een advocaat (Sv art. 27c, 28 en 29) is niet nagelezen; wie verdachte is bepaalt"
    " u, kies anders met --aan"
)
# Whose besluit it is the law says (art. 3a, 3b, 15); that a letter names the body by mandate is from memory.
MANDAAT = (
    "het besluit is van burgemeester en wethouders, en de brief zegt dat u hem namens hen stuurt; kijk na of u dat"
    " mandaat hebt (Awb art. 10:1 en 10:10, niet nagelezen)"
)


class Recht(NamedTuple):
    """What the law makes of a zaak, for a letter about it."""

    stand: briefsoort.Stand
    besluit: Termijn | None = None
    voor_begin: date | None = None
    bevoegdheid: verlof.Bevoegdheid | None = None
    kanttekeningen: Sequence[str] = ()


def recht_van(conn: Connection, soort: str, zaak: Zaak, op: date) -> Recht:
    """Who decides, by when, and whether notice must be given again before the next 1 July."""
    boek = eigen.regelboek(conn)
    if isinstance(zaak, Verlof):
        stand = verlofstand(conn, zaak, boek)
        voor_haar = verlof.voor_ambtenaar(stand.bevoegdheid)
        begin = voor_het_begint(zaak, stand.termijnen.besluit)
        eerder = begin.laatste_dag if begin else None
        return Recht(briefsoort.Stand(voor_haar), stand.termijnen.besluit, eerder, stand.bevoegdheid)
    if isinstance(zaak, Vrijstelling):
        besluit = zaaktermijnen(zaak, aanvragen.uitstel(conn, zaak.nummer), boek).besluit
        onzeker = vrijstelling.aard(zaak).uitkomst.kanttekeningen if soort == briefsoort.REACTIE else ()
        onzeker = [MANDAAT] if soort == briefsoort.BESLUIT_VRIJSTELLING else onzeker
        return Recht(briefsoort.Stand(verval=_verval(conn, zaak, op, boek)), besluit, kanttekeningen=onzeker)
    return Recht(briefsoort.Stand(), kanttekeningen=[VERDACHTE] if soort == briefsoort.HOORGESPREK else ())


def _verval(conn: Connection, v: Vrijstelling, op: date, boek: Regelboek) -> str:
    jongere = registers.jongere(conn, v.jongere)
    voor = kennisgeving.volgende_juli(op, boek)
    plicht = plichtstand(conn, jongere, boek).plicht
    stand = kennisgeving.verval(v, voor, plicht, aanvragen.van_jongere(conn, v.jongere))
    return stand.stand if stand else ""


_JAARLIJKS = (briefsoort.HERINNERING, briefsoort.REACTIE)


class Inhoud(NamedTuple):
    """All that the letters of one kind say: the facts, whom the law names, who gets them, and which verzorger not."""

    feiten: Briefzaak
    wet: Aanschrijving
    wie: Sequence[Geadresseerde]
    niet: Sequence[Geadresseerde] = ()

    def moet_nog_kloppen(self, soort: str, nu: Inhoud) -> None:
        """Raises Geweigerd where letters made from the file as it is `nu` would say something else."""
        if self != nu._replace(feiten=nu.feiten._replace(boek=self.feiten.boek)):
            raise Intussen(
                f"zaak {nu.feiten.zaak.nummer} is intussen in een ander venster gewijzigd; er is geen brief gemaakt",
                f"maak de brief opnieuw: lpa brief maak {soort} {nu.feiten.zaak.nummer}",
            )


def inhoud(conn: Connection, soort: str, zaak: Zaak, gezegd: Gezegd, recht: Recht) -> Inhoud:
    """What the letters say and to whom they go, as the file is now.

    Raises Geweigerd when nobody can be written to, NietGevonden for a name that means nobody.
    """
    feiten = gegevens(conn, soort, zaak, gezegd, recht)
    briefsoort.moet_te_schrijven_zijn(feiten.jongere, feiten.datum)
    wet, wie, niet = ontvangers(conn, soort, zaak, feiten.jongere, feiten.datum, gezegd.aan)
    return Inhoud(feiten._replace(ook_jongere=any(aan.wie == JONGERE for aan in wie)), wet, wie, niet)


def gegevens(conn: Connection, soort: str, zaak: Zaak, gezegd: Gezegd, recht: Recht) -> Briefzaak:
    """All that the fields of a letter are made from."""
    jongere, datum, boek = registers.jongere(conn, zaak.jongere), gezegd.datum, eigen.regelboek(conn)
    spreekuur = _spreekuur(conn, zaak, gezegd) if soort == briefsoort.SPREEKUUR else None
    nummer = zaak.school or (spreekuur.school if spreekuur else None)
    school, stand = registers.school(conn, nummer) if nummer else None, plichtstand(conn, jongere, boek)
    bezoek = _bezoek(conn, zaak, gezegd) if soort == briefsoort.HUISBEZOEK else None
    daad = dag_van_plicht(stand, dagen(*zaak.verzuim(datum))) if isinstance(zaak, Melding) else None
    return Briefzaak(
        zaak=zaak, jongere=jongere, datum=datum, gemeente=eigenschap(conn, "gemeente"),
        afzender=brieven.afzender(conn) or Afzender(), gezegd=gezegd,
        plicht=stand.status(datum), plichtduur=stand.plicht, onzeker=stand.waarom_onzeker(datum),
        vervangend=any(v.soort in VERVANGEND for v in stand.gelden(datum)),
        daad=daad, plicht_toen=stand.status(daad) if daad else "",
        school=school.naam if school else "",
        school_plaats=", ".join(deel for deel in (school.naam, school.plaats) if deel) if school else "",
        besluit=recht.besluit, voor_begin=recht.voor_begin,
        bezwaar=bezwaartermijn(soort, zaak, datum, boek), bevoegdheid=recht.bevoegdheid,
        kennisgeving=bereken("kennisgeving-jaarlijks", datum, boek=boek) if soort in _JAARLIJKS else None,
        bezoek=bezoek, verzet=_verzet(conn, bezoek), eerder_besluit=_eerder_besluit(conn, soort, zaak),
        spreekuur=spreekuur, boek=boek,
    )  # fmt: skip


def _bezoek(conn: Connection, zaak: Zaak, gezegd: Gezegd) -> Huisbezoek:
    gepland = [h for h in agenda.huisbezoeken(conn, zaak.nummer) if h.staat]
    hulp = f"plan het eerst: lpa huisbezoek plan {zaak.nummer}"
    return briefsoort.enige(gepland, gezegd.huisbezoek, "huisbezoek", hulp)


def _verzet(conn: Connection, bezoek: Huisbezoek | None) -> bool:
    """Whether a visit was moved, and a letter may have told of the time that it was at."""
    return bool(bezoek and bezoek.status == VERZET and brieven.is_verzonden(conn, bezoek.zaak, briefsoort.HUISBEZOEK))


def _eerder_besluit(conn: Connection, soort: str, zaak: Zaak) -> date | None:
    """The day of an earlier decision that who gets this one was told of; of other letters nothing."""
    if soort not in briefsoort.BESLUITEN:
        return None
    return ingetrokken(
        zaken.heropeningen(conn, zaak.nummer), brieven.brieven(conn, zaak.nummer, onverzonden=False, meest=None)[0]
    )


def _spreekuur(conn: Connection, zaak: Zaak, gezegd: Gezegd) -> Spreekuur:
    gepland = [s for s in brieven.spreekuren(conn, zaak.nummer) if s.datum >= gezegd.datum]
    hulp = "leg eerst vast dat de jongere is uitgenodigd; kijk met: lpa spreekuur --help"
    return briefsoort.enige(gepland, gezegd.spreekuur, "spreekuur", hulp)


def moet_aan_iemand_gaan(conn: Connection, soort: str, zaak: Zaak, op: date, gevraagd: Sequence[str]) -> None:
    """Raises LpaFout, before anything is asked, where nobody can be written to on day `op`; on a terminal also for one
    whose address is missing in a letter after the template of lpa.
    """
    jongere = registers.jongere(conn, zaak.jongere)
    briefsoort.moet_te_schrijven_zijn(jongere, op)
    _, wie, _ = ontvangers(conn, soort, zaak, jongere, op, gevraagd)
    if talk.can_ask() and not (brieven.afzender(conn) or Afzender()).sjablonen:
        moeten_een_adres_hebben(wie)


def _daad(soort: str, zaak: Zaak, op: date) -> date | None:
    """The last day of the absence that a letter holds against who gets it; None for a letter that does not."""
    dreigt = briefsoort.SOORTEN[soort].interventie in DREIGT
    return zaak.verzuim(op)[1] if dreigt and isinstance(zaak, Melding) else None


def ontvangers(
    conn: Connection, soort: str, zaak: Zaak, jongere: Jongere, op: date, gevraagd: Sequence[str]
) -> tuple[Aanschrijving, list[Geadresseerde], list[Geadresseerde]]:
    """Who gets the letter, and by which article; and which verzorger does not, without a duty. To be heard is invited
    against whom the proces-verbaal is, where that is known.
    """
    ook = briefsoort.ook_aan_jongere(soort, zaak)
    wet = aanschrijven(jongere.geboortedatum.laatste, op, verzuim=ook, daad=_daad(soort, zaak, op))
    naam = registers.school(conn, zaak.school).naam if zaak.school else ""
    partij = Partij.van(briefsoort.SOORTEN[soort].partij, contacten.alle(conn), naam)
    aanvrager = briefsoort.aanvrager(soort, zaak)
    kring = Kring(jongere, registers.verzorgers(conn, jongere.nummer), contacten.alle(conn), partij, aanvrager)
    if soort == briefsoort.HOORGESPREK and not gevraagd and (tegen := zaken.tegen_wie(conn, zaak.nummer)):
        gevraagd, wet = tegen, wet._replace(kanttekening="")
    wie = geadresseerden(kring, gevraagd, wet)
    return wet, wie, overgeslagen(kring, wie)
