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


# ── On a terminal ─────────────────────────────────────────────────────────────────────────────────
