"""`lpa importeer jongeren`, `inschrijvingen` and `verzorgers`: the register, from a file of others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Writer, tell
from lpa.commands.importeer.bewaar import Wijze, bewaar, sla_op
from lpa.commands.importeer.bron import Bron, GoedeRijen, Proef, lees
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.tekst import aantal, opsomming
from lpa.domain.records.bestand import REGISTER_SINDS
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.school import Inschrijving
from lpa.domain.register import inschrijvingen, jongeren, telling, verzorgers
from lpa.domain.register.herken import Bekenden, Scholen
from lpa.domain.register.telling import Leeftijdtelling
from lpa.domain.register.uitkomst import Gewijzigd, Regelzin, Uitkomst, rijnummers
from lpa.domain.werk.nasleep import vertrekt
from lpa.errors import GegevensGeweigerd, VerkeerdGebruik
from lpa.storage.engine.reading import eigenschap, many
from lpa.storage.register import eigen, inschrijfcontrole, registers
from lpa.storage.zaak import zaken

app = forms.noun(
    "Importeren: het register, uw eigen lijst, of meldingen uit een bestand. Eerst kijken kan met --proef.",
    "lpa importeer scholen scholen.csv --gemeente Heerde,Epe\nlpa importeer jongeren jongeren.csv --proef",
)
_MEEST = 5  # open zaken that a sentence names
Stand = Annotated[bool, forms.switch("--stand", "het bestand is alles wat er is: zeg wie of wat er niet in staat")]
Mutaties = Annotated[bool, forms.switch("--mutaties", "het bestand is alleen wat er wijzigde")]


def is_stand(stand: bool, mutaties: bool, bekend: int, gelezen: int, uit: Uitkomst) -> bool:
    """Whether a file is a whole register: as she says, else where it holds most of those who are known.

    Raises VerkeerdGebruik where she says both.
    """
    if stand and mutaties:
        raise VerkeerdGebruik("--stand en --mutaties gaan niet samen", "kies een van de twee", "--stand")
    if stand or mutaties:
        return stand
    lijkt = bool(bekend) and gelezen * 2 >= bekend
    if bekend:
        wat = "een stand: alles wat er is" if lijkt else "mutaties: alleen wat er wijzigde"
        ander = "--mutaties" if lijkt else "--stand"
        uit.opmerkingen.append(f"gelezen als {wat}; is het anders, geef dan {ander}")
    return lijkt


@forms.verb(
    app, "jongeren", "lpa importeer jongeren jongeren.csv --proef\nlpa importeer jongeren jongeren.xlsx --stand"
)
def jongeren_(
    given: forms.Given[Bron], stand: Stand = False, mutaties: Mutaties = False, proef: Proef = False,
    goede_rijen: GoedeRijen = False, toch: forms.Toch = False,
) -> None:  # fmt: skip
    """Zet jongeren in het register, of werk ze bij. Van 4 tot en met 22 jaar; wat het bestand niet noemt, blijft.

    Welke kolommen: lpa importeer kolommen jongeren
    """
    bron = lees(given, "jongeren")
    with forms.open_file() as b:
        alle = many(b.conn, Jongere)
        gelezen = len(bron.rijen)
        uit = jongeren.plan(bron.eenmaal(), Bekenden(alle), today(), bron.uit)
        heel = is_stand(stand, mutaties, len(alle), gelezen, uit)
        if heel:
            uit.afwezig = jongeren.afwezig(alle, uit.genoemd, today())
        over = _geteld(b.conn, uit, heel=heel or not (alle or mutaties))
        uit.opmerkingen += _blijft_geheim(uit.blijft_geheim)
        whom = tell.about(b.conn, *(g.oud for g in uit.gewijzigd))

        def opslaan(s: Writer) -> str:
            sla_op(s, uit)
            _bij(s, uit, over)
            if uit.nieuw and (heel or not (alle or mutaties)) and not eigenschap(s.conn, REGISTER_SINDS):
                eigen.bewaar(s, REGISTER_SINDS, today().isoformat())
            geteld = _herteld(s, uit.gewijzigd)
            verder = "Nu verder: lpa importeer inschrijvingen BESTAND." if uit.nieuw else ""
            return " ".join(filter(None, (geteld.strip(), _vertrokken(s, uit), verder)))

        bewaar(b, "jongeren", uit, Wijze(proef=proef, goede_rijen=goede_rijen, toch=toch), opslaan, whom)


def _herteld(s: Writer, gewijzigd: Sequence[Gewijzigd]) -> str:
    """The meldingen that are counted with RMC or not any more by what changed, and the sentence about it."""
    if not gewijzigd:
        return ""
    from lpa.commands.register.jongerewijzig import tel_bij_rmc

    return "".join(tel_bij_rmc(g.oud, s, g.nieuw) for g in gewijzigd)


def _blijft_geheim(regels: Sequence[Regelzin]) -> list[str]:
    """Whose address a file calls not secret: that is not taken over."""
    if not regels:
        return []
    wie = opsomming([f"{r.zin} (regel {r.regel})" for r in regels[:_MEEST]])
    meer = f" en nog {len(regels) - _MEEST}" if len(regels) > _MEEST else ""
    return [f"niet overgenomen, geheim adres nee: {wie}{meer}; dat blijft geheim, tot u het zelf wijzigt"]


def _geteld(conn: Connection, uit: Uitkomst, *, heel: bool) -> list[Leeftijdtelling]:
    """Add to what is stored how many a whole register holds who are not kept; what it takes the place of."""
    if not heel:
        return []
    staan = many(conn, Leeftijdtelling)
    erbij = telling.nieuwe(uit.buiten, staan, today())
    uit.erbij += erbij
    return telling.weg(erbij, staan)


def _bij(s: Writer, uit: Uitkomst, over: Sequence[Leeftijdtelling]) -> None:
    """Store what comes with an import, in place of `over`."""
    for record in over:
        s.remove(record)
    for record in uit.erbij:
        s.add(record)


def _vertrokken(s: Writer, uit: Uitkomst) -> str:
    """Which zaken are still open of those who left by this import, and how they end; empty where there are none."""
    weg = {g.nieuw.nummer: g.nieuw for g in uit.gewijzigd if vertrekt(g.oud, g.nieuw)}
    open_ = zaken.open_van_jongere(s.conn, *weg)
    if not open_:
        return ""
    wat = opsomming([f"{z.type} {z.nummer} van {z.naam}" for z in open_[:_MEEST]])
    meer = f" en nog {len(open_) - _MEEST}" if len(open_) > _MEEST else ""
    doe = "Draag over, of sluit" if any(weg[z.jongere].leeft(today()) for z in open_) else "Sluit"
    return f"Vertrokken, met nog open: {wat}{meer}. {doe} met de reden: lpa {open_[0].type} sluit."


class Schoolbron(Bron):
    """Which file, and of which school it is where it names none."""

    school = forms.flag("--school", "de school van rijen die er geen noemen", forms.SCHOOL)


@forms.verb(
    app, "inschrijvingen",
    "lpa importeer inschrijvingen leerlingen.csv --proef\nlpa importeer inschrijvingen klassen.csv --school 12AB",
)  # fmt: skip
def inschrijvingen_(
    given: forms.Given[Schoolbron], stand: Stand = False, mutaties: Mutaties = False,
    beeindig: Annotated[bool, forms.switch("--beeindig", "beëindig per vandaag wat een stand niet toont")] = False,
    proef: Proef = False, goede_rijen: GoedeRijen = False, toch: forms.Toch = False,
) -> None:  # fmt: skip
    """Zet inschrijvingen in het register, of werk ze bij. De jongeren en de scholen moeten er al staan.

    Welke kolommen: lpa importeer kolommen inschrijvingen
    """
    bron = lees(given, "inschrijvingen", {"school": Schoolbron.school})
    with forms.open_file() as b:
        anders = given.place(Schoolbron.school, b.conn) if Schoolbron.school in given else None
        staan, scholen = many(b.conn, Inschrijving), Scholen(registers.scholen(b.conn), anders)
        wie, per = Bekenden(many(b.conn, Jongere)), inschrijvingen.per_jongere(staan)
        uit = inschrijvingen.plan(bron.rijen, inschrijvingen.Register(wie, scholen, per, today()), bron.uit)
        einde = ""
        if beeindig and not stand:
            raise VerkeerdGebruik("--beeindig hoort bij een stand", "geef ook --stand", "--stand")
        heel = is_stand(stand, mutaties, sum(i.geldt(today()) for i in staan), len(bron.rijen), uit)
        if heel:
            einde = _verdwenen(staan, uit, beeindig=beeindig)
        over = _geteld(b.conn, uit, heel=heel or not (staan or mutaties))
        whom = tell.about(b.conn, *(g.oud for g in uit.gewijzigd))

        def opslaan(s: Writer) -> str:
            sla_op(s, uit)
            _bij(s, uit, over)
            dicht = len(inschrijfcontrole.ingeschreven(s.conn, today()))
            wat = aantal(dicht, "zaak absoluut verzuim kan", "zaken absoluut verzuim kunnen")
            kan = f"{wat} dicht: lpa inschrijving controle." if dicht else ""
            return f"{einde} {kan}".strip()

        bewaar(b, "inschrijvingen", uit, Wijze(proef=proef, goede_rijen=goede_rijen, toch=toch), opslaan, whom)


def _verdwenen(staan: Sequence[Inschrijving], uit: Uitkomst, *, beeindig: bool) -> str:
    """Say which enrolments a stand no longer shows, and end them where she asks; what is told of that.

    Raises GegevensGeweigerd while it is not clear of each row whom it is about: they would seem to be gone.
    """
    if beeindig and (niet := len(rijnummers([*uit.geweigerd, *uit.onduidelijk]))):
        telt = aantal(niet, "rij is", "rijen zijn")
        raise GegevensGeweigerd(
            f"{telt} geweigerd of onduidelijk; wie daarop staat, zou verdwenen lijken. Er is niets beëindigd",
            "verbeter die rijen (bekijken kan met --proef), of geef de opdracht zonder --beeindig",
            "--proef",
        )
    erbij = inschrijvingen.per_jongere(record for _, record in uit.nieuw)
    weg = []
    for i in inschrijvingen.verdwenen(staan, uit.genoemd, today()):
        na = inschrijvingen.beeindigd(i, today(), erbij.get(i.jongere, ()))
        weg.append(Gewijzigd(0, i, na, f"inschrijving {i.nummer} van jongere {i.jongere}"))
    if weg and beeindig:
        uit.gewijzigd += weg
        return f"{aantal(len(weg), 'inschrijving is', 'inschrijvingen zijn')} beëindigd."
    uit.afwezig = [(w.oud, f"{w.heet} op school {w.oud.school}") for w in weg]
    if weg:
        wat = aantal(len(weg), "inschrijving staat", "inschrijvingen staan")
        uit.opmerkingen.append(f"{wat} niet in de stand; beëindigen kan met --stand --beeindig")
    return ""


@forms.verb(app, "verzorgers", "lpa importeer verzorgers ouders.csv --proef")
def verzorgers_(
    given: forms.Given[Bron], proef: Proef = False, goede_rijen: GoedeRijen = False, toch: forms.Toch = False
) -> None:
    """Zet verzorgers bij jongeren, of werk ze bij. De jongeren moeten al in het register staan.

    Welke kolommen: lpa importeer kolommen verzorgers
    """
    bron = lees(given, "verzorgers")
    with forms.open_file() as b:
        staan: dict[int, list[Verzorger]] = {}
        for v in many(b.conn, Verzorger):
            staan.setdefault(v.jongere, []).append(v)
        uit = verzorgers.plan(bron.rijen, Bekenden(many(b.conn, Jongere)), staan, today(), bron.uit)
        uit.opmerkingen += _blijft_geheim(uit.blijft_geheim)
        whom = tell.about(b.conn, *(record.jongere for _, record in uit.nieuw), *(g.oud for g in uit.gewijzigd))

        def opslaan(s: Writer) -> str:
            sla_op(s, uit)
            return "Wie een gezin lijken: lpa jongere gezinnen." if uit.nieuw else ""

        bewaar(b, "verzorgers", uit, Wijze(proef=proef, goede_rijen=goede_rijen, toch=toch), opslaan, whom)
