"""Regular expressions for many words, quick because a shared beginning is tried only once."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Build a pattern that matches any of some literal words or phrases, the longest first.

    It holds no groups of its own that capture, and no word boundaries.
    """
    tree = _Tree()
    for word in words:
        branch = tree
        for character in word:
            branch = branch.setdefault(character, _Tree())
        branch[""] = _Tree()
    return _pattern(tree)


class _Tree(dict[str, "_Tree"]):
    """The characters that can follow, each with its own; "" where a word can end."""


def _pattern(tree: _Tree) -> str:
    endings = [
        re.escape(character) + _pattern(branch) for character, branch in tree.items() if character
    ]
    if not endings:
        return ""
    ends_here = "" in tree
    if len(endings) == 1 and not ends_here:
        return endings[0]
    return f"(?:{'|'.join(endings)}){'?' if ends_here else ''}"
