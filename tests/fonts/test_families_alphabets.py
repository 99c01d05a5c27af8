"""The letters of the languages in Latin, Greek and Cyrillic that the families which ship have."""

from unicodedata import normalize

import pytest

from briefing.fonts import faces, needed, unknown_letters

LATIN = {
    "Albanian": "çë",
    "Azerbaijani": "əğıiİöşüç",
    "Bosnian, Croatian, Montenegrin": "čćđšžśź",
    "Catalan": "àçéèíïóòúüŀ·",
    "Czech, Slovak": "áäčďéěíĺľňóôŕřšťúůýž",
    "Danish, Norwegian, Faroese, Icelandic": "æøåáðíóúýþé",
    "Dutch, German": "äëïöüßẞéèĳ",
    "Esperanto": "ĉĝĥĵŝŭ",
    "Estonian, Finnish, Swedish": "äöõüšžåǿ",
    "French": "àâæçéèêëîïôœùûüÿ«»",
    "Gaelic, Irish, Manx": "áéíóúàèìòùḃċḋḟġṁṗṡṫ",
    "Hungarian": "áéíóöőúüű",
    "Italian, Maltese, Corsican": "àèéìîòóùċġħż",
    "Latvian, Lithuanian, Livonian": "āčēģīķļņšūžąęėįųūȭȱōŗ",
    "Polish, Kashubian, Sorbian": "ąćęłńóśźżãéëôòùčěřšž",
    "Portuguese, Galician": "áàâãçéêíóôõúüñ",
    "Romanian, Moldovan, Aromanian": "ăâîșțşţã",
    "Romani, Roma": "ćčšžäëěń",
    "Sámi": "áâäåčđǥǧǩŋõöšŧžǯʒ",
    "Serbian in Latin": "čćđšžǆǉǌ",
    "Slovene": "čšžáéêíóôúŕ",
    "Spanish, Asturian, Basque": "áéíñóúü¿¡ªºḥḷ",
    "Turkish, Crimean Tatar, Gagauz, Kurdish": "çğıiİöşüâîûêñţ",
    "Turkmen": "çäžňöşüý",
    "Welsh, Breton, Cornish": "âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿñ",
    "Vietnamese": "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ₫",
    "Afrikaans, Tswana, Sotho": "áéêëíîïôöúûšʼn",
    "Akan, Ewe, Ga, Dagbani": "ɛɔŋɖƒɣʋʒ",
    "Bambara, Dioula, Fulfulde": "ɓɗɛɔɲŋƴɠ",
    "Hausa": "ɓɗƙƴ",
    "Igbo, Yoruba": "ẹịọụṅṣàáèéìíòóùúǹḿ",
    "Lingala, Duala, Basaa": "ɛɔŋɓǎěǐǒǔâêîôû",
    "Malagasy, Swahili, Somali": "àâñô",
    "Kikuyu, Kamba, Venda": "ĩũḓḽṅṋṱ",
    "Berber in Latin, Arabic in letters of Latin": "ɛɣčǧḍḥṛṣṭẓāīūḏḫġṯẕʾʿ",
    "Hawaiian, Maori, Samoan, Tongan": "āēīōūʻ",
    "Chinese and Japanese in Latin": "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüū",
    "Indian languages in Latin": "āīūṛṝḷḹṅñṭḍṇśṣḥṃṁ",
    "Uzbek": "ʻʼ",
}
GREEK = {
    "Greek": "άέήίόύώϊϋΐΰαβγδεζηθικλμνξοπρσςτυφχψω",
    "Greek of many accents": "".join(
        sign for sign in map(chr, range(0x1F00, 0x2000)) if normalize("NFC", sign).isalpha()
    ),
}
CYRILLIC = {
    "Abkhaz": "аәбвгҕдежзӡикқҟлмнопҧрстҭуфхҳцҵчҷҽҿшыҩџьӷԥҳ",
    "Bashkir": "ғҙҡңөҫүһә",
    "Belarusian": "ёіўґ’",
    "Bulgarian": "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    "Chechen, Avar, Kabardian": "ӏё",
    "Chukchi, Khanty, Nenets": "ӄӈԓӂӃ",
    "Chuvash": "ӑӗҫӳ",
    "Kazakh": "әғқңөұүһі",
    "Kyrgyz": "ңөүё",
    "Macedonian": "ѓѕјљњќџѐѝ",
    "Mari, Komi, Udmurt": "ӓӧӱӹҥӝӟӥӵіӧ",
    "Mongolian, Tuvan, Buryat": "өүһңё",
    "Montenegrin in Cyrillic": "ћђјљњџ",
    "Ossetian": "ӕ",
    "Russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя№",
    "Rusyn": "ґєїіѣёы",
    "Serbian": "ђјљњћџ",
    "Tajik": "ғӣқӯҳҷё",
    "Tatar": "әөүҗңһ",
    "Turkmen, Uzbek in Cyrillic": "җңөүәўқғҳ",
    "Ukrainian": "ґєіїабвгдежзийклмнопрстуфхцчшщьюя’",
}
SIGNS = "€£$¥₽₴₺₹₸₼₾₩₪₫₦₱₵₡₲₿%‰§¶†‡•–—…‘’“”„‚‹›«»¡¿°±×÷≤≥≠≈−∞½¼¾⅓⅔²³¹№™©®→←"
LANGUAGES = LATIN | GREEK | CYRILLIC
OWN_LACKS = {  # of Source Sans Pro; Roboto lends them
    "Abkhaz", "Akan, Ewe, Ga, Dagbani", "Bambara, Dioula, Fulfulde",
    "Berber in Latin, Arabic in letters of Latin", "Chukchi, Khanty, Nenets",
    "Estonian, Finnish, Swedish", "Gaelic, Irish, Manx", "Hausa", "Kikuyu, Kamba, Venda",
    "Latvian, Lithuanian, Livonian", "Lingala, Duala, Basaa", "Mari, Komi, Udmurt",
    "Serbian in Latin", "Sámi",
}  # fmt: skip


def _letters(language: str) -> frozenset[str]:
    both = LANGUAGES[language] + LANGUAGES[language].upper()
    return frozenset(normalize("NFC", both))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_families_that_ship_have_every_letter(language: str) -> None:
    more = needed(_letters(language), "Source Sans Pro")
    assert set(more) <= {"Roboto"}
    assert unknown_letters(_letters(language), faces("Source Sans Pro", "Arial", more).pdf) == set()


def test_source_sans_lacks_letters_of_these_languages() -> None:
    own = faces("Source Sans Pro", "Arial").pdf
    lacking = {name for name in LANGUAGES if unknown_letters(_letters(name), own)}
    assert lacking == OWN_LACKS


def test_the_signs_of_a_memo_are_there() -> None:
    more = needed(frozenset(SIGNS), "Source Sans Pro")
    assert unknown_letters(SIGNS, faces("Source Sans Pro", "Arial", more).pdf) == set()
