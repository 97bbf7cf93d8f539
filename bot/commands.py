"""What people can ask in a channel; the same words on every platform.

A platform's listener turns what it hears into an `Incoming` and puts it into the inbox; here it
is understood and done, and what it owes goes into the outbox. Nobody is ever left without a word.
"""

import difflib
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.articles import SourceId
from bot.core.briefs import Brief, BriefKind
from bot.core.channels import Channel, Subscription
from bot.core.deliveries import Delivery
from bot.core.messages import Heading, Item, Message, Note, Paragraph, Style, Text
from bot.core.presenting import answer_message, question_message
from bot.core.presenting.titles import count, coverage_words, crisis_title, instant
from bot.core.questions import Answer, Incoming, Question, Surface
from bot.errors import StoreError
from bot.flows.answer import Answerer, respond
from bot.flows.write import Writer, messages_of, written
from bot.gathering import coverage_of, gather
from bot.ports import Clock, Store

#: Incoming lines of one round.
BATCH = 20
#: A question is cut off here; nobody asks more in one line.
MAX_QUESTION_CHARS = 1_000

#: How far back somebody catches up who does not say.
CATCH_UP = timedelta(hours=24)
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_SPAN = re.compile(r"(?:since |last |past )?(\d{1,3}) ?(h|d|w)(?:ours?|rs?|ays?|eeks?)?")
_NAMED_SPANS = {"": CATCH_UP, "today": CATCH_UP, "week": timedelta(weeks=1)}

