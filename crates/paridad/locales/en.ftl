faults = { $count ->
    [one] One fault to mend.
   *[other] { $count } faults to mend.
    }
system = The system does not allow it: { $detail }
bug = This is a bug of ours, not yours: { $detail }. Please report it.
demo-making = Making { $count } documents of invented data…
demo-done = Done: { $count } invented assessments. Open first: { $first }
previous-missing = { $assessment }: not compared with “{ $previous }”, which is not among the folders. Add its folder, or use --previous.
checked = { $count ->
    [one] One document checked, no faults.
   *[other] { $count } documents checked, no faults.
    }
serve-private = Health and measures, on this machine only: http://{ $address }/healthz
serve-setup = First sign-in of the administrator, one-time link (72 hours): { $link }
serve-ready = Ready at { $base }. Ctrl+C stops it.
demo-collecting = Collecting the invented assessments…
demo-again = The demo's data were there already; the links were shown the first time. To begin anew, delete the folder.
invited = People: { $count }.
closing = The round closes in 30 minutes, while the server runs.
tokens-revoked = Tokens revoked.
exported = Responses: { $count }.
restored = Restored and checked.
audit-broken = The chain of the log is broken at event { $at }.
mail-sent = Sent.
conflict = That cannot be done: it is not the time for it, it exists already, or something is missing. Look at the status and the command's help.
not-found = There is none.
doctor-ill = Something is to be mended.
doctor-database = The database answers.
doctor-database-ill = The database does not answer: check DATABASE_URL or the data folder.
doctor-events = The chain of the log is whole.
doctor-events-ill = The chain of the log is broken at event { $about }: compare with a backup.
doctor-key-there = { $about }: its key is there.
doctor-key-there-ill = { $about }: the round is open and its key is missing. Restore it from your copy; without it nobody can answer, or read what was answered.
doctor-key-gone = { $about }: closed, its key was destroyed.
doctor-key-gone-ill = { $about }: closed, but its key is still there. Restart the server so that the closing ends.
doctor-keys-private = Only their owner reads the keys.
doctor-keys-private-ill = Other accounts can read the keys: chmod -R go-rwx on the keys folder.
doctor-mail = Letters waiting: { $about }.
doctor-mail-ill = Letters waiting: { $about }. Check the mail server with `paridad mail test`.
doctor-disk = The data folder can be written.
doctor-disk-ill = The data folder cannot be written: free space or check its permissions.

hidden-line = { $place }: { $why } (rule { $rule }).
hidden-beside = Beside what is shown it would leave a few people over: { $cells }.
hidden-few = too few people, or nobody
hidden-protects = showing it would give away a small group
hidden-differencing = together with other figures it would give somebody away
hidden-coverage = too little was rated
hidden-not_asked = it was not asked
hidden-not_answered = it was not answered
hidden-not_applicable = it does not apply

verify-agrees = AGREES
verify-misses = MISSES
verify-case = { "    " }{ $what }: published { $expected }, computed { $computed } ({ $tolerance })
verify-relative = up to { $most } times the value
verify-within = up to { $most }
verify-decimals = equal to { $digits } decimals
verify-word = the same word
verify-not-computed = Not computed, and why:
verify-holds = { $values } values of { $sets } sets agree with what is published.
verify-missed = { $count ->
    [one] One value does not agree with what is published.
   *[other] { $count } values do not agree with what is published.
}

microdata-loss = { $instrument }: the smallest group had { $before } and has { $after }. Put together: { $merged }. Left out: { $left }. Answers withheld: { $withheld } of { $answers }.
