"""`lpa wpg`: what is criminal data, where lpa does not see that by itself."""

from __future__ import annotations

from lpa.commands.gate.doors import tell, writing
from lpa.commands.ui.forms import DAY, Form, Given, ask, choice, noun, number, open_file, verb
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import GENOEMD
from lpa.domain.records.zaak import AVG, WPG
from lpa.domain.zaak import wpg
from lpa.storage.zaak import regime, zaken

app = noun(
    "Wpg: wat strafrechtelijk is, blijft uit alles wat het scherm verlaat. lpa merkt het vanaf de uitnodiging voor het"
    " hoorgesprek of de verwijzing naar Halt; eerder merkt u het zelf. Moet het mee met een afdruk, CSV of agenda: geef"
    ' daar --met-wpg "WAAROM"; dat komt in het logboek. Stappen van de meldcode gaan mee met --met-meldcode.',
    "lpa wpg merk stap 34\nlpa wpg af verstrekking 5",
)
_SOORTEN = {
    "stap": "stap (interventie)", "brief": "brief", "bezoek": "huisbezoek", "verstrekking": "verstrekking",
    "termijn": "eigen termijn of afspraak",
}  # fmt: skip


class Welk(Form):
    """Which record."""

    soort = ask(choice("soort", _SOORTEN, also={**GENOEMD, "deling": "verstrekking"}), "SOORT", "Soort", required=True)
    nummer = ask(
        number("nummer", 10**9, 1), "NUMMER", "Nummer",
        "van de stap, de brief, het bezoek, de verstrekking of de termijn", required=True,
    )  # fmt: skip


class Merken(Welk):
    """Since when it is criminal data."""

    op = ask(DAY, "--datum", "Vanaf", "vanaf welke dag; anders de dag zelf", quiet=True)


@verb(app, "merk", "lpa wpg merk stap 34")
def merk(given: Given[Merken]) -> None:
    """Merk een stap, brief, bezoek, verstrekking of termijn als strafrechtelijk (Wpg), ook van voor het hoorgesprek."""
    _zet(given, WPG, "Wpg: het blijft uit alles wat het scherm verlaat")


@verb(app, "af", "lpa wpg af brief 5\nlpa wpg af termijn 3")
def af(given: Given[Welk]) -> None:
    """Haal het merk weg: het valt onder de AVG. Wat zelf bij Halt of het proces-verbaal hoort, blijft gemerkt."""
    _zet(given, AVG, "AVG: het mag mee met wat het scherm verlaat")


def _zet(given: Given[Welk] | Given[Merken], naar: str, zin: str) -> None:
    with open_file() as b:
        soort, nummer = given.place(Welk.soort), given.place(Welk.nummer)
        oud = regime.record(b.conn, soort, nummer)
        if naar == AVG:
            regime.must_come_off(b.conn, oud)
        whom = tell.about(b.conn, oud)
        bij = f" bij zaak {oud.zaak} van {tell.zaak(b.conn, zaken.zaak(b.conn, oud.zaak))}" if oud.zaak else ""
        na = wpg.gemerkt(oud, naar, given.fill(b.conn).draft().get(Merken.op))
        anders = na != oud
        if anders:
            with writing(b, "wpg merk" if naar == WPG else "wpg af") as s:
                na = s.change(na)
    zin = f"{soort.capitalize()} {nummer}{bij} valt vanaf {lang(na.regime_op)} onder de {zin}."
    tell.change(zin, nummer, na, about=whom, undo=anders)
