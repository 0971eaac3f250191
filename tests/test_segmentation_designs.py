"""Pages of many designs, pasted as text: no paragraph of the article is lost, and no figure of the page is a claim.

A line that begins with ~ is furniture, one with = a row of a table; the others are the article's.
"""

import pytest

from claimcheck import audit

LIVE_BLOG = """
~Orlen Courier
~News Sport Weather
~Key events
~2h ago Governor counts 14 dead
~3h ago Convoy of 60 lorries leaves
~Show key events only
~18:42
Governor counts 14 dead
The governor of Ulma, Irena Voskan, says 14 people have died in the shelling of the covered market, five of them women.
She told a briefing that 32 others were being treated in two hospitals.
~Updated at 18.51 GMT
~Share
~17:05
A convoy of 60 lorries has left the eastern crossing, the relief agency says. It is the first in eleven days.
~9:12 PM · Mar 4, 2024
~1.2K Reposts 340 Likes
~16:20
If you are just joining us, here is what has happened so far:
• At least 14 people were killed in the market, the governor said.
• Two villages west of the river changed hands, according to both sides.
~14:02
~Most viewed
~10 dead in ferry accident
~Five ways to save on heating
"""
CHANNEL = """
~Ulma Today
~48.2K subscribers
~March 4
~Photo
The enemy struck the centre of Ulma with 3 missiles: 4 killed, 17 injured, the governor Irena Voskan reports.
~312 likes 1.1K views
~12.4K views edited 09:41
Forwarded from General Staff
During the past day the enemy lost about 620 soldiers, 9 tanks and 14 guns, the general staff said.
~9.8K views 10:15
~0:48
Rescuers pulled two more people from under the rubble. The toll rises to 6.
~15.1K views 13:02
~23 comments
"""
LOCAL_PAPER = """
~Sign in
~SUBSCRIBE for $1
Two local medics home after 90 days in Ulma
~By JANE HOLT Staff Writer jholt@herald.example
~Mar 4, 2024 Updated 3 hrs ago
~Facebook
~Twitter
HILLTOWN — Two medics came home on Saturday after 90 days in a field hospital, where they treated more than 1,200 men.
~Recommended for you
~+2
~5 arrested after brawl in Hilltown
~Man, 34, dies in Route 9 crash
They plan to return in June with eight others, said Ana Brod, 41.
~Most Popular
~3 cited in bar raid
"""
ENCYCLOPEDIA = """
~From Wikipedia, the free encyclopedia
~Strength
~12,000 soldiers\t8,000 soldiers
~Losses
~450 killed[3]\t900+ killed[4]
The Battle of Ulma was fought from 26 February to 4 March 2024.[1] The general staff said that 900 men were lost.[2]
~Contents
~1 Background
~2 Battle
~2.1 First assault
~3 Aftermath
Background[edit]
In 2023, the army seized 14 villages north of the river.[5] The relief agency said that 20,000 people had fled.[6]
Aftermath[edit]
Governor Irena Voskan said that 300 houses had been destroyed.[7]
~^ "Ulma falls after 6 days". Orlen Courier. 5 March 2024.
~^ Jump up to: a b "900 men lost, says army". Northern Herald. 4 March 2024.
~This page was last edited on 9 March 2024, at 11:02 (UTC).
"""
TABLE = """
Losses by month in the Ulma district
The health ministry published this table on Monday; it counts 214 dead in three months.
=Month\tKilled\tInjured\tMissing
=January\t61\t120\t4
=February\t72\t155\t2
=Total\t133\t275\t6
The ministry said that 40 of the dead were children.
~Page 1 of 2
"""
BOXES = """
~Advertisement
At least 14 killed in market shelling
~By Irena Brod
~4 March 2024 · 6 min read
At least 14 people were killed in the covered market of Ulma on Monday, the governor said, and 32 were hurt.
~Related
~Ulma: 200 days of siege in 12 pictures
~6,000 flee north as front moves
~Grain price falls 4 percent
~President names 3 new ministers
~Ten dishes for the feast
The general staff said that it had fired at a depot and denied that any of its 12 shells had fallen on the market.
~Save 40% on hiking boots this week only. Shop now.
“We counted 40 craters,” the governor, Irena Voskan, added later.
~Comments 45
~Sort by Best
~They lost 2000 men last week alone and nobody writes it, shame on this paper and on all of its 12 editors.
~Reply 12 3
"""
RELEASE = """
~Subject: Fwd: 14,200 flee
Relief Office appeals for $45 million as 14,200 people flee Ulma
DRAVNA, 4 March 2024 – The Relief Office today appealed for $45 million to help 120,000 people in the north.
“More than 3,000 children have come without their parents,” said Ana Brod, its director. “We have tents for 500.”
Notes to editors:
• The Relief Office has worked in Dravna since 1998 and has 340 staff there.
~For more information, please contact:
~Ana Brod, press officer, +49 30 123 4567, press@relief.example
"""
PAYWALL = """
~Skip to main content
~Subscribe to unlock this article
~Try unlimited access Only $1 for 4 weeks
Ulma counts 14 dead as convoys leave
Irena Brod in Orlen
~MARCH 4 2024
~28
~Print this page
At least 14 people were killed in the market of Ulma on Monday, the governor said, as 60 lorries with 2,000 people left.
The army denied that it had fired at the market. Its 12 shells had hit a depot, a spokesman said.
~Get alerts on War when a new story is published
~Comments have not been enabled for this article.
~Promoted Content
~$1 for 4 weeks
"""
THREAD = """
~Posted by u/north_eye 3 hours ago
Losses in the Ulma assault: what we can confirm
~1.2k Upvotes 345 Comments
The ministry claimed on Sunday that 240 enemy soldiers had been killed in two days. We could confirm only 61 of them.
Of those 61, 12 were officers, according to the obituaries.
~Share Save Hide Report 97% Upvoted
~Sort by: best
~old_soldier 2 hr. ago
~They lost at least 500 men there, my cousin was with the 3rd company and he says so.
~45 Reply Share
"""
WIRE = """
~BC-ULMA-SHELLING
~a0412
~(ADDS quotes, army statement in paras 4-6)
Shelling kills 14 in Ulma market
~By IRENA BROD
ORLEN (AW) _ At least 14 people were killed and 32 wounded Monday when shells hit the covered market, the governor said.
The army said its 12 shells had hit a depot.
~4                    THE ORLEN COURIER, MONDAY
Nine of the dead were women, the governor said.
~Continued on Page 6, Column 1
"""
DESIGNS = {
    "paywall": PAYWALL,
    "thread": THREAD,
    "wire": WIRE,
    "live blog": LIVE_BLOG,
    "channel": CHANNEL,
    "local paper": LOCAL_PAPER,
    "encyclopedia": ENCYCLOPEDIA,
    "table": TABLE,
    "boxes": BOXES,
    "release": RELEASE,
}


@pytest.mark.parametrize("page", DESIGNS.values(), ids=DESIGNS)
def test_a_page_of_this_design(page: str) -> None:
    marked = page.strip().split("\n")
    text = "\n\n".join(line.lstrip("~=") for line in marked)
    found = audit(text)
    start, wrong = 0, []
    for line in marked:
        end = start + len(line.lstrip("~="))
        kinds = {block.kind for block in found.layout.blocks if block.span.start < end and start < block.span.end}
        claims = [figure.text for figure in found.figures if start <= figure.span.start < end and figure.claim]
        if (claims if line[0] in "~=" else kinds & {"furniture", "table"}) or (line[0] == "=" and kinds != {"table"}):
            wrong.append((line, kinds, claims))
        start = end + 2
    assert wrong == []
