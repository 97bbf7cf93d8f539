"""A model's draft as a brief: what code adds to it, and how its sources are numbered."""

from dataclasses import replace

import pytest

from bot.core.articles import ArticleId, Span, Tier
from bot.core.briefs import Brief, Change, Outcome, Statement
from bot.core.composing import Material, compose
from bot.core.composing.citing import SourceBook
from bot.core.composing.drafted import finished, from_draft
from bot.core.composing.packing import Pack, pack
from bot.core.models.drafting import BriefDraft
from tests.core.composing.desk import material, paper

TOLL = "At least 12 people were killed in the flood at Tarn, police said."
DAM = "The council closed the dam at Velk on Monday after the flood."
ROAD = "Engineers opened the road from Orlo to Tarn on Monday evening."
DESK = material(paper(f"{TOLL}\n\n{DAM}", "a1"), paper(ROAD, "a2"))
PACK = pack(DESK, is_standing=True)
FLOOR = compose(DESK)


def id_of(words: str, packed: Pack = PACK, here: Material = DESK) -> str:
    shown = packed.shown(here)
    return next(id for id, one in shown.items() if words in one.sentence and id[0] == "S")


def draft(**lists: list[tuple[str, str]]) -> BriefDraft:
    given = {
        name: [{"text": text, "evidence": [id]} for text, id in said]
        for name, said in lists.items()
    }
    empty: dict[str, list[object]] = {
        name: [] for name in ("bottom_line", "new", "figures", "quotes", "unsettled", "watch")
    }
    return BriefDraft.model_validate({**empty, **given})


def made(one: BriefDraft, floor: Brief = FLOOR) -> Brief:
    return finished(from_draft(one, PACK, DESK, floor), floor, DESK)


def of(words: str) -> str:
    return id_of(words)


def test_what_the_built_in_writer_tells_besides_stands_behind_it() -> None:
    told = made(draft(bottom_line=[(ROAD, of("Engineers"))], new=[(DAM, of("council"))]))

    assert [said.text for said in told.bottom_line] == [ROAD]
    assert told.new[0].text == DAM
    assert TOLL in [said.text for said in told.new[1:]]
    texts = [said.text for said in (*told.bottom_line, *told.new)]
    assert len(texts) == len(set(texts))


def test_sources_are_numbered_as_they_are_read_whoever_wrote_the_line() -> None:
    told = made(draft(bottom_line=[(ROAD, of("Engineers"))], new=[(DAM, of("council"))]))

    numbers = {source.n: source.article for source in told.sources}
    lines = (*told.bottom_line, *told.new, *told.unsettled, *told.watch)
    assert all(numbers[one.n] == one.span.article for said in lines for one in said.citations)
    assert all(numbers[one.citation.n] == one.citation.span.article for one in told.figures)
    assert [one.n for one in told.bottom_line[0].citations] == [1]


def test_what_is_told_above_is_not_unsettled_once_more() -> None:
    told = made(
        draft(
            bottom_line=[(TOLL, of("12 people"))],
            unsettled=[
                ("At least 12 people were killed at Tarn, police said.", of("12 people")),
                (DAM, of("council")),
            ],
        )
    )

    assert [said.text for said in told.unsettled] == [DAM]


def test_what_became_of_an_announced_event_comes_first() -> None:
    held = Statement(
        text=ROAD,
        citations=SourceBook(DESK).cite([PACK.facts[of("Engineers")].fact.sentence]),
        outcome=Outcome.HELD,
    )
    floor = replace(FLOOR, watch=(held,))

    told = made(draft(bottom_line=[(TOLL, of("12 people"))], watch=[(DAM, of("council"))]), floor)

    assert [said.text for said in told.watch] == [ROAD, DAM]


CLAIM, DENIAL = "Orlo's ministry said its forces had taken the mill.", "Tarn's army denied it."


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ([DENIAL], []),
        ([TOLL, DENIAL], []),
        ([CLAIM, DENIAL], [CLAIM, DENIAL]),
        ([f"{CLAIM[:-1]}; {DENIAL}"], [f"{CLAIM[:-1]}; {DENIAL}"]),
    ],
)
def test_a_denial_does_not_stand_without_what_it_denies(lines: list[str], left: list[str]) -> None:
    desk = material(paper(f"{CLAIM} {DENIAL}\n\n{TOLL}", "a1"))
    here = ArticleId("a1")
    text = desk.articles[here, 1][0].text
    spans = {
        one: Span(article=here, revision=1, start=text.find(one), end=text.find(one) + len(one))
        for one in (CLAIM, DENIAL, TOLL)
    }
    said = tuple(
        Statement(
            text=line,
            citations=SourceBook(desk).cite(
                [spans[line]] if line in spans else [spans[CLAIM], spans[DENIAL]]
            ),
        )
        for line in lines
    )
    brief = replace(FLOOR, bottom_line=(), new=(), watch=(), unsettled=said, figures=(), quotes=())
    brief = replace(brief, positions=(), timeline=(), status_reason=None)
    floor = replace(brief, unsettled=())

    told = [one.text for one in finished(brief, floor, desk).unsettled]

    assert [one for one in told if DENIAL in one or CLAIM in one] == left


def test_a_party_that_alone_says_a_thing_is_named() -> None:
    text = "All garrisons in the north have pledged loyalty."
    desk = material(replace(paper(text, "a1"), stake="government"))
    packed, floor = pack(desk, is_standing=True), compose(desk)
    said = draft(bottom_line=[(text, id_of("garrisons", packed, desk))])

    told = from_draft(said, packed, desk, floor)

    assert (
        told.bottom_line[0].attribution
        == desk.article(told.bottom_line[0].citations[0].span).publisher
    )
    assert told.bottom_line[0].change is Change.NEW


def test_an_office_is_named_once_where_its_lines_stand_together() -> None:
    text = f"The bridge at Orlo was closed on Monday.\n\n{ROAD}"
    office = replace(
        paper(text, "a1"), tier=Tier.OFFICIAL, publisher="Ministry of the Interior, Tavrin"
    )
    desk = material(office)
    packed, floor = pack(desk, is_standing=True), compose(desk)
    bridge, road = (id_of(words, packed, desk) for words in ("bridge", "Engineers"))
    said = draft(
        bottom_line=[("The Ministry of the Interior said the bridge at Orlo was closed.", bridge)],
        new=[
            ("The bridge at Orlo was closed on Monday.", bridge),
            (ROAD, road),
        ],
    )

    told = finished(from_draft(said, packed, desk, floor), floor, desk)

    assert told.bottom_line[0].attribution == ""
    assert [one.attribution for one in told.new[:2]] == [office.publisher, ""]
