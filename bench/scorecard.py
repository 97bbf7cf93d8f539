"""The scorecard: `python -m bench.scorecard` measures reading and answering on our own texts.

It rewrites `docs/scorecard.md`. Only our own articles and questions go into it, so that anyone can
run it again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from bench.answers import of_own
from bench.labelled import Labelled, load
from bench.reading import tally
from bench.spoken import load as load_voices
from bench.spoken import tally as tally_spoken
from bench.statements_told import AGAIN, ruled, tally_again
from bench.statements_told import load as load_statements
from bench.statements_told import tally as tally_told
from bench.tolls import load as load_passages
from bench.tolls import tally as tally_tolls

SCORECARD = Path(__file__).parents[1] / "docs" / "scorecard.md"
#: Scores that must not fall below these; raised when a change earns it, never lowered unseen.
FLOORS: Mapping[str, float] = {
    "quotes f1": 0.98,
    "speaker": 0.95,
    "figures f1": 0.90,
    "figure kind": 0.85,
    "figure status": 0.83,
    "figure claimant": 0.86,
    "key figures": 0.71,
}
#: The same for answers to our own questions, with no model.
ANSWER_FLOORS: Mapping[str, float] = {
    "at_five": 0.98,
    "mrr": 0.91,
    "right": 0.87,
    "refused": 0.96,
}
#: The same for tolls in short passages.
TOLL_FLOORS: Mapping[str, float] = {
    "toll recall": 0.96,
    "toll precision": 0.98,
    "toll status": 0.93,
    "toll claimant": 0.93,
    "toll source": 0.9,
    "toll total": 0.94,
}
#: The same for who speaks in short passages.
SPOKEN_FLOORS: Mapping[str, float] = {
    "spoken f1": 0.98,
    "spoken speaker": 0.97,
    "spoken whole": 0.95,
}
#: The same for statements as a language model writes them, at the gate.
TOLD_FLOORS: Mapping[str, float] = {
    "honest passed": 0.94,
    "lies rejected": 0.98,
    "hard lies rejected": 0.99,
    "honest passed again": 0.98,
    "lies rejected again": 0.97,
}
_TOLD_NAMES = {
    "honest passed": "honest statements that pass",
    "lies rejected": "lies that are rejected",
    "hard lies rejected": "of those with a number, name, day, speaker or “not” changed",
    "honest passed again": "of a set by itself: honest statements that pass, at a second try too",
    "lies rejected again": "of its lies rejected at first, those rejected in all other forms",
}
_SPOKEN_NAMES = {
    "spoken f1": "quotes found, precision and recall",
    "spoken speaker": "of those found, the right speaker, a pronoun's too",
    "spoken whole": "of all quotes, found with the right speaker",
}
_TOLL_NAMES = {
    "toll recall": "counts found, with what became of those counted",
    "toll precision": "of the counts found, those that a person marked so",
    "toll status": "told, claimed, estimated or denied, rightly",
    "toll claimant": "whose count it is, or nobody's",
    "toll source": "whose count it is, where somebody gives it",
    "toll total": "the first of its kind is the present total",
}
_ANSWER_NAMES = {
    "at_five": "an article that tells it among the first five sources",
    "mrr": "its rank, inverted, mean",
    "right": "answered rightly",
    "refused": "refused where nothing tells it",
}
#: Ugly rows that are shown of each sort.
_ROWS = 12


def main() -> int:
    """Write the scorecard; 1 when a score is below its floor."""
    articles = load()
    answers = of_own(rows=False)
    tolls = tally_tolls(load_passages())
    spoken = tally_spoken(load_voices())
    told = tally_told((one, ruled(one)) for one in load_statements())
    told |= tally_again(load_statements(AGAIN))
    SCORECARD.write_text(written(articles, answers, tolls, spoken, told), "utf-8")
    low = [
        *below_floor(tally(articles).scores(), FLOORS),
        *below_floor(answers, ANSWER_FLOORS),
        *below_floor(tolls, TOLL_FLOORS),
        *below_floor(spoken, SPOKEN_FLOORS),
        *below_floor(told, TOLD_FLOORS),
    ]
    for line in low:
        print(line)
    return 1 if low else 0


def below_floor(scores: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return a line for every score that is below its floor."""
    return [
        f"{name} is {scores[name]:.3f}, below its floor of {floor:.2f}"
        for name, floor in floors.items()
        if scores[name] < floor
    ]


