"""Secrets that are kept outside the configuration: in the environment, or in a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.config.secret import Secret
from bot.config.wrong import Absent


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Where a secret is: exactly one of the first three."""

    value: Secret = field(default_factory=Secret)
    env: str = ""
    file: str = ""
    #: Stands before what the variable or file holds.
    prefix: str = ""


def fetched(
    given: Given, environ: Mapping[str, str], read_file: Callable[[str], str], what: str
) -> tuple[str, str]:
    """Return where a secret stands, in words, and its text, without its prefix or space around.

    Args:
        given: Where to look.
        environ: The environment.
        read_file: Reads a file by its path.
        what: What it is, for whoever has to put it there.

    Raises:
        Absent: It is not there, cannot be read, or is empty.
    """
    where, text = "its text", given.value.reveal()
    if given.env:
        where, text = f"environment variable {given.env}", environ.get(given.env, "")
    elif given.file:
        where = given.file[:200]
        try:
            text = read_file(given.file)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "not readable as text"
            fix = "correct the path, or let the bot's user read the file"
            raise Absent(f"{where}: {reason}", fix) from error
    text = text.strip()
    if not text:
        raise Absent(f"{where} is empty or not there", f"put the {what} into it")
    return where, text
