zero-without-floor = Há um zero em «{ $of }», e o marco faz a média com potência 0 ou menor, sem piso.
    .remedy = Defina um piso («floor») em «aggregation» ou use uma potência maior que 0.
more-than-one-response = Há { $responses } respostas de modo «{ $mode }»; espera-se uma só, acordada.
    .remedy = Deixe na pasta a resposta acordada e retire as demais.
previous-of-another = A rodada anterior é de «{ $previous }»; esta avaliação é de «{ $institution }».
    .remedy = Indique a rodada anterior da mesma instituição ou nenhuma.
