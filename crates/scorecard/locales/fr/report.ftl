# Pages 2 à 10 du rapport.

report-description = Évaluation de { $institution } : niveau, indicateurs, voix, changement, plan et méthode.
contents = Sommaire
page-foot = Page { $n } sur { $of }
edition-internal = Édition interne
edition-public = Édition publique

## Page 2
next-title = Ce qui nous sépare de « { $level } »
next-title-top = Le niveau le plus haut
next-top = Toutes les exigences de « { $level } », le niveau le plus haut, sont remplies.
next-missing = { $n ->
    [one] Il manque une des { $of } exigences de « { $level } »
   *[other] Il manque { $n } des { $of } exigences de « { $level } »
}
next-alt = { $finding }. { $rows }.
check-holds = { $label } : rempli ({ $detail })
check-fails = { $label } : manque ({ $detail })
check-share = Au moins { $share } des indicateurs atteints
check-dimension = { $label } à { $needs } points ou plus
rung-of = échelon { $rung } sur { $top }
fewest = Les pas qui remplissent le plus d'exigences
fewest-none = Aucun pas d'un seul échelon ne remplit une exigence : il en faut plus d'un.
column-step = Pas
column-now = Aujourd'hui
column-recommendation = Que faire
column-effect = Ce que cela change
effect-requirements = { $n ->
    [one] remplit une exigence
   *[other] remplit { $n } exigences
}
effect-meets = un indicateur atteint de plus
effect-level = atteint « { $level } »
effect-none = encore aucune exigence
parts = Scores par axe et par type
column-part = Axe ou type
kind-policy = Politiques
kind-structure = Structures
kind-practice = Pratiques
kind-result = Résultats

## Pages 3 et 4
indicators-title = Les indicateurs, un à un
indicators-read = Cases pleines : l'échelon qui compte. Cercle : ce que l'équipe déclare. Triangle : la cible. Hachuré : sans réponse.
column-indicator = Indicateur
column-ladder = Échelle
column-claimed-counted = Déclaré → compte
column-why = Pourquoi
column-evidence = Preuves
column-before = { $round }
cap-documents_show_less = les documents montrent moins
cap-not_shown = sans preuve acceptée
cap-not_felt = le personnel ne le ressent pas
declared = déclaré, non examiné
shows-more = les documents montrent plus
refused = le « sans objet » n'a pas été accepté
evidence-accepted = { $accepted } sur { $listed } acceptées
evidence-none = aucune
evidence-listed = { $listed } dans la liste
state-not-answered = sans réponse
state-not-applicable = sans objet
note-of-team = Équipe : { $text }
note-of-reviewer = Examen : { $text }
dissent-some = il y a eu désaccord

## Page 5
voices-title = Qui dit quoi
voices-finding = Équipe et personnel diffèrent le plus sur { $label } : { $team } contre { $staff }
voices-no-gap = Ce que déclare l'équipe et ce que ressent le personnel ne peuvent être mis côte à côte.
voices-alt = { $finding }. Ce que déclare l'équipe, documents, personnel et organisations de femmes, de 0 à 100 : { $rows }.
voice-team = Équipe : ce qu'elle déclare
voice-documents = Documents
voice-staff = Personnel
voice-organisations = Organisations de femmes
voice-value = { $voice } { $value }
voice-value-interval = { $voice } { $value } (de { $low } à { $high })
voice-hidden = non montré ({ $reason })
more = Les documents montrent plus que déclaré ({ $n })
voices-firm = Où les voix divergent

