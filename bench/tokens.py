"""What a brief costs in tokens, against sending its articles whole: `python -m bench.tokens`.

The example crisis, and our labelled articles as one crisis, are written up with the prompt that a
model would get, and with the one for a second try at two statements that the gate rejects, which
is what becomes of a brief of ten. Tokens are those of `estimate_tokens`; the instructions are the
same in every call, so that an endpoint which caches prefixes is paid for them once.
"""

import asyncio
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.answers import example, read_article
from bench.labelled import load
from bot.core.articles import Article, ArticleId, SourceId
from bot.core.channels import Channel, Platform
from bot.core.composing.packing import pack
from bot.core.crises import Crisis
from bot.core.models.drafting import DraftStatement, estimate_tokens
from bot.core.models.second import Rejected, Shown, evidence_text, numbered, rejected_text
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.gathering import gather
from bot.llm.prompts import again_prompt, brief_prompt
from bot.ports import Prompt
from bot.store.memory import MemoryStore

#: A brief may take so much of what its articles take.
MOST = 0.2
#: How many statements of a brief the gate rejects at first: 17 in 100 of about ten.
REJECTED = 2
_HERE = Channel(platform=Platform.CONSOLE, id="bench")


class _Clock:
    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        """Return one instant."""
        return self._now


def measure(_folder: Path) -> Mapping[str, float]:
    """Print and return tokens of a first brief, of its articles, and their ratio."""
    scores: dict[str, float] = {}
    for name, articles in (("example", example()), ("labelled", labelled())):
        found = asyncio.run(counted(articles))
        print(f"tokens ({name}, {len(articles)} articles)  " + _line(found))
        scores |= {f"{name}_{key}": value for key, value in found.items()}
    return scores


def labelled() -> Sequence[Article]:
    """Return our labelled articles as if they were of one crisis and one day."""
    now = datetime(2026, 12, 31, tzinfo=UTC)
    return [
        Article(
            id=ArticleId(one.name),
            source=SourceId("bench"),
            publisher=one.name,
            title=one.title,
            text=one.text,
            published_at=now - timedelta(minutes=number),
            stored_at=now - timedelta(minutes=number),
        )
        for number, one in enumerate(load())
    ]


async def counted(articles: Sequence[Article]) -> Mapping[str, float]:
    """Count the tokens of a first brief's prompt and of its articles."""
    store = MemoryStore()
    for article in articles:
        await store.add(article, [])
    clock = _Clock(max(one.stored_at for one in articles) + timedelta(minutes=1))
    crisis = Crisis(name="bench", query="*")
    while await track(store=store, crises=[crisis], read=in_place(read_article), clock=clock):
        pass
    material = await gather(store, crisis.name, _HERE, clock.now(), is_on_demand=True)
    packed = pack(material, is_standing=True)
    prompt = brief_prompt(crisis.name, packed.text(material))
    fixed, evidence = estimate_tokens(prompt.system), estimate_tokens(prompt.user)
    whole = sum(estimate_tokens(f"{one.title}\n{one.text}") for one in articles)
    second = second_prompt(packed.shown(material))
    again = estimate_tokens(second.system) + estimate_tokens(second.user)
    return {
        "instructions": float(fixed),
        "evidence": float(evidence),
        "articles": float(whole),
        "ratio": (fixed + evidence) / (fixed + whole),
        "cacheable": fixed / (fixed + evidence),
        "second_try": float(again),
        "second_try_ratio": (fixed + evidence + again) / (fixed + whole),
    }


def second_prompt(evidence: Mapping[str, Shown]) -> Prompt:
    """Make the prompt for a second try at sentences of the evidence, as if they were rejected."""
    rejected = [
        Rejected(
            statement=DraftStatement(text=shown.sentence, evidence=[id]),
            reasons=("says more than its source: repairs, weeks",),
        )
        for id, shown in evidence.items()
    ]
    asked = numbered(rejected[:REJECTED], evidence)
    return again_prompt(evidence_text(asked, evidence), rejected_text(asked))


def _line(scores: Mapping[str, float]) -> str:
    return "  ".join(f"{name} {value:.3g}" if value < 1 else f"{name} {value:.0f}"
                     for name, value in scores.items())  # fmt: skip


def main() -> int:
    """Measure; 1 when a brief takes more than its share."""
    scores = measure(Path())
    return int(any(value > MOST for name, value in scores.items() if name.endswith("ratio")))


if __name__ == "__main__":
    sys.exit(main())
