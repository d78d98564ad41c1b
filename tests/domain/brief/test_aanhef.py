"""What comes after `Beste` in a letter."""

from __future__ import annotations

import pytest

from lpa.domain.brief.aanhef import aan_instelling, aan_persoon


@pytest.mark.parametrize(
    ("naam", "aanhef"),
    [
        ("Noor Zwaluw", "Noor Zwaluw"), ("N. Zwaluw", "N. Zwaluw"), ("de heer Jansen", "heer Jansen"),
        ("De heer J. van der Berg", "heer Van der Berg"), ("dhr. Jansen", "heer Jansen"), ("dhr Jansen", "heer Jansen"),
        ("Mevrouw Jansen", "mevrouw Jansen"), ("mw. A. Jansen", "mevrouw Jansen"), ("mevr. Jansen", "mevrouw Jansen"),
        ("mevrouw De Wit-Vos", "mevrouw De Wit-Vos"), ("Heerema", "Heerema"), ("Hr. Bakker", "heer Bakker"),
        ("De heer en mevrouw Jansen", "heer en mevrouw Jansen"), ("familie Jansen", "familie Jansen"),
        ("Dhruv Patel", "Dhruv Patel"), ("Mwamba Kasongo", "Mwamba Kasongo"), ("RMC IJssel-Vecht", "RMC IJssel-Vecht"),
        ("mevrouw", "mevrouw"), ("Okafor", "Okafor"),
    ],
)  # fmt: skip
def test_a_person_is_called_by_name_and_never_de_heer(naam: str, aanhef: str) -> None:
    assert aan_persoon(naam) == aanhef


@pytest.mark.parametrize(
    ("contact", "geslacht", "aanhef"),
    [
        ("Specht", "v", "mevrouw Specht"), ("A. Specht", "v", "mevrouw Specht"), ("Anna Specht", "v", "mevrouw Specht"),
        ("A.B. Specht", "m", "heer Specht"), ("A B Specht", "m", "heer Specht"), ("IJ. Specht", "m", "heer Specht"),
        ("Jan van der Berg", "m", "heer Van der Berg"), ("van der Berg", "m", "heer Van der Berg"),
        ("A. de Wit", "v", "mevrouw De Wit"), ("Anna Maria Specht", "v", "mevrouw Anna Maria Specht"),
        ("mevrouw Specht", "onbekend", "mevrouw Specht"), ("de heer Specht", "onbekend", "heer Specht"),
        ("dhr. A. Specht", "m", "heer Specht"),
        ("Specht", "onbekend", "heer of mevrouw Specht"), ("A. Specht", "onbekend", "heer of mevrouw Specht"),
        ("Robin Specht", "x", "Robin Specht"), ("", "onbekend", "heer of mevrouw"), ("", "v", "heer of mevrouw"),
    ],
)  # fmt: skip
def test_the_contact_of_an_institution_is_spoken_to_as_far_as_the_sex_is_known(
    contact: str, geslacht: str, aanhef: str
) -> None:
    assert aan_instelling(contact, geslacht) == aanhef
