"""What is said before an answer: where help is, and what no source says."""

from collections.abc import Sequence

from bot.core.answering.candidates import Candidate, is_unheard_of
from bot.core.answering.counts import counts
from bot.core.answering.placed import name_of, place_asked
from bot.core.answering.question.abroad import is_abroad
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.wants import Tone, Want
from bot.core.figures.series import group
from bot.core.patterns import Pattern
from bot.core.speaking import listed, marked, quoted, say
from bot.core.text.words import stems

HELP = marked(
    "If anybody is in danger, call the emergency number where you are now (112 or 911 in many "
    "countries). This bot only reads news; nobody watches these messages."
)
_WORD = Pattern(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
#: More unknown names than this are another matter altogether.
_MOST_NAMES = 3
_NOT_SO = {
    "will be": marked(
        "No source tells “{figure}” as a fact: the sources tell it as projected or planned."
    ),
    "is not": marked("No source tells “{figure}” as a fact: the sources say that it is denied."),
}


_TONES = {
    Tone.OPINION: marked("This bot has no view of its own; it tells what sources say."),
    Tone.FORECAST: marked("This bot foretells nothing; it tells what sources project or plan."),
    Tone.ADVICE: marked("This bot gives no advice; follow the authorities where you are."),
}


def notice_of(
    asked: Asked, found: Sequence[Candidate], *, is_answered: bool, is_rumour: bool = False
) -> str:
    """Return what has to be said first; empty when there is nothing.

    Args:
        asked: The question.
        found: What was found for it.
        is_answered: Something of it answers.
        is_rumour: Only accounts of social media do.
    """
    if asked.tone is Tone.DANGER:
        return say(HELP)
    is_theirs = asked.tone in (Tone.ADVICE, Tone.OPINION)  # who reads on must know whose word it is
    if is_theirs or (asked.tone and not is_answered):
        return say(_TONES[asked.tone])
    if not is_answered and is_abroad(asked.text) and not _is_shared(asked, found):
        return say(
            "A question is looked for by its words: ask in the language in which the sources write."
        )
    if not is_answered and (unknown := _unknown(asked, found)):
        return say("No source here names {names}.", names=unknown)
    if not is_answered and is_unheard_of(asked, found) and (words := _unheard(asked)):
        return say("No source here writes {words}.", words=words)
    if is_answered and is_rumour:
        return say("Only social accounts say this; no other source confirms it.")
    if asked.respelt:
        typed, name = asked.respelt[0]
        return say(
            "No source here writes “{typed}”; this is about “{name}”.", typed=typed, name=name
        )
    if is_answered and (place := place_asked(asked, found)) and counts(asked, found).of_all:
        return say(
            "The newest number is for a wider area than {place}.", place=name_of(place, found)
        )
    return _premise(asked, found)


def _unknown(asked: Asked, found: Sequence[Candidate]) -> str:
    """Return the names of the question, as written, that nothing found holds."""
    missing = asked.names.intersection(*(one.missing for one in found))
    if not missing or (missing == asked.names and len(missing) > _MOST_NAMES):
        return ""
    first, *others = _WORD.findall(asked.text) or [""]
    # A capital at the head says nothing, above all in a language that we do not know.
    is_name = first.isascii() or not others or others[0][:1].isupper()
    words = [first, *others] if is_name else others
    written = [word for word in words if set(stems(word)) & missing]
    if not written:
        return ""
    return " or ".join(dict.fromkeys(written))


def _is_shared(asked: Asked, found: Sequence[Candidate]) -> bool:
    """Tell whether any source has a word of the question that is no name."""
    words = frozenset(asked.stems) - asked.names - asked.from_thread
    return any(one.held.get(stem) for one in found for stem in words)


def _unheard(asked: Asked) -> str:
    """Return the words of the question itself, as written; empty where they are many."""
    own = frozenset(asked.stems) - asked.from_thread
    said = dict.fromkeys(_WORD.findall(asked.text))
    written = [quoted(word) for word in said if own.intersection(stems(word))]
    return listed(written) if len(written) <= _MOST_NAMES else ""


def _premise(asked: Asked, found: Sequence[Candidate]) -> str:
    """Say that no source says what a number of the question takes for granted."""
    held = [
        figure
        for candidate in found
        for figure in candidate.reading.figures
        if candidate.span.start <= figure.start < candidate.span.end
        and {figure.value, figure.value_high} & asked.numbers
    ]
    if not held and asked.want is Want.CLAIM and asked.kinds and asked.numbers:
        return say("No source here gives this number.")
    # What was so before is told as a fact, too.
    is_fact = any(group(one) not in _NOT_SO for one in held)
    if not held or asked.tone is Tone.FORECAST or is_fact:
        return ""
    return say(_NOT_SO[group(held[0])], figure=held[0].text)