## Page 6
staff-title = Ce que le personnel a répondu
organisations-title = Ce que les organisations de femmes ont répondu
answers-finding = Le plus favorable : { $high } ({ $high_value }) ; le moins : { $low } ({ $low_value })
overall = Dans l'ensemble, { $value } sur 100 : la moyenne de { $of } dimensions.
overall-interval = Dans l'ensemble, { $value } sur 100 ({ $interval }) : la moyenne de { $of } dimensions.
answers-alike = Toutes les phrases, aussi favorables les unes que les autres : { $value }
answers-no-side = Les réponses, d'un bout à l'autre
answers-none = Aucune réponse ne peut être montrée : elles sont trop peu nombreuses.
answers-alt = { $finding }. Réponses favorables : { $rows }.
answers-row = { $text } { $value }
answers-read = Les barres à gauche sont défavorables, à droite favorables ; pour les phrases avec †, être d'accord est défavorable. En gras : avis partagés. Aucun pourcentage n'est imprimé plus près de 0 ou 100 qu'une personne.
answers-sensitive = Sur le harcèlement, la violence et la peur
answers-sensitive-read = Montré seulement dans l'ensemble, et à partir de { $n } réponses.
head-unfavourable = ← défavorable
head-favourable = favorable →
head-share = Favo- rable
head-n = n
head-dont-know = Ne sait pas

## Page 7
groups-title = Par groupe
groups-none = Aucun groupe ne peut être montré : chacun compte moins de { $k } personnes ou en trahirait un autre.
groups-of = { $attribute } : moyenne de chaque dimension
groups-finding = Le plus grand écart : { $label }, { $points } points entre « { $one } » et « { $two } »
groups-no-gap = Aucun écart entre groupes ne peut être montré
groups-alt = { $finding }. Moyennes de 0 à 100 : { $rows }.
groups-read = Point : moyenne du groupe. Trait : intervalle à 95 %, à partir de 12 personnes. Hachuré : non montré, pour n'exposer personne.
attribute-gender = Genre
attribute-seniority = Fonction
attribute-years = Années dans l'institution
attribute-area = Service
attribute-scope = Portée
gaps-negligible = { $n ->
    [one] Un écart est négligeable.
   *[other] { $n } écarts sont négligeables.
}
column-between = Entre
column-gap = Points
column-interval = Intervalle à 95 %
column-size = Taille
size-negligible = négligeable
size-small = petit
size-medium = moyen
size-large = grand
interval = de { $low } à { $high }

## Page 8
change-title = Ce qui a changé
change-first = C'est le premier cycle. Le deuxième montrera ici, pour les mêmes indicateurs, ce qui avance et ce qui recule.
change-none = Aucun indicateur ne peut être comparé au cycle { $round }.
change-finding = { $change ->
    [one] Un indicateur atteint de plus
   *[other] { $change } indicateurs atteints de plus
} qu'au cycle { $round }, sur les { $of } comparables
change-finding-less = { $change ->
    [one] Un indicateur atteint de moins
   *[other] { $change } indicateurs atteints de moins
} qu'au cycle { $round }, sur les { $of } comparables
change-finding-same = Autant d'indicateurs atteints qu'au cycle { $round } : { $n } sur les { $of } comparables
change-alt = { $finding }. Scores sur les indicateurs comparables, avant et maintenant : { $rows }.
change-row = { $name } { $then }, maintenant { $now }
change-set = Sont comparés les { $of } indicateurs que les deux cycles ont notés avec la même échelle.
change-set-numbers = { $n ->
    [one] S'y ajoute un indicateur mesuré par un nombre.
   *[other] S'y ajoutent { $n } indicateurs mesurés par un nombre.
}
change-who = Qui a répondu alors et maintenant
column-who = Qui
change-read = Point plein : monte ou reste égal. Triangle : baisse.

## Page 9
plan-title = La suite
plan-steps = Recommandations selon leur effet
column-response = Réponse
answer-accepted = acceptée
answer-partly = acceptée en partie
answer-rejected = rejetée
answer-none = aucune réponse reçue
plan-actions = Plan d'action
plan-none = Aucun plan d'action n'a été reçu avec ce cycle.
commitments = Engagements du cycle précédent
commitments-done = { $n ->
    [0] Aucun des { $of } engagements n'est tenu.
    [one] Un engagement sur { $of } est tenu.
   *[other] { $n } des { $of } engagements sont tenus.
}
commitments-unsaid = { $n ->
    [one] Le plan de ce cycle ne dit rien de l'un d'eux.
   *[other] Le plan de ce cycle ne dit rien de { $n } d'entre eux.
}
column-then = Alors
column-now-stands = Maintenant
column-action = Action
column-responsible = Responsable
column-due = Échéance
column-sign = Comment on le verra
column-status = État
status-agreed = convenue
status-under_way = en cours
status-done = faite
status-dropped = abandonnée
status-unsaid = rien n'en est dit
requests = Documents à demander
requests-say = Déclaré sans preuve acceptée : avec un document, chacun pourrait compter.

