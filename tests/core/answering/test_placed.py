"""Counts of the place that is asked about, and those of a wider area."""

from dataclasses import replace

import pytest

from bot.core.answering import understand
from bot.core.answering.counts import counts
from bot.core.answering.figures import figure_statements
from bot.core.answering.notices import notice_of
from bot.core.answering.placed import place_asked
from bot.core.articles import Article
from tests.builders import NOW, article, hours
from tests.core.answering.asking import cite, found


def paper(text: str, id: str, ago: float, title: str) -> Article:
    return article(text, id=id, published_at=NOW - hours(ago), title=title, publisher=id)


TOLL = "The death toll from the flood below Kolm has risen to 10, Vinna's hospital said."
HOSPITAL = paper(
    f"VINNA — {TOLL} Schools in Vinna and in Kolm are closed.", "hospital", 30, "Toll at Kolm rises"
)
FLOOD = paper(
    "Families went back to Askel on Friday. Twelve people have died, the agency said.",
    "flood", 8, "Residents return to Askel",
)  # fmt: skip
ALL = "[Residents return to Askel] Twelve people have died, the agency said."
POLICE = paper(
    "Eight people have died, Vinna's police said. Boats left. Schools in Vinna are closed.",
    "police", 30, "More rain",
)  # fmt: skip
HERE = paper(
    "Five people were killed in houses behind the mill in Vinna.", "here", 20, "Mill searched"
)
BLAST = paper(
    "The blast killed four people. Roads in Vinna are closed.", "blast", 30, "Blast in Vinna"
)
RISEN = paper(
    "Nine people have died. The wounded are in Askel, the governor said.", "risen", 8, "Toll rises"
)


def told(question: str, *texts: Article) -> tuple[list[str], str]:
    """Return the lines that answer, of reports of one event, and what is said before them."""
    asked = understand(question)
    placed = [replace(one, story="s") for one in found(asked, *texts)]
    lines = [said.text for said in figure_statements(asked, placed, cite)]
    return lines, notice_of(asked, placed, is_answered=bool(lines))


WIDER = "The newest number is for a wider area than Vinna."


@pytest.mark.parametrize(
    ("texts", "lines", "notice"),
    [
        pytest.param((HOSPITAL, FLOOD), [ALL], WIDER, id="who counts sits there"),
        pytest.param((POLICE, FLOOD), [ALL], WIDER, id="an older one that may be of any place"),
        pytest.param((HOSPITAL,), [TOLL], WIDER, id="and is the only one"),
        pytest.param((HERE, FLOOD), [HERE.text], "", id="the place has its own"),
        pytest.param((HERE, HOSPITAL), [HERE.text], "", id="a newer one of the place"),
        pytest.param(
            (BLAST, RISEN), ["[Toll rises] Nine people have died."], "", id="the event was there"
        ),
    ],
)
def test_the_toll_of_all_is_not_taken_for_that_of_a_place(
    texts: tuple[Article, ...], lines: list[str], notice: str
) -> None:
    assert told("How many people were killed in Vinna?", *texts) == (lines, notice)


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("How many people were killed in Vinna?", {"vinna"}),
        ("how many died in the vinna flood", set()),
        ("How many were killed by the flood of Vinna?", set()),
        ("How many houses stood in Vinna?", set()),
        ("How many people were killed in Odrava?", set()),
        ("How many people were killed?", set()),
    ],
)
def test_a_question_is_limited_to_a_place_that_sources_know(question: str, place: set[str]) -> None:
    asked = understand(question)

    assert place_asked(asked, found(asked, HERE)) == place


def test_what_is_in_a_country_need_not_say_so() -> None:
    asked = understand("How many people were killed in Iraq?")
    hits = found(asked, "Twelve people were killed in Baghdad. Police in Iraq are looking on.")

    assert place_asked(asked, hits) == set()
    assert counts(asked, hits).of_all == []
