"""Filling a template of a letter, hers or that of lpa: data in, a Word document out.

A template comes from outside. It may only name fields: no attributes of Python, no sums that grow, no other
files. Loads docxtpl and jinja2: import this module only where a letter is made.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import lijkt_op, opsomming
from lpa.domain.brief.adres import Gemist
from lpa.errors import GegevensGeweigerd, Geweigerd, LpaFout
from lpa.output.letter.template import eigenschappen, opgeslagen
from lpa.output.render.cells import safe

# A change that Word keeps holds the old text, and who made it; a comment who wrote it.
_CHANGE = re.compile(
    rb"<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|[A-Za-z]+PrChange|tblGridChange|numberingChange)[\s/>]"
)
_COMMENT = re.compile(rb"<w:(?:comment|commentReference)[\s/>]")
_TEXT = re.compile(rb"<w:t(?:\s[^>]*)?>([^<]*)</w:t>|</w:p>")
_RAW = re.compile(r"\{\{(?:r|p|tr|tc) +([^{}]*?)\s*\}\}")  # docxtpl puts such a field beside the text, as XML


class Leftover(NamedTuple):
    """What is wrong with a template, and how to put it right."""

    what: str
    how: str


def leftover(content: bytes) -> Leftover | None:
    """The first thing in a Word file that must go before it can be a template."""
    parts = list(_parts(content))
    if any(_CHANGE.search(part) for part in parts):
        return Leftover(
            "bevat wijzigingen die Word bijhoudt: de oude tekst, en wie haar wijzigde, zouden meegaan met de brief",
            "kies in Word bij Controleren: Alle wijzigingen accepteren en bijhouden stoppen; bewaar het daarna",
        )
    if any(_COMMENT.search(part) for part in parts):
        return Leftover(
            "bevat opmerkingen, met de naam van wie ze schreef: die zouden meegaan met de brief",
            "kies in Word bij Controleren: Alle opmerkingen in het document verwijderen; bewaar het daarna",
        )
    raw = next((found for part in parts if (found := _RAW.search(_text(part)))), None)
    if raw:
        return Leftover(
            f"vraagt {raw[0]}, en dat drukt niets af: zo zet Word een veld naast de tekst",
            f"schrijf {{{{ {raw[1]} }}}}: een veld krijgt de opmaak van de tekst eromheen",
        )
    return None


def _parts(content: bytes) -> Iterator[bytes]:
    """The parts of a Word file that hold text."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        yield from (file.read(name) for name in file.namelist() if re.fullmatch(r"word/[^/]+\.xml", name))


def _text(part: bytes) -> str:
    """What is read in a part, a paragraph a line: a field may lie in more than one piece."""
    return "".join("\n" if found[1] is None else found[1].decode("utf-8", "replace") for found in _TEXT.finditer(part))


MEEST_BYTES = 20_000_000  # of a template, and ten times that when it is unpacked
_OUD_WORD = bytes.fromhex("d0cf11e0")  # a .doc, and also a .docx with a password
_WOORD = re.compile(r"'([^'\s]+)'")
_OPEN = re.compile(r"innermost block that needs to be closed is '(\w+)'")
T = TypeVar("T")


class Sjabloon(NamedTuple):
    """A template: its file, and whether it is hers. `naam` is how she knows it."""

    naam: str
    inhoud: bytes
    eigen: bool


# What a template may do with a field; none of these makes a text much longer than it was.
_FILTERS = frozenset({"upper", "lower", "title", "capitalize", "trim", "default", "d", "join", "first", "last", "e"})
_NIET = (nodes.Call, nodes.CallBlock, nodes.Macro, nodes.Assign, nodes.AssignBlock, nodes.FilterBlock, nodes.With)


