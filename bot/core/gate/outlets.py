"""A publisher named as the one who says what it publishes.

“Tarn Gazette reports that the mill closed” says of a sentence of the Gazette no more than the
sentence does: whether the rest is in it, the other checks say. Whoever the sentence itself gives
it to has to be named all the same.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.gate.grounds import Grounds
from bot.core.text.words import stems

_SAYS = r"(?:said|says|say|reported|reports|report|writes|wrote)"
#: What an office does with figures of its own.
_LISTS = r"(?:lists|listed|gives|gave|counts|counted)"
#: What a body is called by may be left out of its name: “Western Health” is its authority.
_BODIES = frozenset("Authority Agency Service Services Department Office Board Council".split())


def without_publisher(text: str, grounds: Sequence[Grounds]) -> str:
    """Leave out that its publisher says what a statement tells, in each half of the statement."""
    parts = text.split("; ")
    written = " ".join(one.text for one in grounds)
    for at, part in enumerate(parts):
        shorter = _without(part, _publisher_of(part, grounds), written)
        if shorter != part:
            parts[at] = shorter if at else shorter[:1].upper() + shorter[1:]
    return "; ".join(parts)


def _publisher_of(part: str, grounds: Sequence[Grounds]) -> str:
    """Return who published the cited sentence that has most of a part; empty if several did."""
    if len({one.article.publisher for one in grounds}) == 1:
        return grounds[0].article.publisher
    mine = set(stems(part))
    shares = {one.article.publisher: 0 for one in grounds}
    for one in grounds:
        share = len(mine & set(stems(one.text)))
        shares[one.article.publisher] = max(share, shares[one.article.publisher])
    best = max(shares.values(), default=0)
    leading = [publisher for publisher, share in shares.items() if share == best]
    return leading[0] if len(leading) == 1 else ""


def _without(part: str, publisher: str, written: str) -> str:
    for name_used in called(publisher):
        # What the sentence says itself ("the Civil Guard said", of the Guard) is compared with it.
        if name_used not in part or name_used in written:
            continue
        name = re.escape(name_used)
        for pattern in (
            rf"\A[Aa]ccording to (?:the )?{name}, ",
            rf",? according to (?:the )?{name}(?=[.,]|\Z)",
            rf", (?:the )?{name} {_SAYS}(?=\.|\Z)",
            rf"\A(?:[Tt]he )?{name} (?:{_SAYS}(?: that)?|{_LISTS}) ",
        ):
            shorter = re.sub(pattern, "", part, count=1)
            if shorter != part and shorter.strip(" .,"):
                return shorter
    return part


def called(publisher: str) -> Iterator[str]:
    """Yield a publisher's name, and a ministry's or an authority's shorter ones."""
    if not publisher:
        return
    yield publisher
    for joint in (", ", " of "):
        office, _, place = publisher.rpartition(joint)
        if place and office.count(" ") and place[:1].isupper() and not office.endswith(" of"):
            yield office
    *name, body = publisher.split()
    if body in _BODIES and len(name) > 1:
        yield " ".join(name)
