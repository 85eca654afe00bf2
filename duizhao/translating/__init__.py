"""What translators do with a project: see its state, confirm, exchange, review. One file a task."""