def written(
    articles: Sequence[Labelled],
    answers: Mapping[str, float],
    tolls: Mapping[str, float],
    spoken: Mapping[str, float],
    told: Mapping[str, float],
) -> str:
    """Return the scorecard as Markdown: the whole, then each bench, each sort, and misses."""
    whole = tally(articles)
    parts = [
        "# Scorecard",
        f"What is read from {len(articles)} articles of our own, marked by hand, over "
        f"{len({one.crisis for one in articles})} kinds of crisis and "
        f"{len({one.genre for one in articles})} genres. "
        "Made by `python -m bench.scorecard`; CI holds each score to its floor.",
        _table(
            ["score", "is", "floor"],
            (
                [name, f"{score:.3f}", f"{FLOORS[name]:.2f}" if name in FLOORS else ""]
                for name, score in whole.scores().items()
            ),
        ),
        "## Answers",
        "Questions of our own on the same articles and on the example crisis, answered without a "
        "model; some ask for what no article tells.",
        _table(
            ["score", "is", "floor"],
            (
                [_ANSWER_NAMES[name], f"{answers[name]:.3f}", f"{floor:.2f}"]
                for name, floor in ANSWER_FLOORS.items()
            ),
        ),
        "## Speakers",
        "Quotes and who says them, in short passages of our own in the manner of papers, agencies, "
        "tabloids, courts, transcripts, magazines and novels, marked before they were first read; "
        "some are in nine other languages.",
        _table(
            ["score", "is", "floor"],
            (
                [_SPOKEN_NAMES[name], f"{spoken[name]:.3f}", f"{floor:.2f}"]
                for name, floor in SPOKEN_FLOORS.items()
            ),
        ),
        "## Tolls",
        "People killed, injured, missing or driven out and things destroyed, in short passages "
        "of our own in the manner of agency reports, sitreps and disaster histories, marked "
        "before they were read; some are in nine other languages.",
        _table(
            ["score", "is", "floor"],
            (
                [_TOLL_NAMES[name], f"{tolls[name]:.3f}", f"{floor:.2f}"]
                for name, floor in TOLL_FLOORS.items()
            ),
        ),
        "## The gate",
        "Statements as a language model writes them under our prompts, honest ones and lies, on "
        "short articles of our own. Each set was written before the gate saw it, and what it got "
        "wrong was then mended: how it does on sets it had not seen stands in "
        "[the measurements](measurements.md).",
        _table(
            ["score", "is", "floor"],
            (
                [_TOLD_NAMES[name], f"{told[name]:.3f}", f"{floor:.2f}"]
                for name, floor in TOLD_FLOORS.items()
            ),
        ),
        "## By kind of crisis",
        _split(articles, lambda one: one.crisis),
        "## By genre",
        _split(articles, lambda one: one.genre),
        "## By language",
        _split(articles, lambda one: one.language),
        "## Ugly rows",
        *_ugly(whole.misses),
    ]
    return "\n\n".join(parts) + "\n"


def _split(articles: Sequence[Labelled], key: Callable[[Labelled], str]) -> str:
    rows = []
    for name in sorted({key(one) for one in articles}):
        scores = tally(one for one in articles if key(one) == name).scores()
        rows.append([name, *(f"{scores[score]:.2f}" for score in FLOORS)])
    return _table(["", *FLOORS], rows)


def _ugly(misses: Sequence[str]) -> list[str]:
    """Show some misses of each sort, so that nothing hides behind a mean."""
    sorts: dict[str, list[str]] = {}
    for miss in misses:
        _, what, *_ = miss.split(": ", 2)
        sorts.setdefault(what.split(" ")[0] + " " + what.split(" ")[1], []).append(miss)
    parts = []
    for rows in sorted(sorts.values(), key=len, reverse=True):
        step = max(1, len(rows) // _ROWS)
        shown = "\n".join(f"- {row}" for row in rows[::step][:_ROWS])
        parts.append(f"{len(rows)} of this sort:\n\n{shown}")
    return parts


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


if __name__ == "__main__":
    raise SystemExit(main())
