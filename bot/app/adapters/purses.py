"""What models used today, kept in files across restarts; the log says when it runs out."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import structlog

from bot.core.models.budgets import Purse, PurseChange, Spent

logger = structlog.get_logger()
MODEL, EMBEDDINGS = "model", "embeddings"


class FilePurses:
    """Purses in files of a folder, shared by a bot in one process and the commands beside it.

    Only what was used is in the files. What is set aside for calls under way is not.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, Purse] = {}

    async def look(self, name: str) -> Purse:
        """See `bot.ports.purses.Purses`."""
        return self._read(name)

    async def change(self, name: str, decide: Callable[[Purse], PurseChange]) -> PurseChange:
        """See `bot.ports.purses.Purses`."""
        before = self._read(name)
        answer = decide(before)
        self._held[name] = answer.purse
        if answer.purse.spent != before.spent:
            self._write(name, answer.purse.spent)
        return answer

    def _read(self, name: str) -> Purse:
        known = self._held.get(name, Purse())
        spent = kept(self._folder, name)
        # What another process used meanwhile counts as well.
        return known if spent is None else replace(known, spent=_later(known.spent, spent))

    def _write(self, name: str, spent: Spent) -> None:
        value = {"day": spent.day.isoformat(), "tokens": spent.tokens, "dollars": spent.dollars}
        file = self._folder / file_of(name)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            partial = file.with_suffix(".json.new")
            partial.write_text(json.dumps(value), "utf-8")
            partial.replace(file)
        except OSError as error:
            logger.warning("what the model used could not be kept", why=repr(error))


def _later(known: Spent, found: Spent) -> Spent:
    return found if (found.day, found.tokens) >= (known.day, known.tokens) else known


def file_of(name: str) -> str:
    """Return the name of a purse's file."""
    return f"{name}-budget.json"


def kept(folder: Path, name: str = MODEL) -> Spent | None:
    """Return what was used, of the day that the file is about; None if it cannot be read."""
    try:
        value = json.loads((folder / file_of(name)).read_text("utf-8"))
        return Spent(
            day=date.fromisoformat(value["day"]),
            tokens=int(value["tokens"]),
            dollars=float(value["dollars"]),
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        logger.warning("what the model used today is not known and counts anew", why=repr(error))
        return None


def told(spent: Spent, passed: tuple[int, ...]) -> None:
    """Log that most or all of the day's budget is used."""
    if 100 in passed:
        logger.warning(
            "the model's budget of today is spent; the built-in writer writes until midnight",
            tokens=spent.tokens,
            dollars=round(spent.dollars, 4),
        )
    elif passed:
        logger.info("used of today's model budget", percent=passed[-1], tokens=spent.tokens)
