"""What somebody has from whom is named beside, and which word has to stand with the name for it."""

from briefing.derive.titles import COUNTERPART, MAN, WOMAN
from briefing.derive.tokens import tokens
from briefing.vocabulary.people import load

COUNTRY = "affiliation.company"
"""The rule of a country that a companion shares: `country_of` makes it from the quote."""

_WORDS = {
    COUNTRY: "verbs.accompanied",
    **dict.fromkeys((COUNTERPART, MAN, WOMAN), "roles.counterparts"),
}


def is_shared(rule: str | None, sentence: str, language: str) -> bool | None:
    """Tell whether the sentence that names somebody says what the rule takes for granted.

    None for any other rule.
    """
    if rule not in _WORDS:
        return None
    known = load(language).words(_WORDS[rule])
    return any(token.lower in known for token in tokens(sentence, language))
