"""The bot of `bench.load` as a process of its own, which logs as every bot does.

Workers import anew what a process began with, so this imports nothing until it is run.
"""

import sys


def main(order: str) -> None:
    """Be the bot that an order (JSON of `bench.desk.Order`) asks for, until its hours are over."""
    import asyncio
    import json
    from pathlib import Path

    from bench.desk import Order, live
    from bot.logs import configure_logging

    asked = Order(**json.loads(order))
    with (Path(asked.folder) / "bot.log").open("w", encoding="utf-8") as log:
        configure_logging("info", "json", log)
        asyncio.run(live(asked))


if __name__ == "__main__":
    main(sys.argv[1])
