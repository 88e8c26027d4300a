"""Calls with their rounds, and the scenarios as they were played."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the first tables."""
    _scenarios()
    _calls()
    _bodies()
    _rounds()


def _scenarios() -> None:
    op.create_table(
        "scenario",
        sa.Column("hash", sa.String, primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
    )


def _calls() -> None:
    op.create_table(
        "call",
        sa.Column("serial", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("scenario", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("persona", sa.String, nullable=False),
        sa.Column("started", sa.String, nullable=False),
        sa.Column("rounds", sa.Integer, nullable=False),
        sa.Column("score", sa.Integer),
        sa.Column("state", sa.String, nullable=False),
    )
    op.create_index("call_by_state", "call", ["state", "serial"])
    op.create_index("call_by_scenario", "call", ["state", "scenario", "score"])


def _bodies() -> None:
    op.create_table(
        "call_body",
        sa.Column("call", sa.Integer, sa.ForeignKey("call.serial"), primary_key=True),
        sa.Column("scenario_hash", sa.String, sa.ForeignKey("scenario.hash"), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("ending", sa.Text),
        sa.Column("score", sa.Text),
    )


def _rounds() -> None:
    op.create_table(
        "round",
        sa.Column("serial", sa.Integer, primary_key=True),
        sa.Column("call", sa.Integer, sa.ForeignKey("call.serial"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.UniqueConstraint("call", "number", "attempt"),
    )
