"""What the database itself keeps of every register: which entries have a word, and how many entries each unit has."""
