"""PINs of users, and whether a citizen will manage alone the next time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns in place: no table is copied, however long the register is."""
    for column in (
        sa.Column("pin_hash", sa.String(length=200), server_default="", nullable=False),
        sa.Column("pin_digits", sa.Integer(), server_default="0", nullable=False),
        sa.Column("pin_failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("pin_blocked_until", sa.DateTime(timezone=True), nullable=True),
    ):
        op.add_column("app_user", column)
    known = sa.CheckConstraint("can_next_time IN ('yes', 'no')", name="ck_help_item_can_next_time")
    op.add_column("help_item", sa.Column("can_next_time", sa.String(length=10), known, nullable=True))
