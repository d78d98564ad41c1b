"""Luxe verzuim by all that the file knows: the calendar of the school, and leave that was granted in part."""

from __future__ import annotations

from tests.conftest import Lpa

_LUXE = "melding nieuw --soort luxe --eerste-dag 19-2-2020 --laatste-dag 27-2-2020 --datum 2-3-2020"


def _jongere(lpa: Lpa, *scholen: str) -> None:
    """A jongere who becomes eighteen on 24 February 2020, enrolled at these schools from their days on."""
    nummer = lpa.json("jongere", "nieuw", "--achternaam", "Vos", "--geboortedatum", "24-2-2002", "--toch")["nummer"]
    for school, van, *tot in (regel.split() for regel in scholen):
        einde = ("--tot", *tot) if tot else ()
        lpa.goed(
            "inschrijving",
            "nieuw",
            "--jongere",
            str(nummer),
            "--school",
            school,
            "--van",
            van,
            *einde,
            "--onderwijssoort",
            "vo",
            "--toch",
        )


def test_luxe_verzuim_is_weighed_by_the_holidays_of_the_school_that_reports_it(lpa: Lpa) -> None:
    for naam, regio in (("Wilg", "midden"), ("Kade", "noord")):
        lpa.goed("school", "nieuw", naam, "--plaats", "Heerde", "--regio", regio, "--onderwijssoort", "po,vo", "--toch")
    _jongere(lpa, "1 1-8-2006")
    _jongere(lpa, "2 1-3-2007 31-7-2014", "1 1-8-2014")  # began in a region with another holiday
    for nummer in "12":
        lpa.goed(*_LUXE.split(), "--peildatum", "2-3-2020", "--jongere", nummer, "--school", "1")
        assert lpa.json("melding", "toon", nummer)["rmc"] is False


def test_days_of_which_leave_was_granted_are_no_absence_and_all_others_are_beyond_it(gevuld: Lpa) -> None:
    vraag = "verlof nieuw --jongere 2 --grond gewichtig --van 11-11-2019 --tot 29-11-2019 --toch"
    gevuld.goed(*vraag.split())
    gevuld.goed("verlof", "hoor", "3", "--datum", "8-11-2019", "--mening", "liever niet", "--toch")
    deels = "--uitkomst deels --toegewezen-van 13-11-2019 --toegewezen-tot 14-11-2019 --motivering kort --toch"
    gevuld.goed("verlof", "besluit", "3", *deels.split())
    luxe = "melding nieuw --jongere 2 --soort luxe --na-verlof 3 --datum 25-11-2019 --peildatum 25-11-2019 --toch"
    gevuld.goed(*luxe.split(), "--eerste-dag", "11-11-2019", "--laatste-dag", "15-11-2019")
    advies = " ".join(gevuld.goed("melding", "toon", "4", "--peildatum", "25-11-2019", COLUMNS="200").split())
    assert "langer weg dan was toegestaan" in advies
    assert "schooldagen 3" in advies
    assert "voor 2 van de schooldagen was verlof verleend: die tellen niet" in advies
