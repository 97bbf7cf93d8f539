"""The words that a text writes small somewhere, so that a capital elsewhere tells nothing."""

from bot.core.patterns import Pattern

#: Letters of names' alphabets that are small, for a set in a pattern.
SMALL = "a-zß-öø-ÿα-ωа-џґ"
_WORD = Pattern(rf"[{SMALL}](?<![\w'’-].)[{SMALL}]*+(?!\w)")
_LETTERS = Pattern(rf"[{SMALL}]+")
_BEFORE = Pattern(r"[\w'’-]")
_AFTER = Pattern(r"\w")
#: Up to this length looking for the few words asked for is cheaper than listing all of them.
_LONGEST_SEARCHED = 32_768


class SmallWords:
    """Answers `word in …` for one text; an article asks for a dozen of its thousand words."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}
        is_long = len(text) > _LONGEST_SEARCHED
        self._every = frozenset(_WORD.findall(text)) if is_long else None

    def __contains__(self, word: str) -> bool:
        """Tell whether a word stands alone in the text, all of it small."""
        if self._every is not None:
            return word in self._every
        if word not in self._known:
            self._known[word] = _LETTERS.fullmatch(word) is not None and self._stands(word)
        return self._known[word]

    def _stands(self, word: str) -> bool:
        text = self._text
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            is_inside = at > 0 and _BEFORE.match(text, at - 1) is not None
            if not is_inside and _AFTER.match(text, end) is None:
                return True
            at = text.find(word, at + 1)
        return False
