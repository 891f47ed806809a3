"""The ward whose register this is, as it stands on sheets and reports."""

from __future__ import annotations

from dataclasses import dataclass

from desk.domain.problems import Problem, refusal
from desk.domain.text import clean

LONGEST_NAME = 120
DEFAULT_HOURS = "Thứ 2 – thứ 6, 7:30 – 17:00"


@dataclass(frozen=True)
class Ward:
    """Name of the ward, its desk, province, telephone and opening hours."""

    name: str
    desk_name: str = ""
    province: str = ""
    phone: str = ""
    hours: str = DEFAULT_HOURS

    @property
    def short_name(self) -> str:
        """The name without the word for what it is: `Hạc Thành` of `Phường Hạc Thành`."""
        first, _, rest = self.name.partition(" ")
        return rest if first.casefold() in {"phường", "xã"} and rest else self.name

    @property
    def desk(self) -> str:
        """The desk's name as printed; the usual name of a commune's service centre where none was given."""
        if self.desk_name:
            return self.desk_name
        inside = self.name[:1].lower() + self.name[1:] if self.name != self.short_name else self.name
        return f"Trung tâm Phục vụ hành chính công {inside}"


def tidy(ward: Ward) -> Ward:
    """The ward with every field in normal form."""
    return Ward(*(clean(part) for part in (ward.name, ward.desk_name, ward.province, ward.phone, ward.hours)))


def check(ward: Ward) -> list[Problem]:
    """What keeps the ward from being set up: no name, or one longer than a line of a letterhead holds."""
    if not ward.name:
        return [refusal("ward_without_name", "name")]
    return [
        refusal("text_too_long", field, limit=LONGEST_NAME)
        for field, value in (("name", ward.name), ("desk_name", ward.desk_name), ("hours", ward.hours))
        if len(value) > LONGEST_NAME
    ]
