"""Values of the services worded as rows of lists, in the language of the window."""
