"""The third step: visits, own terms, the parties of the chain, spreekuren, transfers, letters, routes."""

from __future__ import annotations

from typing import Any


def m003_werkdag(db: Any) -> None:
    """Everything that part 3 keeps."""
    for opdracht in (*_m003_agenda(), *_m003_keten(), *_m003_zaken(), *_m003_brieven()):
        db.execute(opdracht)


def _m003_datum(naam: str, null: str = "") -> str:
    """A column for a date that exists."""
    return f"{naam} text {null} check ({naam} is null or {naam} is date({naam}, '+0 days'))"


def _m003_agenda() -> list[str]:
    """When she is where: visits, days off, and what she must do by when."""
    datum = _m003_datum
    return [
        """create table huisbezoek (
            nummer integer primary key autoincrement,
            zaak integer not null references zaak on delete restrict,
            begin text not null check (begin is strftime('%Y-%m-%dT%H:%M:%S', begin, '+0 days')),
            duur integer not null check (duur between 5 and 480),
            adres text not null,
            met_wie text not null,
            tolk text not null,
            status text not null check (status in
                ('gepland', 'verzet', 'afgelegd', 'niet thuis', 'geweigerd', 'geannuleerd')),
            verslag text not null,
            kaartje integer not null check (kaartje in (0, 1)),
            poging_na integer references huisbezoek on delete restrict,
            uid text not null unique check (uid <> ''),
            reeks integer not null check (reeks >= 0),
            interventie integer references interventie on delete restrict,
            versie integer not null
        ) strict""",
        "create index huisbezoek_begin on huisbezoek (begin)",
        "create index huisbezoek_zaak on huisbezoek (zaak)",
        f"""create table afwezig (
            nummer integer primary key autoincrement,
            {datum("van", "not null")},
            {datum("tot", "not null")},
            reden text not null,
            versie integer not null,
            check (van <= tot)
        ) strict""",
        f"""create table eigentermijn (
            nummer integer primary key autoincrement,
            zaak integer references zaak on delete restrict,
            wat text not null check (wat <> ''),
            {datum("laatste_dag", "not null")},
            grondslag text not null,
            {datum("gedaan_op")},
            versie integer not null
        ) strict""",
        "create index eigentermijn_open on eigentermijn (laatste_dag) where gedaan_op is null",
        "create index eigentermijn_zaak on eigentermijn (zaak)",
        # What is open is asked at every start; what is closed grows each year.
        "create index zaak_open on zaak (type, geopend_op) where gesloten_op is null",
    ]


def _m003_keten() -> list[str]:
    """With whom she works, what she told them, and along which route a zaak goes."""
    datum = _m003_datum
    return [
        """create table contact (
            nummer integer primary key autoincrement,
            soort text not null check (soort <> ''),
            naam text not null check (naam <> ''),
            persoon text not null,
            telefoon text not null,
            email text not null,
            adres text not null,
            notitie text not null,
            zoeksleutel text not null,
            versie integer not null
        ) strict""",
        f"""create table deling (
            nummer integer primary key autoincrement,
            zaak integer not null references zaak on delete restrict,
            interventie integer references interventie on delete restrict,
            contact integer references contact on delete restrict,
            aan text not null check (aan <> ''),
            wat text not null check (wat <> ''),
            {datum("datum", "not null")},
            grondslag text not null check (grondslag <> ''),
            toestemming integer check (toestemming in (0, 1)),
            versie integer not null
        ) strict""",
        "create index deling_zaak on deling (zaak)",
        f"""create table routestap (
            nummer integer primary key autoincrement,
            zaak integer not null references zaak on delete restrict,
            {datum("datum", "not null")},
            van text not null,
            naar text not null check (naar in ('onderzoek', 'vrijwillig', 'halt', 'civiel', 'strafrecht')),
            reden text not null,
            versie integer not null
        ) strict""",
        "create index routestap_zaak on routestap (zaak)",
    ]


def _m003_zaken() -> list[str]:
    """Spreekuren with who was invited, and the transfer from vmbo to mbo."""
    datum = _m003_datum
    return [
        f"""create table spreekuur (
            nummer integer primary key autoincrement,
            school integer not null references school on delete restrict,
            {datum("datum", "not null")},
            tijd text not null check (tijd = '' or tijd glob '[0-2][0-9]:[0-5][0-9]'),
            plaats text not null,
            notitie text not null,
            versie integer not null
        ) strict""",
        """create table uitnodiging (
            nummer integer primary key autoincrement,
            spreekuur integer not null references spreekuur on delete restrict,
            zaak integer not null references zaak on delete restrict,
            status text not null check (status in ('uitgenodigd', 'gekomen', 'niet gekomen', 'afgezegd')),
            interventie integer references interventie on delete restrict,
            versie integer not null,
            unique (spreekuur, zaak)
        ) strict""",
        "create index uitnodiging_zaak on uitnodiging (zaak)",
        f"""create table overstap (
            nummer integer primary key references zaak on delete restrict,
            keuze text not null,
            instelling text not null,
            {datum("aangemeld_op")},
            {datum("aangenomen_op")},
            {datum("ingeschreven_op")},
            {datum("overgedragen_op")},
            overgedragen_aan text not null,
            toelichting text not null
        ) strict""",
    ]


def _m003_brieven() -> list[str]:
    """Letters, and who sends them."""
    datum = _m003_datum
    return [
        f"""create table brief (
            nummer integer primary key autoincrement,
            zaak integer not null references zaak on delete restrict,
            soort text not null check (soort <> ''),
            aan text not null,
            bestand text not null,
            sha256 text not null check (length(sha256) = 64),
            {datum("datum", "not null")},
            {datum("verzonden_op")},
            interventie integer references interventie on delete restrict,
            versie integer not null
        ) strict""",
        "create index brief_zaak on brief (zaak)",
        """create table afzender (
            nummer integer primary key check (nummer = 1),
            ambtenaar text not null,
            functie text not null,
            telefoon text not null,
            email text not null,
            adres text not null,
            postcode text not null,
            plaats text not null,
            bezwaar_bij text not null,
            bezwaar_adres text not null,
            sjablonen text not null,
            versie integer not null
        ) strict""",
    ]
