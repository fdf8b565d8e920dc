faults = { $count ->
    [one] Une erreur à corriger.
   *[other] { $count } erreurs à corriger.
    }
system = Le système ne le permet pas : { $detail }
bug = C'est une erreur de notre part, pas de la vôtre : { $detail }. Merci de la signaler.
demo-making = Préparation de { $count } documents à partir de données inventées…
demo-done = Terminé : { $count } évaluations inventées. Ouvrez d'abord : { $first }
previous-missing = { $assessment } : pas de comparaison avec « { $previous } », qui n'est pas parmi les dossiers. Ajoutez son dossier, ou utilisez --previous.
checked = { $count ->
    [one] Un document vérifié, sans erreur.
   *[other] { $count } documents vérifiés, sans erreur.
    }
