"""What commands say besides answers: help, and why something was not done."""

import difflib
from collections.abc import Mapping
from dataclasses import replace

from bot.commands.verbs import ADMIN_VERBS, ADMIN_WRITTEN_OUT, VERBS, WRITTEN_OUT
from bot.core.conversing.actions import VERSION, pressed
from bot.core.messages import Action, Item, Message, Note, Paragraph, Style, Text
from bot.core.questions import Incoming, Via
from bot.core.speaking import marked, say

#: Stands in the ids of buttons that do what a command does.
DO = "do"
#: What the help offers to press, and what it is called.
_EXAMPLES = (
    ("now", marked("The situation now")),
    ("catchup", marked("Catch me up")),
    ("status", marked("How the sources are doing")),
)


def help_message() -> Message:
    """Say what can be asked."""
    text = say("Ask a question in a brief's thread or mention me; or use one of these.")
    kept = _kept()
    managing = say("For managers of this channel: {command}", command="/brief-admin help")
    listed = _listed(text, VERBS)
    notes = (Note((Text(managing),)), Note((Text(kept),)))
    buttons = tuple(Action(say(label), f"{VERSION}/{DO}/{verb}") for verb, label in _EXAMPLES)
    return replace(listed, blocks=(*listed.blocks, *notes), actions=buttons)


def done_by(id: str) -> str:
    """Return the verb that a button of the help stands for; empty for all others."""
    button = pressed(id)
    if button is None or button.verb != DO:
        return ""
    return button.handle if button.handle in dict(_EXAMPLES) else ""


def admin_help() -> Message:
    """Say what managers can do."""
    text = say("For the platform's admins and the managers they name, after /brief-admin.")
    return _listed(text, ADMIN_VERBS)


def unknown(verb: str) -> Message:
    """Say that a verb is unknown, and which one may be meant."""
    return _unknown(verb, VERBS, help_message())


def unknown_admin(verb: str) -> Message:
    """Say the same of a manager's verb."""
    return _unknown(verb, ADMIN_VERBS, admin_help())


def sentence(title: str, text: str) -> Message:
    """Say one thing."""
    return Message(title=title, summary=text, blocks=(Paragraph((Text(text),)),))


def _listed(text: str, verbs: Mapping[str, tuple[str, str]]) -> Message:
    lines = [
        Item((Text(f"{verb} {what}".strip(), Style.STRONG), Text(f": {say(does)}")))
        for verb, (what, does) in verbs.items()
    ]
    return Message(title=say("Help"), summary=text, blocks=(Paragraph((Text(text),)), *lines))


def _unknown(verb: str, verbs: Mapping[str, tuple[str, str]], rest: Message) -> Message:
    close = difflib.get_close_matches(verb.lower(), verbs, n=1, cutoff=0.6)
    text = say("I do not know “{verb}”.", verb=short(verb))
    if root := _root_of(verb.lower()):
        close = [f"{root} {verb.lower()}"]
    if close:
        text = f"{text} {say('Did you mean “{verb}”?', verb=close[0])}"
    return Message(title=say("Help"), summary=text, blocks=(Paragraph((Text(text),)), *rest.blocks))


def _root_of(verb: str) -> str:
    """Return the command, of the two, that knows a verb; empty if neither does."""
    if verb in ADMIN_VERBS:
        return ADMIN_WRITTEN_OUT
    return WRITTEN_OUT if verb in VERBS else ""


def fewer(incoming: Incoming) -> Message:
    """Say how to get fewer messages, to somebody who wants the bot to stop."""
    text = say(
        "I post what this channel's managers set up. For less, they type /brief-admin snooze or "
        "pause, or /brief-admin edit with alerts off; /brief unfollow ends it."
    )
    if incoming.via is Via.DIRECT:
        text = say("What you follow here ends with /brief unfollow; /brief-admin pause rests it.")
    return sentence(say("Fewer messages"), text)


def mending() -> Message:
    """Say what to do about something that is wrong."""
    text = say(
        "Press Feedback below what is wrong, and choose why. When a source changes what it said, "
        "I correct what I posted by myself."
    )
    return sentence(say("Feedback"), text)


def in_their_words() -> Message:
    """Say why nothing is translated."""
    text = say(
        "What sources say is never translated, so that it can be checked word by word. My own "
        "words are in the language that a manager chooses: /brief-admin edit."
    )
    return Message(title="", summary=text, blocks=(Paragraph((Text(text),)),))


def no_question() -> Message:
    """Answer what asks for nothing, or does not say for what."""
    text = say(
        "There was no question in it. Ask in a few words, such as “How many people are missing?”, "
        "or say help."
    )
    return Message(title="", summary=text, blocks=(Paragraph((Text(text),)),))


def kept_of_people() -> Message:
    """Say what is kept of people, and who deletes it."""
    return sentence(say("Your data"), _kept())


def _kept() -> str:
    return say(
        "I keep what you ask, what you think of answers, what you change, your id and your name. "
        "Whoever runs this bot shows or deletes all of it if you ask them."
    )


def thanked() -> Message:
    """Answer somebody who says thanks."""
    text = say("You are welcome. Ask again whenever you want to know more.")
    return Message(title="", summary=text, blocks=(Paragraph((Text(text),)),))


def no_crisis(incoming: Incoming) -> Message:
    """Say that a channel follows nothing, and what to do about it."""
    text = say("This channel follows no crisis yet. A manager types /brief follow, and which one.")
    if incoming.via is Via.DIRECT:
        text = say(
            "Ask me in a channel that follows a crisis: I answer from that channel's sources. "
            "Or type /brief follow here, and which one."
        )
    return sentence(say("Nothing to search"), text)


def failed(reference: str) -> Message:
    """Say that the mistake is ours, with the reference under which it is logged."""
    text = say(
        "Something went wrong on our side, and it was not your question. Please try again; if it "
        "stays, tell an admin this reference: {reference}",
        reference=reference,
    )
    return sentence(say("That did not work"), text)


def not_kept() -> Message:
    """Say that nothing was done, because the store cannot write at the moment."""
    text = say("I can store nothing just now, so this was not done. Please try again in a while.")
    return sentence(say("That did not work"), text)


def short(text: str) -> str:
    """Return the first forty characters of what somebody typed."""
    return text if len(text) <= 40 else f"{text[:39]}…"
