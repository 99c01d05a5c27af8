"""What a memo carries of its briefing: put into the page, and taken out of a file again.

chosen       how much of the briefing goes along
reading      the briefing in a file, which is trusted no more than any source
pdf, word, html   where each format keeps it

What is given back is what was put in. What somebody changed on the page of a Word memo since then
is not looked at: it stands in the text, and the text is not read here.
"""

from briefing.carried.chosen import chosen
from briefing.carried.reading import carried, carries

__all__ = ["carried", "carries", "chosen"]
