"""Nothing that readers are told goes past the catalogues."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot

ROOT = Path(bot.__file__).parent
#: Where words are made that people in channels read.
FOLDERS = ("commands", "core", "flows", "platforms")
#: What is called to make them, to its arguments that people read; a number: by position.
MAKES: dict[str, tuple[str | int, ...]] = {
    "Message": ("title", "summary"),
    "Text": (0,),
    "Heading": (0,),
    "Item": (1, "label"),
    "Link": (0,),
    "Action": (0,),
    "action": (0,),
    "sentence": (0, 1),
    "Form": ("title", "button"),
    "Field": ("label",),
    "_bad": (0, 1),
    "_good": (0,),
    "_said": (0,),
}
#: Not for people in channels: what `watchfloor check` tells operators, in English.
OPERATORS = ("platforms/slack/check.py", "platforms/discord/check.py")
#: What is the same in every language.
NAMES = {"Watchfloor", "UTC", "watchfloor sources explain"}


def literals(node: ast.expr) -> Iterator[str]:
    """Yield the words that an expression holds as they are; what is said is none of them."""
    match node:
        case ast.Constant(value=str(words)):
            yield words
        case ast.JoinedStr(values=values):
            yield from (
                w for value in values if isinstance(value, ast.Constant) for w in literals(value)
            )
        case ast.IfExp(body=body, orelse=other):
            yield from (*literals(body), *literals(other))
        case ast.BinOp(left=left, right=right):
            yield from (*literals(left), *literals(right))


def unsaid(code: str) -> Iterator[tuple[int, str]]:
    """Yield the literals of a module that people read, with their lines.

    A name stands for what was assigned to it in the same function.
    """
    tree = ast.parse(code)
    scopes = [
        one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    for scope in (tree, *scopes):
        assigned: dict[str, list[ast.expr]] = {}
        for node in _within(scope):
            if isinstance(node, ast.Assign | ast.AugAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for target in targets:
                    if isinstance(target, ast.Name):
                        assigned.setdefault(target.id, []).append(node.value)
        for node in _within(scope):
            for argument in _read(node):
                found = (
                    assigned.get(argument.id, []) if isinstance(argument, ast.Name) else [argument]
                )
                for words in (w for one in found for w in literals(one)):
                    if any(c.isalpha() for c in words) and words.strip(" ·") not in NAMES:
                        yield node.lineno, words


def _within(scope: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Walk a scope without those inside it."""
    for child in ast.iter_child_nodes(scope):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(child, ast.expr | ast.stmt):
            yield child
        yield from _within(child)


def _read(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the arguments of a call that people read."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return
    for place in MAKES.get(node.func.id, ()):
        if isinstance(place, int):
            yield from node.args[place : place + 1]
        else:
            yield from (one.value for one in node.keywords if one.arg == place)


def modules() -> list[str]:
    paths = (path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py")))
    names = (path.relative_to(ROOT).as_posix() for path in paths)
    return [one for one in names if one not in OPERATORS]


@pytest.mark.parametrize("module", modules())
def test_what_people_read_is_said(module: str) -> None:
    """Where this fails: put the words into `say(…)`, then `make messages`, and translate them."""
    assert list(unsaid((ROOT / module).read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('sentence("Sources", text)', ["Sources"]),
        ('def f():\n    text = f"{n} left"\n    return Text(text)', [" left"]),
        ('Message(title=say("Sources"), summary="None" if x else "")', ["None"]),
        ('Item((Text(" · "),), say("NEXT"))', []),
        ('def f():\n    text = "a"\ndef g(text):\n    return Text(text)', []),
    ],
    ids=["plain", "by a name", "one of two", "said", "another's name"],
)
def test_words_that_are_not_said_are_found(code: str, words: list[str]) -> None:
    assert [found for _, found in unsaid(code)] == words
