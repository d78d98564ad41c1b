-- The base schema: every table, view and index of a case file. `base.py` reads it, and says what the words in capitals
-- stand for. A table is made before the ones that refer to it.

-- Who there is, and the calendars of schools.

create table eigenschap (
    nummer integer primary key autoincrement,
    sleutel text not null unique check (sleutel <> ''),
    waarde text not null,
    versie integer not null
) strict;

create table gezin (
    nummer integer primary key autoincrement,
    naam text not null,
    notitie text not null,
    versie integer not null
) strict;

create table jongere (
    nummer integer primary key autoincrement,
    achternaam text not null check (achternaam <> ''),
    tussenvoegsel text not null,
    voornaam text not null,
    geboortedatum text not null check (geboortedatum is date(geboortedatum, '+0 days')
        or geboortedatum is strftime('%Y-%m', geboortedatum || '-01') or geboortedatum glob '[12][0-9][0-9][0-9]'),
    geslacht text not null check (geslacht in ('m', 'v', 'x', 'onbekend')),
    bsn text unique check (bsn glob '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
    adres text not null,
    postcode text not null,
    plaats text not null,
    land text not null,
    geheim_adres JANEE not null,
    telefoon text not null,
    taal text not null,
    gezin integer references gezin on delete restrict,
    startkwalificatie_op DATUM,
    uitstroom_op DATUM,
    twaalf_jaren_op DATUM,
    verblijf text not null check (verblijf in ('ingeschreven', 'verblijft hier')),
    gevestigd_op DATUM,
    verhuisd_op DATUM,
    overleden_op DATUM,
    notitie text not null,
    zoeksleutel text not null,
    versie integer not null
) strict;
create index jongere_zoeksleutel on jongere (zoeksleutel);
create index jongere_gezin on jongere (gezin) where gezin is not null;
-- All that a count of the register asks, so that it reads this index and not the jongeren.
create index jongere_geboortedatum on jongere (geboortedatum, verhuisd_op, overleden_op,
    twaalf_jaren_op, startkwalificatie_op, uitstroom_op, verblijf, gevestigd_op);

-- Stays of before the present one, which is in `jongere`.
create table verblijf (
    nummer integer primary key autoincrement,
    jongere integer not null references jongere on delete restrict,
    soort text not null check (soort in ('ingeschreven', 'verblijft hier')),
    van DATUM,
    tot DATUM,
    versie integer not null,
    check (van <= tot)
) strict;
create index verblijf_jongere on verblijf (jongere);

create table verzorger (
    nummer integer primary key autoincrement,
    jongere integer not null references jongere on delete restrict,
    naam text not null check (naam <> ''),
    relatie text not null check (relatie in ('onbekend', 'vader', 'moeder', 'ouder', 'voogd', 'pleegouder',
        'stiefouder', 'instelling', 'anders')),
    gezag text not null check (gezag in ('onbekend', 'ja', 'nee')),
    contactpersoon text not null,
    contact_geslacht text not null check (contact_geslacht in ('m', 'v', 'x', 'onbekend')),
    adres text not null,
    land text not null,
    telefoon text not null,
    zoeksleutel text not null,
    versie integer not null
) strict;
create index verzorger_jongere on verzorger (jongere);

create table school (
    nummer integer primary key autoincrement,
    naam text not null check (naam <> ''),
    brin text unique,
    plaats text not null,
    regio REGIO not null,
    onderwijssoorten text not null,
    zonder_les text not null,
    contactpersoon text not null,
    telefoon text not null,
    email text not null,
    zoeksleutel text not null,
    versie integer not null
) strict;

create table inschrijving (
    nummer integer primary key autoincrement,
    jongere integer not null references jongere on delete restrict,
    school integer not null references school on delete restrict,
    onderwijssoort ONDERWIJS not null,
    niveau text not null,
    leerjaar integer check (leerjaar between 1 and 12),
    van DATUM not null,
    tot DATUM,
    versie integer not null
) strict;
create index inschrijving_jongere on inschrijving (jongere, van, tot, onderwijssoort);
create index inschrijving_school on inschrijving (school);

create table contact (
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
) strict;

create table vakantie (
    nummer integer primary key autoincrement,
    regio REGIO,
    school integer references school on delete restrict,
    schooljaar SCHOOLJAAR not null,
    naam text not null check (naam in
        ('herfstvakantie', 'kerstvakantie', 'voorjaarsvakantie', 'meivakantie', 'zomervakantie')),
    van DATUM not null,
    tot DATUM not null,
    bron text not null,
    versie integer not null,
    check ((regio is null) <> (school is null)),
    check (van <= tot),
    unique (regio, schooljaar, naam),
    unique (school, schooljaar, naam)
) strict;

create table vrij (
    nummer integer primary key autoincrement,
    school integer not null references school on delete restrict,
    van DATUM not null,
    tot DATUM not null,
    reden text not null check (reden <> ''),
    versie integer not null,
    check (van <= tot)
) strict;
create index vrij_school on vrij (school, van);

create table opendag (
    nummer integer primary key autoincrement,
    school integer not null references school on delete restrict,
    dag DATUM not null,
    reden text not null,
    versie integer not null,
    unique (school, dag)
) strict;

create table eigenregel (
    nummer integer primary key autoincrement,
    code text not null,
    vanaf DATUM not null,
    waarde integer not null,
    bron text not null check (bron <> ''),
    gelezen_op DATUM not null,
    versie integer not null,
    unique (code, vanaf)
) strict;

-- What happens: zaken, and what all of them have.

create table zaak_alle (
    nummer integer primary key autoincrement,
    type text not null check (type in ('melding', 'verlof', 'vrijstelling', 'overstap')),
    soort text not null,
    jongere integer not null references jongere on delete restrict,
    school integer references school on delete restrict,
    onderwijssoort ONDERWIJS,
    geopend_op DATUM not null,
    gesloten_op DATUM,
    afhandeling text check (afhandeling <> '' and (afhandeling is null) = (gesloten_op is null)),
    onderreden text not null check (onderreden in ('', 'onterecht', 'afgedaan', 'zorg van de school', 'ziekteverzuim',
        'te laat komen', 'anders')),
    route text not null,
    schooljaar SCHOOLJAAR not null,
    rmc JANEE not null,
    kenmerk_gemeente text not null,
    ingelezen_op DATUM,
    VERVALLEN,
    versie integer not null,
    check (type <> 'melding' or soort in ('absoluut', 'signaal', 'langdurig', 'luxe', 'overig', 'preventief')),
    check (type <> 'vrijstelling' or soort in ('3a', '3b', '5a', '5b', '5c', '5a-trekkend', '15'))
) strict;
create view zaak as select * from zaak_alle where vervallen_op is null;
create index zaak_telling on zaak_alle (schooljaar, soort, afhandeling, rmc, vervallen_op);
create index zaak_rmc on zaak_alle (schooljaar) where rmc = 1;
create index zaak_onderreden on zaak_alle (schooljaar, onderreden, soort, afhandeling, geopend_op, gesloten_op, rmc,
    vervallen_op) where onderreden <> '';
create index zaak_kenmerk_gemeente on zaak_alle (kenmerk_gemeente collate nocase) where kenmerk_gemeente <> '';
create index zaak_jongere on zaak_alle (jongere, geopend_op);
create index zaak_schooljaar on zaak_alle (schooljaar, jongere, type, geopend_op, soort, vervallen_op);
-- What was opened or closed after a day, of a schooljaar that is looked at as it was then.
create index zaak_geopend on zaak_alle (schooljaar, geopend_op);
create index zaak_gesloten on zaak_alle (schooljaar, gesloten_op) where gesloten_op is not null;
-- What is open is asked at every start; what is closed grows each year.
create index zaak_open on zaak_alle (type, geopend_op) where gesloten_op is null;

create table verlof (
    nummer integer primary key references zaak_alle on delete restrict,
    aanvraag integer references verlof on delete restrict,
    van DATUM not null,
    tot DATUM not null,
    zonder_les text not null,
    schooldagen integer not null check (schooldagen between 0 and 366),
    opgegeven JANEE not null,
    reden text not null,
    beslisser text not null check (beslisser in ('', 'ambtenaar', 'hoofd')),
    gehoord_op DATUM,
    mening text not null,
    motivering text not null,
    toegewezen_van DATUM,
    toegewezen_tot DATUM,
    toegewezen_dagen integer check (toegewezen_dagen between 0 and 366),
    doorgestuurd_aan text not null,
    verzonden_op DATUM,
    check (van <= tot),
    check (toegewezen_van is null or (van <= toegewezen_van and toegewezen_van <= toegewezen_tot
        and toegewezen_tot <= tot))
) strict;
create index verlof_aanvraag on verlof (aanvraag);

create table melding (
    nummer integer primary key references zaak_alle on delete restrict,
    meldingsnummer text unique check (meldingsnummer <> ''),
    eerste_dag DATUM,
    laatste_dag DATUM,
    uren real check (uren between 0 and 9999 and uren * 2 = round(uren * 2)),
    melder text not null,
    reden text not null,
    actie_school text not null,
    vervolg_op integer references melding on delete restrict,
    na_verlof integer references verlof on delete restrict,
    aangekondigd JANEE not null,
    toelichting text not null,
    duo_op DATUM
) strict;
-- What must still be told back to DUO is counted at every start.
create index melding_duo on melding (nummer) where meldingsnummer is not null and duo_op is null;

create table vrijstelling (
    nummer integer primary key references zaak_alle on delete restrict,
    verklaring_op DATUM,
    deskundige text not null,
    behandelend JANEE,
    nooit_geschikt JANEE not null,
    richting_bezocht JANEE,
    instemming JANEE,
    plan JANEE,
    gehoord_op DATUM,
    instelling_gehoord_op DATUM,
    zorg_gehoord text not null check (zorg_gehoord in ('', 'ja', 'nee', 'niet betrokken')),
    instelling text not null,
    toelichting text not null,
    conclusie text not null check (conclusie in ('', 'ongeschikt', 'geschikt met aanpassingen', 'geschikt')),
    van DATUM,
    tot DATUM,
    geworden text not null check (geworden in ('', 'terug naar school', '18 geworden', 'verhuisd', 'anders')),
    motivering text not null,
    bezwaarclausule JANEE,
    verzonden_op DATUM,
    duo_op DATUM
) strict;

create table overstap (
    nummer integer primary key references zaak_alle on delete restrict,
    keuze text not null,
    instelling text not null,
    aangemeld_op DATUM,
    aangenomen_op DATUM,
    ingeschreven_op DATUM,
    overgedragen_op DATUM,
    overgedragen_aan text not null,
    toelichting text not null
) strict;

create table uitstel (
    nummer integer primary key autoincrement,
    zaak integer not null references zaak_alle on delete restrict,
    soort text not null check (soort in ('opschorting', 'verlenging')),
    van DATUM not null,
    tot DATUM,
    duur text not null,
    reden text not null check (reden <> ''),
    versie integer not null,
    check ((soort = 'opschorting') = (duur = ''))
) strict;
create index uitstel_zaak on uitstel (zaak);

create table kenmerk (
    nummer integer primary key autoincrement,
    zaak integer not null references zaak_alle on delete restrict,
    woord text not null check (woord <> ''),
    versie integer not null,
    unique (zaak, woord)
) strict;
create index kenmerk_woord on kenmerk (woord, zaak);

create table heropening (
    nummer integer primary key autoincrement,
    zaak integer not null references zaak_alle on delete restrict,
    datum DATUM not null,
    gesloten_op DATUM not null,
    afhandeling text not null,
    reden text not null check (reden <> ''),
    versie integer not null
) strict;
create index heropening_zaak on heropening (zaak);

-- What is done in a zaak, and when she is where.

create table interventie_alle (
    nummer integer primary key autoincrement,
    zaak integer not null references zaak_alle on delete restrict,
    datum DATUM not null,
    soort text not null,
    met_wie text not null,
    route text not null,
    resultaat text not null,
    notitie text not null,
    vast text not null,
    strafnummer text not null,
    bedrag text check (bedrag <> '' and bedrag not glob '*[^0-9.]*'),
    proeftijd_tot DATUM,
    overleg integer references interventie_alle on delete restrict,
    REGIME,
    VERVALLEN,
    versie integer not null
) strict;
create view interventie as select * from interventie_alle where vervallen_op is null;
create index interventie_zaak on interventie_alle (zaak, datum, soort, vervallen_op);
create index interventie_datum on interventie_alle (datum);
create index interventie_strafnummer on interventie_alle (strafnummer collate nocase) where strafnummer <> '';
create index interventie_aanbod on interventie_alle (datum, zaak, resultaat, vervallen_op)
    where soort = 'aanbodgesprek';

create table routestap (
    nummer integer primary key autoincrement,
    zaak integer not null references zaak_alle on delete restrict,
    datum DATUM not null,
    van text not null,
    naar text not null check (naar <> '' and naar not glob '*[^a-z +]*'),
    reden text not null,
    versie integer not null
) strict;
create index routestap_zaak on routestap (zaak);

create table verstrekking_alle (
    nummer integer primary key autoincrement,
    zaak integer not null references zaak_alle on delete restrict,
    interventie integer references interventie_alle on delete restrict,
    contact integer references contact on delete restrict,
    aan text not null check (aan <> ''),
    wat text not null check (wat <> ''),
    datum DATUM not null,
    grondslag text not null check (grondslag <> ''),
    toestemming JANEE,
    REGIME,
    VERVALLEN,
    versie integer not null
) strict;
create view verstrekking as select * from verstrekking_alle where vervallen_op is null;
create index verstrekking_zaak on verstrekking_alle (zaak);

create table huisbezoek_alle (
    nummer integer primary key autoincrement,
    zaak integer not null references zaak_alle on delete restrict,
    begin TIJDSTIP not null,
    duur integer not null check (duur between 5 and 480),
    adres text not null,
    met_wie text not null,
    tolk text not null,
    status text not null check (status in
        ('gepland', 'verzet', 'afgelegd', 'niet thuis', 'geweigerd', 'geannuleerd')),
    verslag text not null,
    kaartje JANEE not null,
    poging_na integer references huisbezoek_alle on delete restrict,
    uid text not null unique check (uid <> ''),
    reeks integer not null check (reeks >= 0),
    interventie integer references interventie_alle on delete restrict,
    REGIME,
    VERVALLEN,
    versie integer not null
) strict;
create view huisbezoek as select * from huisbezoek_alle where vervallen_op is null;
create index huisbezoek_begin on huisbezoek_alle (begin);
create index huisbezoek_zaak on huisbezoek_alle (zaak);

create table spreekuur (
    nummer integer primary key autoincrement,
    school integer not null references school on delete restrict,
    datum DATUM not null,
    tijd text not null check (tijd = '' or tijd glob '[0-2][0-9]:[0-5][0-9]'),
    plaats text not null,
    notitie text not null,
    versie integer not null
) strict;

create table uitnodiging_alle (
    nummer integer primary key autoincrement,
    spreekuur integer not null references spreekuur on delete restrict,
    zaak integer not null references zaak_alle on delete restrict,
    status text not null check (status in ('uitgenodigd', 'gekomen', 'niet gekomen', 'afgezegd')),
    interventie integer references interventie_alle on delete restrict,
    VERVALLEN,
    versie integer not null
) strict;
create view uitnodiging as select * from uitnodiging_alle where vervallen_op is null;
create unique index uitnodiging_wie on uitnodiging_alle (spreekuur, zaak) where vervallen_op is null;
create index uitnodiging_zaak on uitnodiging_alle (zaak);

create table brief_alle (
    nummer integer primary key autoincrement,
    zaak integer not null references zaak_alle on delete restrict,
    soort text not null check (soort <> ''),
    aan text not null,
    bestand text not null,
    sha256 text not null check (length(sha256) = 64),
    datum DATUM not null,
    verzonden_op DATUM,
    interventie integer references interventie_alle on delete restrict,
    contact integer references contact on delete restrict,
    met_reden JANEE,
    toestemming JANEE,
    REGIME,
    VERVALLEN,
    versie integer not null
) strict;
create view brief as select * from brief_alle where vervallen_op is null;
create index brief_zaak on brief_alle (zaak);

create table afzender (
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
    elektronisch text not null,
    elektronisch_vanaf DATUM,
    sjablonen text not null,
    versie integer not null
) strict;

create table eigentermijn_alle (
    nummer integer primary key autoincrement,
    zaak integer references zaak_alle on delete restrict,
    wat text not null check (wat <> ''),
    laatste_dag DATUM not null,
    grondslag text not null,
    gedaan_op DATUM,
    tijdstip TIJDSTIP,
    brief integer references brief_alle on delete restrict,
    REGIME,
    VERVALLEN,
    versie integer not null,
    check (tijdstip is null or date(tijdstip) = laatste_dag)
) strict;
create view eigentermijn as select * from eigentermijn_alle where vervallen_op is null;
create index eigentermijn_open on eigentermijn_alle (laatste_dag) where gedaan_op is null;
create index eigentermijn_zaak on eigentermijn_alle (zaak);
create index eigentermijn_tijdstip on eigentermijn_alle (tijdstip) where tijdstip is not null;

-- That a step was moved is kept when the report of a visit is mended and the step goes: it refers to none.
create table verplaatsing (
    nummer integer primary key autoincrement,
    zaak integer not null references zaak_alle on delete restrict,
    interventie integer,
    soort text not null,
    datum DATUM not null,
    van integer not null,
    naar integer not null,
    reden text not null check (reden <> ''),
    REGIME,
    versie integer not null,
    check (van <> naar)
) strict;
create index verplaatsing_zaak on verplaatsing (zaak);

-- Of what was twice in the register: the number that went, and the one that all of it has now.
create table samengevoegd (
    nummer integer primary key autoincrement,
    soort text not null check (soort in ('jongere', 'school')),
    oud integer not null,
    nieuw integer not null,
    datum DATUM not null,
    versie integer not null,
    unique (soort, oud),
    check (oud <> nieuw)
) strict;

-- How many a whole register held of an age, sex and kind of education of whom no jongere is kept; an empty kind is all.
create table leeftijdtelling (
    nummer integer primary key autoincrement,
    dag DATUM not null,
    leeftijd integer not null check (leeftijd >= 0),
    geslacht text not null check (geslacht in ('m', 'v', 'x', 'onbekend')),
    onderwijssoort text not null check (onderwijssoort in ('', 'po', 'so', 'vso', 'vo', 'mbo')),
    aantal integer not null check (aantal > 0),
    versie integer not null,
    unique (dag, leeftijd, geslacht, onderwijssoort)
) strict;

create table afwezig (
    nummer integer primary key autoincrement,
    van DATUM not null,
    tot DATUM not null,
    reden text not null,
    versie integer not null,
    check (van <= tot)
) strict;

-- What is kept of it: stored figures, the log, and the stamp.

-- A row of hers has figures that are only entered: of a schooljaar, or of a calendar year (four digits).
create table eigenrij (
    nummer integer primary key autoincrement,
    tabel text not null check (tabel <> ''),
    rij text not null check (rij <> ''),
    eenheid text not null,
    bron text not null,
    versie integer not null,
    unique (tabel, rij)
) strict;

create table jaarcijfer (
    nummer integer primary key autoincrement,
    schooljaar text not null check (schooljaar glob '[12][0-9][0-9][0-9]-[12][0-9][0-9][0-9]'
        or schooljaar glob '[12][0-9][0-9][0-9]'),
    tabel text not null,
    rij text not null,
    waarde text,
    teken text not null check (teken in ('', 'streep', 'leeg', 'onbekend')),
    opmerking text not null,
    herkomst text not null check (herkomst in ('vastgesteld', 'zaken', 'register', 'historie')),
    versie integer not null,
    unique (schooljaar, tabel, rij),
    check ((waarde is null) = (teken <> ''))
) strict;

-- Of a schooljaar and table that both were imported and can be counted: which of the two is printed.
create table cijferbron (
    nummer integer primary key autoincrement,
    schooljaar SCHOOLJAAR not null,
    tabel text not null check (tabel <> ''),
    bron text not null check (bron in ('ingevoerd', 'geteld')),
    versie integer not null,
    unique (schooljaar, tabel)
) strict;

-- A remark that prints with the figures it is about: all of a table, a row, one cell, or whatever lies in a schooljaar.
create table cijfernoot (
    nummer integer primary key autoincrement,
    tekst text not null check (tekst <> ''),
    tabel text not null,
    rij text not null check (rij = '' or tabel <> ''),
    schooljaar text not null
        check (schooljaar = '' or schooljaar glob '[12][0-9][0-9][0-9]-[12][0-9][0-9][0-9]'
            or schooljaar glob '[12][0-9][0-9][0-9]'),
    breuk JANEE not null check (breuk = 0 or schooljaar <> ''),
    versie integer not null,
    check (tabel <> '' or schooljaar <> '')
) strict;

-- A version of the figures of a schooljaar that was closed, until it is reopened: how they were printed, and the facts that
-- they were counted from. No fact names anybody: `wie` and `gezin` are random numbers, one for each within a version.
create table vaststelling (
    nummer integer primary key autoincrement,
    schooljaar SCHOOLJAAR not null,
    datum DATUM not null,
    lpa text not null check (lpa <> ''),
    zegel text not null check (length(zegel) = 64),
    reden text not null,
    heropend_op DATUM,
    heropend_reden text not null check ((heropend_reden = '') = (heropend_op is null)),
    versie integer not null
) strict;
create unique index vaststelling_geldt on vaststelling (schooljaar) where heropend_op is null;

create table vastcijfer (
    nummer integer primary key autoincrement,
    vaststelling integer not null references vaststelling on delete restrict,
    tabel text not null check (tabel <> ''),
    rij text not null check (rij <> ''),
    waarde text,
    teken text not null check (teken in ('', 'streep', 'leeg', 'onbekend')),
    herkomst text not null check (herkomst in ('zaken', 'register', 'historie')),
    opmerking text not null,
    versie integer not null,
    unique (vaststelling, tabel, rij),
    check ((waarde is null) = (teken <> ''))
) strict;

create table telfeit (
    nummer integer primary key autoincrement,
    vaststelling integer not null references vaststelling on delete restrict,
    zaak integer,
    wie integer not null,
    gezin integer not null,
    feiten text not null check (json_valid(feiten)),
    versie integer not null
) strict;
create index telfeit_vaststelling on telfeit (vaststelling, zaak);

-- Why a jongere is kept longer than the term.
create table bewaring (
    nummer integer primary key autoincrement,
    jongere integer not null references jongere on delete restrict,
    tot DATUM not null,
    reden text not null check (reden <> ''),
    versie integer not null
) strict;
create index bewaring_jongere on bewaring (jongere);

-- Who was destroyed, by a number that nobody has any more: no name, and no day of birth.
create table vernietiging (
    nummer integer primary key autoincrement,
    wie integer not null unique,
    geboortejaar integer not null check (geboortejaar between 1900 and 2999),
    datum DATUM not null,
    categorie text not null check (categorie <> ''),
    grond text not null check (grond <> ''),
    machtiging text not null check (machtiging <> ''),
    machtiging_op DATUM not null,
    zaken integer not null,
    rijen integer not null,
    logregels integer not null,
    schooljaren text not null,
    door text not null,
    versie integer not null
) strict;

create table logboek (
    volgnummer integer primary key autoincrement,
    handeling integer not null,
    tijd text not null,
    opdracht text not null,
    tabel text not null,
    nummer integer not null,
    zaak integer,
    jongere integer,
    terug_van integer,
    toelichting text not null,
    actor text not null,
    oorsprong text not null,
    resultaat text not null check (resultaat in ('gelukt', 'mislukt'))
) strict;
create index logboek_handeling on logboek (handeling);
create index logboek_terug_van on logboek (terug_van) where terug_van is not null;
create index logboek_zaak on logboek (zaak);
create index logboek_jongere on logboek (jongere);

-- Which doubts she accepted with a command, by their keys.
create table bevestigd (
    handeling integer not null,
    sleutel text not null,
    primary key (handeling, sleutel)
) strict, without rowid;
create index bevestigd_sleutel on bevestigd (sleutel);

-- What a row was and became, by the number of its line. It may be destroyed before the line: nothing refers to it.
create table loginhoud (
    logregel integer primary key,
    zout blob not null default (randomblob(16)),
    voor text check (voor is null or json_valid(voor)),
    na text check (na is null or json_valid(na)),
    check (voor is not null or na is not null)
) strict;
-- The chain: of each line a hash of its content with salt, and one of the line, that and the link before. A line that is
-- sealed stays as it is.
create table logketen (
    logregel integer primary key,
    inhoud blob not null,
    hash blob not null
) strict;
create trigger logboek_blijft before update on logboek
    when exists (select 1 from logketen where logregel = old.volgnummer)
    begin select raise(abort, 'het logboek wordt niet gewijzigd'); end;
create trigger logboek_gaat_niet_weg before delete on logboek
    when exists (select 1 from logketen where logregel = old.volgnummer)
    begin select raise(abort, 'het logboek wordt niet gewijzigd'); end;
create trigger logketen_blijft before update on logketen
    begin select raise(abort, 'het logboek wordt niet gewijzigd'); end;
create trigger logketen_gaat_niet_weg before delete on logketen
    begin select raise(abort, 'het logboek wordt niet gewijzigd'); end;
create view logregel as select logboek.*, voor, na from logboek left join loginhoud on logregel = volgnummer;

-- Which write this file saw last, and the one before: two random words. `basis` is the fingerprint of this schema,
-- `keten` the last link of the log.
create table stempel (
    nummer integer primary key check (nummer = 1),
    basis text not null,
    nu text not null,
    vorig text not null,
    keten blob not null
) strict;
