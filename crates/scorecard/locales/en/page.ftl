# Page 1, the one a minister reads, and the card to share.

title = { $framework }: { $institution }, round { $round }
description = Page 1 of the assessment of { $institution }: level, indicators met, dimensions, decisions asked for.
invented = Invented data: this is an example and describes no real institution.
place = { $country } · Round { $round } · { $dates }
round = Round { $round }
date = { $day } { $month }
date-year = { $day } { $month } { $year }
day-one = 1
dates = { $from } to { $to }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Level and count
level-label = Level
level-scale = Scale of { $of } levels. Level reached: { $level }, number { $position } of { $of }.
meets-label = Indicators met
meets = Meets { $n } of { $of }
met-before = In round { $round }: { $n } of { $of }
met-before-level = In round { $round }: { $n } of { $of }, level “{ $level }”
met-common = On the { $of } that compare: { $then } then, { $now } now
range = Plausible range: { $low } to { $high }
range-of = Plausible range: { $low } of { $low_of } to { $high } of { $high_of }
range-none = Plausible range: { $n }, no margin
range-why = Low: with dissent and what no longer applies. High: if what is open is answered and shown.
no-team = No level and no count of indicators
no-team-staff = The institution's team did not answer. The bars are means of what staff say, from 0 to 100.
no-team-organisations = The institution's team did not answer. The bars are means of what women's organisations say, from 0 to 100.
no-team-nobody = The institution's team did not answer, and there is no other voice that may be shown.

## What separates from the next level
separates-label = Still needed for “{ $level }”
separates-top = This is the highest level.
separates-must = meet { $labels }
separates-dimensions = raise { $labels } to { $needs } points
separates-more = { $n ->
    [one] meet one more indicator
   *[other] meet { $n } more indicators
}
separates-named = { $label } ({ $score })
without-score = no score

## Dimensions
chart-label = The dimensions, from 0 to 100
highest = Highest: { $labels } ({ $score })
lowest = lowest: { $labels } ({ $score })
high-low = { $highest }; { $lowest }
all-equal = Every dimension with a score stands at { $score }
no-score = No dimension has a score that may be published
column-dimension = Dimension
column-score = Score
column-claimed = Claimed
column-previous = { $round }
column-met = Met
column-people = Mean
column-answers = Answers
of = { $n } of { $of }
none = none
mark-counted = Score: what counts
mark-people-staff = Mean of staff
mark-people-organisations = Mean of organisations
mark-interval = 95% interval
mark-claimed = What the team claims
mark-target = Target
mark-previous = Round { $round }
mark-hidden = No score, with the reason
alt-team = { $finding }. Score of each dimension, from 0 to 100: { $rows }.
alt-people = { $finding }. Mean by dimension, from 0 to 100: { $rows }.
alt-row = { $name } { $parts }
alt-claimed = claimed { $score }
alt-target = target { $score }
alt-previous = round { $round } { $score }
alt-interval = interval { $low } to { $high }
alt-hidden = no score ({ $reason })

## Strengths, gaps, decisions
strengths = Strengths
strengths-none = No dimension with a score reaches 50 points.
gaps = Gaps
gaps-none = No dimension with a score is below its target.
scored = { $label } ({ $score })
decisions = Decisions asked for
decisions-none-left = None: every indicator reaches its target.
decisions-none-kind = None on policy or structure: what is missing is practice or results.
decision-level = This step leads to “{ $level }”.

## Who answered
answered = Who answered
from-team = Team
from-documents = Documents
from-staff = Staff
from-organisations = Women's organisations
team-size = { $n ->
    [one] { $count } person
   *[other] { $count } people
}
team-unknown = answered; how many people is not known
documents-reviewed = { $n ->
    [one] { $n } indicator reviewed
   *[other] { $n } indicators reviewed
}
people-answered = { $n ->
    [one] { $count } answer
   *[other] { $count } answers
}
people-answered-of = { $count } of { $of }
people-answered-rate = { $count } of { $of } ({ $rate })
people-hidden = not shown: { $reason }
not-here = Not on this page: { $labels }.

## How firm it is
firm = How firm it is
changes = Since round { $round }
not-shown = Claimed and not shown ({ $n })
contradicted = The documents show much less ({ $n })
dissent = With dissent in the team ({ $n })
dissent-votes = { $label }: { $votes }
dissent-vote = { $people } of { $size } at rung { $rung }
dissent-vote-alone = { $people } at rung { $rung }
not-answered = Not answered ({ $n })
not-applicable = Not applicable ({ $n })
lost = Lost ground ({ $n })
gained = Gained ({ $n })
left-out = Changed content, not compared ({ $n })
divided-staff = Opinions of staff are divided ({ $n })
divided-organisations = Opinions of organisations are divided ({ $n })
claim-above = The team claims more than staff feel
claim-below = Staff feel more than the team claims
points = { $label } ({ $points }{ "\u00A0" }points)
nothing-open = Nothing was left unanswered, not shown or in dissent.

## Method
method = Framework { $framework } { $version } · Paridad { $engine } · An indicator is met from rung { $rung } of { $top }, “{ $title }” · Data { $hash }

## Reasons why something is not shown
reason-few = too few answers to show them without exposing anyone
reason-protects = showing it would give away a small group
reason-differencing = taken from other figures it would give somebody away
reason-coverage = too little of the dimension was rated
reason-not_asked = it was not asked
reason-not_answered = it was not answered
reason-not_applicable = it does not apply to this institution

## Pieces
at-least = ≥ { $n }
at-most = ≤ { $n }
list-two = { $first } and { $last }
list-many = { $first } and { $n } more
card-nobody = No level and no count of indicators: the team did not answer
