"""The inbox at work: every line is understood, done and answered, one after the other."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.commands.administering.doing import administer
from bot.commands.asking.alone import asked_alone, not_here
from bot.commands.asking.openly import ask
from bot.commands.asking.queueing import claim_overtaken, is_overtaken, with_skipped
from bot.commands.beginning import Beginning, has_place
from bot.commands.desk import Desk, Replied, language_of
from bot.commands.explaining import button_instead, why_failed, why_reached
from bot.commands.following import follow, unfollow
from bot.commands.limiting import COUNTED, limit_reached, please_wait
from bot.commands.lines import request_of
from bot.commands.permitting import refused, refused_by_name
from bot.commands.reading.dispatching import read
from bot.commands.verbs import ADMIN_WRITTEN_OUT, WRITTEN_OUT, understood
from bot.commands.wording import failed, thanked
from bot.core.channels import Platform
from bot.core.deliveries import Delivery, part_key
from bot.core.messages import Message
from bot.core.presenting import answer_actions, question_message, shared_message
from bot.core.questions import Incoming, Via
from bot.core.speaking import speaking
from bot.errors import StoreError

#: Incoming lines of one round.
BATCH = 20


async def work(desk: Desk) -> int:
    """Do everything that waits in the inbox, and return how many lines that were.

    A line that we fail at gets a sentence that says so, and holds up no other.
    """
    count, later = 0, []
    for incoming in await desk.store.inbox.pending(BATCH):
        if await is_overtaken(incoming, desk):
            later.append(incoming)
        else:
            count += await _do(incoming, desk)
    for incoming in later:
        # The answer to the newer question names this one, unless that was refused or is to come.
        if not await is_overtaken(incoming, desk):
            count += await _do(incoming, desk)
    return count


async def _do(waiting: Incoming, desk: Desk) -> int:
    """Do a line, and return 1; 0 if it was done before, or another task is doing it."""
    async with desk.store.inbox.claim(waiting.id) as incoming:
        if incoming is None:
            return 0
        with speaking(language_of(incoming.channel, desk)):
            await _try(incoming, desk)
        # A platform's clock may be ahead of ours.
        after = max(desk.clock.now() - incoming.received_at, timedelta())
        desk.noted(Replied(after=after))
    return 1


async def _try(incoming: Incoming, desk: Desk) -> None:
    beginning = Beginning(incoming, desk, part_key(_reply_key(incoming, 1), 0))
    try:
        await _handle(incoming, desk, beginning)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - nobody is left without a word
        reference = hashlib.sha256(incoming.id.encode()).hexdigest()[:8]
        desk.failed(reference, error)
        await _tell_alone(beginning, failed(reference), why_failed(reference))


async def _handle(incoming: Incoming, desk: Desk, beginning: Beginning) -> None:
    """Do what one line asks, owe the reply, and mark the line as done."""
    verb, rest = _meant(incoming)
    if verb in COUNTED and (reached := await limit_reached(request_of(incoming), desk)):
        refusal = please_wait(reached, desk.clock.now())
        await _tell_alone(beginning, refusal, why_reached(reached))
        return
    question = asked_alone(rest)
    if verb == "ask" and not (question and not _is_alone(incoming)):
        await _answer(incoming, question or rest, desk, beginning)
        return
    kept = replace(incoming, is_counted=True) if verb in COUNTED[1:] else None
    messages = await _replies(verb, rest, incoming, desk)
    deliveries = _owed(incoming, messages, desk, is_begun=beginning.is_shown)
    await desk.store.inbox.done(incoming.id, None, deliveries, kept=kept)


def _meant(incoming: Incoming) -> tuple[str, str]:
    """Return the verb of a line, and what follows it."""
    if incoming.text.startswith(ADMIN_WRITTEN_OUT) and _is_alone(incoming):
        return "admin", incoming.text.removeprefix(ADMIN_WRITTEN_OUT).strip()
    return understood(incoming)


async def _replies(verb: str, rest: str, incoming: Incoming, desk: Desk) -> list[Message]:
    """Do what a line asks other than to answer a question, and return the reply."""
    match verb:
        case "ask":
            return [not_here()]
        case "admin":
            reply = await administer(replace(request_of(incoming), text=rest), desk)
            return list(reply.messages)
        case "follow" | "unfollow":
            change = follow if verb == "follow" else unfollow
            messages = await change(request_of(incoming), rest, desk)
            if messages == refused():
                return [refused_by_name(f"{WRITTEN_OUT} {verb} {rest}".strip())]
            return messages
        case "thanks":
            return [thanked()]
        case _:
            return await read(verb, rest, incoming, desk)


async def _answer(incoming: Incoming, question: str, desk: Desk, beginning: Beginning) -> None:
    """Answer a question, and mark those that it overtook as done."""
    await beginning.take_up()
    async with claim_overtaken(incoming, desk) as skipped:
        shown = beginning if has_place(incoming) else None
        answer, messages = await ask(incoming, question, desk, beginning=shown, skipped=skipped)
        if answer is not None:
            first = replace(messages[0], actions=answer_actions(incoming.id))
            messages = [with_skipped(first, skipped)]
        deliveries = _owed(incoming, messages, desk, is_begun=beginning.is_shown)
        overtook = [one.id for one in skipped]
        await desk.store.inbox.done(incoming.id, answer, deliveries, overtook=overtook)


async def _tell_alone(beginning: Beginning, message: Message, why: str) -> None:
    """Tell a refusal to whoever asked, and mark the line as done.

    Nobody else reads it where the platform can show something to one person. Where it cannot, the
    thread gets a button that shows `why` to whoever asked. If an answer was begun, the refusal
    takes its place, so that no half of an answer stays.
    """
    incoming, desk = beginning.incoming, beginning.desk
    is_told = (
        not beginning.is_shown
        and incoming.via in (Via.MENTION, Via.THREAD_REPLY)
        and bool(incoming.user)
        and await desk.whisper(incoming.channel, incoming.user, message, incoming.thread)
    )
    shown = button_instead(incoming, why) or message
    deliveries = [] if is_told else _owed(incoming, [shown], desk, is_begun=beginning.is_shown)
    await desk.store.inbox.done(incoming.id, None, deliveries)


def _reply_key(incoming: Incoming, number: int) -> str:
    return f"reply/{incoming.id}/{number}"


def _is_alone(incoming: Incoming) -> bool:
    """Tell whether nobody but the asker reads the answer."""
    is_browser = incoming.channel.platform is Platform.BROWSER
    return is_browser or incoming.via is Via.DIRECT


def _owed(
    incoming: Incoming, messages: Sequence[Message], desk: Desk, *, is_begun: bool
) -> list[Delivery]:
    """Return the replies in the line's thread; a command first gets a post that opens one."""
    now = desk.clock.now()
    key = f"reply/{incoming.id}"  # of the stub
    stub: list[Delivery] = []
    target = ""
    if incoming.via is Via.COMMAND and not incoming.thread:
        verb, rest = understood(incoming)
        said = rest if verb == "ask" else f"/brief {verb} {rest}".strip()
        stub_of = shared_message if incoming.is_share else question_message
        asked = stub_of(said, incoming.asker)
        stub = [Delivery(key=key, channel=incoming.channel, message=asked, not_before=now)]
        target = key
    return stub + [
        Delivery(
            key=_reply_key(incoming, number),
            channel=incoming.channel,
            message=message,
            target=target,
            thread=incoming.thread,
            not_before=now,
            is_begun=is_begun and number == 1,
        )
        for number, message in enumerate(messages, 1)
    ]
