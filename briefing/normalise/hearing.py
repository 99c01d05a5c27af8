"""What the cues listen to: sentences in lower case, long quotations muted, nothing moved."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.derive.status import Standing
from briefing.model.article import Article, Block, Kind
from briefing.normalise.cues import outcome_cue
from briefing.normalise.reading import Reading, Sentence
from briefing.vocabulary import lower

_NOTE = re.compile(r"[¹²³⁴-⁹†‡]|\*{1,3}(?=[\s\w])(?![^*\n]*\*)|\[\d{1,2}\]\s|\^\d")
_REFERS = re.compile(r"\w\*(?![\w*])")
_SPACE = re.compile(r"[^\S ]")
_MARK = re.compile(r"[“”„«»\"]")
_SHORT = 60  # characters; a shorter quotation is a quoted term, not somebody speaking
_LONGEST = 2_000  # characters; what runs on longer is no sentence, and is heard as silence
_ENTRY = 6  # words of a heading such as "Minutes of the last meeting"
_SPOKEN = (",", ".", "!", "?")  # what a spoken sentence ends with
_MUTE = "·"
_TURNED = {"„": '“”"', "»": "«"}  # „so“ and »so« close with what opens elsewhere

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence as the cues hear it. `raw` and `cues` have a character for each of the article's.

    `raw` is the article's text with every white space character a plain space; `cues` is that in
    lower case, with quotations of more than a few words muted.
    """

    sentence: Sentence
    raw: str
    cues: str
    spoken: float  # share of the sentence that stands in quotation marks, 0 to 1
    cue: Standing | None  # the words that say what the event brought, if any do

    @property
    def is_entry(self) -> bool:
        """Tell whether the sentence stands in an item of a list."""
        return self.sentence.kind is Kind.ITEM

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return two offsets of the sentence as offsets of the article."""
        return self.sentence.start + start, self.sentence.start + end


def listen(reading: Reading) -> tuple[Heard, ...]:
    """Hear every sentence of a reading, in order; what a note at its foot says is left out."""
    return tuple(_hear(reading))


def _hear(reading: Reading) -> Iterator[Heard]:
    article = reading.article
    block = -1
    spans: Spans = ()
    is_note = False
    for sentence in reading.sentences:
        if sentence.block != block:
            block = sentence.block
            is_note = _is_note(article, block)
            spans = () if is_note else tuple(quotations(article, article.blocks[block]))
        if is_note:
            continue
        raw = _SPACE.sub(" ", article.text[sentence.start : sentence.end])
        cues, spoken = lower(raw), 0
        for start, end, whole in _inside(spans, sentence):
            spoken += end - start
            opens = start == 0 and raw.startswith("«")  # « On y va », a dit …
            if whole > _SHORT or opens or _is_speech(raw[start:end]):
                cues = cues[:start] + _MUTE * (end - start) + cues[end:]
        if len(cues) > _LONGEST:
            cues = _MUTE * len(cues)
        yield Heard(sentence, raw, cues, spoken / len(raw), _cue(reading, sentence, raw, cues))


def _is_note(article: Article, block: int) -> bool:
    """Tell a note at the foot from running text: by its mark, or by one that refers to it."""
    text, own = article.text, article.blocks[block]
    if _NOTE.match(text, own.start, own.end):
        return True
    mark = text[max(0, own.start - 2) : own.start].strip()
    around = article.blocks[max(0, block - 1) : block + 2]
    alone = sum(one.kind is Kind.ITEM for one in around) == 1
    starred = own.kind is Kind.ITEM and mark == "*" and alone
    return starred and _REFERS.search(text, 0, own.start) is not None


def _is_speech(quoted: str) -> bool:
    """Tell whether a quotation is a sentence that somebody speaks, not a term."""
    words = quoted.strip('“”„«»"')
    return words[:1].isupper() and words[-1:] in _SPOKEN and len(words.split()) > 1


def _cue(reading: Reading, sentence: Sentence, raw: str, cues: str) -> Standing | None:
    """Find the cue, unless the sentence is routine or only assigns a task."""
    words = reading.vocabulary
    routine = words.pattern("outcomes.routine")
    heading = lower(sentence.heading or "")
    entry = len(heading.split()) <= _ENTRY  # a longer one is the title of all the minutes
    if routine.search(cues) or (entry and routine.search(heading)):
        return None
    if words.pattern("outcomes.labels").match(cues):
        return None
    nouns = reading.people.words("grammar.capital_nouns")  # begin so in the midst of sentences
    return outcome_cue(cues, words, lead=sentence.lead, shown="" if nouns else raw)


def _inside(spans: Spans, sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """Yield what a sentence quotes, by its own offsets, and how long the whole quotation is."""
    first = bisect_left(spans, sentence.start, key=lambda span: span[1])
    for start, end in spans[first:]:
        if start >= sentence.end:
            return
        yield (
            max(start, sentence.start) - sentence.start,
            min(end, sentence.end) - sentence.start,
            end - start,
        )


def quotations(article: Article, block: Block) -> Iterator[tuple[int, int]]:
    """Yield where a block quotes somebody, by offsets of the article.

    A quotation that is not closed goes on to the end of its block.
    """
    text = article.text
    opened: int | None = None
    for mark in _MARK.finditer(text, block.start, block.end):
        before = text[mark.start() - 1] if mark.start() > block.start else " "
        opens = mark[0] in "“„«" or (mark[0] == '"' and (before.isspace() or before in "([—–-"))
        turned = _TURNED.get(text[opened] if opened is not None else "", "")
        if opened is None and (opens or mark[0] == "»"):
            opened = mark.start()
        elif opened is not None and (mark[0] in turned if turned else not opens):
            yield opened, mark.end()
            opened = None
    if opened is not None:
        yield opened, block.end
