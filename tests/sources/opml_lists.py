"""Lists of feeds as other readers write them."""

TWO_FEEDS = b"""<opml version="2.0"><body><outline text="Varda">
<outline text="Orvane Herald" type="rss" xmlUrl="https://herald.example/feed"/>
<outline text="Orvane Herald" type="rss" xmlUrl="https://herald.example/sport"/>
</outline></body></opml>"""
