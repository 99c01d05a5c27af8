"""Where a line may not end: inside names with initials, numbers with units, and dates."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.vocabulary.breaks import tied, units

WORDS = st.lists(
    st.sampled_from(
        ["Dr.", "J.", "Ames", "10", "April", "€", "5", "km", "a", "-", "–", "B-2", "«", "»", "de"]
    )
).map(" ".join)
HAN = st.text("北京会谈，。「」（）ーっあa1 -", max_size=30).map(
    lambda text: " ".join(text.split())
)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("on 10 April by J. Ames", "on 10~April by J.~Ames"),
        ("Dr. Ames paid 5 million", "Dr.~Ames paid 5~million"),
        ("route B-2, well-known", "route B=2, well-known"),
        ("Article 5 and No. 7", "Article~5 and No.~7"),
        ("a word – and another", "a word~– and another"),
        # Dates
        ("on 10 April 2025 and April 10, 2025", "on 10~April~2025 and April~10, 2025"),
        ("am 10. April und vom 3. bis 5. Mai", "am 10.~April und vom 3. bis 5.~Mai"),
        ("le 1er mai, le 14 juillet 2025", "le 1er~mai, le 14~juillet~2025"),
        ("el 13 de octubre de 2025", "el 13~de~octubre de 2025"),
        ("10 апреля 2025 года, май 2025 г.", "10~апреля~2025~года, май~2025~г."),
        # Names with initials and titles
        ("J. R. Smith and J.-P. Renn", "J.~R.~Smith and J.-P.~Renn"),
        ("John F. Brink met him", "John~F.~Brink met him"),
        ("Орлов А. С. и г-н Белов", "Орлов~А.~С. и г-н~Белов"),
        ("Mme Renn, M. Falk et le Dr Ames", "Mme~Renn, M.~Falk et le Dr~Ames"),
        ("Herr Falk und Prof. Renn", "Herr~Falk und Prof.~Renn"),
        ("la Sra. Cruz y D. Luis", "la Sra.~Cruz y D.~Luis"),
        # Numbers with what they count
        ("10 000 euros, 5 % et 3 km", "10~000~euros, 5~% et 3~km"),
        ("5 Mio. Euro um 10 Uhr", "5~Mio. Euro um 10~Uhr"),
        ("10 h 30 à Lyon", "10~h~30 à Lyon"),
        ("5 млн рублей, 3 тыс. человек", "5~млн рублей, 3~тыс. человек"),
        ("3 millones de personas", "3~millones de personas"),
        ("€ 5 and US$ 7", "€~5 and US$~7"),
        # Numbers and what they point at
        ("§ 4, Article 5, Article IV", "§~4, Article~5, Article~IV"),
        ("Art. 2 Abs. 3 Nr. 4", "Art.~2 Abs.~3 Nr.~4"),
        ("n° 7, art. 5, annexe II", "n°~7, art.~5, annexe~II"),
        ("núm. 7, artículo 5", "núm.~7, artículo~5"),
        ("п. 3 ст. 5, № 7", "п.~3 ст.~5, №~7"),
        # Signs that stand apart in French
        ("il dit : « oui » ; et non !", "il dit~: «~oui~»~; et non~!"),
        ("wait … (and see)", "wait~… (and see)"),
        # What stays apart
        ("in 2010, May said so", "in 2010, May said so"),
        ("»Wort« und »Wort«", "»Wort« und »Wort«"),
        ("in May. The board", "in May. The board"),
        ("We met 7 people", "We met 7 people"),
        ("", ""),
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str, held: str) -> None:
    assert tied(text) == held.replace("~", "\u00a0").replace("=", "\u2011")


@given(WORDS)
def test_only_signs_change_and_breaks_stay_breaks(text: str) -> None:
    held = tied(text)
    assert held.replace("\u00a0", " ").replace("\u2011", "-") == text
    spans = units(text)
    assert all(held[end : end + 1] in ("", " ") or held[end - 1] in "-–—" for _, end in spans)
    assert all(" " not in held[start:end] for start, end in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在北京会谈。", "在|北|京|会|谈。"),
        ("（双方）同意", "（双|方）|同|意"),
        ("「東京」ですっと", "「東|京」|で|すっ|と"),
        ("データー", "デー|ター"),
        ("in 北京 now", "in|北|京|now"),
        ("第10次", "第|10|次"),
        ("서울에서 만났다", "서울에서|만났다"),
    ],
)
def test_chinese_and_japanese_break_between_letters(text: str, expected: str) -> None:
    assert "|".join(text[start:end] for start, end in units(text)) == expected


@given(HAN)
def test_no_line_begins_with_what_closes_or_ends_with_what_opens(text: str) -> None:
    spans = units(text)
    kept = "".join(text[start:end] for start, end in spans)
    assert kept.replace(" ", "") == text.replace(" ", "")
    for (_, end), (start, _) in pairwise(spans):
        if end == start:
            assert text[start] not in "，。」）ーっ"
            assert text[end - 1] not in "「（"
