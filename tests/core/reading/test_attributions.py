import pytest

from bot.core.evidence import Attribution
from bot.core.reading import read

CASES = {
    "said that": ("Orla Venn said on Monday that the dam held.", "Orla Venn", "the dam held"),
    "at the end": ("The dam held, officials said.", "officials", "The dam held"),
    "in the middle": (
        "The dam, officials said, held all night.",
        "officials",
        "The dam, officials said, held all night",
    ),
    "inverted": ("The dam held, said Orla Venn.", "Orla Venn", "The dam held"),
    "according to first": (
        "According to the Dam Authority, the dam held.",
        "Dam Authority",
        "the dam held",
    ),
    "according to last": (
        "The dam held, according to Orla Venn.",
        "Orla Venn",
        "The dam held",
    ),
    "passive": (
        "The leak, first reported by the Velda Post, was small.",
        "Velda Post",
        "The leak",
    ),
    "hedge": ("The dam reportedly held.", "", "The dam reportedly held"),
}


@pytest.mark.parametrize(("text", "claimant", "clause"), CASES.values(), ids=CASES.keys())
def test_indirect_speech_is_attributed(text: str, claimant: str, clause: str) -> None:
    (found,) = read(text).attributions

    assert (found.claimant, text[found.clause_start : found.clause_end]) == (claimant, clause)


@pytest.mark.parametrize("verb", ["denied", "rejected", "disputed"])
def test_denials_are_marked(verb: str) -> None:
    (found,) = read(f"Orla Venn {verb} that the dam leaked.").attributions

    assert found.is_denial
    assert found.verb == verb


@pytest.mark.parametrize(
    "text",
    [
        "The firm agreed to buy a mill.",
        "Ivo Venn added three assists to his tally.",
        "Two guards were added to the roster.",
        "The ship had responded to a distress call.",
        "The woman accused of the theft is his niece.",
        "They earn six marks per ad.",
    ],
)
def test_what_somebody_does_is_no_statement(text: str) -> None:
    assert read(text).attributions == ()


def test_a_month_is_a_surname_behind_a_given_name() -> None:
    text = "Prime Minister Theresa May said that the plan was dead. She left on May 5."

    assert read(text).attributions[0].claimant == "Theresa May"


def test_who_has_not_said_it_keeps_the_name() -> None:
    found = read("The nominee, Ivo Venn, and his aides haven't said that it leaked.").attributions

    assert all("haven" not in each.claimant for each in found)


def test_an_assertion_is_no_denial() -> None:
    (found,) = read("Orla Venn confirmed that the dam leaked.").attributions

    assert not found.is_denial


def test_the_articles_own_voice_is_attributed_to_nobody() -> None:
    assert read("The dam held. The claims in the report were old.").attributions == ()


def test_the_sentence_is_numbered() -> None:
    (found,) = read("It rained. Orla Venn said the dam held.").attributions

    assert isinstance(found, Attribution)
    assert found.sentence == 1
