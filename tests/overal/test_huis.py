"""The house as it must stay: no circle, no full room, and every import inside a function has a reason."""

from __future__ import annotations

import ast

from benchmarks import huis
from lpa.commands.gate import doors

MOST = 15  # modules in one folder

# An import inside a function makes a command slower to read. Each has one of these reasons.
LATE = {
    "a question: most commands are typed whole": {
        "commands.agenda.bezoekroute -> commands.ui.interview",
        "commands.brief.verzend -> commands.ui.interview",
        "commands.dossier.dossier -> commands.ui.interview",
        "commands.importeer.bron -> commands.ui.prompt",
        "commands.importeer.lijst -> commands.ui.interview",
        "commands.gate.store -> commands.ui.prompt",
        "commands.bestand.kopie -> commands.ui.prompt",
        "commands.bestand.waarneming -> commands.ui.prompt",
        "commands.register.gezin -> commands.ui.prompt",
        "commands.register.jongerewijzig -> commands.ui.prompt",
        "commands.ui.given -> commands.ui.interview",
        "commands.ui.session -> commands.ui.prompt",
        "commands.ui.kinds -> commands.ui.interview",
        "commands.zaak.nieuwestap -> commands.ui.interview",
        "commands.zaak.nieuwestap -> commands.ui.prompt",
    },
    "a file without a pass-phrase has no key, and each machine keeps keys in its own way": {
        "commands.ui.session -> storage.unlock.kept",
        "storage.unlock.kept -> storage.unlock.linux",
        "storage.unlock.kept -> storage.unlock.mac",
        "storage.unlock.kept -> storage.unlock.windows",
    },
    "most names are found": {"storage.register.registers -> storage.register.bijna"},
    "most callers speak of who is known": {
        "commands.register.aanmelding -> commands.register.inschrijving",
        "commands.register.aanmelding -> commands.register.jongerenieuw",
    },
    "what only answers loads nothing that stores": {
        "cli -> commands.gate.store",
        "commands.gate.outside -> commands.gate.store",
        "commands.gate.store -> commands.gate.copying",
        "commands.ui.session -> storage.copies.whole",
        "cli -> commands.ui.session",
        "cli -> storage.engine.faults",
    },
    "a form of output that was not asked for is not loaded": {
        "commands.brief.briefmaken -> output.letter.fill",
        "commands.jaar.export -> output.jaar.verslag",
        "commands.jaar.export -> output.jaar.werkboek",
        "commands.jaar.overzicht -> commands.jaar.uitsplitsing",
        "commands.jaar.overzicht -> output.jaar.verhouding",
        "commands.jaar.overzicht -> commands.jaar.uitzaken",
        "commands.brief.briefmaken -> output.letter.template",
        "commands.dossier.dossier -> output.render.html",
        "commands.dossier.inzage -> output.render.html",
        "commands.gate.tell -> domain.base.csvtekst",
        "commands.gate.listing -> commands.gate.outside",
        "commands.gate.tell -> output.render.plain",
        "cli -> commands.gate.tell",
        "commands.ui.printer -> output.render.plain",
        "commands.ui.printer -> output.render.screen",
        "commands.ui.talk -> output.render.screen",
        "output.render.sheet -> output.render.cells",
    },
    "what reads files of others needs pydantic, and which kind of file it is shows in its first bytes": {
        "commands.importeer.bron -> storage.exchange.columnmap",
        "commands.importeer.bron -> storage.exchange.models",
        "commands.importeer.bron -> storage.exchange.source",
        "commands.importeer.bron -> storage.exchange.table",
        "commands.importeer.kolommen -> storage.exchange.columnmap",
        "commands.importeer.kolommen -> storage.exchange.source",
        "commands.importeer.kolommen -> storage.exchange.table",
        "storage.engine.writer -> storage.exchange.bulk",
        "storage.exchange.source -> storage.exchange.edexml",
        "commands.register.aanmelding -> storage.exchange.schoollist",
        "storage.engine.logboek -> storage.exchange.bulk",
        "storage.exchange.schoollist -> storage.exchange.plainrows",
        "storage.oefen.bestand -> storage.exchange.plainrows",
        "storage.exchange.source -> storage.exchange.workbook",
    },
    "a secret address: most jongeren have none": {
        "commands.facts.weigh -> domain.brief.afscherming",
        "commands.facts.weigh -> domain.doubts.openlijk",
        "commands.gate.tell -> domain.dossier.geheimadres",
        "commands.gate.tell -> storage.register.registers",
        "commands.gate.tell -> storage.zaak.zaken",
        "commands.zaak.melding -> domain.dossier.geheimadres",
        "commands.zaak.melding -> domain.dossier.tijdlijn",
        "commands.zaak.melding -> storage.zaak.dossier",
        "storage.engine.logboek -> domain.dossier.geheimadres",
    },
    "most files hold nothing that was stored outside the duty": {
        "commands.jaar.stand -> commands.facts.bijzonder",
    },
    "criminal data seldom leave the screen": {"commands.gate.store -> storage.zaak.brieven"},
    "a mistake of lpa is seldom": {"cli -> storage.crash"},
    "an import seldom changes whom it knows": {"commands.importeer.importeer -> commands.register.jongerewijzig"},
    "most commands type nothing about somebody": {"commands.gate.store -> domain.zaak.zorg"},
    "a file is brought up to date once a version": {
        "storage.engine.connection -> storage.engine.outfile",
        "storage.engine.schema -> storage.steps.m002_aanvrager",
        "storage.engine.schema -> storage.steps.m003_afscherming",
        "storage.engine.schema -> storage.steps.m004_indexen",
    },
    "a file is seldom handed over": {"commands.gate.store -> storage.register.eigen"},
    "a copy is seldom put back": {"commands.gate.store -> storage.copies.restore"},
    "most writes touch no address": {"commands.gate.store -> storage.register.openlijk"},
    "most writes touch no schooljaar": {"commands.gate.store -> storage.jaar.bronkeuze"},
    "law and calendar that only some zaken ask": {
        "commands.agenda.termijn -> commands.facts.termijnen",
        "commands.agenda.termijn -> commands.facts.werkdag",
        "commands.facts.termijnen -> domain.brief.briefsoort",
        "commands.facts.termijnen -> storage.zaak.brieven",
        "commands.facts.termijnen -> commands.facts.aanvraag",
        "commands.facts.termijnen -> domain.recht.verlof",
        "commands.facts.termijnen -> domain.recht.zaaktermijnen",
        "commands.facts.termijnen -> domain.records.aanvraag",
        "commands.facts.termijnen -> domain.records.zaak",
        "commands.facts.route -> storage.register.eigen",
        "commands.facts.termijnen -> domain.zaak.overstaprisico",
        "commands.facts.termijnen -> storage.zaak.aanvragen",
        "commands.facts.termijnen -> storage.zaak.overstappen",
        "commands.facts.dagen -> commands.facts.plicht",
        "commands.facts.dagen -> domain.brief.adres",
        "commands.facts.dagen -> domain.doubts.tegen",
        "commands.facts.weigh -> commands.facts.plicht",
        "commands.facts.weigh -> domain.doubts.aanvraag",
        "commands.facts.weigh -> domain.doubts.aanvrager",
        "commands.facts.weigh -> domain.doubts.plicht",
        "commands.facts.weigh -> domain.recht.leerplicht",
        "commands.facts.weigh -> domain.recht.plichtstand",
        "commands.facts.weigh -> storage.zaak.aanvragen",
        "commands.facts.weigh -> storage.zaak.spreekuren",
        "commands.facts.werkdag -> commands.facts.plicht",
        "commands.gate.store -> commands.facts.tegenspraak",
        "commands.gate.store -> commands.facts.weigh",
        "commands.keten.delen -> storage.register.eigen",
        "commands.ui.kinds -> domain.recht.regelboek",
        "commands.ui.session -> storage.engine.reading",
        "commands.ui.session -> storage.register.vakanties",
        "commands.zaak.melding -> commands.facts.verzuim",
        "commands.zaak.melding -> output.zaak.recht",
        "commands.zaak.meldingeinde -> commands.facts.plicht",
        "domain.recht.plichtstand -> domain.recht.kennisgeving",
        "commands.zaak.meldingvelden -> commands.facts.verzuim",
        "commands.zaak.meldingvelden -> domain.doubts.aanvraag",
        "commands.facts.weigh -> commands.facts.aanvraag",
        "commands.zaak.meldingvelden -> storage.zaak.aanvragen",
        "output.register.registers -> output.zaak.overstap",
    },
    "a heavy library behind it": {
        "cli -> commands.bestand.aanvullen",
        "cli -> commands.ui.parser",
        "storage.engine.schema -> storage.engine.base",
        "storage.jaar.cijferbestand -> storage.jaar.cijferrij",
    },
}


