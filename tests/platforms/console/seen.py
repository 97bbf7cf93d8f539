"""A stream that keeps what was printed piece by piece, as somebody reading along would."""

import io
import re
from dataclasses import dataclass


@dataclass
class Printed:
    """One message as it stands after what was said instead of it."""

    ref: str
    thread: str
    text: str


class Paper(io.StringIO):
    """A text stream that tells messages apart by the messenger's own lead lines."""

    def __init__(self) -> None:
        super().__init__()
        self.printed: list[Printed] = []

    def write(self, text: str) -> int:
        instead = re.match(r"Instead of (\d+):\n", text)
        if instead:
            self.printed[int(instead[1]) - 1].text = text[instead.end() :]
        else:
            lead = re.match(r"In the thread of (\d+):\n", text)
            words = text[lead.end() :] if lead else text
            ref = str(len(self.printed) + 1)
            self.printed.append(Printed(ref, lead[1] if lead else "", words))
        return super().write(text)
