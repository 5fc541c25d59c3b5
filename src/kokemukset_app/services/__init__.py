"""Use cases in plain Python: callable from any thread, knowing only core."""
