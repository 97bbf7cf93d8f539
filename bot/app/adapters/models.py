"""The models that a configuration names: one that writes, one that says what texts mean."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import structlog

from bot.app.configuration.allowances import Day, embeddings_day, model_day
from bot.app.reading import read_text
from bot.app.storing.locating import data_folder, store_url
from bot.config import Config
from bot.errors import ConfigError
from bot.flows.answer import Answerer
from bot.flows.write import Writer
from bot.ports import Clock, Embedder, Store
from bot.ports.purses import Purses

logger = structlog.get_logger()


def built_in_writer() -> Writer:
    """Return the writer that needs no model."""
    from bot.drawing.tables import gazetteer

    return Writer(read=read_text, places=gazetteer, failed=_log_failure)


def _log_failure(fault: Exception) -> None:
    logger.error("no pictures", error=type(fault).__name__, exc_info=fault)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writers:
    """Who words briefs and answers: a model where one is configured, else our own code."""

    writer: Writer = field(default_factory=built_in_writer)
    answerer: Answerer = field(default_factory=lambda: Answerer(read=read_text))
    #: The model's budget; None: there is no model.
    budget: Day | None = None
    close: Callable[[], Awaitable[None]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedding:
    """The embedding model, with a budget of its own."""

    embedder: Embedder
    budget: Day
    close: Callable[[], Awaitable[None]]


def shared_purses(store: Store, config: Config) -> Purses | None:
    """Return the purses in a store that several processes may share; None: they are in files."""
    return store.purses if store_url(config).startswith("postgres") else None


def build_writers(config: Config, clock: Clock, purses: Purses | None = None) -> Writers:
    """Build the writer and the answerer, with a model where one is configured.

    Args:
        config: Says which model.
        clock: Tells which day is charged.
        purses: Where the day's use is counted; None: in files of the data folder.

    Raises:
        ConfigError: The prompts cannot be used.
    """
    if not config.llm.is_on:
        return Writers()
    from bot.app.adapters.purses import MODEL, FilePurses, told
    from bot.llm.budget import Budget
    from bot.llm.openai import OpenAIModel
    from bot.llm.prompts import again_prompt, answer_prompt, brief_prompt

    llm, folder = config.llm, _prompt_folder(config)
    purses = purses or FilePurses(data_folder(config))
    budget = Budget(model_day(config), purses, MODEL, clock, told)
    model = OpenAIModel(
        base_url=llm.base_url,
        api_key=llm.api_key.reveal(),
        model=llm.model,
        budget=budget,
        clock=clock,
        deadline=llm.deadline_seconds,
        max_output=llm.max_output,
        max_input=llm.max_input,
    )
    again = partial(again_prompt, folder=folder)
    return Writers(
        writer=replace(
            built_in_writer(),
            model=model,
            prompt=partial(brief_prompt, folder=folder),
            again=again,
        ),
        answerer=Answerer(
            read=read_text,
            model=model,
            prompt=partial(answer_prompt, folder=folder),
            again=again,
        ),
        budget=budget,
        close=model.close,
    )


def build_embedding(config: Config, clock: Clock, purses: Purses | None = None) -> Embedding | None:
    """Build the embedding model, where one is configured; arguments as for `build_writers`."""
    embeddings = config.embeddings
    if not embeddings.is_on:
        return None
    from bot.app.adapters.logged_embedder import LoggedEmbedder
    from bot.app.adapters.purses import EMBEDDINGS, FilePurses
    from bot.llm.budget import Budget
    from bot.llm.embedding import OpenAIEmbedder

    purses = purses or FilePurses(data_folder(config))
    budget = Budget(embeddings_day(config), purses, EMBEDDINGS, clock)
    embedder = OpenAIEmbedder(
        base_url=embeddings.base_url,
        api_key=embeddings.api_key.reveal(),
        model=embeddings.model,
        budget=budget,
        clock=clock,
    )
    return Embedding(embedder=LoggedEmbedder(embedder), budget=budget, close=embedder.close)


def _prompt_folder(config: Config) -> Path | None:
    """Return the operator's own prompts, once they are known to be usable; None: ours."""
    from bot.llm.prompts import PromptError, checked

    folder = Path(config.llm.prompts) if config.llm.prompts else None
    try:
        checked(folder)
    except PromptError as error:
        fix = "Fix: copy ours and change its words only"
        raise ConfigError([f"[llm] prompts: {error}. {fix}"]) from error
    return folder
