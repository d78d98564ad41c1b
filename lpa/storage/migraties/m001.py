"""The first step: registers, zaken, figures, the log, and two standing counts."""

from __future__ import annotations

from typing import Any


def m001_begin(db: Any) -> None:
    """Everything that part 1 keeps: registers, zaken, figures, and the log of all changes."""
    db.execute(f"pragma application_id = {0x6C706121:d}")
    for opdracht in (*_m001_registers(), *_m001_zaken(), *_m001_boeken(), *_m001_standen()):
        db.execute(opdracht)


_M001_ONDERWIJS = "in ('po', 'so', 'vso', 'vo', 'mbo')"


def _m001_datum(naam: str, null: str = "") -> str:
    """A column for a date that exists: SQLite's own date() would let 30 February pass."""
    return f"{naam} text {null} check ({naam} is null or {naam} is date({naam}, '+0 days'))"


def _m001_registers() -> list[str]:
    """Who there is: the properties of the file, jongeren, verzorgers, schools, enrolments."""
    datum, onderwijs = _m001_datum, _M001_ONDERWIJS
    return [
        """create table eigenschap (
            sleutel text primary key,
            waarde text not null
        ) strict""",
        f"""create table jongere (
            nummer integer primary key autoincrement,
            achternaam text not null check (achternaam <> ''),
            tussenvoegsel text not null,
            voornaam text not null,
            {datum("geboortedatum", "not null")},
            geslacht text not null check (geslacht in ('m', 'v', 'x', 'onbekend')),
            bsn text unique check (bsn glob '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
            adres text not null,
            postcode text not null,
            plaats text not null,
            geheim_adres integer not null check (geheim_adres in (0, 1)),
            telefoon text not null,
            taal text not null,
            gezin text not null,
            {datum("startkwalificatie_op")},
            {datum("uitstroom_op")},
            {datum("twaalf_jaren_op")},
            {datum("verhuisd_op")},
            {datum("overleden_op")},
            notitie text not null,
            zoeksleutel text not null,
            versie integer not null
        ) strict""",
        "create index jongere_zoeksleutel on jongere (zoeksleutel)",
        # All that a count of the register asks, so that it reads this index and not the jongeren.
        """create index jongere_geboortedatum on jongere (geboortedatum, verhuisd_op, overleden_op,
            twaalf_jaren_op, startkwalificatie_op, uitstroom_op)""",
        """create table verzorger (
            nummer integer primary key autoincrement,
            jongere integer not null references jongere on delete restrict,
            naam text not null check (naam <> ''),
            adres text not null,
            telefoon text not null,
            versie integer not null
        ) strict""",
        "create index verzorger_jongere on verzorger (jongere)",
        """create table school (
            nummer integer primary key autoincrement,
            naam text not null check (naam <> ''),
            brin text unique,
            plaats text not null,
            regio text not null check (regio in ('noord', 'midden', 'zuid')),
            onderwijssoorten text not null,
            contactpersoon text not null,
            telefoon text not null,
            email text not null,
            zoeksleutel text not null,
            versie integer not null
        ) strict""",
        f"""create table inschrijving (
            nummer integer primary key autoincrement,
            jongere integer not null references jongere on delete restrict,
            school integer not null references school on delete restrict,
            onderwijssoort text not null check (onderwijssoort {onderwijs}),
            niveau text not null,
            leerjaar integer check (leerjaar between 1 and 12),
            {datum("van", "not null")},
            {datum("tot")},
            versie integer not null
        ) strict""",
        "create index inschrijving_jongere on inschrijving (jongere, van, tot, onderwijssoort)",
        "create index inschrijving_school on inschrijving (school)",
    ]


def _m001_zaken() -> list[str]:
    """What happens: zaken and what hangs on them."""
    datum, onderwijs = _m001_datum, _M001_ONDERWIJS
    return [
        f"""create table zaak (
            nummer integer primary key autoincrement,
            type text not null check (type in ('melding', 'verlof', 'vrijstelling', 'overstap')),
            soort text not null,
            jongere integer not null references jongere on delete restrict,
            school integer references school on delete restrict,
            onderwijssoort text check (onderwijssoort {onderwijs}),
            {datum("geopend_op", "not null")},
            {datum("gesloten_op")},
            afhandeling text check (afhandeling <> '' and (afhandeling is null) = (gesloten_op is null)),
            route text not null,
            schooljaar text not null check (schooljaar glob '[12][0-9][0-9][0-9]-[12][0-9][0-9][0-9]'),
            versie integer not null,
            check (type <> 'melding' or soort in
                ('absoluut', 'signaal', 'langdurig', 'luxe', 'overig', 'preventief')),
            check (type <> 'vrijstelling' or soort in ('3a', '3b', '5a', '5b', '5c', '5a-trekkend', '15'))
        ) strict""",
        "create index zaak_telling on zaak (schooljaar, soort, afhandeling)",
        "create index zaak_jongere on zaak (jongere, geopend_op)",
        "create index zaak_schooljaar on zaak (schooljaar, jongere, type, geopend_op)",
        f"""create table melding (
            nummer integer primary key references zaak on delete restrict,
            meldingsnummer text unique check (meldingsnummer <> ''),
            {datum("eerste_dag")},
            {datum("laatste_dag")},
            uren integer check (uren between 0 and 9999),
            melder text not null,
            reden text not null,
            actie_school text not null,
            vervolg_op integer references melding on delete restrict,
            toelichting text not null
        ) strict""",
        f"""create table vrijstelling (
            nummer integer primary key references zaak on delete restrict,
            {datum("verklaring_op")},
            deskundige text not null,
            nooit_geschikt integer not null check (nooit_geschikt in (0, 1)),
            {datum("van")},
            {datum("tot")},
            {datum("duo_op")}
        ) strict""",
        f"""create table interventie (
            nummer integer primary key autoincrement,
            zaak integer not null references zaak on delete restrict,
            {datum("datum", "not null")},
            soort text not null,
            met_wie text not null,
            route text not null,
            resultaat text not null,
            notitie text not null,
            versie integer not null
        ) strict""",
        "create index interventie_zaak on interventie (zaak, datum)",
        f"""create table heropening (
            nummer integer primary key autoincrement,
            zaak integer not null references zaak on delete restrict,
            {datum("datum", "not null")},
            {datum("gesloten_op", "not null")},
            afhandeling text not null,
            reden text not null check (reden <> ''),
            versie integer not null
        ) strict""",
        "create index heropening_zaak on heropening (zaak)",
    ]