## Page 10
method-title = Méthode et données
method-who = À qui l'on a demandé, et qui a répondu
column-group = Groupe
column-answered = Réponses
column-asked = Sur
column-rate = Part
everyone = Ensemble
method-hidden = Ce qui n'est pas montré
hidden-row = { $n ->
    [one] { $n } chiffre
   *[other] { $n } chiffres
} : { $reason }
hidden-none = Tout ce qui a été demandé est montré.
method-rules = Comment c'est fait
rule-1 = Chaque indicateur a une échelle de { $top } échelons au-dessus de zéro. L'équipe convient d'un échelon ; il ne compte que dans la mesure où documents et personnel le confirment.
rule-2 = Trois plafonds peuvent abaisser un échelon : un examen qui en voit un plus bas ; une déclaration de 3 ou 4 sans preuve acceptée, qui compte pour 2 ; un personnel dont moins de la moitié le ressent, qui compte pour 2. Rien ne relève une déclaration.
rule-3 = Un indicateur est atteint à partir de l'échelon { $from }. Ce qui est sans réponse compte comme non atteint ; ce qui est sans objet n'est pas compté.
rule-4 = Le score d'une dimension est la moyenne de ses indicateurs de 0 à 100. Il est publié quand les deux tiers ont été notés.
rule-5 = Un niveau exige une part d'indicateurs atteints, un minimum dans chaque dimension et certains indicateurs nommés. On n'atteint jamais un niveau par les seules moyennes.
rule-6 = Les réponses des personnes sont montrées à partir de { $k } personnes ; ce qui touche au harcèlement et à la violence, à partir de { $sensitive }. Un petit groupe en cache un second lorsqu'une soustraction le trahirait.
rule-7 = Les nombres sont arrondis une seule fois. Ce qui est caché n'est jamais zéro.
method-made = Versions
made-framework = Cadre { $id } { $version }, { $hash }
made-instrument = Questionnaire { $id } { $version }, { $hash }
made-engine = Paridad { $engine }, graine { $seed }
made-stated = Ce que l'institution a déclaré, { $hash }
method-sign = Validation
sign-for-institution = Pour l'institution
sign-for-facilitation = Pour la facilitation
sign-date = Lieu et date

## Comparaison
compare-title = Les institutions côte à côte
compare-description = { $n } institutions, à partir de leurs seules publications.
compare-few = Avec moins de { $k } institutions il n'y a ni médiane, ni quartile, ni rang.
compare-finding = La médiane la plus haute : { $high } ({ $high_value }) ; la plus basse : { $low } ({ $low_value })
compare-heat-alt = { $finding }. Scores de 0 à 100 : { $rows }.
compare-bands = Rangs et leurs bandes
compare-bands-finding = { $certain ->
    [0] Aucun rang n'est certain : chaque bande en couvre plus d'un
    [one] Un rang sur { $of } est certain
   *[other] { $certain } rangs sur { $of } sont certains
}
compare-bands-alt = { $finding }. { $rows }.
compare-band-row = { $name } : rang { $rank }, de { $low } à { $high }
compare-read = Point : le rang selon l'indice imprimé. Trait : où il se trouve dans 90 tirages sur 100 d'autres poids (un quart de plus ou de moins), d'autres moyennes, un indicateur en moins et toute valeur des intervalles plausibles.
compare-unnamed = Les institutions portent des lettres : un nom n'est imprimé que si toutes les publications sont publiques.
column-institution = Institution
column-median = Médiane
column-quartiles = Quartiles
column-rank = Rang
column-band = Bande
column-moved = Ce qui le déplace le plus
index = Indice
moved-weights = les poids
moved-mean = le type de moyenne
moved-left_out = un indicateur
moved-range = ce qui n'est pas certain
moved-none = rien
