"""The fixed words of an official letter and the names in its head.

Form of a letter by a commune's People's Committee: Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from __future__ import annotations

from desk.domain.text import clean

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
COMMITTEE = "ỦY BAN NHÂN DÂN"
SIGNERS = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
PRACTICE = "THỰC HÀNH"

WARD_KINDS = ("phường", "xã", "thị trấn", "đặc khu")


def agency(ward: str) -> str:
    """The ward's name with a capital at its start."""
    name = clean(ward)
    return name[:1].upper() + name[1:]


def lower_first(name: str) -> str:
    """The name inside a sentence: `phường Mẫu`, while a bare name keeps its capital."""
    return name[:1].lower() + name[1:] if name.casefold().startswith(WARD_KINDS) else name


def place(ward: str) -> str:
    """The place of the date line: the bare name, but “Phường 7” where it is a number (NĐ 30)."""
    name = agency(ward)
    for kind in WARD_KINDS:
        bare = name[len(kind) :].strip()
        if name.casefold().startswith(f"{kind} ") and not bare[:1].isdigit():
            return bare
    return name
