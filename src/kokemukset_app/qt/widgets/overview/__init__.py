"""The overview: the library and its programme as pictures whose every mark is a door to entries."""
