"""What is wrong with a line that is not TOML, for people who have never heard of TOML."""

from bot.config.wrong import Wrong
from bot.core.patterns import Pattern

#: What word processors and chats make of the marks that are typed.
_CURLY = Pattern(r"[“”„‟«»‘’‚‛]")
#: What stands in double quotes up to a backslash that begins none of the signs TOML knows.
_BACKSLASH = Pattern(r'"[^"\n]*?\\(?![btnfr"\\]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})')
#: A key with its text, but without quotes around it.
_BARE = Pattern(r"^\s*[\w.-]+\s*=\s*[^\s\"'\[{]")
_COLON = Pattern(r"^\s*[\w.-]+\s*:")
_FORM = 'write key = "text", with quotes around text; sections in [brackets]'


def malformed(reason: str, line: str) -> Wrong:
    """Say what is wrong with a line, and how to mend it. Nothing of the line is repeated.

    Args:
        reason: What the parser says, without the place.
        line: The line that it stopped in.
    """
    code = _without_texts(line)
    is_open = "Illegal character '\\n'" in reason or reason == 'Expected "\'"'
    if _CURLY.search(code[-1:] if is_open else code):
        return Wrong("curly quotation marks stand where straight ones belong", 'type " instead')
    if is_open:
        return Wrong("a text has no quotation mark at its end", 'close it with "')
    if _BACKSLASH.search(line):
        return Wrong(
            'a backslash in "…" begins a sign such as \\n',
            "put a path in '…', or write / for each backslash",
        )
    if _COLON.search(code):
        return Wrong("a colon stands behind the key", 'write key = "text"')
    if _BARE.search(code):
        return Wrong("a text has no quotation marks around it", 'write key = "text"')
    return Wrong(f"this is not TOML: {reason}", _FORM)


def _without_texts(line: str) -> str:
    """Return a line without its closed texts and its comment."""
    return _TEXT.sub('""', line).rstrip()


_TEXT = Pattern(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|#.*")
