"""The lessons of practice mode, in their order, and what a lesson is done by."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.domain.visit import Visit

ACTIVATION = "vneid_activate"


class Lesson(Enum):
    """One thing to try at the desk."""

    ACTIVATION = 1
    UNDO = 2
    PERSON = 3
    DOSSIER = 4
    LOG = 5

    @property
    def following(self) -> Lesson | None:
        """The lesson after this one; None after the last."""
        lessons = list(Lesson)
        return lessons[self.value] if self.value < len(lessons) else None


def done_by_saving(lesson: Lesson, saved: Visit) -> bool:
    """Whether the lesson was to save just such a visit."""
    if lesson is Lesson.ACTIVATION:
        return any(item.service == ACTIVATION for item in saved.items)
    if lesson is Lesson.PERSON:
        return saved.citizen is not None and bool(saved.citizen.name)
    return lesson is Lesson.DOSSIER and any(item.procedure for item in saved.items)
