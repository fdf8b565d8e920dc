zero-without-floor = There is a zero in “{ $of }”, and the framework averages it with a power of 0 or less, without a floor.
    .remedy = Set a “floor” in “aggregation”, or use a power above 0.
more-than-one-response = There are { $responses } responses of mode “{ $mode }”; one agreed response is expected.
    .remedy = Keep the agreed response in the folder and take the others out.
previous-of-another = The previous round is of “{ $previous }”; this assessment is of “{ $institution }”.
    .remedy = Name the previous round of the same institution, or none.
