"""Publications: pages of a PDF with their matches, the bar over them, contents and small pages beside them."""
