"""Reasons that were stored in English, said in other languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.core
from bot.core.briefs import Trend
from bot.core.composing.trend import turned_by
from bot.core.presenting.reasons import reason_words
from bot.core.speaking import speaking
from bot.locale import ENGLISH, LANGUAGES

CORE = Path(bot.core.__file__).parent
#: Tables of the gate, of other things than reasons.
TABLES = {"unitwords.py", "numbers.py", "calendar.py", "negations.py", "names.py"}
#: Parts of sentences, which stand within whole ones.
PARTS = {"not so", "to come", "no qualifier"}


def written(node: ast.expr) -> Iterator[str]:
    """Yield the sentences that an expression may be, with "7" for what is put in."""
    match node:
        case ast.Constant(value=str(words)):
            yield words.replace("{}", "7")
        case ast.JoinedStr(values=parts):
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "7" for p in parts)
        case ast.IfExp(body=body, orelse=other):
            yield from (*written(body), *written(other))


def reasons_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Return(value=ast.expr() as value):
                yield from written(value)
            case ast.Call(func=ast.Name(id="rejected" | "CitationError"), args=arguments):
                yield from (one for argument in arguments for one in written(argument))
            case ast.Dict(values=values) if path.name not in TABLES:
                yield from (one for value in values for one in written(value))


def gate_reasons() -> list[str]:
    found = {one for path in sorted((CORE / "gate").glob("*.py")) for one in reasons_in(path)}
    return sorted(one for one in found if " " in one.strip() and one not in PARTS)


@pytest.mark.parametrize("reason", gate_reasons())
def test_every_sentence_of_the_gate_is_said_in_other_languages(reason: str) -> None:
    """Where this fails: put the sentence into `reasons`, then `make messages`."""
    with speaking("ru"):
        assert reason_words(reason) != reason


@pytest.mark.parametrize("word", [Trend.STATIC, Trend.ESCALATING, Trend.EASING])
@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != ENGLISH])
def test_what_would_move_the_status_word_is_said_whole(word: Trend, language: str) -> None:
    turn = turned_by(word, None, ())
    with speaking(language):
        told = reason_words(turn)

    assert [english for english in (" when ", "ESCALATING", "to ST") if english in told] == []


@pytest.mark.parametrize(
    ("language", "reason", "expected"),
    [
        (
            "de",
            "the count of people killed grew by a quarter or more",
            "die Zahl (Tote) stieg um ein Viertel oder mehr",
        ),
        (
            "uk",
            "says nothing; is given to Ilse Tarrant; the article gives it to nobody that is named",
            "нічого не каже; приписано: Ilse Tarrant; у статті це каже ніхто не названий",
        ),
        (
            "es",
            '"12 people" is projected in the source and told as a fact',
            "«12 people» figura en la fuente como PREVISTO y aquí se da por hecho",
        ),
        ("fr", "of another version; says nothing", "of another version ; ne dit rien"),
        ("en", "says nothing; cites nothing", "says nothing; cites nothing"),
        ("zh", "", ""),
    ],
    ids=["kind", "several", "status", "unknown", "English", "none"],
)
def test_what_is_put_in_is_found_again(language: str, reason: str, expected: str) -> None:
    with speaking(language):
        assert reason_words(reason) == expected
