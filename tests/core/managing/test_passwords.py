"""What stands for a password tells nothing of it, and fits it alone."""

import pytest

from bot.core.managing.passwords import hashed, is_hashed, matches

KEPT = hashed("open sesame", b"salt")


def test_what_stands_for_a_password_fits_it_alone() -> None:
    assert matches("open sesame", KEPT)
    assert not matches("open sesame ", KEPT)
    assert not matches("", KEPT)
    assert "sesame" not in KEPT


def test_another_salt_makes_something_else_of_the_same() -> None:
    other = hashed("open sesame", b"pepper")

    assert other != KEPT
    assert matches("open sesame", other)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("open sesame", id="a password as it is"),
        pytest.param("scrypt:1:8:1:c2FsdA==:c2FsdA==", id="made too cheaply"),
        pytest.param(KEPT.replace("scrypt", "md5"), id="another way"),
        pytest.param("scrypt:16384:8:1:*:*", id="no base64"),
        pytest.param(f"{KEPT}:", id="a part too many"),
    ],
)
def test_nothing_else_stands_for_one(text: str) -> None:
    assert is_hashed(KEPT)
    assert not is_hashed(text)
    assert not matches("open sesame", text)


def test_a_password_of_any_characters_can_be_kept() -> None:
    assert matches("пароль \ud800", hashed("пароль \ud800", b""))
