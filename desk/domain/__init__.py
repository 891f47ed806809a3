"""Pure nouns and rules of the help desk; standard library only."""
