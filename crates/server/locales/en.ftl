# Everywhere
skip = Skip to the content
language = Language
foot = About this site
help = Information and support
privacy = Privacy
accessibility = Accessibility
exit = Leave now
go-on = Go on
back = Back
next = Next
open = Open
error = Error
state = State
download = Download
remove = Remove
add = Add
not-printed = Answers are not printed.
table = Table
errors = { $n ->
    [one] Check 1 answer to continue
   *[other] Check { $n } answers to continue
}
day = { $day } { $month } { $year }
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

# Open pages
home = Paridad
home-says =
    Questionnaires about equality between women and men in public institutions are answered here.
    If you received a code, go on and type it.
about = About Paridad
about-says =
    Paridad helps ministries and national machineries for women to assess how they work for equality.
    It is used by facilitators, staff of institutions and women's organisations.
privacy-page = Privacy
privacy-page-says =
    Before the first question, each questionnaire says what is kept and who sees it.
    In anonymous questionnaires we keep no name, email or time, and the system does not record who answered. When the round closes, the key that joins the code with the answers is destroyed.
    We publish only results of 5 people or more.
    This site uses no trackers and asks nothing of other sites. It keeps in your browser only what is needed to go on.
accessibility-page = Accessibility
accessibility-page-says =
    These pages aim to meet WCAG 2.2, level AA. They work by keyboard, with a screen reader, on phones and without scripts.
    If something does not work for you, tell the contact person of your questionnaire.
help-says = If something affects you or someone is in danger, ask for help. This questionnaire is not a report, and nobody reads it right away.
help-emergency = Emergency numbers
help-lines = Specialised lines of each country are shown once somebody has confirmed them.
country-AR = Argentina
country-BO = Bolivia
country-BR = Brazil
country-BZ = Belize
country-CA = Canada
country-CL = Chile
country-CO = Colombia
country-CR = Costa Rica
country-CU = Cuba
country-DO = Dominican Republic
country-EC = Ecuador
country-GT = Guatemala
country-HN = Honduras
country-HT = Haiti
country-MX = Mexico
country-NI = Nicaragua
country-PA = Panama
country-PE = Peru
country-PY = Paraguay
country-SV = El Salvador
country-US = United States
country-UY = Uruguay

# Entry
questionnaire = Questionnaire
enter = Type your code
code = Code
code-says = Type the code on your card or message. Dashes and capitals do not matter.
pin-if = PIN (only if you chose one)
refused = We could not open the questionnaire. The code may have a wrong letter, your PIN may be missing, or the round may have closed. Check it, or ask the contact person for help.
locked = Session locked
locked-says = We locked the session to protect your answers. What you wrote is on this page: enter your code and it will be saved.
locked-short = The session was locked. Press “Next” and type your code: what you wrote will be saved.
rest-title = Are you still here?
rest-says = To protect your answers, we lock the session in 2 minutes.
rest-stay = Keep answering
closed = The round has closed
closed-says = This round takes no more answers. Drafts not sent were erased.

# Welcome
about-minutes = { $n ->
    [one] About 1 minute. You can stop and go on later.
   *[other] About { $n } minutes. You can stop and go on later.
}
mode-named = Named
mode-confidential = Confidential
mode-anonymous = Anonymous
consent-anonymous =
    We invite you to say how your institution works for equality between women and men. It takes about { $minutes } minutes. Taking part is voluntary: you can skip questions, stop, and withdraw your answers until { $day }. If you do not take part, nothing happens.
    We do not keep your name, email or the time, nor record who answered. We publish only results of 5 people or more. When the round closes, the key that joins your code with your answers is destroyed. After that they cannot be changed or withdrawn.
    You can protect yourself too. Write no names or details that identify you. Answer where nobody sees the screen. On a work device, your institution can see which pages you visit. Contact: { $contact }.
consent-confidential =
    We invite you to say how your institution works for equality between women and men. It takes about { $minutes } minutes. Taking part is voluntary: you can skip questions, stop, and withdraw your answers until { $day }. If you do not take part, nothing happens.
    Your name is kept apart and erased when the round closes. Until then, whoever runs the system could join it with your answers. Reports never show it. We publish only results of 5 people or more.
    You can protect yourself too. Write no names or details that identify you. On a work device, your institution can see which pages you visit. Contact: { $contact }.
consent-named =
    We invite you to say how your institution works for equality between women and men. You can stop and go on any day until { $day }. Taking part is voluntary.
    Your name appears beside your answers; your team and the facilitation team see it.
    Write no names of people who complained. Contact: { $contact }.
