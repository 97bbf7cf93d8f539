"""Numbers that are no figures: years, ages, clock times, names, scores, turns of phrase."""

import re
from functools import lru_cache

from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import Number

_LABELS = frozenset(
    """
    highway route road flight section sections article articles resolution resolutions chapter
    page pages paragraph number no no. nos room channel unit phase group level category cat type
    model version bus train line platform gate pier stage round step grade part volume zone
    district building block house apartment lot division precinct law decree act rule title code
    case file exhibit reactor interstate exit area sector ward hangar terminal track mile
    brigade battalion regiment detachment squadron corps army fleet protocol annex amendment
    bill proposition order directive convention kilometer kilometre km day week question point
    formula apollo soyuz windows iphone class freeway autopista gallery studio tel phone
    """.split()
)
_STAGES = frozenset("day week phase stage round part step chapter".split())
_MAKERS = frozenset(
    """
    boeing airbus antonov tupolev ilyushin embraer sukhoi mirage leopard challenger patriot
    cessna bombardier saab fokker lockheed mig su javelin tomahawk iskander shahed mavic
    """.split()
)
_OUTLETS = frozenset(
    """
    france channel rossiya russia kanal tv tvn polsat news bfm i24 ukraine india sky bbc itv canal
    euronews espreso radio cable kan ntv tele telecinco antena
    """.split()
)
_PLACE_LEAD = frozenset("in across from of near around throughout to outside".split())
_WORD_BEFORE = Pattern(r"([^\W\d_][\w.'’-]{0,30})[ \t]{1,2}\Z")
_AGE_AFTER = Pattern(r"\s?[- ]\s?(?:years?|months?|days?)\s?[- ]\s?(?:olds?|of age)\b|-?yo\b", re.I)
_AGE_BEFORE = Pattern(
    r"\b(?:aged?|ages|age of|aged between|ages of|(?:is|was|turned|just) (?:only )?)"
    r"(?:\s?(?:between|from|about|around))?\s\Z",
    re.I,
)
#: "She was only 23 when she was killed."
_WAS = Pattern(r"\b(?:was|is|wasn['’]t)\s(?:only\s|just\s|still\s|barely\s)?\Z")
_WHO_IS = Pattern(r"\bwho (?:is|was) \Z")
_AT_AGE = Pattern(r"\s(?:when|as)\s(?:he|she|his|her)\b")
_AGE_BOUND_BEFORE = Pattern(
    r"\b(?:people|those|anyone|children|adults|m[ae]n|wom[ae]n|boys|girls|everyone)\s(?:aged\s)?"
    r"(?:under|over|below|above)\s(?:the age of\s)?\Z"
)
_AGE_NOUN_BEFORE = Pattern(r"\b(?:aged?|ages|age of)\s(?:[\w ]{1,20}\s)?\Z", re.I)
_COUNTS_ON = Pattern(
    r"\s(?!(?:and|or|who|whose|was|had|is|has|were|from|in|at|on|with|by|near|after|when|while"
    r"|said|says|fell|lost|became|could|would|will|may|also|later|\w+ed)\b)[a-z]"
)
#: "A man of 72", "most of them over seventy".
_PERSON_OF = Pattern(
    r"\b(?:a|an|the|his|her|their|one) (?:[\w-]+ )?(?:m[ae]n|wom[ae]n|boy|girl|child|youth|father"
    r"|mother|grand(?:father|mother)|widow|widower|pensioner|volunteer|student|pupil|soldier"
    r"|driver|farmer|teacher|nurse|son|daughter|baby|lad|lady|gentleman|veteran|recruit"
    r"|doctor|medic|sailor|steward|officer|sergeant|captain|miner|prisoner|passenger|teenager"
    r"|villager|tourist|cyclist|pilot|guard|hostage|patient|resident|activist|journalist|engineer"
    r"|\w+(?:fighter|worker|man|woman|rider|climber|keeper|owner)) of \Z"
    r"|\bof (?:them|whom) (?:were |are )?(?:over|under|above|below|aged) \Z",
    re.I,
)
#: What these patterns end with: a look at the end is cheap.
_BOUNDS = ("under", "over", "below", "above", "age of")
_BEHIND_AGE = (
    *("age", "aged", "ages", "of", "is", "was", "turned", "just", "only", "between", "from"),
    *("about", "around"),
)
_BEHIND_PERSON = (" of ", " over ", " under ", " above ", " below ", " aged ")
#: Below this an appositive number in a list is as likely a count.
_YOUNGEST = 10
#: "Ed and Marie Toller, 74 and 71, …".
_APPOSED_BOTH = Pattern(
    r"(?<!\w)(?:and|&) [^,.;()]{2,40}\b[A-Z][\w’'-]*, \d{2,3} and \d{2,3}(?=,|\.(?:\s|$)|;|\)|$)"
)
_APPOSED_AGE = Pattern(r"[\w)\"”’.],\s\Z")
_APPOSED_END = Pattern(
    r"\s?(?:,|\.(?:\s|$)|;|\)| and (?:(?-i:[A-Z])|a\b|the\b|his\b|her\b)|$"
    r"|(?:[–—―]|--?)\s?(?:an?|the|who|whose|was|were|is|are|has|have|had|died|both|all)\b)",
    re.I,
)
_CLOCK_AFTER = Pattern(
    r"\s?(?:o['’]clock|a\.?m\b|p\.?m\b|gmt|utc|local time|hours? (?:gmt|utc|local)|"
    r"(?:in|this|that) (?:the )?(?:morning|afternoon|evening)|hrs\b)",
    re.I,
)
_MILITARY = Pattern(r"(?:[01]\d|2[0-4])[0-5]\d(?:\s?(?:and|to|or|-|–)\s?(?:[01]\d|2[0-4])[0-5]\d)?")
_HOURS_AFTER = Pattern(
    r"\s?(?:hours?\b|\(\d{4}\s?gmt|on \d{1,2} [A-Za-z]|today\b|yesterday\b|this (?:mor|aft|eve)"
    r"|last night)",
    re.I,
)
#: "At 11.20 the plane left", "until 18.05." and not "at 11.20 metres", "at 4.35 billion".
_DOTTED = Pattern(r"(?:[01]?\d|2[0-4])[.][0-5]\d")
_AT = Pattern(r"\b(?:at|since|until|before|after|(?:at )?about|(?:at )?around)\s\Z", re.I)
_AT_OPENS = Pattern(
    r"(?:[,.;:)](?!\d)|\s(?:on|the|an?|his|her|its|their|when|and|as|but|with|he|she|they|it|we"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|local|[A-Z][a-z]+ [a-z]+ed)\b|\Z)"
)
_CLOCK_BEFORE = Pattern(r"\b(?:at|since|until|between|from|by|about|around|to|and)\s\Z", re.I)
_YEAR_LIKE = Pattern(r"(?:1[5-9]|20)\d{2}\Z")
_BETWEEN_YEARS = Pattern(r"[-–/]")
_YEAR_LEAD = frozenset(
    """
    in since by until till from of during year late early mid before after through between to and
    the a his her its their that this last next fiscal for
    """.split()
)
_THINGS = frozenset(
    """
    way ways side sides thing things part parts reason reasons point points step steps time times
    occasion occasions issue issues question questions option options front fronts hand hands
    matter matters fold respects aspects terms words lines day days week weeks month months
    year years hour hours minute minutes moment night nights morning evening decade decades
    century centuries
    """.split()
)
#: Lines that can be cut, unlike those of a poem.
_OF_WIRE = Pattern(
    r"(?:power|transmission|telephone|phone|electric\w*|tension|railway|rail|supply|pipe|gas|water"
    r"|voltage|tram|train|bus|metro|subway) lines\Z",
    re.I,
)
_DEFINITE = frozenset("the these those both their its his her our first last next other".split())
_HYPHENED = Pattern(r"[-‑][A-Za-z]")
_RATIO_AFTER = Pattern(
    r"\s(?:in|out of)(?: every)? (?:\d{1,3}|[a-z]{3,8})\b(?!\s(?:people|of))", re.I
)
_RATIO_BEFORE = Pattern(
    r"\b(?:\d{1,3}|[a-z]{3,7})\s(?:(?:in|out of)(?: every)?|of every)\s\Z", re.I
)
#: What stands last in front of the second number.
_RATIO_LEADS = ("in", "of", "every")
_RATIO_WORDS = frozenset(
    "one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9".split()
)
_SERIAL = Pattern(r"\b(?:No|Nos|Nr|no)\.\s(?:[A-Z]{1,4}[ -]?)?\Z")
_SCORE = Pattern(r"\d{1,2}\s?[-–]\s?\d{1,2}")
_SCORE_WORDS = Pattern(
    r"\b(?:beat|beaten|won|win|lost|lose|draw|drew|score|scored|defeat|defeated|victory|match|"
    r"lead|led|odds|vote|aggregate|final|semi-final|goal|tied|ruled)\b",
    re.I,
)
_PHONE = Pattern(r"(?:\+|\btel\.?:?\s|\bphone:?\s|\bcall(?:ed)?\s)[\d\s().-]{0,20}\Z", re.I)
_LIST_MARK = Pattern(r"(?:[.)]\s|:\s)")
_STREET = Pattern(
    r"\s(?:[A-Z][\w'’]{1,20}\s){1,3}(?:Street|Avenue|Ave|Road|Rd|Lane|St|Boulevard|Square)\b"
)
_WHILE = Pattern(
    r"\b(?:past|last|next|first|coming|previous|within|every|another|following|ago|after|in|about|"
    r"recent|those|these|the|than)\s\Z",
    re.I,
)
_AFTER_WHILE = Pattern(
    r"['’]|\s(?:ago|earlier|later|after|before|into|since|from now|away|time|straight"
    r"|running|of\b)",
    re.I,
)
#: "Upper Marn 14 dead, Lower Marn 9": places, each with its count.
_IN_LIST = Pattern(
    r"\d(?:\s(?:dead|deaths|killed|injured|wounded|missing))?[,;]\s(?:and\s)?"
    r"[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2}\s\Z"
)
_NO_ONE = frozenset("no any every each which this that another the some only".split())


