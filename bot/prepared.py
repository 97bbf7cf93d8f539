"""What the bot's processes need that read feeds, pages and articles, answer, and compose briefs.

For the process that they are forked from (`bot.workers`): whatever is imported and compiled here is
done once.
"""
# ruff: noqa: F401 - imported to be there

import gc

import bot.core.placing.groundwork
import bot.core.reading
import bot.flows.answer
import bot.flows.write
import bot.pages
import bot.sources
import bot.store.sqlite.store
from bot.core.patterns import Pattern
from bot.languages import detect_language

# Its model is 12 MB that nobody writes to.
detect_language("In what language these words are is of no matter, only that it is looked at.")

for one in gc.get_objects():
    if isinstance(one, Pattern):
        _ = one.compiled

# A collection in a fork would write to all of it, and so make it a copy of its own.
gc.freeze()
