"""Safety of links: allowed hosts, checks, recall; register of codes, flyers, print sets."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db import sqlite

revision = "0006"
down_revision = "0005"

_SUBJECTS = "IN ('procedure', 'service', 'link')"


def upgrade() -> None:
    """Add tables, and columns in place: no table is copied; where a run's sheets went lies beside it."""
    op.add_column("link", sa.Column("outside", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("link", sa.Column("ended_on", sa.Date(), nullable=True))
    op.create_index("ix_print_run_link", "print_run", ["link"])
    _create_checks()
    _create_flyers()
    _create_recall()
    _create_sets()


def _create_checks() -> None:
    op.create_table(
        "allowed_host",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entry", sa.String(length=200), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("start_day", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("added_by", sa.Uuid(), nullable=False),
        sa.CheckConstraint("ended_on IS NULL OR start_day <= ended_on", name="ck_allowed_host_days"),
        sa.ForeignKeyConstraint(["added_by"], ["app_user.id"], name="fk_allowed_host_added_by"),
        sa.PrimaryKeyConstraint("id", name="pk_allowed_host"),
    )
    op.create_table(
        "link_check",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("url", sa.String(length=600), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("result", sa.String(length=10), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("led_to", sa.String(length=600), nullable=False),
        sa.CheckConstraint("result IN ('ok', 'dead', 'elsewhere')", name="ck_link_check_result"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_link_check_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_link_check"),
    )
    op.create_index("ix_link_check_url_seq", "link_check", ["url", "seq"])


def _create_flyers() -> None:
    op.create_table(
        "flyer_batch",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("sheet", sa.String(length=100), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(f"kind {_SUBJECTS}", name="ck_flyer_batch_kind"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_flyer_batch_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_flyer_batch"),
        sa.UniqueConstraint("year", "number", name="uq_flyer_batch_year_number"),
    )
    op.create_table(
        "flyer_share",
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("unit_key", sa.String(length=60), nullable=False),
        sa.Column("planned", sa.Integer(), nullable=False),
        sa.CheckConstraint("planned >= 0", name="ck_flyer_share_planned"),
        sa.ForeignKeyConstraint(["batch_id"], ["flyer_batch.id"], name="fk_flyer_share_batch_id"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_flyer_share_unit_key"),
        sa.PrimaryKeyConstraint("batch_id", "unit_key", name="pk_flyer_share"),
    )
    op.create_table(
        "flyer_step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("unit_key", sa.String(length=60), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount <> 0", name="ck_flyer_step_amount"),
        sa.ForeignKeyConstraint(["batch_id"], ["flyer_batch.id"], name="fk_flyer_step_batch_id"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_flyer_step_unit_key"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_flyer_step_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_flyer_step"),
    )
    op.create_index("ix_flyer_step_batch_id", "flyer_step", ["batch_id"])


def _create_recall() -> None:
    op.create_table(
        "print_place",
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("unit_key", sa.String(length=60), nullable=True),
        sa.Column("shift_id", sa.Uuid(), nullable=True),
        sa.Column("visit_id", sa.Uuid(), nullable=True),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["run_id"], ["print_run.id"], name="fk_print_place_run_id"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_print_place_unit_key"),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name="fk_print_place_shift_id"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_print_place_visit_id"),
        sa.ForeignKeyConstraint(["batch_id"], ["flyer_batch.id"], name="fk_print_place_batch_id"),
        sa.PrimaryKeyConstraint("run_id", name="pk_print_place"),
    )
    op.create_index("ix_print_place_batch_id", "print_place", ["batch_id"])
    op.create_table(
        "sheet_return",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.CheckConstraint("copies >= 0", name="ck_sheet_return_copies"),
        sa.ForeignKeyConstraint(["run_id"], ["print_run.id"], name="fk_sheet_return_run_id"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_sheet_return_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sheet_return"),
    )
    op.create_index("ix_sheet_return_run_id", "sheet_return", ["run_id"])


def _create_sets() -> None:
    op.create_table(
        "print_set",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("name_folded", sa.String(length=200), nullable=False),
        sa.Column("of_kind", sa.String(length=10), nullable=True),
        sa.Column("of_key", sa.String(length=100), nullable=True),
        sa.CheckConstraint(f"of_kind {_SUBJECTS}", name="ck_print_set_of_kind"),
        sa.PrimaryKeyConstraint("id", name="pk_print_set"),
        sa.UniqueConstraint("name_folded", name="uq_print_set_name_folded"),
        sa.UniqueConstraint("of_kind", "of_key", name="uq_print_set_of_kind_of_key"),
    )
    op.create_table(
        "print_set_line",
        sa.Column("set_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("sheet", sa.String(length=100), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.CheckConstraint(f"kind {_SUBJECTS}", name="ck_print_set_line_kind"),
        sa.CheckConstraint("copies >= 1", name="ck_print_set_line_copies"),
        sa.ForeignKeyConstraint(["set_id"], ["print_set.id"], name="fk_print_set_line_set_id"),
        sa.PrimaryKeyConstraint("set_id", "number", name="pk_print_set_line"),
    )
    if op.get_bind().dialect.name == "sqlite":
        sqlite.calm_search(op.get_bind())
