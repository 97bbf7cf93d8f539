"""Whole sentences of the source, word for word: these need no further check."""

from collections.abc import Sequence

from bot.core.gate.grounds import Grounds
from bot.core.patterns import Pattern
from bot.core.reading.sentences import split_sentences
from bot.core.sentences.importance import addresses_machine
from bot.core.sentences.stating import without_lead_in
from bot.core.text.characters import fold

_BRACKETED = Pattern(r"^\[[^\]]{1,80}\] ?")
_PRONOUN = Pattern(r"^(?:he|she|they) ")
_CLOSED = Pattern(r"[.!?…。！？؟][\"')\]]*$")
#: What a sentence may follow: an end that is no "Mr." or "J."
_OPENED = Pattern(r"(?:(?:\w{4}|[\"')\]%]|\d)[.]|[!?…。！？؟])[\"')\]]*\s*[\"'(\[]?$")


def is_whole(piece: str, grounds: Sequence[Grounds]) -> bool:
    """Tell whether a sentence is one or more whole cited sentences, word for word.

    What comes before it in the source must be the end of a sentence, and its own end must be one:
    "troops had crossed" is no whole part of "He denied that troops had crossed".
    """
    wanted = fold(piece)
    return bool(wanted) and any(_holds_whole(one, wanted) for one in grounds)


def without_headline(text: str, grounds: Sequence[Grounds]) -> str:
    """Leave out a source's own headline in brackets in front: it says of what a sentence is."""
    for one in grounds:
        head = f"[{one.article.title}] "
        if one.article.title and text.startswith(head) and not addresses_machine(head):
            return text[len(head) :]
    return text


def _holds_whole(one: Grounds, wanted: str) -> bool:
    source = fold(one.text)
    lead = fold(without_lead_in(" ".join(one.text.split())))
    if wanted in (source, lead):
        return True
    if _BRACKETED.match(wanted):
        bare = _BRACKETED.sub("", wanted)
        return wanted[1 : wanted.index("]")] in _resolved(one) and any(
            _PRONOUN.match(text) is not None and _PRONOUN.sub("", text) == bare
            for text in (source, lead)
        )
    return any(_is_part(wanted, text) for text in (source, lead)) or _is_run(wanted, one.text)


def _resolved(one: Grounds) -> set[str]:
    """Those whom reading found the pronouns of a sentence to stand for."""
    who = [*(q.speaker for q in one.quotes), *(a.claimant for a in one.attributions)]
    return {fold(name) for name in [*who, *(f.claimant for f in one.figures)]}


def _is_part(wanted: str, source: str) -> bool:
    at = source.find(wanted)
    if at < 0:
        return False
    is_closed = at + len(wanted) == len(source) or _CLOSED.search(wanted) is not None
    return is_closed and (at == 0 or _OPENED.search(source[:at]) is not None)


def _is_run(wanted: str, text: str) -> bool:
    """Tell whether it is a run of the sentences that we would part the source into."""
    pieces = [fold(text[one.start : one.end]) for one in split_sentences(text)]
    for first in range(len(pieces)):
        run = ""
        for piece in pieces[first:]:
            run = f"{run} {piece}" if run else piece
            if run == wanted:
                return True
            if not wanted.startswith(run):
                break
    return False
