"""Article -> Meaning: embed articles, so that they are found by their meaning.

At most once for each passage, and never needed: what has no vector is found by its words.
"""

from collections.abc import Sequence

from bot.core.articles import Article, SourceId
from bot.core.searching.meaning import Meaning, Passage, embedded_text, passages_of
from bot.errors import ModelError
from bot.ports import Embedder, Store

#: Articles of one round that get what they lack.
LACKING = 16
#: Texts of one request.
BATCH = 64


async def embed_waiting(
    *, store: Store, embedder: Embedder, most: int, source: SourceId | None = None
) -> int:
    """Embed the leads of articles that are tracked next, and return how many were.

    Args:
        store: Where everything is kept.
        embedder: Says what texts mean.
        most: Articles that are looked at.
        source: Of this one alone, those that nobody has read ahead.
    """
    if source is None:
        waiting = await store.untracked(most)
    else:
        waiting = await store.unread(most, source)
    return await _embed([(one, passages_of(one)[:1]) for one in waiting], store, embedder)


async def embed_lacking(*, store: Store, embedder: Embedder) -> int:
    """Embed tracked articles that have no vectors yet, newest first; return how many."""
    lacking = await store.vectors.lacking(embedder.model, LACKING)
    return await _embed([(one, passages_of(one)) for one in lacking], store, embedder)


async def _embed(
    wanted: Sequence[tuple[Article, Sequence[Passage]]], store: Store, embedder: Embedder
) -> int:
    """Embed passages a batch at a time; the first request that fails ends it."""
    asked = [(article, passage) for article, passages in wanted for passage in passages]
    done: set[str] = set()
    for at in range(0, len(asked), BATCH):
        batch = asked[at : at + BATCH]
        try:
            vectors = await embedder.embed([embedded_text(*one) for one in batch])
        except ModelError:
            break
        await store.vectors.save(
            [
                Meaning(
                    article=article.id,
                    revision=article.revision,
                    of=len(passages_of(article)),
                    passages=((passage, vector),),
                )
                for (article, passage), vector in zip(batch, vectors, strict=True)
            ]
        )
        done |= {article.id for article, _ in batch}
    return len(done)
