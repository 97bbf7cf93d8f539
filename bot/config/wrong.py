"""What a check raises: what is wrong with a value, and how to fix it."""


class Wrong(ValueError):
    """A value that cannot be used. Never holds the value of a secret."""

    def __init__(self, what: str, fix: str) -> None:
        stop = "" if what.endswith("?") else "."
        super().__init__(f"{what}{stop} Fix: {fix}.")
        self.what = what
        self.fix = fix


class Absent(Wrong):
    """A secret that is not where the configuration says, which matters to whoever uses it."""
