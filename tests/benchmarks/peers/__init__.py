"""The same briefings as other programs would print them, side by side.

drawn      Platypus and python-docx: what drawing alone costs; for `make bench`
outline    a memo as plain data, for the templates of the others
makers     Typst, WeasyPrint, docxtpl and pandoc with LibreOffice, and this program
comparing  thirty briefings through each, and one table; for `make peers`
"""
