"""What the columns of a file mean: names that packages, DUO and the BRP give them, by the kind of import.

A column is known by its header only, folded to letters and digits. Names of packages and of the BRP were read in
public material; no layout of DUO's own deliveries is public, so that a map of her own may say what a column is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import vouw

_BRP_CIJFERS = 6  # of an element of the BRP: category, group, element


class Doel(NamedTuple):
    """What a column may be: how she reads it, and the headers that mean it, the best first."""

    label: str
    koppen: Sequence[str]


def _doelen(tekst: str) -> dict[str, Doel]:
    """`doel = label: kop kop …`, a line each; what has no `=` goes on with the line before."""
    uit: dict[str, Doel] = {}
    for regel in re.sub(r"\n\s*(?=[^=\n]*(?:\n|$))", " ", tekst).strip().split("\n"):
        doel, _, rest = regel.strip().partition(" = ")
        label, _, koppen = rest.partition(": ")
        uit[doel] = Doel(label, (doel, label, *koppen.split()))
    return uit


_PERSOON = _doelen("""
    bsn = BSN of onderwijsnummer: burgerservicenummer sofinummer onderwijsnummer pgn 010120 inpbsn bsnnummer
    naam = hele naam: leerling kind jongere volledigenaam leerlingnaam naamleerling naamkind wie
    achternaam = achternaam: geslachtsnaam lastname sn 010240 naamgeslachtsnaam achternaamofficieel
    tussenvoegsel = tussenvoegsel: tussenv tussenvoegsels voorvoegsel voorvoegsels prefix 010230 naamvoorvoegsel
        voorvoegselgeslachtsnaam
    voornaam = voornaam: roepnaam voornamen firstname givenname 010210 naamvoornamen
    geboortedatum = geboortedatum: geboren gebdatum gebdat birthdate 010310 geboortedatumdatum geboorte
""")
_JONGERE = _PERSOON | _doelen("""
    geslacht = geslacht: gender mv sekse 010410 geslachtsaanduiding geslachtcode
    adres = adres: adresregel straatenhuisnummer woonadres straatnr straatennr straathuisnummer
    straat = straat: straatnaam street kortestraatnaam officielestraatnaam 081110 gorstraatnaam
        verblijfplaatsverblijfadreskortestraatnaam
    huisnummer = huisnummer: housenr nummer huisnr 081120 aoahuisnummer
    huisletter = huisletter: 081130 aoahuisletter
    toevoeging = toevoeging: huisnummertoevoeging housenrsufix 081140 aoahuisnummertoevoeging
    postcode = postcode: postalcode postcodenl zipcode 081160 aoapostcode pc
    plaats = woonplaats: woonplaats woonplaatsnaam city plaatsnaam 081170 wplwoonplaatsnaam
    land = land: country woonland
    geheim_adres = geheim adres: geheim geheimadres geheimhouding indicatiegeheim geheimhoudingpersoonsgegevens 077010
    telefoon = telefoon: telefoonnummer mobiel tel telefoonleerling telefoonthuis telthuis
    taal = taal voor een tolk: thuistaal tolk
    startkwalificatie_op = startkwalificatie sinds: startkwalificatie datumstartkwalificatie
    gevestigd_op = gevestigd op: gevestigd datumvestiging 081030 begindatumverblijf verblijfplaatsdatumvan
    verhuisd_op = verhuisd op: verhuisd vertrokken datumvertrek vertrekdatum
    overleden_op = overleden op: overleden overlijdensdatum datumoverlijden 060810
    uitstroom_op = uitstroom uit praktijkonderwijs of vso sinds: datumuitstroom
    twaalf_jaren_op = twaalf schooljaren vol op: twaalfjaren
    verblijf = ingeschreven of verblijft hier: soortverblijf
    notitie = notitie: aantekening
""")
_SCHOOL = _doelen("""
    brin = BRIN van de school: brinnummer brincode instellingscode schoolcode vestigingscode vestigingsnummer brin6
    school = naam van de school: schoolnaam naamschool instelling instellingsnaam leslocatie locatie vestiging
    onderwijssoort = onderwijssoort: soortonderwijs onderwijstype schoolsoort sector