class _Omgeving(SandboxedEnvironment):
    """Text, choices, and one repetition over a field: nothing that can grow without end."""

    intercepted_binops = frozenset(["*", "**", "%"])

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """No sums: a page of text could become a disk full of it."""
        del context, left, right
        raise SecurityError(operator)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The template, when it does no more than that."""
        boom = super()._parse(source, name, filename)
        for lus in boom.find_all(nodes.For):
            if not isinstance(lus.iter, nodes.Name) or next(lus.find_all(nodes.For), None):
                raise SecurityError("for")
        if vreemd := next((f for f in boom.find_all(nodes.Filter) if f.name not in _FILTERS), None):
            raise TemplateSyntaxError(f"unknown filter '{vreemd.name}'", vreemd.lineno)
        if next(boom.find_all(_NIET), None) or any(_groeit(f) for f in boom.find_all(nodes.Filter)):
            raise SecurityError("call")
        if uit := next(boom.find_all(nodes.EvalContextModifier), None):
            raise TemplateSyntaxError("unknown tag 'autoescape'", uit.lineno)
        return boom

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Nothing of a field can be reached: it is a text. In a repetition she may ask which turn it is."""
        return type(obj) is LoopContext and super().is_safe_attribute(obj, attr, value)


def _groeit(f: nodes.Filter) -> bool:
    """Whether a filter puts a text between the letters of another, which more of them would do without end."""
    vast = all(isinstance(deel, nodes.Const) for deel in f.args) and not f.kwargs and not f.dyn_args
    return f.name == "join" and not (isinstance(f.node, nodes.Name) and vast)


class _Geheel(str):
    """A text, of which a repetition cannot take the letters: each turn could print all of it again."""

    __slots__ = ()
    __iter__ = None  # type: ignore[assignment]


def _omgeving() -> _Omgeving:
    omgeving = _Omgeving(autoescape=True, undefined=StrictUndefined)
    omgeving.globals.clear()
    return omgeving


class _Leeg:
    """A field without a value: no in a choice, and noted when it is to be printed."""

    def __init__(self, gemist: Gemist, genoteerd: list[Gemist]) -> None:
        self._gemist, self._genoteerd = gemist, genoteerd

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        if self._gemist not in self._genoteerd:
            self._genoteerd.append(self._gemist)
        return ""

    def __iter__(self) -> Any:
        return iter(str(self))

    __html__ = __str__


def vul(
    sjabloon: Sjabloon, velden: Mapping[str, str | bool | list[str] | Gemist], titel: str, auteur: str, op: date
) -> bytes:
    """The letter. Raises Geweigerd for fields that are empty, GegevensGeweigerd for a template that cannot be used."""
    gemist: list[Gemist] = []
    waarden = {naam: _waarde(waarde, gemist) for naam, waarde in velden.items()}
    moet_kloppen(sjabloon, velden)

    def maak() -> bytes:
        document = _open(sjabloon.inhoud)
        document.render(waarden, _omgeving())
        eigenschappen(document.docx, titel, auteur, op)
        return opgeslagen(document.docx)

    brief = _bruikbaar(sjabloon, maak)
    if gemist:
        wat = opsomming([g.wat for g in gemist])
        raise Geweigerd(f"de brief mist: {wat}", _samen([g.hulp for g in gemist]))
    return brief


def _samen(hulp: Sequence[str]) -> str:
    """What to do about all that is missing: the flags of one command together."""
    vlaggen: dict[str, list[str]] = {}
    for regel in dict.fromkeys(hulp):
        opdracht, streepjes, rest = regel.partition(" --")
        vlaggen.setdefault(opdracht, []).append(streepjes + rest)
    return "; ".join(opdracht + "".join(rest) for opdracht, rest in vlaggen.items())


def _waarde(waarde: str | bool | list[str] | Gemist, gemist: list[Gemist]) -> Any:
    if isinstance(waarde, Gemist):
        return _Leeg(waarde, gemist)
    if isinstance(waarde, list):
        return [_tekst(deel) for deel in waarde]
    return waarde if isinstance(waarde, bool) else _Geheel(_tekst(waarde))


def _tekst(waarde: str) -> str:
    """Text that XML can hold: its lines, without signs that steer."""
    return "\n".join(safe(regel) for regel in waarde.split("\n"))


def _open(inhoud: bytes) -> Any:
    """The template, its properties empty: they are no place for fields, and hold the name of who saved it."""
    document = DocxTemplate(io.BytesIO(inhoud))
    document.init_docx()
    eigenschappen(document.docx, "", "", date(2000, 1, 1))
    return document


