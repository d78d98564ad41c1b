"""`lpa cijfers vaststellen`, `heropen` and `versies`: closing the figures of a schooljaar, and opening them again."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from sqlcipher3.dbapi2 import Connection

from lpa import __version__
from lpa.commands.gate.doors import Twijfels, Writer, tell, writing
from lpa.commands.jaar.overzicht import Jaar
from lpa.commands.jaar.stand import overzicht_van
from lpa.commands.ui import forms
from lpa.commands.ui.forms import kalender, today
from lpa.domain.base.datum import kort, lang
from lpa.domain.base.tekst import aantal
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.jaar.controle import kolomsommen, tabellen_onderling
from lpa.domain.jaar.vaststelling import Vaststelling, gedrukt, zegel
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.jongere import Jongere
from lpa.domain.register.dubbel import dubbele_jongeren
from lpa.errors import Geweigerd, NietGevonden
from lpa.output.jaar import versies as blad
from lpa.output.render.data import as_data
from lpa.storage.bewaren import bewaard
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from lpa.storage.jaar import vastleggen, vaststelling

app = forms.verbs()


class Vast(Jaar):
    """Which schooljaar, and why in spite of what was found."""

    reden = forms.text("--reden", "Reden", "waarom toch, als er iets niet klopt", quiet=True)


@forms.verb(app, "vaststellen", "lpa cijfers vaststellen 2019-2020")
def vaststellen(given: forms.Given[Vast], toch: forms.Toch = False) -> None:
    """Stel een schooljaar vast: zijn cijfers veranderen niet meer."""
    with forms.open_file() as b:
        f = given.parse(b.conn)
        jaar = f.schooljaar or forms.schooljaar_asked()
        _moet_open_zijn(b, jaar)

        def weeg() -> Twijfels:
            return _twijfels(b.conn, jaar, f.reden)

        with writing(b, "cijfers vaststellen", weeg, toch) as s:
            v, cijfers = _leg_vast(s, jaar, f.reden)
    zin = f"De cijfers van {jaar} zijn vastgesteld op {lang(v.datum)}: versie {v.nummer}, {cijfers} cijfers."
    zin += f" Later vergelijken: lpa cijfers vergelijk {jaar}"
    tell.change(f"{zin}.", v.nummer, as_data(v), about=tell.NOBODY, undo=False)


def _moet_open_zijn(b: CaseFile, jaar: Schooljaar) -> None:
    if v := vaststelling.geldend(b.conn, [str(jaar)]).get(str(jaar)):
        raise Geweigerd(
            f"{jaar} is al vastgesteld, op {kort(v.datum)} (versie {v.nummer})",
            f"heropen het eerst: lpa cijfers heropen {jaar} --reden …",
        )
    if jaar.eerste_dag > today():
        raise Geweigerd(f"{jaar} is nog niet begonnen", "kies een schooljaar dat voorbij is")


def _twijfels(conn: Connection, jaar: Schooljaar, reden: str) -> Twijfels:
    """What does not add up, or is not complete. Raises Geweigerd where there is any and no reason was given."""
    o = overzicht_van(conn, [jaar])
    if o.schooljaar not in o.met_cijfers and not o.bronnen.register.get(o.schooljaar):
        raise NietGevonden(f"van {jaar} zijn er geen cijfers", "kies een schooljaar met cijfers: lpa overzicht")
    uit = [Twijfel("cijfers.som", bevinding.tekst) for bevinding in chain(kolomsommen(o), tabellen_onderling(o))]
    if stand := o.onaf.get(str(jaar)):
        uit.append(Twijfel("cijfers.onaf", f"{jaar} is niet voorbij: {stand}"))
    if paren := dubbele_jongeren(many(conn, Jongere)):
        wie = aantal(len(paren), "jongere staat", "jongeren staan")
        uit.append(Twijfel("cijfers.dubbel", f"{wie} er misschien tweemaal in (lpa jongere dubbel)"))
    if uit and not reden:
        raise Geweigerd(
            f"{jaar} is zo niet vast te stellen: {'; '.join(t.tekst for t in uit)}",
            "maak het eerst in orde, of geef --toch met --reden", "--toch",
        )  # fmt: skip
    return uit


def _leg_vast(s: Writer, jaar: Schooljaar, reden: str) -> tuple[Vaststelling, int]:
    """Store the figures and the facts; the version, and how many figures it has."""
    o = overzicht_van(s.conn, [jaar])
    zaken, register = vastleggen.feiten_van(s.conn, jaar, kalender(s.conn), o.op)
    feiten, cijfers = vastleggen.als_telfeiten(zaken, register), gedrukt(o)
    v = s.add(
        Vaststelling(schooljaar=str(jaar), datum=today(), lpa=__version__, zegel=zegel(cijfers, feiten), reden=reden)
    )
    s.add_all([replace(c, vaststelling=v.nummer) for c in cijfers])
    s.add_all([replace(f, vaststelling=v.nummer) for f in feiten])
    return v, len(cijfers)


class Open(Jaar):
    """Which schooljaar, and why."""

    reden = forms.text("--reden", "Reden", "waarom de cijfers weer open gaan", required=True)


@forms.verb(app, "heropen", 'lpa cijfers heropen 2019-2020 --reden "een zaak was vergeten"')
def heropen(given: forms.Given[Open]) -> None:
    """Laat lpa een vastgesteld schooljaar weer zelf tellen. De versie die was vastgesteld, blijft bewaard."""
    with forms.open_file() as b:
        f = given.parse(b.conn)
        jaar = f.schooljaar or forms.schooljaar_asked()
        v = vaststelling.geldend(b.conn, [str(jaar)]).get(str(jaar))
        if v is None:
            raise NietGevonden(f"{jaar} is niet vastgesteld", f"bekijk de versies met: lpa cijfers versies {jaar}")
        bewaard.may_be_divided(b.conn, str(jaar))
        with writing(b, "cijfers heropen") as s:
            na = s.change(replace(v, heropend_op=today(), heropend_reden=f.reden))
    zin = f"{jaar} is weer open: lpa telt de cijfers zelf. Versie {v.nummer} van {kort(v.datum)} blijft bewaard."
    tell.change(f"{zin} Wat er anders is: lpa cijfers vergelijk {jaar}.", v.nummer, as_data(na), about=tell.NOBODY)


class Welke(forms.Form):
    """Of which schooljaar; else all."""

    schooljaar = forms.ask(forms.SCHOOLJAAR, "SCHOOLJAAR", "Schooljaar", "anders alle", quiet=True)


@forms.verb(app, "versies", "lpa cijfers versies")
def versies_(given: forms.Given[Welke]) -> None:
    """Toon welke schooljaren zijn vastgesteld of heropend."""
    with forms.open_file() as b:
        f = given.parse(b.conn)
        gevonden = vaststelling.versies(b.conn, str(f.schooljaar) if f.schooljaar else None)
    tell.sheet(
        blad.lijst(gevonden), {"versies": [as_data(v) for v in gevonden], "aantal": len(gevonden)}, about=tell.NOBODY
    )
