"""Documents about exemptions."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.base.soorten import VRIJSTELLING_UITKOMSTEN, VRIJSTELLINGSGRONDEN
from lpa.domain.records.aanvraag import CONCLUSIES, GEWORDEN, ZORG_GEHOORD
from tests.schemas.basis import Aantal, Dag, Deel, Document, Keuze, Nummer, Schooljaar, zegt
from tests.schemas.zaak.delen import Interventie, MetVervallen, Uitstel, Zaak
from tests.schemas.zaak.recht import Uitkomst
from tests.schemas.zaak.verlof import GEVRAAGD, Aanvraagtermijnen

Grond = Annotated[str, Keuze(VRIJSTELLINGSGRONDEN)]
ZEGT_NIETS = "null: niet gezegd."


class Vrijstelling(Zaak):
    """Een vrijstelling of vervangende leerplicht."""

    soort: Grond = zegt("De grond.")
    afhandeling: Annotated[str, Keuze(VRIJSTELLING_UITKOMSTEN)] | None = zegt("null: nog niet beantwoord.")
    aanvrager: Nummer | None = GEVRAAGD
    zelf_gevraagd: bool = zegt("De jongere vroeg het zelf.")
    verklaring_op: Dag | None = zegt("Dag van de verklaring van de deskundige (art. 7).")
    deskundige: str
    behandelend: bool | None = zegt(ZEGT_NIETS)
    nooit_geschikt: bool
    richting_bezocht: bool | None = zegt(ZEGT_NIETS)
    instemming: bool | None = zegt(ZEGT_NIETS)
    plan: bool | None = zegt(ZEGT_NIETS)
    gehoord_op: Dag | None = zegt(ZEGT_NIETS)
    instelling_gehoord_op: Dag | None = zegt(ZEGT_NIETS)
    zorg_gehoord: Annotated[str, Keuze("", ZORG_GEHOORD)]
    instelling: str
    toelichting: str
    conclusie: Annotated[str, Keuze("", CONCLUSIES)]
    van: Dag | None = zegt("Eerste dag waarop zij geldt.")
    tot: Dag | None = zegt("Laatste dag waarop zij geldt.")
    geworden: Annotated[str, Keuze("", GEWORDEN)] = zegt("Wat er van de jongere werd toen zij eindigde.")
    motivering: str
    voorwaarden: str = zegt("De voorwaarden van een besluit dat toekent.")
    bezwaarclausule: bool | None = zegt("null: zoals de wet het heeft.")
    verzonden_op: Dag | None
    duo_op: Dag | None = zegt("Dag waarop zij in Mijn DUO werd gezet.")


class Vrijstellingstand(Vrijstelling):
    """Een vrijstelling met wat de wet ervan maakt."""

    hernieuwd_na: Nummer | None = zegt("Nummer van de vrijstelling waarop deze volgt.")
    van_rechtswege: bool
    clausule_in_brief: bool
    recht: list[Uitkomst]
    termijnen: Aanvraagtermijnen
    uitstel: list[Uitstel]


class VrijstellingDocument(Document, Vrijstelling):
    """Een vrijstelling zoals zij nu is, na een wijziging."""


class VrijstellingStandDocument(Document, Vrijstellingstand):
    """Een nieuwe of beantwoorde vrijstelling, met wat de wet ervan maakt."""


class VrijstellingToonDocument(Document, Vrijstellingstand, MetVervallen):
    """De pagina van een vrijstelling."""

    stappen: list[Interventie]
    kenmerken: list[str]


class VrijstellingenDocument(Document):
    """Een lijst van vrijstellingen."""

    vrijstellingen: list[Vrijstelling]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class Verval(Vrijstelling):
    """Een vrijstelling die vervalt als er niet opnieuw kennis van wordt gegeven."""

    stand: str
    door: Nummer | None = zegt("Nummer van de vrijstelling die ervoor in de plaats komt.")
    verklaring_maanden: Aantal | None = zegt("Hoe oud de verklaring is; null: er is geen.")


class VrijstellingVervalDocument(Document):
    """Wie voor een dag opnieuw kennis moet geven."""

    voor: Dag
    vrijstellingen: list[Verval]
    aantal: Aantal


class Grondtelling(Deel):
    """Hoeveel vrijstellingen op een grond, naar inspanning en naar geldigheid."""

    behandeld: Aantal
    toegekend: Aantal
    geweigerd: Aantal
    buiten_behandeling: Aantal
    ingetrokken: Aantal
    open: Aantal
    op_1_augustus: Aantal
    nieuw: Aantal
    lopend: Aantal


class VrijstellingTellingDocument(Document):
    """De vrijstellingen van een schooljaar per grond."""

    schooljaar: Schooljaar
    gronden: dict[Grond, Grondtelling]
