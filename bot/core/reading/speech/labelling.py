"""Labels: who speaks where a line names somebody without a verb.

'ORLAN: "…"', '"…" — Mira Orlan', « La porte, a dit Mira Orlan, restera fermée ».
"""

import re

from bot.core.evidence import Name, NameKind
from bot.core.patterns import Pattern
from bot.core.reading.people.mentions import Mention, MentionKind, NameIndex, mention_in
from bot.core.reading.speech.foreignmentions import foreign_mention_in
from bot.core.reading.speech.foreignsayings import incise_in
from bot.core.reading.speech.speaker import Speaker, described
from bot.core.reading.speech.speakers import Resolver
from bot.core.reading.speech.units import Layout, Unit
from bot.core.reading.text.abbreviations import is_starter
from bot.core.reading.text.lines import start_of_line
from bot.core.reading.text.marks import Stretch
from bot.core.reading.text.masking import ASIDE, MASK

_SIGNATURE = Pattern(
    r"\s*(?:[—–―]|--|-(?!-))(?!\s*(?:and|but|or)\s)\s*([^\n(]{3,60}?)\s*(?=$|[\n(])"
)
_LABEL = Pattern(r"(?:\d\d[:.]\d\d\s)?([^\n:]{2,60}?)(?:\s(?:just now|now|today|again|then))?:\s*$")
_BRACKETED = Pattern(r"\[([A-Za-zÀ-Þà-ÿ][\w.'’ -]{1,30})\]\s*\Z")
_TRANSCRIPT = Pattern(r"([A-Z][A-Z.'’ -]{2,30}):\s")
#: "Our reporter Mira Orlan is in Sarn:" is a sentence, not a label.
_CLAUSE = Pattern(
    r"\s(?:is|was|are|were|has|had)\s(?:(?:[a-z]+\s)?(?:in|at|on|with|near|for|to|by)|an?|one"
    r"|some|no|this|another)\b"
)
_NARRATOR = Pattern(r"\b(?:I|[Ww]e)\s")
_GAPPED = Pattern(r"(?:\band|\bbut|\bwhile|[,;])\s((?:[A-Z][\w.’'-]*\s){0,2}[A-Z][\w.’'-]*)\s$")
#: 'Others agree, among them Mira Orlan -- "We must go" -- and Ivo Brandt.'
_SET_APART = Pattern(r"\s((?:[A-Z][\w.’'-]*\s){1,2}[A-Z][\w.’'-]*)\s?(?:--|—|–|\()\s?$")
_APART = Pattern(r"\s?(?:--|—|–|\))")
#: Somebody with an age or a place: "Janet, 52, Porthaven", "Dr. Ivy Chan, Eastgate".
_FIRST_NAMED = Pattern(
    r"(?:Mrs?\.?\s|Ms\.?\s|Dr\.?\s)?(?:[A-ZÀ-Þ][\w’'-]+\s){0,2}[A-ZÀ-Þ][\w’'-]+,\s(?:\d{1,3}\b|[A-ZÀ-Þ][\w’'-]++(?:\s[A-ZÀ-Þ][\w’'-]++){0,2}\s?\Z)"
)
#: "The mayor sees it differently:", "Der Bürgermeister sieht das anders:": somebody takes a stand.
_TAKES_STAND = Pattern(
    r"(?P<who>(?:\w[\w.’'-]*\s){1,5}?)(?:(?:sees?|saw|views?|viewed|puts?|remembers?|remembered"
    r"|tells?|told)\s(?:it|this|that|things|the\s\w+)\b|(?:is|was)\s(?:less|more|not|un|in\s|of\s"
    r"|sure|clear|blunt|having)|(?:dis)?agree[sd]?\b|has\s(?:another|a\sdifferent|his|her|no|little)\s"
    r"|(?:sieht|sah|hält)\s(?:das|es|dies)\b|voit\sles\schoses\b|lo\sve\s|la\spensa\s|vê\s|не\sсоглас)"
)
#: Whoever differs is not the one who has just spoken.
_DIFFERS = Pattern(r"\b(?:differently|disagree[sd]?|anders|autrement|otra manera|altrimenti)\b")
#: "Mira Orlan on losing to her sister, Ada:".
_ABOUT = Pattern(
    r"(?P<who>(?:[A-ZÀ-Þ][\w.’'-]*\s){0,4}[A-ZÀ-Þ][\w’'-]*)\s(?:on|after|about|before|when|following)\s"
    r"(?![A-ZÀ-Þ][a-z]+day\b)"
)
#: "Missed penalty:", "The mood at home:": what it is about.
_TOPIC = Pattern(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+(?:\s[a-zà-ÿ’'-]+)+")
_LABEL_WORDS = 4
_LONGEST_LABEL = 80


class Labels:
    """Reads the labels of one article."""

    def __init__(self, layout: Layout, names: NameIndex, resolver: Resolver) -> None:
        self._text = layout.text
        self._plain = layout.plain
        self._is_english = layout.is_english
        self._names = names
        self._resolver = resolver

    def signed(self, stretch: Stretch) -> Speaker | None:
        """Read '"…" — Mira Orlan', a signature at the end of the paragraph."""
        match = _SIGNATURE.match(self._plain, stretch.outer_end)
        if match is None:
            return None
        name = next(iter(self._names.within(match.start(1), match.end(1))), None)
        if name is None or name.start > match.start(1) + 24:
            return None
        if self._plain[name.start] == MASK:
            return None  # The next line of a dialogue.
        return self._resolver.resolve(
            Mention(kind=MentionKind.NAME, start=name.start, end=name.end, name=name)
        )

    def inside(self, unit: Unit, stretch: Stretch) -> Speaker | None:
        """Read '"ORLAN: We wait', a line of a transcript."""
        line = start_of_line(self._text, stretch.outer_start)
        label = _TRANSCRIPT.match(self._text, stretch.start, stretch.end)
        if label is None or unit.sayings or self._text[line : stretch.outer_start].strip():
            return None
        return self._titled(label)

    def spoken_from(self, stretch: Stretch, speaker: Speaker) -> int:
        """Find where somebody's words begin, behind the label that names them inside the marks."""
        if not stretch.start <= speaker.start < stretch.end:
            return stretch.start
        label = _TRANSCRIPT.match(self._text, stretch.start, stretch.end)
        return label.end() if label is not None and label.end() < stretch.end else stretch.start

    def _titled(self, label: re.Match[str]) -> Speaker | None:
        """Take a label's words for a name, however they are spelt."""
        start, end = label.span(1)
        words = label[1].title() if label[1].isupper() or label[1].islower() else label[1]
        name = Name(text=words, start=start, end=end, kind=NameKind.PERSON)
        return self._resolver.resolve(
            Mention(kind=MentionKind.NAME, start=start, end=end, name=name)
        )

    def in_front(self, unit: Unit, stretch: Stretch) -> Speaker | None:
        """Read 'Orlan: "…"', a line of dialogue."""
        if stretch.outer_start - unit.start > _LONGEST_LABEL:
            return None
        bracketed = _BRACKETED.match(self._text, unit.start, stretch.outer_start)
        if bracketed is not None:
            return self._titled(bracketed)
        label = _LABEL.match(self._plain[unit.start : stretch.outer_start])
        if label is None or _CLAUSE.search(label[1]) or _NARRATOR.search(label[1]):
            return None
        start = unit.start + label.start(1)
        end = self._end_of_name(label[1], start)
        stand = _TAKES_STAND.match(self._plain, start, end)
        if stand is not None:
            end = stand.end("who") - 1
        called = self._resolver.by_initials(start, end)
        if called is not None:
            return called
        mention = mention_in(self._text, start, end, self._names)
        if mention is None and self._may_name(label[1], start):
            name = Name(text=self._text[start:end], start=start, end=end, kind=NameKind.PERSON)
            mention = Mention(kind=MentionKind.NAME, start=start, end=end, name=name)
        if mention is None:
            return None
        is_described = mention.kind is MentionKind.DESCRIPTION
        if stand is not None and is_described and _DIFFERS.search(label[1]):
            return self._resolver.remember(described(self._text, (mention.start, mention.end)))
        return self._resolver.resolve(mention)

    def _end_of_name(self, label: str, start: int) -> int:
        """Find where the name ends in a label that begins at a place: "Janet, 52, Porthaven:"."""
        end = start + len(label.rstrip(f"{ASIDE} "))
        behind = label.find(", ")
        if behind > 0 and _FIRST_NAMED.match(label):
            end = start + behind
        about = _ABOUT.match(self._text, start, end)
        return about.end("who") if about is not None else end

    def _may_name(self, label: str, start: int) -> bool:
        """Tell whether a label that mentions nobody known may be somebody's name."""
        return (
            self._text[start].isupper()
            and not _is_adverb(label)
            and not _TOPIC.fullmatch(label)
            and len(label.split()) <= _LABEL_WORDS
        )

    def inserted(self, stretch: Stretch) -> Speaker | None:
        """Read « La porte, a dit Mira Orlan, restera fermée »."""
        if self._is_english:
            return None
        span = incise_in(self._text, stretch.start, stretch.end)
        mention = foreign_mention_in(self._text, *span, self._names) if span else None
        return self._resolver.resolve(mention) if mention is not None else None

    def gapped(self, unit: Unit, stretch: Stretch) -> Speaker | None:
        """Read 'Holt called it "…" and Brandt "…"', where the second verb is left out."""
        first = max(unit.start, stretch.outer_start - _LONGEST_LABEL)
        match = _GAPPED.search(self._plain, first, stretch.outer_start)
        if match is None and _APART.match(self._plain, stretch.outer_end):
            match = _SET_APART.search(self._plain, first, stretch.outer_start)
        if match is None:
            return None
        name = next(iter(self._names.within(match.start(1), match.end(1))), None)
        if name is None or (name.start, name.end) != match.span(1):
            return None
        return self._resolver.resolve(
            Mention(kind=MentionKind.NAME, start=name.start, end=name.end, name=name)
        )


def _is_adverb(words: str) -> bool:
    """Tell "Then:" and "Finally:" from a name with a colon."""
    return is_starter(words) or words.endswith("ly")
