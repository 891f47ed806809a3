"""Visits before each correction, phones and whole numbers of citizens, imports that can be undone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add tables, and columns in place: no table is copied, however long the register is."""
    op.create_table(
        "visit_change",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('corrected', 'completed', 'voided', 'undone')", name="ck_visit_change_kind"
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_visit_change_visit_id"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_visit_change_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_visit_change"),
    )
    op.create_index("ix_visit_change_visit_id", "visit_change", ["visit_id"])
    op.create_index("ix_visit_change_user_id", "visit_change", ["user_id"])
    op.create_table(
        "import_visit",
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_import_visit_visit_id"),
        sa.ForeignKeyConstraint(["import_id"], ["import_file.id"], name="fk_import_visit_import_id"),
        sa.PrimaryKeyConstraint("visit_id", name="pk_import_visit"),
    )
    op.create_index("ix_import_visit_import_id", "import_visit", ["import_id"])
    op.add_column("import_file", sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True))
    for column in (
        sa.Column("phone_key", sa.String(length=64), nullable=True),
        sa.Column("phone_tail", sa.String(length=3), server_default="", nullable=False),
        sa.Column("id_number", sa.String(length=12), server_default="", nullable=False),
        sa.Column("phone", sa.String(length=20), server_default="", nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("blanked_at", sa.DateTime(timezone=True), nullable=True),
    ):
        op.add_column("citizen", column)
    op.create_index("ix_citizen_phone_key", "citizen", ["phone_key"])
    op.create_index("ix_help_item_dossier_code", "help_item", ["dossier_code"])
