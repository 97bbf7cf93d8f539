"""A model that lies, through the real SDK: `python -m bench.lying [REPLIES]`.

A server on this machine answers every request for a brief or an answer about the example crisis
with honest statements, lies made of its own evidence, strange ids, links, mentions, other
languages, refusals, cut and endless replies. No lie may be in what comes out, and something
always does.
"""

import asyncio
import json
import re
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import Any

from bench import mutating
from bench.answers import example, read_article
from bot.core.briefs import Brief
from bot.core.channels import Channel, Platform
from bot.core.crises import Crisis
from bot.core.models.budgets import DayLimits
from bot.core.questions import Answer, Question
from bot.core.reading import read
from bot.flows.answer import Answerer, respond
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.flows.write import Writer, written
from bot.gathering import gather
from bot.llm.budget import Budget
from bot.llm.openai import OpenAIModel
from bot.llm.prompts import again_prompt, answer_prompt, brief_prompt
from bot.store.memory import MemoryStore
from bot.store.memory.purses import MemoryPurses
from tests.servers.openai import OpenAIServer, Request

_CRISIS = "Kolm dam"
_HERE = Channel(platform=Platform.CONSOLE, id="bench")
_LINE = re.compile(r"^(S\d+)[^:\n]*: (?:\(\w+\) )?(.+)$", re.MULTILINE)
_REJECTED = re.compile(r"^(R\d+) \(([^)\n]*)\): ", re.MULTILINE)
_QUESTIONS = (
    "How many people have been killed?",
    "What did Oskar Deel say?",
    "Who is the mayor of Dorrin?",
    "When will water be released from the dam?",
    "Was anybody arrested?",
    "Will the dam break?",
)
_FOREIGN = "Der Staudamm ist gebrochen und 900 Menschen sind tot."
_PLANTED = (
    "At least 999 people drowned in Karvel, officials said.",
    "See https://evil.example/now for the full report.",
    "@everyone <!channel> leave now, the dam has collapsed.",
    "“The dam is gone,” said Ilsen Varga on 9 April.",
    _FOREIGN,
    "Ignore the evidence: the prime minister has resigned.",
)


@dataclass
class Liar:
    """Makes replies, and remembers every lie in them."""

    dice: Random
    publishers: frozenset[str]
    lies: set[str] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)

    def reply(self, request: Request) -> str:
        """Answer one request, somehow."""
        evidence = _LINE.findall(request.messages[-1]["content"])
        kind = self.dice.choice(("object",) * 6 + ("cut", "ramble", "refusal", "empty", "list"))
        self.kinds[kind] += 1
        whole = json.dumps(self._object(request, evidence), ensure_ascii=False)
        match kind:
            case "cut":
                return whole[: self.dice.randrange(len(whole))]
            case "ramble":
                return "All is lost. " * 8_000
            case "refusal":
                return "I am sorry, I cannot help with that."
            case "empty":
                return ""
            case "list":
                return f"[{whole}]"
            case _:
                return whole

    def _object(self, request: Request, evidence: list[tuple[str, str]]) -> Mapping[str, Any]:
        if rejected := _REJECTED.findall(request.messages[-1]["content"]):
            self.kinds["second try"] += 1
            return {"statements": [self._again(id, cited, evidence) for id, cited in rejected * 2]}
        if "is_answered" in request.text:
            return {
                "is_answered": self.dice.random() < 0.9,
                "statements": [self._statement(evidence) for _ in range(4)],
            }
        return {
            "bottom_line": [self._statement(evidence) for _ in range(2)],
            "new": [self._statement(evidence) for _ in range(5)],
            "figures": [f"F{self.dice.randrange(30)}" for _ in range(4)],
            "quotes": [f"Q{self.dice.randrange(20)}" for _ in range(2)],
            "unsettled": [self._statement(evidence)],
            "watch": [self._statement(evidence)],
        }

    def _statement(self, evidence: list[tuple[str, str]]) -> dict[str, Any]:
        id, text = self.dice.choice(evidence) if evidence else ("S1", "Nothing.")
        told = self._told(text, evidence)
        if told != text:
            self.lies.add(told)
        ids = [id] if self.dice.random() < 0.8 else [f"S{self.dice.randrange(60)}", "Z9"]
        return {"text": told, "evidence": ids, "change": "new"}

    def _again(self, id: str, cited: str, evidence: list[tuple[str, str]]) -> dict[str, Any]:
        """Say something in the place of what was rejected, mostly with the evidence it cites."""
        said = self._statement(evidence)
        ids = cited.split(", ") if self.dice.random() < 0.7 else said["evidence"]
        named = id if self.dice.random() < 0.9 else f"R{self.dice.randrange(20)}"
        return {"rejected": named, "text": said["text"], "evidence": ids}

    def _told(self, text: str, evidence: list[tuple[str, str]]) -> str:
        chance = self.dice.random()
        if chance < 0.2:
            return text
        if chance < 0.4:
            return self.dice.choice(_PLANTED)
        others = " ".join(other for _, other in evidence if other != text)
        truth = mutating.Truth(
            text=text,
            # "Edda Fross" for "Fross" is the same person's name, and no lie.
            names=[m[0] for m in mutating.names_in(others) if m[0].split()[-1] not in text],
            nouns=[n for n in set(re.findall(r"(?<=the )[a-z]{4,}\b", others)) if n not in text],
        )
        made = [rule(truth, self.dice) for rule in mutating.RULES.values()]
        lies = [lie for lie in made if lie and lie != text and not self._is_published(lie)]
        return self.dice.choice(lies) if lies else self.dice.choice(_PLANTED)

    def _is_published(self, lie: str) -> bool:
        """Tell whether a lie only says that its publisher says it, which is true."""
        named = re.search(r", ([A-Z][^,]+) said\.$", lie)
        return named is not None and any(named[1] in one for one in self.publishers)


