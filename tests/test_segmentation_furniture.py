"""Lines of a page that are no lines of the article, and lines of the article that look like them."""

import pytest

from claimcheck import audit
from claimcheck.segmentation import segment

ABOVE = """Shells fall on Dravna again

Shells fell on the northern districts of Dravna on Monday, the governor said, and the mill road was closed all day.

“We counted 12 houses that were hit,” she told reporters, and added that most of the town was without water.
"""
BELOW = """The general staff said that its positions had been attacked from three sides, and that two villages fell.

Neither account could be checked, and both sides have exaggerated their successes in the past, diplomats said.
"""

FURNITURE = """
3 min read | Updated 10:42 AM | 10:42 am | 10.42am GMT | 5h ago | 12m ago | 2 hrs ago | Mon 4 Mar 2024 10.42 GMT
March 4, 2024 at 10:42 a.m. EST | Last update: 4 hours ago | Word count: 523 | Estimated reading time: 4 minutes
Published: 13:52, 31 March 2012 | Posted by admin on 4 March 2024 | Updated 4 March 2024, 10.42 a.m. | Terms of use
© 2024 The Orlen Courier, 12 Mill Street | Get the 5 stories you need to know every morning.
Subject: 14 dead | Last updated: 4 March, 12 comments | mill_rat 2 hr. ago | Ana Brod, press, +49 30 123 4567
Page 1 of 3 | 1 of 12 | Slide 1 of 5 | Play Video 1:23 | Duration 2:35 | Video Duration 02 minutes 15 seconds
Listen (4 mins) | Share 45 | 1.2K shares | 24 comments | Show 24 more comments | Post Views: 523 | Like 12 Dislike 3
1.2M followers | 0 0 votes | Rate this article 4.5 | Top 10 stories | 5 things to know today | Please login to comment
MORE: Two soldiers die in Ulma blast | RELATED – 12 dead in Ulma blast | [Read more: 12 dead in Ulma blast]
(READ ALSO: 12 dead in Ulma blast) | → 12 dead in Ulma blast | Next article: 12 dead in Ulma blast
1:23 Twelve dead in Ulma, says mayor – video | Mayor counts 12 dead (video) | Video Marek Hadl: grain loses 5 percent
See the video: 12 fires burn in Ulma | Watch: 12 fires burn in Ulma | Live: 12 dead in Ulma
Sign up here for our newsletter, read by 20,000 people | Get the day's 10 top stories delivered to your inbox.
Join 40,000 subscribers today | You have 3 free articles left | Get 3 months for $1 | Save 50% on a subscription
Reporting by Irena Voskan in Ulma; editing by Marek Hadl | (Reporting by Irena Voskan; editing by Marek Hadl)
Other topics of interest Grain leaves the port Ships with 12 tons of grain left the port of Ulma at dawn on Sunday.
"""
LINES = [piece.strip() for line in FURNITURE.strip().split("\n") for piece in line.split(" | ")]
NEWS = [
    "More than 12 people were hurt.",
    "Two people died in Ulma.",
    "Next, the 12 men were led away.",
    "Only 12 of the 30 soldiers came back in March.",
    "Just 12% of the soldiers returned in the first months.",
    "More: the army lost 12 tanks in a week, she said.",
    "Video footage showed 12 lorries on fire",
    "You have 12 hours to leave the town, the commander told them.",
    "Opinion polls: 12 percent want war.",
    "Day two: 12 dead",
    "12 dead",
    "12 soldiers and 3 civilians",
    "The next 12 days",
    "Killed: 12. Wounded: 30.",
    "• Ulma: 12 killed",
    "Join the army now or pay 12 crowns, posters read.",
    "This post was hit by 12 shells on Monday, the governor said.",
    "Posted on Telegram, the video shows 12 burning tanks.",
    "No part of this valley has been spared, and 300 houses burned.",
    "Terms of the truce include the release of 30 prisoners.",
    "Powered by two diesel engines, the drone carries 40 kg of explosives.",
    "Updated figures show that 214 people were killed.",
    "Published figures put the toll at 214.",
    "Last updated in 2019, the plan names 12 shelters.",
    "Just 12 of the articles in the treaty were kept.",
    "Only 12 members of the company remained, and the articles of war forbade a retreat.",
    "Video: 12 bodies lie in the square, as filmed on Monday by a resident.",
    "Help us to find the 12 missing men, the mother said.",
    "The enemy used a 12-gauge (page 3 of the report).",
    "Twelve soldiers died two days ago.",
]


def kind_of(line: str) -> str:
    text = f"{ABOVE}\n{line}\n\n{BELOW}"
    return next(block.kind for block in segment(text).blocks if line.startswith(block.span.of(text)))


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_the_page_is_furniture(line: str) -> None:
    assert kind_of(line) == "furniture"


@pytest.mark.parametrize("line", NEWS)
def test_a_line_of_the_article_is_not(line: str) -> None:
    assert kind_of(line) != "furniture"


@pytest.mark.parametrize("title", ["Live: 12 dead in Ulma as shells fall", "Watch | Twelve tanks burn in Ulma square"])
def test_the_first_line_may_be_a_headline_with_a_label(title: str) -> None:
    text = f"{title}\n\n{BELOW}"
    assert segment(text).blocks[0].kind == "headline"


