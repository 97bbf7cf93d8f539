"""Honest rewrites of true sentences by rule: what the gate must let pass."""

import re
from collections.abc import Callable, Mapping

Rule = Callable[[str], str]

_SAID = r"(?:said|says|announced|warned|claimed|added)"
_WHO = (
    r"(?P<who>(?!He |She |They |It |We |I )(?:[A-Z][\w.-]+(?: of the| of)? ?){1,5}"
    r"|(?:The|A) [a-z]+(?: [a-z]+)?)"
)
_ATTRIBUTED = re.compile(rf"^{_WHO} (?P<verb>{_SAID}) (?:that )?(?P<told>[^\"“”]{{25,}})\.$")
_TRAILING = re.compile(
    rf"^(?P<told>[^\"“”]{{25,}}), (?P<who>(?:[A-Z][\w.-]+ ){{1,3}}|(?:the|a) [a-z]+ )"
    rf"(?P<verb>{_SAID})\.$"
)
_ACCORDING = re.compile(
    r"^(?P<told>[^\"“”]{25,}),? according to (?P<who>[A-Z][\w.-]+(?: [A-Z][\w.-]+)*)\.$"
)
_RELATIVE = re.compile(r", (?:who|which|where) [^,\"“”]{5,80}, ")
_BRACKETS = re.compile(r" \([^()]{2,60}\)")
_LAST_DAY = re.compile(
    r"^(?P<told>[^\"“”,;]{25,}) on (?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
    r"Sunday)\.$"
)
_ADVERB = re.compile(r"(?<=\w)(?:, however|, meanwhile|, too| also| later| then|, for example),? ")
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty".split()
)
_SMALL = re.compile(r"(?<=[a-z] )([2-9]|1\d|20)(?= [a-z]{4,})")
_WORDED = re.compile(rf"(?<![-\w])({'|'.join(_UNITS[2:])})(?= [a-z]{{4,}}s\b)")
_PASSIVE_VERBS = (
    "killed|attacked|arrested|accused|wounded|injured|detained|charged|approved|organized|"
    "condemned|rejected|criticized|supported|destroyed|damaged|captured|shelled|blocked"
)
_PASSIVE = re.compile(
    rf"^(?P<what>[A-Z][\w ]{{3,40}}?) (?P<be>was|were) (?P<verb>{_PASSIVE_VERBS}) by "
    r"(?P<who>(?:the |a )?[A-Z]?[\w ]{2,30})(?P<rest>[.,] ?.*)$"
)
_ACTIVE = re.compile(
    rf"^(?P<who>[A-Z][\w]+(?: [A-Z]\w+)?) (?P<verb>{_PASSIVE_VERBS}) "
    r"(?P<what>[A-Z]\w+(?: [A-Z]\w+)?)(?P<rest>[.,] ?.*)$"
)
_CONTRACTED = {
    "didn't": "did not", "doesn't": "does not", "isn't": "is not", "wasn't": "was not",
    "weren't": "were not", "hasn't": "has not", "haven't": "have not", "won't": "will not",
    "wouldn't": "would not", "couldn't": "could not", "aren't": "are not", "don't": "do not",
}  # fmt: skip
_SYNONYMS = {
    "killed": "left dead", "said": "stated", "nearly": "almost", "approximately": "about",
    "around": "about", "over": "more than", "wounded": "injured", "fled": "left",
    "near": "close to", "began": "started", "residents": "people", "announced": "said",
}  # fmt: skip
_COUNTRY = (
    (r"\bU\.S\.(?=\s[a-z])", "United States"), (r"\bUnited States\b", "US"),
    (r"\bUnited Nations\b", "UN"), (r"\bU\.N\.(?=\s[a-z])", "United Nations"),
)  # fmt: skip


def _percent(text: str) -> str:
    changed = re.sub(r"(?<=\d) (?:percent|per cent)\b", "%", text)
    return changed if changed != text else re.sub(r"(?<=\d)%", " percent", text)


