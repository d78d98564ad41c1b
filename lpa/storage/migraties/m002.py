"""The second step: leave, the calendars of schools, own rules, and what exemptions are weighed by."""

from __future__ import annotations

from typing import Any


def m002_recht(db: Any) -> None:
    """Everything that part 2 keeps."""
    for opdracht in (*_m002_kalender(), *_m002_verlof(), *_m002_erbij()):
        db.execute(opdracht)


_M002_JA_NEE = "integer check ({0} in (0, 1))"
_M002_SCHOOLJAAR = "text not null check (schooljaar glob '[12][0-9][0-9][0-9]-[12][0-9][0-9][0-9]')"


def _m002_datum(naam: str, null: str = "") -> str:
    """A column for a date that exists."""
    return f"{naam} text {null} check ({naam} is null or {naam} is date({naam}, '+0 days'))"


def _m002_kalender() -> list[str]:
    """Holidays of a region or a school beside the table that ships, days off of a school, own rules."""
    datum = _m002_datum
    return [
        f"""create table vakantie (
            nummer integer primary key autoincrement,
            regio text check (regio in ('noord', 'midden', 'zuid')),
            school integer references school on delete restrict,
            schooljaar {_M002_SCHOOLJAAR},
            naam text not null check (naam in
                ('herfstvakantie', 'kerstvakantie', 'voorjaarsvakantie', 'meivakantie', 'zomervakantie')),
            {datum("van", "not null")},
            {datum("tot", "not null")},
            bron text not null,
            versie integer not null,
            check ((regio is null) <> (school is null)),
            check (van <= tot),
            unique (regio, schooljaar, naam),
            unique (school, schooljaar, naam)
        ) strict""",
        f"""create table vrij (
            nummer integer primary key autoincrement,
            school integer not null references school on delete restrict,
            {datum("van", "not null")},
            {datum("tot", "not null")},
            reden text not null check (reden <> ''),
            versie integer not null,
            check (van <= tot)
        ) strict""",
        "create index vrij_school on vrij (school, van)",
        f"""create table eigenregel (
            nummer integer primary key autoincrement,
            code text not null,
            {datum("vanaf", "not null")},
            waarde integer not null,
            bron text not null check (bron <> ''),
            {datum("gelezen_op", "not null")},
            versie integer not null,
            unique (code, vanaf)
        ) strict""",
    ]


def _m002_verlof() -> list[str]:
    """Requests for leave, and terms that stand still or are made longer."""
    datum = _m002_datum
    return [
        f"""create table verlof (
            nummer integer primary key references zaak on delete restrict,
            aanvraag integer references verlof on delete restrict,
            {datum("van", "not null")},
            {datum("tot", "not null")},
            zonder_les text not null,
            schooldagen integer not null check (schooldagen between 0 and 366),
            opgegeven integer not null check (opgegeven in (0, 1)),
            reden text not null,
            beslisser text not null check (beslisser in ('', 'ambtenaar', 'hoofd')),
            {datum("gehoord_op")},
            mening text not null,
            motivering text not null,
            {datum("toegewezen_van")},
            {datum("toegewezen_tot")},
            toegewezen_dagen integer check (toegewezen_dagen between 0 and 366),
            doorgestuurd_aan text not null,
            {datum("verzonden_op")},
            check (van <= tot),
            check (toegewezen_van is null or (van <= toegewezen_van and toegewezen_van <= toegewezen_tot
                and toegewezen_tot <= tot))
        ) strict""",
        "create index verlof_aanvraag on verlof (aanvraag)",
        f"""create table uitstel (
            nummer integer primary key autoincrement,
            zaak integer not null references zaak on delete restrict,
            soort text not null check (soort in ('opschorting', 'verlenging')),
            {datum("van", "not null")},
            {datum("tot")},
            duur text not null,
            reden text not null check (reden <> ''),
            versie integer not null,
            check ((soort = 'opschorting') = (duur = ''))
        ) strict""",
        "create index uitstel_zaak on uitstel (zaak)",
    ]


def _m002_erbij() -> list[str]:
    """New columns of tables that were there; a row made before holds their default."""
    datum, ja_nee = _m002_datum, _M002_JA_NEE
    vrijstelling = [
        "behandelend " + ja_nee.format("behandelend"),
        "richting_bezocht " + ja_nee.format("richting_bezocht"),
        "instemming " + ja_nee.format("instemming"),
        datum("gehoord_op"),
        "instelling text not null default ''",
        "toelichting text not null default ''",
        "motivering text not null default ''",
        "bezwaarclausule " + ja_nee.format("bezwaarclausule"),
        datum("verzonden_op"),
    ]
    return [
        "alter table melding add column na_verlof integer references verlof on delete restrict",
        "alter table school add column zonder_les text not null default ''",
        *(f"alter table vrijstelling add column {kolom}" for kolom in vrijstelling),
    ]
