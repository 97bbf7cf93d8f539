"""Names of people, bodies and places, told from other words by shape and surroundings."""
