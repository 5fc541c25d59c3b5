"""What every widget stands on: theme, icons, words."""
