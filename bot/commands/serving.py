"""One request of one person, served at once and to that person only."""

import hashlib
from dataclasses import replace

from bot.commands.administering.doing import administer
from bot.commands.asking.alone import answer_alone, asked_alone
from bot.commands.asking.pointing import choose
from bot.commands.asking.prompting import prompts
from bot.commands.asking.sharing import SHAREABLE, shareable
from bot.commands.completing import completed, zones_completed
from bot.commands.desk import Desk, crises_seen, language_of
from bot.commands.following import follow, unfollow
from bot.commands.homing import home
from bot.commands.limiting import COUNTED, accept_or_refuse, verb_alone
from bot.commands.lines import incoming_of
from bot.commands.pressing import press, submit
from bot.commands.reading.dispatching import read
from bot.commands.reading.from_afar import is_read_from_afar, read_from_afar
from bot.commands.verbs import understood
from bot.commands.welcoming import welcome
from bot.commands.wording import done_by, failed, no_crisis, not_kept, sentence
from bot.core.conversing.requests import Ask, Reply, Request
from bot.core.messages import Message
from bot.core.speaking import say, speaking
from bot.errors import ClaimLost, StoreError, StoreUnavailable


async def serve(request: Request, desk: Desk) -> Reply:
    """Do what somebody asks; a mistake of ours is told to them alone, with its reference.

    Raises:
        StoreError: The process must stop. (That the store cannot write at the moment is no such
            error: the person is told.)
    """
    with speaking(language_of(request.channel, desk)):
        return await _answered(request, desk)


async def _answered(request: Request, desk: Desk) -> Reply:
    try:
        return await _served(request, desk)
    except (StoreUnavailable, ClaimLost):
        return Reply(messages=(not_kept(),))
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - nobody is left without a word
        reference = hashlib.sha256(request.id.encode()).hexdigest()[:8]
        desk.failed(reference, error)
        return Reply(messages=(failed(reference),))


async def _served(request: Request, desk: Desk) -> Reply:
    if is_read_from_afar(request, desk):
        return await read_from_afar(request, desk)
    match request.ask:
        case Ask.COMMAND:
            return Reply(messages=tuple(await _command(request, desk)))
        case Ask.ADMIN:
            return await administer(request, desk)
        case Ask.BUTTON if verb := done_by(request.text):
            asked = replace(request, ask=Ask.COMMAND, text=verb)
            return Reply(messages=tuple(await _command(asked, desk)))
        case Ask.BUTTON:
            return await press(request, desk)
        case Ask.FORM:
            return await submit(request, desk)
        case Ask.TYPING | Ask.ADMIN_TYPING:
            return Reply(choices=await completed(request, desk))
        case Ask.ZONE_TYPING:
            return zones_completed(request)
        case Ask.HOME:
            return Reply(messages=await home(request, desk))
        case Ask.JOINED:
            return await welcome(request, desk)
        case Ask.PROMPTS:
            return await prompts(request, desk)
        case Ask.MENU:
            return await choose(request, desk)


async def _command(request: Request, desk: Desk) -> list[Message]:
    said = incoming_of(request)
    verb, rest = understood(said)
    if verb == "ask" and (question := asked_alone(rest)):
        return await answer_alone(request, question, desk)
    if verb == "ask" and not await crises_seen(request.channel, request.user, desk):
        return [no_crisis(said)]  # alone: a stub and its answer would tell everybody
    if verb in COUNTED:
        kept = said if verb == "ask" else verb_alone(said)
        if refusal := await accept_or_refuse(request, kept, desk):
            return [refusal]
    match verb:
        case "ask":
            text = say("Checking sources… the answer comes into this channel.")
            return [sentence(say("Asked"), text)]
        case "follow":
            return await follow(request, rest, desk)
        case "unfollow":
            return await unfollow(request, rest, desk)
        case _:
            messages = await read(verb, rest, said, desk)
            return shareable(messages, verb, rest) if verb in SHAREABLE else messages
