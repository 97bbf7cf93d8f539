"""What articles mean, in every store."""

from dataclasses import replace

from bot.core.articles import Article
from bot.core.searching.meaning import FEWEST, Meaning, passages_of
from bot.ports import Store
from tests.builders import FLOOD, NOW, article, hours
from tests.concepts import meant
from tests.contracts.keeping import FIRST, QUAKE, REVISED, SECOND, keep

ASKED = meant("Has the dam collapsed?")


def meaning(one: Article, *, model: str = "concepts", only: int | None = None) -> Meaning:
    """Say what an article's passages mean; `only`: one of them."""
    passages = passages_of(one)
    return Meaning(
        article=one.id,
        revision=one.revision,
        of=len(passages),
        passages=tuple(
            (passage, meant(one.text[passage.start : passage.end], model))
            for passage in passages
            if only in (None, passage.number)
        ),
    )


async def found(store: Store, *crises: str, **options: object) -> list[str]:
    given = {"until": None, "limit": 10, **options}
    hits = await store.vectors.passages(crises or (FLOOD.name,), ASKED, **given)  # type: ignore[arg-type]
    return [hit.article for hit in hits]


async def test_the_nearest_passages_of_the_asked_crises_come_first(store: Store) -> None:
    await keep(store, FIRST, SECOND)
    await keep(store, article("The levee burst.", "q1"), crises=(QUAKE,))
    await store.vectors.save([meaning(FIRST), meaning(SECOND), meaning(article(id="q1"))])

    assert await found(store) == ["a1", "b1"]
    assert await found(store, limit=1) == ["a1"]
    assert await found(store, QUAKE, FLOOD.name) != await found(store)
    assert await store.vectors.passages((), ASKED, until=None, limit=5) == []


async def test_only_what_was_stored_by_then_counts(store: Store) -> None:
    await keep(store, FIRST, SECOND)
    await store.vectors.save([meaning(FIRST), meaning(SECOND)])

    assert await found(store, until=NOW) == ["a1"]


async def test_withdrawn_and_edited_texts_are_not_found(store: Store) -> None:
    await keep(store, FIRST)
    await store.vectors.save([meaning(FIRST)])
    await keep(store, REVISED)
    assert await found(store) == []

    await store.vectors.save([meaning(REVISED)])
    assert await found(store) == ["a1"]

    await keep(store, replace(REVISED, revision=3, is_withdrawn=True))
    assert await found(store) == []


async def test_vectors_of_another_model_or_size_are_not_compared(store: Store) -> None:
    await keep(store, FIRST, SECOND)
    other = meant("levee", "another")
    short = replace(ASKED, values=ASKED.values[:8])
    await store.vectors.save([meaning(FIRST), meaning(SECOND, model="another")])

    assert await found(store) == ["a1"]
    kept = await store.vectors.passages([FLOOD.name], other, until=None, limit=5)
    assert [hit.article for hit in kept] == ["b1"]
    assert await store.vectors.passages([FLOOD.name], short, until=None, limit=5) == []


async def test_what_lacks_passages_is_named_newest_first(store: Store) -> None:
    long = article("The levee at Tarn broke. " * 60, "l1", stored_at=NOW + hours(2))
    gone = article("", "e1", title="", stored_at=NOW + hours(3))
    await keep(store, FIRST, SECOND, long, gone)
    await store.add(article("Not tracked yet.", "u1"), [])
    await store.vectors.save([meaning(FIRST), meaning(long, only=0)])

    lacking = [one.id for one in await store.vectors.lacking("concepts", 5)]
    assert lacking == ["l1", "b1"]
    assert len(await store.vectors.lacking("another", 5)) == 3

    await store.vectors.save([meaning(long, only=1)])
    assert [one.id for one in await store.vectors.lacking("concepts", 5)] == ["b1"]


async def test_articles_beside_one_stand_out_by_their_leads(store: Store) -> None:
    told = [article(f"Singers number {n} at the festival.", f"f{n}") for n in range(FEWEST)]
    near = article("The dam collapsed and residents fled.", "near")
    await keep(store, FIRST, near, *told)
    await store.vectors.save([meaning(one) for one in (FIRST, near, *told)])

    beside = await store.vectors.beside(FIRST.id, 3)

    assert next(iter(beside)) == "near"
    assert beside["near"] > 2
    assert len(beside) == 3
    assert await store.vectors.beside(article(id="unknown").id, 3) == {}
