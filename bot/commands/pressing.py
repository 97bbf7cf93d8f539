"""Buttons and the forms behind them. An old button still gets an answer."""

from bot.commands.administering.elsewhere import is_elsewhere, named_there, taken_there
from bot.commands.administering.pausing import SNOOZE, pause_one, remove, resume_one, snoozed
from bot.commands.administering.setting_up import edit, more, setup, submitted
from bot.commands.administering.trying import preview, test, untest
from bot.commands.asking.here import ask_form, asked_here
from bot.commands.asking.judging import judge, judge_form
from bot.commands.asking.sharing import share
from bot.commands.changing import subscriptions_in
from bot.commands.desk import Desk, crises_of, language_of
from bot.commands.explaining import explain
from bot.commands.permitting import may_manage, refused
from bot.commands.reading.briefs import brief_at, instant_of
from bot.commands.reading.catching_up import changed_since
from bot.commands.wording import sentence
from bot.core.conversing.actions import Pressed, action, crisis_of, pressed
from bot.core.conversing.requests import Ask, Field, Form, Reply, Request
from bot.core.managing.wishing import length_of
from bot.core.messages import Message
from bot.core.presenting.sources import span
from bot.core.presenting.thread import source_item
from bot.core.presenting.titles import crisis_title, instant
from bot.core.speaking import say, speaking

_LENGTHS = ("4h", "12h", "1d", "3d", "7d")
_ADMIN = {
    "admin.test": test,
    "admin.untest": untest,
    "admin.edit": edit,
    "admin.more": more,
    "admin.remove": remove,
    "admin.preview": preview,
    "admin.pause": pause_one,
    "admin.resume": resume_one,
}


async def press(request: Request, desk: Desk) -> Reply:
    """Do what a button says."""
    button = pressed(request.text)
    if button is None:
        return Reply(messages=(_out_of_date(),))
    if is_elsewhere(button):
        return await _elsewhere(request, button, desk)
    match button.verb:
        case "feedback.answer":
            return Reply(form=judge_form(request.text))
        case "ask" if not button.handle:
            return Reply(form=ask_form(request.text))
        case "do":
            return Reply(messages=(_out_of_date(),))
        case "begin" | "admin.setup":
            if not await may_manage(request, desk):
                return Reply(messages=tuple(refused()))
            return await setup(request, "", desk)
        case "why":
            return explain(request, button)
        case "share":
            return await share(request, button, desk)
        case _:
            return await _about_crisis(request, button, desk)


async def _elsewhere(request: Request, button: Pressed, desk: Desk) -> Reply:
    """Do what a button or a form of somebody's own page says, in the channel that it names."""
    there = await taken_there(request, button)
    if there is None:
        text = say("You are not in that channel any more.")
        return Reply(messages=(sentence(say("Not done"), text),))
    with speaking(language_of(there.channel, desk)):
        reply = await (submit if there.ask is Ask.FORM else press)(there, desk)
    return named_there(reply, there.channel)


def _out_of_date() -> Message:
    text = say("This is of another version of me. Type /brief help for what there is.")
    return sentence(say("Out of date"), text)


async def _about_crisis(request: Request, button: Pressed, desk: Desk) -> Reply:
    crisis = crisis_of(button.handle, crises_of(request.channel, desk.subscriptions))
    if crisis is None:
        text = say("This channel does not follow that crisis any more.")
        return Reply(messages=(sentence(say("Not followed"), text),))
    match button.verb:
        case "ask":
            return Reply(form=ask_form(request.text))
        case "feedback":
            return Reply(form=judge_form(request.text))
        case "changes":
            since = instant_of(button)
            if since is None:
                return Reply(messages=(_out_of_date(),))
            return Reply(messages=(await changed_since(crisis, request.channel, since, desk),))
        case "sources":
            return Reply(messages=(await _sources(request, crisis, button, desk),))
        case "snooze" | "admin.snooze":
            if not await may_manage(request, desk):
                return Reply(messages=tuple(refused()))
            return Reply(form=_snooze_form(action("", "snooze", crisis).id))
        case verb if verb in _ADMIN:
            if not await may_manage(request, desk):
                return Reply(messages=tuple(refused()))
            return await _ADMIN[verb](request, crisis, desk)
        case _:
            return Reply(messages=(_out_of_date(),))


async def submit(request: Request, desk: Desk) -> Reply:
    """Do what a form says that was sent off; who may is asked again."""
    button = pressed(request.text)
    if button is not None and is_elsewhere(button):
        return await _elsewhere(request, button, desk)
    match button.verb if button is not None else "":
        case "ask":
            return await asked_here(request, request.fields.get("question", ""), desk)
        case "feedback" | "feedback.answer":
            return await judge(request, desk)
        case "snooze" | "setup" | "edit" | "more" as verb:
            if not await may_manage(request, desk):
                return Reply(messages=tuple(refused()))
            if verb != "snooze":
                return await submitted(request, verb, desk)
            followed = [one.crisis for one in subscriptions_in(request.channel, desk)]
            crisis = crisis_of(button.handle if button else "", followed)
            length = length_of(request.fields.get("length", "")) or SNOOZE
            return await snoozed(request, crisis or "", length, desk)
        case _:
            return Reply(messages=(_out_of_date(),))


async def _sources(request: Request, crisis: str, button: Pressed, desk: Desk) -> Message:
    brief = await brief_at(request, crisis, button, desk)
    if brief is None:
        return sentence(say("Sources"), say("That brief is not kept any more."))
    title = f"{crisis_title(crisis)} · {say('Sources')} · {instant(brief.as_of)}"
    summary = say("Sources of the brief as of {time}", time=instant(brief.as_of))
    blocks = tuple(source_item(one) for one in brief.sources)
    if not blocks:
        return sentence(title, say("It cites no source."))
    return Message(title=title, summary=summary, blocks=blocks)


def _snooze_form(id: str) -> Form:
    length = Field(
        name="length",
        label=say("For how long"),
        value=_LENGTHS[0],
        choices=_LENGTHS,
        labels=tuple(span(length_of(one) or SNOOZE) for one in _LENGTHS),
    )
    return Form(id=id, title=say("Snooze"), button=say("Snooze"), fields=(length,))
