"""Articles that hold an opinion."""

import pytest

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
        ("Court rules on opinion", "https://courier.example/2026/opinion-polls/", "It rained."),
        ("", "", "The editorial said so."),
        ("a" * 5_000, "/" * 5_000, " " * 5_000),
    ],
)
def test_reports_are_none(title: str, url: str, text: str) -> None:
    assert not holds_opinion(article(text, title=title, url=url))
