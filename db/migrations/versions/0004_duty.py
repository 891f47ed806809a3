"""Duty: calendar, people and teams, roster, attendance, tallies, registrations of a year."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add tables alone: what a shift has beyond its first columns lies beside it, so no table is copied."""
    _create_calendar()
    _create_people()
    _create_roster()
    _create_shifts()
    _create_tallies()


def _create_calendar() -> None:
    op.create_table(
        "duty_desk",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("weekdays", sa.String(length=7), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_duty_desk"),
    )
    # A register without a desk could open no shift; its name and its weekdays are the ward's to change.
    desk = sa.table(
        "duty_desk",
        sa.column("key", sa.String),
        sa.column("name", sa.String),
        sa.column("weekdays", sa.String),
        sa.column("active", sa.Boolean),
    )
    op.bulk_insert(desk, [{"key": "desk", "name": "Quầy Một cửa", "weekdays": "04", "active": True}])
    op.create_table(
        "day_change",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("change", sa.String(length=10), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("instead_of", sa.Date(), nullable=True),
        sa.Column("desk_key", sa.String(length=60), nullable=True),
        sa.CheckConstraint("change IN ('off', 'make_up', 'extra')", name="ck_day_change_change"),
        sa.ForeignKeyConstraint(["desk_key"], ["duty_desk.key"], name="fk_day_change_desk_key"),
        sa.PrimaryKeyConstraint("id", name="pk_day_change"),
    )
    op.create_index("ix_day_change_day", "day_change", ["day"])
    op.create_table(
        "wave",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("start_day", sa.Date(), nullable=False),
        sa.Column("end_day", sa.Date(), nullable=False),
        sa.Column("weekdays", sa.String(length=7), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("desk_key", sa.String(length=60), nullable=False),
        sa.CheckConstraint("start_day <= end_day", name="ck_wave_days"),
        sa.ForeignKeyConstraint(["desk_key"], ["duty_desk.key"], name="fk_wave_desk_key"),
        sa.PrimaryKeyConstraint("id", name="pk_wave"),
    )


def _create_people() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("position", sa.String(length=20), nullable=False),
        sa.Column("badge", sa.String(length=20), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.CheckConstraint("kind IN ('volunteer', 'officer')", name="ck_person_kind"),
        sa.CheckConstraint(
            "position IN ('secretary', 'deputy_secretary', 'committee', 'member', 'official', 'other')",
            name="ck_person_position",
        ),
        sa.ForeignKeyConstraint(["id"], ["helper.id"], name="fk_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("badge", name="uq_person_badge"),
    )
    op.create_table(
        "person_service",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("service_key", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_person_service_person_id"),
        sa.ForeignKeyConstraint(["service_key"], ["service.key"], name="fk_person_service_service_key"),
        sa.PrimaryKeyConstraint("person_id", "service_key", name="pk_person_service"),
    )
    op.create_table(
        "person_procedure",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("procedure_code", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_person_procedure_person_id"),
        sa.ForeignKeyConstraint(
            ["procedure_code"], ["procedure.code"], name="fk_person_procedure_procedure_code"
        ),
        sa.PrimaryKeyConstraint("person_id", "procedure_code", name="pk_person_procedure"),
    )
    op.create_table(
        "person_group",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("unit_key", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_person_group_person_id"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_person_group_unit_key"),
        sa.PrimaryKeyConstraint("person_id", "unit_key", name="pk_person_group"),
    )
    op.create_table(
        "team",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_folded", sa.String(length=400), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("level", sa.String(length=10), nullable=False),
        sa.Column("unit_key", sa.String(length=60), nullable=True),
        sa.Column("start_day", sa.Date(), nullable=True),
        sa.Column("end_day", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('digital', 'youth', 'advice', 'public_service', 'other')", name="ck_team_kind"
        ),
        sa.CheckConstraint("level IN ('ward', 'unit')", name="ck_team_level"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_team_unit_key"),
        sa.PrimaryKeyConstraint("id", name="pk_team"),
        sa.UniqueConstraint("name_folded", name="uq_team_name_folded"),
    )
    op.create_table(
        "membership",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("start_day", sa.Date(), nullable=False),
        sa.Column("end_day", sa.Date(), nullable=True),
        sa.CheckConstraint("role IN ('leader', 'deputy', 'member')", name="ck_membership_role"),
        sa.CheckConstraint("end_day IS NULL OR start_day <= end_day", name="ck_membership_days"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_membership_team_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_membership_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_membership"),
    )
    op.create_index("ix_membership_person_id", "membership", ["person_id"])
    op.create_index("ix_membership_team_id", "membership", ["team_id"])
    op.create_table(
        "registration",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("outings", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.CheckConstraint("outings >= 0 AND people >= 0", name="ck_registration_amounts"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_registration_team_id"),
        sa.PrimaryKeyConstraint("id", name="pk_registration"),
        sa.UniqueConstraint("team_id", "year", name="uq_registration_team_id_year"),
    )


def _create_roster() -> None:
    op.create_table(
        "slot",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("desk_key", sa.String(length=60), nullable=True),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("partners", sa.String(length=200), nullable=False),
        sa.Column("topic", sa.String(length=200), nullable=False),
        sa.Column("trainer", sa.String(length=200), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('desk', 'public_place', 'home_visits', 'outing', 'training', 'meeting')",
            name="ck_slot_kind",
        ),
        sa.ForeignKeyConstraint(["desk_key"], ["duty_desk.key"], name="fk_slot_desk_key"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_slot_team_id"),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name="fk_slot_shift_id"),
        sa.PrimaryKeyConstraint("id", name="pk_slot"),
    )
    op.create_index("ix_slot_day", "slot", ["day"])
    op.create_index("ix_slot_shift_id", "slot", ["shift_id"])
    op.create_table(
        "slot_person",
        sa.Column("slot_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["slot_id"], ["slot.id"], name="fk_slot_person_slot_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_slot_person_person_id"),
        sa.PrimaryKeyConstraint("slot_id", "person_id", name="pk_slot_person"),
    )
    op.create_index("ix_slot_person_person_id", "slot_person", ["person_id"])
    op.create_table(
        "slot_group",
        sa.Column("slot_id", sa.Uuid(), nullable=False),
        sa.Column("unit_key", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["slot_id"], ["slot.id"], name="fk_slot_group_slot_id"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_slot_group_unit_key"),
        sa.PrimaryKeyConstraint("slot_id", "unit_key", name="pk_slot_group"),
    )


def _create_shifts() -> None:
    op.create_table(
        "shift_detail",
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("desk_key", sa.String(length=60), nullable=True),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("partners", sa.String(length=200), nullable=False),
        sa.Column("topic", sa.String(length=200), nullable=False),
        sa.Column("trainer", sa.String(length=200), nullable=False),
        sa.Column("opened_by", sa.Uuid(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("in_charge_id", sa.Uuid(), nullable=True),
        sa.Column("reached", sa.Integer(), nullable=False),
        sa.Column("suspect", sa.Boolean(), nullable=False),
        sa.CheckConstraint("reached >= 0", name="ck_shift_detail_reached"),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name="fk_shift_detail_shift_id"),
        sa.ForeignKeyConstraint(["desk_key"], ["duty_desk.key"], name="fk_shift_detail_desk_key"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_shift_detail_team_id"),
        sa.ForeignKeyConstraint(["opened_by"], ["app_user.id"], name="fk_shift_detail_opened_by"),
        sa.ForeignKeyConstraint(["in_charge_id"], ["person.id"], name="fk_shift_detail_in_charge_id"),
        sa.PrimaryKeyConstraint("shift_id", name="pk_shift_detail"),
    )
    op.create_table(
        "shift_group",
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("unit_key", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name="fk_shift_group_shift_id"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_shift_group_unit_key"),
        sa.PrimaryKeyConstraint("shift_id", "unit_key", name="pk_shift_group"),
    )
    op.create_index("ix_shift_group_unit_key", "shift_group", ["unit_key"])
    op.create_table(
        "shift_reopening",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name="fk_shift_reopening_shift_id"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_shift_reopening_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_shift_reopening"),
    )
    op.create_index("ix_shift_reopening_shift_id", "shift_reopening", ["shift_id"])
    op.create_table(
        "attendance",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("presence", sa.String(length=10), nullable=False),
        sa.Column("in_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("out_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("replaces_id", sa.Uuid(), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("late", sa.Integer(), nullable=False),
        sa.Column("suspect", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "presence IN ('expected', 'present', 'left', 'absent', 'replaced')", name="ck_attendance_presence"
        ),
        sa.CheckConstraint("out_at IS NULL OR in_at <= out_at", name="ck_attendance_order"),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name="fk_attendance_shift_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_attendance_person_id"),
        sa.ForeignKeyConstraint(["replaces_id"], ["person.id"], name="fk_attendance_replaces_id"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_attendance_team_id"),
        sa.PrimaryKeyConstraint("id", name="pk_attendance"),
    )
    op.create_index(
        "ix_attendance_hours", "attendance", ["day", "person_id", "shift_id", "team_id", "in_at", "out_at"]
    )
    op.create_index("ix_attendance_person_id", "attendance", ["person_id"])
    op.create_index("ix_attendance_shift_id", "attendance", ["shift_id"])


def _create_tallies() -> None:
    op.create_table(
        "tally_sheet",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("slot_id", sa.Uuid(), nullable=True),
        sa.Column("shift_id", sa.Uuid(), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("control_total", sa.Integer(), nullable=True),
        sa.Column("difference_reason", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(["slot_id"], ["slot.id"], name="fk_tally_sheet_slot_id"),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name="fk_tally_sheet_shift_id"),
        sa.PrimaryKeyConstraint("id", name="pk_tally_sheet"),
        sa.UniqueConstraint("code", name="uq_tally_sheet_code"),
    )
    op.create_index("ix_tally_sheet_issued_at", "tally_sheet", ["issued_at"])
    op.create_table(
        "tally_step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("service_key", sa.String(length=60), nullable=False),
        sa.Column("unit_key", sa.String(length=60), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("undoes_id", sa.Uuid(), nullable=True),
        sa.Column("sheet_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("amount <> 0", name="ck_tally_step_amount"),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name="fk_tally_step_shift_id"),
        sa.ForeignKeyConstraint(["service_key"], ["service.key"], name="fk_tally_step_service_key"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_tally_step_unit_key"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_tally_step_user_id"),
        sa.ForeignKeyConstraint(["undoes_id"], ["tally_step.id"], name="fk_tally_step_undoes_id"),
        sa.ForeignKeyConstraint(["sheet_id"], ["tally_sheet.id"], name="fk_tally_step_sheet_id"),
        sa.PrimaryKeyConstraint("id", name="pk_tally_step"),
        sa.UniqueConstraint("undoes_id", name="uq_tally_step_undoes_id"),
    )
    op.create_index("ix_tally_step_figures", "tally_step", ["day", "service_key", "amount"])
    op.create_index("ix_tally_step_sheet_id", "tally_step", ["sheet_id"])
    op.create_index("ix_tally_step_shift", "tally_step", ["shift_id", "service_key", "unit_key", "amount"])