@lru_cache(maxsize=8)
def _word_in(before: str) -> re.Match[str] | None:
    """The last word of what stands before a number, which is asked for several times in a row."""
    # Its first letter stands behind the last blank but those at the end.
    return _WORD_BEFORE.search(before, before.rstrip(" \t").rfind(" ") + 1)


def is_name_number(text: str, number: Number, *, has_noun: bool) -> bool:
    """Tell whether the number belongs to a name or a label: "Highway 61", "France 24", "Law 5"."""
    found = _word_in(text[max(0, number.start - 34) : number.start])
    if found is None:
        return False
    word = found[1].lower()
    if word in _STAGES and text.startswith(" of", number.end):
        return True
    digits = text[number.start : number.end]
    if word.rstrip(".") in _LABELS and (found[1][0].isupper() or not has_noun):
        return not (word in {"day", "week"} and has_noun)
    if word in _MAKERS and digits.isdigit():
        return True
    if word in _OUTLETS and digits.isdigit() and len(digits) < 3 and found[1][0].isupper():
        lead = _word_in(
            text[max(0, number.start - 34 - len(found[0])) : number.start - len(found[0])]
        )
        return lead is None or lead[1].lower() not in _PLACE_LEAD
    if has_noun or not digits.isdigit():
        return False
    if _IN_LIST.search(text, max(0, number.start - 70), number.start):
        return False
    is_opening = number.start - len(found[0]) < 2 or text[
        number.start - len(found[0]) - 2 : number.start - len(found[0])
    ].strip() in {".", "\n", ""}
    return found[1][0].isupper() and not is_opening and word not in _PLACE_LEAD


