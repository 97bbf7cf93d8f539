"""`watchfloor password`: a password as it may stand in the configuration."""

import getpass
import secrets
import sys
from collections.abc import Callable

from bot.config.login_checks import SHORTEST
from bot.core.managing.passwords import SALT_BYTES, hashed


async def print_hashed(ask: Callable[[str], str] = getpass.getpass) -> int:
    """Ask for a password, twice at a terminal, and print what stands for it; 2 if there is none."""
    if sys.stdin.isatty():
        given = ask("Password: ")
        if given != ask("Once more: "):
            sys.stderr.write("watchfloor: the two are not the same; nothing was printed\n")
            return 2
    else:
        given = sys.stdin.readline().rstrip("\r\n")
    if len(given.strip()) < SHORTEST:
        sys.stderr.write(f"watchfloor: a password has {SHORTEST} characters or more\n")
        return 2
    sys.stdout.write(f"{hashed(given.strip(), secrets.token_bytes(SALT_BYTES))}\n")
    return 0
