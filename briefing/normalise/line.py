"""A line of text as people are looked for in it: its tokens, and the countries among them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from briefing.derive.countries import countries_among
from briefing.derive.tokens import Token, tokens
from briefing.vocabulary.countries import CountryForm, Form
from briefing.vocabulary.people import People

_TURNED = {"„": "“”", "»": "«"}  # „so“ and »so« close with what opens elsewhere


@dataclass(frozen=True, slots=True)
class CountryAt:
    """A country phrase among the tokens `first` to `last`, exclusive."""

    first: int
    last: int
    form: CountryForm


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence, an item or a cell, split when it is first read.

    Offsets in its tokens count in the whole article, as `start` and `end` do.
    """

    text: str  # of the whole article
    start: int
    end: int
    people: People  # the words of its language

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words and signs."""
        return tuple(tokens(self.text, self.people.language, self.start, self.end))

    @cached_property
    def lists(self) -> tuple[frozenset[str], ...]:
        """The names of the lists in which each token stands ("verbs.say")."""
        return tuple(map(self.people.lists_with, (token.lower for token in self.tokens)))

    @cached_property
    def count(self) -> int:
        """How many tokens there are."""
        return len(self.tokens)

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """The tokens that begin with a capital letter."""
        return tuple(index for index, token in enumerate(self.tokens) if token.capital)

    @cached_property
    def names_body(self) -> bool:
        """Whether the noun of a body stands in it."""
        return any(map(self.body, range(self.count)))

    @cached_property
    def countries(self) -> tuple[CountryAt, ...]:
        """The countries in the line, in their order."""
        starts = {token.start: index for index, token in enumerate(self.tokens)}
        ends = {token.end: index + 1 for index, token in enumerate(self.tokens)}
        return tuple(
            CountryAt(starts[start], ends[end], form)
            for start, end, form in countries_among(self.tokens, self.people.language)
        )

    @cached_property
    def country_starting(self) -> Mapping[int, CountryAt]:
        """The countries by their first token."""
        return {found.first: found for found in self.countries}

    @cached_property
    def country_ending(self) -> Mapping[int, CountryAt]:
        """The countries by the token after their last."""
        return {found.last: found for found in self.countries}

    @cached_property
    def country_tokens(self) -> frozenset[int]:
        """The tokens inside a country's name; capitals are left out, families bear them too."""
        return frozenset(
            index
            for found in self.countries
            if found.form.form is not Form.CAPITAL
            for index in range(found.first, found.last)
        )

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The tokens between quotation marks."""
        inside, opened = set[int](), ""
        for index, token in enumerate(self.tokens):
            if token.text not in '„“”"«»':
                if opened:
                    inside.add(index)
            elif not opened and token.text == '"' and self._closes(token):
                inside = set(range(index))  # a sentence before this one opened the quotation
            elif opened in _TURNED:
                opened = "" if token.text in _TURNED[opened] else opened
            else:
                opens = token.text in "„“«" or (token.text in '"»' and not opened)
                opened = token.text if opens else ""
        return frozenset(inside)

    def _closes(self, token: Token) -> bool:
        """Tell whether a straight quotation mark follows words at once: 'so," said she'."""
        before = self.text[token.start - 1 : token.start] if token.start > self.start else ""
        return bool(before.strip(" ([—–-"))

    def countries_within(self, first: int, last: int) -> tuple[CountryAt, ...]:
        """Return the countries that stand whole between two tokens."""
        starting = (self.country_starting.get(index) for index in range(first, last))
        return tuple(found for found in starting if found is not None and found.last <= last)

    def lower(self, index: int) -> str:
        """Return a token in lower case, "" beyond either end."""
        return self.tokens[index].lower if 0 <= index < self.count else ""

    def among(self, index: int, *names: str) -> bool:
        """Tell whether a token stands in one of the lists of words ("verbs.say")."""
        return 0 <= index < self.count and not self.lists[index].isdisjoint(names)

    def ends(self, index: int, name: str) -> bool:
        """Tell whether a token is a compound of a word in a list ("roles.endings")."""
        return self.capital(index) and self.lower(index).endswith(self.people.ordered(name))

    def body(self, index: int) -> bool:
        """Tell whether a token is the noun of a body: "council", "Stadtrat"."""
        return self.among(index, "organisations.heads") or self.ends(index, "organisations.endings")

    def capital(self, index: int) -> bool:
        """Tell whether a token is a word with a capital letter."""
        return 0 <= index < self.count and self.tokens[index].capital

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the text offsets of the tokens from `first` to `last`, exclusive."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def words(self, first: int, last: int) -> str:
        """Return the text of the tokens from `first` to `last`, white space folded."""
        start, end = self.span(first, last)
        return " ".join(self.text[start:end].split())
