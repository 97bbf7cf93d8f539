r"""Gaps between words, as a set of characters that a search leaps over a text with.

`\b` and `\W` ask several questions about every character of a text; a set that lists characters
is one look-up.
"""

LETTERS = "A-Za-zªµºÀ-ÖØ-öø-ʯΑ-ΡΣ-ώЀ-ҁҊ-ԯא-תء-غف-يḀ-ỿぁ-ゖァ-ヺ一-鿿가-힣"
#: What is neither a letter nor a digit in nearly all texts, beside the digits: put in front of `\W`
#: in a set, it leaves that to ask about letters alone.
NO_LETTERS = r"\x00-@\[-`{-\xa9\u2010-\u2027"
#: One character that is no part of a word in the alphabets of news. A pattern that begins with it
#: stands for one that begins with `\b` and a letter, in text behind a space.
GAP = rf"(?-i:[^0-9_{LETTERS}])"
