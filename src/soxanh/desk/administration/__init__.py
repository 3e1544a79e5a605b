"""The pages of accounts, units, staff and places. Who administers them sees no entry of any register."""
