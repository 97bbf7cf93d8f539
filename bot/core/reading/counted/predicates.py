"""Numbers told of a subject: "arrests rose to 312", "the crowd was put at 5,000"."""

import re

from bot.core.patterns import Pattern

_REACHES = (
    r"number(?:ed|s)?|total(?:l?ed|s)|reach(?:ed|es|ing)?|hit|top(?:ped|s)|exceed(?:ed|s)|"
    r"surpass(?:ed|es)|(?:st(?:ands|ood)|estimated|put|reported|counted)\sat|c(?:ame|omes)\sto|"
    r"amount(?:ed|s)\sto|"
    r"(?:r(?:ose|isen|ises)|climb(?:ed|s)|jump(?:ed|s)|gr(?:ew|own|ows)|f(?:ell|allen|alls)|"
    r"drop(?:ped|s)|declined?|swell(?:ed)?|swollen|increased?|doubled?|tripled?|quadrupled?|soared|"
    r"surged|shr[au]nk|decreased|slipped|slid|edged up|edged down|went up|went down|returned|"
    r"back|cut|reduced|lowered|raised|revised|upped|boosted|trimmed)"
    r"\s(?:by\s[^,;.]{1,24}\s|from\s[^;]{1,24}?\s|[a-z]+\s){0,2}to|(?:closed|opened|ended|finished|traded|settled)\sat"
)
#: Subjects that a bare "was" gives a number.
_TOTALS = (
    r"toll|number|total|count|figure|attendance|turnout|population|membership|tally|average|capacity|"
    r"headcount|quota|limit|target|record"
)
_HELPERS = (
    r"(?:(?:has|have|had|is|was|were|are|will|would|could|may|might|now|already|also|since|been|be|"
    r"officially|initially|then|later|nearly)\s){0,4}"
)
_SUBJECT = Pattern(
    r"(?:\A|[,;:—–(\n\"“]\s?|\b(?:the|an?|its|their|his|her|of|that|and|but|while|as|this)\s)"
    r"(?P<noun>(?:[a-z][\w'’-]*\s){0,2}?[^\W\d_][\w'’-]+)"
    r"(?:\s(?:in|at|from|on|for|of|among|across)\s(?:the\s)?[\w'’-]++(?:\s[\w'’-]++){0,2}\s?)?"
    rf"\s{_HELPERS}(?:{_REACHES})\s\Z",
    re.I,
)
#: "Police estimated the crowd at 40,000".
_OBJECT = Pattern(
    r"\b(?:estimate[sd]?|put|puts|putting|set|sets|placed|pegged|estimating)\s(?:the\s|its\s|their\s)?"
    r"(?P<noun>(?:[a-z][\w'’-]*\s){0,3}?[^\W\d_][\w'’-]+)\sat\s\Z",
    re.I,
)
_OF_TOTAL = Pattern(
    rf"\b(?P<noun>(?:{_TOTALS}))(?:\s(?:of|at|in|for|on)\s[^,.;]{{3,40}})?\s{_HELPERS}\Z", re.I
)
_TAIL = Pattern(rf"(?:{_REACHES}|is|was|were|are|be|[a-z]\sat)\s\Z", re.I)
#: What `_TAIL` can end with: cheap to look for, and few numbers stand behind it.
_ENDINGS = tuple(
    """number numbered numbers totaled totalled totals reach reached reaches reaching hit topped
    tops exceeded exceeds surpassed surpasses at to is was were are be""".split()
)
#: "The number of cases": cases are what is counted.
_OF_WHAT = Pattern(r"\A(?:the|an?|its|their|his|her|this|that)\s", re.I)
_PART = Pattern(
    r"(?:number|total|count)\sof\s(?:the\s)?(?P<noun>(?:[\w'’-]+\s){0,2}?(?:displaced|dead|injured|wounded|missing|homeless|evacuated|affected|people|men|women"
    r"|children|(?!(?:is|was|has)\s)[\w'’-]+s))\s",
    re.I,
)
_NO_NOUN = frozenset(
    "he she it they we i you who which that this there these those and or but the a an toll "
    "count".split()
)
#: The longest subject with its verb, in characters.
_REACH = 110
_LONGEST_ENDING = 12


def find_subject(text: str, start: int, floor: int) -> str:
    """Return the noun that the number at `start` is told of; empty when it is none's.

    `floor` is where its sentence begins, `start` where the number does, qualifier included.
    """
    low = max(floor, start - _REACH)
    before = text[low:start]
    if not before[-_LONGEST_ENDING:-1].lower().endswith(_ENDINGS):
        return ""
    if _TAIL.search(before, max(0, len(before) - 24)) is None:
        return ""
    found = _OBJECT.search(before) or _SUBJECT.search(before) or _OF_TOTAL.search(before)
    if found is None:
        return ""
    noun = _OF_WHAT.sub("", found["noun"])
    part = _PART.search(found[0])
    noun = part["noun"] if part and noun.lower() in {"number", "total", "count"} else noun
    return "" if noun.rsplit(None, 1)[-1].lower() in _NO_NOUN else noun
