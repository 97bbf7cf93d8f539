"""What a model says in the place of statements that the gate rejected: its second and last try.

It may cite less evidence than at first and none besides, so it can say nothing of what it did not
point at before; and it may only cut, since whoever knows what gave a lie away can word it better.
What it says goes through the gate like everything else.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.core.articles import Article
from bot.core.gate.cuts import is_cut
from bot.core.models.drafting import AnswerDraft, BriefDraft, DraftStatement, SecondDraft
from bot.core.text.characters import fold

Drafted = TypeVar("Drafted", BriefDraft, AnswerDraft)
#: What a statement says, and the ids that it cites: the same under two headings is one.
Key = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A statement of a draft, and every reason why the gate rejected it."""

    statement: DraftStatement
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An item of evidence, as a model was shown it."""

    #: With its id and notes.
    line: str
    #: Its sentence alone, to be cut from.
    sentence: str
    #: Of which article it is, and the line above all that is shown of that.
    article: str = ""
    head: str = ""


def head_of(article: Article) -> str:
    """Return the line above what is shown of an article: who published it, and when."""
    at = article.published_at
    when = f"{at.day} {at:%b %Y %H:%M} UTC" if at else "undated"
    return f"{' '.join(article.publisher.split())}, {when}:"


def lines_of(shown: Iterable[Shown]) -> str:
    """Write items of evidence one below the other, each article under its head."""
    lines: list[str] = []
    article = ""
    for one in shown:
        if one.article != article:
            article = one.article
            lines.append(one.head)
        lines.append(one.line)
    return "\n".join(lines)


def key_of(said: DraftStatement) -> Key:
    """Return what two statements have in common that are one."""
    return said.text, tuple(said.evidence)


def numbered(rejected: Iterable[Rejected], evidence: Collection[str]) -> Mapping[str, Rejected]:
    """Give an id to each statement that is worth another try: R1, R2, …, each once, in order.

    Args:
        rejected: In reading order.
        evidence: The ids that there are; what cites none of them cannot be mended.
    """
    mendable: dict[Key, Rejected] = {}
    for one in rejected:
        if any(id in evidence for id in one.statement.evidence):
            mendable.setdefault(key_of(one.statement), one)
    return {f"R{n}": one for n, one in enumerate(mendable.values(), 1)}


def rejected_text(asked: Mapping[str, Rejected]) -> str:
    """Write what was rejected as the model sees it: each with its ids, and why on the next line."""
    return "\n".join(
        f"{id} ({', '.join(one.statement.evidence)}): {_line(one.statement.text)}\n"
        f"   why: {_line('; '.join(one.reasons))}"
        for id, one in asked.items()
    )


def evidence_text(asked: Mapping[str, Rejected], evidence: Mapping[str, Shown]) -> str:
    """Write the evidence that the rejected statements cite, each item once, in its own order.

    Args:
        asked: What was rejected.
        evidence: All that the model was shown, by id.
    """
    cited = {id for one in asked.values() for id in one.statement.evidence}
    return lines_of(shown for id, shown in evidence.items() if id in cited)


def only_cuts(said: DraftStatement, evidence: Mapping[str, Shown]) -> bool:
    """Tell whether a statement is sentences of its evidence with words left out."""
    return is_cut(said.text, [evidence[id].sentence for id in said.evidence if id in evidence])


def offered(
    asked: Mapping[str, Rejected],
    second: SecondDraft,
    said: Iterable[str],
    told: Collection[str] = (),
) -> Mapping[Key, DraftStatement]:
    """Return what the model says in the place of each statement that it does not give up.

    Args:
        asked: What was rejected, by id.
        second: The model's reply.
        said: What the draft says elsewhere; saying it again would fill a place with nothing.
        told: Ids of what readers know; a statement with news is not narrowed to these.
    """
    there = {fold(text) for text in said}
    instead: dict[Key, DraftStatement] = {}
    for one in second.statements:
        first = asked.get(one.rejected)
        if first is None or not one.text or fold(one.text) in there:
            continue
        key, cited = key_of(first.statement), first.statement.evidence
        if key not in instead:
            there.add(fold(one.text))
            fewer = [id for id in cited if id in one.evidence]
            has_less = not fewer or (set(fewer) <= set(told) and not set(cited) <= set(told))
            instead[key] = first.statement.model_copy(
                update={"text": one.text, "evidence": cited if has_less else fewer}
            )
    return instead


def with_second(draft: Drafted, instead: Mapping[Key, DraftStatement]) -> Drafted:
    """Return a draft with other statements in the place of some, each where the first stood."""

    def put(said: DraftStatement) -> DraftStatement:
        found = instead.get(key_of(said))
        return found.model_copy(update={"change": said.change}) if found else said

    return draft.model_copy(
        update={
            name: [put(said) for said in value]
            for name, value in draft
            if isinstance(value, list) and value and isinstance(value[0], DraftStatement)
        }
    )


def _line(text: str) -> str:
    return " ".join(text.split())
