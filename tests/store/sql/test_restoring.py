from dataclasses import replace

from bot.core.channels import Platform
from bot.core.deliveries import DeliveryState
from tests.builders import NOW, delivery, hours, incoming
from tests.store.places import Place


async def test_what_a_restored_store_owed_is_in_doubt_and_what_was_asked_is_let_go(
    place: Place,
) -> None:
    later = delivery("later", not_before=NOW + hours(5))
    posted = delivery("posted", state=DeliveryState.POSTED, posted_refs=("m1",))
    async with place.opened() as store:
        await store.outbox.owe([later, posted])
        await store.inbox.accept(incoming(id="e1"))
        assert await store.restored_at() is None

    done = await place.restore(NOW)

    async with place.opened() as store:
        assert (done.in_doubt, done.let_go) == (1, 1)
        (found,) = await store.outbox.due(NOW + hours(5), [Platform.BROWSER])
        in_doubt = replace(later, state=DeliveryState.IN_DOUBT, started_at=later.not_before)
        assert found == in_doubt
        assert await store.outbox.get("posted") == posted
        assert list(await store.inbox.pending(5)) == []
        assert await store.restored_at() == NOW
