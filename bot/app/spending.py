"""What the model used today, kept across restarts; and one line in the log when it runs out."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import structlog

from bot.llm.budget import Spent

logger = structlog.get_logger()
FILE = "model-budget.json"
EMBEDDINGS = "embeddings-budget.json"


def kept(folder: Path, file: str = FILE) -> Spent | None:
    """Return what was used when the bot last ran; None where nothing readable was kept."""
    try:
        value = json.loads((folder / file).read_text("utf-8"))
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


def keeper(folder: Path) -> Callable[[Spent, tuple[int, ...]], None]:
    """Return what keeps each charge in a folder, and says when a share of the day is used."""

    def keep(spent: Spent, passed: tuple[int, ...]) -> None:
        _keep(folder, spent)
        if 100 in passed:
            logger.warning(
                "the model's budget of today is spent; the built-in writer writes until midnight",
                tokens=spent.tokens,
                dollars=round(spent.dollars, 4),
            )
        elif passed:
            logger.info("used of today's model budget", percent=passed[-1], tokens=spent.tokens)

    return keep


def noter(folder: Path) -> Callable[[Spent, tuple[int, ...]], None]:
    """Return what keeps each charge for embeddings; whoever uses them says when they run out."""
    return lambda spent, _passed: _keep(folder, spent, EMBEDDINGS)


def _keep(folder: Path, spent: Spent, file: str = FILE) -> None:
    value = {"day": spent.day.isoformat(), "tokens": spent.tokens, "dollars": spent.dollars}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        partial = folder / f"{file}.new"
        partial.write_text(json.dumps(value), "utf-8")
        partial.replace(folder / file)
    except OSError as error:
        logger.warning("what the model used could not be kept", why=repr(error))
