"""The basket: what is picked for a show, in order, with notes and minutes."""
