"""Articles that paint a picture."""

import pytest

from bot.core.articles import Tier
from bot.core.facts import FactKind
from bot.core.ledger.observing import observe
from bot.core.sentences.portraying import paints_picture
from tests.builders import article, reading_of

FEATURE = (
    "Ada Lunt has not slept since the water came. When she drinks her tea she holds the glass with "
    "both hands.\n\nShe went back eleven times through a window. Her coat is grey.\n\n"
    "Outside, a baker hands out bread and takes no money. Dogs bark at every sound."
)
REPORT = (
    "The levee at Tarn broke on Monday, the flood agency said. Water stands in the streets.\n\n"
    "A baker hands out bread. Dogs bark. Nobody goes home."
)


@pytest.mark.parametrize(
    ("text", "title", "tier", "is_picture"),
    [
        (FEATURE, "The nurse who went back in", Tier.LOCAL, True),
        (REPORT, "Levee breaks at Tarn", Tier.LOCAL, False),
        # An agency's and an office's texts are reports, however they begin.
        (FEATURE, "The nurse who went back in", Tier.WIRE, False),
        # Lines of a live page are short, and each is about something else.
        (FEATURE, "LIVE: the flood at Tarn", Tier.LOCAL, False),
        ("10:15 A dog barks. The baker is here. Bread is warm. It rains.", "", Tier.LOCAL, False),
        # A report, though of nothing that a crisis has.
        (
            "A climber of 36 is dead after a fall at Mount Orla. His rope was found. It had torn. "
            "Nobody saw it. The hut is empty.",
            "Fall at Mount Orla",
            Tier.LOCAL,
            False,
        ),
        # Too short to tell.
        ("A dog barks. The baker is here.", "Bread", Tier.LOCAL, False),
    ],
)
def test_a_local_feature_that_opens_with_scenes_paints_a_picture(
    text: str, title: str, tier: Tier, *, is_picture: bool
) -> None:
    told = article(text, title=title, tier=tier)
    assert paints_picture(told, reading_of(told)) is is_picture


def test_a_feature_gives_what_it_reports_and_no_scenes() -> None:
    told = article(
        f"{FEATURE}\n\nPolice arrested the owner of the mill on Friday.",
        title="The nurse who went back in",
        tier=Tier.LOCAL,
    )
    seen = [one.text for one in observe(told, reading_of(told)) if one.kind is FactKind.HAPPENING]
    assert seen == ["Police arrested the owner of the mill on Friday."]
