"""What the command line does with all articles at once: brief, ask, verify.

Every function prints its result and returns the exit code.
"""

import json
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.app.adapters.models import Writers, build_embedding, build_writers, shared_purses
from bot.app.configuration.finding import TO_WRITE, load_config
from bot.app.reading import read_text
from bot.app.storing.locating import store_url
from bot.app.storing.opening import open_beside
from bot.app.tools.drawing import Drawn, drawn_of, told_of, write_pictures
from bot.app.tools.loose import HERE, LooseDesk, open_desk
from bot.app.tools.telling import NO_CRISIS, crisis_meant
from bot.config import Config
from bot.core.briefs import Brief
from bot.core.composing import Material
from bot.core.exchange import answer_to_json, brief_from_json, brief_to_json
from bot.core.exchange.briefs import BriefFormatError
from bot.core.gate import examine
from bot.core.messages import Message
from bot.core.picturing.illustrating import illustrations
from bot.core.presenting import answer_message
from bot.core.questions import Question
from bot.core.speaking import speaking
from bot.errors import InputError
from bot.flows.answer import respond
from bot.flows.write import messages_of, written
from bot.gathering import gather
from bot.locale import ENGLISH
from bot.ports import Clock, Store
from bot.ports.purses import Purses
from bot.scheduling.system import SystemClock


async def brief_of(
    places: list[str],
    crisis: str,
    format: str,
    config: Path | None,
    pictures: Path | None = None,
) -> int:
    """Print one brief, of loose articles or of the store's; its pictures go into a folder."""
    settings = load_config(config, TO_WRITE)
    async with _desk(places, crisis, settings) as desk:
        writers = _writers(settings, desk)
        material = await desk.material()
        brief = await written(material, writers.writer)
    gazetteer = writers.writer.places() if writers.writer.places else None
    with speaking(_language(settings)):
        messages = messages_of(brief, illustrations(brief, material, "UTC", gazetteer))
    if not places and not brief.coverage.articles:
        sys.stderr.write(
            f"{brief.crisis}: no article is stored yet; watchfloor run collects them\n"
        )
    drawn = await drawn_of(messages) if pictures or format == "html" else {}
    if pictures:
        write_pictures(drawn, pictures)
    _show(brief, messages, format, drawn)
    return 0


async def answer_to(question: str, places: list[str], format: str, config: Path | None) -> int:
    """Print one answer, from loose articles or from the store's."""
    settings = load_config(config, TO_WRITE)
    async with _desk(places, "", settings) as desk:
        writers = _writers(settings, desk)
        # Loose articles have no vectors.
        embedding = None
        if settings and not places:
            embedding = build_embedding(settings, SystemClock(), desk.purses)
        answerer = replace(writers.answerer, embedder=embedding.embedder if embedding else None)
        asked = Question(text=question, asked_at=desk.clock.now(), crises=desk.crises)
        answer = await respond(asked, store=desk.store, answerer=answerer, clock=desk.clock)
    if embedding is not None:
        await embedding.close()
    if format == "json":
        print_json(answer_to_json(answer))
    else:
        with speaking(_language(settings)):
            _print_text([answer_message(answer)])
    return 0


def _writers(settings: Config | None, desk: "_Desk") -> Writers:
    return build_writers(settings, SystemClock(), desk.purses) if settings else Writers()


def _language(settings: Config | None) -> str:
    return settings.speech.language if settings is not None else ENGLISH


async def verdicts_on(path: Path, places: list[str], format: str) -> int:
    """Print the gate's ruling on every part of a brief; 1 when anything is rejected."""
    try:
        brief = brief_from_json(json.loads(path.read_text("utf-8")))
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except BriefFormatError as error:
        raise InputError(f"{path}: {error}") from error
    except ValueError as error:
        raise InputError(
            f"{path}: not a brief as JSON; watchfloor brief --format json writes one"
        ) from error
    if not places:
        raise InputError("name the articles that the brief cites: files, folders or addresses")
    material = await _material(await open_desk(places))
    checked = examine(brief, material.library, read_text)
    rejected = 0
    for where, text, ruling in checked:
        rejected += not ruling.is_verified
        if format == "json":
            print_json(
                {
                    "where": where,
                    "text": text,
                    "verdict": ruling.verdict.value,
                    "reasons": list(ruling.reasons),
                }
            )
        else:
            reasons = f" — {'; '.join(ruling.reasons)}" if ruling.reasons else ""
            sys.stdout.write(f"{ruling.verdict.value:<12} {where}: {text}{reasons}\n")
    return 1 if rejected else 0


@dataclass(frozen=True, slots=True)
class _Desk:
    """The articles that a command works on, wherever they are kept."""

    store: Store
    clock: Clock
    crises: tuple[str, ...]
    #: Those of a store that many processes share.
    purses: Purses | None = None

    async def material(self) -> Material:
        """Everything that the first crisis knows.

        Raises:
            InputError: There is no crisis.
        """
        if not self.crises:
            raise InputError(NO_CRISIS)
        return await gather(self.store, self.crises[0], HERE, self.clock.now(), is_on_demand=True)


@asynccontextmanager
async def _desk(places: list[str], crisis: str, config: Config | None) -> AsyncIterator[_Desk]:
    if places:
        loose = await open_desk(places, crisis)
        yield _Desk(loose.store, loose.clock, (loose.crisis.name,))
        return
    if config is None:
        raise InputError(
            "name at least one file, folder or address, or a configuration with --config; "
            "watchfloor init writes one"
        )
    known = tuple(one.name for one in config.crises)
    wanted = (crisis_meant(crisis, known),) if crisis else known
    store = await open_beside(store_url(config))
    try:
        yield _Desk(store, SystemClock(), wanted, shared_purses(store, config))
    finally:
        await store.close()


async def _material(desk: LooseDesk) -> Material:
    """All articles, also those that no fact cites, so that any brief can be checked."""
    material = await gather(desk.store, desk.crisis.name, HERE, desk.clock.now(), is_on_demand=True)
    articles = dict(material.articles)
    for arrived in desk.arrived:
        article = arrived.article
        reading = await desk.store.reading(article.id, article.revision)
        if reading is not None:
            articles[article.id, article.revision] = (article, reading)
    return replace(material, articles=articles)


def _show(brief: Brief, messages: Sequence[Message], format: str, drawn: Drawn) -> None:
    match format:
        case "json":
            print_json({**brief_to_json(brief), "pictures": told_of(messages)})
        case "slack":
            from bot.platforms.slack.attaching import without_pictures as bare_slack
            from bot.platforms.slack.render import render as slack

            # Nothing is uploaded here, and a picture that was not makes the whole unusable.
            print_json([bare_slack(payload) for message in messages for payload in slack(message)])
        case "discord":
            from bot.platforms.discord.attaching import without_pictures as bare_discord
            from bot.platforms.discord.render import render as discord

            print_json([bare_discord(one) for message in messages for one in discord(message)])
        case "html":
            from bot.platforms.browser.render import document

            sys.stdout.write(document(messages, brief.crisis, drawn))
        case _:
            _print_text(list(messages))


def _print_text(messages: list[Message]) -> None:
    from bot.platforms.console.render import to_text

    sys.stdout.write("\n".join(to_text(message) for message in messages))


def print_json(value: object) -> None:
    """Print one value on one line."""
    json.dump(value, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")
