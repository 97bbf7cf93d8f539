"""What commands say besides answers: help, and why something was not done."""

import difflib

from bot.commands.verbs import VERBS
from bot.core.messages import Item, Message, Paragraph, Style, Text
from bot.core.questions import Incoming, Surface


def help_message() -> Message:
    """Say what can be asked."""
    lines = [
        Item((Text(f"{verb} {what}".strip(), Style.STRONG), Text(f": {does}")))
        for verb, (what, does) in VERBS.items()
    ]
    text = "Ask a question in a brief's thread or mention me; or use one of these."
    return Message(title="Help", summary=text, blocks=(Paragraph((Text(text),)), *lines))


def unknown(verb: str) -> Message:
    """Say that a verb is unknown, and which one may be meant."""
    close = difflib.get_close_matches(verb.lower(), VERBS, n=1, cutoff=0.6)
    hint = f" Did you mean “{close[0]}”?" if close else ""
    text = f"I do not know “{short(verb)}”.{hint}"
    return Message(
        title="Help",
        summary=text,
        blocks=(
            Paragraph((Text(text),)),
            *help_message().blocks,
        ),
    )


def no_crisis(incoming: Incoming) -> Message:
    """Say that a channel follows nothing, and what to do about it."""
    text = (
        "This channel follows no crisis yet. An admin adds a [[subscription]] to the configuration."
    )
    if incoming.surface is Surface.DIRECT:
        text = "Ask me in a channel that follows a crisis: I answer from that channel's sources."
    return Message(title="Nothing to search", summary=text, blocks=(Paragraph((Text(text),)),))


def failed(reference: str) -> Message:
    """Say that the mistake is ours, with the reference under which it is logged."""
    text = (
        "Something went wrong on our side, and it was not your question. Please try again; if it "
        f"stays, tell an admin this reference: {reference}"
    )
    return Message(title="That did not work", summary=text, blocks=(Paragraph((Text(text),)),))


def short(text: str) -> str:
    """Return the first forty characters of what somebody typed."""
    return text if len(text) <= 40 else f"{text[:39]}…"
