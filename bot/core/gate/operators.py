"""Small words that change a sentence: "not", "will", "reportedly"; and what each governs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern


class Operator(StrEnum):
    """What a word does to those behind it."""

    NOT = "not"
    #: Planned, expected, possible: not so yet.
    AHEAD = "ahead"
    #: Nobody vouches for it.
    UNSURE = "unsure"
    #: "not only": so, and more.
    BEYOND = "beyond"


#: A doubt may be told as a possibility, and the other way round.
LOOSE = (Operator.AHEAD, Operator.UNSURE)
MODAL = frozenset("will would could may might shall should can if unless".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorWord:
    """One operator in a sentence, and the words that it governs."""

    operator: Operator
    #: Folded, as written.
    text: str
    #: The word that it governs first, and the next one; empty for one that governs nothing.
    governed: tuple[Word, ...]
    #: All words of its sentence.
    sentence: Sequence[Word]

    @property
    def keys(self) -> tuple[str, ...]:
        """What the words that it governs are compared by."""
        return tuple(key for word in self.governed for key in word.key)


_NOT = frozenset(
    "not no never neither nor without cannot nobody none nothing hardly unable".split()
)
_ONLY = frozenset("only just merely simply solely".split())
#: "no fewer than", "no doubt": these turn nothing round.
_NOT_NOT = frozenset(
    "fewer less more later earlier least doubt matter surprise stranger necessarily sooner".split()
)
_REFUSALS = frozenset(
    "fail fails failed failing refuse refuses refused refusing decline declines declined declining "
    "stop stopped stops avoid avoided prevented prevent halt halted unlikely".split()
)
_AHEAD = frozenset(
    "will would could may might shall should can plan plans planned planning expect expects "
    "expected expecting intend intends intended intending projected project projects forecast "
    "forecasts likely if unless threaten threatens threatened threatening propose proposes "
    "proposed scheduled potential potentially possible possibly aim aims aimed hope hopes hoped "
    "hoping want wants wanted vow vows vowed pledge pledges pledged promise promises promised "
    "agree agrees agreed offer offers offered prepare prepares prepared preparing seek seeks "
    "sought seeking attempt attempts attempted try tries tried trying "
    "predicted predicts predict anticipate anticipated anticipates".split()
)
#: These are plans only with "to" behind them ("agreed to leave", not "agreed").
_AHEAD_TO = frozenset(
    "want wants wanted agree agrees agreed offer offers offered prepare prepares prepared "
    "preparing hope hopes hoped hoping aim aims aimed seek seeks sought seeking attempt attempts "
    "attempted try tries tried trying vow vows "
    "vowed pledge pledges "
    "pledged promise promises promised plan plans planned set due about ready poised threaten "
    "threatens threatened intend intends intended expect expects expected bound need needs needed "
    "projected project projects scheduled proposed propose proposes meant supposed designed".split()
)
_BY_THEMSELVES = frozenset(
    "attempted expected planned planning projected scheduled proposed threatened threatening "
    "expects expect intended pledged promised vowed".split()
)
_UNSURE = frozenset(
    "reportedly alleged allegedly allegation allegations unclear unconfirmed unverified apparently "
    "believed suspected purported purportedly rumoured rumored rumours rumors rumour rumor "
    "unknown suspicion perhaps probably presumably supposedly seemingly appears appeared "
    "appear seems seemed whether".split()
)
#: With "out" behind them these say that it is not so, or will not be.
_RULED = frozenset("rule rules ruled ruling".split())
_SHOWS = frozenset("show suggest indicate prove confirm reveal".split())
_ADVERB = Pattern(r"ly$|^(?:yet|still|even|ever|already|also|now|soon|then|so|much|any|been)$")
_COMPARED = frozenset("fewer less more later earlier sooner".split())
_MODAL_NOT = Pattern(r"(?:wo|would|could|should|might|sha|ca)n['’]t|cannot")
#: Plans with a verb behind them ("considered sending"), or while it lasts ("is considering it").
_WEIGHED = frozenset("consider considers considered considering weigh weighed weighing".split())
#: What is asked for is not there yet.
_WISHED_FOR = frozenset(
    "ask asks asked asking call calls called calling appeal appeals appealed request requests "
    "demand demands plea pleas pleaded".split()
)
#: "Are thought to be", "were said to have been".
_HELD_TO_BE = frozenset("thought said stated understood reported feared known claimed".split())
#: A word before these, with none between, is what is alleged: "a rape allegation".
_ALLEGED = frozenset("allegation allegations accusation accusations".split())
#: What stands behind these is another clause.
_JOINTS = frozenset(
    "after before when while because but although though whereas until unless as".split()
)
_WHERE = frozenset("in on at vain again late early".split())
#: "A decision to leave" tells nobody to leave.
_OWN_TO = frozenset("decision decisions plan plans bid effort efforts right reason way".split())
#: Somebody says that it is so: "is accused of stealing", "claimed responsibility for".
CLAIMED = frozenset("accused charged suspected claimed claims".split())
_CLAIMED_FOR = Pattern(r"of|with|for")
_BE = frozenset("is are was were be been being".split())
_CREDIT = frozenset("responsibility credit".split())
#: These tell others "to" do a thing.
_CONTROL = frozenset("ask asks asked order orders ordered urge urges urged told tell tells".split())
_REACH = 7
_STRETCH = frozenset(',;:()—–.!?"“”')


def operators_in(words: Sequence[Word]) -> tuple[OperatorWord, ...]:
    """Find every operator of a sentence, in order."""
    return tuple(
        OperatorWord(
            operator=operator,
            text=word.text,
            governed=tuple(words[place] for place in _governed(words, at)),
            sentence=words,
        )
        for at, word in enumerate(words)
        for operator in _operators(words, at)
    )


def only(found: Iterable[OperatorWord], operator: Operator) -> list[OperatorWord]:
    """Return those of one sort."""
    return [one for one in found if one.operator is operator]


def _operators(words: Sequence[Word], at: int) -> list[Operator]:
    """Return what a word is: "won't" is a "not" and a "will"."""
    found = _operator(words, at)
    if found is Operator.NOT and _MODAL_NOT.fullmatch(words[at].text):
        return [found, Operator.AHEAD]
    return [found] if found is not None else []


def _operator(words: Sequence[Word], at: int) -> Operator | None:
    """Return what a word is by itself and by the words beside it; None for most words."""
    if words[at].kind in (Kind.NAME, Kind.NUMBER, Kind.DAY, Kind.BREAK):
        return None
    text = words[at].text.replace("’", "'")
    if text in _NOT or text.endswith("n't"):
        return _not(words, at)
    if _is_refused(text, _text_at(words, at + 1)):
        return Operator.NOT
    if text in CLAIMED and _claimed_for(words, at):
        return Operator.UNSURE
    after = _text_at(words, at + 1)
    if text in _WISHED_FOR and after == "for":
        return Operator.AHEAD
    if any(text in some for some in (_CONTROL, _WEIGHED, _AHEAD, _AHEAD_TO)):
        return Operator.AHEAD if _is_ahead(words, at, text) else None
    if text in _BE and after == "to":
        return Operator.AHEAD  # "is to vote"
    is_held_to_be = text in _HELD_TO_BE and after == "to" and words[at - 1].text in _BE
    return Operator.UNSURE if is_held_to_be or text in _UNSURE else None


def _text_at(words: Sequence[Word], at: int) -> str:
    return words[at].text if at < len(words) else ""


def _not(words: Sequence[Word], at: int) -> Operator | None:
    """Return what a "not" or "no" is: beyond in "not only", none in "no fewer than"."""
    after = _text_at(words, at + 1)
    if after in _ONLY:
        return Operator.BEYOND
    is_idle = (
        after in _NOT_NOT
        and (after != "doubt" or words[at].text == "no")
        and (after not in _COMPARED or _text_at(words, at + 2) == "than")
    )
    return None if is_idle else Operator.NOT


def _is_refused(text: str, after: str) -> bool:
    """Tell whether two words say that it is not so: "failed to", "ruled out", "yet to"."""
    if text in _REFUSALS and (after == "to" or after.endswith("ing")):
        return True
    if text == "against":
        return after.endswith("ing")  # "warned against leaving"
    return (text in _RULED and after == "out") or (text == "yet" and after == "to")


def _is_ahead(words: Sequence[Word], at: int, text: str) -> bool:
    """Tell whether a word that may tell of what is to come does so here."""
    after = _text_at(words, at + 1)
    if text in _CONTROL:
        return _told_to(words, at) > 0
    if text in _WEIGHED:
        is_weighing = text.endswith("ing") and at > 0 and words[at - 1].text in _BE
        return is_weighing or after.endswith("ing")
    return text not in _AHEAD_TO or text in _BY_THEMSELVES or _leads_to(words, at)


def _leads_to(words: Sequence[Word], at: int) -> bool:
    """Tell whether "to" and a verb stand behind: "agreed in Tarn on Monday to leave".

    Nothing may be between but where and when, or how.
    """
    behind = words[at + 1 : at + 1 + _REACH]
    for place, word in enumerate(behind):
        if word.text == "to":
            after = behind[place + 1] if place + 1 < len(behind) else None
            return not place or (after is not None and after.kind is Kind.PLAIN)
        is_where = word.kind in (Kind.NAME, Kind.DAY) or word.text in _WHERE
        if not is_where and not word.text.endswith("ly"):
            return False
    return False


def _claimed_for(words: Sequence[Word], at: int) -> int:
    """Return the place of the "of" in "was accused of"; 0 where nobody is, or by somebody named.

    What somebody named accuses another of is that somebody's to say, and voices are compared.
    """
    behind = words[at + 1].text if at + 1 < len(words) else ""
    if words[at].text in ("claimed", "claims"):
        is_for = behind in _CREDIT and at + 2 < len(words) and words[at + 2].text == "for"
        return at + 2 if is_for else 0
    return at + 1 if _CLAIMED_FOR.fullmatch(behind) else 0


def _told_to(words: Sequence[Word], at: int) -> int:
    """Return the place of the "to" with which somebody is told to do a thing; 0: there is none."""
    for place in range(at + 1, min(len(words), at + 2 + _REACH)):
        if words[place].kind is Kind.BREAK or words[place].text == "according":
            return 0
        if words[place].text in _OWN_TO:
            return 0
        if words[place].text == "to":
            is_verb = place + 1 < len(words) and not words[place + 1].text.endswith("ing")
            return place if is_verb else 0
    return 0


def _governed(words: Sequence[Word], at: int) -> tuple[int, ...]:
    """Places of the first two content words behind an operator, within its clause.

    Where it is the last of its clause ("a vote is expected"), those before it.
    """
    first = at + 1 + (words[at].text in _RULED)
    if words[at].text in _CONTROL:
        # "asked residents to leave" governs "leave".
        first = _told_to(words, at) or first
    if words[at].text in CLAIMED:
        first = _claimed_for(words, at) or first
    ahead = _content(words, range(first, min(len(words), first + _REACH)))
    if words[at].text in _ALLEGED and at and words[at - 1].kind is Kind.PLAIN:
        return (at - 1, *ahead[:1])
    if words[at].text in _UNSURE:
        # "Pictures appear to show that …": what they show is in doubt.
        ahead = [place for place in ahead if words[place].text not in _SHOWS] or ahead
    if ahead and not _is_done_to(words, at):
        return tuple(ahead[:2])
    if words[at].text == "none":
        # "None of them seriously": how it was not.
        behind = range(at + 1, min(len(words), at + 1 + _REACH))
        how = next((k for k in behind if _ADVERB.search(words[k].text)), None)
        return () if how is None else (how,)
    return tuple(_content(words, range(at - 1, max(-1, at - 1 - _REACH), -1))[:2])


def _is_done_to(words: Sequence[Word], at: int) -> bool:
    """Tell whether what a participle governs stands before it: "12 million was pledged by them"."""
    if at + 1 >= len(words):
        return False
    if words[at].text == "ruled":  # "mediation was ruled out by them", and not "… out that"
        behind = words[at + 2] if at + 2 < len(words) else None
        is_last = behind is None or behind.kind is Kind.BREAK or behind.text in ("by", "and")
        return words[at - 1].text in _BE and is_last
    if words[at].text not in _BY_THEMSELVES:
        return False
    return words[at - 1].text in _BE and words[at + 1].text in ("by", "at", "in", "on", "for")


def _content(words: Sequence[Word], places: Iterable[int]) -> list[int]:
    found = []
    for place in places:
        word = words[place]
        if word.kind is Kind.BREAK and word.text in _STRETCH:
            break
        if word.text in _JOINTS:
            break
        if word.kind is Kind.DAY:
            continue
        if word.is_content and not _ADVERB.search(word.text) and not _is_operator(words, place):
            found.append(place)
    return found


def _is_operator(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word is an operator here: "threatened to", and not "threatened anyone"."""
    word = words[at]
    if word.kind is not Kind.PLAIN:
        return False
    is_denied = at > 0 and words[at - 1].text in _NOT
    if word.text in _AHEAD_TO and (is_denied or word.text not in _BY_THEMSELVES):
        return _leads_to(words, at)
    return word.text in _AHEAD or word.text in _REFUSALS or word.text in _UNSURE
