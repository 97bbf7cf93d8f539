"""What `bot.ports.entries` says of the log of our own channels, for every store."""

from dataclasses import replace
from typing import Any

from bot.core.channels import Channel, Platform
from bot.core.messages import Message, Paragraph, Text
from bot.ports import Entry, Store
from tests.builders import HOME, NOW, hours

OTHER = Channel(platform=Platform.SLACK, id="C0OTHER")


def message(text: str = "Hello.") -> Message:
    return Message(title=text, summary=text, blocks=(Paragraph((Text(text),)),))


def line(text: str = "Hello.", *, channel: Channel = HOME, **changes: Any) -> Entry:
    """Return an entry that is not in the log yet."""
    return Entry(
        **{"channel": channel, "author": "Ada", "message": message(text), "at": NOW} | changes
    )


async def test_entries_are_numbered_in_order_and_kept_by_channel(store: Store) -> None:
    log = store.entries_log
    first = await log.write(line())
    reply = await log.write(line(thread=first.number, key="k"))
    await log.write(line(channel=OTHER))

    assert first.number < reply.number
    assert list(await log.entries(HOME)) == [first, reply]


async def test_a_key_that_is_known_returns_its_entry_unchanged(store: Store) -> None:
    log = store.entries_log
    first = await log.write(line(key="k"))

    again = await log.write(line("No.", key="k"))

    assert again == first == await log.by_key("k")
    assert len(await log.entries(HOME)) == 1


async def test_lines_without_a_key_are_never_taken_for_one_another(store: Store) -> None:
    log = store.entries_log
    for text in ("one", "two"):
        await log.write(line(text))

    assert len(await log.entries(HOME)) == 2
    assert await log.by_key("") is None


async def test_an_entry_is_rewritten_in_its_place(store: Store) -> None:
    log = store.entries_log
    first = await log.write(line(key="k"))

    changed = await log.rewrite(first.number, message("New."), NOW + hours(1))

    assert changed == replace(first, message=message("New."), edited_at=NOW + hours(1))
    assert list(await log.entries(HOME)) == [changed]
    assert await log.rewrite(99, message(), NOW) is None


async def test_what_was_begun_is_written_and_not_edited_until_it_is_whole(store: Store) -> None:
    log = store.entries_log
    begun = await log.write(line("A", key="k", is_begun=True))
    assert await log.by_key("k") == begun

    await log.rewrite(begun.number, message("AB"), NOW + hours(1), is_begun=True)
    whole = await log.rewrite(begun.number, message("ABC"), NOW + hours(2))
    assert whole == replace(begun, message=message("ABC"), at=NOW + hours(2), is_begun=False)

    edited = await log.rewrite(begun.number, message("ABD"), NOW + hours(3))
    assert edited == replace(whole, message=message("ABD"), edited_at=NOW + hours(3))
