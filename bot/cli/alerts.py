"""`watchfloor alerts`: which breaking updates were sent, and why. Thin, like every command."""

from typing import Annotated

import typer

from bot.cli.running import ConfigFile, run_command

app = typer.Typer(
    help="See why updates were sent; try other thresholds.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Days = Annotated[int, typer.Option("--days", metavar="DAYS", min=1, max=366, help="How far back.")]


@app.command("list")
def alerts_list(days: Days = 7, config: ConfigFile = None) -> None:
    """Show the breaking updates that were sent or observed, and why."""
    from bot.app.tools.backtesting import show_alerts

    run_command(lambda: show_alerts(days, config))


@app.command("backtest")
def alerts_backtest(
    days: Days = 7,
    growth: Annotated[
        float,
        typer.Option(
            metavar="SHARE", min=0, help="The share of itself by which a count must grow."
        ),
    ] = 0.25,
    weight: Annotated[
        float,
        typer.Option(
            metavar="WEIGHT", min=0, max=1, help="How near to the lead an event must be told."
        ),
    ] = 0.75,
    config: ConfigFile = None,
) -> None:
    """Say which breaking updates these thresholds would have sent.

    For the articles stored in the last days; nothing is posted or stored.
    """
    from bot.app.tools.backtesting import backtest
    from bot.core.interrupting.severity import Thresholds

    run_command(lambda: backtest(days, Thresholds(growth=growth, weight=weight), config))
