# As little of whoosh-reloaded 2.7.5 as the index room uses.
