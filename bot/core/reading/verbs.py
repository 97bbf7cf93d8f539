"""Verbs and phrases that attribute words to somebody."""

import re

#: A name of up to five words and a verb of saying, right after a closing mark.
SAID_AFTER_NAME = re.compile(
    r"(?:[^\W\d_][\w.'’-]*,?\s+){1,5}?(?:said|says|asked|told|wrote|added|replied|shouted|cried"
    r"|tweeted|continued|responded|answered|warned|recalled|exclaimed|demanded|wondered)\b"
)
