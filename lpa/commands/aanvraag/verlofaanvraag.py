"""`lpa verlof nieuw` and `wijzig`: a request for leave as it came in, of one or more jongeren of a family."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.aanvraag import aanvrager
from lpa.commands.aanvraag.besluit import Gehoord, Welk
from lpa.commands.facts.aanvraag import school_op, twijfels_aanvragen, twijfels_verzonden, verlofstand
from lpa.commands.gate.doors import Twijfels, change_record, tell, writing
from lpa.commands.register import kenmerken
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import GEWICHTIG, VERLOFGRONDEN
from lpa.domain.base.tekst import opsomming
from lpa.domain.kalender.schoolkalender import lees_weekdagen
from lpa.domain.recht import verlof
from lpa.domain.records.aanvraag import HOOFD, TOEGEWEZEN, Verlof
from lpa.domain.records.besluit import moet_verzonden_kunnen
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import schooljaar_van
from lpa.domain.zaak.verlofbesluit import VAST, moet_te_wijzigen_zijn
from lpa.errors import LpaFout, VerkeerdGebruik
from lpa.output.zaak.verlof import stand_data, vervolg_blad
from lpa.storage.register import registers
from lpa.storage.zaak import aanvragen as opslag

app = forms.verbs()
WEEKDAGEN = forms.plain("DAGEN", lees_weekdagen)


def _telling(conn: Connection | None, d: forms.Draft[Any]) -> str | None:
    """How many school days it is and who decides, said as soon as the days are known."""
    if conn is None or not (d.get(Voor.jongeren) and d.get(Gegevens.van) and d.get(Gegevens.tot)):
        return None
    so_far = d.copy()
    so_far.put(Gegevens.soort, d.get(Gegevens.soort) or GEWICHTIG)
    so_far.put(Gegevens.geopend_op, d.get(Gegevens.geopend_op) or today())
    f = Nieuw(so_far.answers)
    try:
        standen = [verlofstand(conn, _maak(conn, j, f)) for j in f.jongeren]
    except LpaFout as fout:
        return f"Let op: {fout.fout}"
    return " ".join(f"{stand.naam}: {stand.bevoegdheid.uitkomst.redenering[0]}." for stand in standen)


class Voor(forms.Form):
    """For whom leave is asked."""

    jongeren = forms.ask(
        forms.JONGEREN, "--jongere", "Jongere(n)", "nummer, BSN of deel van de naam; vaker voor broers en zussen",
        required=True,
    )  # fmt: skip


class Gegevens(forms.Form):
    """What is asked, and when."""

    soort = forms.ask(
        forms.choice("grond", VERLOFGRONDEN), "--grond", "Grond", required=True, default=lambda _: GEWICHTIG
    )
    van = forms.ask(forms.COMING_DAY, "--van", "Eerste dag", "eerste dag; zonder jaar de eerstvolgende", required=True)
    tot = forms.ask(
        forms.COMING_DAY, "--tot", "Laatste dag", "laatste dag; zonder jaar de eerstvolgende", required=True, after=van,
        note=_telling,
    )  # fmt: skip
    geopend_op = forms.today_field("--ontvangen", "Ontvangen op")
    reden = forms.text("--reden", "Reden", "waarom het verlof is gevraagd", long=True)
    school = forms.ask(
        forms.SCHOOL, "--school", "School", "nummer, BRIN of naam; anders die van de inschrijving", quiet=True
    )
    zonder_les = forms.text("--zonder-les", "Geen les op", "weekdagen: wo vr", kind=WEEKDAGEN, quiet=True)
    kenmerk_gemeente = kenmerken.VAN_GEMEENTE


class DoorHoofd(forms.Form):
    """What the head gave already."""

    beslisser = forms.text(
        "--door", "Al beslist door", "dagen die het hoofd al gaf", kind=forms.choice("beslisser", (HOOFD,)), quiet=True
    )
    schooldagen = forms.ask(
        forms.number("aantal schooldagen", 200, 1), "--schooldagen", "Schooldagen",
        "alleen bij --door hoofd: zoals de school opgaf", quiet=True,
    )  # fmt: skip


class Nieuw(Voor, Gegevens, aanvrager.Gevraagd, DoorHoofd, kenmerken.MetKenmerk):
    """A request, of one or more jongeren of a family."""


@forms.verb(
    app, "nieuw",
    "lpa verlof nieuw\nlpa verlof nieuw --jongere 1 --jongere 2 --grond gewichtig --van 11-11-2019 --tot 26-11-2019",
)  # fmt: skip
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Leg een verlofaanvraag vast, van een of meer jongeren van een gezin. lpa telt de schooldagen per school."""
    with forms.open_file() as b:
        f = given.fill(b.conn, aanvrager.veld(b.conn, Voor.jongeren))
        aanvragen = [
            replace(_maak(b.conn, j, f), **aanvrager.velden(aanvrager.bij(b.conn, j, f.aanvrager))) for j in f.jongeren
        ]

        def weeg() -> Twijfels:
            return [*twijfels_aanvragen(b.conn, aanvragen), *kenmerken.twijfels(b.conn, f.kenmerken)]

        with writing(b, "verlof nieuw", weeg, toch) as s:
            eerste = s.add(aanvragen[0])
            rest = [s.add(replace(v, aanvraag=eerste.nummer)) for v in aanvragen[1:]]
            kenmerken.leg_vast(s, [v.nummer for v in (eerste, *rest)], f.kenmerken)
        with b.snapshot() as conn:
            standen = [verlofstand(conn, v) for v in (eerste, *rest)]
            whom = tell.about(conn, eerste, *rest)
    wie = opsomming([f"{stand.verlof.nummer} van {stand.naam}" for stand in standen])
    is_ = "is" if len(standen) == 1 else "zijn"
    zin = f"Verlof {wie} {is_} vastgelegd: {lang(eerste.van)} tot en met {lang(eerste.tot)}."
    data = stand_data(standen[0]) | {"jongeren": [stand_data(stand) for stand in standen]}
    verder = "Hoe het verder gaat: lpa termijn lijst" if rest else ""
    tell.change(zin, eerste.nummer, data, about=whom, below=vervolg_blad(standen), instead=verder)