def is_age(text: str, number: Number) -> bool:
    """Tell an age: "66-year-old", ", 66,", "aged 12", "12 years of age"."""
    high = number.value_high if number.value_high is not None else number.value
    if not 0 <= high <= 120:
        return False
    if _AGE_AFTER.match(text, number.end):
        return True
    before = text[max(0, number.start - 40) : number.start]
    if not before[-1:].isspace():
        return False  # All that follows looks for words with a gap behind them.
    if _AT_AGE.match(text, number.end) and _WAS.search(before):
        return True
    if _WHO_IS.search(before) and text[number.end : number.end + 1] in {",", ".", ")"}:
        return True
    small = before.lower()
    if "age" in small and _AGE_NOUN_BEFORE.search(before):
        return True
    lead = small.rstrip()
    if lead.endswith(_BOUNDS) and _AGE_BOUND_BEFORE.search(before):
        return True
    is_person = small.endswith(_BEHIND_PERSON) and _PERSON_OF.search(before)
    if is_person and not _COUNTS_ON.match(text, number.end):
        return True
    is_behind_comma = before[-2:-1] == "," and _APPOSED_AGE.search(before) is not None
    if _is_of_two(text, number):
        return True
    apposed = is_behind_comma and _APPOSED_END.match(text, number.end)
    if apposed:
        is_bare = text[number.start : number.end].isdigit()
        return is_bare and high >= _YOUNGEST and before.rstrip(" ,\n")[-1:].isalpha()
    return (
        lead.endswith(_BEHIND_AGE)
        and _AGE_BEFORE.search(before) is not None
        and text[number.end : number.end + 1] in {",", "."}
        and (text[number.start : number.end].isdigit() and high >= 10)
    )


