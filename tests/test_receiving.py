from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.core.articles import Draft
from bot.receiving import Received, receive
from bot.store.memory import MemoryStore
from tests.builders import NOW, draft, hours, source
from tests.languages import always

OLD = draft("The levee at Tarn broke on Monday.")


async def received(*batches: Sequence[Draft]) -> tuple[MemoryStore, Received]:
    store = MemoryStore()
    last = Received()
    for batch in batches:
        last = await receive(batch, source(), store=store, now=NOW, detect_language=always("fr"))
    return store, last


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(OLD, id="the same"),
        pytest.param(replace(OLD, guid="other"), id="another guid"),
        pytest.param(replace(OLD, url="https://herald.example/moved"), id="another address"),
        pytest.param(replace(OLD, url=OLD.url + "?utm_source=x#top"), id="a tracked address"),
        pytest.param(replace(OLD, published_at=NOW - hours(9)), id="another date"),
        pytest.param(replace(OLD, published_at=None), id="no date"),
        pytest.param(replace(OLD, modified_at=NOW), id="a date of change"),
        pytest.param(replace(OLD, text=OLD.text + " \u200b\n"), id="space nobody sees"),
    ],
)
async def test_what_says_the_same_again_changes_nothing(again: Draft) -> None:
    store, last = await received([OLD], [again])

    assert (last.new, last.changed, last.unchanged) == ((), (), 1)
    assert len(await store.untracked(9)) == 1


async def test_either_key_of_a_known_article_is_enough_from_then_on() -> None:
    moved = replace(OLD, url="https://herald.example/moved")
    unnamed = replace(moved, guid="")

    _, last = await received([OLD], [moved], [unnamed])

    assert last.unchanged == 1


async def test_a_changed_text_is_the_next_revision_and_keeps_its_date() -> None:
    edited = replace(OLD, text=OLD.text + " 14 died.", published_at=NOW, modified_at=NOW)

    _, last = await received([OLD], [edited])

    (article,) = last.changed
    assert (article.revision, article.published_at) == (2, OLD.published_at)
    assert article.modified_at == NOW


async def test_a_date_that_comes_later_is_taken() -> None:
    undated = replace(OLD, published_at=None)
    edited = replace(OLD, text=OLD.text + " 14 died.")

    _, last = await received([undated], [edited])

    assert last.changed[0].published_at == OLD.published_at


async def test_a_withdrawn_article_keeps_the_words_that_were_taken_back() -> None:
    gone = replace(OLD, text="This article was withdrawn.", is_withdrawn=True)

    store, last = await received([OLD], [gone])

    (article,) = last.withdrawn
    assert (article.text, article.is_withdrawn, article.revision) == (OLD.text, True, 2)
    assert len(await store.untracked(9)) == 2


async def test_what_was_withdrawn_does_not_come_back() -> None:
    gone = replace(OLD, is_withdrawn=True)

    _, last = await received([OLD], [gone], [OLD])

    assert (last.new, last.changed, last.withdrawn) == ((), (), ())


async def test_a_draft_that_says_nothing_is_left_out() -> None:
    _, last = await received([Draft(title=" ", text="\n", url="https://herald.example/7")])

    assert last == Received()


async def test_two_articles_under_one_guid_stay_two() -> None:
    other = replace(OLD, url="https://herald.example/bridge", text="The bridge is closed.")

    _, last = await received([OLD, other])

    assert len(last.new) == 2


LEVEE = "The levee at Tarn collapsed on Monday and 12 people were killed, police said."
FIRE = "A fire in Velk destroyed four houses, and the mayor asked residents to leave the valley."
STRIKE = "Dockers at the harbour of Orvane stopped work for a day; 300 ships wait outside."


def under_one_guid(*told: str, guid: str = "0") -> list[Draft]:
    """Articles of a feed that gives all it has the same guid."""
    return [
        draft(text, guid=guid, title=text[:20], url=f"https://herald.example/{text[2:5]}")
        for text in told
    ]


