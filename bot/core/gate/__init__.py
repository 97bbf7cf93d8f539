"""The one check that every output passes before it leaves.

For every statement, whoever wrote it: each number, date, name and quoted string must be in the
cited sentences; a projection stays a projection; who said it is who said it; and the statement is
about what its sentences are about. Only what is verified is posted.

* Start with `check`, which rules on one statement; `briefs` puts a whole brief through it
* What is compared: `grounds` are the cited sentences; `pieces`, made of words (`wording`); what
  stands where (`standing`), and a statement laid along its source (`alignment`)
* What must be in the source: `numbers` and `counts` with their units (`unitwords`) and what they
  are for (`rates`), `names` and days (`calendar`), `addresses`, and what the words are `about`
* Who says it: `voice`, `claimants`, a publisher (`outlets`); who does what to whom: `sides`,
  by whom (`agents`)
* How sure it is: the `operators` ("not", "will") of which none may be `lost` or `added` (`turns`),
  with what is `denied`; `ladders`, `negations`, `conditions`; what is `undone`
* What may not be exchanged: `changes` (`substitutes`), `families`, `opposites`, `contraries`
  (fates, parties), whom a fate befell (`fated`), `relations` (“since”, “until”), `timing`,
  `shares`, `causes`; halves of two sentences (`splices`), and words of another clause (`clauses`)
* What passes in other words: `sameness`, `alike`, `linked`; whole sentences (`verbatim`), and
  counts set `beside` each other; `cuts`: what only leaves words out
* `tongues`: other languages than English, which may only be shortened (`shortening`), by their
  own words (`tonguewords`); `blamed`: what reasons blame, for whoever counts
"""

from bot.core.gate.briefs import examine, passed, rejections
from bot.core.gate.check import Reader, Ruling, Verdict, check, check_figure, check_quote
from bot.core.gate.grounds import Grounds, Library, ground

__all__ = [
    "Grounds",
    "Library",
    "Reader",
    "Ruling",
    "Verdict",
    "check",
    "check_figure",
    "check_quote",
    "examine",
    "ground",
    "passed",
    "rejections",
]
