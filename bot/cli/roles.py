"""The roles of a bot that runs in many processes."""

from typing import Annotated

import typer

from bot.cli.running import ConfigFile, run_command


def worker(
    queues: Annotated[
        str,
        typer.Option(
            metavar="NAMES",
            help="Some of polls, reading, writing, posting, questions; without it, all.",
        ),
    ] = "",
    concurrency: Annotated[
        int | None,
        typer.Option(metavar="NUMBER", min=1, max=64, help="Jobs of each queue at a time."),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Do a share of the work, beside other processes.

    Needs a PostgreSQL store. Start as many as you like.
    """

    async def role() -> int:
        from bot.app.processes.beginning import begun, queues_named

        chosen, (settings, file) = queues_named(queues), begun(config)
        from bot.app.processes.roles import work

        return await work(settings, file, chosen, concurrency)

    run_command(role)


def scheduler(config: ConfigFile = None) -> None:
    """Make jobs of whatever is due: polls, briefs, looks.

    Needs a PostgreSQL store. A second one stands by and does no harm.
    """

    async def role() -> int:
        from bot.app.processes.beginning import begun

        settings, file = begun(config)
        from bot.app.processes.roles import schedule

        return await schedule(settings, file)

    run_command(role)


def listener(
    platform: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="slack, discord or browser; without it, all that are configured."
        ),
    ] = "",
    config: ConfigFile = None,
) -> None:
    """Hear questions, and leave answers to the workers.

    Needs a PostgreSQL store. Several share what Slack sends; each of Discord's connections is held
    by one of them.
    """

    async def role() -> int:
        from bot.app.processes.beginning import begun

        settings, file = begun(config)
        from bot.app.processes.roles import listen

        return await listen(settings, file, platform)

    run_command(role)


def requeue(
    job: Annotated[
        int | None,
        typer.Argument(metavar="JOB", help="Its number; without it, all.", show_default=False),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Retry jobs that were given up.

    Needs a PostgreSQL store. watchfloor status lists them.
    """
    from bot.app.tools.telling import put_jobs_back

    run_command(lambda: put_jobs_back(job, config))
