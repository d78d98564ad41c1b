"""What a page is about, a zaak or a jongere, and its dossier with what the law makes of it today."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.plicht import plichtstand
from lpa.commands.facts.termijnen import lopende
from lpa.commands.ui.field import Field, Form, text
from lpa.commands.ui.given import meant
from lpa.commands.ui.kind import plain
from lpa.commands.ui.session import today
from lpa.domain.base.datum import leeftijd
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import schoon
from lpa.domain.dossier.dossier import Dossier
from lpa.domain.dossier.geheimadres import termijn_zonder_adres, verhuller, zonder_adres
from lpa.domain.dossier.naamloos import naamloos, zonder_tekst
from lpa.domain.recht.leerplicht import vijfjarige
from lpa.domain.recht.plichtstand import Plichtstand
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records.zaak import Zaak
from lpa.domain.werk.lopend import Lopend, loopt, op_dag
from lpa.errors import NietGevonden, VerkeerdGebruik
from lpa.output.zaak.dossier import Dossierpagina
from lpa.output.zaak.recht import Plichtpagina
from lpa.storage.engine.reading import vervallen
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import gezocht


def dossierpagina(conn: Connection, d: Dossier, *, volledig: bool = False, zonder_namen: bool = False) -> Dossierpagina:
    """The page of a dossier, today: `volledig` with a secret address, or without any name."""
    boek, op = eigen.regelboek(conn), today()
    stand = plichtstand(conn, d.jongere, boek)
    pagina = Dossierpagina(
        dossier=d, plicht=_plichtpagina(stand, boek), leeftijd=leeftijd(d.jongere.geboortedatum.laatste, op),
        vrijgesteld=stand.gelden(op), termijnen=_termijnen(conn, d, boek), op=op,
        volledig=volledig,
    )  # fmt: skip
    if not volledig:
        pagina = _zonder_adres(pagina)
    return _zonder_namen(pagina) if zonder_namen else pagina


def _plichtpagina(stand: Plichtstand, boek: Regelboek) -> Plichtpagina:
    op = today()
    vijf = vijfjarige(stand.geboren, stand.plicht, op, boek)
    return Plichtpagina(stand.geboren, op, stand.plicht, stand.status(op), stand.leg_uit(op, boek), vijf, stand.waar)


def _termijnen(conn: Connection, d: Dossier, boek: Regelboek) -> list[Lopend]:
    """What runs in any of its zaken, the first day first."""
    geldig = [zaak for zaak in d.zaken if zaak.vervallen_op is None]
    alle = [t for zaak in geldig for t in lopende(conn, zaak.nummer, today(), boek)]
    return [t for t in op_dag(alle) if loopt(t, today())]


def _zonder_adres(p: Dossierpagina) -> Dossierpagina:
    verhul = verhuller(p.dossier)
    return p._replace(dossier=zonder_adres(p.dossier), termijnen=[termijn_zonder_adres(t, verhul) for t in p.termijnen])


def _zonder_namen(p: Dossierpagina) -> Dossierpagina:
    return p._replace(dossier=naamloos(p.dossier), termijnen=[zonder_tekst(t) for t in p.termijnen], zonder_namen=True)


class Wie(Form):
    """A zaak or a jongere, as it was typed; neither where nothing was."""

    wie = text(
        "ZAAK|JONGERE", "Zaak of jongere", "nummer van de zaak, of van de jongere het BSN of een deel van de naam"
    )
    jongere = text(
        "--jongere", "Jongere", "over deze jongere: nummer, BSN of deel van de naam", kind=plain("JONGERE", schoon),
        quiet=True,
    )  # fmt: skip


class Subject(NamedTuple):
    """The number of a jongere, or of a zaak; neither when nothing was typed."""

    jongere: int | None = None
    zaak: int | None = None


def subject(conn: Connection, who: Wie, command: str, advice: str = "") -> Subject:
    """What was meant: digits are a zaak, except nine of them, which are a BSN; other text is a jongere.

    Raises NietGevonden, with how `command` is typed for a jongere, and what more `advice` says where it is a text.
    """
    if who.wie and who.jongere:
        raise VerkeerdGebruik(f"'{who.wie[:20]}' en --jongere gaan niet samen", "geef een van de twee")
    if not who.wie:
        return Subject(_jongere(conn, Wie.jongere, who.jongere) if who.jongere else None)
    if who.wie.isascii() and who.wie.isdigit() and len(who.wie) != 9:
        return Subject(zaak=_zaak(conn, who.wie, command))
    try:
        return Subject(_jongere(conn, Wie.wie, who.wie))
    except NietGevonden as error:
        look = "zoek met: lpa jongere lijst --zoek TEKST, en geef dan --jongere NUMMER"
        raise NietGevonden(error.fout, look + advice) from error


def _jongere(conn: Connection, field: Field[str], typed: str) -> int:
    """The number of the jongere that was typed; chosen where more fit."""
    return meant(field, typed, lambda text: registers.vind_jongere(conn, text), conn).nummer


def _zaak(conn: Connection, number: str, command: str) -> int:
    """The number of a zaak that exists, of which its own or that of DUO was typed. Raises NietGevonden."""
    try:
        return gezocht.nummer(conn, number)
    except NietGevonden as error:
        if len(number) < 16 and vervallen(conn, Zaak, int(number), "zaak"):
            raise
        advice = f"bedoelt u jongere {number}? Typ dan: {command} --jongere {number}. Of zoek met: lpa zoek NAAM"
        raise NietGevonden(error.fout, advice) from error
