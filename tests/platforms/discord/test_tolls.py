import pytest

from bot.platforms.discord.tolls import Tolls


def counted(tolls: Tolls, now: float) -> tuple[int, int]:
    found = tolls.counts(now)
    return found["discord_invalid_requests_10m"], found["discord_identify_today"]


@pytest.mark.parametrize(
    ("status", "scope", "invalid"),
    [
        pytest.param(200, "", 0, id="good"),
        pytest.param(401, "", 1, id="no token"),
        pytest.param(403, "", 1, id="not allowed"),
        pytest.param(404, "", 0, id="not there"),
        pytest.param(429, "user", 1, id="our limit"),
        pytest.param(429, "shared", 0, id="a limit that others use up"),
        pytest.param(500, "", 0, id="their mistake"),
    ],
)
def test_what_discord_calls_invalid_is_counted(status: int, scope: str, invalid: int) -> None:
    tolls = Tolls()

    tolls.answered(status, {"X-RateLimit-Scope": scope} if scope else {}, 5.0)

    assert counted(tolls, 5.0) == (invalid, 0)


def test_each_kind_counts_as_long_as_discord_counts_it() -> None:
    tolls = Tolls()
    for now in (0.0, 300.0):
        tolls.answered(403, {}, now)
        tolls.identified(now)

    assert counted(tolls, 599.0) == (2, 2)
    assert counted(tolls, 600.0) == (1, 2)
    assert counted(tolls, 86_500.0) == (0, 1)