def test_no_module_comes_back_to_itself_imports_inside_functions_counted() -> None:
    assert huis.circles() == []


def test_a_circle_is_seen_however_long() -> None:
    assert huis.circles({"a": {"b": True}, "b": {"c": False}, "c": {"a": True}, "d": {"a": True}}) == ["a", "b", "c"]


def test_no_folder_has_more_than_fifteen_modules() -> None:
    assert {folder: n for folder, n in huis.folders().items() if n > MOST} == {}


def test_every_import_inside_a_function_has_its_reason() -> None:
    found = {f"{one} -> {other}".replace("lpa.", "") for one, other in huis.late()}
    allowed = {pair for pairs in LATE.values() for pair in pairs}
    assert found - allowed == set(), "an import inside a function without a reason"
    assert allowed - found == set(), "a reason for an import that is gone"


def test_no_answer_is_read_by_a_text_or_poured_into_a_record() -> None:
    assert huis.untyped_answers() == (0, 0)


def test_every_name_that_is_asked_of_the_gates_is_there() -> None:
    asked = {
        (name.removeprefix("lpa."), alias.name)
        for name, path in huis.modules().items()
        for node in ast.walk(huis.tree(path))
        if isinstance(node, ast.ImportFrom) and node.module == "lpa.commands.gate.doors"
        for alias in node.names
    }
    assert len(asked) > 50
    assert [(name, what) for name, what in sorted(asked) if not hasattr(doors, what)] == []
