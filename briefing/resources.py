"""Find `templates/` and `samples/`, in an installed wheel and in a checkout alike.

The wheel carries both inside the package (`briefing._templates`, `briefing._samples`); in a
checkout and in an editable install they lie beside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def templates() -> Path:
    """Return the folder of templates, labels and house styles."""
    return _folder("templates")


def samples() -> Path:
    """Return the folder of sample stories, one folder each."""
    return _folder("samples")


def template(name: str) -> str:
    """Return the text of one file of `templates/`.

    Raises:
        FileNotFoundError: There is none of that name.
    """
    return (templates() / name).read_text(encoding="utf-8")


def _folder(name: str) -> Path:
    packed = _PACKAGE / f"_{name}"
    return packed if packed.is_dir() else _PACKAGE.parent / name
