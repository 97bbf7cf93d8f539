"""Questions answered from many articles, with no model: `python -m bench.answers DATA...`.

A file of JSON lines holds `{"question", "answers": [...] or null, "articles": [ids]}`: what a
right answer contains, null for what the articles do not tell, and the articles that tell it. The
articles are given with `articles PATHS`, JSON lines as `watchfloor read -` takes them; without,
they are the example crisis. What `watchfloor export` prints is taken too: its articles are asked
what readers judged the answers to. A folder of public texts makes its own questions by rule at run
time: a sentence with its subject, number, day or place asked for and some of its words dropped,
and the same of articles that are left out, which must be refused. What plain ranking reaches on
the same questions is printed below, so that sets can be told from harder ones.
"""

import asyncio
import json
import re
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from bench.asked import Asked, holds
from bench.datasets import path_of
from bench.gate import articles_in
from bench.judged import articles_of, is_export, judged_in
from bench.labelled import load
from bench.plain import plain_scores
from bot.core.articles import Article, ArticleId, Source, SourceId
from bot.core.collecting.identity import to_article
from bot.core.crises import Crisis
from bot.core.evidence import NameKind, Reading
from bot.core.questions import Answer, Question
from bot.core.reading import read
from bot.core.sentences.importance import is_news
from bot.core.text.characters import clean_characters
from bot.core.text.words import STOP_WORDS
from bot.example.loading import example_articles
from bot.flows.answer import Answerer, respond
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.store.memory import MemoryStore

#: Our own questions: on the example crisis, and on the labelled articles.
QUESTIONS = Path(__file__).parent / "questions"
_CRISIS = "bench"
_FILES = ("quotes", "stories")
_DROPPED = 0.3


class _Clock:
    def __init__(self, articles: Sequence[Article]) -> None:
        self._now = max(one.stored_at for one in articles)

    def now(self) -> datetime:
        """Return the instant of the newest article."""
        return self._now


def clock_of(articles: Sequence[Article]) -> _Clock:
    """Return a clock that stands at the newest article."""
    return _Clock(articles)


def measure(folder: Path) -> Mapping[str, float]:
    """Print and return the scores on our own questions and on those made of public texts."""
    scores = {f"own_{name}": value for name, value in of_own(rows=False).items()}
    articles = list(articles_in([path_of(folder, name) for name in _FILES]))
    made, kept = made_questions(articles, Random(7))
    return {**scores, **asyncio.run(run(made, kept, rows=False))}


def of_own(*, rows: bool) -> Mapping[str, float]:
    """Return the scores on all of our own questions."""
    tally = Tally()
    for name, articles in (("example", example()), ("labelled", labelled())):
        asked = questions_in(QUESTIONS / f"{name}.jsonl")
        asyncio.run(run(asked, articles, rows=rows, tally=tally))
    return tally.scores()


def questions_in(path: Path) -> list[Asked]:
    """Read questions from JSON lines."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        value = json.loads(line)
        answers = value.get("answers")
        found.append(
            Asked(
                question=value["question"],
                answers=tuple(answers) if answers else None,
                articles=frozenset(map(str, value.get("articles") or ())),
            )
        )
    return found


def example() -> list[Article]:
    """Return the example crisis's articles, the newest revision of each."""
    newest: dict[str, Article] = {}
    source = Source(id=SourceId("example"), kind="folder", url="", publisher="")
    for dated in example_articles():
        id = ArticleId(dated.draft.guid)
        article = to_article(dated.draft, source, dated.at, id=id)
        newest[id] = article
    return [one for one in newest.values() if not one.is_withdrawn]


def labelled() -> list[Article]:
    """Return the labelled articles, without their marks."""
    return [
        Article(
            id=ArticleId(one.name),
            source=SourceId("bench"),
            publisher="Bench",
            title=one.title,
            text=clean_characters(one.text),
            published_at=one.published_at,
            stored_at=datetime(2026, 12, 1, tzinfo=UTC),
            language=one.language,
        )
        for one in load()
    ]


async def run(
    asked: Iterable[Asked], articles: Sequence[Article], *, rows: bool, tally: "Tally | None" = None
) -> Mapping[str, float]:
    """Ask everything of a store with these articles; score the answers, or add to a tally."""
    store = MemoryStore()
    for article in articles:
        await store.add(article, [])
    clock = clock_of(articles)
    crisis = Crisis(name=_CRISIS, query="*")
    while await track(store=store, crises=[crisis], read=in_place(read_article), clock=clock):
        pass
    tally = tally or Tally()
    questions = list(asked)
    began = time.perf_counter()
    for one in questions:
        question = Question(text=one.question, asked_at=clock.now(), crises=(_CRISIS,))
        given = await respond(question, store=store, answerer=Answerer(read=read), clock=clock)
        tally.add(one, given, rows=rows)
    took = time.perf_counter() - began
    scores = {**tally.scores(), "per_second": len(questions) / max(1e-9, took)}
    print(f"answers ({len(articles)} articles)  " + _line(scores))
    return scores


