# Cards with codes and questionnaires for print.
paper-code = Your code
paper-how = Type the code at {$place} or point the camera at the square.
paper-anonymous = It is anonymous. Nobody knows which card you have. Do not share or photograph it.
paper-until = Until {$day}.
paper-no-name = Do not write your name. Return the sheet as you are told.
paper-marks = Answer with one mark for each question. You may leave questions without an answer.
paper-dont-know = I don't know
paper-not-applicable = Does not apply
paper-prefer-not = I prefer not to answer
paper-title = Questionnaire
