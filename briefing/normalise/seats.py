"""In which bodies the holders of titles sit: an alderman in a council, a rector in a university."""

from functools import lru_cache

from briefing.normalise.cases import as_called
from briefing.normalise.clusters import folded
from briefing.vocabulary.people import People

_LEAST = 4  # letters of a body's noun at the head of a compound


@lru_cache(maxsize=256)
def seats_of(people: People, title: frozenset[str]) -> frozenset[str]:
    """Return the nouns of the bodies, in lower case without accents.

    `title` holds the words of a title likewise. Compounds sit where their ends do, and in what
    they begin with: "Behördenleiterin".
    """
    compounds = bool(people.words("roles.endings"))
    pairs = [folded(phrase) for phrase in people.phrases("roles.seats")]
    found = {
        body
        for held, body in pairs
        for word in title
        if word == held or as_called(word, people) == held or (compounds and word.endswith(held))
    }
    if compounds:
        bodies = ("organisations.endings", "organisations.heads")
        nouns = (folded(noun)[0] for name in bodies for noun in people.ordered(name))
        found |= {
            n for n in nouns for w in title if len(n) >= _LEAST and w != n and w.startswith(n)
        }
    return frozenset(found)
