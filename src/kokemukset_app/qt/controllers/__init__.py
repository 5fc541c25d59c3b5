"""Controllers join widgets to services; they meet each other through signals only."""