def _is_of_two(text: str, number: Number) -> bool:
    """Tell one of the ages of two people who were just named together."""
    start = max(0, number.start - 90)
    found = _APPOSED_BOTH.finditer(text, start, number.end + 20)
    return any(
        number.end == one.end() or (text.startswith(" and ", number.end) and number.end < one.end())
        for one in found
        if one.start() < number.start < one.end()
    )


def is_time(text: str, number: Number) -> bool:
    """Tell a clock time that carries a word instead of a colon."""
    if _CLOCK_AFTER.match(text, number.end):
        return True
    written = text[number.start : number.end]
    if _DOTTED.fullmatch(written):
        is_led = _AT.search(text[max(0, number.start - 12) : number.start]) is not None
        return is_led and _AT_OPENS.match(text, number.end) is not None
    if not _MILITARY.fullmatch(written):
        return False
    if _HOURS_AFTER.match(text, number.end) is not None:
        return True
    is_led = _CLOCK_BEFORE.search(text[max(0, number.start - 12) : number.start]) is not None
    return is_led and (written.startswith("0") or "-" in written or " " in written)


def is_year(text: str, number: Number, *, has_noun: bool, has_qualifier: bool) -> bool:
    """Tell a bare year, or a run of years ("2015-16")."""
    written = text[number.start : number.end]
    years = _BETWEEN_YEARS.split(written)
    if len(years) == 2 and _YEAR_LIKE.match(years[0]) and years[1].isdigit():
        return len(years[1]) in {2, 4} and not has_qualifier
    if not _YEAR_LIKE.match(written):
        return False
    found = _word_in(text[max(0, number.start - 34) : number.start])
    lead = found[1].lower() if found else ""
    if has_qualifier and lead not in {"since", "until", "by", "in"}:
        return not has_noun
    return not has_noun or lead in _YEAR_LEAD or 1980 <= number.value <= 2040


def is_serial(text: str, number: Number) -> bool:
    """Tell the number of one thing among many: "plate No. GP 7720", "communique No. 011-89"."""
    return _SERIAL.search(text, max(0, number.start - 12), number.start) is not None


def is_phrase(text: str, number: Number, counted: str) -> bool:
    """Tell a turn of phrase or a count that tells nothing: "the two sides", "one day"."""
    written = text[number.start : number.end].lower()
    head = counted.rsplit(None, 1)[-1].lower() if counted else ""
    is_word = written.isalpha() or "-" in written
    if is_word and head in _THINGS and not _OF_WIRE.search(counted):
        return True
    found = _word_in(text[max(0, number.start - 34) : number.start])
    lead = found[1].lower() if found else ""
    if written == "one" and _is_one_harmed(text, number):
        return False
    if written == "one" and (
        lead in _NO_ONE or not counted or (head.endswith("ing") and head != "missing")
    ):
        return True
    if lead in {"number", "top", "no"} and not counted:
        return True
    return _is_ratio(text, number, written)