def _in_words(text: str) -> str:
    return _SMALL.sub(lambda m: _UNITS[int(m[1])], text)


def _in_digits(text: str) -> str:
    return _WORDED.sub(lambda m: str(_UNITS.index(m[1])), text)


def _country(text: str) -> str:
    for pattern, name in _COUNTRY:
        if re.search(pattern, text):
            return re.sub(pattern, name, text)
    return ""


def _attribution_last(text: str) -> str:
    found = _ATTRIBUTED.match(text)
    if not found or re.match(r"(?:he|she|it|they|to|in|on|at) ", found["told"], re.IGNORECASE):
        return ""
    who = found["who"].strip()
    who = who[0].lower() + who[1:] if who.startswith(("The ", "A ")) else who
    return f"{_upper(found['told'])}, {who} {found['verb']}."


def _attribution_first(text: str) -> str:
    found = _TRAILING.match(text)
    return f"{_upper(found['who'])}{found['verb']} {_lower(found['told'])}." if found else ""


def _attribution_worded(text: str) -> str:
    found = _ACCORDING.match(text)
    return f"{found['who']} said {_lower(found['told'])}." if found else ""


def _clause_dropped(text: str) -> str:
    return _RELATIVE.sub(" ", text, count=1)


def _brackets_dropped(text: str) -> str:
    return _BRACKETS.sub("", text)


def _day_dropped(text: str) -> str:
    found = _LAST_DAY.match(text)
    return f"{found['told']}." if found else ""


def _day_first(text: str) -> str:
    found = _LAST_DAY.match(text)
    return f"On {found['day']}, {_lower(found['told'])}." if found else ""


def _adverb_dropped(text: str) -> str:
    if re.search(r"[\"“”]", text):
        return ""
    return _ADVERB.sub(" ", text, count=1)


def _to_active(text: str) -> str:
    found = _PASSIVE.match(text)
    if not found or " and " in found["who"]:
        return ""
    return f"{_upper(found['who'])} {found['verb']} {_lower(found['what'])}{found['rest']}"


def _to_passive(text: str) -> str:
    found = _ACTIVE.match(text)
    return f"{found['what']} was {found['verb']} by {found['who']}{found['rest']}" if found else ""


def _spelt_out(text: str) -> str:
    for short, long in _CONTRACTED.items():
        for mark in ("'", "’"):
            written = short.replace("'", mark)
            if f" {written} " in text and not re.search(r"[\"“”]", text):
                return text.replace(written, long)
    return ""


def _synonym(text: str) -> str:
    if re.search(r"[\"“”]", text):
        return ""
    found = [word for word in _SYNONYMS if re.search(rf" {word} (?=\$?\d|[a-z])", text)]
    found = [w for w in found if w not in ("over", "around") or re.search(rf" {w} \$?\d", text)]
    if not found:
        return ""
    word = found[0]
    return re.sub(rf"\b{word}\b", _SYNONYMS[word], text, count=1)


def _marks_plain(text: str) -> str:
    return text.translate(str.maketrans("“”‘’–—", "\"\"''--"))


#: Each kind of rewrite, and how it is made; empty or unchanged where a sentence gives no hold.
RULES: Mapping[str, Rule] = {
    "percent sign": _percent,
    "number in words": _in_words,
    "number in digits": _in_digits,
    "country's short name": _country,
    "attribution last": _attribution_last,
    "attribution first": _attribution_first,
    "attribution worded": _attribution_worded,
    "clause dropped": _clause_dropped,
    "brackets dropped": _brackets_dropped,
    "day dropped": _day_dropped,
    "day first": _day_first,
    "adverb dropped": _adverb_dropped,
    "passive to active": _to_active,
    "active to passive": _to_passive,
    "contraction spelt out": _spelt_out,
    "synonym": _synonym,
    "plain marks": _marks_plain,
}


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    """Lower a first word that is not a name, as far as letters show."""
    common = ("The", "A", "An", "In", "On", "At", "More", "Two", "Three", "About", "Some", "At")
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first in common else text
