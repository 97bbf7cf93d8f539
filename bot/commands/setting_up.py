"""`setup` and `edit`: a form or a line, then what it comes to, and a test."""

from dataclasses import replace

from bot.commands.changing import change, own
from bot.commands.desk import Desk
from bot.commands.following import USUAL, choice, followed_message, offered
from bot.commands.naming import meant
from bot.commands.trying import would_post
from bot.commands.wording import sentence
from bot.core.actions import action
from bot.core.channels import Platform, Subscription
from bot.core.messages import Message
from bot.core.requests import MAX_CHOICES, Field, Form, Reply, Request
from bot.core.speaking import say, spoken
from bot.core.wishing import DAY_CHOICES, Wish, applied, clock_of, day_choice, filled, wish_of

_ON = ("on", "off")


async def setup(request: Request, rest: str, desk: Desk) -> Reply:
    """Take up a crisis, as the line says or as the form will say."""
    if not desk.crises:
        return Reply(messages=(offered("", desk.crises),))
    if not rest and _has_forms(request):
        followed = {one.crisis for one in own(request.channel, desk)}
        free = [one for one in desk.crises if one not in followed] or list(desk.crises)
        new = Subscription(
            crisis=free[0], channel=request.channel, schedule=USUAL, language=spoken()
        )
        return Reply(form=_form("setup", new, list(desk.crises)))
    wish = wish_of(rest)
    crisis = meant(wish.crisis, desk.crises)
    if crisis is None:
        return Reply(messages=(offered(wish.crisis, desk.crises),))
    return await settle(request, "setup", crisis, wish, desk)


async def edit(request: Request, rest: str, desk: Desk) -> Reply:
    """Change when and how a crisis is briefed, as the line says or as the form will say."""
    followed = {one.crisis: one for one in own(request.channel, desk)}
    wish = wish_of(rest)
    crisis = meant(wish.crisis, list(followed))
    if crisis is None:
        return Reply(messages=(choice(wish.crisis, list(followed)),))
    if wish == Wish(crisis=wish.crisis):
        if _has_forms(request):
            return Reply(form=_form("edit", followed[crisis], [crisis]))
        text = say(
            "Say what is to be: {command}",
            command=f"/brief-admin edit {crisis} 07:00 weekdays Europe/Kyiv",
        )
        return Reply(messages=(sentence(say("Edit"), text),))
    return await settle(request, "edit", crisis, wish, desk)


async def submitted(request: Request, act: str, desk: Desk) -> Reply:
    """Do what a form says."""
    given = request.fields
    crisis = meant(given.get("crisis", ""), desk.crises) or ""
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
        return Reply(messages=(sentence(say("Not done"), wish.problem),))
    old = next((one for one in own(request.channel, desk) if one.crisis == crisis), None)
    usual = Subscription(crisis=crisis, channel=request.channel, schedule=USUAL, language=spoken())
    new = applied(wish, old or usual)
    await change(request, act, [(new, False)], desk)
    done = followed_message(new, desk)
    buttons = (
        action(say("Send a test"), "admin/test", crisis),
        action(say("Edit"), "admin/edit", crisis),
        action(say("Remove"), "admin/remove", crisis),
    )
    return Reply(messages=(*await _preview(new, desk), replace(done, actions=buttons)))


async def _preview(new: Subscription, desk: Desk) -> list[Message]:
    """Show the message alone: what would stand in its thread is what `preview` is for."""
    text = say("This is what “{crisis}” would get now; nobody else sees it.", crisis=new.crisis)
    main, *_ = await would_post(new, desk)
    return [sentence(say("DRY RUN"), text), main]


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
            Field(name="time", label=say("Time of the brief, as 07:00"), value=time, max_chars=5),
            Field(
                name="days",
                label=say("Days"),
                value=days,
                choices=day_choices,
                labels=tuple(map(day_choice, day_choices)),
            ),
            Field(name="zone", label=say("Time zone"), value=now.schedule.zone, max_chars=60),
            Field(
                name="alerts",
                label=say("Breaking updates between briefs"),
                value=_ON[0] if now.is_alerted else _ON[1],
                choices=_ON,
                labels=(say("on"), say("off")),
            ),
        ),
    )


def _has_forms(request: Request) -> bool:
    return request.channel.platform is not Platform.CONSOLE