class Tally:
    """What was right, of how many."""

    def __init__(self) -> None:
        self.answerable = self.refusable = self.right = self.refused = 0
        self.at_five = self.reciprocal = 0.0
        self.sourced = self.wrong = 0

    def add(self, asked: Asked, given: Answer, *, rows: bool) -> None:
        """Count one answer."""
        text = " ".join(said.text for said in given.statements)
        if asked.answers is None:
            self.refusable += 1
            is_right = not given.is_answered
            self.refused += is_right
        else:
            self.answerable += 1
            is_right = given.is_answered and any(holds(text, one) for one in asked.answers)
            self.right += is_right
            self.wrong += given.is_answered and not is_right
        rank = rank_of(asked, given)
        if asked.articles:
            self.sourced += 1
            self.at_five += bool(rank)
            self.reciprocal += 1 / rank if rank else 0.0
        if rows and (not is_right or (asked.articles and not rank)):
            print(f"{'ok ' if is_right else 'NOT'} rank {rank}  {asked.question}")
            print(f"      wanted: {asked.answers}  {sorted(asked.articles)}")
            print(f"      given:  {text or '(refused)'}")

    def scores(self) -> dict[str, float]:
        """Return the scores, each 0 to 1."""
        right = self.right / max(1, self.answerable)
        refused = self.refused / max(1, self.refusable)
        return {
            "at_five": self.at_five / max(1, self.sourced),
            "mrr": self.reciprocal / max(1, self.sourced),
            "right": right,
            "refused": refused,
            "mean": (right + refused) / 2,
            "wrong": self.wrong / max(1, self.answerable),
        }


def rank_of(asked: Asked, given: Answer) -> int:
    """Return the place of the first right article among the first five sources; 0: not there."""
    for place, line in enumerate(given.sources[:5], 1):
        if line.article in asked.articles:
            return place
    return 0


# --- questions made by rule ---------------------------------------------------------------------


def made_questions(
    articles: Sequence[Article], dice: Random, *, most: int = 400
) -> tuple[list[Asked], list[Article]]:
    """Make questions of articles, and say which articles are kept to be asked."""
    dice.shuffle(order := list(articles))
    left_out, kept = order[: len(order) // 4], order[len(order) // 4 :]
    asked = [one for article in kept for one in _made(article, dice, 2)][:most]
    refused = [
        Asked(question=one.question, answers=None, articles=frozenset())
        for article in left_out
        for one in _made(article, dice, 2)
    ]
    return [*asked, *refused[: most // 2]], kept


def _made(article: Article, dice: Random, most: int) -> list[Asked]:
    reading = read(article.text)
    found = list(_of_sentences(article, reading, dice))
    return dice.sample(found, min(most, len(found)))


def _of_sentences(article: Article, reading: Reading, dice: Random) -> Iterator[Asked]:
    for sentence in reading.sentences:
        text = article.text[sentence.start : sentence.end]
        if not is_news(article, reading, sentence) or not 50 < len(text) < 220 or '"' in text:
            continue
        for question, answer in _asked_of(text, sentence.start, reading, dice):
            yield Asked(question=question, answers=(answer,), articles=frozenset({str(article.id)}))


def _asked_of(text: str, start: int, reading: Reading, dice: Random) -> Iterator[tuple[str, str]]:
    first = next((n for n in reading.names if n.start == start), None)
    if first is not None and first.kind is NameKind.PERSON:
        yield f"Who {_thinned(text[len(first.text) :], dice)}?", first.text.split()[-1]
    for figure in reading.figures:
        if start <= figure.start < start + len(text) and figure.counted:
            rest = text[: figure.start - start] + text[figure.end - start :]
            number = re.search(r"\d[\d,.]*\d|\d", figure.text)
            if number:
                yield f"How many {figure.counted} {_thinned(rest, dice)}?", number[0]
    day = re.search(r" on ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)", text)
    if day:
        yield f"When did {_thinned(text.replace(day[0], ''), dice)}?", day[1]
    place = re.search(r" in ([A-Z][a-z]+(?: [A-Z][a-z]+)*)(?=[ ,.])", text)
    if place:
        yield f"Where {_thinned(text.replace(place[0], ''), dice)}?", place[1]


def _thinned(text: str, dice: Random) -> str:
    """Leave out some of a sentence's words, as people do who ask."""
    words = text.strip(" .,").split()[:24]
    kept = [
        word
        for word in words
        if word.lower() in STOP_WORDS or dice.random() > _DROPPED or word[:1].isupper()
    ]
    return " ".join(kept).strip(" .,")


def read_article(article: Article) -> Reading:
    """Read an article as the program does."""
    return read(article.text, title=article.title, published_at=article.published_at)


def _line(scores: Mapping[str, float]) -> str:
    return "  ".join(f"{name} {value:.3f}" for name, value in scores.items())


def main(arguments: list[str]) -> int:
    """Score files of questions, or a folder of texts; 2 when nothing is given."""
    rows = "--rows" in arguments
    given = [one for one in arguments if not one.startswith("--")]
    at = given.index("articles") if "articles" in given else len(given)
    paths = [Path(one) for one in given[:at]]
    articles = list(articles_in(Path(one) for one in given[at + 1 :])) or example()
    if not paths:
        print("usage: python -m bench.answers QUESTIONS|FOLDER [articles PATHS]", file=sys.stderr)
        return 2
    for path in paths:
        if path.is_dir():
            texts = list(articles_in([path_of(path, name) for name in _FILES]))
            asked, of = made_questions(texts, Random(7))
        elif is_export(path):
            asked, of = judged_in(path), articles_of(path)
        else:
            asked, of = questions_in(path), articles
        asyncio.run(run(asked, of, rows=rows))
        print("  BM25 at its best cut-off  " + _line(plain_scores(asked, of)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
