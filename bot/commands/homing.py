"""A person's own page: what they follow by themselves, and how things are going."""

from bot.commands.administering.elsewhere import looked_after, message_there
from bot.commands.changing import subscriptions_in
from bot.commands.desk import Desk
from bot.commands.following import language_there
from bot.commands.welcoming import begin_button
from bot.core.channels import Subscription
from bot.core.conversing.actions import action
from bot.core.conversing.requests import Request
from bot.core.managing.wishing import in_words
from bot.core.messages import Action, Item, Message, Note, Paragraph, Text
from bot.core.presenting.titles import instant, local
from bot.core.speaking import say, say_many, speaking
from bot.locale import LANGUAGES

#: Of a heading, on every platform.
_TITLE_CHARS = 150


async def home(request: Request, desk: Desk) -> tuple[Message, ...]:
    """Write the page: what is followed in the conversation, and what the person looks after.

    Other channels' crises are not on it, for not everybody may see them. It is in the language
    that the conversation speaks, and in its person's where that follows nothing yet.
    """
    with speaking(await language_there(request, desk)):
        return await _page(request, desk)


async def _page(request: Request, desk: Desk) -> tuple[Message, ...]:
    there = await looked_after(request, desk)
    followed = [_followed(one, desk) for one in subscriptions_in(request.channel, desk)]
    if not followed:
        text = say("You follow no crisis here yet. In our conversation, type /brief follow.")
        said = (Paragraph((Text(text),)),)
        followed = [Message(title="", summary=text, blocks=said, actions=(begin_button(),))]
    title = Message(
        title="Watchfloor", summary=say("What you follow, and how the sources are doing")
    )
    managed = [
        message_there(_followed(one, desk, f"{name} · "), one.channel) for one, name in there
    ]
    if managed:
        text = say("What you look after in channels")
        managed.insert(0, Message(title=text, summary=text))
    return (title, *followed, *managed, await _state(desk))


def _followed(one: Subscription, desk: Desk, place: str = "") -> Message:
    now = desk.clock.now()
    lines = [Item((Text(in_words(one)),), say("WHEN"))]
    times = desk.next_times(one.schedule, now)
    if one.is_paused(now):
        until = one.pause.until if one.pause else None
        words = local([until], one.schedule.zone) if until else say("somebody resumes it")
        lines.append(Item((Text(words),), say("PAUSED UNTIL")))
    elif times:
        lines.append(Item((Text(local(times[:1], one.schedule.zone)),), say("NEXT")))
    lines.append(Item((Text(LANGUAGES[one.language]),), say("LANGUAGE")))
    return Message(
        title=f"{place}{one.crisis}"[:_TITLE_CHARS],
        summary=in_words(one),
        blocks=tuple(lines),
        actions=_actions(one, is_paused=one.is_paused(now)),
    )


def _actions(one: Subscription, *, is_paused: bool) -> tuple[Action, ...]:
    """Return the buttons for a subscription; each press checks whether the person may use it."""
    hush = (
        action(say("Resume"), "admin.resume", one.crisis)
        if is_paused
        else action(say("Pause"), "admin.pause", one.crisis)
    )
    return (
        action(say("Edit"), "admin.edit", one.crisis),
        action(say("Language, pictures, threads"), "admin.more", one.crisis),
        action(say("Preview"), "admin.preview", one.crisis),
        hush,
    )


async def _state(desk: Desk) -> Message:
    health = await desk.store.healths(desk.sources)
    failing = sum(one.failures > 0 for one in health)
    state = say("no sources")
    if health:
        state = say_many(
            "{n} source, {failing} failing", "{n} sources, {failing} failing", len(health),
            failing=failing,
        )  # fmt: skip
    hint = say("/brief ask in any channel that follows a crisis")
    note = f"{state} · {hint} · {say('as of {time}', time=instant(desk.clock.now()))}"
    return Message(title="", summary=note, blocks=(Note((Text(note),)),))
