"""The word by which a question says what happened: "resigned" in "how many officers resigned"."""

import re

from bot.core.patterns import Pattern
from bot.core.text.words import STOP_WORDS, stem, stems

_WORD = Pattern(r"[^\W_]+(?:['’.-][^\W_]+)*['’]?")
_ACCORDING = Pattern(r",? (?<!^)according to\b", re.IGNORECASE)
_DO = frozenset("did does do didn't doesn't don't".split())
_BE = frozenset("is are was were be been being has have had".split())
#: Behind these stands who will do it, and then what, as behind "did"; or "be", as behind "is".
_MAY = frozenset("will would can could may might must should won't wouldn't can't couldn't".split())
_IS_MADE = frozenset("be been have".split())
#: Who asks what they themselves should do asks what people are told, in whatever words.
_ASKERS = frozenset("i we you one".split())
#: Who asks with these asks of a deed of somebody else.
_AROUND = frozenset("when where why".split())
_NUMBERED = frozenset("many much".split())
_ASKS = frozenset("who whom whose what which when where why how".split())
_DETERMINERS = frozenset("the a an his her its their this that these those my our".split())
#: Pasts and participles that do not end in "ed".
_PASTS = frozenset(
    "killed shot hit hurt held found built born made given taken sent lost won bought sold paid "
    "stolen struck broken burnt caught chosen drawn driven fought hidden known led left met put "
    "read run said seen shut stood sunk told thrown torn worn written begun cut fallen flown "
    "forbidden frozen grown hanged hung kept laid lent set shown spent split spread sworn "
    "taught understood withdrawn took gave went came saw spoke wrote broke fell rose grew threw "
    "drew drove flew chose fled sank withdrew began became ate drank swam ran sang rang wore swore "
    "tore hid bit froze woke burst swept dug dealt lit rode shook".split()
)
#: What people ask of with "did", as it stands behind the one who did it.
_BASES = frozenset(
    "accept accuse achieve acquire act add address admit adopt advise affect agree allege allow "
    "announce apologize appeal appear appoint approve argue arrest arrive ask attack attempt "
    "attend avoid ban bear beat become beg begin believe belong blame block bomb borrow break "
    "bring build burn buy call cancel carry catch cause celebrate change charge choose cite "
    "claim climb close collapse collect collide come comment commit compare complain condemn "
    "confess confirm consider contain continue convict cost crash create criticize cross cut "
    "deal decide declare decline defeat defend delay deliver demand deny describe design "
    "destroy detain develop die direct disappear discover discuss dismiss donate draw drink drive "
    "drop drown earn eat elect employ end endorse enter erupt escape establish evacuate exceed "
    "expect explain explode face fail fall fear feel fight file find finish fire flee fly "
    "follow force found gain get give go graduate grow happen have hear help hide hijack hit "
    "hold hope hunt hurt identify impose increase infect inherit injure insist inspect intend "
    "invade invest investigate invite issue join jump keep kidnap kill know land last launch "
    "lay lead learn leave lie lift like live look lose make manage marry mean meet mention miss "
    "move murder name need obtain occur offer open operate oppose order own pass pay perform "
    "pick plan plead pledge postpone praise predict prefer prevent produce promise propose "
    "prosecute protest prove publish pull pursue push put quit raise ram ransack reach react "
    "read receive recommend record recover reduce refer refuse reject release remain remember "
    "remove replace report request require rescue resign respond retire return reveal rise rob "
    "rule run sail save say score search see seek seize sell send sentence serve set settle "
    "shoot show shut sign sing sink smell smuggle spend spread stab stand star start stay steal "
    "stop strike study sue suffer suggest support surrender survive suspect suspend swim take "
    "talk teach tell testify think threaten throw travel treat trigger try turn undergo urge "
    "use vanish visit vote vow wait walk want warn wear weigh win withdraw witness work "
    "write analyse analyze assassinate benefit chant deduct deploy detonate disagree disclose "
    "evict execute expel extradite focus govern impeach imprison inspire interview introduce "
    "involve liberate negotiate nominate overturn partner prepare promote protect punish recruit "
    "regulate rely repeal represent resume retaliate submit succeed supply torture uncover unveil "
    "verify weaken".split()
)
_PASTS_IN_EED = frozenset("agreed disagreed freed decreed guaranteed refereed".split())
_OWNERS = ("'s", "’s", "s'", "s’")
_FURTHEST = 6
_ENDS = frozenset("of in for on at to from by with".split())
#: Behind these stands what is done: "is the trial due to begin", "do they have to pay".
_BEFORE_DEED = frozenset(
    "due expected set going likely unlikely able unable supposed planned scheduled meant have need "
    "allowed required forced obliged".split()
)
#: Say nothing that a source would have to say.
_NO_DEED = frozenset(
    "have still now currently yet already ever really actually today supposed alleged".split()
)


def predicate_of(text: str) -> str:
    """Return the stem of a question's predicate; empty where it cannot be told."""
    told = [match[0] for match in _WORD.finditer(_ACCORDING.split(text)[0])]
    low = [word.casefold() for word in told]
    asks = next((at for at, word in enumerate(low) if word in _ASKS), None)
    start = 0 if asks is None else asks + 1
    helper = next((at for at in range(start, len(low)) if low[at] in _DO | _BE | _MAY), None)
    if helper is None:
        return _bare(low, start, asks)
    if low[helper] in _DO:
        return _behind_subject(told, low, helper + 1)
    behind = low[helper + 1 :]
    if low[helper] in _MAY and not (_IS_MADE & set(behind) or _ASKERS & set(behind[:1])):
        # "Who will build it", "whose voters may leave": the subject stands in front.
        is_next = asks is not None and low[asks] not in _AROUND and _is_deed(told, helper + 1)
        deed = _deed_behind(told, low, helper + 1 - is_next)
        if deed is not None:
            return deed
    return _passive(low, helper + 1)