#: "Killing one and wounding three."
_HARMING = Pattern(r"\b(?:kill|wound|injur|hurt)(?:ing|ed)\s(?:(?:at\sleast|only|just)\s)?\Z")
_ONE_ALONE = Pattern(
    r"(?=[,;.]|\Z)|\s(?:and\s(?:[a-z]+ing\b|\w+\sother)|(?:seriously|critically|fatally|slightly)\b"
    r"|in\s[A-Z])"
)


def _is_one_harmed(text: str, number: Number) -> bool:
    behind = _ONE_ALONE.match(text, number.end)
    before = text[max(0, number.start - 20) : number.start]
    return behind is not None and _HARMING.search(before) is not None


def is_known(text: str, number: Number) -> bool:
    """Tell a small count that only points back: "the two leaders", "both its three sons"."""
    written = text[number.start : number.end].lower()
    found = _word_in(text[max(0, number.start - 34) : number.start])
    is_word = written.isalpha() or "-" in written
    return is_word and number.value <= 12 and bool(found and found[1].lower() in _DEFINITE)


#: "One child in five".
_ONE_IN = Pattern(
    r"\bone\s(?:[a-z]+\s){1,2}(?:in(?:\severy)?|out of(?:\severy)?|of every)\s\Z", re.I
)

#: "One child in five is …", "two people in five need …": nobody counted one child.
_SHARE = Pattern(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d)\s(?:[a-z]+\s){1,2}(?:in|out of)"
    r"(?:\severy)?\s(?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\d{1,2})"
    r"(?=[,.;)]|$|\s(?:is|are|was|were|has|have|had|do|does|did|needs?|lives?|lacks?|goe?s?|can|could"
    r"|cannot|will|would|must|may|now|there|who|says?|said|suffers?|fled|died|lost)\b)",
    re.I,
)


def _is_ratio(text: str, number: Number, written: str) -> bool:
    start, end = max(0, number.start - 34), number.end + 60
    if " in " in text[start:end] or " out of " in text[start:end]:
        shares = _SHARE.finditer(text, start, end)
        if any(one.start() <= number.start < one.end() for one in shares):
            return True
    after = _RATIO_AFTER.match(text, number.end)
    if after and written in _RATIO_WORDS:
        word = after[0].split()[-1].lower()
        return word.isdigit() or word in _RATIO_WORDS or word in {"hundred", "twenty"}
    lead = text[max(0, number.start - 24) : number.start]
    if _ONE_IN.search(lead):
        return True
    if not lead.rstrip().lower().endswith(_RATIO_LEADS):
        return False
    before = _RATIO_BEFORE.search(lead)
    return before is not None and before[0].split()[0].lower() in _RATIO_WORDS


def is_compound(text: str, number: Number) -> bool:
    """Tell a number inside a compound adjective: "a three-member panel", "two-state"."""
    return _HYPHENED.match(text, number.end) is not None


def is_score(text: str, number: Number, *, has_noun: bool) -> bool:
    """Tell a score, odds, a phone number or an address."""
    near = text[max(0, number.start - 3) : number.end + 3]
    if not has_noun and ("-" in near or "–" in near) and _SCORE.search(near):
        around = text[max(0, number.start - 60) : number.end + 40]
        falling = number.value_high is None
        return falling or _SCORE_WORDS.search(around) is not None
    if _is_dialled(text[max(0, number.start - 28) : number.start]):
        return True
    return _STREET.match(text, number.end) is not None and number.value < 10_000


def _is_dialled(before: str) -> bool:
    small = before.lower()
    may_be = "+" in small or "tel" in small or "phone" in small or "call" in small
    return may_be and _PHONE.search(before) is not None


def is_list_mark(text: str, number: Number, sentence_start: int) -> bool:
    """Tell the number that opens a list item: "1. Open the door"."""
    opens = number.start <= sentence_start + 1
    return opens and _LIST_MARK.match(text, number.end) is not None


def is_span_of_time(text: str, start: int, end: int) -> bool:
    """Tell a stretch of time that places something rather than measures it: "two days after"."""
    if _AFTER_WHILE.match(text, end):
        return True
    return _WHILE.search(text[max(0, start - 12) : start]) is not None