def _m001_boeken() -> list[str]:
    """What is kept of it: stored figures, and the log."""
    return [
        """create table jaarcijfer (
            nummer integer primary key autoincrement,
            schooljaar text not null check (schooljaar glob '[12][0-9][0-9][0-9]-[12][0-9][0-9][0-9]'),
            tabel text not null,
            rij text not null,
            waarde text,
            teken text not null check (teken in ('', 'streep', 'leeg', 'onbekend')),
            opmerking text not null,
            herkomst text not null check (herkomst in ('vastgesteld', 'zaken', 'register', 'historie')),
            versie integer not null,
            unique (schooljaar, tabel, rij),
            check ((waarde is null) = (teken <> ''))
        ) strict""",
        """create table logboek (
            volgnummer integer primary key autoincrement,
            handeling integer not null,
            tijd text not null,
            opdracht text not null,
            tabel text not null,
            nummer integer not null,
            zaak integer,
            jongere integer,
            voor text check (json_valid(voor)),
            na text check (json_valid(na)),
            terug_van integer,
            toelichting text not null
        ) strict""",
        "create index logboek_handeling on logboek (handeling)",
        "create index logboek_terug_van on logboek (terug_van) where terug_van is not null",
        "create index logboek_zaak on logboek (zaak)",
        "create index logboek_jongere on logboek (jongere)",
    ]


def _m001_standen() -> list[str]:
    """Two standing counts, kept by the database itself in the transaction of each change.

    `zaaktelling`: how many zaken of each schooljaar, kind and afhandeling ('' is open). `jongerejaar`:
    of each jongere with a melding in a schooljaar the last melding and the first interventie. They save
    the yearly overview from reading every zaak; they hold nothing that the zaken do not say.
    """

    def tel(rij: str, erbij: int) -> str:
        return f"""insert into zaaktelling
            values ({rij}.schooljaar, {rij}.soort, coalesce({rij}.afhandeling, ''), {erbij})
            on conflict do update set aantal = aantal + {erbij};"""  # noqa: S608

    def stand(schooljaar: str, jongere: str) -> str:
        return f"""delete from jongerejaar where schooljaar = {schooljaar} and jongere = {jongere};
            insert into jongerejaar select schooljaar, jongere, max(geopend_op),
                min((select min(datum) from interventie where interventie.zaak = zaak.nummer))
            from zaak where schooljaar = {schooljaar} and jongere = {jongere} and type = 'melding'
            group by schooljaar, jongere;"""  # noqa: S608

    def stap(rij: str) -> str:
        schooljaar, jongere = (
            f"(select {kolom} from zaak where nummer = {rij}.zaak)"  # noqa: S608
            for kolom in ("schooljaar", "jongere")
        )
        return stand(schooljaar, jongere)

    def zaak(rij: str, erbij: int) -> str:
        return tel(rij, erbij) + stand(f"{rij}.schooljaar", f"{rij}.jongere")

    return [
        """create table zaaktelling (
            schooljaar text, soort text, afhandeling text, aantal integer not null,
            primary key (schooljaar, soort, afhandeling)
        ) strict, without rowid""",
        """create table jongerejaar (
            schooljaar text, jongere integer, laatste_melding text not null, eerste_interventie text,
            primary key (schooljaar, jongere)
        ) strict, without rowid""",
        f"create trigger zaak_erbij after insert on zaak begin {zaak('new', 1)} end",
        f"create trigger zaak_eraf after delete on zaak begin {zaak('old', -1)} end",
        f"create trigger zaak_anders after update on zaak begin {zaak('old', -1)} {zaak('new', 1)} end",
        f"create trigger interventie_erbij after insert on interventie begin {stap('new')} end",
        f"create trigger interventie_eraf after delete on interventie begin {stap('old')} end",
        f"create trigger interventie_anders after update on interventie begin {stap('old')} {stap('new')} end",
    ]
