"""Signing documents, and beside      properties, metadata and objects beside the pages: what became another there
judging the signatures in one, by pyHanko and cryptography: the extra `sign`.

keys        a PKCS#12 file: the private key, its certificate and the chain above it
making      one more signature in a document (PAdES B-B)
foreign     whether what another program added are signatures and nothing else
judging     every signature in a document: intact or not, whose certificate, who vouches for it

May import what reporting may, and is the one place that may import these two libraries; loaded on demand only.  Nothing
here reaches for a network: no time stamps, no lists of revoked certificates.
"""
