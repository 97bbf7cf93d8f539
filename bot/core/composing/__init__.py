"""The built-in writer: from what is known and what was told to a brief, with no model at all.

Start with `compose`, which puts the parts of a brief in their order; `sorting` says what each fact
is for.

* What there is: `material` (the ledger, and what the channel was told), `since` when; `weighing`
* The form and the status word: `kinds`, `trend`; a crisis without a name: `naming`
* The first lines: `bottomline`, with the `context` that a sentence may need
* Sentences: `statements` with their sources (`citing`, `printed`) and `tellers`; what is no news
  any more (`oldnews`, `retelling`, `flashes`) or told twice (`twins`, `shown`); `comparing` them,
  in whatever `wordings`
* Counts: which there are (`counting`), the `keyfigures` among them, each once (`again`), and their
  lines (`figurelines`) with their `histories`; `tolls` in other nouns; `ending`: what is over;
  sentences whose counts are `outdated`
* Whether counts are of one thing at all: `occasions`
* Not settled: `conflicting` counts, and two `sides`; what was `answered` is not
* What is to come: `watching`; what became of it: `outcomes`, and `awaiting` a report
* `voices`: quotes and positions; `asking`: questions to ask the bot
* For a model: `packing` numbers the evidence, `drafted` makes a brief of what it writes, with what
  the built-in writer tells besides; `standins` for what is rejected of it
"""

from bot.core.composing.compose import compose
from bot.core.composing.kinds import kind_of
from bot.core.composing.material import Material, Told, difference

__all__ = ["Material", "Told", "compose", "difference", "kind_of"]
