"""Which steps an article makes facts take, through the real ledger."""

from dataclasses import replace

from bot.core.articles import Article
from bot.core.facts import Fact, FactKind, FactState
from bot.core.ledger.absorbing import absorb
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.known import Known
from bot.core.ledger.transitions import Transition, transitions
from tests.builders import FLOOD, NOW, article, hours, reading_of


class Ledger:
    """A crisis's ledger, and the steps of its figures as articles come."""

    def __init__(self) -> None:
        self.facts: dict[str, Fact] = {}
        self.came = 0

    def comes(self, one: Article) -> list[Transition]:
        """Take in an article, and return the steps of figures."""
        self.came += 1
        one = replace(one, published_at=NOW + hours(self.came))
        arrival = Arrival(
            article=one,
            reading=reading_of(one),
            story="s1",
            origin=one.publisher,
            is_revision=one.revision > 1,
        )
        known = list(self.facts.values())
        touched = absorb(FLOOD.name, Known(known), arrival, NOW + hours(self.came))
        steps = transitions(known, touched, NOW + hours(self.came))
        self.facts |= {fact.key: fact for fact in touched}
        return [one for one in steps if self.facts[one.key].kind is FactKind.FIGURE]


def dead(number: str, id: str, publisher: str = "Orvane Herald", revision: int = 1) -> Article:
    text = f"{number} people were killed in the flood at Tarn, police said."
    return article(text, id, title="", publisher=publisher, revision=revision)


def told(steps: list[Transition]) -> list[tuple[FactState, int, list[str], str]]:
    return [
        (one.state, one.version, [span.article for span in one.spans], one.previous)
        for one in steps
    ]


def test_a_count_is_new_then_repeated_then_changed() -> None:
    it = Ledger()

    assert told(it.comes(dead("Four", "a1"))) == [(FactState.NEW, 1, ["a1"], "")]
    assert told(it.comes(dead("Four", "a2"))) == [(FactState.REPEATED, 1, ["a2"], "")]
    assert told(it.comes(dead("Nine", "a3"))) == [(FactState.CHANGED, 2, ["a3"], "Four people")]


def test_a_step_says_when_it_was_and_what_was_so_where() -> None:
    it = Ledger()
    it.comes(dead("Four", "a1"))

    (step,) = it.comes(dead("Nine", "a2"))

    assert step.at == NOW + hours(2)
    assert step.text == "Nine people"
    assert step.previous_span is not None
    assert step.previous_span.article == "a1"


def test_a_repeat_keeps_its_span_and_not_the_words_again() -> None:
    it = Ledger()
    it.comes(dead("Four", "a1"))

    (step,) = it.comes(dead("Four", "a2"))

    assert (step.text, step.previous_span) == ("", None)


def test_a_second_origin_confirms_with_its_own_span() -> None:
    it = Ledger()
    first = article("Four people were killed in the flood at Tarn.", "a1", title="")
    it.comes(first)

    steps = it.comes(replace(first, id="a2", publisher="Orlo Post"))  # type: ignore[arg-type]

    assert told(steps) == [(FactState.CONFIRMED, 2, ["a2"], "")]


def test_an_edited_number_is_corrected_and_a_withdrawn_article_takes_it_back() -> None:
    it = Ledger()
    it.comes(dead("Four", "a1"))

    edited = dead("Five", "a1", revision=2)
    assert told(it.comes(edited)) == [(FactState.CORRECTED, 2, ["a1"], "Four people")]
    taken_back = replace(edited, revision=3, is_withdrawn=True)
    assert told(it.comes(taken_back)) == [(FactState.WITHDRAWN, 3, ["a1"], "Five people")]


def test_an_edit_that_moves_the_words_is_no_step() -> None:
    it = Ledger()
    one = dead("Four", "a1")
    it.comes(one)

    assert it.comes(replace(one, revision=2, text=f"Rain fell. {one.text}")) == []
