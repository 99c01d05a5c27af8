"""What a memo carries of its briefing: put into the page, and taken out of a file again.

chosen       how much of the briefing goes along
reading      the briefing in a file, which is trusted no more than any source
pdf, word, html   where each format keeps it

What a PDF or a web page gives back is what was put in. People write on a Word memo, so what it
gives back is what its page says now:

printed      what the page said when it was made, which lies beside the briefing
likeness     how much two texts say the same
matching     each line of then beside the same line of now
another      no other memo's page
spots, cells, rewriting, adding, ordering, heading   what a line that differs means
edits        all of it together
"""

from briefing.carried.chosen import chosen
from briefing.carried.reading import carried, carries

__all__ = ["carried", "carries", "chosen"]
