import pytest
from lxml import html

from briefing.readers.html.signed import signed

LOGO = "<body><img src=a.gif alt='New!'><img src=b.gif alt='The Selwyn Courier'><p>x</p></body>"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The dues go up - Selwyn Courier", "The Selwyn Courier"),
        ("SELWYN COURIER | The dues go up", "The Selwyn Courier"),
        ("The Selwyn Courier", None),
        ("The dues go up - News - Port", None),
        ("", None),
    ],
)
def test_a_logo_that_the_title_names_is_the_publishers(title: str, name: str | None) -> None:
    assert signed(title, html.fromstring(LOGO)) == name
