"""`setup` and `edit`: a form or a line, then a preview, and a test."""

from collections.abc import Mapping
from dataclasses import replace

from bot.commands.administering.costing import cost_words
from bot.commands.administering.mistyping import unread
from bot.commands.administering.trying import would_post
from bot.commands.changing import change, subscriptions_in
from bot.commands.desk import Desk
from bot.commands.following import USUAL, choice, followed_message, language_there, offered, to_mend
from bot.commands.naming import best_match
from bot.commands.taking_up import crises_to_follow, nothing_to_follow
from bot.commands.wording import sentence
from bot.core.channels import Channel, Platform, Subscription
from bot.core.conversing.actions import VERSION, action
from bot.core.conversing.requests import MAX_CHOICES, Ask, Field, Form, Reply, Request
from bot.core.managing.calling import is_possible
from bot.core.managing.wishing import (
    DAY_CHOICES,
    Wish,
    applied,
    clock_of,
    day_choice,
    filled,
    filled_more,
    wish_of,
)
from bot.core.managing.zones import zone_called
from bot.core.messages import Action, Message
from bot.core.speaking import say, speaking
from bot.locale import LANGUAGES

#: Opens the form of `setup` once more, in the channel that it is about.
AGAIN = f"{VERSION}/admin.setup"
_ON = ("on", "off")
#: Where somebody can be called.
_CALLING = (Platform.SLACK, Platform.DISCORD)


async def setup(request: Request, rest: str, desk: Desk) -> Reply:
    """Take up a crisis, as the line says or as the form will say."""
    there = await crises_to_follow(request, desk)
    if not there:
        return Reply(messages=(nothing_to_follow(request) if desk.crises else offered("", there),))
    wish = wish_of(rest)
    if wish == Wish(zone=wish.zone) and _has_forms(request):
        followed = {one.crisis: one for one in subscriptions_in(request.channel, desk)}
        free = [one for one in there if one not in followed]
        first = free[0] if free else there[0]
        # What is followed already stays as it is unless somebody changes it.
        new = applied(wish, followed.get(first) or await _usual(request, first, desk))
        form = _form("setup", new, list(there))
        return Reply(form=_once_more(form, request, "setup", desk))
    crisis = best_match(wish.crisis, there)
    if crisis is None:
        wrong = unread(wish.crisis, there, "/brief-admin setup")
        return Reply(messages=(wrong or offered(wish.crisis, there),))
    return await settle(request, "setup", crisis, wish, desk)


async def edit(request: Request, rest: str, desk: Desk) -> Reply:
    """Change when and how a crisis is briefed, as the line says or as the form will say."""
    followed = {one.crisis: one for one in subscriptions_in(request.channel, desk)}
    wish = wish_of(rest)
    crisis = best_match(wish.crisis, list(followed))
    if crisis is None:
        wrong = unread(wish.crisis, list(followed), "/brief-admin edit")
        which = wrong or choice(wish.crisis, list(followed), "/brief-admin edit", "admin/edit")
        return Reply(messages=(which,))
    if wish == Wish(crisis=wish.crisis):
        if _has_forms(request):
            form = _form("edit", followed[crisis], [crisis])
            return Reply(form=_once_more(form, request, "edit", desk))
        text = say(
            "Say what should change: {command}",
            command=f"/brief-admin edit {crisis} 07:00 weekdays Europe/Kyiv",
        )
        return Reply(messages=(sentence(say("Edit"), text),))
    return await settle(request, "edit", crisis, wish, desk)


async def more(request: Request, crisis: str, desk: Desk) -> Reply:
    """Ask for the rest of what can be chosen, in a form of its own."""
    followed = next(one for one in subscriptions_in(request.channel, desk) if one.crisis == crisis)
    return Reply(form=_once_more(_more_form(followed), request, "more", desk))


async def submitted(request: Request, act: str, desk: Desk) -> Reply:
    """Do what a form says."""
    given = request.fields
    followed = [one.crisis for one in subscriptions_in(request.channel, desk)]
    there = [*await crises_to_follow(request, desk), *followed]
    crisis = best_match(given.get("crisis", ""), [one for one in desk.crises if one in there]) or ""
    if act == "more":
        wish = filled_more(given, crisis)
    else:
        wish = filled(
            given.get("time", ""), given.get("days", ""), given.get("zone", ""),
            given.get("alerts", ""), crisis,
        )  # fmt: skip
    if not crisis:
        text = say("That crisis is not set up any more.")
        return Reply(messages=(sentence(say("Not done"), text),))
    return await settle(request, act, crisis, wish, desk)


async def settle(request: Request, act: str, crisis: str, wish: Wish, desk: Desk) -> Reply:
    """Make it so, and show when the next briefs come and what one looks like now."""
    if wish.problem:
        return _not_done(request, act, crisis, wish.wrong, wish.problem, desk)
    old = next(
        (one for one in subscriptions_in(request.channel, desk) if one.crisis == crisis), None
    )
    new = applied(wish, old or await _usual(request, crisis, desk))
    if not is_possible(new.calls, new.channel.platform):
        why = _calls_nobody(new.channel.platform)
        return _not_done(request, act, crisis, "ping", why, desk)
    desk.drafts.drop(_draft_of(request, act))
    await change(request, act, [(new, False)], desk)
    # Whoever changes the language is answered in the new one.
    with speaking(new.language):
        done = followed_message(new, desk)
        title = done.title if old is None else say("Changed")
        buttons = (
            action(say("Send a test"), "admin/test", crisis),
            action(say("Language, pictures, threads"), "admin/more", crisis),
            action(say("Edit"), "admin/edit", crisis),
            action(say("Remove"), "admin/remove", crisis),
        )
        # Commands reach the bot also where it may not post: whoever sets it up is told at once.
        mend = await to_mend(new.channel, desk) if old is None else []
        shown = replace(done, title=title, blocks=(*done.blocks, *mend), actions=buttons)
        return Reply(messages=(*await _preview(new, desk), shown))


