from tests.builders import article, fact, reading_of
from tests.contracts.stores import tracked
from tests.store.places import Place

ONE, NEXT = article("Forty families left Tarn.", "a1"), article("More left.", "a2")


async def test_everything_is_exported_with_its_values_opened(place: Place) -> None:
    async with place.opened() as store:
        await store.add(ONE, ["key"])
        await store.save_tracked(tracked(ONE, fact(ONE)))
        await store.add(NEXT, [])
        await store.keep_reading(NEXT, reading_of(NEXT), "laid")

    rows = await place.rows()

    tables = {row["table"] for row in rows}
    assert {"article", "article_key", "fact", "story", "signature"} <= tables
    (exported,) = [row for row in rows if row["table"] == "article" and row["id"] == "a1"]
    assert exported["body"]["text"] == ONE.text
    assert exported["reading"]["sentences"][0]["start"] == 0
    assert not any("groundwork" in row for row in rows)
    signed = [row["body"] for row in rows if row["table"] == "signature"]
    assert all(one["article"] and one["shingles"] for one in signed)
