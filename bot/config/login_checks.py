"""Checks of the logins of the browser's page."""

from collections.abc import Callable, Mapping

from bot.config.checks import text
from bot.config.elsewhere import Given, fetched
from bot.config.network_checks import channel_id
from bot.config.secret import Secret
from bot.config.wrong import Wrong
from bot.core.channels import Platform
from bot.core.managing.passwords import is_hashed
from bot.core.patterns import Pattern

#: Characters of a password, at the least.
SHORTEST = 8
_NAME = Pattern(r"[A-Za-z0-9]{2,40}")
#: What somebody else is called on the page.
_TAKEN = ("watchfloor", "you")
_FIX = 'write { env = "ANA_PASSWORD" }, { file = "…" }, or what watchfloor password prints'


def login_name(value: object) -> str:
    """What a person signs in by and is called in the audit."""
    name = text()(value)
    if not _NAME.fullmatch(name):
        raise Wrong(
            f"{name[:60]!r} is no name to sign in by",
            "use 2 to 40 letters and digits, without accents or spaces",
        )
    if name.casefold() in _TAKEN:
        raise Wrong(f"{name} is taken", "give another name")
    return name


def login_password(value: object) -> Given:
    """Where a password is, or what was made of it; it does not stand in the file itself."""
    if isinstance(value, str):
        if not is_hashed(value):
            raise Wrong("a password as it is", _FIX)
        return Given(value=Secret(value))
    if not isinstance(value, Mapping) or not all(isinstance(one, str) for one in value.values()):
        raise Wrong("neither a text nor a table", _FIX)
    if len(value) != 1 or not value.keys() <= {"env", "file"}:
        raise Wrong("must have env or file, and nothing else", _FIX)
    return Given(**value)


def browser_channels(value: object) -> tuple[str, ...]:
    """Names of the browser's channels."""
    if not isinstance(value, list | tuple):
        raise Wrong("not a list", 'write ["home"]')
    return tuple(channel_id(one, Platform.BROWSER) for one in value)


def password_of(given: Given, environ: Mapping[str, str], read_file: Callable[[str], str]) -> str:
    """Return a password, or what was made of it.

    Raises:
        Wrong: It is not there, or too short.
    """
    where, found = fetched(given, environ, read_file, "password")
    if len(found) < SHORTEST:
        raise Wrong(f"{where} is short of {SHORTEST} characters", "take a longer password")
    return found
