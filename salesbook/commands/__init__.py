"""What each command does, and what it says while doing it."""
