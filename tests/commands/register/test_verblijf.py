"""From when until when somebody lives here: coming, leaving, coming back, and staying without being in the BRP."""

from __future__ import annotations

from tests.conftest import Lpa, ongemoeid


def test_who_comes_back_was_here_before_and_is_here_again(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "3", "--verhuisd", "1-3-2018")
    gevuld.goed("jongere", "wijzig", "3", "--gevestigd", "1-9-2018")
    toon = gevuld.goed("jongere", "toon", "3")
    assert "eerder hier         tot en met 28-02-2018" in toon
    assert "gevestigd           01-09-2018" in toon
    assert "verhuisd" not in toon
    gevuld.goed("ongedaan", "--ja")
    assert "verhuisd            01-03-2018" in gevuld.goed("jongere", "toon", "3")
    assert "eerder hier" not in gevuld.goed("jongere", "toon", "3")


def test_a_day_of_coming_that_is_mended_is_no_second_stay(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "3", "--gevestigd", "1-9-2018")
    gevuld.goed("jongere", "wijzig", "3", "--gevestigd", "1-10-2018")
    assert "eerder hier" not in gevuld.goed("jongere", "toon", "3")


def test_a_melding_of_before_the_coming_is_doubted_unless_the_jongere_was_here_before(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "3", "--gevestigd", "1-11-2019")
    melding = ("melding", "nieuw", "--jongere", "3", "--soort", "overig", "--datum", "28-10-2019")
    school = ("--school", "2", "--onderwijssoort", "vo", "--ingeschreven-sinds", "1-8-2019")
    assert "de jongere woont hier pas sinds 01-11-2019, na 28-10-2019" in ongemoeid(gevuld, *melding, *school, code=5)
    gevuld.goed("jongere", "wijzig", "3", "--gevestigd", "")
    gevuld.goed("jongere", "wijzig", "3", "--verhuisd", "30-10-2019")
    gevuld.goed("jongere", "wijzig", "3", "--gevestigd", "1-11-2019")
    gevuld.goed(*melding, *school)


def test_leaving_before_coming_is_doubted(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "3", "--gevestigd", "1-9-2018")
    gezegd = ongemoeid(gevuld, "jongere", "wijzig", "3", "--verhuisd", "1-9-2018", code=5)
    assert "verhuisd op 01-09-2018 ligt niet na gevestigd op 01-09-2018" in gezegd


def test_who_only_stays_here_is_here_for_a_melding_and_says_so(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "3", "--verblijf", "verblijft")
    assert "hier, niet ingeschreven" in gevuld.goed("jongere", "toon", "3")
    gevuld.goed(
        "melding", "nieuw", "--jongere", "3", "--soort", "overig", "--datum", "28-10-2019", "--school", "2",
        "--onderwijssoort", "vo", "--ingeschreven-sinds", "1-8-2019",
    )  # fmt: skip
