"""Pages about one invented flood, as different sites build them."""

PARAGRAPHS = (
    "The levee at Tarn broke shortly after five on Monday morning, and water entered the lower "
    "town within minutes, the district council said.",
    "Mayor Lena Tarv said that 14 people were missing by noon, and that the army had been asked "
    "for boats to reach the houses along the quay.",
    "“We have never seen the Sell rise like this,” she told reporters in the town hall, where "
    "two hundred people spent the night.",
    "The bridge at Orvane was closed to all traffic, and trains to the coast will not run before "
    "Thursday, the railway said in a statement.",
)
BODY = "\n".join(f"<p>{text}</p>" for text in PARAGRAPHS)
TEXT = "\n\n".join(PARAGRAPHS)
TITLE = "Levee breaks at Tarn"


def page(
    body: str = BODY, *, head: str = "", title: str = TITLE, around: str = "", lang: str = "en"
) -> bytes:
    """Build a page: a menu, an article with a heading, something around it, and a footer."""
    return f"""<!doctype html><html lang="{lang}"><head><title>{title} | Orvane Herald</title>
<meta property="og:site_name" content="Orvane Herald">{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>{title}</h1>{body}</article>{around}</main>
<footer><p>About us. Contact. Imprint.</p></footer></body></html>""".encode()


#: What stands around articles: a menu, teasers of others, comments, the publisher's own words.
MENU = (
    "<header><ul>"
    + "".join(f'<li><a href="/s{n}">Section {n}</a></li>' for n in range(12))
    + "</ul></header>"
)
TEASERS = "".join(
    f'<div class="card"><a href="/{n}"><h3>Older report number {n} about the dam</h3></a>'
    "<p>What the council of Orvane decided about it in the spring of that year.</p></div>"
    for n in range(6)
)
COMMENTS = "".join(
    f'<div class="comment"><p>I have lived by the Sell for {n} years, and nobody ever asked us '
    "about the levee.</p></div>"
    for n in range(8)
)
IMPRINT = (
    '<div class="x9"><p>The Orvane Herald is published by Sell Valley Media, registered in Orvane '
    "under the number 4471, with offices in the Old Customs House by the quay.</p><p>Material may "
    "not be reproduced without the written permission of the publisher.</p></div>"
)


def site(body: str, *, title: str = TITLE, head: str = "", lang: str = "en") -> bytes:
    """Build a page whose body, but for the menu, is as given."""
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{title} | Orvane Herald</title>{head}'
        f"</head><body>{MENU}{body}</body></html>"
    ).encode()


def paragraphs(texts: tuple[str, ...] = PARAGRAPHS, markup: str = "<p>{}</p>") -> str:
    """Build paragraphs."""
    return "".join(markup.format(text) for text in texts)
