"""Reading all that there is about one jongere or one zaak, and addresses that are secret."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.record import R
from lpa.domain.bewaren.bewaring import Bewaring
from lpa.domain.dossier.dossier import AnyZaak, Dossier
from lpa.domain.recht.mas import Routestap
from lpa.domain.records.aanvraag import Uitstel, Verlof, Vrijstelling
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.naam import genoemd_als
from lpa.domain.records.overstap import Overstap
from lpa.domain.records.school import School
from lpa.domain.records.spreekuur import Spreekuur, Uitnodiging
from lpa.domain.records.zaak import Heropening, Interventie, Kenmerk, Melding
from lpa.domain.zaak.keten import Verstrekking
from lpa.storage.engine.reading import many, zichtbaar
from lpa.storage.register import registers
from lpa.storage.zaak import vervallen, zaken
from lpa.storage.zaak.spreekuren import afgelast


def van_jongere(conn: sqlite.Connection, jongere: int) -> Dossier:
    """Everything about a jongere, also what was struck out. Raises NietGevonden."""
    with zichtbaar(conn):
        return _lees(conn, jongere, "jongere", jongere)


def compleet(conn: sqlite.Connection, nummer: int) -> Dossier:
    """As `van_zaak`, with what was struck out."""
    with zichtbaar(conn):
        return van_zaak(conn, nummer)


def van_zaak(conn: sqlite.Connection, nummer: int) -> Dossier:
    """Who a zaak is about, and everything that belongs to that zaak. Raises NietGevonden."""
    jongere = zaken.zaak(conn, nummer).jongere
    return _lees(conn, jongere, "nummer", nummer)._replace(zaak=nummer)


def _lees(conn: sqlite.Connection, jongere: int, kolom: str, waarde: int) -> Dossier:
    """A query for each table, over the zaken of which `kolom` is `waarde`; not one for each zaak."""

    def hangt_aan(soort: type[R], orde: str) -> list[R]:
        return many(conn, soort, f"zaak in (select nummer from zaak where {kolom} = ?) order by {orde}", waarde)  # noqa: S608

    alle: list[AnyZaak] = []
    for soort in (Melding, Verlof, Vrijstelling, Overstap):
        alle += many(conn, soort, f"zaak.{kolom} = ? order by zaak.geopend_op, zaak.nummer", waarde)
    uitnodigingen = hangt_aan(Uitnodiging, "nummer")
    spreekuren = {s.nummer: s for s in _met_nummer(conn, Spreekuur, {u.spreekuur for u in uitnodigingen})}
    inschrijvingen = registers.inschrijvingen(conn, jongere)
    scholen = {i.school for i in inschrijvingen} | {z.school for z in alle if z.school}
    return Dossier(
        jongere=registers.jongere(conn, jongere),
        zaken=sorted(alle, key=lambda z: (z.geopend_op, z.nummer)),
        verzorgers=registers.verzorgers(conn, jongere),
        inschrijvingen=inschrijvingen,
        verblijven=registers.verblijven(conn, jongere),
        scholen={s.nummer: s for s in _met_nummer(conn, School, scholen)},
        interventies=hangt_aan(Interventie, "datum, nummer"),
        heropeningen=hangt_aan(Heropening, "datum, nummer"),
        huisbezoeken=hangt_aan(Huisbezoek, "begin, nummer"),
        routestappen=hangt_aan(Routestap, "datum, nummer"),
        brieven=hangt_aan(Brief, "datum, nummer"),
        verstrekkingen=hangt_aan(Verstrekking, "datum, nummer"),
        uitnodigingen=[(u, spreekuren[u.spreekuur]) for u in uitnodigingen],
        afgelast=afgelast(conn, spreekuren),
        eigentermijnen=hangt_aan(Eigentermijn, "laatste_dag, nummer"),
        uitstel=hangt_aan(Uitstel, "van, nummer"),
        bewaringen=many(conn, Bewaring, "jongere = ? order by tot, nummer", jongere),
        kenmerken=hangt_aan(Kenmerk, "zaak, woord"),
        verplaatsingen=(vervallen.van_jongere if kolom == "jongere" else zaken.verplaatsingen)(conn, waarde),
    )


def _met_nummer(conn: sqlite.Connection, soort: type[R], nummers: set[int]) -> list[R]:
    """The records with these numbers."""
    return many(conn, soort, f"nummer in ({', '.join('?' * len(nummers))})", *nummers) if nummers else []


def andere_namen(conn: sqlite.Connection, j: Jongere) -> list[str]:
    """What all other jongeren may be called in a text about `j`, the longest first; none that `j` is called too."""
    rijen = conn.execute(
        "select voornaam, tussenvoegsel, achternaam, gezin is ? from jongere where nummer <> ?",
        (j.gezin or 0, j.nummer),
    )
    namen = {naam for *delen, gezin in rijen for naam in genoemd_als(*delen, gezin=bool(gezin))}
    eigen = genoemd_als(j.voornaam, j.tussenvoegsel, j.achternaam, gezin=True)
    return sorted(namen - eigen, key=lambda naam: (-len(naam), naam))
