"""A candidate's own sentence as a statement."""

from dataclasses import replace

from bot.core.answering.candidates import Candidate
from bot.core.answering.wording import sentence_of, under_headline
from tests.core.answering.asking import cite, found


def of(words: str, text: str) -> Candidate:
    (one, *_) = found("What of the dam?", text)
    start = text.index(words)
    return replace(one, span=replace(one.span, start=start, end=start + len(words)))


def test_a_sentence_that_leans_comes_with_the_one_before() -> None:
    text = "The dam of Velk broke. It flooded the mill."

    said = sentence_of(of("It flooded the mill.", text), cite)

    assert said is not None
    assert said.text == text
    assert [one.span.of(text) for one in said.citations] == text.replace(". I", ".|I").split("|")


def test_a_sentence_comes_with_the_two_before_it_where_the_first_of_them_leans_too() -> None:
    text = "The dam of Velk broke. It flooded the mill. Another three burst at night."

    said = sentence_of(of("Another three burst at night.", text), cite)

    assert said is not None
    assert said.text == text
    assert [one.span.of(text) for one in said.citations] == [
        "The dam of Velk broke.",
        "It flooded the mill.",
        "Another three burst at night.",
    ]


def test_no_further_sentence_is_looked_at() -> None:
    text = "The dam of Velk broke. It fell. It flooded the mill. Another three burst at night."

    assert sentence_of(of("Another three burst at night.", text), cite) is None


def test_a_quote_over_two_sentences_is_kept_whole() -> None:
    text = '"The dam is old," said Ana Brel. "It will break. We warned of the dam," she said.'

    said = sentence_of(of('We warned of the dam," she said.', text), cite)

    assert said is None or said.text.count('"') % 2 == 0


def test_a_long_sentence_keeps_the_clause_that_was_asked_for() -> None:
    text = (
        "The film about the dam, which opens at the mill on Friday, shows how the people of "
        "Velk built it with their own hands, stone by stone, over many long winters of hunger "
        "and of cold that nobody in the valley of the Orlan has forgotten since."
    )

    said = sentence_of(of(text, text), cite)

    assert said is not None
    assert "which opens at the mill on Friday" in said.text


def test_the_first_sentence_has_none_before_it() -> None:
    text = "It flooded the dam."

    assert sentence_of(of(text, text), cite) is None


def test_a_dateline_stays_where_a_place_is_asked_for() -> None:
    text = "VELK, 3 March (Varda Wire) — The dam broke at night."
    one = of(text, text)

    plain, placed = sentence_of(one, cite), sentence_of(one, cite, has_dateline=True)

    assert plain is not None
    assert plain.text == "The dam broke at night."
    assert placed is not None
    assert placed.text == text


SPOKEN = '"We were warned in May," said Ana Brel, the mayor. "Ask the company that owns the dam."'


def test_what_somebody_says_from_beginning_to_end_is_told_with_their_name() -> None:
    said = sentence_of(of('"Ask the company that owns the dam."', SPOKEN), cite)

    assert said is not None
    assert said.text == "Ana Brel: “Ask the company that owns the dam.”"
    assert [one.span.of(SPOKEN) for one in said.citations] == [
        "Ask the company that owns the dam.",
        "Ana Brel",
    ]


def test_what_is_said_by_nobody_knows_whom_is_not_told() -> None:
    text = 'The dam of Velk broke.\n\n"Somebody should ask the company that owns the dam."'

    assert (
        sentence_of(of('"Somebody should ask the company that owns the dam."', text), cite) is None
    )


def test_a_sentence_with_who_says_it_stays_as_it_is() -> None:
    words = '"We were warned in May," said Ana Brel, the mayor.'

    said = sentence_of(of(words, SPOKEN), cite)

    assert said is not None
    assert said.text == words


def test_what_leans_on_too_much_is_told_behind_its_headline() -> None:
    title, text = "Storm in Velk", "It flooded the dam."

    def told(title: str, text: str) -> str:
        one = of(text, text)
        said = under_headline(replace(one, article=replace(one.article, title=title)), cite)
        return said.text if said else ""

    assert told(title, text) == "[Storm in Velk] It flooded the dam."
    assert told("", text) == ""
    assert told(title, "It flooded the dam (and the barn.") == ""
    assert told(title, '"It flooded the mill of the dam."') == ""
