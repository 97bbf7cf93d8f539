"""Who answers."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.gate import Reader
from bot.core.questions import Answer, Question
from bot.ports import Embedder, LanguageModel, Prompt
from bot.second_try import AgainPrompt


@dataclass(frozen=True, slots=True, kw_only=True)
class Answerer:
    """Who answers: a model with its prompt, or extraction alone when `model` is None."""

    read: Reader
    model: LanguageModel | None = None
    #: Makes the prompt for an answer: question and evidence in, prompt out.
    prompt: Callable[[str, str], Prompt] | None = None
    #: Makes the prompt for a second try at what the gate rejected; None: there is none.
    again: AgainPrompt | None = None
    #: Finds by meaning what is worded otherwise; None: by words alone.
    embedder: Embedder | None = None
    #: Answers in another process, as of a time (UTC), what needs neither model nor embedder; None:
    #: there is none.
    elsewhere: Callable[[Question, datetime], Awaitable[Answer]] | None = None