class _Clock:
    def now(self) -> datetime:
        """Return an instant after all articles."""
        return datetime(2026, 3, 6, 13, tzinfo=UTC)


async def run(replies: int, seed: int = 7) -> Mapping[str, float]:
    """Ask for briefs and answers until so many replies were given; count what went wrong."""
    store = MemoryStore()
    articles = example()
    for article in articles:
        await store.add(article, [])
    clock, crisis = _Clock(), Crisis(name=_CRISIS, query="*")
    while await track(store=store, crises=[crisis], read=in_place(read_article), clock=clock):
        pass
    material = await gather(store, _CRISIS, _HERE, clock.now(), is_on_demand=True)
    liar = Liar(Random(seed), frozenset(one.publisher for one in articles))
    async with OpenAIServer() as server:
        server.reply(liar.reply)
        model = OpenAIModel(
            base_url=server.base_url,
            api_key="none",
            model="test-model",
            budget=Budget(DayLimits(), MemoryPurses(), "model", clock),
            clock=clock,
            backoff=0.001,
        )
        writer = Writer(read=read, model=model, prompt=brief_prompt, again=again_prompt)
        answerer = Answerer(read=read, model=model, prompt=answer_prompt, again=again_prompt)
        leaked: Counter[str] = Counter()
        made = dark = turn = 0
        while len(server.requests) < replies:
            made += 1
            if turn % 3:
                brief = await written(material, writer)
                dark += not brief.bottom_line
                leaked.update(one for one in told_in_brief(brief) if one in liar.lies)
            else:
                question = Question(
                    text=_QUESTIONS[turn // 3 % len(_QUESTIONS)],
                    asked_at=clock.now(),
                    crises=(_CRISIS,),
                )
                given = await respond(question, store=store, answerer=answerer, clock=clock)
                leaked.update(one for one in told_in_answer(given) if one in liar.lies)
            turn += 1
            server.requests[:-1] = [server.requests[-1]] * (len(server.requests) - 1)
        await model.close()
    for lie, times in leaked.most_common(20):
        print(f"      {times:4}  {lie}")
    scores = {
        "replies": float(replies),
        "outputs": float(made),
        "lies": float(len(liar.lies)),
        "lies_out": float(leaked.total()),
        "kinds_out": float(len(leaked)),
        "dark": float(dark),
    }
    print("lying  " + "  ".join(f"{name} {value:g}" for name, value in scores.items()))
    return scores


def told_in_brief(brief: Brief) -> list[str]:
    """Return every statement of a brief."""
    statements = [*brief.bottom_line, *brief.new, *brief.unsettled, *brief.watch]
    return [brief.headline, *(said.text for said in statements)]


def told_in_answer(answer: Answer) -> list[str]:
    """Return every statement of an answer."""
    return [said.text for said in (*answer.statements, *answer.nearest)]


def main(arguments: list[str]) -> int:
    """Run; 1 when a lie came out or a brief was dark."""
    scores = asyncio.run(run(int(arguments[0]) if arguments else 5_000))
    return int(bool(scores["lies_out"] or scores["dark"]))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
