"""What people can ask in a channel; the same words on every platform.

What people say in public becomes an `Incoming` in the inbox: it is understood and done here, and
the reply goes to the outbox. What is for one person only is a `Request`, and gets a `Reply` at
once. Everybody gets an answer, even when something fails.

* Where to start: `working` (the inbox), `serving` (requests); both use a `desk`, which holds
  everything that commands need
* What was meant: `verbs`, `phrases`, `lines`, `naming`, `completing`
* Who may do it, and how often: `permitting`, `limiting`
* What is done: `asking` (questions), `reading` (briefs, status, help), `administering` with
  `changing` (managers), `following` with `taking_up`, `homing` (a person's own page), `pressing`
  (buttons), `withdrawing` (something was deleted)
* What is said: `wording`, `beginning`, `announcing`, `explaining`, `welcoming`
"""

from bot.commands.desk import (
    Desk,
    Drafts,
    Replied,
    crises_of,
    hears_replies,
    language_of,
    no_drafts,
)
from bot.commands.serving import serve
from bot.commands.verbs import ADMIN_VERBS, MAX_QUESTION_CHARS, VERBS, understood
from bot.commands.working import work

__all__ = [
    "ADMIN_VERBS",
    "MAX_QUESTION_CHARS",
    "VERBS",
    "Desk",
    "Drafts",
    "Replied",
    "crises_of",
    "hears_replies",
    "language_of",
    "no_drafts",
    "serve",
    "understood",
    "work",
]
