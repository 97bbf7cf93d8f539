"""Articles that hold an opinion."""

import pytest

from bot.core.articles import Tier
from bot.core.sentences.opining import holds_opinion
from tests.builders import article


@pytest.mark.parametrize(
    ("title", "url", "text"),
    [
        ("Editorial: Fourteen dead, and nobody knew", "", "It rained."),
        ("OPINION | The dam was a choice", "", "It rained."),
        ("The dam was a choice - Opinion", "", "It rained."),
        ("Leading article: A door that will not close", "", "It rained."),
        ("Leitartikel: Die Mauer", "", "Es regnete."),
        ("Мнение: Стена", "", "Шёл дождь."),
        ("The Courier view on the flood", "", "It rained."),
        ("Nobody knew", "https://courier.example/opinion/2026/1", "It rained."),
        ("Nobody knew", "", "By the Editorial Board\n\nIt rained."),
        ("The Post's view: Unopened letters", "", "It rained."),
        ("Unopened letters | The Post's view", "", "It rained."),
        ("Where we stand: a colonel is not a constitution", "", "It rained."),
        ("Nobody knew", "", "EDITORIAL\n\nIt rained."),
        ("Nobody knew", "", "Opinion by Lena Varr\n\nIt rained."),
        ("Nobody knew", "", "It rained.\n\nThe views expressed here are her own."),
    ],
)
def test_what_calls_itself_an_opinion_is_one(title: str, url: str, text: str) -> None:
    assert holds_opinion(article(text, title=title, url=url))


@pytest.mark.parametrize(
    ("title", "url", "text"),
    [
        ("Nine dead at Kolm dam", "https://courier.example/news/1", "It rained."),
        ("Opinion polls: government leads by four points", "", "It rained."),
        ("Comment by minister angers miners", "", "It rained."),
        ("Letter bomb kills clerk", "https://courier.example/letter-bomb/2", "It rained."),
        ("Aerial view: the flood in Tarn", "https://courier.example/news/3", "It rained."),
        ("Court rules on opinion", "https://courier.example/2026/opinion-polls/", "It rained."),
        ("", "", "The editorial said so."),
        ("a" * 5_000, "/" * 5_000, " " * 5_000),
    ],
)
def test_a_report_is_no_opinion_whatever_words_it_has(title: str, url: str, text: str) -> None:
    assert not holds_opinion(article(text, title=title, url=url))


VERDICTS = (
    "The gunmen want a bus. They should get a cell. Three guards stood in front of a court that "
    "tried the most dangerous man of the north. The minister should be freed of his office."
)


def test_whoever_tells_others_what_to_do_opines() -> None:
    assert holds_opinion(article(VERDICTS, title="No bus for murderers"))
    assert holds_opinion(
        article("We believe that the minister should go. We call on parliament to act.")
    )


@pytest.mark.parametrize(
    "text",
    [
        # Somebody else says so.
        "The minister should go, Karsten Ruhl said. She should have read the letter, he said.",
        "“The minister should go. They should get a cell. Let us march.” So ended the rally.",
        # What readers are told to do.
        "Residents should boil water. Anyone with a fever should call 112. Schools are closed.",
        "Children should drink more than usual. People over 65 should stay in the shade.",
        # What is expected.
        "The road should be open by noon. Results should be known on Friday. It rained all day.",
        # A speech.
        "We urge both sides to talk. We believe in peace. Let us be patient.",
        # Once.
        "Twelve people died. The dam should have held. It rained. Nobody knew. The lake is empty.",
        "should " * 5_000,
    ],
)
def test_what_others_say_or_readers_are_told_is_no_opinion(text: str) -> None:
    assert not holds_opinion(article(text, title="Flood in Tarn"))


def test_an_aid_agency_may_demand_what_it_reports() -> None:
    assert not holds_opinion(article(VERDICTS, title="Flood in Tarn", tier=Tier.NGO))
