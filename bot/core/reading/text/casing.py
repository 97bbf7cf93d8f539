"""Small letters, for patterns that tell words apart whatever their case.

A pattern for small letters rules a word out by its first one; one that takes both cases tries
every word it knows.
"""


def small(text: str) -> str:
    """Return a text in small letters, each where it stood."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # "İ" becomes two characters.
    return "".join(low if len(low := each.lower()) == 1 else each for each in text)