""")
DOELEN: Mapping[str, Mapping[str, Doel]] = {
    "scholen": _doelen("""
        brin = BRIN met vestiging: vestigingscode vestigingsnummer instellingscode brinnummer brincode
        naam = naam: vestigingsnaam instellingsnaam schoolnaam school
        plaats = plaats: plaatsnaam woonplaats vestigingsplaats
        gemeente = gemeente: gemeentenaam
        gemeentenummer = nummer van de gemeente: gemeentecode
        provincie = provincie: provincienaam
        regio = vakantieregio: vakantie regio
        onderwijssoort = onderwijssoort: onderwijssoorten sector soortonderwijs soortprimaironderwijs
            mboinstellingssoortcode onderwijsstructuur schoolsoort onderwijstype onderwijs soort
        telefoon = telefoon: telefoonnummer tel
        email = e-mail: emailadres mail
        contactpersoon = contactpersoon: verzuimcoordinator contact
    """),
    "jongeren": _JONGERE,
    "inschrijvingen": _PERSOON | _SCHOOL | _doelen("""
        geslacht = geslacht: gender mv sekse 010410 geslachtsaanduiding geslachtcode
        niveau = niveau: opleiding study niveaucode profiel leerweg
        leerjaar = leerjaar: jaargroep jaar leerjaarcode klas klasnaam groep stamgroep stamklas
        van = ingeschreven sinds: begindatum instroomdatum ingeschreven inschrijfdatum startdatum
            studiebegindatum datuminschrijving vanaf opschoolsinds inschoolsinds
        tot = ingeschreven tot en met: einddatum uitstroomdatum uitschrijfdatum studieeinddatum
            datumuitschrijving totenmet
    """),
    "verzorgers": _PERSOON | _doelen("""
        verzorger = naam van de ouder of verzorger: ouder naamouder naamverzorger ouderverzorger ouder1
            contactpersoon
        relatie = relatie: soortrelatie relatietype
        gezag = gezag: ouderlijkgezag
        adres = adres: adresverzorger adresouder
        geheim_adres = geheim adres: geheim geheimadres geheimhouding indicatiegeheim geheimhoudingpersoonsgegevens
        geen_contact = geen contact: geencontact contactverbod
        telefoon = telefoon: telefoonnummer mobiel tel telefoonouder telouder
    """),
    "meldingen": _PERSOON | _SCHOOL | _doelen("""
        meldingsnummer = meldingsnummer van DUO: nummermelding meldingid meldingnummer
        soort = soort verzuim: verzuimsoort soortmelding soortverzuim type
        datum = meldingsdatum: datummelding gemeldop gemeld registratiedatum
        eerste_dag = eerste dag: begindatum datumbegin verzuimvanaf begindatumverzuim eersteverzuimdag
            eerstedagverzuim eerstedagvanverzuim eerstedagvanhetverzuim eerstedagafwezig verzuimsinds
            afwezigsinds afwezigvanaf beginverzuim startverzuim verzuimbegin startdatum startdatumverzuim
        laatste_dag = laatste dag: einddatum datumeinde verzuimtot einddatumverzuim laatsteverzuimdag
            laatstedagverzuim laatstedagvanverzuim laatstedagvanhetverzuim afwezigtot eindeverzuim
        uren = gemiste uren: aantaluren verzuimuren urenverzuim
        reden = vermoedelijke reden: vermoedelijkereden redenverzuim
        actie_school = actie van de school: ondernomenactie doorschoolondernomenactie actie
        melder = melder: contactpersoon naammelder
        toelichting = toelichting: opmerking opmerkingen
    """),
    "overstap": _PERSOON | _doelen("""
        schooljaar = schooljaar van vertrek: jaar schooljaarvertrek
        keuze = keuze: opleiding vervolgopleiding
        instelling = mbo: vervolgschool mboinstelling naarschool
        aangemeld_op = aangemeld op: aangemeld datumaanmelding aanmelddatum
        aangenomen_op = aangenomen op: aangenomen datumplaatsing geplaatst
        ingeschreven_op = ingeschreven op: ingeschreven datuminschrijving
        toelichting = toelichting: opmerking opmerkingen
    """),
    "lijst": _PERSOON | _SCHOOL | _doelen("""
        soort = soort verzuim: soortverzuim verzuim type melding soortmelding
        datum = gemeld op: meldingsdatum datummelding gemeld gemeldop binnengekomen
        uren = gemiste uren: aantaluren
        stand = stand: status stadium afhandeling uitkomst resultaat
        gesloten_op = gesloten op: afgehandeldop datumafgehandeld gesloten afgesloten
        laatste_stap = laatste stap: laatsteactie actie gedaan
        laatste_op = dag van de laatste stap: datumlaatsteactie datumlaatstestap
        volgende_stap = volgende stap: vervolg vervolgactie vervolgstap tedoen volgendeactie
        volgende_op = dag van de volgende stap: datumvervolg datumvolgendestap actiedatum voor
        opmerking = opmerking: opmerkingen toelichting bijzonderheden notitie
    """),
}  # fmt: skip
SOORTEN = tuple(DOELEN)
# Of which columns a map may say what a word in them means.
TE_VERTALEN: Mapping[str, Sequence[str]] = {"lijst": ("soort", "stand"), "meldingen": ("soort",)}
# Of each kind, groups of which one column at least must be there.
_WIE = ("bsn", "naam", "achternaam", "voornaam")
NODIG: Mapping[str, Sequence[Sequence[str]]] = {
    "scholen": (("naam",), ("brin", "plaats")),
    "jongeren": (("naam", "achternaam", "voornaam"), ("geboortedatum",)),
    "inschrijvingen": (_WIE, ("brin", "school")),
    "verzorgers": (_WIE, ("verzorger",)),
    "meldingen": (_WIE, ("soort",), ("datum",)),
    "overstap": (_WIE, ("schooljaar",)),
    "lijst": (("naam", "achternaam", "bsn"), ("soort",), ("datum",)),
}
# Of each kind, what it is a pity to do without.
GEWENST: Mapping[str, Sequence[str]] = {"meldingen": ("eerste_dag",)}
_GENOEMD = 4  # headings of a field that a list names


class Veld(NamedTuple):
    """A field that a file may have: its name in a map, how she reads it, some headings, and whether it is needed."""

    doel: str
    label: str
    koppen: Sequence[str]
    nodig: str  # `ja`, `een van` more, or empty


def velden(soort: str) -> list[Veld]:
    """The fields of a file of this kind, in order; numbers of the BRP are no headings to learn."""

    def nodig(doel: str) -> str:
        groep = next((groep for groep in NODIG[soort] if doel in groep), ())
        return "ja" if len(groep) == 1 else "een van" if groep else ""

    def genoemd(wat: Doel) -> list[str]:
        return [k for k in dict.fromkeys(wat.koppen) if vorm(k) != vorm(wat.label) and not k.isdigit()][:_GENOEMD]

    return [Veld(doel, wat.label, genoemd(wat), nodig(doel)) for doel, wat in DOELEN[soort].items()]


def gemist(soort: str, doelen: Collection[str]) -> list[str]:
    """What it is a pity that a file has no column for, as she reads it."""
    return [DOELEN[soort][doel].label for doel in GEWENST.get(soort, ()) if doel not in doelen]


@lru_cache(maxsize=1 << 12)  # each line that may be the header is held against all headings that there are
def vorm(kop: str) -> str:
    """A header as it is compared: letters and digits only; an element of the BRP with the zero that Excel took off."""
    kaal = "".join(c for c in vouw(kop) if c.isalnum())
    return kaal.zfill(_BRP_CIJFERS) if kaal.isdigit() and len(kaal) == _BRP_CIJFERS - 1 else kaal


def voorstel(soort: str, koppen: Sequence[str]) -> dict[str, str]:
    """Which column (its header) is which doel, as far as headers say; the best header wins where more mean it."""
    per_vorm: dict[str, str] = {}
    for eerste in koppen:
        per_vorm.setdefault(vorm(eerste), eerste)
    uit, gebruikt = dict[str, str](), set[str]()
    for doel, wat in DOELEN[soort].items():
        passend = (per_vorm[k] for k in map(vorm, wat.koppen) if k in per_vorm)
        kop = next((kop for kop in passend if kop not in gebruikt), None)
        if kop is not None:
            uit[doel] = kop
            gebruikt.add(kop)
    return uit


def ontbreekt(soort: str, doelen: Sequence[str]) -> list[str]:
    """What a file must tell and has no column for: `naam van de school of BRIN van de school`."""
    return [" of ".join(DOELEN[soort][d].label for d in groep) for groep in _mist(soort, doelen)]


def te_vragen(soort: str, doelen: Sequence[str]) -> list[str]:
    """The doelen that a file must tell and has no column for, one of each group: a whole name before its parts."""
    return ["naam" if "naam" in groep else groep[-1] for groep in _mist(soort, doelen)]


def _mist(soort: str, doelen: Sequence[str]) -> list[Sequence[str]]:
    return [groep for groep in NODIG[soort] if not set(groep) & set(doelen)]


def kent(soort: str, koppen: Sequence[str]) -> int:
    """How many of these headers mean something in an import of this kind."""
    return len(voorstel(soort, koppen))
