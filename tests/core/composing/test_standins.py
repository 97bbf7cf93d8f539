"""The sentence that stands in the place of a rejected statement."""

from dataclasses import replace

import pytest

from bot.core.briefs import Change, Citation, Statement
from bot.core.composing.packing import Pack, pack
from bot.core.composing.standins import stand_in
from tests.core.composing.desk import material, paper

TOLL = "At least 12 people were killed in the flood at Tarn, police said."
DAM = "The council closed the dam at Velk on Monday after the flood."
DESK = material(paper(f"{TOLL}\n\n{DAM}", "a1"))
PACK = pack(DESK, is_standing=True)


def said(text: str, *sentences: str) -> Statement:
    cited = [
        told.fact.sentence
        for words in sentences
        for told in PACK.facts.values()
        if told.fact.text.startswith(words[:20])
    ]
    spans = dict.fromkeys(cited)
    return Statement(text=text, citations=tuple(Citation(n=3, span=span) for span in spans))


def test_it_is_the_cited_one_that_says_most_of_it_with_its_own_sources() -> None:
    told = stand_in(said("The council shut the dam at Velk on Friday.", TOLL, DAM), PACK, DESK)

    assert told is not None
    assert told.text == DAM
    assert [one.n for one in told.citations] == [3]
    assert told.citations[0].span.of(DESK.article(told.citations[0].span).text) == DAM
    assert told.change is Change.NEW
    assert told.fact


@pytest.mark.parametrize(
    ("text", "cited", "packed"),
    [
        pytest.param("The president resigned in Orlo.", DAM, PACK, id="says another thing"),
        pytest.param("The council shut the dam at Velk.", "", PACK, id="cites nothing"),
        pytest.param("The council shut the dam at Velk.", DAM, Pack(facts={}), id="was not shown"),
    ],
)
def test_what_is_no_shortening_of_it_gets_none(text: str, cited: str, packed: Pack) -> None:
    told = said(text, cited) if cited else replace(said(text), citations=())

    assert stand_in(told, packed, DESK) is None
