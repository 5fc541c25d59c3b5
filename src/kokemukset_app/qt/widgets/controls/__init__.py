"""Small parts that every view uses: buttons, fields, layouts, painted text."""
