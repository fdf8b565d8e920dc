# Pages 2 to 10 of the scorecard.

report-description = Assessment of { $institution }: level, indicators, voices, change, plan and method.
contents = Contents
page-foot = Page { $n } of { $of }
edition-internal = Internal edition
edition-public = Public edition

## Page 2
next-title = What separates us from “{ $level }”
next-title-top = The highest level
next-top = Every requirement of “{ $level }”, the highest level, is met.
next-missing = { $n ->
    [one] One of { $of } requirements of “{ $level }” is missing
   *[other] { $n } of { $of } requirements of “{ $level }” are missing
}
next-alt = { $finding }. { $rows }.
check-holds = { $label }: met ({ $detail })
check-fails = { $label }: missing ({ $detail })
check-share = At least { $share } of the indicators met
check-dimension = { $label } at { $needs } points or more
rung-of = rung { $rung } of { $top }
fewest = The steps that meet most requirements
fewest-none = No single step of one rung meets a requirement: each takes more than one.
column-step = Step
column-now = Now
column-recommendation = What to do
column-effect = What it changes
effect-requirements = { $n ->
    [one] one requirement met
   *[other] { $n } requirements met
}
effect-meets = one more indicator met
effect-level = reaches “{ $level }”
effect-none = no requirement yet
parts = Scores by axis and by kind
column-part = Axis or kind
kind-policy = Policies
kind-structure = Structures
kind-practice = Practices
kind-result = Results

## Pages 3 and 4
indicators-title = The indicators, one by one
indicators-read = Full boxes: the rung that counts. Ring: what the team claims. Triangle: the target. Hatched: no answer.
column-indicator = Indicator
column-ladder = Ladder
column-claimed-counted = Claimed → counts
column-why = Why
column-evidence = Evidence
column-before = { $round }
cap-documents_show_less = the documents show less
cap-not_shown = no accepted evidence
cap-not_felt = staff do not feel it
declared = declared, not reviewed
shows-more = the documents show more
refused = “does not apply” was refused
evidence-accepted = { $accepted } of { $listed } accepted
evidence-none = none
evidence-listed = { $listed } listed
state-not-answered = not answered
state-not-applicable = does not apply
note-of-team = Team: { $text }
note-of-reviewer = Review: { $text }
dissent-some = there was dissent

## Page 5
voices-title = Who says what
voices-finding = Team and staff differ most in { $label }: { $team } against { $staff }
voices-no-gap = What the team claims and what staff feel cannot be set side by side.
voices-alt = { $finding }. Claims of the team, documents, staff and women's organisations, from 0 to 100: { $rows }.
voice-team = Team: what it claims
voice-documents = Documents
voice-staff = Staff
voice-organisations = Women's organisations
voice-value = { $voice } { $value }
voice-value-interval = { $voice } { $value } ({ $low } to { $high })
voice-hidden = not shown ({ $reason })
more = The documents show more than is claimed ({ $n })
voices-firm = Where voices disagree

## Page 6
staff-title = What staff answered
organisations-title = What women's organisations answered
answers-finding = Most favourable: { $high } ({ $high_value }); least: { $low } ({ $low_value })
overall = Overall, { $value } of 100: the mean of { $of } dimensions.
overall-interval = Overall, { $value } of 100 ({ $interval }): the mean of { $of } dimensions.
answers-alike = All statements equally favourable: { $value }
answers-no-side = The answers, from one end to the other
answers-none = No answer may be shown: there are too few.
answers-alt = { $finding }. Favourable answers: { $rows }.
answers-row = { $text } { $value }
answers-read = Bars to the left are unfavourable, to the right favourable; for statements marked † agreeing is unfavourable. In bold: opinions are divided. No share is printed nearer to 0 or 100 than one person.
answers-sensitive = On harassment, violence and fear
answers-sensitive-read = Shown for all together, and only from { $n } answers on.
head-unfavourable = ← unfavourable
head-favourable = favourable →
head-share = Favour- able
head-n = n
head-dont-know = Don't know

## Page 7
groups-title = By group
groups-none = No group may be shown: each has fewer than { $k } people, or would give away another.
groups-of = { $attribute }: the means of each dimension
groups-finding = Largest gap: { $label }, { $points } points between “{ $one }” and “{ $two }”
groups-no-gap = No gap between groups may be shown
groups-alt = { $finding }. Means from 0 to 100: { $rows }.
groups-read = Dot: mean of the group. Line: 95% interval, from 12 people on. Hatched: not shown, so that nobody is given away.
attribute-gender = Gender
attribute-seniority = Position
attribute-years = Years in the institution
attribute-area = Area
attribute-scope = Scope
gaps-negligible = { $n ->
    [one] One gap is negligible.
   *[other] { $n } gaps are negligible.
}
column-between = Between
column-gap = Points
column-interval = 95% interval
column-size = Size
size-negligible = negligible
size-small = small
size-medium = medium
size-large = large
interval = { $low } to { $high }