@lru_cache
def gebruikte_velden(sjabloon: Sjabloon) -> frozenset[str]:
    """The fields that a template names, read once for all its letters.

    Raises GegevensGeweigerd for one that is no Word file, or has a mistake.
    """
    _moet_word_zijn(sjabloon)
    if sjabloon.eigen and (rest := _bruikbaar(sjabloon, lambda: leftover(sjabloon.inhoud))):
        raise _ongeldig(sjabloon, rest.what, rest.how)

    def lees() -> frozenset[str]:
        return frozenset(DocxTemplate(io.BytesIO(sjabloon.inhoud)).get_undeclared_template_variables(_omgeving()))

    return _bruikbaar(sjabloon, lees)


def moet_kloppen(sjabloon: Sjabloon, bekend: Iterable[str]) -> None:
    """Raises GegevensGeweigerd for a template that is no Word file, has a mistake, or names a field that is not."""
    gebruikt, bekende = gebruikte_velden(sjabloon), sorted(bekend)
    if vreemd := sorted(gebruikt - set(bekende)):
        lijkt = lijkt_op(vreemd[0], bekende)
        bedoeld = f"bedoelde u {opsomming(lijkt, 'of')}? " if lijkt else ""
        raise _ongeldig(
            sjabloon, f"vraagt het veld '{vreemd[0]}', dat er niet is", f"{bedoeld}De velden zijn: {', '.join(bekende)}"
        )


def _moet_word_zijn(sjabloon: Sjabloon) -> None:
    hulp = f"bewaar {sjabloon.naam} in Word als .docx, of haal het uit de map: dan gebruikt lpa zijn eigen"
    if sjabloon.inhoud.startswith(_OUD_WORD):
        raise _ongeldig(sjabloon, "heeft een wachtwoord, of is van een oude Word (.doc)", hulp)
    try:
        with zipfile.ZipFile(io.BytesIO(sjabloon.inhoud)) as z:
            if "word/document.xml" not in z.namelist():
                raise zipfile.BadZipFile
            groot = len(sjabloon.inhoud) > MEEST_BYTES or sum(d.file_size for d in z.infolist()) > 10 * MEEST_BYTES
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError):
        raise _ongeldig(sjabloon, "is geen Word-bestand, of het is beschadigd", hulp) from None
    if groot:
        raise _ongeldig(sjabloon, "is te groot", f"maak het kleiner dan {MEEST_BYTES // 1_000_000} MB")


def _bruikbaar(sjabloon: Sjabloon, werk: Callable[[], T]) -> T:
    """What `werk` gives; whatever goes wrong in a template of hers is said about that template."""
    try:
        return werk()
    except TemplateSyntaxError as fout:
        raise _ongeldig(sjabloon, f"bevat een fout bij: {_bij(fout)}", _HERSTEL) from None
    except (UndefinedError, SecurityError):
        raise _ongeldig(sjabloon, "doet met een veld iets wat niet kan", _HERSTEL) from None
    except TemplateError:
        raise _ongeldig(sjabloon, "bevat een fout", _HERSTEL) from None
    except LpaFout:
        raise
    except Exception:
        if not sjabloon.eigen:
            raise
        raise _ongeldig(sjabloon, "is niet in te vullen", _HERSTEL) from None


_HERSTEL = "zet een veld zo: {{ jongere }}, en een keuze zo: {% if tolk %} … {% endif %}; of begin met een nieuwe kopie"


def _bij(fout: TemplateSyntaxError) -> str:
    """What jinja2 stumbled over: a choice or field that was not ended, or a word; its own sentence is not Dutch."""
    gezegd = fout.message or ""
    if blok := _OPEN.search(gezegd):
        return f"{{% {blok[1]} … %}}, waar geen {{% end{blok[1]} %}} op volgt"
    woord = _WOORD.search(gezegd)
    if woord and woord[1][0].isalnum() and "end of print statement" not in gezegd:
        return f"'{safe(woord[1])[:40]}'"
    return "een veld dat niet is afgesloten, zoals {{ jongere zonder }}"


def _ongeldig(sjabloon: Sjabloon, wat: str, hulp: str) -> LpaFout:
    return GegevensGeweigerd(f"het sjabloon {sjabloon.naam} {wat}", hulp)
