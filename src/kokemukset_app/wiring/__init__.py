"""Which concrete classes make up each part of a session; `bootstrap` calls these when a part is first wanted."""
