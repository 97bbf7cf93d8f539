"""Fills the templates in `prompts/`: our instructions, and material that stays material.

A template is a Markdown file: the instructions, a line `<!-- material -->`, then the material
with `{{name}}` where a field goes. Everything that is filled in is data. It stands between two
marks that carry a number made from the data itself, so that no data can hold its own mark.
"""

import re
import unicodedata
from functools import cache
from hashlib import sha256
from pathlib import Path

from bot.core.patterns import Pattern
from bot.ports.outside import Prompt

#: The templates there are.
NAMES = ("brief", "answer", "again")
_DIVIDER = Pattern(r"(?m)^<!-- material -->[ \t]*\n")
_FIELD = Pattern(r"\{\{\s*([a-z_]+)\s*\}\}")
_ADDRESS = Pattern(
    r"(?:[a-z][a-z0-9+.-]{1,20}://|www\.)[^\s<>\"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE
)
#: Joiners that scripts need to be read right.
_JOINERS = "\u200c\u200d"


class PromptError(ValueError):
    """A template is missing or malformed, or was not given exactly its fields."""


def fill(name: str, folder: Path | None = None, /, **fields: str) -> Prompt:
    """Make a prompt from `prompts/<name>.md`.

    Args:
        name: Of the template.
        folder: Where a team keeps templates of its own; what is not there is taken from ours.
        **fields: One text for each `{{field}}` of the template, no more and no fewer. Addresses
            and invisible characters are taken out of them.

    Raises:
        PromptError: There is no such template, or the fields are not those it asks for.
    """
    digest, system, material = _template(name, folder)
    wanted = set(_FIELD.findall(material))
    if wanted != set(fields):
        missing, extra = sorted(wanted - set(fields)), sorted(set(fields) - wanted)
        raise PromptError(f"prompts/{name}.md: missing {missing}, not asked for {extra}")
    clean = {key: _clean(value) for key, value in fields.items()}
    number = _number(clean)
    user = _FIELD.sub(lambda match: _fenced(match[1], clean[match[1]], number), material)
    return Prompt(name=name, digest=digest, system=system, user=user)


def brief_prompt(crisis: str, evidence: str, *, folder: Path | None = None) -> Prompt:
    """Make the prompt for a brief.

    Args:
        crisis: Its name.
        evidence: One numbered item to a line.
        folder: Of a team's own templates.
    """
    return fill("brief", folder, crisis=crisis, evidence=evidence)


def answer_prompt(question: str, evidence: str, *, folder: Path | None = None) -> Prompt:
    """Make the prompt for an answer.

    Args:
        question: In the reader's words.
        evidence: One numbered item to a line.
        folder: Of a team's own templates.
    """
    return fill("answer", folder, question=question, evidence=evidence)


def again_prompt(evidence: str, rejected: str, *, folder: Path | None = None) -> Prompt:
    """Make the prompt for a second try at what the gate rejected.

    Args:
        evidence: What was rejected cites it; one numbered item to a line.
        rejected: Each statement with its id and its evidence's, and why, on two lines.
        folder: Of a team's own templates.
    """
    return fill("again", folder, evidence=evidence, rejected=rejected)


def fields_of(name: str, folder: Path | None = None) -> frozenset[str]:
    """Return the names of a template's fields.

    Raises:
        PromptError: There is no such template.
    """
    return frozenset(_FIELD.findall(_template(name, folder)[2]))


def checked(folder: Path | None) -> dict[str, str]:
    """Return the digest of each template that will be used, by name.

    Raises:
        PromptError: The folder is not there, or one of its templates is malformed or does not
            have exactly the fields of ours.
    """
    if folder is not None and not folder.is_dir():
        raise PromptError(f"there is no folder {folder}")
    for name in NAMES:
        mine, ours = fields_of(name, folder), fields_of(name)
        if mine != ours:
            raise PromptError(
                f"prompts/{name}.md must have the fields {_shown(ours)}; it has {_shown(mine)}"
            )
    return {name: _template(name, folder)[0] for name in NAMES}


def _shown(fields: frozenset[str]) -> str:
    return ", ".join(f"{{{{{name}}}}}" for name in sorted(fields)) or "none"


@cache
def _template(name: str, folder: Path | None = None) -> tuple[str, str, str]:
    """Return (digest, instructions, material)."""
    path = _folder() / f"{name}.md"
    if folder is not None and (folder / f"{name}.md").is_file():
        path = folder / f"{name}.md"
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise PromptError(f"prompts/{name}.md is not UTF-8") from error
    except OSError as error:
        raise PromptError(f"there is no prompts/{name}.md") from error
    parts = _DIVIDER.split(text)
    if len(parts) != 2 or not parts[0].strip():
        raise PromptError(f"prompts/{name}.md needs exactly one line <!-- material -->")
    if _FIELD.search(parts[0]):
        raise PromptError(f"prompts/{name}.md has a field among its instructions")
    return sha256(text.encode()).hexdigest()[:8], parts[0].strip(), parts[1].strip()


def _folder() -> Path:
    """Inside the package when installed, beside it in a working copy."""
    package = Path(__file__).parents[1]
    installed = package / "prompts"
    return installed if installed.is_dir() else package.parent / "prompts"


def _clean(text: str) -> str:
    visible = "".join(
        character
        for character in unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
        if character in "\n\t" + _JOINERS
        or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
    )
    return _ADDRESS.sub("[address]", visible)


def _number(fields: dict[str, str]) -> str:
    """Return a number made from all fields: to write it into one of them changes it."""
    data = "\0".join(f"{key}\0{value}" for key, value in sorted(fields.items()))
    return sha256(data.encode()).hexdigest()[:16]


def _fenced(name: str, data: str, number: str) -> str:
    return f"<<<{name} {number}\n{data}\n{name} {number}>>>"