def test_a_text_that_opens_with_a_paragraph_opens_with_the_article() -> None:
    lead = f"{BELOW.split(chr(10))[0]} The road north was closed for 12 hours, and the bridge was shut by the police."
    furniture = [f"Share on {name}" for name in ("Facebook", "Twitter", "X", "WhatsApp", "Telegram", "Reddit")]
    text = "\n\n".join([lead, *furniture, "Road to the north was closed", BELOW])
    assert [b.span.of(text) for b in segment(text).blocks if b.kind == "furniture"] == furniture


CAPTION = "A burnt lorry near the bridge, seen by 12 people"


def test_a_line_that_the_page_repeats_below_the_text_is_not_its_title() -> None:
    furniture = "Share on Facebook\n\n3 min read\n\nAdvertisement"
    text = f"{BELOW}\n{CAPTION}\n\n{BELOW}\n{CAPTION}\n\n{furniture}\n\n{BELOW}"
    assert [b.span.of(text) for b in segment(text).blocks if b.kind == "furniture"] == furniture.split("\n\n")


def test_a_short_sentence_behind_a_box_is_the_articles() -> None:
    box = "Related\n\n12 die in Ulma fire\n\nGrain price falls 4 percent\n\nShare on Facebook\n\n3 min read"
    text = f"{BELOW}\n{box}\n\nThe general said that 12 men were gone.\n\n• Ulma: 12 dead\n• Volm: 3 dead\n"
    assert [b.span.of(text) for b in segment(text).blocks if b.kind == "furniture"] == box.split("\n\n")


# What is pasted into one paragraph, in angle brackets; the rest is the article's.
PASTED = [
    "Nobody was hurt in Ulma, she said.<NINE DRONES SHOT DOWN OVER TARSK, 12 DEAD>The road to the north stayed closed.",
    "Nobody was hurt in Ulma, she said.<NINE DRONES SHOT DOWN OVER TARSK>A lorry with 12 men was hit later.",
    "Nobody was hurt in Ulma, she said.<NINE DRONES SHOT DOWN OVER TARSK>US forces lost 12 men on the road.",
    "Nobody was hurt in Ulma, she said.<NINE DRONES SHOT DOWN, SAYS ‘HERO’>Marek Hadl saw 12 men on the road.",
    "Nobody was hurt in Ulma, she said.<CLICK HERE TO GET THE NEWS APP>“We saw 12 men on the road,” he said.",
    "“Nobody was hurt in Ulma.”<CLICK HERE TO GET THE NEWS APP>The general staff counted 12 men on the road.",
    "Nobody was hurt in Ulma, she said. The road to the north stayed closed for 12 hours. <Advertisement>",
    "Nobody was hurt in Ulma, she said. The road to the north stayed closed for 12 hours. <Read also>",
    "Nobody was hurt in Ulma, she said. The road to the north stayed closed for 12 hours.<Featured image via Agency>",
]
# Paragraphs that look so and are whole.
WHOLE = [
    "“GET OUT OF HERE NOW YOU FOOLS!” the guard shouted at the 12 men who stood on the road to the north of Ulma.",
    "Nobody was hurt in Ulma, she said. THE 12 MEN ON THE ROAD were not hers, she said, and nobody knew their names.",
    "Guns of the U.S.S.R. ARMY DEPOT were found by the U.N.MISSION IN ULMA, which counted 12 of them on the road.",
    "Nobody was hurt in Ulma, she said. The road to the north stayed closed for hours, and the dead numbered 12",
    "Nobody was hurt in Ulma, she said. The road to the north stayed closed for hours. By one count 12 had died",
]


@pytest.mark.parametrize("marked", PASTED)
def test_what_is_pasted_into_a_paragraph_is_cut_out(marked: str) -> None:
    long = "Shells fell on the northern districts of Ulma all day, and most of the town was without water at night. "
    before, _, rest = (long + marked).partition("<")
    title, _, after = rest.partition(">")
    text = before + title + after
    cut = [block.span.of(text) for block in segment(text).blocks]
    assert cut == [part for part in (before.strip(), title, after.strip()) if part]
    start = len(before)
    assert not any(f.claim and start <= f.span.start < start + len(title) for f in audit(text).figures)


@pytest.mark.parametrize("text", WHOLE)
def test_a_paragraph_of_the_article_stays_whole(text: str) -> None:
    assert [block.span.of(text) for block in segment(text).blocks] == [text]


@pytest.mark.parametrize("number", ["12", "SA - 12", "219-11"])
def test_the_page_number_at_the_very_end_is_furniture(number: str) -> None:
    story = "The general staff said that 300 men were lost on the road to the north, and that two villages fell. "
    text = f"{story * 2}{number}\n"
    assert [block.span.of(text) for block in segment(text).blocks] == [(story * 2).strip(), number]
    assert [figure.text for figure in audit(text).figures if figure.claim] == ["300", "two"] * 2


def test_a_first_line_in_dashes_is_kept_above_a_page() -> None:
    text = f"– Grain leaves the port –\n\n{ABOVE}\nAdvertisement\n\n{BELOW}\nShare this\n\n3 min read\n"
    assert segment(text).blocks[0].kind != "furniture"
