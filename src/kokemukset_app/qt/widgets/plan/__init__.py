"""The plan check: a plan goes in, a checklist of lessons comes out."""
