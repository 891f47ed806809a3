"""The first register: catalogues, people, visits with help items, ledger, search index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.dialect import dialect

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table, the search index and what guards the ledger."""
    _create_units()
    _create_catalogue()
    _create_links()
    _create_people()
    _create_shifts()
    _create_visits()
    _create_help_items()
    _create_ledger()
    _create_records()
    connection = op.get_bind()
    dialect(connection).create_search(connection)
    dialect(connection).create_ledger_triggers(connection)


def _create_units() -> None:
    op.create_table(
        "unit",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_folded", sa.String(length=400), nullable=False),
        sa.Column("parent_key", sa.String(length=60), nullable=True),
        sa.CheckConstraint(
            "kind IN ('ward', 'residential_group', 'party_cell', 'union')", name="ck_unit_kind"
        ),
        sa.ForeignKeyConstraint(["parent_key"], ["unit.key"], name="fk_unit_parent_key"),
        sa.PrimaryKeyConstraint("key", name="pk_unit"),
    )
    op.create_index("ix_unit_parent_key", "unit", ["parent_key"])
    op.create_table(
        "denominator",
        sa.Column("unit_key", sa.String(length=60), nullable=False),
        sa.Column("measure", sa.String(length=20), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=400), nullable=False),
        sa.CheckConstraint(
            "measure IN ('households', 'population', 'adults', 'party_members')",
            name="ck_denominator_measure",
        ),
        sa.CheckConstraint("value >= 0", name="ck_denominator_value"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_denominator_unit_key"),
        sa.PrimaryKeyConstraint("unit_key", "measure", "day", name="pk_denominator"),
    )


