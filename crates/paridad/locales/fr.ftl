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
serve-private = Santé et mesures, sur cette machine seulement : http://{ $address }/healthz
serve-setup = Première connexion de l’administration, lien à usage unique (72 heures) : { $link }
serve-ready = Prêt sur { $base }. Ctrl+C arrête.
demo-collecting = Collecte des évaluations inventées…
demo-again = Les données de démonstration étaient déjà là ; les liens ont été montrés la première fois. Pour recommencer, supprimez le dossier.
invited = Personnes : { $count }.
closing = La consultation sera close dans 30 minutes, tant que le serveur tourne.
tokens-revoked = Jetons révoqués.
exported = Réponses : { $count }.
restored = Restauré et vérifié.
audit-broken = La chaîne du journal est rompue à l’événement { $at }.
mail-sent = Envoyé.
conflict = Impossible : ce n’est pas le moment, cela existe déjà, ou il manque quelque chose. Voyez l’état et l’aide de la commande.
not-found = Cela n’existe pas.
doctor-ill = Il y a quelque chose à corriger.
doctor-database = La base de données répond.
doctor-database-ill = La base de données ne répond pas : vérifiez DATABASE_URL ou le dossier de données.
doctor-events = La chaîne du journal est complète.
doctor-events-ill = La chaîne du journal est rompue à l’événement { $about } : comparez avec une copie.
doctor-key-there = { $about } : sa clé est là.
doctor-key-there-ill = { $about } : la consultation est ouverte et sa clé manque. Restaurez-la depuis votre copie ; sans elle, personne ne peut répondre ni lire ce qui a été répondu.
doctor-key-gone = { $about } : close, sa clé a été détruite.
doctor-key-gone-ill = { $about } : close, mais sa clé est encore là. Redémarrez le serveur pour achever la clôture.
doctor-keys-private = Seul leur propriétaire lit les clés.
doctor-keys-private-ill = D’autres comptes peuvent lire les clés : chmod -R go-rwx sur le dossier des clés.
doctor-mail = Messages en attente : { $about }.
doctor-mail-ill = Messages en attente : { $about }. Vérifiez le serveur de courriel avec `paridad mail test`.
doctor-disk = On peut écrire dans le dossier de données.
doctor-disk-ill = On ne peut pas écrire dans le dossier de données : libérez de l’espace ou vérifiez les droits.

hidden-line = { $place } : { $why } (règle { $rule }).
hidden-beside = À côté de ce qui est montré, il laisserait peu de personnes de reste : { $cells }.
hidden-few = trop peu de personnes, ou personne
hidden-protects = le montrer trahirait un petit groupe
hidden-differencing = avec d'autres chiffres il trahirait quelqu'un
hidden-coverage = trop peu a été noté
hidden-not_asked = cela n'a pas été demandé
hidden-not_answered = cela est resté sans réponse
hidden-not_applicable = sans objet

verify-agrees = CONCORDE
verify-misses = DIFFÈRE
verify-case = { "    " }{ $what } : publié { $expected }, calculé { $computed } ({ $tolerance })
verify-relative = jusqu'à { $most } fois la valeur
verify-within = jusqu'à { $most }
verify-decimals = égaux à { $digits } décimales
verify-word = le même mot
verify-not-computed = Non calculé, et pourquoi (en anglais) :
verify-holds = { $values } valeurs de { $sets } ensembles concordent avec ce qui est publié.
verify-missed = { $count ->
    [one] Une valeur ne concorde pas avec ce qui est publié.
   *[other] { $count } valeurs ne concordent pas avec ce qui est publié.
}

microdata-loss = { $instrument } : le plus petit groupe comptait { $before } et compte { $after }. Regroupées : { $merged }. Écartés : { $left }. Réponses retenues : { $withheld } sur { $answers }.
