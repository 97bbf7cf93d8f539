"""A message as the bodies of Discord posts, within Discord's limits by construction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.core.messages import (
    Heading,
    Message,
    Paragraph,
    Picture,
    QuoteBlock,
    Severity,
    Text,
    plain,
)
from bot.core.speaking import marked, say, speaking
from bot.core.text.characters import clean_characters
from bot.core.text.directions import isolated
from bot.core.text.splitting import split
from bot.platforms.discord.attaching import with_pictures
from bot.platforms.discord.lines import (
    Kind,
    Line,
    heading_lines,
    joined,
    lines,
    word_lines,
)
from bot.platforms.discord.markup import escape, one_line, units
from bot.ports.chat import Payload

#: Discord's own limits, counted in UTF-16 units, which are never fewer than characters.
CONTENT_UNITS = 2_000
EMBED_UNITS = 6_000
DESCRIPTION_UNITS = 4_096
#: Left free for the reference that a post carries.
REFERENCE_UNITS = 40
#: Characters of a title and of a summary above the embed, and of a summary that the embed repeats;
#: escaping may double them.
TITLE_CHARS = 150
SUMMARY_CHARS = 700
PUSH_CHARS = 200
#: Buttons of one row, and characters of a button.
BUTTONS, BUTTON_CHARS = 5, 80
_ROW, _BUTTON, _GREY = 1, 2, 2

#: Nobody is called, whatever the text says; on edits too, where Discord's own rule is to call.
NO_MENTIONS: dict[str, list[str]] = {"parse": []}
#: How a role and a person are marked, and where it is said that they may be called.
_CALLED = {"group": ("@&", "roles"), "person": ("@", "users")}
SUPPRESS_EMBEDS = 4
_WORDS = {Severity.BREAKING: marked("BREAKING"), Severity.CORRECTION: marked("CORRECTION")}
_COLOURS = {
    Severity.ROUTINE: 0x4F5D75,
    Severity.BREAKING: 0xC62828,
    Severity.CORRECTION: 0xF9A825,
}


def render(message: Message) -> tuple[Payload, ...]:
    """Turn a message into the fewest payloads that Discord takes, in reading order.

    `content` is what a notification shows: title and summary. The embeds say the rest. A short
    message that says no more than its summary is content alone. A message without a single
    visible character has no payload.
    """
    with speaking(message.language):
        return _calling(message.calls, _rendered(message))


def _calling(called: str, payloads: tuple[Payload, ...]) -> tuple[Payload, ...]:
    """Have the first payload call whom a manager chose: one role or one person, and nobody else."""
    kind, _, id = called.partition(":")
    if not payloads or not id or kind not in _CALLED:
        return payloads
    first, *others = payloads
    mark, among = _CALLED[kind]
    content = f"{first['content']}\n<{mark}{id}>".strip()
    allowed = {"parse": [], among: [id]}
    return ({**first, "content": content, "allowed_mentions": allowed}, *others)


def _rendered(message: Message) -> tuple[Payload, ...]:
    rest = _unsaid(message)
    said = lines(rest)
    if not said and not one_line(message.title + message.summary):
        return ()
    title, below = _title(one_line(message.title), message.severity)
    summary, spare = _summary(rest)
    content = [row for row in (title, summary) if row]
    parts = [*below, *spare, *said]
    if not parts and message.severity is not Severity.ROUTINE:
        parts = word_lines(one_line(message.summary) or one_line(message.title))
    if not parts:
        return tuple(
            _with_buttons(_shown([bare(content)], message.pictures, message.severity), message)
        )
    loads = _loads(parts, message.severity)
    payloads: list[dict[str, Any]] = [
        {
            "content": "\n".join(content) if number == 1 else f"-# {number}/{len(loads)}",
            "embeds": _embeds(load, message.severity, is_first=number == 1),
            "allowed_mentions": NO_MENTIONS,
            "flags": 0,
        }
        for number, load in enumerate(loads, 1)
    ]
    return tuple(_with_buttons(_shown(payloads, message.pictures, message.severity), message))


def _shown(
    payloads: list[dict[str, Any]], pictures: Sequence[Picture], severity: Severity
) -> list[dict[str, Any]]:
    frame = {"payload": bare(["-# +"]), "embed": {"color": _COLOURS[severity]}}
    return with_pictures(payloads, pictures, frame)


def _with_buttons(payloads: Sequence[dict[str, Any]], message: Message) -> Sequence[Payload]:
    """Put the buttons under the last payload; there is no other place for them."""
    if not message.actions:
        return payloads
    row = {
        "type": _ROW,
        "components": [
            {
                "type": _BUTTON,
                "style": _GREY,
                "label": clean_characters(one.label)[:BUTTON_CHARS] or "—",
                "custom_id": one.id,
            }
            for one in message.actions[:BUTTONS]
        ],
    }
    return [*payloads[:-1], {**payloads[-1], "components": [row]}]


def bare(rows: Sequence[str]) -> dict[str, Any]:
    """Write a payload of words alone; addresses in it open no preview."""
    return {
        "content": "\n".join(rows).strip(),
        "embeds": [],
        "allowed_mentions": NO_MENTIONS,
        "flags": SUPPRESS_EMBEDS,
    }


def fullness(payload: Payload) -> Mapping[str, tuple[int, int]]:
    """Return how much a payload holds of what it may hold at most, in UTF-16 units."""
    words = sum(
        units(embed.get("description", "")) + units((embed.get("author") or {}).get("name", ""))
        for embed in payload["embeds"]
    )
    content = units(payload["content"])
    return {"content": (content, CONTENT_UNITS), "embeds": (words, EMBED_UNITS)}


def _unsaid(message: Message) -> Message:
    """Return the message without first paragraphs that say no more than its summary."""
    summary = one_line(message.summary)
    if len(summary) > SUMMARY_CHARS:
        return message
    said: list[str] = []
    for number, block in enumerate(message.blocks, 1):
        if not isinstance(block, Paragraph) or not all(
            isinstance(one, Text) for one in block.inlines
        ):
            break
        said.append(one_line(plain(block.inlines)))
        if " ".join(said) == summary:
            return replace(message, blocks=message.blocks[number:])
    return message


def _title(title: str, severity: Severity) -> tuple[str, list[Line]]:
    """Return the bold first line, and headings for what does not fit into it."""
    first, below = title, []
    if len(title) > TITLE_CHARS:
        first = split(title, TITLE_CHARS)[0]
        below = heading_lines(title[len(first) :])
    word = say(_WORDS.get(severity, ""))
    words = [word] if word and word not in title else []
    shown = " · ".join([*words, escape(isolated(first.strip()))] if first.strip() else words)
    return f"**{shown}**" if shown else "", below


def _summary(message: Message) -> tuple[str, list[Line]]:
    """Return the line above the embed, and lines for what of the summary stands nowhere else."""
    summary = one_line(message.summary)
    if len(summary) > PUSH_CHARS and _squeezed(summary) in _squeezed(_words(message)):
        return _short(summary, PUSH_CHARS), []
    if len(summary) <= SUMMARY_CHARS:
        return escape(isolated(summary)), []
    return _short(summary, SUMMARY_CHARS), word_lines(summary)


def _short(summary: str, chars: int) -> str:
    return escape(isolated(f"{split(summary, chars - 1)[0].rstrip()}…"))


def _words(message: Message) -> str:
    """Return the words of a message without its citations."""
    found: list[str] = []
    for block in message.blocks:
        match block:
            case Heading(text):
                found.append(text)
            case QuoteBlock(text, by):
                found += [text, *(one.text for one in by if isinstance(one, Text))]
            case _:
                inlines = getattr(block, "inlines", ())
                found += [one.text for one in inlines if isinstance(one, Text)]
    return clean_characters("".join(found))


def _squeezed(words: str) -> str:
    return "".join(words.split())


def _loads(parts: Sequence[Line], severity: Severity) -> list[list[Line]]:
    """Share lines out, each payload as full as the limits allow; headings stay with their text."""
    loads: list[list[Line]] = [[]]
    room = EMBED_UNITS - REFERENCE_UNITS
    size = len(say(_WORDS.get(severity, "")))
    for line in parts:
        size += line.size(loads[-1][-1] if loads[-1] else None)
        if size > room:
            taken = _take_headings(loads[-1])
            loads.append(taken)
            size = units(joined([*taken, line]))
        loads[-1].append(line)
    return loads


def _take_headings(load: list[Line]) -> list[Line]:
    """Take away the headings that would end a payload while their text begins the next."""
    kept = len(load)
    while kept and load[kept - 1].kind is Kind.HEADING:
        kept -= 1
    taken = load[kept:]
    if not kept or units(joined(taken)) > DESCRIPTION_UNITS // 4:
        return []
    del load[kept:]
    return taken


def _embeds(load: Sequence[Line], severity: Severity, *, is_first: bool) -> list[dict[str, Any]]:
    """Set a payload's lines into as many embeds as their descriptions need."""
    groups: list[list[Line]] = [[]]
    size = 0
    for line in load:
        size += line.size(groups[-1][-1] if groups[-1] else None)
        if size > DESCRIPTION_UNITS:
            groups.append([])
            size = units(line.text)
        groups[-1].append(line)
    colour = _COLOURS[severity]
    embeds: list[dict[str, Any]] = [
        {"color": colour, "description": joined(group)} for group in groups
    ]
    if is_first and severity in _WORDS:
        embeds[0]["author"] = {"name": say(_WORDS[severity])}
    return embeds
