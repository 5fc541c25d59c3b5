"""What stands around every view: header with the search field, message line, status strip, go-to."""