def _not_done(request: Request, act: str, crisis: str, wrong: str, why: str, desk: Desk) -> Reply:
    """Say what cannot be used; who filled in a form is led back to it, as it was filled in."""
    told = sentence(say("Not done"), why)
    if request.ask is not Ask.FORM:
        return Reply(messages=(told,))
    desk.drafts.put(_draft_of(request, act), request.fields, desk.clock.now())
    label = say("Try again")
    again = Action(label, AGAIN) if act == "setup" else action(label, f"admin/{act}", crisis)
    return Reply(messages=(replace(told, actions=(again,)),), wrong=(wrong, why))


def _draft_of(request: Request, act: str) -> tuple[Channel, str, str]:
    return request.channel, request.user, act


def _once_more(form: Form, request: Request, act: str, desk: Desk) -> Form:
    """Fill in a form as it was sent off, where a button leads back to one that was not usable."""
    given = desk.drafts.get(_draft_of(request, act), desk.clock.now())
    if given is None or request.ask is not Ask.BUTTON or not _is_of(form, given):
        return form
    fields = tuple(replace(one, value=given.get(one.name, one.value)) for one in form.fields)
    return replace(form, fields=fields)


def _is_of(form: Form, given: Mapping[str, str]) -> bool:
    """Tell whether a draft is of the crisis that a form is about; `setup` is about any."""
    crisis = form.fields[0]
    return not crisis.choices or given.get(crisis.name) in crisis.choices


async def _usual(request: Request, crisis: str, desk: Desk) -> Subscription:
    """Return what is proposed: every morning, where whoever sets it up is, in their language."""
    zone = zone_called(await request.zone()) or USUAL.zone
    schedule = replace(USUAL, zone=zone)
    language = await language_there(request, desk)
    return Subscription(
        crisis=crisis, channel=request.channel, schedule=schedule, language=language
    )


async def _preview(new: Subscription, desk: Desk) -> list[Message]:
    """Show the message alone: what would stand in its thread is what `preview` is for."""
    text = say("This is what “{crisis}” would get now; nobody else sees it.", crisis=new.crisis)
    before = await desk.model_day()
    main, *_ = await would_post(new, desk)
    return [sentence(say("DRY RUN"), f"{text} {await cost_words(before, desk)}"), main]


def _calls_nobody(platform: Platform) -> str:
    if platform is Platform.DISCORD:
        return say("In Discord, name a role or a person: the bot may not ping everybody.")
    return say("Nobody can be pinged here.")


def _more_form(now: Subscription) -> Form:
    return Form(
        id="v1/more",
        title=say("More settings"),
        button=say("Save"),
        fields=(
            Field(name="crisis", label=say("Crisis"), value=now.crisis, choices=(now.crisis,)),
            Field(
                name="language",
                label=say("Language of the bot's own words"),
                value=now.language,
                choices=tuple(LANGUAGES),
                labels=tuple(LANGUAGES.values()),
            ),
            Field(
                name="pictures",
                label=say("Charts and a map in the thread"),
                value=_ON[0] if now.has_pictures else _ON[1],
                choices=_ON,
                labels=(say("on"), say("off")),
            ),
            *([_replies_field(now), _ping_field(now)] if now.channel.platform in _CALLING else []),
        ),
    )


def _replies_field(now: Subscription) -> Field:
    return Field(
        name="replies",
        label=say("Answer replies that do not mention me"),
        value=_ON[0] if now.hears_replies else _ON[1],
        choices=_ON,
        labels=(say("on"), say("off")),
    )


def _ping_field(now: Subscription) -> Field:
    is_slack = now.channel.platform is Platform.SLACK
    return Field(
        name="ping",
        label=say("Whom the gravest updates ping: here, S…, U…")
        if is_slack
        else say("Whom the gravest updates ping"),
        value=now.calls.rpartition(":")[2],
        is_role=not is_slack,
        is_required=False,
        max_chars=100,
    )


def _form(act: str, now: Subscription, crises: list[str]) -> Form:
    time, days = clock_of(now.schedule) or ("08:00", "daily")
    day_choices = DAY_CHOICES if days in DAY_CHOICES else (*DAY_CHOICES, days)
    choices = tuple(crises) if len(crises) <= MAX_CHOICES else ()
    return Form(
        id=f"v1/{act}",
        title=say("Brief this channel"),
        button=say("Save"),
        fields=(
            Field(name="crisis", label=say("Crisis"), value=now.crisis, choices=choices),
            Field(
                name="time",
                label=say("Time of the brief, as 07:00 or 07:00,19:00"),
                value=time,
                max_chars=60,
            ),
            Field(
                name="days",
                label=say("Days"),
                value=days,
                choices=day_choices,
                labels=tuple(map(day_choice, day_choices)),
            ),
            Field(
                name="zone",
                label=say("Time zone of the briefs: a city, a country or its name"),
                value=now.schedule.zone,
                max_chars=60,
                is_zone=True,
            ),
            Field(
                name="alerts",
                label=say("Breaking updates between briefs"),
                value=_alerts_of(now),
                choices=(*_ON, "observe"),
                labels=(say("on"), say("off"), say("recorded, not posted")),
            ),
        ),
    )


def _alerts_of(now: Subscription) -> str:
    if now.is_alerted and now.is_observed:
        return "observe"
    return _ON[0] if now.is_alerted else _ON[1]


def _has_forms(request: Request) -> bool:
    return request.channel.platform is not Platform.CONSOLE
