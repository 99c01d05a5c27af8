"""Rows of a table: which of them head its columns."""

from briefing.readers.html import pieces_of


def test_bold_cells_head_the_columns_in_the_first_row_only() -> None:
    bold = "<tr><td><b>Site</b></td><td><b>Decision</b></td></tr>"
    plain = "<tr><td>Quay</td><td>Approved</td></tr>"
    pieces = pieces_of(f"<table>{bold}{plain}{bold}</table>")
    assert [piece.header for piece in pieces] == [True, False, False]
