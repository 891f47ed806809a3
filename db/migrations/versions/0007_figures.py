"""Figures: indicators, plans with targets, entries by hand, criteria, closes, snapshots, merged units."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_BASES = "basis IN ('calendar', 'nd09', 'range')"


def upgrade() -> None:
    """Add tables, and columns in place: no table is copied."""
    op.add_column("unit", sa.Column("ended_on", sa.Date(), nullable=True))
    op.add_column("unit", sa.Column("merged_into", sa.String(length=60), nullable=True))
    _create_indicators()
    _create_plans()
    _create_criteria()
    _create_closes()


def _create_indicators() -> None:
    op.create_table(
        "indicator",
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("unit_of_account", sa.String(length=40), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("shipped", sa.Boolean(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("source IN ('counted', 'entered', 'composed')", name="ck_indicator_source"),
        sa.CheckConstraint("version >= 1", name="ck_indicator_version"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_indicator_user_id"),
        sa.PrimaryKeyConstraint("code", "version", name="pk_indicator"),
    )
    op.create_table(
        "indicator_step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("indicator_code", sa.String(length=60), nullable=False),
        sa.Column("unit_key", sa.String(length=60), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("told_left", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("told_left IS NULL OR told_left >= 0", name="ck_indicator_step_told_left"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_indicator_step_unit_key"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_indicator_step_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_indicator_step"),
    )
    columns = ["indicator_code", "unit_key", "day", "seq", "amount"]
    op.create_index("ix_indicator_step_figures", "indicator_step", columns)


def _create_plans() -> None:
    op.create_table(
        "target_plan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_folded", sa.String(length=400), nullable=False),
        sa.Column("start_day", sa.Date(), nullable=False),
        sa.Column("end_day", sa.Date(), nullable=False),
        sa.Column("decision", sa.String(length=400), nullable=False),
        sa.Column("rounding", sa.String(length=10), nullable=False),
        sa.Column("digits", sa.Integer(), nullable=False),
        sa.Column("emulation", sa.Boolean(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.CheckConstraint("start_day <= end_day", name="ck_target_plan_days"),
        sa.CheckConstraint("rounding IN ('half_up', 'truncate')", name="ck_target_plan_rounding"),
        sa.CheckConstraint("digits BETWEEN 0 AND 3", name="ck_target_plan_digits"),
        sa.PrimaryKeyConstraint("id", name="pk_target_plan"),
        sa.UniqueConstraint("name_folded", name="uq_target_plan_name_folded"),
    )
    op.create_table(
        "target",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("indicator_code", sa.String(length=60), nullable=False),
        sa.Column("unit_key", sa.String(length=60), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("measure", sa.String(length=20), nullable=True),
        sa.Column("measured_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("replaced_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("amount >= 0", name="ck_target_amount"),
        sa.CheckConstraint("unit_key IS NULL OR team_id IS NULL", name="ck_target_holder"),
        sa.CheckConstraint(
            "measure IN ('households', 'population', 'adults', 'party_members')", name="ck_target_measure"
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["target_plan.id"], name="fk_target_plan_id"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_target_unit_key"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_target_team_id"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_target_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_target"),
    )
    op.create_index("ix_target_plan_id_indicator_code", "target", ["plan_id", "indicator_code"])


def _create_criteria() -> None:
    op.create_table(
        "criteria_pack",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("version", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_criteria_pack_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_criteria_pack"),
        sa.UniqueConstraint("code", "version", name="uq_criteria_pack_code_version"),
    )
    op.create_table(
        "assessment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pack_code", sa.String(length=60), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("criterion", sa.String(length=40), nullable=False),
        sa.Column("assigned", sa.Boolean(), nullable=False),
        sa.Column("actual", sa.String(length=40), nullable=False),
        sa.Column("numerator", sa.String(length=40), nullable=False),
        sa.Column("denominator", sa.String(length=40), nullable=False),
        sa.Column("points", sa.String(length=40), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_assessment_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_assessment"),
    )
    op.create_index("ix_assessment_pack_code_year", "assessment", ["pack_code", "year"])
    op.create_table(
        "evidence",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pack_code", sa.String(length=60), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("criterion", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("title", sa.String(length=400), nullable=False),
        sa.Column("place", sa.String(length=1000), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('file', 'link', 'note')", name="ck_evidence_kind"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_evidence_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
    )
    op.create_index("ix_evidence_pack_code_year", "evidence", ["pack_code", "year"])


def _create_closes() -> None:
    op.create_table(
        "month_close",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("basis", sa.String(length=10), nullable=False),
        sa.Column("start_day", sa.Date(), nullable=False),
        sa.Column("end_day", sa.Date(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("chain_head", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_by", sa.Uuid(), nullable=False),
        sa.Column("reopened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reopened_by", sa.Uuid(), nullable=True),
        sa.Column("reopen_reason", sa.String(length=400), nullable=False),
        sa.CheckConstraint(_BASES, name="ck_month_close_basis"),
        sa.CheckConstraint("start_day <= end_day", name="ck_month_close_days"),
        sa.ForeignKeyConstraint(["closed_by"], ["app_user.id"], name="fk_month_close_closed_by"),
        sa.ForeignKeyConstraint(["reopened_by"], ["app_user.id"], name="fk_month_close_reopened_by"),
        sa.PrimaryKeyConstraint("id", name="pk_month_close"),
    )
    op.create_index("ix_month_close_end_day", "month_close", ["end_day"])
    op.create_table(
        "late_row",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("close_id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.String(length=20), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "subject IN ('visit', 'correction', 'void', 'tally', 'entry')", name="ck_late_row_subject"
        ),
        sa.ForeignKeyConstraint(["close_id"], ["month_close.id"], name="fk_late_row_close_id"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_late_row_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_late_row"),
    )
    op.create_index("ix_late_row_close_id", "late_row", ["close_id"])
    op.create_table(
        "snapshot",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("basis", sa.String(length=10), nullable=False),
        sa.Column("start_day", sa.Date(), nullable=False),
        sa.Column("end_day", sa.Date(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(_BASES, name="ck_snapshot_basis"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_snapshot_user_id"),
        sa.PrimaryKeyConstraint("code", name="pk_snapshot"),
    )
    op.create_table(
        "check_override",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("finding", sa.String(length=200), nullable=False),
        sa.Column("start_day", sa.Date(), nullable=False),
        sa.Column("end_day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_check_override_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_check_override"),
    )
    op.create_index("ix_check_override_end_day", "check_override", ["end_day"])
