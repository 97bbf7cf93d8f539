"""`preview`, `test` and `doctor`: how it would look, whether it arrives, what is in the way."""

from collections.abc import Mapping, Sequence

from bot.commands.administering.costing import cost_words
from bot.commands.changing import audit_line, subscriptions_in
from bot.commands.desk import Desk
from bot.commands.following import choice
from bot.commands.naming import best_match
from bot.commands.verbs import BREAKING
from bot.commands.wording import sentence
from bot.core.articles import SourceId
from bot.core.channels import Channel, Platform, Subscription
from bot.core.conversing.actions import action
from bot.core.conversing.requests import Reply, Request
from bot.core.deliveries import Delivery, DeliveryState
from bot.core.messages import Item, Message, Paragraph, Text
from bot.core.presenting.failings import failing_words
from bot.core.presenting.titles import brief_name
from bot.core.speaking import beside, say, say_many
from bot.flows.alert import rehearse
from bot.flows.write import fallback_of, prepare

#: Deliveries that the doctor looks through for what was refused here.
_LOOKED_THROUGH = 200
#: What ends a sentence.
_STOPS = (".", "!", "?", "…", "。")
#: Where a message of ours can be taken away.
_DELETING = (Platform.SLACK, Platform.DISCORD)


async def preview(request: Request, rest: str, desk: Desk) -> Reply:
    """Show the messages that would be posted now, exactly, to the asker alone.

    With `breaking` it is the update that the gravest known fact would break in with.
    """
    first, _, others = rest.partition(" ")
    if first.lower() == BREAKING:
        return await _preview_breaking(request, others, desk)
    rest = others if first.lower() == "brief" else rest
    crisis = _meant(request, rest, desk)
    if crisis is None:
        return _which(request, rest, desk, "preview", "admin/preview")
    followed = next(one for one in subscriptions_in(request.channel, desk) if one.crisis == crisis)
    before = await desk.model_day()
    main, *thread = await would_post(followed, desk)
    text = say(
        "This is what “{crisis}” would get now. Nobody else sees it, and it counts as told to "
        "nobody.",
        crisis=crisis,
    )
    if thread:
        text = f"{text} {say('What comes after its first message would stand in the thread.')}"
    text = f"{text} {_takes([main, *thread], request.channel, desk)}"
    text = f"{text} {await cost_words(before, desk)}"
    return Reply(messages=(sentence(say("DRY RUN"), text), main, *thread))


async def _preview_breaking(request: Request, rest: str, desk: Desk) -> Reply:
    crisis = _meant(request, rest, desk)
    if crisis is None:
        return _which(request, rest, desk, f"preview {BREAKING}", "")
    followed = next(one for one in subscriptions_in(request.channel, desk) if one.crisis == crisis)
    made = await rehearse(
        followed, store=desk.store, read=desk.answerer.read, clock=desk.clock, caps=desk.caps
    )
    if made is None:
        text = say("Nothing that is known of “{crisis}” would break in.", crisis=crisis)
        return Reply(messages=(sentence(say("DRY RUN"), text),))
    text = say(
        "This is how the gravest fact that is known of “{crisis}” would break in, were it news. "
        "Nobody else sees it, and it counts as told to nobody.",
        crisis=crisis,
    )
    if made.target:
        text = f"{text} {say('It would stand in the thread of the last brief.')}"
    text = f"{text} {_takes([made.message], request.channel, desk)}"
    return Reply(messages=(sentence(say("DRY RUN"), text), made.message))


async def test(request: Request, rest: str, desk: Desk) -> Reply:
    """Post a message that says it is a test, the way that briefs go."""
    crisis = _meant(request, rest, desk)
    if crisis is None:
        return _which(request, rest, desk, "test", "admin/test")
    text = say(
        "TEST · Briefs on “{crisis}” will be posted here. Nothing has happened.", crisis=crisis
    )
    can_go = request.channel.platform in _DELETING
    buttons = (action(say("Delete this test"), "admin/untest", crisis),) if can_go else ()
    shown = Message(title=say("TEST"), summary=text, blocks=(_said(text),), actions=buttons)
    delivery = Delivery(
        key=f"test/{request.channel}/{request.id}",
        channel=request.channel,
        message=shown,
        not_before=desk.clock.now(),
    )
    await desk.store.outbox.owe([delivery])
    await desk.store.register.note(audit_line(request, "test", desk, crisis))
    told = say("It is on its way. If it does not come, /brief-admin doctor says why.")
    return Reply(messages=(sentence(say("Test"), told),))


