"""Where alembic finds the connection: the caller hands it over, with its transaction."""

from alembic import context

from trainer.records.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
