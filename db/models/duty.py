"""Tables of duty: desks, calendar, people and teams, the roster, attendance, tallies, registrations."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, one_of
from desk.domain.duty_calendar import ChangeOfDay
from desk.domain.person import PersonKind, Position
from desk.domain.shift import Presence, ShiftKind
from desk.domain.team import MemberRole, TeamKind, TeamLevel


class DutyDeskRow(Base):
    """A desk and its weekdays of duty as digits, 0 for Monday."""

    __tablename__ = "duty_desk"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    weekdays: Mapped[str] = mapped_column(String(7))
    active: Mapped[bool]


class DayChangeRow(Base):
    """A duty day changed by hand."""

    __tablename__ = "day_change"
    __table_args__ = (one_of("change", ChangeOfDay),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    change: Mapped[str] = mapped_column(String(10))
    note: Mapped[str] = mapped_column(String(400))
    instead_of: Mapped[date | None]
    desk_key: Mapped[str | None] = mapped_column(String(60), ForeignKey("duty_desk.key"))


class WaveRow(Base):
    """A wave of evening or weekend duty."""

    __tablename__ = "wave"
    __table_args__ = (CheckConstraint("start_day <= end_day", name="days"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    start_day: Mapped[date]
    end_day: Mapped[date]
    weekdays: Mapped[str] = mapped_column(String(7))
    starts: Mapped[time]
    ends: Mapped[time]
    desk_key: Mapped[str] = mapped_column(String(60), ForeignKey("duty_desk.key"))


class PersonRow(Base):
    """What the roster knows of a helper; the name is the helper's."""

    __tablename__ = "person"
    __table_args__ = (one_of("kind", PersonKind), one_of("position", Position))

    id: Mapped[UUID] = mapped_column(ForeignKey("helper.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    position: Mapped[str] = mapped_column(String(20))
    badge: Mapped[str] = mapped_column(String(20), unique=True)
    left_on: Mapped[date | None]


class PersonServiceRow(Base):
    """A service that a person can help with."""

    __tablename__ = "person_service"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    service_key: Mapped[str] = mapped_column(String(60), ForeignKey("service.key"), primary_key=True)


class PersonProcedureRow(Base):
    """A procedure that a person can help with."""

    __tablename__ = "person_procedure"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    procedure_code: Mapped[str] = mapped_column(String(40), ForeignKey("procedure.code"), primary_key=True)


class PersonGroupRow(Base):
    """A residential group that a person looks after."""

    __tablename__ = "person_group"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    unit_key: Mapped[str] = mapped_column(String(60), ForeignKey("unit.key"), primary_key=True)


class TeamRow(Base):
    """A team."""

    __tablename__ = "team"
    __table_args__ = (one_of("kind", TeamKind), one_of("level", TeamLevel))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    name_folded: Mapped[str] = mapped_column(String(400), unique=True)
    kind: Mapped[str] = mapped_column(String(20))
    level: Mapped[str] = mapped_column(String(10))
    unit_key: Mapped[str | None] = mapped_column(String(60), ForeignKey("unit.key"))
    start_day: Mapped[date | None]
    end_day: Mapped[date | None]


class MembershipRow(Base):
    """Somebody in a team from a day to a day."""

    __tablename__ = "membership"
    __table_args__ = (
        one_of("role", MemberRole),
        CheckConstraint("end_day IS NULL OR start_day <= end_day", name="days"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[str] = mapped_column(String(10))
    start_day: Mapped[date]
    end_day: Mapped[date | None]


class RegistrationRow(Base):
    """What a team registered for a year."""

    __tablename__ = "registration"
    __table_args__ = (
        UniqueConstraint("team_id", "year"),
        CheckConstraint("outings >= 0 AND people >= 0", name="amounts"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    year: Mapped[int]
    outings: Mapped[int]
    people: Mapped[int]
    note: Mapped[str] = mapped_column(String(400))


class SlotRow(Base):
    """A planned shift: the roster."""

    __tablename__ = "slot"
    __table_args__ = (one_of("kind", ShiftKind),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(String(20))
    place: Mapped[str] = mapped_column(String(200))
    desk_key: Mapped[str | None] = mapped_column(String(60), ForeignKey("duty_desk.key"))
    starts: Mapped[time | None]
    ends: Mapped[time | None]
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    partners: Mapped[str] = mapped_column(String(200))
    topic: Mapped[str] = mapped_column(String(200))
    trainer: Mapped[str] = mapped_column(String(200))
    shift_id: Mapped[UUID | None] = mapped_column(ForeignKey("shift.id"), index=True)


class SlotPersonRow(Base):
    """Somebody planned in a slot, in the order named."""

    __tablename__ = "slot_person"

    slot_id: Mapped[UUID] = mapped_column(ForeignKey("slot.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    number: Mapped[int]


class SlotGroupRow(Base):
    """A residential group that a slot is for."""

    __tablename__ = "slot_group"

    slot_id: Mapped[UUID] = mapped_column(ForeignKey("slot.id"), primary_key=True)
    unit_key: Mapped[str] = mapped_column(String(60), ForeignKey("unit.key"), primary_key=True)


class ShiftDetailRow(Base):
    """What a shift of today's register has beyond the columns of the first one; one row a shift."""

    __tablename__ = "shift_detail"
    __table_args__ = (CheckConstraint("reached >= 0", name="reached"),)

    shift_id: Mapped[UUID] = mapped_column(ForeignKey("shift.id"), primary_key=True)
    desk_key: Mapped[str | None] = mapped_column(String(60), ForeignKey("duty_desk.key"))
    starts: Mapped[time | None]
    ends: Mapped[time | None]
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    partners: Mapped[str] = mapped_column(String(200))
    topic: Mapped[str] = mapped_column(String(200))
    trainer: Mapped[str] = mapped_column(String(200))
    opened_by: Mapped[UUID | None] = mapped_column(ForeignKey("app_user.id"))
    ended_at: Mapped[datetime | None]
    in_charge_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    reached: Mapped[int]
    suspect: Mapped[bool]


class ShiftGroupRow(Base):
    """A residential group that a shift was for."""

    __tablename__ = "shift_group"

    shift_id: Mapped[UUID] = mapped_column(ForeignKey("shift.id"), primary_key=True)
    unit_key: Mapped[str] = mapped_column(String(60), ForeignKey("unit.key"), primary_key=True, index=True)


class ReopeningRow(Base):
    """Who opened a closed shift again, when and why."""

    __tablename__ = "shift_reopening"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    shift_id: Mapped[UUID] = mapped_column(ForeignKey("shift.id"), index=True)
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))
    reason: Mapped[str] = mapped_column(String(400))


class AttendanceRow(Base):
    """Somebody in a shift, planned or there; day is a copy of the shift's, so that hours need no join."""

    __tablename__ = "attendance"
    __table_args__ = (
        one_of("presence", Presence),
        CheckConstraint("out_at IS NULL OR in_at <= out_at", name="order"),
        Index("ix_attendance_hours", "day", "person_id", "shift_id", "team_id", "in_at", "out_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    shift_id: Mapped[UUID] = mapped_column(ForeignKey("shift.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    day: Mapped[date]
    presence: Mapped[str] = mapped_column(String(10))
    in_at: Mapped[datetime | None]
    out_at: Mapped[datetime | None]
    replaces_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    late: Mapped[int]
    suspect: Mapped[bool]


class TallySheetRow(Base):
    """A paper tally sheet."""

    __tablename__ = "tally_sheet"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(20), unique=True)
    day: Mapped[date]
    place: Mapped[str] = mapped_column(String(200))
    issued_at: Mapped[datetime] = mapped_column(index=True)
    slot_id: Mapped[UUID | None] = mapped_column(ForeignKey("slot.id"))
    shift_id: Mapped[UUID | None] = mapped_column(ForeignKey("shift.id"))
    entered_at: Mapped[datetime | None]
    control_total: Mapped[int | None]
    difference_reason: Mapped[str] = mapped_column(String(400))


class TallyStepRow(Base):
    """A step of a tally; steps are only ever added, day is a copy of the shift's.

    `seq` is the number of its ledger entry: clocks go back, numbers do not.
    """

    __tablename__ = "tally_step"
    __table_args__ = (
        CheckConstraint("amount <> 0", name="amount"),
        # Wide enough for the tallies of a period and of a shift to be counted without reading the rows.
        Index("ix_tally_step_figures", "day", "service_key", "amount"),
        Index("ix_tally_step_shift", "shift_id", "service_key", "unit_key", "amount"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    shift_id: Mapped[UUID] = mapped_column(ForeignKey("shift.id"))
    day: Mapped[date]
    service_key: Mapped[str] = mapped_column(String(60), ForeignKey("service.key"))
    unit_key: Mapped[str | None] = mapped_column(String(60), ForeignKey("unit.key"))
    amount: Mapped[int]
    seq: Mapped[int]
    at: Mapped[datetime]
    user_id: Mapped[UUID] = mapped_column(ForeignKey("app_user.id"))
    undoes_id: Mapped[UUID | None] = mapped_column(ForeignKey("tally_step.id"), unique=True)
    sheet_id: Mapped[UUID | None] = mapped_column(ForeignKey("tally_sheet.id"), index=True)
