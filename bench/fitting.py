"""What decides that a question is answered, fitted to sets of questions.

`python -m bench.fitting QUESTIONS... articles PATHS [--onward] [--write]`: files of questions as
`bench.answers` takes them; one may say in `story` which articles are of its story, where none of
them tells it. Each question is asked of all articles, of its own story alone and with its story
taken away, and near misses are made of it. With our own questions, the closer look at the best
sentence is weighed by logistic regression. Each set is then judged by what the others taught; how
far what is held to be likely comes true is printed, and `--write` puts what all sets teach into
`bot/core/answering/deciding/worths.py`. With `--onward` what stands there stays, and only signs
that are new are weighed beside it, so that a few sets can teach them without undoing what many
taught.
"""

import asyncio
import json
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import exp
from pathlib import Path
from random import Random

from bench.answers import QUESTIONS, clock_of, example, labelled, questions_in, read_article
from bench.asked import Asked, holds
from bench.gate import articles_in
from bench.regression import Fitted, Row, fitted
from bench.twisting import twisted
from bot.core.answering import understand
from bot.core.answering.choosing import leading
from bot.core.answering.deciding.whether import signs_of
from bot.core.answering.deciding.worths import BASE, WORTHS
from bot.core.answering.eligible import eligible
from bot.core.articles import Article
from bot.core.crises import Crisis
from bot.core.evidence import Reading
from bot.core.questions import Question, SentenceHit
from bot.core.reading import read
from bot.flows.answer import Answerer
from bot.flows.answer.finding import found_by_search
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.store.memory import MemoryStore

_ANSWERING = Path(__file__).parents[1] / "bot" / "core" / "answering"
_WRITTEN = _ANSWERING / "deciding" / "worths.py"
#: The signs that decide, of those that a closer look measures.
SIGNS = (
    "worth words names spread own coverage beside about stretch sides close close_log sure "
    "names_far unmeasured related predicate weighty_least weighty_least_log weighty_mean "
    "weighty_lost weighty_far deed_lost deed_verb deed_bound bound_least slot linked linked_log "
    "others called uncalled speaker mute topic opposite other_number negated role_kept role_turned "
    "role_other rival rival_sure minor unreal not_so figure person time place reason"
).split()
_CRISIS = "bench"
_ALL, _ALONE, _WITHOUT, _TWISTED = "among all", "its own story", "story taken away", "near miss"
#: What a question counts for that is asked so.
_COUNTS = {_ALL: 1.0, _ALONE: 1.0, _WITHOUT: 0.5, _TWISTED: 0.1}
_TOLD, _EVERYTHING, _BINS = 3, 100_000, 5
_OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One question asked one way."""

    name: str
    way: str
    #: It can be answered so.
    is_told: bool
    #: One of the sentences that would be told answers it; another story may, too.
    is_right: bool
    #: Nothing where no sentence may answer.
    signs: Mapping[str, float]


class _Part(MemoryStore):
    """A store of which a part can be asked."""

    only: Collection[str] = ()
    without: Collection[str] = ()

    async def search(
        self,
        crises: Collection[str],
        words: Sequence[str],
        *,
        until: datetime | None,
        limit: int,
    ) -> Sequence[SentenceHit]:
        """Search as the store does, but only in what is asked."""
        is_part = bool(self.only or self.without)
        hits = await super().search(
            crises, words, until=until, limit=_EVERYTHING if is_part else limit
        )
        return [
            one
            for one in hits
            if (not self.only or one.article in self.only) and one.article not in self.without
        ][:limit]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Articles that can be asked."""

    store: _Part
    now: datetime
    read: Mapping[str, tuple[Article, Reading]]


async def shelf_of(articles: Sequence[Article]) -> Shelf:
    """Store and track articles."""
    store = _Part()
    for article in articles:
        await store.add(article, [])
    clock = clock_of(articles)
    crisis = Crisis(name=_CRISIS, query="*")
    while await track(store=store, crises=[crisis], read=in_place(read_article), clock=clock):
        pass
    readings = {str(one.id): (one, read_article(one)) for one in articles}
    return Shelf(store=store, now=clock.now(), read=readings)


async def weighed_of(
    name: str, questions: Sequence[tuple[Asked, Collection[str]]], shelf: Shelf
) -> list[Weighed]:
    """Ask every question each way, and near misses of it.

    Args:
        name: What the set is called.
        questions: The questions, each with the articles of its story.
        shelf: What is asked.
    """
    return [
        await _weighed(name, way, one, shelf, only, without)
        for asked, story in questions
        for way, one, only, without in _ways(asked, story, shelf.read)
    ]


async def _weighed(
    name: str,
    way: str,
    asked: Asked,
    shelf: Shelf,
    only: Collection[str],
    without: Collection[str],
) -> Weighed:
    shelf.store.only, shelf.store.without = only, without
    question = Question(text=asked.question, asked_at=shelf.now, crises=(_CRISIS,))
    understood = understand(asked.question)
    answerer = Answerer(read=read)
    understood, hits = await found_by_search(understood, question, shelf.store, answerer, shelf.now)
    told = eligible(understood, hits)
    texts = " ".join(one.candidate.text for one in leading(told)[:_TOLD])
    is_told = asked.answers is not None and way != _WITHOUT
    return Weighed(
        name=name,
        way=way,
        is_told=is_told,
        is_right=any(holds(texts, one) for one in asked.answers or ()),
        signs=signs_of(understood, told) if told else {},
    )


