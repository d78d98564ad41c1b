"""A dossier with what the law makes of it today: the duty and the terms."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.plicht import plichtstand
from lpa.commands.facts.termijnen import lopende
from lpa.commands.ui.session import today
from lpa.domain.base.datum import leeftijd
from lpa.domain.dossier.dossier import Dossier
from lpa.domain.dossier.geheimadres import termijn_zonder_adres, verhuller, zonder_adres
from lpa.domain.dossier.naamloos import naamloos, zonder_tekst
from lpa.domain.recht.leerplicht import leg_uit, vijfjarige
from lpa.domain.recht.plichtstand import Plichtstand
from lpa.domain.recht.regel import Regelboek
from lpa.domain.werk.lopend import Lopend, loopt, op_dag
from lpa.output.zaak.dossier import Dossierpagina
from lpa.output.zaak.recht import Plichtpagina
from lpa.storage.register import eigen


def dossierpagina(conn: Connection, d: Dossier, *, volledig: bool = False, zonder_namen: bool = False) -> Dossierpagina:
    """The page of a dossier, today: `volledig` with a secret address, or without any name."""
    boek, op = eigen.regelboek(conn), today()
    stand = plichtstand(conn, d.jongere, boek)
    pagina = Dossierpagina(
        dossier=d, plicht=_plichtpagina(stand, boek), leeftijd=leeftijd(d.jongere.geboortedatum.laatste, op),
        vrijgesteld=[v for v in stand.vrijstellingen if v.geldt(op)], termijnen=_termijnen(conn, d, boek), op=op,
        volledig=volledig,
    )  # fmt: skip
    if not volledig:
        pagina = _zonder_adres(pagina)
    return _zonder_namen(pagina) if zonder_namen else pagina


def _plichtpagina(stand: Plichtstand, boek: Regelboek) -> Plichtpagina:
    op = today()
    uitleg = leg_uit(stand.geboren, stand.kalender, stand.feiten, boek)
    vijf = vijfjarige(stand.geboren, stand.plicht, op, boek)
    return Plichtpagina(stand.geboren, op, stand.plicht, stand.status(op), uitleg, vijf, stand.waar)


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
