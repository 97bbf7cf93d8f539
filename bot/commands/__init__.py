"""What people can ask in a channel; the same words on every platform.

A platform's listener turns what it hears into an `Incoming` and puts it into the inbox; here it
is understood and done, and what it owes goes into the outbox. What is for the asker alone is a
`Request`, served at once with a `Reply`. Nobody is ever left without a word.

`serving` and `working` (the inbox) take them up, with a `desk` of everything they need. What was
meant: `verbs`, `phrases`, `lines`, `naming`, `completing`; who may, and how often: `permitting`,
`limiting`. What is asked is in `asking`, what is looked up in `reading`, what managers do in
`administering` with `changing`; then `following` with `taking_up`, a person's own page (`homing`),
and buttons (`pressing`). What is said: `wording`, `beginning`, `announcing`, `explaining`,
`welcoming`; and `withdrawing`, for what somebody deletes.
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
