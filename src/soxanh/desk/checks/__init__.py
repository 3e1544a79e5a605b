"""The pages on which reports are checked: bring a file, read what was found, dismiss, compare, take home."""
