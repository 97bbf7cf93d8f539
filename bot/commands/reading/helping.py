"""Help on one command: what it does, with lines that can be typed."""

from collections.abc import Mapping

from bot.commands.desk import Desk, crises_of
from bot.commands.verbs import ADMIN_VERBS, ADMIN_WRITTEN_OUT, VERBS, WRITTEN_OUT
from bot.commands.wording import admin_help, help_message, unknown, unknown_admin
from bot.core.channels import Channel
from bot.core.messages import Block, Item, Message, Paragraph, Style, Text
from bot.core.speaking import say

#: Stands in examples where a channel follows nothing.
_SOME_CRISIS = "Varda flood"
#: What can be typed after a verb; a verb that takes nothing has none.
_EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "ask": ("How many people are missing?", "privately Who says so?"),
    "now": ("", "{crisis}"),
    "catchup": ("", "12h", "Tuesday", "2026-11-20 08:00", "since brief 3"),
    "crisis": ("", "{crisis}"),
    "follow": ("{crisis}",),
    "unfollow": ("{crisis}",),
}
_ADMIN_EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "setup": ("", "{crisis} at 07:00 weekdays Europe/Kyiv", "#river {crisis} at 07:00,19:00"),
    "edit": (
        "{crisis}",
        "{crisis} 07:00,19:00 weekdays Europe/Kyiv",
        "{crisis} alerts off",
        "{crisis} alerts observe",
        "{crisis} language uk",
        "{crisis} pictures off",
        "{crisis} replies on",
        "{crisis} ping @desk",
    ),
    "remove": ("{crisis}",),
    "preview": ("{crisis}", "breaking {crisis}"),
    "test": ("{crisis}",),
    "pause": ("", "2h", "3d"),
    "snooze": ("{crisis} 4h", "{crisis} 2d"),
    "managers": ("", "add @ana", "remove @ana"),
    "doctor": ("", "#river"),
    "audit": ("", "50"),
}


def help_on(verb: str, channel: Channel, desk: Desk) -> Message:
    """Say how one command is used; nothing named: which there are."""
    verb = verb.strip().lower().removeprefix(WRITTEN_OUT).strip()
    if not verb:
        return help_message()
    if verb not in VERBS:
        return unknown(verb)
    return _used(WRITTEN_OUT, verb, VERBS[verb], _EXAMPLES, _named(channel, desk))


def admin_help_on(verb: str, channel: Channel, desk: Desk) -> Message:
    """Say the same of a manager's command."""
    verb = verb.strip().lower().removeprefix(ADMIN_WRITTEN_OUT).strip()
    if not verb:
        return admin_help()
    if verb not in ADMIN_VERBS:
        return unknown_admin(verb)
    known = _named(channel, desk)
    return _used(ADMIN_WRITTEN_OUT, verb, ADMIN_VERBS[verb], _ADMIN_EXAMPLES, known)


def _used(
    root: str,
    verb: str,
    described: tuple[str, str],
    examples: Mapping[str, tuple[str, ...]],
    crisis: str,
) -> Message:
    what, does = described
    written = f"{root} {verb} {what}".strip()
    told = Paragraph((Text(written, Style.STRONG), Text(f": {say(does)}")))
    lines = [
        Item((Text(f"{root} {verb} {one}".strip().replace("{crisis}", crisis)),))
        for one in examples.get(verb, ())
    ]
    shown: list[Block] = [Paragraph((Text(say("For example:")),)), *lines] if lines else []
    summary = f"{written}: {say(does)}"
    return Message(title=say("Help"), summary=summary, blocks=(told, *shown))


def _named(channel: Channel, desk: Desk) -> str:
    """Name a crisis that fits: one that is followed, before others are told of."""
    return next(iter(crises_of(channel, desk.subscriptions)), _SOME_CRISIS)
