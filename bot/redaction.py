"""Masks secrets in any text that leaves the process by way of a log, an error or a crash report.

A net under the other nets: secrets are kept in `Secret` and are not logged in the first place.
"""

import re

from bot.core.patterns import Pattern

MASK = "[redacted]"

#: In order; each keeps what tells an operator which secret it was.
_PATTERNS: tuple[tuple[Pattern, str], ...] = (
    # Webhook addresses are secrets as a whole.
    (Pattern(r"(https?://hooks\.slack(?:-gov)?\.com/)[^\s\"'<>]+", re.I), rf"\1{MASK}"),
    (
        Pattern(
            r"(https?://(?:\w+\.)?discord(?:app)?\.com/api/(?:v\d+/)?webhooks/)[^\s\"'<>]+", re.I
        ),
        rf"\1{MASK}",
    ),
    # User name and password in an address, of any scheme: databases too.
    (
        Pattern(r"(\b[a-z][a-z0-9+.-]{1,30}://)(?!\[redacted\]@)[^\s/\"'<>]*@", re.I),
        rf"\1{MASK}@",
    ),
    # Slack: xoxb-, xoxp-, xoxa-2-, xoxe.xoxp-1-, xapp-1-.
    (Pattern(r"\b(xox[a-z](?:\.xox[a-z])?|xapp|xwfp)-[A-Za-z0-9-]{4,}", re.I), rf"\1-{MASK}"),
    # Discord: id in base64, time, signature.
    (
        Pattern(
            r"(?<![\w-])[A-Za-z0-9_-]{18,30}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{25,}(?![\w-])"
        ),
        MASK,
    ),
    # JSON Web Tokens.
    (Pattern(r"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?"), MASK),
    # Keys of model endpoints: sk-, sk-proj-, sk-ant-, gsk_, AIza….
    (Pattern(r"\b((?:sk|pk|rk|gsk|xai|hf)[-_])[A-Za-z0-9_-]{10,}"), rf"\1{MASK}"),
    (Pattern(r"\bAIza[A-Za-z0-9_-]{20,}"), MASK),
    # What follows a word that announces a secret.
    (Pattern(r"\b(Bearer)\s+[A-Za-z0-9._~+/=-]{8,}", re.I), rf"\1 {MASK}"),
    (
        Pattern(
            r"(authorization[\"']?\s*[=:]\s*[\"']?(?:Basic|Bot)\s+)[A-Za-z0-9._~+/=-]{8,}", re.I
        ),
        rf"\1{MASK}",
    ),
    (
        Pattern(
            r"((?:api[_-]?key|access[_-]?token|auth[_-]?token|client[_-]?secret|signing[_-]?secret"
            r"|bot[_-]?token|app[_-]?token|\btoken|\bsecret|\bpassword|\bpasswd|[?&;]key|[?&;]sig"
            r"|[?&;]signature)[\"']?\s*[=:]\s*[\"']?)(?!\[redacted\])[^\s\"'&,;)}\]]{8,}",
            re.I,
        ),
        rf"\1{MASK}",
    ),
)  # fmt: skip


def redact(text: str) -> str:
    """Mask everything that looks like a secret. Twice is the same as once."""
    for pattern, replacement in _PATTERNS:
        text = pattern.sub(replacement, text)
    return text
