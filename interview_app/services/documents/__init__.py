"""The documents: what each is printed from, issuing them with a number, and what makes an issued one old."""
