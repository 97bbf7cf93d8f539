"""`watchfloor init`, `slack-manifest` and `discord-invite`: what a newcomer needs."""

import json
import sys
from pathlib import Path

from bot.errors import ConfigError
from bot.wizard import ask


def write_config(path: Path) -> int:
    """Ask, and write the configuration; an existing file is never overwritten.

    What stands in the way of writing is said before anything is asked.
    """
    if hindrance := _hindrance(path):
        sys.stderr.write(f"watchfloor: {path}{hindrance}\n")
        return 2
    try:
        text = ask(lambda question: input(question), lambda line: print(line))
    except (EOFError, KeyboardInterrupt):
        sys.stderr.write("\nwatchfloor: stopped; nothing was written\n")
        return 2
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        sys.stderr.write(f"watchfloor: {path} cannot be written: {error.strerror}\n")
        return 2
    sys.stdout.write(
        f"Wrote {path}.\nTry everything: watchfloor check --config {path}\n"
        f"Start: watchfloor run --config {path}\n"
    )
    return 0


def _hindrance(path: Path) -> str:
    try:
        if path.exists():
            return " is there already; name another file, or remove it"
        return "" if path.parent.is_dir() else f": there is no folder {path.parent}; make it first"
    except OSError as error:
        return f" cannot be written: {error.strerror}"


async def print_manifest(
    name: str, url: str = "", *, for_workspaces: bool = False, hears_replies: bool = False
) -> int:
    """Print what Slack makes the app from.

    Raises:
        ConfigError: The name is empty, or the address is none that Slack can reach.
    """
    if not name.strip():
        raise ConfigError(["the name is empty. Fix: name the bot, or leave the name out"])
    if for_workspaces and not url:
        fix = "give --url with the address that leads to the bot"
        raise ConfigError([f"--teams: several workspaces send over HTTP. Fix: {fix}"])
    if url and not url.startswith("https://"):
        fix = "give the address that leads to the bot"
        raise ConfigError([f"--url {url}: Slack sends to https:// alone. Fix: {fix}"])
    from bot.platforms.slack.manifest import manifest

    made = manifest(name, url=url, for_workspaces=for_workspaces, hears_replies=hears_replies)
    sys.stdout.write(f"{json.dumps(made, indent=2, ensure_ascii=False)}\n")
    return 0


async def print_invite(application_id: str) -> int:
    """Print the address that lets the bot into a Discord server, and the one for a person."""
    from bot.platforms.discord.invite import invite_url, personal_url

    sys.stdout.write(
        f"{invite_url(application_id)}\n"
        f"For yourself, to read anywhere: {personal_url(application_id)}\n"
    )
    return 0
