"""Whether a statement adds a "not", a plan or a doubt that its source does not have."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.core.figures.series import group
from bot.core.gate.alike import same_as, widened
from bot.core.gate.denied import count_denials, denied_stems
from bot.core.gate.operators import CLAIMED, LOOSE, MODAL, Operator, OperatorWord, only
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.wording import Kind
from bot.core.text.words import stem

_PROBLEMS = {
    Operator.NOT: 'says "{}" where the source does not',
    Operator.AHEAD: 'says "{}" where the source tells it as a fact',
    Operator.UNSURE: 'says "{}" where the source does not doubt it',
    Operator.BEYOND: 'says "{} only" where the source does not',
}
#: "Power is out for 900 homes": they are without it.
LACKING = frozenset("out cut lost down outage blackout".split())
#: What is fixed may be told with these where the source has the present.
_DUE = frozenset("will due scheduled set".split())
#: Whoever "faces a fine" may be fined. (What is told with "can" is told as no more than possible.)
_RISKED = frozenset(map(stem, "face risk threat threaten danger potential possible".split()))
_CAN = frozenset(("can", "cannot", "can't", "can’t"))
_MAY = frozenset("may might could".split())
#: One form for words that reported speech changes: "will" for "would".
_REPORTED = {"would": "will", "might": "may", "expects": "expected", "expect": "expected"}


def added_problem(operator: Operator, piece: Piece, sources: Sources) -> str:
    """Say which operator of one sort the statement adds; empty when it adds none."""
    if operator is Operator.AHEAD and _has_projected_number(piece, sources):
        return ""
    mine = _to_be_supported(operator, piece, sources)
    theirs = [one for one in sources.operators if _may_support(one.operator, operator)]
    denials = count_denials(sources.all_words) - count_denials(piece.words)
    supported = widened(key for one in theirs for key in one.keys)
    if operator is Operator.NOT and denials > 0:
        supported |= denied_stems(sources)
    for one in mine:
        # "Had not received a call" is no "had no record of a call".
        keys = one.governed[0].key if one.text == "not" and one.governed else one.keys
        is_supported = not supported.isdisjoint(keys) if one.governed else bool(theirs)
        # "None of the 12 was fatal", of "12, none of them fatal".
        is_supported = is_supported or (
            one.text == "none" and any(t.text == "none" for t in theirs)
        )
        if not is_supported and not _is_allowed(one, piece, sources):
            return _PROBLEMS[operator].format(one.text)
    if operator is Operator.NOT:
        echoes = sum(one.text == "nor" for one in mine)  # of "neither"
        # "Denied that it had not been paid" says "not" twice.
        twice = -denials if mine and denials < 0 else 0
        if len(mine) - echoes + twice > len(theirs) + max(0, denials):
            return _PROBLEMS[operator].format(_own_word(mine, sources))
    return ""


def _to_be_supported(operator: Operator, piece: Piece, sources: Sources) -> Sequence[OperatorWord]:
    """Return the statement's operators of one sort, without a "without" for what is lost."""
    mine = only(piece.operators, operator)
    if any(word.text in LACKING for word in sources.all_words):
        return [one for one in mine if one.text != "without"]
    return mine


def _may_support(theirs: Operator, mine: Operator) -> bool:
    """A doubt may be told as a possibility, and the other way round; a "not" only as a "not"."""
    return mine is theirs or (mine in LOOSE and theirs in LOOSE)


def _own_word(mine: Sequence[OperatorWord], sources: Sources) -> str:
    """Return the last operator whose word the source does not have, or else the last one."""
    known = {stem(_form(one.text)) for one in sources.operators}
    own = [one.text for one in mine if stem(one.text) not in known]
    return own[-1] if own else mine[-1].text


def _is_allowed(one: OperatorWord, piece: Piece, sources: Sources) -> bool:
    """Tell whether an operator adds nothing although no operator of the source supports it."""
    # The source's own word governs something else here; what lost it is found in `lost`.
    is_repeated = one.operator in LOOSE and _is_repeated(one, piece, sources)
    return is_repeated or _is_in_other_words(one, sources) or _is_refusal(one, piece, sources)


def _is_repeated(one: OperatorWord, piece: Piece, sources: Sources) -> bool:
    """Tell whether the source has an operator's word at least as often as the statement."""
    mine, theirs = _forms(piece.operators), _forms(sources.operators)
    return mine[_form(one.text)] <= theirs[_form(one.text)]


def _forms(operators: Iterable[OperatorWord]) -> Counter[str]:
    return Counter(_form(one.text) for one in operators)


def _form(text: str) -> str:
    return _REPORTED.get(text, text)


def _is_in_other_words(one: OperatorWord, sources: Sources) -> bool:
    """Tell whether the source says an operator of the statement in words that are none."""
    root = stem(one.text)
    if (
        one.operator in LOOSE
        and one.text not in MODAL
        and (root in sources.stems or same_as(root) & sources.stems)
    ):
        return True
    if one.text in CLAIMED:
        return any(one.text[:5] in word.text for word in sources.all_words)
    if one.text in _DUE and _is_present(one.keys, sources):
        return True
    if one.text == "will":
        return any(word.text == "until" for word in sources.all_words)
    return one.text in _CAN or (one.text in _MAY and not _RISKED.isdisjoint(sources.stems))


def _is_present(keys: Iterable[str], sources: Sources) -> bool:
    """Tell whether the source tells it in the present ("begins"), as news tells what is fixed."""
    told = set(keys)
    return any(
        word.text.endswith("s") and not told.isdisjoint(word.key)
        for word in sources.all_words
        if word.kind is Kind.PLAIN
    )


def _is_refusal(one: OperatorWord, piece: Piece, sources: Sources) -> bool:
    """Tell whether "would not" stands for "declined to"."""
    if one.text not in ("would", "could") or not only(piece.operators, Operator.NOT):
        return False
    refused = {key for theirs in only(sources.operators, Operator.NOT) for key in theirs.keys}
    return not refused.isdisjoint(one.keys)


def _has_projected_number(piece: Piece, sources: Sources) -> bool:
    """Tell whether a number of the statement is one that reading found to be projected."""
    ahead = {f.value for one in sources.grounds for f in one.figures if group(f) == "will be"}
    return any(figure.value in ahead for figure in piece.reading.figures)
