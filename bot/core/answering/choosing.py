"""Which of the sentences that answer are told: the best of them, and each thing only once."""

from collections.abc import Sequence

from bot.core.answering.deciding.beside import to_the_point
from bot.core.answering.deciding.which import Judged
from bot.core.answering.question.asked import Asked
from bot.core.answering.wording import Cite, sentence_of, under_headline
from bot.core.briefs import Statement
from bot.core.ledger.happenings import overlap
from bot.core.text.words import stems

#: Statements that an answer consists of at the most.
MAX_STATEMENTS = 4
#: How much worse than the best a further sentence may be judged, in logits: beside a best one that
#: is likelier to answer than not or gives a reason, and beside any other.
_BESIDE_SURE, _BESIDE_UNSURE = 1.5, 2.0
#: The same for a sentence that tells what another one tells, and more.
_FULLER_BY = 1.0
#: How many times as many words make a sentence the fuller of two.
_FULLER = 1.3
#: Share of words in common from which two sentences tell the same.
_SAME_AGAIN = 0.6


def leading(told: Sequence[Judged]) -> list[Judged]:
    """Return the sentences that are hardly less likely to answer than the best one."""
    best = told[0].worth if told else 0.0
    least = best - (_BESIDE_SURE if best >= 0 else _BESIDE_UNSURE)
    return [one for one in told if one.worth >= least]


def chosen(
    asked: Asked, told: Sequence[Judged], cite: Cite, *, has_dateline: bool = False
) -> list[Statement]:
    """Return the sentences that answer, best first; of two that tell the same, the fuller one.

    Args:
        asked: The question.
        told: The sentences, likeliest first.
        cite: Numbers their sources.
        has_dateline: Begin a sentence with the place that its article was written in.
    """
    lines: list[tuple[float, frozenset[str], Statement]] = []
    for one in to_the_point(asked, leading(told)):
        words = frozenset(stems(one.candidate.text))
        same = [at for at, other in enumerate(lines) if overlap(words, other[1]) > _SAME_AGAIN]
        is_fuller = bool(same) and _is_fuller(words, lines[same[0]][1])
        if same and not (is_fuller and one.worth >= lines[same[0]][0] - _FULLER_BY):
            continue
        if not same and len(lines) == MAX_STATEMENTS - 1:
            continue
        said = sentence_of(one.candidate, cite, has_dateline=has_dateline)
        if said is None and one is told[0]:
            said = under_headline(one.candidate, cite)
        if said is None:
            continue
        # A sentence that needs the one before it is told together with it.
        within = [at for at, (_, _, other) in enumerate(lines) if other.text in said.text]
        if same or within:
            lines[(same or within)[0]] = (one.worth, words, said)
        elif not any(said.text in other.text for _, _, other in lines):
            lines.append((one.worth, words, said))
    return [said for _, _, said in lines]


def with_others(lines: list[Statement], more: Sequence[Statement]) -> list[Statement]:
    """Add the statements that tell what the lines do not tell yet."""
    told = [frozenset(stems(line.text)) for line in lines]
    lines = list(lines)
    for line in more:
        words = frozenset(stems(line.text))
        if len(lines) < MAX_STATEMENTS and not any(
            overlap(words, one) > _SAME_AGAIN for one in told
        ):
            lines.append(line)
    return lines


def _is_fuller(words: frozenset[str], than: frozenset[str]) -> bool:
    """Tell whether a sentence has many more words than another, and all of its numbers."""
    has_numbers = all(one in words for one in than if one[0].isdigit())
    return has_numbers and len(words) > _FULLER * len(than)
