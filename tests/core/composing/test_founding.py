"""What a brief of one pasted article must give.

A second, real article is no part of the project: where it is not at hand, its tests are skipped.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.core.briefs import Brief, BriefKind
from bot.core.evidence import Status
from bot.core.exchange import brief_to_json
from bot.core.presenting import brief_message, thread_messages
from bot.platforms.console.render import to_text
from tests.core.composing.desk import brief_of_raw
from tests.core.composing.pasted import TEXT

_FOUNDING = Path(__file__).parents[4] / "shared" / "seed" / "000_a91e84fa5f1d6ece.txt"


@dataclass(frozen=True)
class Case:
    """An article, and what its brief must hold."""

    text: str
    #: Words, claimant, status.
    figures: tuple[tuple[str, str, Status], ...]
    #: How quotes begin, and whose they are.
    quotes: tuple[tuple[str, str], ...]
    ahead_of: str
    unclear: str
    accounts: tuple[str, str]
    #: Words in marks that nobody says.
    terms: tuple[str, str]


OWN = Case(
    text=TEXT,
    figures=(
        ("more than 60,000 soldiers", "Ingrid Solberg-Hahn", Status.CLAIMED),
        ("nearly 4,000 soldiers", "Ossmark intelligence", Status.CLAIMED),
        ("more than 20,000 soldiers", "Ossmark intelligence", Status.PROJECTED),
    ),
    quotes=(
        ("We still hope", "Ingrid Solberg-Hahn"),
        ("This movement of our own", "Viktor Lasko"),
        ("You almost wish", "Viktor Lasko"),
        ("We have shown the way", "Ingrid Solberg-Hahn"),
        ("It does not help", "Foreign Ministry spokesperson"),
    ),
    ahead_of="ahead of a planned phone call between Ossmark Foreign Minister Helena Tolland",
    unclear="It is unclear if Dravia's written reply",
    accounts=("Ossmark accused Dravia", "Viktor Lasko claimed"),
    terms=("free lake", "hold our breath"),
)
FOUNDING = Case(
    text=_FOUNDING.read_text("utf-8") if _FOUNDING.is_file() else "",
    figures=(
        ("more than 100,000 troops", "Linda Thomas-Greenfield", Status.CLAIMED),
        ("nearly 5,000 troops", "US intelligence", Status.CLAIMED),
        ("more than 30,000 troops", "US intelligence", Status.PROJECTED),
    ),
    quotes=(
        ("We continue to hope", "Linda Thomas-Greenfield"),
        ("This deployment of Russian", "Vasily Nebenzia"),
        ("You are almost calling", "Vasily Nebenzia"),
        ("We have made clear", "Linda Thomas-Greenfield"),
        ("It would be unproductive", "State Department spokesperson"),
    ),
    ahead_of="ahead of a planned phone call between US Secretary of State Antony Blinken",
    unclear="It is unclear if Moscow's written response",
    accounts=("the US accused Russia", "Vasily Nebenzia claimed"),
    terms=("open door", "wait and see"),
)
_AT_HAND = pytest.mark.skipif(not FOUNDING.text, reason="the founding article is not at hand")
CASES = [pytest.param(OWN, id="own"), pytest.param(FOUNDING, id="founding", marks=_AT_HAND)]


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Case:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
async def brief(case: Case) -> Brief:
    return await brief_of_raw(case.text)


def test_it_is_a_brief_on_demand(brief: Brief) -> None:
    assert brief.kind is BriefKind.ON_DEMAND
    assert brief.bottom_line
    assert brief.held_back == ()


def test_there_are_three_figures_with_qualifier_and_claimant(case: Case, brief: Brief) -> None:
    figures = [one.figure for one in brief.figures]

    assert [(f.text, f.claimant, f.status) for f in figures] == list(case.figures)
    assert [f.qualifier for f in figures] == ["more than", "nearly", "more than"]


def test_the_projection_is_shown_as_one(case: Case, brief: Brief) -> None:
    text = flat(brief)
    words, claimant, _ = case.figures[2]

    assert re.search(rf"{words} near [\w -]+ · PROJECTED by {claimant} · by \w+ \w+", text)


def test_quotes_are_exact_and_on_the_right_speaker(case: Case, brief: Brief) -> None:
    said = {
        begins: quote.quote.speaker
        for begins, _ in case.quotes
        for quote in brief.quotes
        if quote.quote.text.startswith(begins)
    }

    assert said == dict(case.quotes)
    article = " ".join(case.text.split())
    assert all(quote.quote.text in article for quote in brief.quotes)


def test_the_two_sides_speak_first_one_after_the_other(case: Case, brief: Brief) -> None:
    assert [quote.quote.speaker for quote in brief.quotes[:2]] == [
        case.quotes[0][1],
        case.quotes[1][1],
    ]


def test_terms_in_marks_are_no_quotes(case: Case, brief: Brief) -> None:
    assert not any(quote.quote.text.strip(" .,") in case.terms for quote in brief.quotes)


def test_the_reply_and_the_call_ahead_are_watched(case: Case, brief: Brief) -> None:
    (watched,) = brief.watch

    assert case.ahead_of in watched.text


def test_the_unclear_moment_is_not_settled_and_comes_first(case: Case, brief: Brief) -> None:
    assert brief.unsettled[0].text.startswith(case.unclear)


def test_both_accounts_stand_side_by_side(case: Case, brief: Brief) -> None:
    texts = [said.text for said in brief.unsettled]
    at = [next(n for n, text in enumerate(texts) if words in text) for words in case.accounts]

    assert at == [1, 2]


def test_no_litter_and_no_invented_date(brief: Brief) -> None:
    value = brief_to_json(brief)

    assert "No comments" not in flat(brief)
    assert value["sources"][0]["published_at"] is None
    assert all(quote["published_at"] is None for quote in value["quotes"])
    assert all("20" not in (figure["as_of"] or "") for figure in value["figures"])
    assert value["timeline"] == []
    assert value["coverage"]["newest"] is None


def test_the_title_is_not_cut_in_a_phrase(case: Case, brief: Brief) -> None:
    headline = " ".join(case.text.splitlines()[0].upper().split())

    assert brief_message(brief).title.startswith(f"{headline} · Brief on demand · as of ")


def test_no_statement_begins_with_a_bare_pronoun(brief: Brief) -> None:
    said = [*brief.bottom_line, *brief.new, *brief.unsettled, *brief.watch]

    assert not any(one.text.split()[0] in ("He", "She", "They", "His", "Her") for one in said)


def test_no_sentence_is_said_twice(brief: Brief) -> None:
    said = [*brief.bottom_line, *brief.new, *brief.unsettled, *brief.watch]
    texts = [one.text for one in said]

    assert len(texts) == len(set(texts))


def test_the_thread_has_its_parts_in_order(brief: Brief) -> None:
    titles = [message.title for message in thread_messages(brief)]

    assert titles == ["Sources", "More", "Figure ledger", "Positions", "Ask"]


def flat(brief: Brief) -> str:
    messages = (brief_message(brief), *thread_messages(brief))
    return " ".join(" ".join(to_text(message, 1_000).split()) for message in messages)
