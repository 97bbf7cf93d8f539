"""Whole sentences of the source pass as they are; parts of them do not."""

import pytest

from bot.core.articles import Span
from bot.core.gate.grounds import ground
from bot.core.gate.verbatim import is_whole, without_headline
from tests.builders import article, reading_of
from tests.core.gate.ruling import grounds_of, library_of

SOURCE = (
    "PORT SABLE (Wire) - The harbour is closed. However, ferries run. He denied Mr. Orl was hurt. "
    "“It is over,” she said. Will it rain? 12 boats sank"
)


@pytest.mark.parametrize(
    ("piece", "whole"),
    [
        pytest.param("Ferries run.", False, id="a lead-in inside the source stays"),
        pytest.param("However, ferries run.", True, id="one sentence"),
        pytest.param("Will it rain? 12 boats sank", True, id="two sentences at the end"),
        pytest.param("Orl was hurt.", False, id="what was denied"),
        pytest.param("The harbour is", False, id="a beginning"),
        pytest.param("The harbour is closed. However, ferries run.", True, id="without dateline"),
        pytest.param("harbour is closed.", False, id="an end"),
        pytest.param('"It is over," she said.', True, id="plain marks"),
        pytest.param("", False, id="nothing"),
        pytest.param("The market is open.", False, id="another sentence"),
    ],
)
def test_only_whole_sentences_count(piece: str, whole: bool) -> None:
    assert is_whole(piece, grounds_of(SOURCE)) is whole


@pytest.mark.parametrize(
    ("piece", "source", "whole"),
    [
        ("[Ana Brel] said Tarn is wet.", "Ana Brel came. She said Tarn is wet.", True),
        ("[Ana Brel] said Tarn is wet.", "Ana Brel came. But she said Tarn is wet.", True),
        ("[Eva Brel] said Tarn is wet.", "Ana Brel came. She said Tarn is wet.", False),
        ("[Ana Brel] said Tarn is wet.", "Ana Brel came. The mayor said Tarn is wet.", False),
        ("[Ana Brel] said Velk is wet.", "Ana Brel came. She said Tarn is wet.", False),
        ("The harbour is closed.", "PORT SABLE (Wire) — The harbour is closed.", True),
        ("Ferries run.", "However, ferries run.", True),
    ],
)
def test_a_name_for_a_pronoun_and_a_lost_lead_in_change_nothing(
    piece: str, source: str, whole: bool
) -> None:
    one = article(source)
    last = reading_of(one).sentences[-1]
    cited = Span(article=one.id, start=last.start, end=last.end)

    assert is_whole(piece, ground([cited], library_of(one))) is whole


@pytest.mark.parametrize(
    ("said", "bare"),
    [
        ("[Levee breaks at Tarn] Ferries run.", "Ferries run."),
        ("[Levee holds at Tarn] Ferries run.", "[Levee holds at Tarn] Ferries run."),
        ("[Levee breaks at Tarn]", "[Levee breaks at Tarn]"),
        ("Ferries run.", "Ferries run."),
        ("[] Ferries run.", "[] Ferries run."),
    ],
)
def test_only_the_headline_of_the_source_may_stand_in_front(said: str, bare: str) -> None:
    one = article("Ferries run.", title="Levee breaks at Tarn")
    cited = Span(article=one.id, start=0, end=12)

    assert without_headline(said, ground([cited], library_of(one))) == bare
