"""An article gives the same rows alone and inside a page's menus, share bars, related stories and comments."""

import pytest

from claimcheck import audit
from claimcheck.segmentation import segment

NEWS = """Shelling kills at least 14 in Tarsk market

At least 14 people were killed and 30 wounded on Monday when shells hit the market of Tarsk, Governor Irena Voskan said.

Voskan told reporters that 12 of the dead were women. “We counted 40 craters,” she said. “Two people are missing.”

Rescue work

The ministry of health gave these figures:

• Tarsk: 14 killed
• Volm: 3 killed, 5 wounded
• Selin: 2 wounded

“The hospital has received 35 patients since dawn.

“We have beds for 20,” Dr. Marek Hadl said.

It was the deadliest strike since the truce of 2021. More than 3,000 people have fled the district this year.
"""
BREAKING = """Two killed as drone hits bus near Orlen

A drone struck a bus near Orlen on Tuesday, killing two people and wounding 11, the interior ministry said.
"""
WIRE = """CONVOY HIT ON ROAD TO SELIN

DRAVNA, March 3 - Gunmen attacked an army convoy on the road
to Selin on Friday and killed six soldiers, the general staff
said. Another nine were wounded.
    A spokesman for the rebels said his men had destroyed four
lorries and taken 12 prisoners.
    Neither account could be checked.
"""
QUOTING = """“We lost 300 men in a week,” the commander of the northern front, General Petr Olin, said on Sunday.

He said that 50 to 60 vehicles had been lost as well.

Olin added: “They outnumber us by 10 to one.”
"""
ARTICLES = {"news": NEWS, "breaking": BREAKING, "wire": WIRE, "quoting": QUOTING}

HEAD_LIST = """Skip to content

  * Home
  * World
  * Politics
  * Sport
  * Opinion

Search for:

Monday 4 March 2024

"""
HEAD_PLAIN = """Menu
Home
News
World
Business
Log in
Subscribe

We use cookies to improve your experience on our site. By continuing to use it you accept our 12 partners.
Accept all
Reject all

"""
SHARE = """
Share on Facebook
Share on Twitter
3 min read
1,204 shares

"""
TAIL_RELATED = """

Share this article

Related stories

* 12 killed in mine blast near Volm
* Five things to know about the 2024 budget
* President names 3 new ministers

Most read

1. Grain price falls 4 percent
2. Ten dishes for the feast

Sign up for our newsletter
Get the 5 stories you need to know every morning.

© 2024 The Dravna Post. All rights reserved.
"""
TAIL_COMMENTS = """

Tags: Tarsk, shelling, war

14 comments

Leave a reply

Your email address will not be shown. Fields with a * are required

anna

I heard that 500 people died there and nobody writes about it, shame on this newspaper and all of you.

old soldier

They lost 2,000 men last week alone, my cousin told me so, and it will be worse in spring.

Load more comments
About us
Privacy policy
Contact us
"""
HEADS = {"list": HEAD_LIST, "plain": HEAD_PLAIN}
TAILS = {"related": TAIL_RELATED, "comments": TAIL_COMMENTS}


def rows(text: str) -> list[tuple[object, ...]]:
    """The rows that the table shows, without their places."""
    found = audit(text)
    names = {source.id: source.name for source in found.sources}
    return [
        (f.text, f.amount, f.kind, f.counted, f.state, f.headline, f.in_quote, a.sourcing, names.get(a.source or ""))
        for f, a in zip(found.figures, found.attributions, strict=True)
        if f.claim
    ]  # fmt: skip


@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("tail", TAILS)
def test_furniture_around_an_article_changes_no_row(article: str, head: str, tail: str) -> None:
    text = ARTICLES[article]
    assert rows(HEADS[head] + text + TAILS[tail]) == rows(text)


@pytest.mark.parametrize("tail", TAILS)
def test_furniture_below_alone_changes_no_row(tail: str) -> None:
    for text in ARTICLES.values():
        assert rows(text + TAILS[tail]) == rows(text)


def test_a_box_inside_the_article_changes_no_row() -> None:
    paragraphs = NEWS.split("\n\n")
    box = "Advertisement\n\nREAD MORE ON THE WAR\n\n* Nine drones shot down over Ulma\n\nShare on Facebook"
    assert rows("\n\n".join([*paragraphs[:3], box, *paragraphs[3:]])) == rows(NEWS)


def test_the_page_that_says_its_title_twice_has_two_headlines() -> None:
    title, body = NEWS.split("\n\n", 1)
    page = f"{title}\n\n{HEAD_LIST}# {title}\n{SHARE}{body}{TAIL_RELATED}"
    found = segment(page)
    assert [b.span.of(page) for b in found.blocks if b.kind == "headline"] == [title, f"# {title}"]
    assert rows(page)[2:] == rows(NEWS)[1:]


def test_the_title_below_a_menu_that_holds_the_name_of_a_box_is_no_part_of_it() -> None:
    title, body = NEWS.split("\n\n", 1)
    page = f"{title}\n\n* Home\n* World\n* Cartoons\n* Energy\n* Money\n\n# {title}\n\n{body}{TAIL_RELATED}"
    assert [b.span.of(page) for b in segment(page).blocks if b.kind == "headline"] == [title, f"# {title}"]


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
def test_a_clean_article_has_no_furniture(text: str) -> None:
    assert [b for b in segment(text).blocks if b.kind == "furniture"] == []


LIVE = """Live: strike on school kills at least 19

14.52 BST

We have more now on the strike on the school, which the ambulance service says has killed at least 19 people.

13.58 BST

About 2,400 displaced people were sheltering in the building, according to the relief agency that ran it.

12.45 BST

Opening summary

Welcome back. Here is where things stand:

• Talks in the capital on a 60-day truce resume tonight. Mediators say ten hostages would be released in two stages.

• The army said that 93 lorries entered on Sunday. The relief agency says that at least 500 a day are needed there.
"""


def test_the_summary_of_a_live_blog_is_part_of_it() -> None:
    kinds = {
        block.kind
        for block in segment(LIVE).blocks
        if "lorries" in block.span.of(LIVE) or "truce" in block.span.of(LIVE)
    }
    assert "furniture" not in kinds