async def untest(_request: Request, _crisis: str, _desk: Desk) -> Reply:
    """Take away the test under which it was asked."""
    done = sentence(say("Test"), say("The test is gone."))
    return Reply(messages=(done,), takes_away=True)


async def doctor(request: Request, _: str, desk: Desk) -> Reply:
    """Try what the bot needs here, and name what was refused last."""
    lines: list[Item] = []
    followed = subscriptions_in(request.channel, desk)
    unknown = [one.crisis for one in followed if desk.crises and one.crisis not in desk.crises]
    lines += [
        _bad(
            say("“{crisis}” is not set up any more.", crisis=crisis),
            say("Type /brief unfollow {crisis}, or set it up.", crisis=crisis),
        )
        for crisis in unknown
    ]
    if not followed:
        lines.append(_bad(say("This channel follows no crisis."), say("Type /brief-admin setup.")))
    for finding in await desk.examine(request.channel):
        text = f"{finding.name}: {finding.text}"
        lines.append(_good(text) if finding.is_ok else _bad(text, finding.fix))
    for id in desk.sources:
        health = await desk.store.health(id)
        if health.reason:
            lines.append(
                _bad(_source(id, failing_words(health.reason)), say("See watchfloor sources."))
            )
    for one in followed:
        last = await desk.store.last_brief(one.crisis, one.channel)
        if last is not None and fallback_of(last):
            written = say("written by {writer}", writer=last.writer)
            lines.append(
                _bad(beside(brief_name(last.number), written), say("See watchfloor check."))
            )
    lines += await _refusals(request.channel, desk)
    bad = sum(item.label == say("MEND") for item in lines)
    text = say("Nothing stands in the way.")
    if bad:
        text = say_many("{n} thing to mend.", "{n} things to mend.", bad)
    told = Message(title=say("Doctor"), summary=text, blocks=(_said(text), *lines))
    return Reply(messages=(told,))


async def would_post(subscription: Subscription, desk: Desk) -> Sequence[Message]:
    """Write what the channel would get now, the message and its thread; nothing is stored."""
    times = desk.next_times(subscription.schedule, desk.clock.now())
    made = await prepare(
        subscription,
        "preview",
        store=desk.store,
        writer=desk.writer,
        clock=desk.clock,
        sources=desk.sources,
        next_at=times[0] if times else None,
    )
    return [one.message for one in made.deliveries]


def _takes(messages: Sequence[Message], channel: Channel, desk: Desk) -> str:
    """Say how many messages some text takes, and how full the fullest is."""
    parts = [part for one in messages for part in desk.fullness(channel, one)]
    text = say_many("It takes {n} message.", "It takes {n} messages.", len(parts) or len(messages))
    fullest = max(parts, key=_share, default={})
    held = beside(*(f"{name} {of:,}/{most:,}" for name, (of, most) in fullest.items()))
    if not held:
        return text
    return f"{text} {say('The fullest holds, of what it may: {held}.', held=held)}"


def _share(part: Mapping[str, tuple[int, int]]) -> float:
    return max((of / most for of, most in part.values()), default=0.0)


async def _refusals(channel: Channel, desk: Desk) -> list[Item]:
    recent = await desk.store.outbox.recent(_LOOKED_THROUGH)
    refused = [
        one for one in recent if one.channel == channel and one.state is DeliveryState.REFUSED
    ]
    waiting = [one for one in recent if one.channel == channel and one.was_put_off and one.reason]
    last = next(iter(refused or waiting), None)
    if last is None:
        return [_good(say("Everything that was owed to this channel was posted."))]
    fix = say("Mend it, then test." if refused else "What is put off is tried again by itself.")
    return [_bad(say("Last not posted: {reason}", reason=failing_words(last.reason)), fix)]


def _meant(request: Request, rest: str, desk: Desk) -> str | None:
    return best_match(rest, [one.crisis for one in subscriptions_in(request.channel, desk)])


def _which(request: Request, rest: str, desk: Desk, verb: str, button: str) -> Reply:
    names = [one.crisis for one in subscriptions_in(request.channel, desk)]
    return Reply(messages=(choice(rest, names, f"/brief-admin {verb}", button),))


def _source(id: SourceId, reason: str) -> str:
    return say("source {id}: {reason}", id=id, reason=reason)


def _said(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def _good(text: str) -> Item:
    return Item((Text(text),), say("OK"))


def _bad(text: str, fix: str) -> Item:
    closed = text if not fix or text.endswith(_STOPS) else f"{text}."
    return Item((Text(f"{closed} {fix}".strip()),), say("MEND"))
