"""The tables of the database; what is asked often stands in plain columns, the values as JSON."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

REVISION = "0002"  # of the newest migration; a database with a higher one is too new

metadata = MetaData()

scenarios = Table(
    "scenario",
    metadata,
    Column("hash", String, primary_key=True),  # of the body: each version is kept once
    Column("body", Text, nullable=False),
)

calls = Table(
    "call",
    metadata,
    Column("serial", Integer, primary_key=True),  # rises, so the history needs no trust in clocks
    Column("id", String, nullable=False, unique=True),
    Column("scenario", String, nullable=False),
    Column("title", String, nullable=False),
    Column("persona", String, nullable=False),
    Column("started", String, nullable=False),
    Column("rounds", Integer, nullable=False),
    Column("score", Integer),
    Column("state", String, nullable=False),
    Column("analysers", String),  # names, one a line, of the rounds that count; NULL before them
    Index("call_by_state", "state", "serial"),
    Index("call_by_scenario", "state", "scenario", "score"),
)

# Apart from the summaries, so that the history reads few pages.
call_bodies = Table(
    "call_body",
    metadata,
    Column("call", ForeignKey("call.serial"), primary_key=True),
    Column("scenario_hash", ForeignKey("scenario.hash"), nullable=False),
    Column("body", Text, nullable=False),
    Column("ending", Text),
    Column("score", Text),
)

rounds = Table(
    "round",
    metadata,
    Column("serial", Integer, primary_key=True),  # the order in which they were played
    Column("call", ForeignKey("call.serial"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("call", "number", "attempt"),
)
