"""The words of a full-text index: stems, and one word for each crisis."""

import hashlib
import re


def crisis_token(crisis: str) -> str:
    """Return the word that stands for a crisis in the index."""
    return f"c{hashlib.sha256(crisis.encode()).hexdigest()[:24]}"


def token(stem: str) -> str:
    """Return a stem as one token of the index: letters and digits only."""
    return re.sub(r"[\W_]+", "", stem)
