"""Real pictures out of a real worker; and none where that fails."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.core.picturing.palette import Look
from bot.drawing.artist import PooledArtist
from bot.workers import Worker, WorkerFailed
from tests.pictures import chart


class BrokenWorker(Worker):
    """Fails as it is told, and counts how often it was asked."""

    def __init__(self, error: Exception | None = None) -> None:
        super().__init__()
        self.error = error
        self.calls = 0

    def call(self, function: Callable[..., Any], seconds: float, *args: Any, **kwargs: Any) -> Any:
        """Answer with as many bytes as calls, or fail."""
        self.calls += 1
        if self.error:
            raise self.error
        return b"x" * self.calls


async def test_a_chart_becomes_a_png_that_looks_otherwise_by_night() -> None:
    artist = PooledArtist()
    try:
        day, night = [await artist.draw(chart(), look) for look in Look]
    finally:
        artist.close()

    assert day is not None
    assert night is not None
    assert day.startswith(b"\x89PNG")
    assert day != night


@pytest.mark.parametrize("error", [WorkerFailed("took more than 20 seconds"), OSError("no room")])
async def test_what_cannot_be_drawn_is_left_out(error: Exception) -> None:
    artist = PooledArtist(BrokenWorker(error))

    assert await artist.draw(chart(), Look.LIGHT) is None
    artist.close()


async def test_what_takes_too_long_is_left_out() -> None:
    artist = PooledArtist(seconds=0.01)
    try:
        assert await artist.draw(chart(), Look.LIGHT) is None
    finally:
        artist.close()


async def test_the_same_picture_is_drawn_once_and_some_are_forgotten() -> None:
    worker = BrokenWorker()
    artist = PooledArtist(worker)

    first = await artist.draw(chart(), Look.LIGHT)
    again = await artist.draw(chart(), Look.LIGHT)
    for number in range(40):
        await artist.draw(chart(title=str(number)), Look.LIGHT)
    anew = await artist.draw(chart(), Look.LIGHT)
    artist.close()

    assert (first, again, anew) == (b"x", b"x", b"x" * 42)
