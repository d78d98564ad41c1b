"""`lpa logboek`: what was stored and changed, and when; and `lpa ongedaan`, which takes the last of it back."""

from __future__ import annotations

from typing import Annotated

import typer

from lpa.commands.gate.doors import Most, consent, tell, writing
from lpa.commands.ui import forms
from lpa.domain.base.datum import begin_van
from lpa.errors import VerkeerdGebruik
from lpa.output.register import logblad, terugname
from lpa.storage.engine import logboek as opslag
from lpa.storage.zaak import brieven, zaken

app = forms.verbs()


class Over(forms.Form):
    """What the log is read for."""

    zaak = forms.flag("--zaak", "alleen over deze zaak", forms.zaak_of(zaken.zaak, struck=True).but(metavar="NUMMER"))
    jongere = forms.flag("--jongere", "alleen over deze jongere; ook wanneer u haar of hem bekeek", forms.JONGERE)
    sinds = forms.flag("--sinds", "alleen vanaf deze dag", forms.DAY)


@forms.verb(app, "logboek", "lpa logboek\nlpa logboek --zaak 12 --volledig")
def logboek(
    given: forms.Given[Over],
    meest: Most = 20,
    volledig: Annotated[bool, forms.switch("--volledig", "met elke waarde, ervoor en erna")] = False,
    gelezen: Annotated[bool, forms.switch("--gelezen", "ook welke jongeren u hebt bekeken")] = False,
) -> None:
    """Toon wat er is gedaan, het laatste eerst."""
    with forms.reading() as conn:
        f = given.parse(conn)
        over, wie = f.zaak.nummer if f.zaak else None, f.jongere.nummer if f.jongere else None
        sinds = begin_van(f.sinds) if f.sinds else ""
        handelingen = opslag.handelingen(conn, meest, over, wie, sinds=sinds, gelezen=gelezen or wie is not None)
        regels = [regel for handeling in handelingen for regel in handeling.regels]
        whom = tell.openly() if volledig else tell.about(conn, *regels)
    getoond = [handeling.genoemd() for handeling in handelingen]
    tell.sheet(logblad.blad(getoond, volledig=volledig), logblad.data(handelingen, volledig=volledig), about=whom)


_Meest = Annotated[
    int | None,
    typer.Option(
        "--meest", min=1, max=1_000_000, metavar="AANTAL", show_default=False, help="hoeveel --lijst er toont (10)"
    ),
]  # fmt: skip


@forms.verb(app, "ongedaan", "lpa ongedaan\nlpa ongedaan --lijst")
def ongedaan(
    ja: Annotated[bool, forms.switch("--ja", "zonder te vragen")] = False,
    lijst: Annotated[bool, forms.switch("--lijst", "toon alleen wat er achtereenvolgens terug te nemen is")] = False,
    meest: _Meest = None,
) -> None:
    """Neem de laatste opdracht terug. Eerst laat lpa zien wat er terugkomt; ook dit komt in het logboek."""
    if lijst and ja:
        raise VerkeerdGebruik("--lijst en --ja gaan niet samen", "kies een van de twee")
    if lijst:
        return _lijst(meest or 10)
    if meest:
        raise VerkeerdGebruik(
            "--meest hoort bij --lijst; lpa neemt een opdracht tegelijk terug", "bekijk ze met: lpa ongedaan --lijst"
        )
    with forms.open_file() as b:
        with b.snapshot() as conn:
            handeling = opslag.laatste(conn)
            opslag.moet_terug_kunnen(handeling)
            whom = tell.about(conn, *handeling.regels)
        forms.talk.say_all(terugname.teruggezet(handeling.genoemd(), b.clock()))
        consent("Dit terugnemen?", ja)
        with writing(b, opslag.ONGEDAAN) as s:
            opslag.undo(s, handeling)
        geldend = brieven.met_bestand(b.conn, handeling.brieven)
    forms.talk.say_all(terugname.bestanden(handeling, geldend))
    zin = f"Opdracht {handeling.nummer} (`{handeling.opdracht}`) is teruggenomen."
    tell.change(zin, handeling.nummer, logblad.handeling_data(handeling), about=whom, undo=False)
    return None


def _lijst(meest: int) -> None:
    with forms.reading() as conn:
        gevonden, aantal = opslag.terug_te_nemen(conn, meest)
        whom = tell.about(conn, *(regel for handeling in gevonden for regel in handeling.regels))
    getoond = [handeling.genoemd() for handeling in gevonden]
    tell.sheet(terugname.lijst(getoond, aantal), terugname.lijst_data(gevonden, aantal), about=whom)
