"""A text that does not show itself by accident."""


class Secret:
    """A token, key or address with a password in it; empty when not set.

    `repr`, `str` and format show only whether it is set. `reveal` is the one way to the value,
    so that a search for it finds every place that handles secrets.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str = "") -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the value itself."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash((Secret, self._value))

    def __repr__(self) -> str:
        return "<set>" if self._value else "<empty>"