#: Verb, what follows it, what it does: the help text, and the platforms' own descriptions.
VERBS = {
    "ask": ("<question>", "a cited answer from this channel's sources"),
    "now": ("", "the standing picture, as of now"),
    "catchup": ("[12h or 7d]", "what changed in the last day, or as far back as you say"),
    "crisis": ("[name]", "the standing picture of one crisis, or which ones there are"),
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
    #: Told of mistakes of ours: the reference that the asker was given, and the mistake.
    failed: Callable[[str, Exception], None] = lambda reference, error: None  # noqa: ARG005


async def work(desk: Desk) -> int:
    """Do everything that waits in the inbox, and return how many lines that were.

    A line that we fail at gets a sentence that says so, and holds up no other.
    """
    pending = await desk.store.inbox.pending(BATCH)
    for incoming in pending:
        try:
            await handle(incoming, desk)
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - nobody is left without a word
            reference = hashlib.sha256(incoming.id.encode()).hexdigest()[:8]
            desk.failed(reference, error)
            deliveries = _owed(incoming, [_failed(reference)], desk)
            await desk.store.inbox.done(incoming.id, None, deliveries)
    return len(pending)


async def handle(incoming: Incoming, desk: Desk) -> None:
    """Do what one line asks, owe the reply, and mark the line as done."""
    verb, rest = understood(incoming)
    answer: Answer | None = None
    match verb:
        case "ask":
            answer, messages = await _ask(incoming, rest, desk)
        case "now":
            messages = await _now(incoming, desk)
        case "crisis":
            messages = await _crisis(incoming, rest, desk)
        case "catchup":
            messages = await _catch_up(incoming, rest, desk)
        case "status":
            messages = [await _status(incoming, desk)]
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
    verb = first.lower().strip("/?!.:,")
    is_command = incoming.surface is Surface.COMMAND
    if not text:
        return "help", ""
    if verb == "ask":
        return ("ask", rest) if rest else ("help", "")
    takes_rest = (verb == "catchup" and (is_command or _span(rest))) or (
        verb == "crisis" and is_command
    )
    if verb in VERBS and (takes_rest or not rest):
        return verb, rest
    if is_command and not rest and not text.endswith("?"):
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
        return None, [_no_crisis(incoming)]
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


async def _now(incoming: Incoming, desk: Desk) -> list[Message]:
    crises = crises_of(incoming.channel, desk.subscriptions)
    if not crises:
        return [_no_crisis(incoming)]
    return [one for crisis in crises for one in await _standing(crisis, incoming, desk)]


async def _standing(crisis: str, incoming: Incoming, desk: Desk) -> list[Message]:
    material = await gather(
        desk.store,
        crisis,
        incoming.channel,
        desk.clock.now(),
        sources=desk.sources,
        is_on_demand=True,
    )
    return list(messages_of(await written(material, desk.writer))[:2])


async def _crisis(incoming: Incoming, name: str, desk: Desk) -> list[Message]:
    crises = crises_of(incoming.channel, desk.subscriptions)
    if not crises:
        return [_no_crisis(incoming)]
    folded = {crisis.casefold(): crisis for crisis in crises}
    wanted = name.casefold()
    meant = [folded[one] for one in folded if wanted and wanted in one]
    close = [wanted] if wanted in folded else difflib.get_close_matches(wanted, folded, n=1)
    found = folded[close[0]] if close else meant[0] if len(meant) == 1 else None
    if found is not None:
        return await _standing(found, incoming, desk)
    text = "This channel follows:" if not name else f"No crisis here is called “{_short(name)}”."
    lines = [Item((Text(crisis),)) for crisis in crises]
    return [Message(title="Crises", summary=text, blocks=(Paragraph((Text(text),)), *lines))]


async def _catch_up(incoming: Incoming, rest: str, desk: Desk) -> list[Message]:
    crises = crises_of(incoming.channel, desk.subscriptions)
    if not crises:
        return [_no_crisis(incoming)]
    back = _span(rest)
    if back is None:
        text = f"I do not know how far back “{_short(rest)}” is. Say catchup 12h, 3d or 1w."
        return [Message(title="Catch up", summary=text, blocks=(Paragraph((Text(text),)),))]
    return [await _changed_since(crisis, incoming, back, desk) for crisis in crises]


async def _changed_since(crisis: str, incoming: Incoming, back: timedelta, desk: Desk) -> Message:
    """Write what changed as a brief to somebody who was last told then."""
    now = desk.clock.now()
    since = now - back
    material = await gather(desk.store, crisis, incoming.channel, now, sources=desk.sources)
    covered = await coverage_of(desk.store, crisis, since, now, desk.sources)
    before = Brief(
        crisis=crisis, kind=BriefKind.DAILY, number=0, as_of=since, coverage=material.coverage
    )
    told = {
        fact.key: fact.version if fact.changed_at < since else fact.version - 1
        for fact in material.facts
        if fact.first_seen_at < since
    }
    brief = await written(replace(material, told=told, last=before, coverage=covered), desk.writer)
    title = f"{crisis_title(crisis)} · CATCH-UP · since {instant(since)}"
    posted = await desk.store.briefs_since(crisis, incoming.channel, since)
    note = Note((Text(f"Posted here since then: {_posted([one for _, one in posted])}"),))
    if brief.kind in (BriefKind.NO_CHANGE, BriefKind.COVERAGE):
        text = f"Nothing that matters changed since {instant(since)}."
        if brief.kind is BriefKind.COVERAGE:
            text = f"Too little reached us since {instant(since)} to say that nothing changed."
        seen = Note((Text(coverage_words(covered)),))
        return Message(title=title, summary=text, blocks=(Paragraph((Text(text),)), seen, note))
    message = messages_of(brief)[0]
    return replace(message, title=title, blocks=(*message.blocks, note))


def _posted(briefs: Sequence[Brief]) -> str:
    kinds = {BriefKind.BREAKING: "breaking update", BriefKind.CORRECTION: "correction"}
    counted = Counter(kinds.get(one.kind, "brief") for one in briefs)
    return ", ".join(count(number, noun) for noun, number in counted.items()) or "nothing"


def _span(text: str) -> timedelta | None:
    """Read how far back: "", "12h", "7 days", "last 2 weeks"; None when it says no such thing."""
    text = text.lower().strip(" .?!")
    if text in _NAMED_SPANS:
        return _NAMED_SPANS[text]
    found = _SPAN.fullmatch(text)
    return int(found[1]) * _UNITS[found[2]] if found and int(found[1]) else None


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


async def _status(incoming: Incoming, desk: Desk) -> Message:
    now, channel = desk.clock.now(), incoming.channel
    crises = crises_of(channel, desk.subscriptions)
    if not crises:
        return _no_crisis(incoming)
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
    text = f"I do not know “{_short(verb)}”.{hint}"
    return Message(
        title="Help",
        summary=text,
        blocks=(
            Paragraph((Text(text),)),
            *help_message().blocks,
        ),
    )


def _no_crisis(incoming: Incoming) -> Message:
    text = (
        "This channel follows no crisis yet. An admin adds a [[subscription]] to the configuration."
    )
    if incoming.surface is Surface.DIRECT:
        text = "Ask me in a channel that follows a crisis: I answer from that channel's sources."
    return Message(title="Nothing to search", summary=text, blocks=(Paragraph((Text(text),)),))


def _failed(reference: str) -> Message:
    text = (
        "Something went wrong on our side, and it was not your question. Please try again; if it "
        f"stays, tell an admin this reference: {reference}"
    )
    return Message(title="That did not work", summary=text, blocks=(Paragraph((Text(text),)),))


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
