"""What the gate says to statements as a language model writes them: honest ones, and lies.

A file of `bench/statements` holds articles of our own, each under a line `# NAME`, its sentences
numbered (`1: …`); those of `bench/statements/tongues` name their language (`# NAME (es)`). Behind
them stand statements: `+` an honest one, `-` a lie, the numbers of the sentences it cites, what was
done, and the text: `+1,2 merge| …`. All were written under the rules of `prompts/brief.md` and
`prompts/answer.md` before the gate saw any of them.

In `bench/statements/again`, what a model says in the place of a rejected statement stands behind
it, after the numbers of the sentences it cites then: `> 1| …`. Of a lie there may be several.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from bot.core.articles import Article, ArticleId, SourceId, Span
from bot.core.briefs import Citation, Statement
from bot.core.evidence import Reading
from bot.core.gate import Ruling, check
from bot.core.gate.cuts import is_cut
from bot.core.reading import read
from bot.core.sentences.stating import state

STATEMENTS = Path(__file__).parent / "statements"
#: The same in other languages than English.
TONGUES = STATEMENTS / "tongues"
#: Those with a second try.
AGAIN = STATEMENTS / "again"
#: Lies with one number, name, day, unit, fate or "not" changed: none of them may pass.
HARD = frozenset(
    "number othernumber rounded qualifier unit negation name date day fate speaker title".split()
)
_NAME = re.compile(r"(.+?)(?: \(([a-z]{2})\))?")
_SENTENCE = re.compile(r"(\d+): (.+)")
_TOLD = re.compile(r"([+-])(\d+(?:,\d+)*) (\w+)\| (.+)")
_SECOND = re.compile(r"> (\d+(?:,\d+)*)\| (.+)")


class StatementError(ValueError):
    """A line is neither a sentence nor a statement; the text says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One statement, and what it cites."""

    article: str
    #: ISO 639-1; empty: English.
    language: str
    is_honest: bool
    #: What was done to the source: "nominal", "fate".
    kind: str
    text: str
    #: The sentences of its article, and which of them it cites.
    sentences: Mapping[str, str]
    cited: tuple[str, ...]
    #: What is said in its place where it is rejected, each with what it cites then.
    second: tuple["Told", ...] = ()


def load(folder: Path = STATEMENTS) -> list[Told]:
    """Read the statements of every file of a folder.

    Raises:
        StatementError: A line is not of its form, or a statement cites no sentence that is there.
    """
    return [
        told
        for path in sorted(folder.glob("*.txt"))
        for chunk in re.split(r"(?m)^# ", path.read_text("utf-8"))[1:]
        for told in _of_article(chunk)
    ]


def _of_article(chunk: str) -> Iterator[Told]:
    head, *lines = [line.strip() for line in chunk.splitlines() if line.strip()]
    named = _NAME.fullmatch(head)
    name, language = named.groups("") if named else (head, "")
    sentences: dict[str, str] = {}
    found: list[Told] = []
    for line in lines:
        if sentence := _SENTENCE.fullmatch(line):
            sentences[sentence[1]] = sentence[2]
            continue
        second = _SECOND.fullmatch(line)
        told = _TOLD.fullmatch(line)
        cited = tuple((second[1] if second else told[2] if told else "").split(","))
        if not set(cited) <= sentences.keys() or (second and not found):
            raise StatementError(f"{name}: {line}")
        if second:
            again = replace(found[-1], text=second[2], cited=cited, second=())
            found[-1] = replace(found[-1], second=(*found[-1].second, again))
        elif told:
            found.append(
                Told(
                    article=name,
                    language=language,
                    is_honest=told[1] == "+",
                    kind=told[3],
                    text=told[4],
                    sentences=sentences,
                    cited=cited,
                )
            )
    yield from found


def measure(_folder: Path) -> Mapping[str, float]:
    """Print and return the scores on our own statements; the folder's data is not used."""
    found = {
        f"{where}{name}": score
        for where, told in (("", load()), ("other languages, ", load(TONGUES)))
        for name, score in tally((one, ruled(one)) for one in told).items()
    }
    found |= tally_again(load(AGAIN))
    print("statements_told  " + "  ".join(f"{name} {score:.3f}" for name, score in found.items()))
    return found


def tally(rulings: Iterable[tuple[Told, Ruling]]) -> dict[str, float]:
    """Return every score, 0 to 1: honest statements that pass, lies that do not, hard ones too."""
    c: Counter[str] = Counter()
    for told, ruling in rulings:
        is_right = ruling.is_verified is told.is_honest
        sorts = ["honest passed" if told.is_honest else "lies rejected"]
        sorts += ["hard lies rejected"] if not told.is_honest and told.kind in HARD else []
        for sort in sorts:
            c[sort] += is_right
            c[f"of {sort}"] += 1
    names = ("honest passed", "lies rejected", "hard lies rejected")
    return {name: c[name] / max(1, c[f"of {name}"]) for name in names}


def tally_again(told: Iterable[Told]) -> dict[str, float]:
    """Return how many honest statements pass at first or when they are told what is wrong.

    And of the lies that are rejected at first, how many are then rejected in all their forms.
    """
    c: Counter[str] = Counter()
    for one in told:
        stands = ruled(one).is_verified
        stands_again = not stands and any(is_taken(second) for second in one.second)
        if one.is_honest:
            c["honest"] += 1
            c["honest passed"] += stands
            c["honest passed again"] += stands or stands_again
        elif not stands:
            c["lies"] += 1
            c["lies rejected again"] += not stands_again
    return {
        "honest passed before": c["honest passed"] / max(1, c["honest"]),
        "honest passed again": c["honest passed again"] / max(1, c["honest"]),
        "lies rejected again": c["lies rejected again"] / max(1, c["lies"]),
    }


def is_taken(second: Told) -> bool:
    """Tell whether a second try stands, as in a brief."""
    text, spans = _text(second.sentences)
    article, reading = _read(second.article, text, second.language)
    made = [state(article, reading, *spans[one]) for one in second.cited]
    sentences = [
        shown.text if shown else second.sentences[one]
        for one, shown in zip(second.cited, made, strict=True)
    ]
    return is_cut(second.text, sentences) and ruled(second).is_verified


def ruled(told: Told) -> Ruling:
    """Ask the gate, as a brief that a model wrote does."""
    text, spans = _text(told.sentences)
    article, reading = _read(told.article, text, told.language)
    cited = [span for one in told.cited for span in _shown(article, reading, *spans[one])]
    citations = tuple(Citation(n=1, span=span) for span in dict.fromkeys(cited))
    return check(Statement(text=told.text, citations=citations), lambda _: (article, reading), read)


# One article's statements follow one another.
@lru_cache(maxsize=1)
def _read(name: str, text: str, language: str) -> tuple[Article, Reading]:
    article = Article(
        id=ArticleId(name),
        source=SourceId("bench"),
        publisher="Bench",
        title="",
        text=text,
        language=language,
        stored_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    return article, read(text, language=language)


def _text(sentences: Mapping[str, str]) -> tuple[str, Mapping[str, tuple[int, int]]]:
    spans: dict[str, tuple[int, int]] = {}
    text = ""
    for number, sentence in sentences.items():
        text = f"{text} {sentence}" if text else sentence
        spans[number] = (len(text) - len(sentence), len(text))
    return text, spans


def _shown(article: Article, reading: Reading, start: int, end: int) -> tuple[Span, ...]:
    """What a model is shown for a sentence: it, and the name that a pronoun in it stands for."""
    made = state(article, reading, start, end)
    return made.spans if made else (Span(article=article.id, start=start, end=end),)
