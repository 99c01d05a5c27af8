"""Reasons: what the system says about a path, as the end of a sentence."""


def reason(error: OSError | ValueError) -> str:
    """Return why the system refused, beginning with a small letter and without a full stop."""
    text = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return text[:1].lower() + text[1:]
