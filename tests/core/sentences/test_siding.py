"""Whose page speaks for a party to a conflict."""

import pytest

from bot.core.articles import Tier
from bot.core.sentences.siding import takes_side
from tests.builders import article


@pytest.mark.parametrize(
    "text",
    [
        "30 militants were liquidated near Tarn.",
        "Nine rebels in the hills of Tarn were neutralised.",
        "The bandits fled across the Sell.",
        "Reports to the contrary are enemy propaganda.",
        "The enemy lost two tanks at Tarn.",
        "Regime forces shelled the market of Tarn.",
        "The martyrs of Tarn were buried on Monday.",
        "The army destroyed a depot of the terrorist TLF.",
    ],
)
def test_an_office_that_has_enemies_is_a_party(text: str) -> None:
    assert takes_side(article(text, tier=Tier.OFFICIAL))
    assert not takes_side(article(text, tier=Tier.WIRE))


@pytest.mark.parametrize(
    "text",
    [
        "The acid was neutralised by noon.",
        "The bank of Tarn was liquidated on Monday.",
        "The new tax regime starts on Monday.",
        "A terrorist attack cannot be ruled out, police said.",
        'The mayor spoke of "the enemy at the gate".',
        "The levee at Martyrs' Square holds.",
    ],
)
def test_an_office_that_only_reports_is_none(text: str) -> None:
    assert not takes_side(article(text, tier=Tier.OFFICIAL))


def test_state_media_and_whoever_has_a_stake_are_parties() -> None:
    assert takes_side(article(tier=Tier.STATE_MEDIA))
    assert takes_side(article(stake="party to the conflict"))
