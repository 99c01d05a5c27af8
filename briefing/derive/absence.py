"""Who was away, from the label of a list: "Apologies: Eva Holm, Jón Berg"."""

from briefing.vocabulary.people import load

RULE = "absent.listed"
"""The rule of an absence whose quote goes from the label to the name."""

_LONGEST = 6  # words of a label


def listed(quote: str, language: str) -> bool:
    """Say whether a quote begins with a label of those who were absent."""
    people = load(language)
    head = quote.partition(":")[0] if ":" in quote else quote
    words = head.casefold().replace("’", "'").split()[:_LONGEST]
    labels = frozenset(people.phrases("lists.absent"))
    if any(" ".join(words[:count]).strip(" *.,;") in labels for count in range(1, len(words) + 1)):
        return True
    known = people.words("lists.absent_words")
    return ":" in quote and any(word.strip("*.,;()") in known for word in words)
