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
