"""The roles of a bot that runs in many processes."""

from typing import Annotated

import typer

from bot.cli.running import ConfigFile, run_command


def worker(
    queues: Annotated[
        str,
        typer.Option(
            help="Which kinds of work: polls, reading, writing, posting, questions; all of them."
        ),
    ] = "",
    concurrency: Annotated[
        int | None, typer.Option(min=1, max=64, help="Jobs at a time of each queue.")
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Do a share of the work, beside other processes.

    Needs a PostgreSQL store; start as many as you like.
    """

    async def role() -> int:
        from bot.app.processes.sharing import begun, queues_named

        chosen, (settings, file) = queues_named(queues), begun(config)
        from bot.app.processes.roles import work

        return await work(settings, file, chosen, concurrency)

    run_command(role)


def scheduler(config: ConfigFile = None) -> None:
    """Say when what is due: polls, briefs, looks.

    Needs a PostgreSQL store; a second one stands by and does no harm.
    """

    async def role() -> int:
        from bot.app.processes.sharing import begun

        settings, file = begun(config)
        from bot.app.processes.roles import schedule

        return await schedule(settings, file)

    run_command(role)


def listener(
    platform: Annotated[
        str, typer.Option(help="slack, discord or browser; all that are configured.")
    ] = "",
    config: ConfigFile = None,
) -> None:
    """Hear questions, and leave answers to the workers.

    Needs a PostgreSQL store. Several share Slack's sockets; of Discord's one hears at a time.
    """

    async def role() -> int:
        from bot.app.processes.sharing import begun

        settings, file = begun(config)
        from bot.app.processes.roles import listen

        return await listen(settings, file, platform)

    run_command(role)


def requeue(
    job: Annotated[
        int | None, typer.Argument(help="Its number; all of them.", show_default=False)
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Have jobs done after all that were given up.

    Needs a PostgreSQL store; watchfloor status shows them.
    """
    from bot.app.tools.telling import put_jobs_back

    run_command(lambda: put_jobs_back(job, config))
