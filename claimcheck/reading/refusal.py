"""Why an input cannot be audited."""


class RefusedError(Exception):
    """An input that cannot be audited: `claimcheck: SUBJECT: WHAT`, and a hint for what to do."""

    def __init__(self, subject: str, what: str, hint: str | None = None) -> None:
        super().__init__(f"{subject}: {what}")
        self.subject, self.what, self.hint = subject, what, hint

    def __reduce__(self) -> "tuple[type[RefusedError], tuple[str, str, str | None]]":
        """Made again from its three parts: worker processes send it back whole."""
        return RefusedError, (self.subject, self.what, self.hint)
