from bot.core.articles import ArticleId
from tests.builders import article, reading_of
from tests.contracts.stores import tracked
from tests.store.places import Place


async def test_rows_come_in_the_order_of_their_names_however_many(place: Place) -> None:
    many = [article(f"Family {number} left.", f"a{number}") for number in range(60)]
    names = [(one.id, one.revision) for one in reversed(many)]
    asked = [*names, (ArticleId("unknown"), 1), (many[0].id, 2)]
    async with place.opened() as store:
        for one in many:
            await store.add(one, [])
            await store.save_tracked(tracked(one))

        found = await store.get_many(asked)
        read = await store.with_readings(asked)
        nothing = await store.get_many([])

    assert [(one.id, one.revision) for one in found] == names
    assert read == [(one, reading_of(one)) for one in reversed(many)]
    assert nothing == []
