"""The work list: what asks for attention now, why, and in which order.

Each function turns facts into points; nothing here decides what must be done, it only never forgets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import bereken
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Vertrek
from lpa.domain.records.school import Inschrijving
from lpa.domain.werk.lopend import OVERSTAP, STAPNORM, Lopend, uit_termijn, wat_ervan_kwam
from lpa.domain.werk.werkvoorraad import Openzaak, Spreekuurpunt, eerste_stap_op

# The groups; on one day in this order.
TERMIJN, BEZOEK, VRIJSTELLING, EERSTE_STAP, OVERSTAPPEN, VERTREK, PLICHT, VERZUIM, DUO = (
    "termijn", "bezoek", "vrijstelling", "eerste stap", "overstap", "vertrek", "plicht", "verzuim", "duo",
)  # fmt: skip
GROEPEN = (TERMIJN, BEZOEK, VRIJSTELLING, EERSTE_STAP, OVERSTAPPEN, VERTREK, PLICHT, VERZUIM, DUO)
_EERST = (TERMIJN, BEZOEK)  # shown before the others, which stand together by day
_DAG = timedelta(days=1)


class Wie(NamedTuple):
    """Whom a point is about: the number and the name of the jongere."""

    jongere: int
    naam: str


class Punt(NamedTuple):
    """One point of the work list.

    `dag` is the working day on which it must be seen to, `laatste_dag` the last day itself where there is one.
    `tijd` is the hour of an appointment, `nummer` that of the visit or the own term, `soort` the kind of a term.
    """

    groep: str
    dag: date
    wat: str
    zaak: int | None = None
    wie: Wie | None = None
    laatste_dag: date | None = None
    grondslag: str = ""
    waarom: str = ""
    tijd: time | None = None
    nummer: int | None = None
    soort: str = ""

    def te_laat(self, vandaag: date) -> bool:
        """Whether its last day is over."""
        return self.laatste_dag is not None and self.laatste_dag < vandaag


class Stil(NamedTuple):
    """How many meldingen are counted and not read, where there are very many: those in which nothing is known but that
    the first step is due (of which `oud` since long), or that a next one is missing.
    """

    open: int = 0
    eerste_stap: int = 0
    oud: int = 0
    te_laat: int = 0
    zonder: int = 0


GEEN = Stil()


class Werkdag(NamedTuple):
    """The work list of a day. `vrij` says why she does not work then; `punten` are in order.

    `naar_duo` are the exemptions that are not in Mijn DUO, `uit_duo` those that must go out of it, by zaaknummer;
    `onverzonden` the zaken in which something must still be told since long, `lang_verzuim` those in which absence
    passed a definition and nothing was done since, `zonder_school` those of which the school is not known yet;
    `laatste_kopie` the last backup known, `kopie_ernaast` whether it lies beside the file for want of a folder that she
    named. `open_zaken` is how many are open, `volgend_bezoek` when the next visit is, `vast` what is due each year. Her
    own norms that were over before `oud_voor` are counted. What is `stil` comes on top of the rest.
    """

    dag: date
    vrij: str | None
    rooster: Werkrooster
    punten: Sequence[Punt]
    zonder_vervolg: Sequence[Openzaak]
    naar_duo: Sequence[int]
    uit_duo: Sequence[int]
    onverzonden: Sequence[int]
    lang_verzuim: Sequence[int]
    zonder_school: Sequence[int]
    laatste_kopie: date | None
    kopie_ernaast: bool
    open_zaken: int = 0
    volgend_bezoek: datetime | None = None
    vast: Sequence[Punt] = ()
    oud_voor: date = date.min
    stil: Stil = GEEN

    @property
    def te_laat(self) -> int:
        """How much is too late."""
        return sum(p.te_laat(self.dag) for p in self.punten) + self.stil.te_laat

    @property
    def zonder(self) -> int:
        """In how many open zaken a next step is missing."""
        return len(self.zonder_vervolg) + self.stil.zonder


def termijnpunten(
    lopend: Iterable[Lopend], wie: dict[int, Wie], rooster: Werkrooster, tot: date, tot_eerste_stap: date
) -> list[Punt]:
    """The terms that are hers, up to and including those to be seen to on `tot`; of a first step on its own day.

    One that ends on a day off is shown on the working day before it. An appointment stands among the visits.
    """
    punten = [
        Punt(
            EERSTE_STAP if t.soort == STAPNORM else TERMIJN, rooster.uiterlijk(t.laatste_dag), t.wat, t.zaak,
            wie.get(t.zaak or 0), t.laatste_dag, t.grondslag, t.waarom, nummer=t.eigen, soort=t.soort,
        )
        for t in lopend
        if t.van_haar and not t.tijdstip and t.soort != OVERSTAP
    ]  # fmt: skip
    return [p for p in punten if p.dag <= (tot_eerste_stap if p.groep == EERSTE_STAP else tot)]


def overstappunten(lopend: Iterable[Lopend], wie: dict[int, Wie], rooster: Werkrooster, tot: date) -> list[Punt]:
    """The days to look at overstappen: one point a day, however many they are."""
    groepen = dict[tuple[date, str], list[int]]()
    for t in lopend:
        if t.soort == OVERSTAP and t.zaak:
            groepen.setdefault((t.laatste_dag, t.wat), []).append(t.zaak)
    uit = []
    for (dag, wat), zaken in groepen.items():
        een = zaken[0] if len(zaken) == 1 else None
        zin = wat if een else f"{len(zaken)} overstappen: {wat} (lpa overstap lijst)"
        uit.append(Punt(OVERSTAPPEN, rooster.uiterlijk(dag), zin, een, wie.get(een or 0), dag))
    return [p for p in uit if p.dag <= tot]


def bezoekpunten(bezoeken: Iterable[Huisbezoek], wie: dict[int, Wie], nu: date) -> list[Punt]:
    """Visits that are planned; of one that should have been, the report is missing."""
    uit = []
    for b in bezoeken:
        wat = "huisbezoek" if b.begin.date() >= nu else f"huisbezoek van {kort(b.begin.date())}: leg het verslag vast"
        wat += f", tolk {b.tolk}" if b.tolk and b.begin.date() >= nu else ""
        uit.append(Punt(BEZOEK, b.begin.date(), wat, b.zaak, wie.get(b.zaak), tijd=b.begin.time(), nummer=b.nummer))
    return uit


def afspraakpunten(lopend: Iterable[Lopend], wie: dict[int, Wie], vandaag: date, tot: date) -> list[Punt]:
    """Appointments up to and including `tot`; of one whose day is over she must still say what came of it."""
    uit = []
    for t in lopend:
        if t.tijdstip and t.laatste_dag <= tot:
            over = t.laatste_dag < vandaag
            wat = f"{t.wat}, op {kort(t.laatste_dag)}: {_leg_vast(t, vandaag)}" if over else t.wat
            uit.append(
                Punt(
                    BEZOEK, t.laatste_dag, wat, t.zaak, wie.get(t.zaak or 0), grondslag=t.grondslag, waarom=t.waarom,
                    tijd=t.tijdstip.time(), nummer=t.eigen,
                )
            )  # fmt: skip
    return uit


def _leg_vast(t: Lopend, vandaag: date) -> str:
    """How to say what came of an appointment: the step that it was, or that it is over."""
    klaar = f"lpa termijn gedaan {t.eigen}"
    return f"leg vast wat ervan kwam: {wat_ervan_kwam(t, vandaag)}, en anders {klaar}" if t.zaak else klaar


def spreekuurpunten(spreekuren: Iterable[Spreekuurpunt], vandaag: date) -> list[Punt]:
    """Spreekuren to come with the number of jongeren; of one that is over, the report is missing."""
    uit = []
    for s in spreekuren:
        wie = "1 jongere" if s.genodigd == 1 else f"{s.genodigd} jongeren"
        wat = f"spreekuur {s.nummer}, {s.school}: {wie}"
        if s.dag < vandaag:
            wat += f"; dat was op {kort(s.dag)}, leg het verslag vast"
        uit.append(Punt(BEZOEK, s.dag, wat, tijd=s.tijd, nummer=s.nummer))
    return uit


def vertrekpunt(zaak: Openzaak, weg: Vertrek) -> Punt:
    """An open zaak of a jongere who moved away or died: it must be ended, not gone on with."""
    return Punt(VERTREK, weg.dag, f"de jongere is {weg}: rond de zaak af", zaak.nummer, Wie(zaak.jongere, zaak.naam))


def duopunt(aantal: int, vandaag: date) -> Punt:
    """How many meldingen must be told back to DUO: one point, however many they are."""
    wat = "1 melding moet" if aantal == 1 else f"{aantal} meldingen moeten"
    return Punt(DUO, vandaag, f"{wat} nog terug naar DUO: lpa melding lijst --naar-duo")


def geteld(
    stille: Iterable[tuple[date, bool, int]], rooster: Werkrooster, vandaag: date, oud_voor: date, boek: Regelboek
) -> Stil:
    """What is due in meldingen that are only counted: by day of opening and whether a step was taken, how many."""
    open_ = stap = oud = laat = zonder = 0
    for geopend_op, gedaan, aantal in stille:
        open_ += aantal
        uiterlijk = vandaag if gedaan else eerste_stap_op(geopend_op, boek)
        if gedaan:
            zonder += aantal
        elif rooster.uiterlijk(uiterlijk) <= vandaag:
            laat += aantal * (uiterlijk < vandaag)
            oud += aantal * (uiterlijk < oud_voor)
            stap += aantal * (uiterlijk >= oud_voor)
    return Stil(open_, stap, oud, laat, zonder)


def verslag_te_laat(vandaag: date, boek: Regelboek = REGELBOEK) -> tuple[Lopend, str] | None:
    """The report to the council of which the day was over not long ago, and its schooljaar (art. 25 lid 1)."""
    sinds = vandaag - timedelta(days=boek.regel("norm.verslag-te-laat", vandaag).getal)
    t = uit_termijn(bereken("verslag-raad", sinds, boek=boek))
    if t.laatste_dag >= vandaag:
        return None
    jaar = str(Schooljaar.van(t.laatste_dag) - 1)
    return t._replace(wat=f"{t.wat} over {jaar}; als het er is: lpa cijfers vaststellen {jaar}"), jaar


JAARLIJKS = ("verslag-raad", "kennisgeving-jaarlijks")


def jaarlijks(
    rooster: Werkrooster, vandaag: date, boek: Regelboek = REGELBOEK, te_laat: Sequence[Lopend] = ()
) -> list[Punt]:
    """What comes back each year, by day: the report to the council and the notice of exemptions (art. 25 lid 1, art. 6
    lid 2 onder b); and what of it is too late.
    """
    termijnen = [*te_laat, *(uit_termijn(bereken(soort, vandaag, boek=boek)) for soort in JAARLIJKS)]
    punten = [
        Punt(TERMIJN, rooster.uiterlijk(t.laatste_dag), t.wat, laatste_dag=t.laatste_dag, grondslag=t.grondslag,
             soort=t.soort)
        for t in termijnen
    ]  # fmt: skip
    return sorted(punten, key=lambda p: p.dag)


def zonder_vervolg(zaken: Sequence[Openzaak], lopend: Iterable[Lopend], vandaag: date) -> list[Openzaak]:
    """The open zaken in which nothing is planned and no term of hers runs: each needs a next step."""
    met_termijn = {t.zaak for t in lopend if t.van_haar}
    return [z for z in zaken if z.nummer not in met_termijn and not z.heeft_vervolg(vandaag)]


def gerangschikt(punten: Iterable[Punt]) -> list[Punt]:
    """The law first, then visits, then the rest; each by last day or day, and by hour."""

    def sleutel(p: Punt) -> tuple[int, date, time, int, int]:
        groep = GROEPEN.index(p.groep)
        return min(groep, len(_EERST)), p.laatste_dag or p.dag, p.tijd or time(0), p.zaak or 0, groep

    return sorted(punten, key=sleutel)


def op_dag(punten: Iterable[Punt]) -> list[Punt]:
    """By day and hour, whatever their group."""
    return sorted(punten, key=lambda p: (p.dag, p.tijd or time(0)))


def bijzonderheden(dag: date, rooster: Werkrooster, scholen: Kalender) -> list[str]:
    """What is special about a day: why she does not work, and which school holiday the region has."""
    uit = [reden for reden in [rooster.waarom_vrij(dag)] if reden]
    vakantie = next((v.naam for v in scholen.vakanties if v.eerste_dag <= dag <= v.laatste_dag), None)
    return [*uit, f"{vakantie}, regio {scholen.regio}"] if vakantie else uit


_ARTIKEL = "Leerplichtwet art. 6 lid 2 onder b"


def aflopend(v: Vrijstelling, wie: Wie, vandaag: date, tot: date) -> list[Punt]:
    """An exemption that was granted and ends."""
    if v.tot is None or not v.geldt(v.tot) or not vandaag <= v.tot <= tot:
        return []
    wat = f"vrijstelling (art. {v.soort}) loopt af op {kort(v.tot)}"
    if v.soort == "3a":
        termijn = bereken("verlenging-3a", v.tot)
        wat += f"; verlenging vragen: uiterlijk {kort(termijn.veilig)} ({termijn.grondslag})"
    return [Punt(VRIJSTELLING, v.tot, wat, v.nummer, wie)]


def zonder_opvolger(v: Vrijstelling, alle: Sequence[Vrijstelling], scholen: Sequence[Inschrijving], op: date) -> bool:
    """Whether an exemption ended before `op` and neither another one nor a school came in its place."""
    if v.tot is None or v.tot >= op or not v.geldt(v.tot):
        return False
    return not any(a.geldt_tussen(v.tot + _DAG, op) for a in alle) and not any(i.geldt(op) for i in scholen)


def afgelopen(v: Vrijstelling, wie: Wie) -> Punt:
    """An exemption that ended with nothing in its place."""
    assert v.tot is not None  # noqa: S101  # only what ended comes here
    wat = f"vrijstelling (art. {v.soort}) liep af op {kort(v.tot)}: geen school of nieuwe vrijstelling bekend"
    return Punt(VRIJSTELLING, v.tot, wat, v.nummer, wie, v.tot)


def vraagt_afloop(v: Vrijstelling, alle: Sequence[Vrijstelling], wie: Wie, op: date) -> list[Punt]:
    """An exemption that ended with no other after it, of which is not known what became of the jongere."""
    if v.tot is None or v.tot >= op or v.geworden or any(a.geldt_tussen(v.tot + _DAG, op) for a in alle):
        return []
    wat = f"vrijstelling (art. {v.soort}) liep af op {kort(v.tot)}: wat werd er van de jongere?"
    return [Punt(VRIJSTELLING, v.tot, f"{wat} lpa vrijstelling eindig {v.nummer}", v.nummer, wie)]


AANBOD_GROND = ("5a",)  # the exemptions of which her own norm asks whether a fitting offer can be made


def aanbodgesprek(v: Vrijstelling, wie: Wie, vandaag: date, tot: date, boek: Regelboek) -> list[Punt]:
    """The yearly talk about a fitting offer while an exemption runs, also one for ever: her own norm.

    It counts from the beginning of the schooljaar, or of an exemption that begins later; where that comes after the
    schooljaar or after the exemption, no talk is asked.
    """
    regel = boek.zoek("norm.aanbodgesprek", vandaag)
    if regel is None or v.soort not in AANBOD_GROND or v.van is None or not v.geldt(vandaag):
        return []
    jaar = Schooljaar.van(vandaag)
    laatste = max(jaar.eerste_dag, v.van) + timedelta(days=regel.getal)
    if laatste > min(tot, jaar.laatste_dag, v.tot or jaar.laatste_dag):
        return []
    wat = f"bespreek een passend aanbod: lpa vrijstelling aanbodgesprek {v.nummer}"
    return [Punt(VRIJSTELLING, laatste, wat, v.nummer, wie, laatste, regel.artikel, regel.tekst)]


def opnieuw_kennis(v: Vrijstelling, voor: date, wie: Wie, vandaag: date) -> Punt:
    """An exemption for which parents must give notice before 1 July, or should have (art. 6 lid 2 onder b)."""
    dag = kort(voor)
    wat = f"ouders geven voor {dag} opnieuw kennis, anders vervalt vrijstelling art. {v.soort}"
    if voor <= vandaag:
        wat = f"ouders gaven voor {dag} niet opnieuw kennis: vrijstelling art. {v.soort} vervalt"
    laatste = voor - _DAG
    return Punt(VRIJSTELLING, laatste, wat, v.nummer, wie, laatste, _ARTIKEL)
