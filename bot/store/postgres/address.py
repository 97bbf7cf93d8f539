"""The address of a PostgreSQL database: read, named without its secrets, and blamed by setting."""

import re

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.core.patterns import Pattern
from bot.errors import ConfigError

_HOST = Pattern(r"[\w.:%-]*|/.*", re.ASCII)
_SETTING = "[store] url"


def read_address(text: str) -> URL:
    """Read an address, with the driver that we use.

    Raises:
        ConfigError: It cannot be read. No part of it is told, because any may be the password.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        url = None
    if url is None or not _HOST.fullmatch(url.host or "") or not url.database:
        raise ConfigError(
            [f"{_SETTING}: not an address of a database. Fix: write "
             "postgresql://user:password@host/database, with the marks of a password as %40 for @, "
             "%2F for / and %3A for :"]
        )  # fmt: skip
    return url.set(drivername="postgresql+psycopg")


def driver_address(url: URL) -> str:
    """Return an address as PostgreSQL's own library reads it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def place_of(url: URL) -> str:
    """Name a database for people: without user and password."""
    host = url.host or url.query.get("host") or "this machine"
    port = f":{url.port}" if url.port else ""
    return f"database {url.database} on {host}{port}"


def refusal(url: URL, error: Exception) -> ConfigError:
    """Say why a database cannot be opened, and which part of the setting to look at."""
    said = " ".join(str(error).rpartition("FATAL:")[2].split())
    if url.password:
        said = said.replace(str(url.password), "[redacted]")
    if "password" in said or ("role" in said and "does not exist" in said):
        why, fix = "user or password is refused", "correct them in the address"
    elif "does not exist" in said:
        why, fix = "there is no such database", f"make it: createdb {url.database}"
    elif "FATAL:" in str(error):
        why, fix = f"the server refuses: {said}", "mend that, and start again"
    else:
        why = f"the server cannot be reached: {said}"
        fix = "check host and port, and that the server runs"
    return ConfigError([f"{_SETTING}: {place_of(url)}: {why}. Fix: {fix}"])


def no_driver() -> ConfigError:
    """Say what has to be installed for PostgreSQL."""
    return ConfigError(
        [f"{_SETTING}: PostgreSQL needs a part of Watchfloor that is not installed. "
         'Fix: pip install "watchfloor[cluster]"']
    )  # fmt: skip
