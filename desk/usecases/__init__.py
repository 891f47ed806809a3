"""What an officer does with the register; one small class per area of the desk."""
