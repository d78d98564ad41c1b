"""`lpa brief`: letters from Word templates, made for each addressee, and sent."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands import answer, briefmaken, briefsjablonen, briefzaak
from lpa.commands.basis import Gegeven, Toch, met_velden, met_verbs, noun, optie, plek, verb, vlag
from lpa.commands.formulier import Formulier
from lpa.commands.lijst import Alles, Csv, Meest, toon_lijst
from lpa.commands.vastleggen import vastleggen
from lpa.commands.veld import Antwoorden, Veld
from lpa.commands.velden import dagveld, datum, komende_datum, nummer, vandaagveld
from lpa.commands.werk import bestand, noem_zaak, vandaag
from lpa.domain import briefsoort, briefverzending
from lpa.domain.brief import Brief
from lpa.domain.datum import kort, lang
from lpa.domain.jongere import Jongere
from lpa.domain.keten import Deling, grond, reden_bij_jongere
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.tekst import opsomming, schone_alinea
from lpa.domain.tijdstip import lees_tijdstip, op_tijd
from lpa.domain.zaak import Zaak
from lpa.errors import Geweigerd
from lpa.output.brieven import brief_blad, brieven_tabel
from lpa.output.data import als_data
from lpa.output.recht import termijn_data, termijn_regel
from lpa.storage import aanvragen, brieven, contacten, regels, registers, uitbestand, zaken
from lpa.storage.bestand import Schrijver

app = noun(
    "Brieven: maken uit een sjabloon, verzenden, bekijken.",
    "lpa brief maak uitnodiging-verzuimgesprek 12\nlpa brief verzonden 3",
)
Nummer = Annotated[str, plek("NUMMER", "nummer van de brief")]


def _regels(tekst: str) -> list[str]:
    return [regel for regel in schone_alinea(tekst).split("\n") if regel]


VELDEN = (
    Veld(
        "tijdstip", "--tijdstip", "Dag en tijd van het gesprek", "zoals: di 14-1 10:30",
        lambda tekst: lees_tijdstip(tekst, vandaag()), "DAG EN TIJD", toon=op_tijd,
    ),
    Veld("plaats", "--plaats", "Plaats van het gesprek", "waar het gesprek is"),
    Veld("huisbezoek", "--huisbezoek", "Huisbezoek", "als er meer staan", nummer("huisbezoek"), "NUMMER", stil=True),
    Veld("spreekuur", "--spreekuur", "Spreekuur", "als er meer staan", nummer("spreekuur"), "NUMMER", stil=True),
    Veld(
        "ontbreekt", "--ontbreekt", "Wat ontbreekt er", "wat u nog moet hebben; mag vaker", _regels, meervoud=True,
        toon=opsomming,
    ),
    dagveld("uiterlijk", "--uiterlijk", "Aanvullen uiterlijk", "laatste dag ervoor")._replace(lees=komende_datum),
    Veld("reden", "--reden", "Reden van de overdracht", "blijft weg als u hem niet noemt", schone_alinea, stil=True),
    vandaagveld("datum", "--datum", "Datum van de brief", "dag van verzending; anders vandaag"),
    Veld("toelichting", "--toelichting", "Eigen alinea", "extra tekst in de brief", schone_alinea, stil=True),
    Veld(
        "aan", "--aan", "Aan", 'ouders, jongere, allen, "verzorger 2" of "contact 3"; anders volgens de wet', _regels,
        "WIE", stil=True, meervoud=True, toon=opsomming,
    ),
)  # fmt: skip
_ALTIJD = ("datum", "toelichting", "aan")


def _wel(_: Antwoorden) -> bool:
    return True


def _niet(_: Antwoorden) -> bool:
    return False


def _velden(soort: str, zaak: Zaak, gegeven: Gegeven) -> list[Veld]:
    """The questions of one kind; the date is that of sending where it was sent already.

    A flag of another kind stays among them when it was given, to be refused.
    """
    soort_ = briefsoort.SOORTEN[soort]
    verplicht, vragen = soort_.verplicht, (*soort_.vragen, *_ALTIJD)
    dag = kort(briefsoort.dag_van_verzending(soort, zaak) or vandaag())

    return [
        veld._replace(
            past=_wel if veld.naam in vragen else _niet,
            verplicht=veld.naam in verplicht or veld.naam == "datum",
            standaard=(lambda _: dag) if veld.naam == "datum" else veld.standaard,
            stil=veld.stil or (veld.naam in ("tijdstip", "plaats") and veld.naam not in verplicht),
        )
        for veld in VELDEN
        if veld.naam in vragen or gegeven[veld.naam] is not None
    ]


@verb(
    app, "maak",
    "lpa brief maak waarschuwing 12\n"
    'lpa brief maak verzuimgesprek 12 --tijdstip "di 14-1 10:30" --plaats gemeentehuis',
)  # fmt: skip
@met_velden(VELDEN)
def maak(
    gegeven: Gegeven,
    soort: Annotated[str, plek("SOORT", briefsoort.namen())],
    zaak: Annotated[str, plek("ZAAK", "nummer van de zaak")],
    uit: briefmaken.Uit = "",
    overschrijf: briefmaken.Overschrijf = False,
    verzonden: Annotated[bool, vlag("--verzonden", "leg meteen vast dat de brief is verzonden")] = False,
    toch: Toch = False,
) -> None:
    """Maak een brief in een zaak: voor elke ontvanger een Word-bestand, op het eigen adres."""
    soort_ = briefsoort.lees_soort(soort)
    with bestand() as b:
        over = aanvragen.volledig(b.conn, nummer("zaak")(zaak))
        briefsoort.moet_passen(soort_, over)
        recht = briefzaak.recht_van(b.conn, soort_, over, vandaag(), regels.regelboek(b.conn))
        briefsoort.moet_kunnen(soort_, over, recht.stand)
        noem_zaak(b.conn, over)
        antwoorden = Formulier(_velden(soort_, over, gegeven), gegeven, b.conn).vul()
        inhoud = briefzaak.inhoud(b.conn, soort_, over, antwoorden, recht)
        g = inhoud.feiten
        doel = briefmaken.pad(uit, over.nummer, soort_)
        partij = briefmaken.maak(soort_, g, inhoud.wie, doel, vrij=not (uit or overschrijf))
        nooit = uitbestand.zaakbestanden(settings.current().bestand)
        with (
            uitbestand.klaargezet(partij.bestanden, overschrijf=overschrijf, nooit=nooit) as zet_neer,
            vastleggen(b, "brief maak", lambda: _bij_maken(b.conn, soort_, inhoud, recht, partij), toch) as s,
        ):
            gemaakt = briefmaken.leg_vast(s, partij.brieven)
            gedeeld: Sequence[Deling] = ()
            if verzonden:
                gemaakt, gedeeld = _verzend(s, gemaakt, over, g.datum)
            zet_neer()
    for regel in briefmaken.opmerkingen(partij, inhoud.wet, antwoorden["aan"], recht.kanttekeningen):
        answer.say(regel)
    _zeg_delingen(soort_, gedeeld, g.jongere, g.boek)
    data = briefmaken.data(gemaakt, partij, g.bezwaar) | {"delingen": [als_data(d) for d in gedeeld]}
    answer.change(briefmaken.zin(gemaakt, g.bezwaar, verzonden=verzonden), gemaakt[0].nummer, data)


def _bij_maken(
    conn: Connection, soort: str, inhoud: briefzaak.Inhoud, recht: briefzaak.Recht, partij: briefmaken.Partij
) -> list[str]:
    """What is unlikely about letters that lie ready; they must still say what the file holds."""
    g = inhoud.feiten
    over = aanvragen.volledig(conn, g.zaak.nummer)
    briefsoort.moet_kunnen(soort, over, recht.stand)
    if not inhoud.zelfde(briefzaak.inhoud(conn, soort, over, dict(g.antwoorden), recht)):
        raise Geweigerd(
            f"zaak {over.nummer} is intussen in een ander venster gewijzigd; er is geen brief gemaakt",
            f"maak de brief opnieuw: lpa brief maak {soort} {over.nummer}",
        )
    briefverzending.moet_vrij_zijn(briefmaken.al_verzonden(conn, partij))
    return briefzaak.twijfels(soort, g, vandaag())


def _zeg_delingen(soort: str, gedeeld: Sequence[Deling], jongere: Jongere, boek: Regelboek) -> None:
    """What was recorded of letters that went to a party of the chain, how sure the ground is, and whose the reason."""
    for deling in gedeeld:
        wat = f"{deling.wat}, aan {deling.aan}. Grond: {deling.grondslag}"
        answer.say(f"Deling {deling.nummer} is vastgelegd: {wat}.")
    if gedeeld:
        op = gedeeld[0].datum
        _, kanttekening = grond(briefverzending.deelt(soort), op, boek)
        for zin in (kanttekening, reden_bij_jongere(jongere.geboortedatum, op, boek)):
            if zin:
                answer.say(f"Let op: {zin}.")


def _verzend(
    s: Schrijver, te_sturen: Sequence[Brief], zaak: Zaak, op: briefmaken.Dag
) -> tuple[list[Brief], list[Deling]]:
    """The letters, sent: one step in the zaak, the day from which one can object, and what a party was told."""
    stap = s.voeg_toe(briefverzending.stap(te_sturen, op))
    na = briefverzending.verzonden(zaak, te_sturen[0].soort, op)
    if na != zaak:
        s.wijzig(na)
    gestuurd = [s.wijzig(briefverzending.gestuurd(b, op, stap.nummer)) for b in te_sturen]
    namen = {b.nummer: contacten.contact(s.conn, b.contact) for b in gestuurd if b.contact}
    delingen = [briefverzending.deling(b, namen[b.nummer], regels.regelboek(s.conn)) for b in gestuurd if b.contact]
    return gestuurd, [s.voeg_toe(d) for d in delingen]


@verb(app, "verzonden", "lpa brief verzonden 3\nlpa brief verzonden 3 --op gisteren --alleen")
def verzonden(
    brief: Nummer,
    op: Annotated[str, optie("--op", "dag van verzending; anders de datum van de brief", "DATUM")] = "",
    alleen: Annotated[bool, vlag("--alleen", "alleen deze brief, niet die aan de anderen")] = False,
    toch: Toch = False,
) -> None:
    """Leg vast dat een brief is verzonden, ook dezelfde brief aan de anderen; hij staat dan bij de stappen."""
    with bestand() as b:
        eerste = brieven.brief(b.conn, nummer("brief")(brief))
        briefverzending.moet_onverzonden_zijn(eerste)
        briefverzending.moet_nog_kloppen(eerste, achterhaald=brieven.achterhaald(b.conn, eerste))
        zaak, boek = aanvragen.volledig(b.conn, eerste.zaak), regels.regelboek(b.conn)
        samen = [eerste] if alleen else brieven.samen_met(b.conn, eerste)
        wie = noem_zaak(b.conn, zaak)
        dag = datum(op) if op else eerste.datum
        bezwaar = briefverzending.bezwaartermijn(eerste.soort, zaak, dag, boek)
        jongere = registers.jongere(b.conn, zaak.jongere)

        def weeg() -> list[str]:
            for lid in samen:
                nu = brieven.brief(b.conn, lid.nummer)
                briefverzending.moet_onverzonden_zijn(nu)
                briefverzending.moet_nog_kloppen(nu, achterhaald=brieven.achterhaald(b.conn, nu))
            return briefverzending.twijfels(samen, aanvragen.volledig(b.conn, zaak.nummer), dag, vandaag(), boek)

        with vastleggen(b, "brief verzonden", weeg, toch) as s:
            samen, gedeeld = _verzend(s, samen, aanvragen.volledig(s.conn, zaak.nummer), dag)
    _zeg_delingen(eerste.soort, gedeeld, jongere, boek)
    nummers = f"Brief {opsomming([str(lid.nummer) for lid in samen])}"
    zin = f"{nummers} van zaak {zaak.nummer} van {wie} {'is' if len(samen) == 1 else 'zijn'} verzonden op {lang(dag)}."
    zin += f" Dat is interventie {samen[0].interventie}.{_bezwaar(bezwaar)}"
    data = als_data(samen[0]) | {
        "brieven": [als_data(lid) for lid in samen],
        "bezwaar": _data(bezwaar),
        "delingen": [als_data(d) for d in gedeeld],
    }
    answer.change(zin + briefverzending.vervolg(eerste.soort, zaak.nummer), eerste.nummer, data)


def _bezwaar(termijn: Termijn | None) -> str:
    return f" Bezwaar kan {termijn_regel(termijn)}." if termijn else ""


def _data(termijn: Termijn | None) -> object:
    return termijn_data(termijn) if termijn else None


@verb(app, "lijst", "lpa brief lijst 12\nlpa brief lijst --onverzonden")
def lijst(
    zaak: Annotated[str, plek("ZAAK", "nummer van de zaak; anders alle")] = "",
    onverzonden: Annotated[bool, vlag("--onverzonden", "alleen wat nog niet is verzonden")] = False,
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon brieven, de laatste eerst."""
    with bestand() as b, b.lees() as conn:
        bij = zaken.zaak(conn, nummer("zaak")(zaak)).nummer if zaak else None
        gevonden, aantal = brieven.brieven(conn, bij, onverzonden=onverzonden, meest=None if alles else meest)
    toon_lijst("brieven", Brief, brieven_tabel(gevonden), gevonden, aantal, csv=csv)


@verb(app, "toon", "lpa brief toon 3")
def toon(brief: Nummer) -> None:
    """Toon een brief: soort, aan wie, wanneer, en de SHA-256 van het bestand."""
    with bestand() as b, b.lees() as conn:
        gevonden = brieven.brief(conn, nummer("brief")(brief))
    answer.sheet(brief_blad(gevonden), als_data(gevonden))


@verb(app, "controleer", "lpa brief controleer 3 brief-12-waarschuwing.docx")
def controleer(brief: Nummer, pad: Annotated[str, plek("BESTAND", "het bestand van de brief")]) -> None:
    """Kijk of een bestand nog precies de brief is die is gemaakt."""
    with bestand() as b, b.lees() as conn:
        gevonden = brieven.brief(conn, nummer("brief")(brief))
    zelfde = uitbestand.sha256(settings.pad(pad)) == gevonden.sha256
    briefverzending.moet_zelfde_zijn(gevonden, Path(pad).name, zelfde=zelfde)
    zin = f"{Path(pad).name} is precies brief {gevonden.nummer}, zoals die is gemaakt."
    answer.change(zin, gevonden.nummer, als_data(gevonden) | {"gelijk": True}, terug=False)


met_verbs(app, briefsjablonen.verbs)
