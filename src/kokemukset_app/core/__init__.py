"""Values and rules of the library: standard library only, no disk, no clock, no Qt."""
