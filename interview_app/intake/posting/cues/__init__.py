"""The words by which a posting is understood, German and English, as tables that anybody can extend.

phrases     how a phrase is written and found
headings    words of headings -> what stands under them
demands     words that bind, wish, or speak of proof, competency or a later check
sentences   words by which a sentence without a heading tells what it is
"""
