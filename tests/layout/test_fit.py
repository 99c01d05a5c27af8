"""One page is a contract: what fits, what gives way, and when a memo is refused."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.errors import DoesNotFit
from briefing.fonts import Face
from briefing.layout import fit
from briefing.layout.cuts import above_keep, below_keep, items, without
from briefing.layout.ladder import Track
from briefing.layout.scale import Rung, rungs
from briefing.model.memo import Memo, Part, Role
from briefing.model.notice import Level
from briefing.model.page import Cut, Page, Setting
from briefing.model.style import Style
from tests import generate
from tests.layout.samples import bullets, faces, few, memo, paragraph, style

STYLES = (style(), style(12, 12, 11), style(14, 14, 12))
SEEDS = st.integers(0, 100_000)
LONG = "A statement of some length that fills a good part of one line of the page. " * 2


def _over_pt(made: Memo, cuts: tuple[Cut, ...], rung: Rung, house: Style) -> float:
    """Return the worse of both formats' overflow without some items, measured afresh."""
    tracks = (Track(made, house, face) for face in (faces().pdf, faces().word))
    return max(track.over_pt(without(made, cuts), rung) for track in tracks)


def _fitted(made: Memo, house: Style) -> Page:
    try:
        return fit(made, house, faces())
    except DoesNotFit:
        assume(False)
        raise


def _rung(setting: Setting, made: Memo, house: Style, face: Face) -> int:
    """Return which rung a format took."""
    settings = [Track(made, house, face).gauge(rung, made).setting.types for rung in rungs(house)]
    return settings.index(setting.types)


@few
@given(SEEDS, st.sampled_from(STYLES))
def test_both_formats_fit(seed: int, house: Style) -> None:
    made = generate.memo(seed)
    page = _fitted(made, house)
    assert page.spare_pt >= -1e-6
    for setting, face in ((page.pdf, faces().pdf), (page.word, faces().word)):
        rung = rungs(house)[_rung(setting, made, house, face)]
        gauge = Track(made, house, face).gauge(rung, page.memo)
        room_pt = setting.body_bottom_pt - page.sheet.margins.top_pt - face.reserve_pt
        assert gauge.body_pt(page.memo) <= room_pt + 1e-6


@few
@given(SEEDS, st.sampled_from(STYLES))
def test_each_format_takes_its_loosest_rung(seed: int, house: Style) -> None:
    made = generate.memo(seed)
    page = _fitted(made, house)
    for setting, face in ((page.pdf, faces().pdf), (page.word, faces().word)):
        number = _rung(setting, made, house, face)
        if number:
            above = rungs(house)[number - 1]
            assert Track(made, house, face).over_pt(page.memo, above) > 0


@few
@given(SEEDS, st.sampled_from(STYLES))
def test_the_last_item_left_out_would_not_fit(seed: int, house: Style) -> None:
    made = generate.memo(seed)
    page = _fitted(made, house)
    order = above_keep(made) + below_keep(made)
    count = sum(cut in order for cut in page.cut)
    assert page.cut[:count] == order[:count]
    if count:
        comfortable = [r for r in rungs(house) if r.size_pt >= house.comfort_pt]
        lowest = max(
            _rung(page.pdf, made, house, faces().pdf), _rung(page.word, made, house, faces().word)
        )
        rung = rungs(house)[max(lowest, len(comfortable) - 1)]
        assert _over_pt(made, order[: count - 1], rung, house) > 0
        whole = next(n for n in range(count) if order[n].part == order[count - 1].part)
        assert _over_pt(made, order[:whole], rung, house) > 0


@few
@given(SEEDS, st.sampled_from(STYLES))
def test_items_above_keep_give_way_before_comfort(seed: int, house: Style) -> None:
    made = generate.memo(seed)
    page = _fitted(made, house)
    smaller = min(page.pdf.types[Role.BODY].size_pt, page.word.types[Role.BODY].size_pt)
    if smaller < house.comfort_pt:
        comfortable = [r for r in rungs(house) if r.size_pt >= house.comfort_pt]
        assert _over_pt(made, above_keep(made), comfortable[-1], house) > 0


