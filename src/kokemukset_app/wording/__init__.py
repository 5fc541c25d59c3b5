"""Words for codes, shared by the window and the command line: sources in English, translations from one catalogue."""
