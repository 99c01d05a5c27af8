"""Every table whose rows print statements says which field each of its columns prints."""

from briefing import styles
from briefing.carried.cells import COLUMNS
from briefing.layout import scale
from briefing.model.memo import Form


def test_every_table_of_statements_has_a_field_for_each_column() -> None:
    style = styles.load("memo")
    columns_pt = scale.setting(scale.rungs(style)[0], style).columns_pt
    assert {form: len(names) for form, names in COLUMNS.items()} == {
        form: len(columns_pt[form]) for form in Form if not form.heads
    }
