"""What still stands when a zaak is closed or a jongere leaves: it is said, so that nobody waits at a door."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.base.datum import klok, kort, lang, op_tijd
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import VERHUISD
from lpa.domain.base.tekst import opsomming
from lpa.domain.brief.briefsoort import SOORTEN
from lpa.domain.recht.zaaktermijnen import AFSCHRIFT_GRONDSLAG
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn, termijn_zin
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere, vertrek
from lpa.domain.records.spreekuur import Spreekuur
from lpa.domain.records.zaak import Melding, Zaak, Zaakregel
from lpa.domain.werk.werkvoorraad import Spreekuurpunt

# How the sentence about an own term ends, before its number: what she can do about it.
AFSTREPEN, VERVALT = "Afstrepen kan met: lpa termijn gedaan", "Vervalt die? Dan: lpa termijn gedaan"
VERVALT_OOK = "Vervalt die ook? Dan: lpa termijn vervalt"
WAS_DIT = "Was dit die afspraak? Dan: lpa termijn gedaan"
VERZET, ANNULEER = "Verzetten kan met: lpa huisbezoek verzet", "Afzeggen kan met: lpa huisbezoek annuleer"
_SLUIT = {"melding": "sluit", "overstap": "sluit", "verlof": "besluit", "vrijstelling": "besluit"}


class Nasleep(NamedTuple):
    """What was planned in a zaak, or around a jongere, and is still to come."""

    jongere: int
    bezoeken: Sequence[Huisbezoek]
    termijnen: Sequence[Eigentermijn]
    spreekuren: Sequence[Spreekuur]
    zaken: Sequence[Zaakregel] = ()
    brieven: Sequence[Brief] = ()
    overleden: bool = False


def nog_hier(jongere: Jongere, zaak: Zaak) -> list[str]:
    """A remark where a zaak ended as moved and the jongere still lives here by the register, and so still counts."""
    if zaak.afhandeling != VERHUISD or zaak.gesloten_op is None or jongere.vertrek(zaak.gesloten_op):
        return []
    opdracht = f"lpa jongere wijzig {jongere.nummer} --verhuisd {kort(zaak.gesloten_op)}"
    return [f"Let op: {jongere.naam} woont volgens het register nog hier, en telt zo mee. Wijzigen kan met: {opdracht}"]


_LOS = 2  # so many things that still stand have a remark of their own


def opmerkingen(n: Nasleep) -> list[str]:
    """A remark about each thing that still stands, with the command that ends it; more of them are one sentence."""
    los = _elk(n)
    return los if len(los) <= _LOS else [_samen(n)]


def _samen(n: Nasleep) -> str:
    soorten = (
        ("huisbezoek", n.bezoeken), ("spreekuur", n.spreekuren), ("termijn", n.termijnen), ("brief", n.brieven),
        ("zaak", n.zaken),
    )  # fmt: skip
    wat = [f"{naam} {opsomming([str(r.nummer) for r in rijen])}" for naam, rijen in soorten if rijen]
    return f"Let op: nog gepland of open: {', '.join(wat)}. Bekijk ze met: lpa dossier --jongere {n.jongere}"


def _elk(n: Nasleep) -> list[str]:
    return [
        *nog_gepland(n.bezoeken, ANNULEER),
        *(
            f"Let op: de jongere is nog uitgenodigd voor spreekuur {s.nummer} op {kort(s.datum)}."
            f" Afmelden kan met: lpa spreekuur afmelden {s.nummer} --jongere {n.jongere}"
            for s in n.spreekuren
        ),
        *nog_open(n.termijnen),
        *_onverzonden(n.brieven),
        *(_zaak_open(z, draag_over=not n.overleden) for z in n.zaken),
    ]


def _zaak_open(z: Zaakregel, *, draag_over: bool) -> str:
    """That a zaak of who left is open: how it ends, or how it is kept what the next gemeente was told."""
    eindigt = f" --afhandeling {VERHUISD}" if z.soort == "absoluut" else ""
    over = f" Draagt u over? Dan ook: lpa verstrekking nieuw {z.nummer}" if draag_over and z.type == "melding" else ""
    sluit = f"lpa {z.type} {_SLUIT[z.type]} {z.nummer}{eindigt}"
    return f"Let op: zaak {z.nummer} ({z.soort}) is nog open. Afsluiten kan met: {sluit}.{over}"


def _is(brieven: Sequence[Brief]) -> str:
    return "is" if len(brieven) == 1 else "zijn"


def _onverzonden(brieven: Sequence[Brief]) -> list[str]:
    """A remark about letters that were made and not sent, by kind."""
    soorten = dict.fromkeys(b.soort for b in brieven)
    groepen = [[b for b in brieven if b.soort == soort] for soort in soorten]
    return [
        f"Let op: brief {opsomming([str(b.nummer) for b in groep])} ({SOORTEN[groep[0].soort].titel}) {_is(groep)} nog"
        f" niet verzonden. Is dat wel zo? Dan: lpa brief verzonden {groep[0].nummer}"
        for groep in groepen
    ]


def nog_open(termijnen: Sequence[Eigentermijn], oplossing: str = AFSTREPEN) -> list[str]:
    """A remark about each own term that is not done; `oplossing` is the sentence that its number completes."""
    return [f"Let op: termijn {t.nummer} staat nog open: {termijn_zin(t)}. {_eind(t, oplossing)}" for t in termijnen]


def _eind(t: Eigentermijn, oplossing: str) -> str:
    """What ends a term; the copy to the Raad is a step of its own, and a sharing."""
    if t.grondslag == AFSCHRIFT_GRONDSLAG and oplossing != VERVALT_OOK:
        return f"Is het verstuurd? Leg het vast met: lpa pv afschrift {t.zaak}"
    return f"{oplossing} {t.nummer}"


def nog_gepland(bezoeken: Sequence[Huisbezoek], oplossing: str) -> list[str]:
    """A remark about each visit that stands; `oplossing` is the sentence that the number of the visit completes."""
    return [
        f"Let op: huisbezoek {h.nummer} (zaak {h.zaak}) staat op {op_tijd(h.begin)}. {oplossing} {h.nummer}"
        for h in bezoeken
    ]


def nog_spreekuur(spreekuren: Sequence[Spreekuurpunt]) -> list[str]:
    """A remark about each spreekuur that stands, with the command that moves it."""
    return [
        f"Let op: spreekuur {s.nummer} ({s.school}) staat op {lang(s.dag)}{f' {klok(s.tijd)}' if s.tijd else ''}."
        f" Verzetten kan met: lpa spreekuur wijzig {s.nummer} --datum …"
        for s in spreekuren
    ]


def nog_afgesproken(afspraken: Sequence[Eigentermijn]) -> list[str]:
    """A remark about each appointment that stands, with the command that moves it."""
    return [
        f"Let op: termijn {t.nummer}{f' (zaak {t.zaak})' if t.zaak else ''} staat op {op_tijd(t.tijdstip)}."
        f" Verzetten kan met: lpa termijn wijzig {t.nummer} --voor …"
        for t in afspraken
        if t.tijdstip
    ]


def vertrekt(oud: Jongere, na: Jongere) -> bool:
    """Whether this change says that the jongere moved away or died."""
    return (na.verhuisd_op, na.overleden_op) != (oud.verhuisd_op, oud.overleden_op) and bool(
        na.verhuisd_op or na.overleden_op
    )


def als_verhuisd(oud: Jongere, na: Jongere, meldingen: Sequence[Melding]) -> list[str]:
    """Which meldingen ended because the jongere had left, when that turns out not to be so; who came back had."""
    weg = vertrek(oud.verhuisd_op, oud.overleden_op, date.max)
    if weg is None or na.verhuisd_op or na.overleden_op or na.gevestigd_op != oud.gevestigd_op:
        return []
    return [
        f"Let op: melding {m.nummer} is gesloten als {VERHUISD}, op {kort(m.gesloten_op)}."
        f" Klopt dat niet meer: lpa melding heropen {m.nummer}"
        for m in meldingen
        if m.afhandeling == VERHUISD and m.gesloten_op and m.gesloten_op >= weg.dag
    ]
