"""Overstap: vmbo leavers of a schooljaar on their way to the mbo, and who is handed over to RMC."""

from __future__ import annotations

from datetime import date

from lpa.domain.record import record
from lpa.domain.zaak import Zaak

VMBO_MBO = "vmbo-mbo"
INGESCHREVEN, ANDERE_SCHOOL, WERK = "ingeschreven op het mbo", "naar een andere school", "werk of leerwerktraject"
OVERGEDRAGEN, VERHUISD = "overgedragen aan rmc", "verhuisd"
OVERSTAPUITKOMSTEN = (INGESCHREVEN, ANDERE_SCHOOL, WERK, OVERGEDRAGEN, VERHUISD)


@record
class Overstap(Zaak):
    """A vmbo leaver. `schooljaar` is the one that the jongere leaves the vmbo in, `school` the vmbo itself.

    `keuze` is the training that was chosen, `instelling` the mbo. No date means: not, as far as is known.
    """

    keuze: str = ""
    instelling: str = ""
    aangemeld_op: date | None = None
    aangenomen_op: date | None = None
    ingeschreven_op: date | None = None
    overgedragen_op: date | None = None
    overgedragen_aan: str = ""
    toelichting: str = ""
