"""Signs that the PDF's own face lacks: who draws them, or why nobody does."""

from collections.abc import Iterable, Iterator

from briefing.errors import Fault
from briefing.fonts import Face, unknown_letters
from briefing.model.notice import Level, Notice
from briefing.vocabulary import scripts
from briefing.vocabulary.scripts import Script

_LONGEST = 60  # characters of a text in a message
_MOST = 8  # signs named in one


class Foreign:
    """What a memo holds of signs that its face lacks. Empty for nearly every memo."""

    def __init__(self, face: Face) -> None:
        self._face = face
        self._borrowed: dict[str, set[str]] = {}  # by the family that draws them
        self._unknown: dict[Script, set[str]] = {}
        self._shown: dict[Script, str] = {}  # the first text that holds one of them

    def __bool__(self) -> bool:
        return bool(self._borrowed or self._unknown)

    def meet(self, sign: str) -> None:
        """Take note of a sign that the face lacks."""
        script = scripts.of(sign)
        if script.why or unknown_letters(sign, self._face):
            self._unknown.setdefault(script, set()).add(sign)
            return
        lender = next(each for each in self._face.more if each.draws(sign))
        self._borrowed.setdefault(lender.family, set()).add(sign)

    def show(self, text: str) -> None:
        """Keep a text for messages, if it is the first with unknown signs of a script."""
        for script, signs in self._unknown.items():
            if script not in self._shown and not signs.isdisjoint(text):
                self._shown[script] = text

    def faults(self) -> tuple[Fault, ...]:
        """Return a sentence for each script with signs that nobody can draw."""
        return tuple(Fault(self._sentence(script)) for script in self._unknown)

    def notices(self) -> Iterator[Notice]:
        """Yield a sentence for each family that signs are borrowed from."""
        for family, signs in self._borrowed.items():
            text = f"{family} draws {named(signs)} in the PDF, which {self._face.family} lacks."
            yield Notice(Level.INFO, text, about="faces.pdf")

    def _sentence(self, script: Script) -> str:
        signs = named(self._unknown[script])
        where = f"“{short(self._shown.get(script, ''))}”"
        if script.why:
            return (
                f"{where} needs {signs}; text in {script.name} cannot be set yet because "
                f"{script.why}; write it in other letters."
            )
        what = f"{signs} ({script.name})" if script.name else signs
        return (
            f"neither {self._face.family} nor a font of this machine that a PDF can hold has "
            f"{what}, which {where} needs; install one (on Debian the package {script.package}), "
            "or write it in other letters."
        )


def named(signs: Iterable[str]) -> str:
    """Return the signs for a message, in the order of their code points, the first few."""
    ordered = sorted(signs)
    shown = [_name(sign) for sign in ordered[:_MOST]]
    return ", ".join(shown) + (f" and {len(ordered) - _MOST} more" if ordered[_MOST:] else "")


def short(text: str) -> str:
    """Return the beginning of a text, for a message."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _name(sign: str) -> str:
    code = f"U+{ord(sign):04X}"
    return f"{sign} ({code})" if sign.isprintable() else code