exit-says = “Leave now” closes this page and opens another site. What is saved stays saved. It does not erase the browser history.
device = Who uses this device?
device-me = Only me
device-shared = Other people too
pin-choose = Go on elsewhere: choose a PIN
pin-says = Choose a PIN of 6 to 12 digits. With your code and your PIN you can go on on another device. Nobody can recover it for you.
pin = PIN
pin-wrong = Type a PIN of 6 to 12 digits.
pin-keep = Keep my PIN
pin-kept = Your PIN is kept. To go on elsewhere, type your code and your PIN.
agree = I read this and want to take part
agree-first = Tick that you read this and want to take part, or choose “I do not want to take part”.
begin = Begin
decline = I do not want to take part
thanks = Thank you
declined = Thank you. We recorded nothing. You can close this window.

# Sections
section-of = Section { $n } of { $of }
section = Section
sections = List of sections
state-new = Not begun
state-begun = In progress
state-done = Done
state-agreed = Agreed
open-n = { $n ->
    [one] 1 left
   *[other] { $n } left
}
saving = Saving…
saved-at = Saved at { $x }
offline = No connection. Your answers are still on this screen: do not close it. We will save them when the signal returns.
not-saved = We could not save. What you wrote is still here. Try again in a minute.
sending = Sending…
appeared = There are new questions because of your answer.
profile-says = These data are used only in groups of 5 people or more.
other-answer = Another answer
absent-dont-know = I don't know
absent-not-applicable = Does not apply
absent-prefer-not = I prefer not to answer
number-figures = Write the amount in figures, for example 12.
number-which = We cannot tell whether the point or comma separates thousands or decimals. Write 1234 or 1.2.
ranking-twice = Two options have the same place. Give each a different one.
date-none = Write a day that exists, for example 4 5 2026.
date-day = Day
date-month = Month
date-year = Year
most-characters = Up to { $n } characters.
changed-since = You changed answers after sending. Review them and send them again for them to count.
later = Save and go on later
left = Saved. Come back when you like with your code or link.
left-for-good = We closed the session. Without a PIN this draft cannot be opened again: next time you will begin anew.
ends-on = This round ends on { $x }.
closing-soon = The round is closing. Send your answers within the next minutes.

# Review, receipt, after
review = Review and send
review-title = Review before sending
review-says = You can still change any answer.
left-open = { $n ->
    [one] 1 question has no answer yet. You can answer it or send as it is.
   *[other] { $n } questions have no answer yet. You can answer them or send as it is.
}
left-out = { $n ->
    [one] 1 answer is no longer needed because of a later one: it is not sent.
   *[other] { $n } answers are no longer needed because of later ones: they are not sent.
}
needed = This needs an answer, or the reason why there is none.
no-answer = No answer
change = Change
send = Send my answers
send-as-is = Send as it is
coordinator-sends = Whoever coordinates the team sends the answers.
received = We received your answers
received-says = Thank you for your time. You can close this window.
received-else = If you had already sent answers from another device, those count; to change them use that device or your PIN.
receipt = Receipt
until = Until { $x } you can:
correct = Correct my answers
withdraw = Withdraw my answers
withdraw-says = They are erased now and not counted. You can do this until { $x }.
withdraw-now = Withdraw now
withdrawn = If there were answers with this code, on this device or with this PIN, they were erased.
keep = No, keep them
clear = Erase from this device
clear-says = Removes the session and the key to your draft. The history is erased in the browser.
cleared-title = Erased from this device
cleared = We removed the session and the key. The history is erased in the browser.
conflict = Choose which version counts
conflict-says = These answers were also changed on another device. We kept both versions: choose which one counts.
conflict-mine = The one of this device
conflict-theirs = The other one
conflict-keep = Keep my choice

# Team and review
team = Team
owner = Responsible
keep-owners = Keep responsibilities
history = History
history-none = No changes yet.
when = When
who = Who
what = What
proposes-only = You can propose a rung and add evidence. Whoever is responsible for the section marks what is agreed.
own-proposal = My proposal
proposals = Proposals:
proposals-after = Proposals of others are shown once you have given yours.
agreed-rung = Agreed rung
asks-evidence = asks for evidence
reason = Reason (one line)
dissent-or-not = Dissent, or why it does not apply
why-not-applicable = Why it does not apply
dissent-says = Write how many people see another rung and why, without names. In a small team, readers may guess.
dissent-rung = Rung they see
dissent-people = People
dissent-why = Because
evidence = Evidence
evidence-n = { $n ->
    [0] No evidence.
    [one] 1 piece of evidence.
   *[other] { $n } pieces of evidence.
}
evidence-add = Add evidence
evidence-none = There is no evidence.
evidence-says = Upload no documents with names of people who complained. PDF, Word, Excel, ODT or picture, up to 20 MB. A file may hold who made it and when.
evidence-wrong = Write a title and choose a file (PDF, DOCX, XLSX, ODT, JPG or PNG, up to 20 MB), or write document and page. The date must exist.
evidence-title = Title of the document
evidence-kind = Kind of document
evidence-file = File
evidence-reference = Or document and page
without-evidence = Without accepted evidence a rung above 2 counts as 2.
back-to-question = Back to the question
unreviewed = Not reviewed
agree-section = Mark as agreed
reopen-section = Open again
claimed = The team says:
look-for = What to look for:
finding = Finding
verdict-accepted = Accepted
verdict-insufficient = Insufficient
verdict-outdated = Outdated
verdict-not-provided = Not provided
act-agreed = agreed
act-evidence = added evidence
act-evidence-removed = removed evidence
act-section-agreed = marked the section as agreed
act-section-reopened = opened the section again

