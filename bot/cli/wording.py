"""Says in words for people why an option cannot be used."""

from typing import Any

from typer import BadParameter
from typer.core import TyperGroup

from bot.core.patterns import Pattern

#: What the library says, and what we do.
_WORDS = (
    (Pattern(r"\AValue error, "), ""),
    (Pattern(r"Input should be greater than or equal to (\S+)"), r"it has to be \1 or more"),
    (Pattern(r"Input should be less than or equal to (\S+)"), r"it has to be \1 or less"),
    (Pattern(r"Input should be a valid integer.*"), "it is no whole number"),
    (Pattern(r"Input should be a valid number.*"), "it is no number"),
    (Pattern(r"\.\Z"), ""),
)


def plainly(message: str) -> str:
    """Return what is wrong with an option without the library's own words."""
    for pattern, words in _WORDS:
        message = pattern.sub(words, message)
    return message


#: What people type who know it from elsewhere, or from the channel.
_MEANT = {
    "doctor": "watchfloor check tries everything; in a channel it is /brief-admin doctor",
    "test": "watchfloor check tries everything; in a channel it is /brief-admin test",
    "setup": "watchfloor init begins a configuration; in a channel it is /brief-admin setup",
    "configure": "watchfloor init begins a configuration",
    "install": "watchfloor init begins a configuration",
    "start": "watchfloor run runs the bot",
    "serve": "watchfloor run runs the bot",
    "stop": "Ctrl-C ends what watchfloor run began",
    "demo": "watchfloor run without a configuration plays the example",
    "slack": "watchfloor slack-manifest begins it; the rest is in the README",
    "discord": "watchfloor discord-invite begins it; the rest is in the README",
    "now": "watchfloor brief writes one",
    "help": "watchfloor --help shows all commands",
    "version": "a bot that runs tells its version with /brief status",
    "add": "watchfloor sources add ADDRESS adds a source",
    "follow": "in a channel it is /brief follow; here, a [[subscription]] in the configuration",
    "list": "in a channel it is /brief-admin list; here, watchfloor status",
}


class Spoken(TyperGroup):
    """The commands, with errors that say what to give instead."""

    def make_context(self, *args: Any, **more: Any) -> Any:
        """Read what was typed for the program itself."""
        return _saying(super().make_context, *args, **more)

    def invoke(self, *args: Any, **more: Any) -> Any:
        """Read what was typed for a command, and run it."""
        return _saying(super().invoke, *args, **more)

    def resolve_command(self, context: Any, typed: list[str]) -> Any:
        """Find the command that was typed; where there is none, say which one may be meant."""
        meant = _MEANT.get(typed[0].lower(), "")
        if meant and self.get_command(context, typed[0]) is None:
            context.fail(f"No such command {typed[0]!r}: {meant}.")
        return super().resolve_command(context, typed)


def _saying(do: Any, *args: Any, **more: Any) -> Any:
    try:
        return do(*args, **more)
    except BadParameter as error:
        error.message = plainly(error.message)
        raise