@pytest.mark.parametrize(
    "batches",
    [
        pytest.param([(LEVEE, FIRE), (FIRE, LEVEE), (LEVEE, FIRE)], id="in another order"),
        pytest.param([(LEVEE, FIRE), (FIRE,), (LEVEE,)], id="one at a time"),
        pytest.param([(LEVEE,), (FIRE, LEVEE), (STRIKE, FIRE, LEVEE)], id="the newest first"),
        pytest.param([(LEVEE,), (FIRE,), (STRIKE,), (LEVEE,)], id="only ever the newest"),
        pytest.param([(LEVEE, FIRE), (STRIKE,), (FIRE, STRIKE)], id="slid out and in again"),
    ],
)
async def test_articles_of_a_feed_with_one_guid_never_take_each_others_place(
    batches: list[tuple[str, ...]],
) -> None:
    store = MemoryStore()
    for told in batches:
        done = await receive(
            under_one_guid(*told), source(), store=store, now=NOW, detect_language=always("en")
        )
        assert done.changed == (), "each change would be told as a correction"

    kept = await store.untracked(9)
    assert sorted(one.text for one in kept) == sorted({text for told in batches for text in told})
    assert {one.revision for one in kept} == {1}


async def test_an_article_of_such_a_feed_is_changed_where_it_stands() -> None:
    before, after = under_one_guid(LEVEE, FIRE), under_one_guid(FIRE, LEVEE)
    after[1] = replace(after[1], text=LEVEE.replace("12", "14"))

    _, last = await received(before, after)

    (changed,) = last.changed
    assert (changed.text, changed.revision) == (after[1].text, 2)


async def test_an_address_that_is_used_again_is_known_by_its_guid() -> None:
    live = "https://herald.example/live"
    first = draft(LEVEE, guid="1", title="Levee", url=live)
    second = draft(FIRE, guid="2", title="Fire", url=live)
    moved = replace(first, url="https://herald.example/archive/1")

    store, last = await received(
        [first], [second], [replace(second, text=f"{FIRE} It goes on."), moved]
    )

    assert [(one.text, one.revision) for one in last.changed] == [(f"{FIRE} It goes on.", 2)]
    assert len(await store.untracked(9)) == 3


async def test_the_language_is_found_where_the_source_does_not_say() -> None:
    _, last = await received([replace(OLD, language=""), replace(OLD, guid="2", url="", text="B")])

    assert [one.language for one in last.new] == ["fr", "en"]


async def test_a_mark_is_one_more_key_to_know_an_article_by() -> None:
    store = MemoryStore()
    marks = {OLD: "teaser:herald:1"}
    await receive([OLD], source(), store=store, now=NOW, detect_language=always(""), marks=marks)

    assert set(await store.known(["teaser:herald:1"])) == {"teaser:herald:1"}


async def test_two_feeds_that_list_one_article_do_not_change_it_by_turns() -> None:
    store = MemoryStore()
    other = source("other", url="https://other.example/feed", publisher="The Other")
    theirs = replace(OLD, guid="x", title="Hundreds dead", text="400 died at Tarn on Monday.")
    turns = [(source(), OLD), (other, theirs)] * 3

    got = [
        await receive([it], by, store=store, now=NOW, detect_language=always("en"))
        for by, it in turns
    ]

    assert [(len(one.new), len(one.changed)) for one in got] == [(1, 0)] + [(0, 0)] * 5


async def test_items_of_one_link_are_articles_of_their_own() -> None:
    quay = replace(OLD, guid="1", title="Leave the quay", text="Water is rising at the quay.")
    bridge = replace(OLD, guid="2", title="Bridge shut", text="No trains run to the coast.")

    _, last = await received([quay, bridge], [quay, bridge])

    assert (len(last.new), len(last.changed), last.unchanged) == (0, 0, 2)


async def test_a_link_that_leads_to_another_article_by_now_names_a_new_one() -> None:
    quay = replace(OLD, guid="1", title="Leave the quay", text="Water is rising at the quay.")
    bridge = replace(OLD, guid="2", title="Bridge shut", text="No trains run to the coast.")

    store, last = await received([quay], [bridge], [bridge])

    assert last.unchanged == 1
    assert [one.revision for one in await store.untracked(9)] == [1, 1]


async def test_a_draft_that_our_code_fails_for_keeps_no_other_from_being_stored() -> None:
    async def detect(text: str) -> str:
        if "bad" in text:
            raise LookupError("what it says")
        return "en"

    store = MemoryStore()
    batch = [
        draft(f"A {word} day at Tarn.", guid=word, url="", language="")
        for word in ("good", "bad", "new")
    ]

    got = await receive(batch, source(), store=store, now=NOW, detect_language=detect)

    assert [one.text for one in got.new] == ["A good day at Tarn.", "A new day at Tarn."]
    assert [one.kind for one in got.failed] == ["LookupError"]
