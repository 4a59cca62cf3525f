"""What a title says: cut into morphemes, which are topics (of what) and heads (what kind of value)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from salesbook.reading.recognition.meaning.concepts import CONCEPTS, Concept
from salesbook.reading.values.fold import half_width, simplified
from salesbook.wording.lexicon.morphemes import MORPHEMES

CONCEPT = 2.0  # points of a title that expresses a concept wholly
_NO_HEAD = "-"
_STRONG_HEADS = ("RATE", "DATE", "PHONE", "ADDRESS")
_LONGEST = max(len(word) for word in MORPHEMES if not word.isascii())
_CAMEL = re.compile(r"([a-z])([A-Z])")
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_CHUNK = re.compile(r"[A-Za-z\u00c0-\u04ff]+|#|[\u4e00-\u9fff]+")
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Parsed:
    """``head``: the one that tells what kind of value it is ("-": none); ``unread``: the share of letters that no
    morpheme explains."""

    topics: frozenset[str]
    head: str
    heads: frozenset[str]
    unread: float


@lru_cache(65_536)
def parse(text: str) -> Parsed:
    """Cut a title into morphemes.

    >>> sorted(parse("Customer Name").topics), parse("customer_name").head, parse("CustomerPhone").head
    (['customer'], 'NAME', 'PHONE')
    """
    plain = _CAMEL.sub(r"\1 \2", simplified(half_width(text)))
    plain = _BRACKETED.sub(" ", plain) if _BRACKETED.sub("", plain).strip() else plain
    tags: list[str] = []
    unread = total = 0
    for chunk in _joined(_CHUNK.findall(plain)):
        found, lost, size = _cut(chunk) if _HAN.match(chunk) else _word(chunk)
        tags += found
        unread, total = unread + lost, total + size
    flat = " ".join(tags).split()
    heads = [tag for tag in flat if tag.isupper()]
    topics = frozenset(tag for tag in flat if not tag.isupper() and tag != "skip")
    return Parsed(topics, _head(heads), frozenset(heads), unread / max(total, 1))


def _joined(chunks: list[str]) -> list[str]:
    """The chunks of a title, Latin ones in lower case; two of them as one where they are a morpheme together."""
    found: list[str] = []
    for chunk in map(str.lower, chunks):
        both = f"{found[-1]} {chunk}" if found else ""
        found[-1:] = [both] if both in MORPHEMES else [*found[-1:], chunk]
    return found


def _head(heads: list[str]) -> str:
    strong = [head for head in heads if head in _STRONG_HEADS]
    head = strong[-1] if strong else heads[-1] if heads else _NO_HEAD
    return "PERSON" if head == "DATE" and heads[-1] == "PERSON" else head


def _word(word: str) -> tuple[list[str], int, int]:
    """The morpheme of a word of Latin letters, which counts as two letters of a Chinese one."""
    for each in (word, word.removesuffix("s"), word.removesuffix("es")):
        if each in MORPHEMES:
            return [MORPHEMES[each]], 0, 2
    return [], 2, 2


@lru_cache(65_536)
def _cut(chunk: str) -> tuple[list[str], int, int]:
    """The morphemes of a run of Chinese letters: fewest letters unread, then fewest pieces."""
    best: list[tuple[int, int, tuple[str, ...]]] = [(0, 0, ())]
    for end in range(1, len(chunk) + 1):
        lost, count, tags = best[end - 1]
        options = [(lost + 1, count + 1, tags)]
        for start in range(max(0, end - _LONGEST), end):
            if (found := MORPHEMES.get(chunk[start:end])) is not None:
                lost, count, tags = best[start]
                options.append((lost, count + 1, (*tags, found)))
        best.append(min(options, key=lambda option: option[:2]))
    return list(best[-1][2]), best[-1][0], len(chunk)


@lru_cache(65_536)
def concepts(text: str) -> dict[str, float]:
    """What a title can mean, with points, the likeliest concept first.

    >>> list(concepts("Invoice date"))
    ['doc_date']
    """
    parsed = parse(text)
    if not parsed.topics and parsed.head == _NO_HEAD:
        return {}
    found: dict[str, float] = {}
    for name, concept in CONCEPTS.items():
        if _expresses(parsed, concept):
            found[name] = _points(parsed, concept) * 0.93 ** len(found)
    return found


def _expresses(parsed: Parsed, concept: Concept) -> bool:
    if concept.forbidden & (parsed.topics | parsed.heads):
        return False
    if parsed.head not in concept.heads and "*" not in concept.heads:
        return False
    if parsed.topics & concept.topics:
        return True
    # a concept that needs no topic is expressed by its head, whatever else is said, unless it needs no head either
    return "*" in concept.topics and (not parsed.topics or len(concept.topics) == 1 or concept.heads != {_NO_HEAD})


def _points(parsed: Parsed, concept: Concept) -> float:
    hit = parsed.topics & concept.topics
    share = len(hit) / len(parsed.topics) if parsed.topics else 1.0
    points = CONCEPT * (0.45 + 0.55 * share) * (1 - 0.6 * parsed.unread)
    if parsed.topics and not hit:
        return points * 0.6
    return points if parsed.topics else points * 0.8  # a head alone: a date, an amount