def _bare(low: list[str], start: int, asks: int | None) -> str:
    """Find the verb of "who shot him", "which company bought it", "how many officers resigned"."""
    if asks is None:
        return ""
    at = start
    if low[asks] in ("which", "whose") or (low[asks] == "what" and _is_verb_later(low, start)):
        # "which company bought", "which news agency published".
        at = next((n for n in (start + 1, start + 2) if _is_verb_at(low, n)), start + 1)
    elif low[asks] == "how":
        # "how many officers resigned", "how many voters support".
        at = start + 1
        while at < len(low) - 1 and not (is_verb(low[at]) or is_plural(low[at - 1])):
            at += 1
    return _content(low[at]) if at < len(low) else ""


def _behind_subject(told: list[str], low: list[str], start: int) -> str:
    """Find the verb of "did the old suspect believe", "did Ana Brel say"."""
    deed = _deed_behind(told, low, start)
    return _behind_name(told, low, start) if deed is None else deed


def _deed_behind(told: list[str], low: list[str], start: int) -> str | None:
    """Find the first verb that we know behind a subject; None where there is none."""
    # The word right behind "did", or behind its article, is the one who did it.
    first = start + 1 + (start < len(low) and low[start] in _DETERMINERS)
    deeds = [at for at in range(first, len(low))[:_FURTHEST] if _is_deed(told, at)]
    if not deeds:
        return None
    # "Did the car bomb explode": of two side by side the first is a noun.
    while deeds[1:] and deeds[1] == deeds[0] + 1:
        deeds = deeds[1:]
    # "Would see their taxes cut".
    known = deeds[1] if low[deeds[0]] == "see" and deeds[1:] else deeds[0]
    if low[known] == "get" and known + 1 < len(low) and is_verb(low[known + 1]):
        return _content(low[known + 1])
    if known + 2 < len(low) and _is_before_deed(low, known):
        return _content(low[known + 2])
    return "" if low[known] in _NO_DEED else stem(low[known])


def _is_deed(told: list[str], at: int) -> bool:
    if at >= len(told) or not is_base(told[at]):
        return False
    # "Did it sink last month": the month, and not how long it lasted.
    return told[at] != "last" or told[at + 1 : at + 2] in ([], ["for"], ["so"], ["until"], ["as"])


def _behind_name(told: list[str], low: list[str], start: int) -> str:
    """Find the word behind the one who did it, where it is no verb that we know."""
    at = start
    if at < len(low) and low[at] in _DETERMINERS:
        at += 2
    while at < len(told) and (told[at][0].isupper() or told[at][0].isdigit()):
        at += 1 + told[at].endswith(("'s", "’s", "'", "’"))
    if at + 1 < len(low) and is_plural(low[at]) and low[at + 1] not in STOP_WORDS:
        at += 1
    while at < len(low) and low[at] in STOP_WORDS and low[at] != "die":
        at += 1
        if at < len(low) and low[at - 1] in _ENDS:
            at += 1
    return _content(low[at]) if at < len(low) else ""


def _passive(low: list[str], start: int) -> str:
    """Find the participle of "was the boy killed", or the noun of "is the head of the agency"."""
    to = next((at + 2 for at in range(start, len(low) - 2) if _is_before_deed(low, at)), None)
    if to is not None:
        return _content(low[to])
    noun = next(
        (_content(low[at - 1]) for at in range(start + 1, len(low)) if low[at] in _ENDS), ""
    )
    verb = next(
        (_content(low[at]) for at in range(start, len(low)) if _is_done(low, at)),
        "",
    )
    is_of = start < len(low) and low[start] in _DETERMINERS and "of" in low[start:]
    return noun if is_of else verb or noun


def _is_done(low: list[str], at: int) -> bool:
    """Tell "was shot" and "is investigating", but not "the building"."""
    if is_verb(low[at]):
        return True
    if not _is_going_on(low[at]) or "be" in low:
        return False
    # "The building", "the opening ceremony held".
    is_first = at + 1 < len(low) and low[at + 1] not in STOP_WORDS and is_verb(low[-1])
    return not (is_first or low[at - 1] in _DETERMINERS or low[at - 1].endswith(_OWNERS))


def _is_going_on(word: str) -> bool:
    root = word.removesuffix("ing")
    return root != word and any(map(is_base, (root, f"{root}e", root[:-1])))


def _is_before_deed(low: list[str], at: int) -> bool:
    return low[at] in _BEFORE_DEED and low[at + 1] == "to"


def is_plural(word: str) -> bool:
    """Tell whether a word looks like the name of several."""
    is_many = word in ("people", "men", "women", "children", "police", "troops")
    return is_many or (word.endswith("s") and not word.endswith("ss") and len(word) > 3)


def is_verb(word: str) -> bool:
    """Tell whether a word is a past or a participle."""
    if word in _PASTS:
        return True
    # "breed", "speed" and the like are no pasts; "agreed" is one.
    is_past = not word.endswith("eed") or word in _PASTS_IN_EED
    return word.endswith("ed") and len(word) > 3 and is_past


def is_base(word: str) -> bool:
    """Tell whether a word is a verb as it stands behind "did"."""
    return word in _BASES


def _is_verb_at(low: list[str], at: int) -> bool:
    return at < len(low) and is_verb(low[at])


def _is_verb_later(low: list[str], start: int) -> bool:
    return any(is_verb(word) for word in low[start + 1 : start + 3])


def _content(word: str) -> str:
    if word == "die":  # an article, in German
        return word
    return "" if word in STOP_WORDS | _NO_DEED or not stems(word) else stem(word)
