"""What an address leads to, told without its secrets."""

import pytest

from bot.errors import ConfigError
from bot.store.postgres.address import place_of, read_address, refusal
from bot.store.postgres.store import open_postgres
from tests.store.postgres.running import LOCKED
from tests.store.postgres.server import address, ask

SECRET = "Hunter2-and-more"


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_way_to_name_the_kind_means_the_same(scheme: str) -> None:
    url = read_address(f"{scheme}://ada:{SECRET}@db.example:6543/watch?sslmode=require")

    assert url.drivername == "postgresql+psycopg"
    assert (url.password, url.query["sslmode"]) == (SECRET, "require")
    assert place_of(url) == "database watch on db.example:6543"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"postgresql://ada:{SECRET}@db.example:port/watch", id="no port"),
        pytest.param(f"postgresql://ada:x@{SECRET}@db.example/watch", id="a mark in the password"),
        pytest.param(f"postgresql://ada:{SECRET}@db.example", id="no database"),
        pytest.param(f"postgresql:ada:{SECRET}", id="no address at all"),
    ],
)
def test_an_address_that_cannot_be_read_is_refused_and_not_told(text: str) -> None:
    with pytest.raises(ConfigError, match=r"^\[store\] url: not an address") as caught:
        read_address(text)

    assert SECRET not in str(caught.value)
    assert "%40 for @" in str(caught.value)


@pytest.mark.parametrize(
    ("database", "user", "told"),
    [
        pytest.param("postgres", LOCKED, "user or password is refused", id="password"),
        pytest.param("postgres", "nobody", "user or password is refused", id="user"),
        pytest.param("unmade", "postgres", "there is no such database", id="database"),
    ],
)
async def test_what_the_server_refuses_is_one_sentence_with_its_setting(
    database: str, user: str, told: str
) -> None:
    _lock_a_user()

    with pytest.raises(ConfigError, match=rf"^\[store\] url: database {database} on ") as caught:
        await open_postgres(address(database, user, SECRET))

    assert told in str(caught.value)
    assert "Fix: " in str(caught.value)
    assert SECRET not in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_a_server_that_is_not_there_is_one_sentence_with_its_setting() -> None:
    with pytest.raises(ConfigError, match=r"cannot be reached: .*Fix: check host and port") as said:
        await open_postgres(f"postgresql://ada:{SECRET}@127.0.0.1:1/watch")

    assert SECRET not in str(said.value)


def test_what_a_server_says_of_a_password_is_left_out() -> None:
    url = read_address(f"postgresql://ada:{SECRET}@db.example/watch")

    said = refusal(url, RuntimeError(f"FATAL: {SECRET} is on no list"))

    assert SECRET not in str(said)
    assert "the server refuses: [redacted] is on no list" in str(said)


def _lock_a_user() -> None:
    if not ask("postgres", "SELECT 1 FROM pg_roles WHERE rolname = %s", LOCKED):
        ask("postgres", f"CREATE ROLE {LOCKED} LOGIN PASSWORD 'another'")
