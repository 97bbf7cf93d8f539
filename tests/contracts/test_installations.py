"""Workspaces that installed the app, in every store."""

from bot.ports import Store


async def test_an_installation_is_kept_replaced_and_forgotten(store: Store) -> None:
    kept = store.installations
    await kept.put("T2", "a")
    await kept.put("T1", "b")
    await kept.put("T2", "c")

    assert list(await kept.workspaces()) == ["T1", "T2"]
    assert [await kept.get(one) for one in ("T1", "T2", "T3")] == ["b", "c", None]
    assert [await kept.remove("T2"), await kept.remove("T2")] == [True, False]
    assert list(await kept.workspaces()) == ["T1"]


async def test_an_installation_is_renewed_only_as_long_as_it_is_what_was_read(
    store: Store,
) -> None:
    kept = store.installations
    await kept.put("T1", "a")

    assert [await kept.renew("T1", "a", "b"), await kept.renew("T1", "a", "c")] == [True, False]
    assert await kept.get("T1") == "b"
    await kept.remove("T1")
    assert not await kept.renew("T1", "b", "c")
    assert await kept.get("T1") is None
