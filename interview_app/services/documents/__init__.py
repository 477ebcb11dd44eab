"""The documents: printing and issuing them, what makes an issued one old, checking and signing its file."""
