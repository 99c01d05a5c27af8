"""Mail messages: the article that one brings, without quotations and signatures."""
