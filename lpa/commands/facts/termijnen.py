"""The terms that run in a zaak, whatever its type, worked out from the file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlcipher3.dbapi2 import Connection

from lpa.domain.recht.regel import Regelboek
from lpa.domain.werk import lopend
from lpa.domain.werk.werkvoorraad import Openzaak
from lpa.storage.register import registers
from lpa.storage.zaak import agenda, werkvoorraad, zaken

if TYPE_CHECKING:
    from lpa.domain.records.aanvraag import Verlof, Vrijstelling


def lopende(conn: Connection, nummer: int, op: date, boek: Regelboek) -> list[lopend.Lopend]:
    """All that must be done by a day in one zaak, the first day first. Raises NietGevonden."""
    open_ = werkvoorraad.open_zaken(conn, op, nummer)
    vanzelf = van_open_zaak(conn, open_[0], op, boek) if open_ else wettelijke(conn, nummer, op, boek)
    return lopend.op_dag([*vanzelf, *map(lopend.van_eigen, agenda.te_doen(conn, nummer))])


def van_open_zaak(conn: Connection, zaak: Openzaak, op: date, boek: Regelboek) -> list[lopend.Lopend]:
    """The terms that an open zaak has by itself; the law is loaded only where it has something to say."""
    wet = wettelijke(conn, zaak.nummer, op, boek) if zaak.heeft_wettelijke_termijn else []
    norm = [lopend.eerste_stap(zaak.wacht_sinds, zaak.nummer, boek)] if zaak.wacht_op_eerste_stap(op) else []
    return [*wet, *norm, *(_van_overstap(conn, zaak, op, boek) if zaak.type == lopend.OVERSTAP else [])]


def _van_overstap(conn: Connection, zaak: Openzaak, op: date, boek: Regelboek) -> list[lopend.Lopend]:
    """The next day to look at an overstap, or the one that went by without the step that it was for."""
    from lpa.domain.zaak.overstaprisico import volgende
    from lpa.storage.zaak.overstappen import overstap

    jongere, scholen = registers.jongere(conn, zaak.jongere), registers.inschrijvingen(conn, zaak.jongere)
    dag = volgende(overstap(conn, zaak.nummer), jongere, scholen, op, boek)
    return [lopend.van_overstap(dag, zaak.nummer)] if dag else []


def wettelijke(conn: Connection, nummer: int, op: date, boek: Regelboek) -> list[lopend.Lopend]:
    """What law and guideline ask in a zaak on day `op`, open or not. Raises NietGevonden."""
    from lpa.domain.recht.zaaktermijnen import pv_termijnen, zaaktermijnen
    from lpa.domain.records.aanvraag import Verlof, Vrijstelling
    from lpa.domain.records.zaak import Melding
    from lpa.storage.zaak import aanvragen
    from lpa.storage.zaak.zaken import volledig

    zaak = volledig(conn, nummer)
    if isinstance(zaak, Verlof | Vrijstelling):
        uitstel, overleden = aanvragen.uitstel(conn, nummer), not registers.jongere(conn, zaak.jongere).leeft(op)
        brief = _onverzonden(conn, zaak)
        sturen = lopend.te_sturen(zaak, uitstel, op, boek, overleden=overleden, brief=brief)
        if isinstance(zaak, Verlof) and zaak.is_open:
            return _van_open_verlof(conn, zaak, op, boek)
        melden = _melden(conn, zaak, op, brief) if isinstance(zaak, Verlof) and not overleden else None
        termijnen_ = lopend.van_aanvraag(zaaktermijnen(zaak, uitstel, boek), nummer)
        return [*termijnen_, *filter(None, (sturen, melden))]
    if isinstance(zaak, Melding):
        return [lopend.uit_termijn(t, nummer) for t in pv_termijnen(zaak, zaken.interventies(conn, nummer), boek)]
    return []


def _van_open_verlof(conn: Connection, v: Verlof, op: date, boek: Regelboek) -> list[lopend.Lopend]:
    """Deciding on leave; what is for the head must be sent on."""
    from lpa.commands.facts.aanvraag import verlofstand
    from lpa.domain.recht.verlof import voor_ambtenaar

    stand = verlofstand(conn, v, boek)
    door = None if voor_ambtenaar(stand.bevoegdheid) else lopend.door_te_sturen(v, op)
    begin = lopend.voor_het_begint(v, stand.termijnen.besluit)
    return [*lopend.van_aanvraag(stand.termijnen, v.nummer), *filter(None, (door, begin))]


def _melden(conn: Connection, v: Verlof, op: date, brief: int | None) -> lopend.Lopend | None:
    return lopend.te_melden(v, zaken.interventies(conn, v.nummer), op, brief)


def _onverzonden(conn: Connection, zaak: Verlof | Vrijstelling) -> int | None:
    """The first letter that tells how a request ended and was made since, and not sent."""
    from lpa.domain.brief.briefsoort import ANTWOORDEN, DOORZENDING
    from lpa.domain.records.aanvraag import DOORGESTUURD
    from lpa.storage.zaak import brieven

    if zaak.gesloten_op is None:
        return None
    soorten = (DOORZENDING,) if zaak.afhandeling == DOORGESTUURD else ANTWOORDEN
    gemaakt = [b for soort in soorten for b in brieven.onverzonden(conn, zaak.nummer, soort)]
    return min((b.nummer for b in gemaakt if b.datum >= zaak.gesloten_op), default=None)
