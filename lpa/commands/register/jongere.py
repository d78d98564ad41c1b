"""`lpa jongere`: who is in the register; entering and changing have modules of their own."""

from __future__ import annotations

from typing import Annotated

from lpa.commands.facts.plicht import plichtstand
from lpa.commands.gate.doors import All, Csv, Listing, Most, tell
from lpa.commands.register import verzorger
from lpa.commands.register.velden import VanJongere, Zoeken
from lpa.commands.ui.forms import Given, Toch, noun, reading, switch, today, verb
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.jongere import Jongere
from lpa.output.register.registers import Jongerepagina, jongere_blad, jongere_data, jongeren_tabel
from lpa.storage.register import registers
from lpa.storage.zaak import overstappen, zaken

app = noun("Jongeren in het register, ingeschreven of niet.", "lpa jongere nieuw\nlpa jongere toon jansen")


@verb(app, "verzorger", 'lpa jongere verzorger 12 --naam "Noor Jansen" --telefoon 0600000000')
def nieuwe_verzorger(given: Given[verzorger.Nieuw], toch: Toch = False) -> None:
    """Voeg een ouder of verzorger toe bij een jongere."""
    verzorger.voeg_toe("jongere verzorger", given, toch)


@verb(app, "toon", "lpa jongere toon jansen\nlpa jongere toon 12 --volledig")
def toon(
    given: Given[VanJongere], volledig: Annotated[bool, switch("--volledig", "met BSN en geheim adres")] = False
) -> None:
    """Toon een jongere: plicht, inschrijvingen, meldingen, overstap, verlof en vrijstellingen."""
    with reading() as conn:
        j = given.place(VanJongere.wie, conn)
        stand = plichtstand(conn, j)
        pagina = Jongerepagina(
            jongere=j, plicht=stand.plicht, status=stand.status(today()), onzeker=stand.waarom_onzeker(today()),
            op=today(), verzorgers=registers.verzorgers(conn, j.nummer),
            inschrijvingen=[
                (i, registers.school(conn, i.school).naam) for i in registers.inschrijvingen(conn, j.nummer)
            ],
            meldingen=zaken.meldingen_van(conn, j.nummer), overstappen=overstappen.regels_van(conn, j),
            verlof=zaken.van_jongere(conn, Verlof, j.nummer),
            vrijstellingen=zaken.van_jongere(conn, Vrijstelling, j.nummer),
            gezin=registers.broers_en_zussen(conn, j), eerder=registers.verblijven(conn, j.nummer),
            vakanties_bekend=stand.kalender.kent(stand.plicht.leerplicht_van), volledig=volledig,
        )  # fmt: skip
        whom = tell.openly(j.nummer) if volledig else tell.about(conn, j)
    tell.sheet(jongere_blad(pagina), jongere_data(pagina), about=whom)


@verb(app, "lijst", "lpa jongere lijst --zoek jansen")
def lijst(given: Given[Zoeken], alles: All = False, meest: Most = 50, csv: Csv = False) -> None:
    """Toon de jongeren in het register, op naam."""
    with reading() as conn:
        zoek = given.parse(conn).zoek
        aantal = registers.aantal(conn, Jongere, zoek)
        gevonden = registers.zoek_jongeren(conn, zoek, aantal if alles else meest)
        whom = tell.about(conn, *gevonden)
    Listing("jongeren", Jongere, jongeren_tabel).show(gevonden, aantal, about=whom, csv=csv)
