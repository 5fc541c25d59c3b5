"""Looking after a library: the lists of reviews, findings and adoptions, and the form that asks for a few words."""
