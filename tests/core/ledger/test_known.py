"""A ledger is searched by what an article says, and nothing is missed by it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

import pytest

from bench.streams import invent
from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.articles import Article
from bot.core.evidence import Figure, Quote, Reading
from bot.core.facts import Fact, FactKind
from bot.core.ledger.absorbing import absorb
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.known import Known
from bot.core.ledger.observing import Observation, observe
from tests.builders import FLOOD, NOW, article, fact, hours, reading_of

TOLD = article("The levee at Tarn broke on Monday.")


class Everything(Known):
    """Compares an article with every fact that there is."""

    def happenings(self, _text: str, own: Mapping[str, Fact]) -> Sequence[Fact]:
        return self._ordered(self._facts, own)

    quotes = happenings

    def figures(self, _figure: Figure, own: Mapping[str, Fact]) -> Sequence[Fact]:
        return self._ordered(self._facts, own)


@cache
def stream() -> list[tuple[Article, Reading, Sequence[Observation]]]:
    """Read a long crisis whose articles are edited and withdrawn now and then."""
    told = [
        article(one.text, f"a{number}", title=one.title, published_at=NOW + hours(number))
        for number, one in enumerate(invent(3, pairs=1, articles=40))
    ]
    for number in (15, 25, 35):
        told.insert(number, replace(told[number - 5], revision=2, text=told[number - 9].text))
    told.append(replace(told[8], revision=2, is_withdrawn=True))
    readings = [(one, reading_of(one)) for one in told]
    return [(one, reading, observe(one, reading)) for one, reading in readings]


def absorbed(known: Known, aliases: Aliases, at_hand: int | None = None) -> list[tuple[Fact, ...]]:
    """Return what each article of the stream made, where all but so many facts rest between."""
    came = []
    stored: dict[str, Fact] = {}
    for number, (one, reading, observations) in enumerate(stream()):
        arrival = Arrival(
            article=one,
            reading=reading,
            story="s1",
            origin=one.publisher,
            is_revision=one.revision > 1,
            aliases=aliases,
            observations=observations,
        )
        of_it = [
            fact.key
            for fact in stored.values()
            if any(seen.span.article == one.id for seen in fact.sightings)
        ]
        near = known.resting(arrival.seen()).union(of_it if arrival.takes_back() else [])
        known.wake(stored[key] for key in sorted(near))
        touched = absorb(FLOOD.name, known, arrival, NOW + hours(number))
        for each in touched:
            known.put(each)
            stored[each.key] = each
        if at_hand is not None:
            known.rest(at_hand, slack=0)
        came.append(touched)
    return came


@cache
def compared_with_every_fact(aliases: Aliases) -> list[tuple[Fact, ...]]:
    """Return what each article of the stream made of a ledger that is not searched."""
    return absorbed(Everything((), aliases), aliases)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "aliases",
    [
        pytest.param(NO_ALIASES, id="names as they stand"),
        pytest.param(Aliases((("police", "officers"), ("army", "soldiers"))), id="other names"),
    ],
)
def test_an_article_does_to_a_ledger_what_comparing_it_with_every_fact_would(
    aliases: Aliases,
) -> None:
    assert absorbed(Known((), aliases), aliases) == compared_with_every_fact(aliases)


@pytest.mark.no_cover
@pytest.mark.parametrize("at_hand", [0, 12])
def test_what_rests_is_woken_by_whatever_may_tell_it_again(at_hand: int) -> None:
    resting = absorbed(Known(), NO_ALIASES, at_hand)

    assert resting == compared_with_every_fact(NO_ALIASES)


def test_what_rests_takes_little_room_and_is_not_at_hand() -> None:
    facts = [replace(fact(TOLD, key=f"f{n}"), text=f"Ward{n} burnt down.") for n in range(20)]
    known = Known(facts)

    known.rest(most=12, slack=8)
    assert len(known) == known.size == 20
    known.rest(most=10, slack=8)

    assert (len(known), known.size) == (10, 12)
    (asleep,) = (one for one in facts[:1] + facts[-1:] if known.rests(one.key))
    assert known.get(asleep.key) is None
    known.wake([asleep])
    assert known.get(asleep.key) == asleep
    assert not known.rests(asleep.key)


def test_what_is_entered_anew_rests_no_more() -> None:
    known = Known([fact(TOLD)])
    known.rest(most=0, slack=0)

    known.put(fact(TOLD, version=2))

    assert [one.version for one in known] == [2]
    assert not known.rests(fact(TOLD).key)


def test_what_is_looked_at_does_not_grow_with_what_else_is_known() -> None:
    others = [
        replace(
            fact(TOLD, key=f"f{n}"), text=f"Ward{n} mill{n} burnt down near depot{n} on Monday."
        )
        for n in range(500)
    ]
    known = Known([*others, fact(TOLD)])

    found = known.happenings("The levee at Tarn broke early on Monday.", {})

    assert [one.key for one in found] == [fact(TOLD).key]


QUOTE = "We will not leave the old town of Tarn to the river"


def said(words: str) -> Fact:
    quote = Quote(text=words, start=0, end=len(words), speaker="Oda Brel")
    return replace(fact(TOLD, key="q"), kind=FactKind.QUOTE, text=words, quote=quote)


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        pytest.param(QUOTE, "will not leave the old town", id="a part of it"),
        pytest.param("not leave the old town", QUOTE, id="more than it"),
        pytest.param(QUOTE, "ill not leave the ol", id="cut within words"),
        pytest.param("Never again", "Never again in Tarn", id="two words"),
        pytest.param("Never again in Tarn", "Never again", id="asked for with two words"),
        pytest.param("水位已经下降了许多", "水位已经下降了", id="no spaces"),
    ],
)
def test_words_are_found_in_each_other(known: str, asked: str) -> None:
    assert [one.key for one in Known([said(known)]).quotes(asked, {})] == ["q"]


@pytest.mark.parametrize(
    "asked", [pytest.param("Never again", id="alone"), pytest.param("Never again!”", id="in more")]
)
def test_two_words_that_rest_are_woken_when_they_are_said_again(asked: str) -> None:
    known = Known([said("Never again")])
    known.rest(most=0, slack=0)
    again = Observation(
        kind=FactKind.QUOTE,
        text=asked,
        span=said(asked).span,
        sentence=said(asked).sentence,
        claimant="Oda Brel",
        weight=0.4,
    )

    assert known.resting([again]) == {"q"}


def test_what_an_article_made_itself_counts_in_the_place_of_the_ledger_s() -> None:
    mine = replace(fact(TOLD), version=2)
    new = fact(TOLD, key="another")

    found = Known([fact(TOLD)]).happenings(TOLD.text, {mine.key: mine, new.key: new})

    assert list(found) == [mine, new]


def test_a_ledger_is_in_its_order_and_knows_a_fact_by_its_key() -> None:
    late = replace(fact(TOLD, key="late"), first_seen_at=NOW + hours(2))
    known = Known([late, fact(TOLD)])

    assert (len(known), list(known)) == (2, [fact(TOLD), late])
    assert known.get("late") == late
    assert known.get("unknown") is None
    assert list(known.said_in(TOLD.id)) == [fact(TOLD), late]
