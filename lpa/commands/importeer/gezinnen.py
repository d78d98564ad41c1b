"""`lpa jongere gezinnen`: who of the whole register may be brothers and sisters, and keeping that at once."""

from __future__ import annotations

from typing import Annotated

from lpa.commands.gate.doors import tell, writing
from lpa.commands.register.gezin import als_gezin
from lpa.commands.ui import forms
from lpa.commands.ui.forms import reading
from lpa.domain.base.tekst import aantal
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.register.gezinnen import voorstellen
from lpa.output.register.samenvoegen import gezinnen_blad, gezinnen_data
from lpa.storage.engine.reading import many
from lpa.storage.register import registers

app = forms.verbs()


@forms.verb(app, "gezinnen", "lpa jongere gezinnen\nlpa jongere gezinnen --vast")
def gezinnen(
    vast: Annotated[bool, forms.switch("--vast", "leg al deze gezinnen vast")] = False, toch: forms.Toch = False
) -> None:
    """Toon wie waarschijnlijk een gezin zijn. Door een achternaam op een adres, of door een ouder."""
    if not vast:
        with reading() as conn:
            gevonden = voorstellen(many(conn, Jongere), many(conn, Verzorger))
            whom = tell.about(conn, *(lid for v in gevonden for lid in v.leden))
        return tell.sheet(gezinnen_blad(gevonden), gezinnen_data(gevonden), about=whom)
    with forms.open_file() as b:
        gevonden = voorstellen(many(b.conn, Jongere), many(b.conn, Verzorger))
        whom = tell.about(b.conn, *(lid for v in gevonden for lid in v.leden))
        if not gevonden:
            return tell.change("Er is geen gezin bij te zetten.", 0, {"gezinnen": []}, about=tell.NOBODY, undo=False)
        with writing(b, "jongere gezinnen", sure=toch) as s:
            for voorstel in gevonden:
                als_gezin(s, [registers.jongere(s.conn, lid.nummer) for lid in voorstel.leden])
    wat = aantal(len(gevonden), "gezin is", "gezinnen zijn")
    zin = f"{wat} vastgelegd, van {sum(len(v.leden) for v in gevonden)} jongeren."
    return tell.change(zin, len(gevonden), gezinnen_data(gevonden), about=whom)
