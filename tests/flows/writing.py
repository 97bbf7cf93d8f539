"""A store with a crisis in it, and a language model that is a function from prompt to reply."""

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from pydantic import BaseModel

from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.reading import read
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.flows.write import Writer
from bot.llm.prompts import again_prompt, brief_prompt
from bot.ports import ModelReply, Prompt
from bot.ports.outside import Heard
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, FixedClock, reading_of

Draft = Mapping[str, Any]

#: Of the model here, for one call.
DEADLINE = timedelta(seconds=45)

LEVEE = (
    "The levee at Tarn collapsed early on Monday and the flood reached the old town.\n\n"
    "At least 12 people were killed in the flood at Tarn, police said. The council will meet on "
    "Wednesday at 14:00 to talk about the flood.\n\n"
    "It is unclear how many people stayed in the lower town.\n\n"
    '"We lost the old bridge and the mill," Mayor Edda Fross said. Residents accused the council '
    "of neglect of the levee."
)


def read_text(text: str) -> Reading:
    return read(text)


class FakeModel:
    """A model that answers with what a function makes of the prompt; counts its calls.

    Whoever wants to hear of it while it is written is told of each of `begins`. Of its deadline,
    each call `took` so much.
    """

    def __init__(
        self,
        answer: Callable[[str], Draft | Exception],
        cost: float | None = 0.0012,
        begins: Sequence[Draft] = (),
        took: timedelta = timedelta(seconds=2),
    ):
        self._answer = answer
        self._cost = cost
        self._begins = begins
        self._took = took
        self.prompts: list[Prompt] = []
        self.withins: list[timedelta | None] = []

    async def complete(
        self,
        prompt: Prompt,
        schema: type[BaseModel],
        *,
        heard: Heard | None = None,
        within: timedelta | None = None,
    ) -> ModelReply:
        self.prompts.append(prompt)
        self.withins.append(within)
        for begun in self._begins if heard is not None else ():
            heard(schema.model_validate(begun))
            await asyncio.sleep(0)
        answer = self._answer(prompt.user)
        if isinstance(answer, Exception):
            raise answer
        return ModelReply(
            value=schema.model_validate(answer),
            model="fake-1",
            tokens_in=100,
            tokens_out=20,
            cost=self._cost,
            took=self._took,
            left=DEADLINE - self._took,
        )


def writer(model: FakeModel | None = None) -> Writer:
    if model is None:
        return Writer(read=read_text)
    return Writer(read=read_text, model=model, prompt=brief_prompt, again=again_prompt)


async def store_with(*articles: Article, clock: FixedClock | None = None) -> MemoryStore:
    """Store and track articles of the flood, in the order given."""
    store = MemoryStore()
    for article in articles:
        await add(store, article, clock or FixedClock())
    return store


async def add(store: MemoryStore, article: Article, clock: FixedClock) -> Sequence[Any]:
    """Store and track one more article or revision, and return the facts that it touched."""
    await store.add(article, [f"guid:{article.id}"])
    arrived = await track(store=store, crises=[FLOOD], read=in_place(reading_of), clock=clock)
    return [fact for one in arrived for fact in one.facts]


def draft(**changes: Any) -> Draft:
    """A model's brief that says and points at nothing but its bottom line."""
    given: dict[str, Any] = {
        "bottom_line": [],
        "new": [],
        "figures": [],
        "quotes": [],
        "unsettled": [],
        "watch": [],
    }
    return {**given, **changes}


def line(text: str, *evidence: str) -> dict[str, Any]:
    return {"text": text, "evidence": list(evidence)}


def id_of(user: str, words: str) -> str:
    """Find the id of the evidence that holds some words."""
    found = (re.match(r"[SQF]\d+", line) for line in user.splitlines() if words in line)
    return next(match[0] for match in found if match)


def is_again(user: str) -> bool:
    """Tell whether a model is asked for a second try."""
    return "<<<rejected" in user


def asked_again(user: str) -> list[tuple[str, list[str], str]]:
    """Return what a second try is asked for: id, evidence and text of each statement."""
    found = re.findall(r"(?m)^(R\d+) \(([^)]*)\): (.+)$", user)
    return [(id, cited.split(", "), text) for id, cited, text in found]


def again(*statements: tuple[str, str, Sequence[str]]) -> Draft:
    """A model's second try: id of what was rejected, text and evidence of each."""
    return {
        "statements": [
            {"rejected": id, "text": text, "evidence": list(cited)}
            for id, text, cited in statements
        ]
    }