def _maak(conn: Connection, jongere: Jongere, f: Nieuw) -> Verlof:
    """The request of one jongere, with the school of then and the school days in its calendar."""
    door_hoofd = f.beslisser == HOOFD
    if f.schooldagen and not door_hoofd:
        raise VerkeerdGebruik(
            "--schooldagen past alleen bij --door hoofd", "laat het weg: lpa telt de dagen zelf", "--schooldagen"
        )
    school, onderwijssoort = school_op(conn, jongere, f.van, f.school)
    v = Verlof(
        jongere=jongere.nummer, soort=f.soort, van=f.van, tot=f.tot, geopend_op=f.geopend_op, reden=f.reden,
        zonder_les=f.zonder_les, beslisser=HOOFD if door_hoofd else "", school=school, onderwijssoort=onderwijssoort,
        schooljaar=schooljaar_van(f.geopend_op), schooldagen=f.schooldagen or 0, opgegeven=bool(f.schooldagen),
        kenmerk_gemeente=f.kenmerk_gemeente,
    )  # fmt: skip
    v = v if v.opgegeven else _geteld(conn, v)
    if not door_hoofd:
        return v
    return replace(v, afhandeling=TOEGEWEZEN, gesloten_op=v.geopend_op, toegewezen_dagen=v.schooldagen)


def _geteld(conn: Connection, v: Verlof) -> Verlof:
    return replace(v, schooldagen=verlof.tel_verlof(v, opslag.kalender_van(conn, v)).schooldagen)


class Wijzigen(Welk, Gegevens, aanvrager.Gevraagd, Gehoord):
    """Which request, and what of it changes."""

    verzonden_op = forms.ask(
        forms.DAY, "--verzonden", "Verzonden op", "dag waarop het besluit is verzonden", quiet=True
    )


@forms.verb(app, "wijzig", "lpa verlof wijzig 12 --verzonden 2-12-2019")
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Wijzig een verlofaanvraag. Waar een besluit op rust, wijzigt pas na heropenen."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.verlof, b.conn)
        school = registers.school(b.conn, oud.school) if oud.school else None
        shown = (Wijzigen.school, school), (Wijzigen.aanvrager, opslag.aanvrager(b.conn, oud))
        change_record(
            b, "verlof", oud, given, partial(_gewijzigd, b.conn),
            doubts=lambda na: [*twijfels_aanvragen(b.conn, [na]), *twijfels_verzonden(b.conn, na, oud.verzonden_op)],
            shown=shown, fields=[aanvrager.veld_van(b.conn, oud)], sure=toch,
        )  # fmt: skip


def _gewijzigd(conn: Connection, oud: Verlof, f: Wijzigen, nieuw_: forms.Draft[Wijzigen]) -> Verlof:
    """The changed request, counted anew. Raises Geweigerd for what a decision rests on."""
    vast = [field.name for field in Wijzigen.fields if field in nieuw_ and field.name in VAST]
    moet_te_wijzigen_zijn(oud, vast)
    moet_verzonden_kunnen(nieuw_.get(Wijzigen.verzonden_op), oud.gesloten_op)
    na = replace(
        oud, soort=f.soort, van=f.van, tot=f.tot, geopend_op=f.geopend_op, reden=f.reden,
        school=f.school.nummer if f.school else None, zonder_les=f.zonder_les, gehoord_op=f.gehoord_op,
        mening=f.mening, verzonden_op=f.verzonden_op, schooljaar=schooljaar_van(f.geopend_op),
        kenmerk_gemeente=f.kenmerk_gemeente, **aanvrager.velden(f.aanvrager),
    )  # fmt: skip
    return na if na.opgegeven or not vast else _geteld(conn, na)
