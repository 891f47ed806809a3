"""Sheet templates of the ward in all their versions, and the words of what was printed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add a table, and a column in place: print runs of before have no words."""
    op.create_table(
        "sheet_template",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(length=10), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retired_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("origin IN ('shipped', 'ward', 'file')", name="ck_sheet_template_origin"),
        sa.CheckConstraint("version >= 1", name="ck_sheet_template_version"),
        sa.CheckConstraint(
            "(confirmed_at IS NULL) = (confirmed_by IS NULL)", name="ck_sheet_template_confirmed"
        ),
        sa.CheckConstraint("(retired_at IS NULL) = (retired_by IS NULL)", name="ck_sheet_template_retired"),
        sa.ForeignKeyConstraint(["created_by"], ["app_user.id"], name="fk_sheet_template_created_by"),
        sa.ForeignKeyConstraint(["confirmed_by"], ["app_user.id"], name="fk_sheet_template_confirmed_by"),
        sa.ForeignKeyConstraint(["retired_by"], ["app_user.id"], name="fk_sheet_template_retired_by"),
        sa.PrimaryKeyConstraint("key", "version", name="pk_sheet_template"),
    )
    for column in ("created_by", "confirmed_by", "retired_by"):
        op.create_index(f"ix_sheet_template_{column}", "sheet_template", [column])
    op.add_column("print_run", sa.Column("words", sa.Text(), nullable=True))