@few
@given(SEEDS, st.sampled_from(STYLES))
def test_a_memo_is_refused_only_where_one_item_a_part_is_too_much(seed: int, house: Style) -> None:
    made = generate.memo(seed)
    over_pt = _over_pt(made, above_keep(made) + below_keep(made), rungs(house)[-1], house)
    if over_pt <= 1e-6:
        fit(made, house, faces())
        return
    with pytest.raises(DoesNotFit) as refusal:
        fit(made, house, faces())
    assert refusal.value.overflow_pt == pytest.approx(over_pt)


@few
@given(SEEDS)
def test_kept_and_cut_are_all_statements(seed: int) -> None:
    made = generate.memo(seed)
    page = _fitted(made, style())
    kept = {(part.name, id) for part in page.memo.parts for id in items(part)}
    gone = {(cut.part, cut.id) for cut in page.cut if cut.id != "c1"}
    assert not kept & gone
    assert kept | gone == {(part.name, id) for part in made.parts for id in items(part)}
    told = [notice.about for notice in page.notices if notice.level is Level.CUT]
    assert told == [cut.id for cut in page.cut]


def test_a_short_memo_is_set_loose_and_whole() -> None:
    page = fit(memo(bullets("summary", 3)), style(), faces())
    assert page.pdf.types[Role.BODY].size_pt == page.word.types[Role.BODY].size_pt == 11
    assert page.cut == ()
    assert page.memo == memo(bullets("summary", 3))


def test_type_shrinks_to_what_is_comfortable_before_items_go() -> None:
    sizes = [
        (page.word.types[Role.BODY].size_pt, len(page.cut))
        for count in (22, 23, 24, 25, 30)
        for page in [fit(memo(bullets("summary", count, text=LONG)), style(), faces())]
    ]
    assert [size for size, _ in sizes] == sorted((size for size, _ in sizes), reverse=True)
    assert sizes[-1][0] == 10
    assert sizes[-1][1] > 0
    assert all(cut == 0 for size, cut in sizes if size > 10)


def test_type_goes_below_comfort_only_for_what_is_kept() -> None:
    made = memo(bullets("summary", 40, keep=25, text=LONG))
    page = fit(made, style(), faces())
    assert page.word.types[Role.BODY].size_pt < 10
    assert len(items(page.memo.parts[0])) >= 25


def test_at_the_floor_a_part_gives_even_what_it_keeps() -> None:
    page = fit(memo(bullets("summary", 60, keep=60, text=LONG)), style(), faces())
    assert page.word.types[Role.BODY].size_pt == 9
    assert 1 < len(items(page.memo.parts[0])) < 60


def test_a_refusal_says_how_much_is_too_much_and_where() -> None:
    made = memo(bullets("summary", 1, text=LONG * 60), bullets("outcomes", 1))
    with pytest.raises(DoesNotFit, match="“Summary” or “Outcomes”") as caught:
        fit(made, style(), faces())
    assert caught.value.overflow_pt > 100


def test_a_line_is_reserved_for_what_was_left_out() -> None:
    made = memo(bullets("summary", 60, text=LONG))
    page = fit(made, style(), faces())
    last = page.memo.parts[0].blocks[-1]
    assert last == paragraph(Role.NOTE, f"and {len(page.cut)} others")


def test_a_memo_without_parts_or_footer_fits() -> None:
    assert fit(memo(), style(), faces()).cut == ()


def test_a_part_that_keeps_nothing_still_keeps_one() -> None:
    part: Part = replace(bullets("summary", 60, text=LONG), keep=0)
    assert items(fit(memo(part), style(), faces()).memo.parts[0])


def test_an_unverified_word_family_is_told() -> None:
    from briefing import fonts

    page = fit(memo(), style(), fonts.faces("Source Sans Pro", "Aptos"))
    assert any("not verified" in notice.text for notice in page.notices)


def test_fitting_twice_gives_the_same_page() -> None:
    made = generate.memo(7)
    assert fit(made, style(), faces()) == fit(made, style(), faces())


def test_thousands_of_items_and_endless_words_take_no_time() -> None:
    page = fit(memo(bullets("summary", 3000, text=LONG)), style(), faces())
    assert len(items(page.memo.parts[0])) > 15
    with pytest.raises(DoesNotFit):
        fit(memo(bullets("summary", 1, text="x" * 100_000)), style(), faces())