def _ways(
    asked: Asked, story: Collection[str], readings: Mapping[str, tuple[Article, Reading]]
) -> Iterator[tuple[str, Asked, Collection[str], Collection[str]]]:
    yield _ALL, asked, (), ()
    if not story:
        return
    yield _ALONE, asked, story, ()
    if asked.answers is not None:
        yield _WITHOUT, asked, (), story
        telling_it = [readings[one] for one in sorted(asked.articles) if one in readings]
        for one in twisted(asked, telling_it, Random(asked.question)):
            yield _TWISTED, one, story, ()


def learnt(found: Sequence[Weighed], known: Fitted | None = None) -> Fitted:
    """Fit on questions whose best sentences are right, and on those that nothing answers.

    Args:
        found: The questions.
        known: What was learnt before and stays, beside which new signs are weighed; None: all are
            weighed anew.
    """
    names = SIGNS if known is None else [name for name in SIGNS if name not in known.worths]
    used = [one for one in found if one.signs and one.is_right is one.is_told]
    rows = [
        Row(
            signs=tuple(one.signs[name] for name in names),
            is_so=one.is_told,
            counts=_COUNTS[one.way],
            known=0.0 if known is None else known.weigh(one.signs),
        )
        for one in used
    ]
    taught = fitted(names, rows)
    # The line stays where it is: these sets need not be answered as often as others.
    return taught if known is None else replace(known, worths={**known.worths, **taught.worths})


def report(found: Sequence[Weighed], known: Fitted | None = None) -> None:
    """Judge each set by what the others teach, and print how far that comes true."""
    judged: list[tuple[Weighed, float]] = []
    for name in dict.fromkeys(one.name for one in found):
        taught = learnt([one for one in found if one.name != name], known)
        mine = [
            (one, taught.weigh(one.signs) if one.signs else -99.0)
            for one in found
            if one.name == name
        ]
        judged += mine
        print(f"{name}  " + "  ".join(_scores(mine)))
    print("together  " + "  ".join(_scores(judged)))
    _reliability(judged)


def _scores(judged: Sequence[tuple[Weighed, float]]) -> Iterator[str]:
    right: dict[str, float] = {}
    for way in _COUNTS:
        mine = [(one, worth) for one, worth in judged if one.way == way]
        told = [one.is_right and worth >= 0 for one, worth in mine if one.is_told]
        untold = [worth < 0 for one, worth in mine if not one.is_told and not one.is_right]
        right[way] = sum(told) / len(told) if told else right.get(_ALL, 0.0)
        if untold:
            refused = sum(untold) / len(untold)
            mean = (right[way] + refused) / 2
            yield f"{way}: {right[way]:.2f} right, {refused:.2f} refused, {mean:.3f};"


def _reliability(judged: Sequence[tuple[Weighed, float]]) -> None:
    """Print how often what is held likely, in fifths, is answered so, weighed as it was learnt."""
    used = [
        (1 / (1 + exp(-worth)), one)
        for one, worth in judged
        if one.way != _TWISTED and one.is_right is one.is_told
    ]
    for number in range(_BINS):
        mine = [(p, one) for p, one in used if min(_BINS - 1, int(p * _BINS)) == number]
        if mine:
            likely = sum(p for p, _ in mine) / len(mine)
            came = sum(one.is_told for _, one in mine) / len(mine)
            print(f"held {likely:.2f} likely: {came:.2f} of {len(mine)} are told")


def write(taught: Fitted) -> None:
    """Put what was learnt where it decides."""
    lines = "".join(f'    "{name}": {worth:.3f},\n' for name, worth in taught.worths.items())
    _WRITTEN.write_text(
        '"""What each sign is worth where it is decided that a question is answered, in logits.\n\n'
        "Written by `python -m bench.fitting`; how it was learnt is told in docs/decisions.md.\n"
        '"""\n\nfrom collections.abc import Mapping\n\n'
        f"BASE = {taught.base:.3f}\nWORTHS: Mapping[str, float] = {{\n{lines}}}\n",
        "utf-8",
    )


def set_in(path: Path) -> list[tuple[Asked, Collection[str]]]:
    """Read a file of questions, each with the articles of its story."""
    lines = [json.loads(one) for one in path.read_text("utf-8").splitlines()]
    return [
        (asked, frozenset(map(str, line.get("story") or asked.articles)))
        for asked, line in zip(questions_in(path), lines, strict=True)
    ]


async def everything(paths: Sequence[Path], articles: Sequence[Article]) -> list[Weighed]:
    """Weigh all sets that are given, and our own."""
    shelf = await shelf_of(articles)
    found = [one for path in paths for one in await weighed_of(path.stem, set_in(path), shelf)]
    for name, own in (("example", example()), ("labelled", labelled())):
        questions = set_in(QUESTIONS / f"{name}.jsonl")
        found += await weighed_of(_OWN, questions, await shelf_of(own))
    return found


def main(arguments: list[str]) -> int:
    """Fit and report; write what was learnt with `--write`; 2 when no articles are given."""
    given = [one for one in arguments if not one.startswith("--")]
    if "articles" not in given:
        print(
            "usage: python -m bench.fitting QUESTIONS... articles PATHS [--onward] [--write]",
            file=sys.stderr,
        )
        return 2
    at = given.index("articles")
    articles = list(articles_in(Path(one) for one in given[at + 1 :]))
    found = asyncio.run(everything([Path(one) for one in given[:at]], articles))
    known = Fitted(base=BASE, worths=WORTHS) if "--onward" in arguments else None
    report(found, known)
    if "--write" in arguments:
        write(learnt(found, known))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
