"""Words, names and places that briefings are generated from, in five languages."""

from dataclasses import dataclass

# ruff: noqa: SIM905  # a line of words reads better than a list of strings


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a language's sentences are made of; some words of each are of another alphabet."""

    language: str  # ISO 639-1
    locale: str  # BCP 47
    words: tuple[str, ...]
    names: tuple[str, ...]
    families: tuple[str, ...]
    places: tuple[str, ...]


_ENGLISH = (
    "the of and to in a for on by with from at ministers harbour board council talks agreement "
    "transport water budget union wages schools committee river bridge vote chair second final "
    "round delegation proposal measure treaty lasting conference statement workers inspection "
    "well-known long-term U.S.–led and/or Łódź Göteborg São façade № 10 million 7 April €250 "
    "“quoted” (bracketed) Dr. J. Ames 2024–25 Афины Москва соглашение переговоры Θεσσαλονίκη "
    "συμφωνία διαπραγματεύσεις administration responsibilities interministerial"
).split()
RARE = (
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenherstellerverbandsvorstand",
    "https://example.org/archive/2025/04/10/a-very-long-address-that-nobody-would-type-by-hand?id=7",
    "0123456789" * 8,
    "x" * 80,
)
_NAMES = ("Ines", "Tomas", "Ola", "Мария", "Ελένη", "Jean-Luc", "Ana", "Björn", "Zoë", "Ibrahim")
_FAMILIES = ("Falk", "Brink", "Renn", "Иванова", "Παππά", "de la Cruz", "Ångström", "O’Neill")
_PLACES = ("Harbourton", "North Vale", "Ελλάδα", "Страна", "Federated Isles of the South")
_FRENCH = (
    "le la les de du des et à en un une pour par sur avec dans ministres port conseil commission "
    "réunion accord transports budget syndicat salaires écoles comité rivière pont vote présidente "
    "deuxième dernière délégation proposition mesure traité durable conférence déclaration "
    "ouvriers inspection bien-être États-Unis–Russie et/ou Łódź façade n° 10 millions 7 avril "
    "€250 « cité » (entre parenthèses) M. J. Ames 2024–25 l’assemblée d’aujourd’hui Москва "
    "administration responsabilités interministérielle œuvre où naïf 1er mai art. 5 : ; décidé"
).split()
_GERMAN = (
    "der die das und zu in ein eine für auf bei von an mit aus Minister Hafen Rat Ausschuss "
    "Gespräche Vereinbarung Verkehr Wasser Haushalt Gewerkschaft Löhne Schulen Fluss Brücke "
    "Abstimmung Vorsitzende zweite letzte Abordnung Vorschlag Maßnahme Vertrag Erklärung Arbeiter "
    "Verkehrsinfrastrukturfinanzierung Haushaltsbewilligung Donaudampfschifffahrtsgesellschaft "
    "Bund-Länder-Arbeitsgemeinschaft und/oder Göteborg Nr. 10 Millionen 7. April 250 € "
    "„zitiert“ (in Klammern) Dr. J. Ames 2024–25 Москва größer Übergang Abs. 2 Verwaltung Straße"
).split()
_SPANISH = (
    "el la los de del y a en un una para por sobre con entre ministros puerto consejo comisión "
    "reunión acuerdo transporte agua presupuesto sindicato salarios escuelas comité río puente "
    "votación presidenta segunda última delegación propuesta medida tratado duradero conferencia "
    "declaración trabajadores inspección bien-estar y/o Łódź año núm. 10 millones 7 de abril "
    "250 € «citado» (entre paréntesis) Sr. J. Ames 2024–25 ¿cuándo? ¡ahora! Москва "
    "administración responsabilidades interministerial pingüino art. 5 decidió niñez"
).split()
_RUSSIAN = (
    "и в на по о с к из за для при от до об министры порт совет комиссия переговоры соглашение "
    "транспорт вода бюджет профсоюз заработная плата школы комитет река мост голосование "
    "председатель второй последний делегация предложение мера договор длительный конференция "
    "заявление рабочие инспекция российско-американский и/или Łódź № 10 млн 7 апреля "
    "250 € «цитата» (в скобках) г-н А. С. Орлов 2024–25 Αθήνα межведомственная ответственность "
    "администрация достопримечательность ст. 5 объявлено ёлка 2025 года съезд"
).split()
_PEOPLE = {
    "fr": ("Inès Élodie Jean-Luc Françoise Zoé".split(), "Lefèvre Brûlé d’Ormesson Renn".split()),
    "de": ("Jürgen Anneliese Jörg Käthe Uwe".split(), "Müller Groß Falk Böhm".split()),
    "es": ("Íñigo Begoña José-María Ana".split(), "Núñez Ibáñez Güell Cruz".split()),
    "ru": ("Мария Пётр Юлия Фёдор".split(), "Иванова Щербаков Орлов Белов".split()),
}
_LANDS = {
    "fr": ("Norvège", "Îles fédérées du Sud", "Côte-Haute", "Port-Saint-Luc"),
    "de": ("Österreich", "Föderierte Inseln des Südens", "Nordtal", "Großhafen"),
    "es": ("España", "Islas Federadas del Sur", "Valle Norte", "Puerto Viejo"),
    "ru": ("Россия", "Федеративные Южные острова", "Северная долина", "Белогорск"),
}


def _of(language: str, words: list[str]) -> Lexicon:
    names, families = _PEOPLE[language]
    locale = f"{language}-{language.upper()}"
    return Lexicon(language, locale, tuple(words), tuple(names), tuple(families), _LANDS[language])


LEXICONS = {
    "en": Lexicon("en", "en-GB", tuple(_ENGLISH), _NAMES, _FAMILIES, _PLACES),
    "fr": _of("fr", _FRENCH),
    "de": _of("de", _GERMAN),
    "es": _of("es", _SPANISH),
    "ru": _of("ru", _RUSSIAN),
}
"""By language."""
