"""Units: a sentence of the article's own with the quotes in it, however long they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.core.evidence import Sentence
from bot.core.patterns import Pattern
from bot.core.reading.speech.foreignsayings import find_foreign_sayings
from bot.core.reading.speech.sayings import Saying, find_sayings
from bot.core.reading.speech.tags import find_tags
from bot.core.reading.speech.unmarked import find_unmarked
from bot.core.reading.speech.verbs import is_according
from bot.core.reading.text.marks import Stretch, find_stretches
from bot.core.reading.text.masking import MASK, set_aside

_LONGEST_NICKNAME = 16
#: English has an article in so many characters at least.
_ARTICLES_EVERY = 200
#: What things go by, and nobody says.
_BY_PLAN = Pattern(
    r"\s(?:(?:the|his|her|its|their|our|my|your|an?)\s)?(?:[a-z-]+\s)?(?:plans?|schedules?|rules?|laws?"
    r"|customs?|traditions?|timetables?|calendar|criteri\w+|protocols?|procedures?|needs?|tastes?"
    r"|abilit\w+|age|size|rank|seniority|script|whether|how|what)\b(?!\s(?:by|of|from|seen|published"
    r"|released|obtained|that)\b)"
)
_INTRODUCES = (",", ":", "—", "–")


@dataclass(slots=True, kw_only=True)
class Unit:
    """No boundary of a unit falls inside a quote."""

    start: int
    end: int
    paragraph: int
    #: Index of its first sentence.
    sentence: int
    sayings: list[Saying] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    is_heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A text with its quotes blanked out and its units."""

    text: str
    #: As long as the text; quotes and asides are blank.
    plain: str
    units: list[Unit]
    #: So many English articles that no other language's verbs are looked for.
    is_english: bool = False


def lay_out(text: str, sentences: Sequence[Sentence]) -> Layout:
    """Part a text into units, each with its quoted stretches and its sayings, in text order."""
    stretches = [stretch for stretch in find_stretches(text) if _is_sound(text, stretch)]
    bare = list(find_unmarked(text, sentences))
    stretches = _without_overlap(sorted([*stretches, *bare], key=lambda each: each.start))
    pieces: list[str] = []
    position = 0
    for stretch in stretches:
        pieces.append(text[position : stretch.outer_start])
        pieces.append(MASK * (stretch.outer_end - stretch.outer_start))
        position = stretch.outer_end
    pieces.append(text[position:])
    plain = set_aside("".join(pieces))
    units = _merged(sentences, stretches)
    _hand_out(units, stretches)
    told = _spoken(plain, units)
    is_english = _ARTICLES_EVERY * plain.count(" the ") > len(plain)
    for unit in units:
        unit.sayings = _sayings(told, unit, is_english=is_english)
    return Layout(text=text, plain=plain, units=units, is_english=is_english)


def _spoken(plain: str, units: Sequence[Unit]) -> str:
    """Give what stands in capitals, as wires print it, the small letters that verbs have."""
    pieces: list[str] = []
    position = 0
    for unit in units:
        if plain[unit.start + 1 : unit.start + 2].islower():
            continue
        words = plain[unit.start : unit.end]
        if words.isupper() and words.isascii() and " " in words:
            pieces += [plain[position : unit.start], words.lower()]
            position = unit.end
    return "".join([*pieces, plain[position:]]) if pieces else plain


def _sayings(plain: str, unit: Unit, *, is_english: bool) -> list[Saying]:
    """Find the sayings of a unit in text order; a tag counts only where no better verb stands."""
    found = [*find_sayings(plain, unit.start, unit.end)]
    if not is_english:
        # In Italian it is "for": "il Paese, per lo storico, è fermo".
        found = [saying for saying in found if saying.verb.casefold() != "per"]
    if unit.stretches:
        if not is_english:
            found.extend(find_foreign_sayings(plain, unit.start, unit.end))
        closings = [stretch.outer_end for stretch in unit.stretches]
        known = {saying.verb_start for saying in found}
        found += [
            tag
            for tag in find_tags(plain, closings, unit.end)
            if tag.verb_start not in known
            and tag.verb != "quoted"
            # "The wounded soldier said": what a subject says of somebody is no verb.
            and not any(one.subject_start <= tag.verb_start < one.subject_end for one in found)
        ]
    found = [one for one in found if not _is_by_plan(plain, one)]
    sources = [saying for saying in found if is_according(saying.verb)]
    if sources:  # "According to REPORTS FROM ORSA": a noun.
        found = [one for one in found if not any(_is_inside(one, source) for source in sources)]
    if len(found) > 1:
        found.sort(key=lambda saying: saying.verb_start)
    return found


def _is_by_plan(plain: str, saying: Saying) -> bool:
    """Tell "according to plan" from a source."""
    return is_according(saying.verb) and _BY_PLAN.match(plain, saying.verb_end) is not None


def _is_inside(saying: Saying, source: Saying) -> bool:
    return source.subject_start <= saying.verb_start < source.subject_end


def _without_overlap(stretches: Sequence[Stretch]) -> list[Stretch]:
    kept: list[Stretch] = []
    for stretch in stretches:
        if not kept or kept[-1].outer_end <= stretch.outer_start:
            kept.append(stretch)
    return kept


def _is_sound(text: str, stretch: Stretch) -> bool:
    """Leave out nicknames, and believe an open stretch only where speech can be expected."""
    if _is_nickname(text, stretch):
        return False
    if not stretch.is_open:
        return stretch.end > stretch.start
    before = text[max(0, stretch.outer_start - 3) : stretch.outer_start].rstrip(" ")
    if not before or before.endswith(("\n", *_INTRODUCES)):
        return stretch.end > stretch.start
    following = text[stretch.outer_end : stretch.outer_end + 4].lstrip()
    return following[:1] in ('"', "“", "«", "„", "‘") and following != ""


def _is_nickname(text: str, stretch: Stretch) -> bool:
    words = text[stretch.start : stretch.end]
    before = text[max(0, stretch.outer_start - 2) : stretch.outer_start]
    after = text[stretch.outer_end : stretch.outer_end + 2]
    is_word = len(words) < _LONGEST_NICKNAME and words.replace(" ", "").isalpha()
    return (
        is_word
        and words[0].isupper()
        and before[:1].isalpha()
        and before.endswith(" ")
        and after[:1] == " "
        and after[1:].isupper()
    )


def _merged(sentences: Sequence[Sentence], stretches: Sequence[Stretch]) -> list[Unit]:
    units: list[Unit] = []
    index = 0
    for number, sentence in enumerate(sentences):
        while index < len(stretches) and stretches[index].outer_end <= sentence.start:
            index += 1
        is_inside = index < len(stretches) and stretches[index].outer_start < sentence.start
        if units and is_inside and units[-1].paragraph == sentence.paragraph:
            units[-1].end = sentence.end
            continue
        units.append(
            Unit(
                start=sentence.start,
                end=sentence.end,
                paragraph=sentence.paragraph,
                sentence=number,
                is_heading=sentence.is_heading,
            )
        )
    return units


def _hand_out(units: list[Unit], stretches: Sequence[Stretch]) -> None:
    index = 0
    for stretch in stretches:
        while index < len(units) and units[index].end <= stretch.start:
            index += 1
        if index < len(units) and units[index].start <= stretch.start:
            units[index].stretches.append(stretch)
