"""The workshop board: cards in columns, the room's votes, a clock, and what came up before."""
