"""The desk: the nouns and rules of the register, and what an officer does with it."""
