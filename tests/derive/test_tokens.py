"""Words of a text: elided ones stand alone in the languages that elide."""

from briefing.derive.tokens import tokens


def words(text: str, language: str) -> list[str]:
    return [token.text for token in tokens(text, language)]


def test_french_elides_before_a_vowel() -> None:
    assert words("L’ambassadrice d'Arménie, qu’on dit", "fr") == [
        *("L’", "ambassadrice", "d'", "Arménie", ",", "qu’", "on", "dit"),
    ]


def test_an_apostrophe_inside_a_word_or_a_name_stays() -> None:
    assert words("aujourd’hui O’Leary", "fr") == ["aujourd’hui", "O’Leary"]
    assert words("O’Leary d’Arc’s", "en") == ["O’Leary", "d’Arc", "’s"]
