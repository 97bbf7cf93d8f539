"""What a channel was told before, in another paper's words."""

import pytest

from bot.core.articles import Article
from bot.core.briefs import BriefKind
from bot.core.composing import compose, difference, kind_of
from bot.core.composing.oldnews import OldNews
from bot.core.facts import FactKind
from tests.builders import NOW, article, brief, hours
from tests.core.composing.desk import all_told, ledger, material

LAST = brief(as_of=NOW - hours(12))
KNOWN = article(
    "A man drove into a woman outside the mill in Tarn on Monday night and fled. "
    "Mayor Edda Fross closed the old bridge at Orlo after the river rose on Tuesday.",
    "a1",
    published_at=NOW - hours(20),
    title="",
)
AGAIN = (
    "On Tuesday the Orlo bridge, which links the harbour with the market and the railway station, "
    "was closed by the mayor."
)


@pytest.mark.parametrize(
    ("text", "is_old"),
    [
        (AGAIN, True),
        ("A woman was outside on Monday night when the river rose at the old bridge.", False),
        ("Mayor Edda Fross closed the mill after a man fled on Tuesday night.", False),
        ("Mayor Edda Fross reopened the old bridge at Orlo.", False),
        ("Mayor Edda Fross did not close the old bridge at Orlo on Tuesday.", False),
        ("Mayor Edda Fross closed the old bridge at Vinna after the river rose.", False),
        ("Mayor Edda Fross closed the old bridge at Orlo until 14 March.", False),
        ("Police arrested a man who drove into a woman in Tarn on Monday night.", False),
        ("The woman outside the mill in Tarn on Monday night was identified.", False),
        ("A man outside the mill in Tarn on Monday night killed two women.", False),
        ("The mill fled.", False),
    ],
)
def test_a_sentence_is_old_when_nothing_is_left_over(text: str, is_old: bool) -> None:
    later = article(text, "a2", published_at=NOW - hours(1), title="")
    facts = ledger([KNOWN, later])
    desk = material(KNOWN, later, facts=facts, told=all_told(ledger([KNOWN])), last=LAST)
    compared = difference(desk)
    fresh = [one.fact for one in compared if one.fact.span.article == "a2"]
    old = OldNews(desk, (one for one in compared if one.moved is None))

    assert any(old.has(one) for one in fresh) is is_old


def _paper(text: str, id: str, ago: float) -> Article:
    return article(text, id, published_at=NOW - hours(ago), title="")


def test_a_second_death_is_none_that_was_told() -> None:
    first = _paper("A truck driver has died of cholera in Tarn, the hospital said.", "a1", 9)
    ill = _paper("A second person in Tarn, a neighbour of the driver who died, is ill.", "a2", 8)
    text = "A second person has died of cholera in Tarn, the hospital said: a neighbour."
    later = _paper(text, "a3", 1)
    known = all_told(ledger([first, ill]))
    desk = material(first, ill, later, told=known, last=LAST)
    compared = difference(desk)
    old = OldNews(desk, (one for one in compared if one.moved is None))

    fresh = [one.fact for one in compared if one.fact.text == text]
    assert fresh
    assert not any(map(old.has, fresh))


def test_where_nothing_was_told_nothing_is_old() -> None:
    desk = material(KNOWN)
    old = OldNews(desk, ())

    assert not any(old.has(one.fact) for one in difference(desk))


def test_old_news_alone_is_no_change() -> None:
    again = article(
        AGAIN, "a2", published_at=NOW - hours(1), title="",
    )  # fmt: skip
    told = all_told(ledger([KNOWN]))
    desk = material(KNOWN, again, facts=ledger([KNOWN, again]), told=told, last=LAST)

    assert kind_of(desk) is BriefKind.NO_CHANGE


def test_old_news_stands_in_no_brief_beside_new() -> None:
    later = article(
        "Soldiers evacuated the school at Vinna when its roof collapsed. "
        + AGAIN, "a2", published_at=NOW - hours(1), title="",
    )  # fmt: skip
    told = all_told(ledger([KNOWN]))
    desk = material(KNOWN, later, facts=ledger([KNOWN, later]), told=told, last=LAST)

    made = compose(desk)

    assert [one.text for one in (*made.bottom_line, *made.new)] == [
        "Soldiers evacuated the school at Vinna when its roof collapsed."
    ]


@pytest.mark.parametrize(
    ("text", "is_old"),
    [
        ("Eight people are now known to have died.", True),
        ("Nine people are now known to have died.", False),
        ("Eight people are now known to have died in Orlo.", False),
        ("Eight people died and four were charged.", False),
    ],
)
def test_a_sentence_of_a_known_count_alone_is_old(text: str, *, is_old: bool) -> None:
    first = _paper("Eight people were killed in the riot, the hospital said.", "a1", 9)
    later = _paper(text, "a2", 1)
    desk = material(first, later, told=all_told(ledger([first])), last=LAST)
    compared = difference(desk)
    old = OldNews(desk, (one for one in compared if one.moved is None))
    fresh = [one.fact for one in compared if one.fact.sentence.article == "a2"]

    assert any(old.has(one) for one in fresh) is is_old


@pytest.mark.parametrize(
    ("text", "is_known"),
    [
        ("Five miners are missing in Tarn.", True),
        ("Six miners are missing in Tarn.", False),
        ("Five miners were killed in Tarn.", False),
        ("Five people are missing in Orlo.", False),
        ("Five guards were injured in Tarn.", False),
    ],
)
def test_a_toll_is_known_by_its_value_in_whatever_noun(text: str, *, is_known: bool) -> None:
    first = _paper("Five people are missing in Tarn, the hospital said.", "a1", 9)
    later = _paper(text, "a2", 1)
    desk = material(first, later, facts=[*ledger([first]), *ledger([later])])
    told = [one for one in difference(desk) if one.fact.span.article == "a1"]
    old = OldNews(desk, told)
    (count,) = [one for one in desk.facts if one.figure and one.span.article == "a2"]

    assert old.knows_toll(count) is is_known


def test_as_few_dead_elsewhere_are_news() -> None:
    known = article(
        "The death toll from Hurricane Odette in Cayo Merl rose on Wednesday. In Cayo Merl, two "
        "fishermen drowned on Wednesday.",
        "a1",
    )
    new = article(
        "Hurricane Odette drove the sea into the towns of Santa Brisa on Wednesday, killing two.",
        "a2",
    )
    facts = ledger([known, new])
    desk = material(known, new, facts=facts)
    told = [one for one in difference(desk) if one.fact.span.article == known.id]
    (fresh,) = (
        one.fact
        for one in difference(desk)
        if one.fact.span.article == new.id and one.fact.kind is FactKind.HAPPENING
    )
    assert not OldNews(desk, told).has(fresh)
