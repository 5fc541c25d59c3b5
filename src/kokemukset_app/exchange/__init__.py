"""Files of other programs, tables and word documents, in and out; nothing here knows a library."""
