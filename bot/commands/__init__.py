"""What people can ask in a channel; the same words on every platform.

A platform's listener turns what it hears into an `Incoming` and puts it into the inbox; here it
is understood and done, and what it owes goes into the outbox. Nobody is ever left without a word.
"""

from bot.commands.desk import Desk, crises_of
from bot.commands.verbs import MAX_QUESTION_CHARS, VERBS, understood
from bot.commands.working import work

__all__ = ["MAX_QUESTION_CHARS", "VERBS", "Desk", "crises_of", "understood", "work"]
