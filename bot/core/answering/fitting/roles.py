"""Whether those whom a question names stand on the same side of the deed in a sentence.

"When did the envoy visit the chief?" is not told by "the chief visited the envoy", nor by "the
mayor visited the chief": each word is there, and somebody else did it, or had it done to them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.core.answering.candidates import Candidate
from bot.core.answering.fitting.covering import sameness
from bot.core.answering.fitting.deeds import Deed, deeds_in
from bot.core.answering.fitting.sought import deed_sought
from bot.core.answering.question.asked import Asked
from bot.core.evidence import NameKind
from bot.core.text.words import stems

#: What is measured where the question names nobody on either side, or the sentence has no such
#: deed.
NEITHER = 0.5
#: How much of a side must be told to be that side, from 0 to 1.
IS_SIDE = 0.5
#: Of these there is one side, before the verb or behind it: "said Orlo", "the death of Orlo".
ONE_SIDED = frozenset(
    stems(
        "die death say tell speak call begin start end finish happen occur come go arrive leave "
        "return live born appear disappear fall rise resign work win reply ask cost"
    )
)
#: What these befall may stand in front: "sirens were sounded", "sirens sounded".
EITHER_WAY = frozenset(
    stems(
        "sound ring open reopen close shut break burst sink capsize derail crash explode burn "
        "spread change move stop halt resume begin start end finish launch debut premiere air "
        "release land fly ship sell grow increase decrease double expand improve turn shift split "
        "merge unite separate evacuate gather"
    )
)
#: Of these there are three: who calls whom what.
CALLING = frozenset(stems("name call"))


def roles(asked: Asked, candidate: Candidate) -> Mapping[str, float]:
    """Measure whether those whom a question names are on their sides of the deed.

    Returns:
        From 0 to 1 each: "role_kept", they are; "role_turned", one of them is on the other side;
        "role_other", somebody else stands on a side.
    """
    sought = deed_sought(asked)
    done = deeds_in(candidate.text, asked.predicate) if sought else ()
    if sought is None or not done:
        return {"role_kept": NEITHER, "role_turned": 0.0, "role_other": 0.0}
    most = max(kept(sought, one) for one in done)
    if asked.predicate in EITHER_WAY and not (sought.does and sought.suffers):
        other = replace(sought, does=sought.suffers, suffers=sought.does)
        most = max(most, *(kept(other, one) for one in done))
    is_sided = most < 1 and asked.predicate not in ONE_SIDED
    turned = min(_turned(sought, one, asked.names) for one in done) if is_sided else 0.0
    return {
        "role_kept": most,
        "role_turned": turned if turned > most else 0.0,
        "role_other": float(
            most < 1 and all(_is_others(sought, one, asked, candidate) for one in done)
        ),
    }


def share(wanted: Sequence[str], told: Sequence[str]) -> float:
    """Measure how much of what is wanted is told, from 0 to 1."""
    held = (max((sameness(one, other) for other in told), default=0.0) for one in wanted)
    return sum(held) / len(wanted) if wanted else 0.0


def kept(sought: Deed, done: Deed) -> float:
    """Measure how surely those sought stand on their sides of what is done, from 0 to 1."""
    sides = [(sought.does, done.does), (sought.suffers, done.suffers)]
    return min(share(mine, other) for mine, other in sides if mine)


def _turned(sought: Deed, done: Deed, names: frozenset[str]) -> float:
    """Measure how surely somebody stands on the other side than in the question, names first."""
    if not done.is_near:
        return 0.0
    sides = [
        (heads(sought.does, names), done.does, done.suffers),
        (heads(sought.suffers, names), done.suffers, done.does),
    ]
    found = [
        share(mine, across)
        for mine, there, across in sides
        if mine and share(mine, there) < IS_SIDE
    ]
    return max(found, default=0.0)


def heads(side: tuple[str, ...], names: frozenset[str]) -> tuple[str, ...]:
    """Return the names on a side, or all of it where it has none."""
    return tuple(one for one in side if one in names) or side


def _is_others(sought: Deed, done: Deed, asked: Asked, candidate: Candidate) -> bool:
    """Tell whether somebody else's name stands on a side for which the question has one."""
    sides = [(sought.does, done.does), (sought.suffers, done.suffers)]
    strange = strange_names(asked, candidate)
    return any(
        mine and share(mine, other) < IS_SIDE and strange & set(other) for mine, other in sides
    )


def strange_names(
    asked: Asked, candidate: Candidate, *, is_place_too: bool = False
) -> frozenset[str]:
    """Return the stems of the names in a sentence that a question does not have."""
    span = candidate.span
    return frozenset(
        one
        for name in candidate.reading.names
        if span.start <= name.start < span.end and (is_place_too or name.kind is not NameKind.PLACE)
        for one in stems(name.text)
    ) - frozenset(asked.stems)
