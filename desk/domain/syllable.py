"""Vietnamese syllables: whether a word can be one, by its letters and its tone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from desk.domain.text import nfc

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
# Without tones; `qu` and `gi` count as onsets, so that the rhyme stands without their u or i.
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
uy uya uych uyên uyêt uynh uyt uyu
ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y ych yêm yên yêng yêt yêu ynh yp yt
"""
_STOPS = re.compile(r"(?:c|ch|p|t)$")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOP_TONES = frozenset({"", "\u0301", "\u0323"})


def _alternatives(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))


_SHAPE = re.compile(f"(?:{_alternatives(_ONSETS)})?(?:{_alternatives(_RHYMES)})|(?:gi|qu)(?:n|ng|t)?")
_CASES = re.compile(r"[^A-ZĐ]*|.[^A-ZĐ]*|[^a-zđ]*")


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Whether the word is built as a Vietnamese syllable: onset, rhyme, at most one tone, case of a word."""
    decomposed = unicodedata.normalize("NFD", word)
    tones = [letter for letter in decomposed if letter in _TONES]
    if len(tones) > 1 or not _CASES.fullmatch(decomposed):
        return False
    toneless = nfc("".join(letter for letter in decomposed if letter not in _TONES)).lower()
    if not _SHAPE.fullmatch(toneless):
        return False
    return not _STOPS.search(toneless) or "".join(tones) in _STOP_TONES
