"""How often something may be done: so many times within so many seconds."""

from collections import deque
from dataclasses import dataclass, field


@dataclass
class Window:
    """Counts what was let in within the last seconds."""

    limit: int
    seconds: float
    _taken: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Seconds until there is room; 0 when there is some now."""
        while self._taken and self._taken[0] <= now - self.seconds:
            self._taken.popleft()
        return self._taken[0] + self.seconds - now if len(self._taken) >= self.limit else 0.0

    def take(self, now: float) -> None:
        """Let one in."""
        self._taken.append(now)

    def left(self) -> int:
        """How many more fit in, as of the last look."""
        return max(0, self.limit - len(self._taken))
