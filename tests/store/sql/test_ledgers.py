from dataclasses import replace

from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.facts import Fact
from bot.core.ledger.known import Known
from bot.core.ledger.resting import AT_HAND, SLACK
from bot.store.sql.ledgers import Ledgers, OpenLedgers, as_held
from tests.builders import FLOOD, article, fact, hours

FIRST = fact(article("The levee at Tarn broke on Monday."))
LATER = replace(FIRST, key="later", first_seen_at=FIRST.first_seen_at + hours(1))
ELSEWHERE = replace(FIRST, crisis="Ostra quake")


def test_a_ledger_that_was_never_read_is_not_known() -> None:
    ledgers = Ledgers()

    ledgers.put([FIRST])

    assert ledgers.of(FLOOD.name) is None


def test_what_was_stored_since_is_known_in_the_ledger_s_order() -> None:
    ledgers = Ledgers()
    ledgers.keep(FLOOD.name, [LATER], ledgers.changes)

    ledgers.put([FIRST, ELSEWHERE])

    assert ledgers.of(FLOOD.name) == [FIRST, LATER]


def test_a_ledger_that_changed_while_it_was_read_is_not_kept() -> None:
    ledgers = Ledgers()
    before = ledgers.changes

    ledgers.put([LATER])
    ledgers.keep(FLOOD.name, [FIRST], before)

    assert ledgers.of(FLOOD.name) is None


def test_the_ledger_that_nobody_asked_for_goes_first() -> None:
    ledgers = Ledgers(most=2)
    for one in (FIRST, ELSEWHERE):
        ledgers.keep(one.crisis, [one], ledgers.changes)
    ledgers.of(FLOOD.name)

    ledgers.put([LATER])

    assert ledgers.of(FLOOD.name) == [FIRST, LATER]
    assert ledgers.of(ELSEWHERE.crisis) is None


def test_a_ledger_larger_than_the_room_is_read_anew() -> None:
    ledgers = Ledgers(most=1)

    ledgers.keep(FLOOD.name, [FIRST, LATER], ledgers.changes)

    assert ledgers.of(FLOOD.name) is None


def test_an_open_ledger_follows_what_is_decided() -> None:
    ledgers, known = OpenLedgers(), Known([FIRST])
    ledgers.keep(FLOOD.name, known)

    ledgers.put([LATER, ELSEWHERE])

    assert ledgers.of(FLOOD.name, NO_ALIASES) is known
    assert list(known) == [FIRST, LATER]
    assert ledgers.get(FLOOD.name, "later") == LATER
    assert ledgers.get(ELSEWHERE.crisis, FIRST.key) is None


def test_an_open_ledger_under_other_names_is_read_anew() -> None:
    ledgers = OpenLedgers()
    ledgers.keep(FLOOD.name, Known([FIRST]))

    assert ledgers.of(FLOOD.name, Aliases((("Tarn", "Old Tarn"),))) is None


def test_of_the_open_ledgers_the_one_that_nobody_asked_for_goes_first() -> None:
    ledgers = OpenLedgers(most=1)
    ledgers.keep(FLOOD.name, Known([FIRST, LATER]))

    ledgers.keep(ELSEWHERE.crisis, Known([ELSEWHERE]))

    held = [ledgers.holds(one.crisis, one.key) for one in (FIRST, ELSEWHERE)]
    assert held == [False, True]


def many(count: int) -> list[Fact]:
    return [
        replace(FIRST, key=f"f{n:04}", first_seen_at=FIRST.first_seen_at + hours(n))
        for n in range(count)
    ]


def test_facts_that_are_stored_push_others_from_hand() -> None:
    ledgers = Ledgers()
    ledgers.keep(FLOOD.name, many(AT_HAND), ledgers.changes)

    ledgers.put(many(AT_HAND + SLACK))
    assert len(ledgers.of(FLOOD.name) or ()) == AT_HAND + SLACK
    ledgers.put([LATER])

    assert len(ledgers.of(FLOOD.name) or ()) == AT_HAND


def test_facts_of_an_open_ledger_rest_when_all_is_stored() -> None:
    ledgers, facts = OpenLedgers(), many(AT_HAND + SLACK + 1)
    ledgers.keep(FLOOD.name, Known(facts))

    ledgers.rest()

    held = [one for one in facts if ledgers.holds(FLOOD.name, one.key)]
    assert len(held) == AT_HAND
    assert [ledgers.get(FLOOD.name, one.key) for one in held] == held


def test_a_fact_that_is_held_as_it_was_read_is_not_kept_twice() -> None:
    held = OpenLedgers()
    held.keep(FLOOD.name, Known([FIRST, replace(LATER, version=2)]))
    read = [replace(FIRST), replace(LATER), replace(FIRST, key="new")]

    shared = as_held(read, lambda key: held.get(FLOOD.name, key))

    assert shared == read
    assert shared[0] is FIRST
    assert [one is other for one, other in zip(shared[1:], read[1:], strict=True)] == [True, True]
