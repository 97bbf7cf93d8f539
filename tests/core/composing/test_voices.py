"""Whose words a brief carries, and in which order."""

from dataclasses import replace

from bot.core.articles import Article, Tier
from bot.core.composing import Material, Told, difference
from bot.core.composing.citing import SourceBook
from bot.core.composing.voices import (
    MAX_CHARS,
    MAX_QUOTES,
    choose_quotes,
    heard_once,
    positions,
    quote_of,
)
from bot.core.facts import FactState
from tests.builders import NOW, article, fact, hours
from tests.core.composing.desk import all_told, material


def spoken(text: str, id: str = "a1", ago: float = 1.0) -> Article:
    return article(text, id, published_at=NOW - hours(ago), title="")


def speakers(desk: Material, sides: tuple[Told, ...] = ()) -> list[str]:
    chosen = choose_quotes(desk, difference(desk), sides)
    return [one.quote.speaker for one in chosen if one.quote]


TWO = spoken(
    '"We lost the old bridge and the mill," Mayor Edda Fross said. "The mill was two hundred '
    'years old," Fross said. "I heard it before I saw it," Bram Olsen said.'
)


def test_everybody_speaks_once_before_anybody_speaks_twice() -> None:
    assert speakers(material(TWO)) == ["Edda Fross", "Bram Olsen", "Edda Fross"]


def test_a_witness_is_heard_once_and_who_holds_an_office_again() -> None:
    more = spoken(
        '"I want to know who had the key," Bram Olsen said. "I want to look at him," Olsen said. '
        '"We want to know it as well," Mayor Edda Fross said. "We will tell you all," Fross said.'
    )
    desk = material(more)
    heard = heard_once(choose_quotes(desk, difference(desk)))

    names = [one.quote.speaker for one in heard if one.quote]
    assert sorted(names) == ["Bram Olsen", "Edda Fross", "Edda Fross"]


def test_who_holds_an_office_comes_before_who_saw_it() -> None:
    both = spoken(
        '"The old bridge and the mill went past my window in the dark, one after the other," '
        'said baker Bram Olsen. "We lost the mill," said Mayor Edda Fross.'
    )

    assert speakers(material(both)) == ["Edda Fross", "Bram Olsen"]


def test_who_accuses_or_denies_comes_first() -> None:
    quarrel = spoken(
        "Joren Halvik accused the council of sleeping through the night. "
        '"They heard the sirens and went on sleeping," Halvik said.',
        "a2",
    )

    assert speakers(material(TWO, quarrel))[0] == "Joren Halvik"


def test_who_speaks_for_a_side_that_is_told_comes_first() -> None:
    plain = spoken('"We paid for every sack of sand," Bram Olsen said.', "a2")
    side = Told(fact=fact(plain), change=None)

    assert speakers(material(TWO, plain), (side,))[0] == "Bram Olsen"


def test_only_new_quotes_of_fitting_length_are_chosen() -> None:
    desk = material(TWO)
    long = spoken(f'"We waited {"and waited " * 45}for the boats," Mayor Edda Fross said.')

    assert speakers(replace(desk, told=all_told(desk.facts))) == []
    assert len(long.text) > MAX_CHARS
    assert speakers(material(long)) == []


def test_withdrawn_quotes_are_neither_chosen_nor_positions() -> None:
    desk = material(TWO)
    gone = [replace(one, state=FactState.WITHDRAWN, version=2) for one in desk.facts]
    desk = replace(desk, facts=gone, told={one.key: 1 for one in gone})
    compared = difference(desk)

    assert choose_quotes(desk, compared) == []
    assert positions(desk, compared, SourceBook(desk)) == []


def test_there_are_never_more_than_fit() -> None:
    crowd = " ".join(
        f'"Word number {n} was heard by us all," Speaker{n} Olsen said.' for n in range(9)
    )

    assert len(speakers(material(spoken(crowd)))) <= MAX_QUOTES


def test_a_position_is_an_actors_newest_words() -> None:
    later = spoken('"We will build it again," Mayor Edda Fross said.', "a2", 0.5)
    desk = material(TWO, later)

    told = positions(desk, difference(desk), SourceBook(desk))

    assert [(one.actor, one.quote.quote.text) for one in told] == [
        ("Edda Fross", "We will build it again,"),
        ("Bram Olsen", "I heard it before I saw it,"),
    ]


def test_what_is_no_quote_makes_none() -> None:
    desk = material(TWO)
    happening = fact(TWO)
    quote = next(one for one in desk.facts if one.quote)

    assert quote_of(desk, happening, SourceBook(desk)) is None
    nowhere = replace(desk, articles={})
    assert quote_of(nowhere, quote, SourceBook(nowhere)) is None
    told = [Told(fact=quote, change=None)]
    assert positions(nowhere, told, SourceBook(nowhere)) == []


def test_a_cry_is_no_quote_of_a_brief() -> None:
    cry = spoken('"What curfew here?" Joren Halvik shouted. "It was a long night," said Ida Roth.')

    assert speakers(material(cry)) == ["Ida Roth"]


def test_who_asks_comes_behind_who_tells() -> None:
    talk = spoken(
        '"What did the old bridge look like when the water came for it?" Joren Halvik said. '
        '"It looked like a toy," said Ida Roth.'
    )

    assert speakers(material(talk)) == ["Ida Roth", "Joren Halvik"]


def test_the_same_words_in_two_papers_are_one_quote() -> None:
    one = spoken('"The e-mail of the dam board came at four in the morning," Ida Roth said.')
    two = spoken('"The email of the dam board came at four in the morning," Miss Roth said.', "a2")

    assert len(speakers(material(one, two))) == 1


def test_who_speaks_in_a_feature_is_not_heard() -> None:
    feature = article(
        "The chairs stand in a circle. On each lies a folder with music.\n\nThe women of the choir "
        'take the early train. "We sit in front because the stairs are there," Birgit Moll said.',
        tier=Tier.LOCAL, title="The choir of Orlo",
    )  # fmt: skip
    assert speakers(material(feature)) == []
