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