def _create_catalogue() -> None:
    op.create_table(
        "service",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("unit_of_account", sa.String(length=40), nullable=False),
        sa.Column("files_dossier", sa.Boolean(), nullable=False),
        sa.Column("favourite", sa.Integer(), nullable=False),
        sa.Column("group_name", sa.String(length=100), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("favourite BETWEEN 0 AND 9", name="ck_service_favourite"),
        sa.PrimaryKeyConstraint("key", name="pk_service"),
    )
    op.create_table(
        "procedure",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=2000), nullable=False),
        sa.Column("name_folded", sa.String(length=4000), nullable=False),
        sa.Column("field", sa.String(length=200), nullable=False),
        sa.Column("level", sa.String(length=10), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("link", sa.String(length=600), nullable=False),
        sa.Column("link_checked_on", sa.Date(), nullable=True),
        sa.Column("link_checked_by", sa.String(length=200), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("confidence", sa.String(length=40), nullable=False),
        sa.Column("uses", sa.Integer(), nullable=False),
        sa.CheckConstraint("channel IN ('yes', 'no', 'unknown')", name="ck_procedure_channel"),
        sa.CheckConstraint("level IN ('full', 'partial', 'offline', 'unknown')", name="ck_procedure_level"),
        sa.CheckConstraint(
            "valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to", name="ck_procedure_validity"
        ),
        sa.PrimaryKeyConstraint("code", name="pk_procedure"),
    )


def _create_links() -> None:
    op.create_table(
        "link",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("url", sa.String(length=600), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("confidence", sa.String(length=100), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("checked_by", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_link"),
    )
    op.create_table(
        "province",
        sa.Column("code", sa.String(length=3), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_province"),
    )


def _create_people() -> None:
    op.create_table(
        "app_user",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_folded", sa.String(length=400), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "role IN ('volunteer', 'officer', 'leader', 'administrator')", name="ck_app_user_role"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_app_user"),
    )
    op.create_table(
        "helper",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_folded", sa.String(length=400), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_helper_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_helper"),
        sa.UniqueConstraint("name_folded", name="uq_helper_name_folded"),
    )
    op.create_index("ix_helper_user_id", "helper", ["user_id"])
    op.create_table(
        "citizen",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_key", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_folded", sa.String(length=400), nullable=False),
        sa.Column("id_head", sa.String(length=3), nullable=False),
        sa.Column("id_tail", sa.String(length=2), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("sex", sa.String(length=10), nullable=True),
        sa.Column("unit_key", sa.String(length=60), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("sex IN ('male', 'female')", name="ck_citizen_sex"),
        sa.CheckConstraint("birth_year BETWEEN 1850 AND 2199", name="ck_citizen_birth_year"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_citizen_unit_key"),
        sa.PrimaryKeyConstraint("id", name="pk_citizen"),
        sa.UniqueConstraint("person_key", name="uq_citizen_person_key"),
    )
    op.create_index("ix_citizen_unit_key", "citizen", ["unit_key"])
    op.create_index("ix_citizen_updated_at", "citizen", ["updated_at"])


def _create_visits() -> None:
    op.create_table(
        "visit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("time", sa.Time(), nullable=True),
        sa.Column("place", sa.String(length=10), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=True),
        sa.Column("citizen_id", sa.Uuid(), nullable=True),
        sa.Column("unit_key", sa.String(length=60), nullable=True),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("sex", sa.String(length=10), nullable=True),
        sa.Column("elderly", sa.Boolean(), nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.Column("no_phone", sa.Boolean(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Uuid(), nullable=False),
        sa.Column("voided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("voided_by", sa.Uuid(), nullable=True),
        sa.Column("void_reason", sa.String(length=1000), nullable=False),
        sa.CheckConstraint("place IN ('desk', 'public', 'home', 'outing')", name="ck_visit_place"),
        sa.CheckConstraint("sex IN ('male', 'female')", name="ck_visit_sex"),
        sa.CheckConstraint("(voided_at IS NULL) = (voided_by IS NULL)", name="ck_visit_voided"),
        sa.CheckConstraint("birth_year BETWEEN 1850 AND 2199", name="ck_visit_birth_year"),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name="fk_visit_citizen_id"),
        sa.ForeignKeyConstraint(["recorded_by"], ["app_user.id"], name="fk_visit_recorded_by"),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name="fk_visit_shift_id"),
        sa.ForeignKeyConstraint(["unit_key"], ["unit.key"], name="fk_visit_unit_key"),
        sa.ForeignKeyConstraint(["voided_by"], ["app_user.id"], name="fk_visit_voided_by"),
        sa.PrimaryKeyConstraint("id", name="pk_visit"),
        sa.UniqueConstraint("position", name="uq_visit_position"),
    )
    op.create_index("ix_visit_citizen_id", "visit", ["citizen_id"])
    op.create_index("ix_visit_day", "visit", ["day", "voided_at", "citizen_id"])
    op.create_index("ix_visit_recorded", "visit", ["recorded_by", "recorded_at"])
    op.create_index(
        "ix_visit_shift_id",
        "visit",
        ["shift_id"],
        sqlite_where=sa.text("shift_id IS NOT NULL"),
    )
    op.create_index("ix_visit_unit_key", "visit", ["unit_key"])
    op.create_index(
        "ix_visit_voided_by",
        "visit",
        ["voided_by"],
        sqlite_where=sa.text("voided_by IS NOT NULL"),
    )
    op.create_table(
        "visit_helper",
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("helper_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["helper_id"], ["helper.id"], name="fk_visit_helper_helper_id"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_visit_helper_visit_id"),
        sa.PrimaryKeyConstraint("visit_id", "helper_id", name="pk_visit_helper"),
    )
    op.create_index("ix_visit_helper_helper_id", "visit_helper", ["helper_id"])


def _create_help_items() -> None:
    op.create_table(
        "help_item",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("voided", sa.Boolean(), nullable=False),
        sa.Column("service_key", sa.String(length=60), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("procedure_code", sa.String(length=40), nullable=True),
        sa.Column("dossier_code", sa.String(length=60), nullable=False),
        sa.Column("level", sa.String(length=10), nullable=False),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.Column("payment", sa.String(length=10), nullable=True),
        sa.Column("how", sa.String(length=12), nullable=True),
        sa.Column("barrier", sa.String(length=200), nullable=False),
        sa.Column("note", sa.String(length=2000), nullable=False),
        sa.Column("source_key", sa.String(length=64), nullable=True),
        sa.CheckConstraint("how IN ('for_them', 'together', 'themselves')", name="ck_help_item_how"),
        sa.CheckConstraint(
            "outcome IN ('submitted', 'pending', 'paper', 'unfinished')", name="ck_help_item_outcome"
        ),
        sa.CheckConstraint("payment IN ('paid', 'unpaid', 'free')", name="ck_help_item_payment"),
        sa.CheckConstraint("number >= 1", name="ck_help_item_number"),
        sa.CheckConstraint("quantity >= 1", name="ck_help_item_quantity"),
        sa.ForeignKeyConstraint(["procedure_code"], ["procedure.code"], name="fk_help_item_procedure_code"),
        sa.ForeignKeyConstraint(["service_key"], ["service.key"], name="fk_help_item_service_key"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_help_item_visit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_help_item"),
        sa.UniqueConstraint("source_key", name="uq_help_item_source_key"),
        sa.UniqueConstraint("visit_id", "number", name="uq_help_item_visit_id_number"),
    )
    op.create_index(
        "ix_help_item_figures",
        "help_item",
        ["day", "voided", "service_key", "outcome", "payment", "procedure_code", "quantity", "dossier_code"],
    )
    op.create_index("ix_help_item_position", "help_item", [sa.text("position DESC"), "number", "voided"])
    op.create_index("ix_help_item_procedure_code", "help_item", ["procedure_code"])
    op.create_index("ix_help_item_service_key", "help_item", ["service_key"])


def _create_shifts() -> None:
    op.create_table(
        "shift",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.String(length=2000), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_shift"),
    )
    op.create_index("ix_shift_day", "shift", ["day"])


def _create_ledger() -> None:
    op.create_table(
        "ledger",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(length=100), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_ledger_user_id"),
        sa.PrimaryKeyConstraint("seq", name="pk_ledger"),
    )
    op.create_index("ix_ledger_user_id", "ledger", ["user_id"])


def _create_records() -> None:
    op.create_table(
        "print_run",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("printed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.String(length=100), nullable=False),
        sa.Column("template_version", sa.String(length=40), nullable=False),
        sa.Column("link", sa.String(length=600), nullable=False),
        sa.Column("size", sa.String(length=20), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("printer", sa.String(length=200), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.CheckConstraint("copies >= 1 AND pages >= 1", name="ck_print_run_amount"),
        sa.ForeignKeyConstraint(["user_id"], ["app_user.id"], name="fk_print_run_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_print_run"),
    )
    op.create_index("ix_print_run_printed_at", "print_run", ["printed_at"])
    op.create_index("ix_print_run_user_id", "print_run", ["user_id"])
    op.create_table(
        "import_file",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=400), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("imported_by", sa.Uuid(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["imported_by"], ["app_user.id"], name="fk_import_file_imported_by"),
        sa.PrimaryKeyConstraint("id", name="pk_import_file"),
    )
    op.create_index("ix_import_file_digest", "import_file", ["digest"])
    op.create_index("ix_import_file_imported_by", "import_file", ["imported_by"])
    op.create_table(
        "setting",
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_setting"),
    )
    op.create_table(
        "counter",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counter"),
    )
    counters = sa.table("counter", sa.column("name", sa.String), sa.column("value", sa.BigInteger))
    op.bulk_insert(counters, [{"name": "entry", "value": 0}, {"name": "ledger", "value": 0}])
