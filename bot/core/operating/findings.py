"""What `watchfloor check` reports: one line for each thing that was tried."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing tried, and how it went."""

    is_ok: bool
    #: What was tried, in a few words: "llm key", "slack scopes".
    name: str
    #: How it went, as one sentence. Holds no secret.
    text: str
    #: What to do about it, as one sentence; empty when it is fine.
    fix: str = ""
    #: Nothing is wrong, but somebody should know.
    is_notice: bool = False
