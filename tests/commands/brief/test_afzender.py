"""`lpa afzender`: who signs."""

from __future__ import annotations

from tests.conftest import Lpa, ongemoeid


def test_the_sender_is_recorded_shown_and_changed(lpa: Lpa) -> None:
    assert "(nog leeg)" in lpa.goed("afzender", "toon")
    assert "Nog leeg" in lpa.goed("afzender", "wijzig", "--ambtenaar", "N. Merel")
    lpa.goed("afzender", "wijzig", "--plaats", "Heerde")
    assert (data := lpa.json("afzender", "toon"))["ambtenaar"] == "N. Merel"
    assert (data["plaats"], data["gemeente"]) == ("Heerde", "Heerde")
    lpa.goed("ongedaan", "--ja")
    assert lpa.json("afzender", "toon")["plaats"] == ""
    ongemoeid(lpa, "afzender", "wijzig", code=2)


def test_the_electronic_channel_is_kept_with_its_first_day(lpa: Lpa) -> None:
    lpa.goed("afzender", "wijzig", "--ambtenaar", "N. Merel")
    lpa.goed("afzender", "wijzig", "--elektronisch", "bezwaar@example.org", "--elektronisch-vanaf", "1-1-2026")
    data = lpa.json("afzender", "toon")
    assert (data["elektronisch"], data["elektronisch_vanaf"]) == ("bezwaar@example.org", "2026-01-01")
    assert "donderdag 01-01-2026" in lpa.goed("afzender", "toon")
    lpa.goed("afzender", "wijzig", "--elektronisch", "")
    assert lpa.json("afzender", "toon")["elektronisch_vanaf"] is None
    ongemoeid(lpa, "afzender", "wijzig", "--elektronisch-vanaf", "1-1-2026", code=2)


def test_a_whole_address_on_one_line_gives_its_postcode_and_place(lpa: Lpa) -> None:
    for ambtenaar, adres in (
        ("N. Merel", "Dorpsstraat 1, 8181aa Heerde"),
        ("N. Specht", "Kerkweg 2, 8191 BB Wapenveld"),
    ):
        lpa.goed("afzender", "wijzig", "--ambtenaar", ambtenaar, "--adres", adres)
        data = lpa.json("afzender", "toon")
        assert (
            f"{data['adres']}, {data['postcode']} {data['plaats']}".casefold()
            == adres.replace("1aa", "1 aa").casefold()
        )


# ── On a terminal ─────────────────────────────────────────────────────────────────────────────────
