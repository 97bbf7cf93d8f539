"""The one check that every output passes before it leaves.

For every statement, whoever wrote it: each number, date, name and quoted string must be in the
cited sentences; a projection stays a projection; who said it is who said it; and the statement is
about what its sentences are about. Only what is verified is posted.
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