# Shared scorecard
shared = Shared scorecard
shared-key = Key
shared-refused = We could not open the scorecard. The link may have expired or been withdrawn. Ask for a new one.
meets-level = Meets { $n } of { $of } indicators. Level: { $x }
meets = Meets { $n } of { $of } indicators
not-shown = Not shown
as-table = Scores by dimension
dimension = Dimension
score = Score
range = Range
met = Indicators met
downloads = Downloads
download-scorecard-pdf = Scorecard
download-scorecard-png = Scorecard as picture
download-card-png = Card to share
download-data-csv = Data
download-data-xlsx = Data
page-as-image = Page 1 as picture
small-groups = Fewer than 5 answers: not shown, to protect people.

# Console
console = Console
sign-in = Sign in
sign-out = Sign out
sign-in-refused = The email, the password or the digits are not right.
sign-in-resting = There were many tries. Wait 15 minutes.
email = Email
password = Password
digits = 6 digits of your app, or a recovery code
digits-wrong = The digits are not right or were already used.
confirm = Confirm that it is you
confirm-says = This step hands out a secret or cannot be undone. Type 6 digits and do it again; they hold for 10 minutes.
setup = Set up your account
setup-key = Key of the link
setup-refused = This link was used or has expired. Ask for a new one.
setup-keep = Keep and finish
setup-done = Your account is ready
setup-done-says = You can sign in now.
setup-once = One-time link: shown only now, good for 72 hours
password-new = New password
password-says = 12 characters or more. A phrase of several words will do.
password-short = Use a password of 12 to 200 characters.
second-factor = Second factor
second-factor-says = Point your authenticator app at the square, or type the key. Then type the 6 digits that it shows.
recovery = Recovery codes
recovery-says = Keep them on paper. Each is good once, should you lose the phone.
assessments = Assessments
assessments-none = There are no assessments yet.
assessment = Assessment
new-assessment = New assessment
institution = Institution
institution-name = Name
institution-id = Identifier of the institution
institution-kind = Kind
kind-ministry = Ministry
kind-nmaw = National machinery for women
kind-other = Other
id-says = Lower-case letters, figures and dashes. It never changes.
country = Country (two letters)
round = Round
round-name = Name of the round
assessment-id = Identifier of the assessment
previous-round = Assessment before (identifier, if there is one)
from-day = From
to-day = To
until-day = Until
framework = Framework
contact = Contact
contact-says = Whom a respondent may ask. Shown on the welcome page.
instruments = Instruments
instrument = Instrument
population = Sizes of groups
population-says = For the margin of error, and to warn of groups below 5. May be left blank.
population-staff = Staff in all
women = Women
men = Men
create = Create
id-taken = That identifier exists already, or a mode is not possible for that instrument.
summary = Summary
invitations = Invitations
release = Publish
round-draft = Being prepared
round-open = Open
round-closing = Closing
round-closed = Closed
codes = Codes
received-head = Received
received-n = { $n }
at-least = at least { $n }
fewer-than-five = fewer than 5
counts-say = Anonymous counts change in steps of 5 and once a day.
on-paper = On paper
small-group = “{ $x }” has { $n ->
    [one] 1 person
   *[other] { $n } people
}: its data will not be shown.
next-step = Next step
next-open = Opening makes the key of the round; the modes of privacy no longer change.
open-round = Open the round
next-invite = Invite people or print cards.
close-round = Close the round
people = People
people-says = One a line: name; email. In anonymous rounds the email is enough.
part = Part
part-respondent = Answers
part-coordinator = Coordinates
part-contributor = Contributes
part-reviewer = Reviews
invite = Invite
invited-n = { $n ->
    [one] 1 person invited
   *[other] { $n } people invited
}
anonymous-says = Nothing joins a person with her answers
link-again = Show link
links-once = Links
links-once-say = Hand them over by a safe way. Whoever has the link can answer.
not-open = The round is not open.
letters = Letters
mail-waiting = waiting
mail-sent = sent
mail-refused = refused
mail-given-up = not delivered
cards-say = Printed cards with a code, to hand out at random and face down. They are made now and not kept.
cards-n = Made so far: { $n }.
amount = Amount
make-cards = Make cards (PDF)
remind = Remind those who are missing
remind-all = Remind everybody
revoke-code = Revoke a code
revoke = Revoke
revoked = The code was revoked.
revoked-none = There is no such code in this round.
links = Links
close-says = This cannot be undone: the key is destroyed, and drafts, codes and letters are erased.
close-word = CLOSE
close-word-wrong = Type the word as it is shown.
close-type = Type { $x }
close-later = Close in 30 minutes: those who are answering can finish
close-now = Close now: what was not sent is lost
closing-in = { $n ->
    [one] The round closes in 1 minute.
   *[other] The round closes in { $n } minutes.
}
closed-key = The key was destroyed: nobody can join codes with answers any more
look = Look
shown-hidden = { $shown ->
    [one] 1 cell is shown
   *[other] { $shown } cells are shown
}. { $hidden ->
    [one] 1 is hidden
   *[other] { $hidden } are hidden
} to protect people.
caps-n = { $n ->
    [one] 1 indicator counts less than was said
   *[other] { $n } indicators count less than was said
}
preview-pdf = See the scorecard as PDF
preview-png = See the scorecard as picture
preview-none = There are no answers to make a scorecard of.
publish = Publish
publish-says = Twice at most: a draft and a final version.
stage = Stage
stage-draft = Draft
stage-final = Final
sections-public = Sections of the public edition
sections-says = The first page is always there. It may name a finding in a line; what is left out is on no other page, in no table and in no download. The internal edition keeps it.
internal-pdf = Internal edition as PDF
public-edition = Anybody may see it without a key
public = public
share = Make a link
unshare = Withdraw the links
shares-n = { $n ->
    [one] 1 link in force
   *[other] { $n } links in force
}
share-once = Link of the scorecard
share-once-says = Shown only now. Good for 90 days; it can be withdrawn.
answers = Answers
users = Accounts
audit = Log
audit-holds = The chain is whole up to:
audit-broken = The chain is broken after:
name = Name
role = Role
link = Link
new-link = New link
new-user = New account
user-wrong = Check email, name and role. It may exist already.
account-ready = Ready
account-waiting = Waits for the first sign-in
role-administrator = Administration
role-analyst = Analysis
role-facilitator = Facilitation
role-viewer = Reading

