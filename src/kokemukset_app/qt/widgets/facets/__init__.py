"""The filters: headings with values and counts, years, chips of what is chosen."""
