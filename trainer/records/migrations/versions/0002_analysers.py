"""What heard the replies of each call."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Keep the names with each call; of the rounds played so far they are not known."""
    op.add_column("call", sa.Column("analysers", sa.String))
    op.execute("UPDATE call SET analysers = '' WHERE rounds > 0")
