"""The calibration: the panel rates invented answers before the first interview, each member by themselves.

What research calls frame-of-reference training: raters rate sample answers, learn which level was meant and why, and
talk about the differences (Bernardin and Buckley 1981, Academy of Management Review 6(2):205-212).  On its effect:
Woehr and Huffcutt 1994, Journal of Occupational and Organizational Psychology 67(3):189-205; Roch et al. 2012, ibid.
85(2):370-395; for interviews Melchers et al. 2011, Personnel Psychology 64(1):53-87.

It is no part of `Procedure`, so that no score, ranking or document can use it by accident.
"""