## Page 8
change-title = What changed
change-first = This is the first round. The second will show here, for the same indicators, what was gained and what lost ground.
change-none = No indicator can be compared with round { $round }.
change-finding = { $change ->
    [one] One more indicator met
   *[other] { $change } more indicators met
} than in round { $round }, of the { $of } that compare
change-finding-less = { $change ->
    [one] One indicator fewer met
   *[other] { $change } indicators fewer met
} than in round { $round }, of the { $of } that compare
change-finding-same = As many indicators met as in round { $round }: { $n } of the { $of } that compare
change-alt = { $finding }. Scores over the indicators that compare, then and now: { $rows }.
change-row = { $name } { $then }, now { $now }
change-set = Compared are the { $of } indicators that both rounds rated with the same ladder.
change-set-numbers = { $n ->
    [one] One more is measured by a number.
   *[other] { $n } more are measured by a number.
}
change-who = Who answered then and now
column-who = Who
change-read = Full dot: rose or stayed. Triangle: fell.

## Page 9
plan-title = What to do next
plan-steps = Recommendations by effect
column-response = Response
answer-accepted = accepted
answer-partly = accepted in part
answer-rejected = rejected
answer-none = no response received
plan-actions = Action plan
plan-none = No action plan was received with this round.
commitments = Commitments of the round before
commitments-done = { $n ->
    [0] None of the { $of } commitments has been kept.
    [one] One of { $of } commitments has been kept.
   *[other] { $n } of { $of } commitments have been kept.
}
commitments-unsaid = { $n ->
    [one] This round's plan says nothing of one.
   *[other] This round's plan says nothing of { $n }.
}
column-then = Then
column-now-stands = Now
column-action = Action
column-responsible = Responsible
column-due = Due
column-sign = How it will show
column-status = Status
status-agreed = agreed
status-under_way = under way
status-done = done
status-dropped = given up
status-unsaid = nothing is said of it
requests = Documents to ask for
requests-say = Claimed without accepted evidence: a document each would let the claim count.

## Page 10
method-title = Method and data
method-who = Who was asked, and who answered
column-group = Group
column-answered = Answered
column-asked = Of
column-rate = Share
everyone = Everyone
method-hidden = What is not shown
hidden-row = { $n ->
    [one] { $n } figure
   *[other] { $n } figures
}: { $reason }
hidden-none = Everything that was asked is shown.
method-rules = How it is made
rule-1 = Each indicator has a ladder of { $top } steps above zero. The team agrees on one rung; it counts only as far as documents and staff bear it out.
rule-2 = Three caps can lower a rung: a review that sees a lower one; a claim of rung 3 or 4 without accepted evidence, which counts as 2; and staff of whom fewer than half feel it, which counts as 2. Nothing raises a claim.
rule-3 = An indicator is met from rung { $from }. What was not answered counts as not met; what does not apply is not counted.
rule-4 = A dimension's score is the mean of its indicators from 0 to 100. It is published when two thirds of it were rated.
rule-5 = A level asks for a share of indicators met, a floor in every dimension and certain indicators by name. Levels are never reached by averages alone.
rule-6 = Answers of people are shown for { $k } people or more, for what concerns harassment and violence from { $sensitive }. A small group hides a second one where a subtraction would give it away.
rule-7 = Numbers are rounded once. What is hidden is never zero.
method-made = Versions
made-framework = Framework { $id } { $version }, { $hash }
made-instrument = Questionnaire { $id } { $version }, { $hash }
made-engine = Paridad { $engine }, seed { $seed }
made-stated = What the institution stated, { $hash }
method-sign = Validation
sign-for-institution = For the institution
sign-for-facilitation = For the facilitation
sign-date = Place and date

## Comparison
compare-title = Institutions beside each other
compare-description = { $n } institutions, from their releases alone.
compare-few = With fewer than { $k } institutions there is no median, no quartile and no rank.
compare-finding = Highest median: { $high } ({ $high_value }); lowest: { $low } ({ $low_value })
compare-heat-alt = { $finding }. Scores from 0 to 100: { $rows }.
compare-bands = Ranks and their bands
compare-bands-finding = { $certain ->
    [0] No rank is certain: every band reaches over more than one place
    [one] One rank of { $of } is certain
   *[other] { $certain } ranks of { $of } are certain
}
compare-bands-alt = { $finding }. { $rows }.
compare-band-row = { $name }: rank { $rank }, from { $low } to { $high }
compare-read = Dot: the rank by the printed index. Line: where it lies in 90 of 100 draws of other weights (a quarter more or less), other means, one indicator left out, and any value of the plausible ranges.
compare-unnamed = Institutions stand under letters: a name is printed only where every release is public.
column-institution = Institution
column-median = Median
column-quartiles = Quartiles
column-rank = Rank
column-band = Band
column-moved = What moves it most
index = Index
moved-weights = the weights
moved-mean = the kind of mean
moved-left_out = one indicator
moved-range = what is not certain
moved-none = nothing
