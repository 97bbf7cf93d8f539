"""Named later: somebody whom an article lets speak as "a nurse" and names only afterwards.

"Imelda Strand, 41, had worked there for years." "Her husband, Ron, stayed." "He was identified as
Tyler Boone."
"""

import re
from collections.abc import Container

from bot.core.patterns import Pattern
from bot.core.reading.people.callings import is_writing
from bot.core.reading.people.cast import Cast, Person
from bot.core.reading.people.descriptions import head_of, is_body
from bot.core.reading.people.givennames import Gender
from bot.core.reading.people.roles import gender_of_phrase, names_people
from bot.core.reading.speech.speaker import Speaker
from bot.core.reading.text.lines import start_of_line
from bot.core.reading.text.masking import MASK

#: Between "the nurse" and her name.
_NAMED = (
    r"(?:\s|,\s(?:(?:later\s)?(?:identified|named)\s(?:\w+\s){0,3}as\s)?"
    r"|\s(?:was|is)\s(?:later\s|since\s)?(?:identified|named)\s(?:[\w’'-]+\s){0,4}as\s|['’]s\sname\sis\s)\Z"
)
_IDENTIFIED = Pattern(
    r"(?:^|[.!?]\s)(?P<who>[Hh]e|[Ss]he|[Pp]olice|[Tt]he\s\w+)\s(?:was|has\sbeen|is|later)\s"
    r"(?:later\s|since\s)?(?:identified|named)\s(?:[\w’'-]+\s){0,5}as\s\Z",
    re.MULTILINE,
)
#: Behind a name with which a sentence begins: what tells of somebody known already.
_TELLS = Pattern(
    r",\s(?:\d{1,3}|an?\s[^,.;:]{3,60}|who\s[^,.;:]{3,80}),\s(?:had|has|was|is|were|works?|worked|lives?|lived"
    r"|grew|spent|survived|lost|left|came|ran|told|began|joined|moved|fled|ha[ds]n['’]t)\b"
)
_SAYS = Pattern(r"[^.!?\n]{0,80}\b(?:said|says|told|added|adds|asked|wrote|recalled)\b")
#: What anybody can be called beside a trade.
_ANYBODY = frozenset(
    "man woman girl boy mother father resident witness survivor victim teenager pensioner neighbour"
    " neighbor passenger driver patient visitor tourist customer protester caller".split()
)
_NEW = Pattern(r"(?:another|other|second|third|one)\b", re.IGNORECASE)
_SOME = r"\b[Aa]n?\s(?:[\w-]+\s){0,3}"
_FARTHEST = 2_000
_BEFORE = 90
#: A name farther on is somebody else's.
_PARAGRAPHS = 4


def named_later(
    plain: str, cast: Cast, speaker: Speaker, last: int, speaking: Container[str] = ()
) -> Person | None:
    """Find the person whom the article names after letting them speak; None when in doubt.

    Args:
        plain: The article, masked.
        cast: Everybody named in it.
        speaker: Somebody known by a description.
        last: Where the last quote of theirs ends.
        speaking: The names of all who speak in it.
    """
    head = head_of(speaker.text)
    if not names_people(head) or is_writing(head) or is_body(head) or _NEW.match(speaker.text):
        return None
    gender = speaker.gender if speaker.gender is not Gender.UNKNOWN else gender_of_phrase(head)
    people = [
        person
        for person in cast.people.values()
        if person.at[0] > speaker.start
        and plain[person.at[0]] != MASK
        and (Gender.UNKNOWN in (gender, person.gender) or person.gender is gender)
    ]
    beside = [person for person in people if _is_beside(plain, person, head)]
    if beside:
        return beside[0] if len(beside) == 1 else None
    near = min(people, key=lambda person: person.at[0], default=None)
    if near is None or near.at[0] < last or not _tells(plain, near, head, last):
        return None
    first = max(0, speaker.start - _FARTHEST)
    is_new = re.search(_SOME + re.escape(head), plain[first : speaker.start + len(speaker.text)])
    return near if is_new or near.name.text in speaking else None


def _is_beside(plain: str, person: Person, head: str) -> bool:
    """See "the nurse, Imelda Strand," and "Ron Kimball, her husband,"."""
    at = person.at[0]
    end = at + len(person.name.text)
    first = max(0, at - _BEFORE)
    before, behind = plain[first:at], plain[end : end + _BEFORE]
    noun = rf"\s(?:[\w-]+\s){{0,2}}{re.escape(head)}"
    # A pattern for one noun takes longer to build than to look whether the noun is there.
    if head in before and re.search(rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir){noun}{_NAMED}", before):
        return True
    return head in behind and re.match(rf",\s(?:the|his|her|their){noun}\b", behind) is not None


def _tells(plain: str, person: Person, head: str, last: int) -> bool:
    """See that a name which opens a sentence is that of whoever just spoke."""
    at = person.at[0]
    is_near = plain.count("\n", last, at) < 2 * _PARAGRAPHS
    if is_near and _IDENTIFIED.search(plain, max(0, at - _BEFORE), at):
        return True
    is_fitting = head in _ANYBODY or not person.role or head in person.role.casefold().split()
    opens = not plain[start_of_line(plain, at) : at].strip() or plain.endswith(
        (". ", ".\x01 "), 0, at
    )
    told = _TELLS.match(plain, at + len(person.name.text))
    return (
        is_near
        and is_fitting
        and opens
        and told is not None
        and not _SAYS.match(plain, told.end() - 5)
    )
