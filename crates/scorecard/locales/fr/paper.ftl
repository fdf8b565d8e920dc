# Cards with codes and questionnaires for print.
paper-code = Votre code
paper-how = Saisissez le code sur {$place} ou visez le carré avec l'appareil photo.
paper-anonymous = C'est anonyme. Personne ne sait quelle carte vous avez. Ne la partagez pas et ne la photographiez pas.
paper-until = Jusqu'au {$day}.
paper-no-name = N'écrivez pas votre nom. Rendez la feuille comme on vous l'indique.
paper-marks = Répondez par une marque à chaque question. Vous pouvez laisser des questions sans réponse.
paper-dont-know = Je ne sais pas
paper-not-applicable = Sans objet
paper-prefer-not = Je préfère ne pas répondre
paper-title = Questionnaire
