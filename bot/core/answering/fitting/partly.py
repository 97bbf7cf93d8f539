"""Whether a count is only partly of whom a question names: "6,200 people, most of them in Tarn".

Whoever asks how many live in Tarn is not told by that, however near the name stands.
"""

import re

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.covering import is_held
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import stems_in
from bot.core.answering.question.wants import Want
from bot.core.patterns import Pattern

#: Behind these stands what only some of the counted are.
_SOME_OF_THEM = Pattern(
    r"\b(?:(?:most|many|some|several|half|majority|third|quarter|few) of "
    r"(?:them|whom|these|those|which)|mainly|mostly|largely|including)\b"
)

_COUNT = Pattern(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|"
    r"thousands?)\b",
    re.IGNORECASE,
)


def is_only_partly_of(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a name of the question stands only where some of those counted are."""
    if asked.want is not Want.FIGURE or not asked.names:
        return False
    text = candidate.text
    found = _SOME_OF_THEM.search(text)
    if found is None or _SOME_OF_THEM.search(asked.text):
        return False
    end = text.find(",", found.end())
    of_some = text[found.start() : end if end > 0 else len(text)]
    if _COUNT.search(of_some):
        return False  # "including two in Tarn": those are counted, too
    before, behind = stems_in(text[: found.start()]), stems_in(of_some)
    return any(is_held(one, behind) and not is_held(one, before) for one in asked.names)
