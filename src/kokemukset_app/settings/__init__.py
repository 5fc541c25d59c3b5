"""What the user prefers and where the program keeps its own files."""
