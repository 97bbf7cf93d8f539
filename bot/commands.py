"""What people can ask in a channel; the same words on every platform.

A platform's listener turns what it hears into an `Incoming` and puts it into the inbox; here it
is understood and done, and what it owes goes into the outbox. Nobody is ever left without a word.
"""

import difflib
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.core.articles import SourceId
from bot.core.channels import Channel, Subscription
from bot.core.deliveries import Delivery
from bot.core.messages import Heading, Item, Message, Note, Paragraph, Style, Text
from bot.core.presenting import answer_message, question_message
from bot.core.presenting.titles import count, coverage_words, crisis_title, instant
from bot.core.questions import Answer, Incoming, Question, Surface
from bot.flows.answer import Answerer, respond
from bot.flows.write import Writer, messages_of, written
from bot.gathering import coverage_of, gather
from bot.ports import Clock, Store

#: Incoming lines of one round.
BATCH = 20
#: A question is cut off here; nobody asks more in one line.
MAX_QUESTION_CHARS = 1_000

#: Verb, what follows it, what it does: the help text, and the platforms' own descriptions.
VERBS = {
    "ask": ("<question>", "a cited answer from this channel's sources"),
    "now": ("", "the standing picture, as of now"),
    "status": ("", "last and next brief, and how the sources do"),
    "help": ("", "these lines"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that commands work with."""

    store: Store
    writer: Writer
    answerer: Answerer
    clock: Clock
    subscriptions: Sequence[Subscription]
    sources: Collection[SourceId] = ()


async def work(desk: Desk) -> int:
    """Do everything that waits in the inbox, and return how many lines that were."""
    pending = await desk.store.inbox.pending(BATCH)
    for incoming in pending:
        await handle(incoming, desk)
    return len(pending)


async def handle(incoming: Incoming, desk: Desk) -> None:
    """Do what one line asks, owe the reply, and mark the line as done."""
    verb, rest = understood(incoming)
    answer: Answer | None = None
    match verb:
        case "ask":
            answer, messages = await _ask(incoming, rest, desk)
        case "now":
            messages = await _now(incoming.channel, desk)
        case "status":
            messages = [await _status(incoming.channel, desk)]
        case "help":
            messages = [help_message()]
        case _:
            messages = [_unknown(verb)]
    deliveries = _owed(incoming, messages, desk)
    await desk.store.inbox.done(incoming.id, answer, deliveries)


def understood(incoming: Incoming) -> tuple[str, str]:
    """Split a line into a verb and the rest; what is no command is a question."""
    text = " ".join(incoming.text.split())[:MAX_QUESTION_CHARS]
    first, _, rest = text.partition(" ")
    verb = first.lower().lstrip("/")
    if not text:
        return "help", ""
    if verb in VERBS and (verb == "ask" or not rest):
        return (verb, rest) if rest or verb != "ask" else ("help", "")
    if incoming.surface is Surface.COMMAND and not rest and not text.endswith("?"):
        return first, ""
    return "ask", text


def help_message() -> Message:
    """Say what can be asked."""
    lines = [
        Item((Text(f"{verb} {what}".strip(), Style.STRONG), Text(f": {does}")))
        for verb, (what, does) in VERBS.items()
    ]
    text = "Ask a question in a brief's thread or mention me; or use one of these."
    return Message(title="Help", summary=text, blocks=(Paragraph((Text(text),)), *lines))


def crises_of(channel: Channel, subscriptions: Sequence[Subscription]) -> tuple[str, ...]:
    """Return the crises that a channel follows: all that it may see."""
    names = [one.crisis for one in subscriptions if one.channel == channel]
    return tuple(dict.fromkeys(names))


async def _ask(
    incoming: Incoming, question: str, desk: Desk
) -> tuple[Answer | None, list[Message]]:
    crises = crises_of(incoming.channel, desk.subscriptions)
    if not crises:
        return None, [_no_crisis()]
    earlier = (
        await desk.store.inbox.thread(incoming.channel, incoming.thread) if incoming.thread else []
    )
    asked = Question(
        text=question,
        asked_at=incoming.received_at,
        crises=crises,
        thread=tuple(one.text for one, _ in earlier),
    )
    answer = await respond(asked, store=desk.store, answerer=desk.answerer, clock=desk.clock)
    return answer, [answer_message(answer)]


async def _now(channel: Channel, desk: Desk) -> list[Message]:
    crises = crises_of(channel, desk.subscriptions)
    if not crises:
        return [_no_crisis()]
    messages: list[Message] = []
    for crisis in crises:
        material = await gather(
            desk.store,
            crisis,
            channel,
            desk.clock.now(),
            sources=desk.sources,
            is_on_demand=True,
        )
        brief = await written(material, desk.writer)
        messages += messages_of(brief)[:2]
    return messages


async def _status(channel: Channel, desk: Desk) -> Message:
    now = desk.clock.now()
    crises = crises_of(channel, desk.subscriptions)
    if not crises:
        return _no_crisis()
    blocks: list[Heading | Item] = []
    for crisis in crises:
        last = await desk.store.last_brief(crisis, channel)
        coverage = await coverage_of(desk.store, crisis, None, now, desk.sources)
        blocks.append(Heading(crisis_title(crisis)))
        told = f"Brief {last.number}, {instant(last.as_of)}" if last else "none yet"
        blocks.append(Item((Text(told),), "LAST"))
        if last is not None and last.next_at is not None:
            blocks.append(Item((Text(instant(last.next_at)),), "NEXT"))
        blocks.append(Item((Text(coverage_words(coverage)),), "SOURCES"))
    counts = await desk.store.counts()
    owed = count(counts["owed"], "message")
    note = Note((Text(f"As of {instant(now)} · {owed} waiting to be posted"),))
    return Message(title="Status", summary=f"Status as of {instant(now)}", blocks=(*blocks, note))


def _unknown(verb: str) -> Message:
    close = difflib.get_close_matches(verb.lower(), VERBS, n=1, cutoff=0.6)
    hint = f" Did you mean “{close[0]}”?" if close else ""
    text = f"I do not know “{verb}”.{hint}"
    return Message(
        title="Help",
        summary=text,
        blocks=(
            Paragraph((Text(text),)),
            *help_message().blocks,
        ),
    )


def _no_crisis() -> Message:
    text = (
        "This channel follows no crisis yet. An admin adds a [[subscription]] to the configuration."
    )
    return Message(title="Nothing to search", summary=text, blocks=(Paragraph((Text(text),)),))


def _owed(incoming: Incoming, messages: Sequence[Message], desk: Desk) -> list[Delivery]:
    """Reply in the line's thread; a command has none, so its reply hangs on a stub of its own."""
    now = desk.clock.now()
    key = f"reply/{incoming.id}"
    stub: list[Delivery] = []
    target = ""
    if incoming.surface is Surface.COMMAND and not incoming.thread:
        verb, rest = understood(incoming)
        asked = question_message(rest if verb == "ask" else f"/brief {verb}", "")
        stub = [Delivery(key=key, channel=incoming.channel, message=asked, not_before=now)]
        target = key
    return stub + [
        Delivery(
            key=f"{key}/{number}",
            channel=incoming.channel,
            message=message,
            target=target,
            thread=incoming.thread,
            not_before=now,
        )
        for number, message in enumerate(messages, 1)
    ]
