"""What several rooms need of the disk, by the standard library alone."""
