"""Charts: each lays itself out on a sheet of shapes and marks; one view shows any of them, one brush draws them."""