# Letters
mail-subject = A questionnaire for you
mail-hello = Hello, { $x },
mail-invitation =
    We invite you to answer a questionnaire of { $institution }. You can do so until { $day }.
    The code below is for you alone. Do not forward this message.
    If you have questions: { $contact }
mail-reminder =
    We remind you of the questionnaire of { $institution }. You can answer it until { $day }. If you did already, thank you.
    If you have questions: { $contact }
mail-reminder-all =
    This reminder goes to everybody who was invited, because the system does not know who answered.
    You can answer the questionnaire of { $institution } until { $day } with the code of the first message. If you did already, thank you.
    If you lost your code or have questions: { $contact }
mail-code = Your code is { $code }. Type it at { $place }, or open this link:
mail-link = Open the questionnaire
mail-test-subject = Test of mail
mail-test = This message shows that Paridad can send mail.

# Problems
problem-400 = We did not understand the request
problem-400-says = Go back to the page before and try again.
problem-401 = Sign in first
problem-403 = That cannot be done
problem-403-says = The page may be old, or your account may not be allowed. Go back, reload and try again.
problem-404 = Nothing is here
problem-404-says = The address may be mistyped, or not for your account.
problem-405 = That cannot be done
problem-405-says = Go back to the page before.
problem-408 = It took too long
problem-408-says = The connection is slow. Try again.
problem-409 = It changed meanwhile
problem-409-says = Another person or device changed it, or it is no longer at that step. Go back and see how it stands.
problem-413 = It is too large
problem-413-says = A file may have up to 20 MB.
problem-415 = That format cannot be read
problem-415-says = Go back to the page before and try again.
problem-422 = Something is not right
problem-422-says = Go back, check what you wrote and try again.
problem-428 = Say which version you know
problem-429 = Too many tries
problem-429-says = Wait a little and try again.
problem-500 = We failed
problem-500-says = It is our error. What was saved stays saved.
problem-503 = We cannot save now
problem-503-says = What was saved stays saved. Go back and try again in a minute.
api-title = Interface for programs
api-says =
    Programs use /api/v1 with a token and its scopes.
    The whole description is at /api/openapi.json.
