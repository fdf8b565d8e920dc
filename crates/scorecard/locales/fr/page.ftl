# Page 1, celle que lit une ministre ou un ministre, et la carte à partager.

title = { $framework } : { $institution }, cycle { $round }
description = Page 1 du diagnostic de { $institution } : niveau, indicateurs atteints, dimensions, décisions demandées.
invented = Données inventées : c'est un exemple, qui ne décrit aucune institution réelle.
place = { $country } · Cycle { $round } · { $dates }
round = Cycle { $round }
date = { $day } { $month }
date-year = { $day } { $month } { $year }
day-one = 1er
dates = du { $from } au { $to }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Niveau et compte
level-label = Niveau
level-scale = Échelle de { $of } niveaux. Niveau atteint : { $level }, numéro { $position } sur { $of }.
meets-label = Indicateurs atteints
meets = { $n } sur { $of }
met-before = Au cycle { $round } : { $n } sur { $of }
met-before-level = Au cycle { $round } : { $n } sur { $of }, niveau « { $level } »
met-common = Sur les { $of } comparables : { $then } avant, { $now } maintenant
range = Fourchette plausible : de { $low } à { $high }
range-of = Fourchette plausible : de { $low } sur { $low_of } à { $high } sur { $high_of }
range-none = Fourchette plausible : { $n }, sans marge
range-why = En bas : avec le désaccord et ce qui ne s'applique plus. En haut : si ce qui est en suspens est répondu et montré.
no-team = Ni niveau ni compte d'indicateurs
no-team-staff = L'équipe de l'institution n'a pas répondu. Les barres sont des moyennes de ce que dit le personnel, de 0 à 100.
no-team-organisations = L'équipe de l'institution n'a pas répondu. Les barres sont des moyennes de ce que disent les organisations de femmes, de 0 à 100.
no-team-nobody = L'équipe de l'institution n'a pas répondu, et aucune autre voix ne peut être montrée.

## Ce qui sépare du niveau suivant
separates-label = Pour arriver à « { $level } », il reste à
separates-top = C'est le niveau le plus élevé.
separates-must = atteindre { $labels }
separates-dimensions = porter à { $needs } points { $labels }
separates-more = { $n ->
    [one] atteindre un indicateur de plus
   *[other] atteindre { $n } indicateurs de plus
}
separates-named = { $label } ({ $score })
without-score = sans score

## Dimensions
chart-label = Les dimensions, de 0 à 100
highest = Le plus haut : { $labels } ({ $score })
lowest = le plus bas : { $labels } ({ $score })
high-low = { $highest } ; { $lowest }
all-equal = Toutes les dimensions qui ont un score sont à { $score }
no-score = Aucune dimension n'a de score publiable
column-dimension = Dimension
column-score = Score
column-claimed = Déclaré
column-previous = { $round }
column-met = Atteints
column-people = Moyenne
column-answers = Réponses
of = { $n } sur { $of }
none = aucun
mark-counted = Score : ce qui compte
mark-people-staff = Moyenne du personnel
mark-people-organisations = Moyenne des organisations
mark-interval = Intervalle à 95 %
mark-claimed = Ce que l'équipe déclare
mark-target = Cible
mark-previous = Cycle { $round }
mark-hidden = Sans score, avec le motif
alt-team = { $finding }. Score de chaque dimension, de 0 à 100 : { $rows }.
alt-people = { $finding }. Moyenne par dimension, de 0 à 100 : { $rows }.
alt-row = { $name } { $parts }
alt-claimed = déclaré { $score }
alt-target = cible { $score }
alt-previous = cycle { $round } { $score }
alt-interval = intervalle de { $low } à { $high }
alt-hidden = sans score ({ $reason })

## Points forts, lacunes, décisions
strengths = Points forts
strengths-none = Aucune dimension ayant un score n'atteint 50 points.
gaps = Lacunes
gaps-none = Aucune dimension ayant un score n'est au-dessous de sa cible.
scored = { $label } ({ $score })
decisions = Décisions demandées
decisions-none-left = Aucune : tous les indicateurs atteignent leur cible.
decisions-none-kind = Aucune de politique ou de structure : ce qui manque relève de la pratique ou du résultat.
decision-level = Ce pas mène à « { $level } ».

## Qui a répondu
answered = Qui a répondu
from-team = Équipe
from-documents = Documents
from-staff = Personnel
from-organisations = Organisations de femmes
team-size = { $n ->
    [one] { $count } personne
   *[other] { $count } personnes
}
team-unknown = a répondu ; on ne sait pas combien de personnes
documents-reviewed = { $n ->
    [one] { $n } indicateur examiné
   *[other] { $n } indicateurs examinés
}
people-answered = { $n ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
people-answered-of = { $count } sur { $of }
people-answered-rate = { $count } sur { $of } ({ $rate })
people-hidden = non montré : { $reason }
not-here = Ne figurent pas sur cette page : { $labels }.

## Solidité
firm = Solidité
changes = Depuis le cycle { $round }
not-shown = Déclaré et non montré ({ $n })
contradicted = Les documents montrent bien moins ({ $n })
dissent = Avec désaccord dans l'équipe ({ $n })
dissent-votes = { $label } : { $votes }
dissent-vote = { $people } sur { $size } à l'échelon { $rung }
dissent-vote-alone = { $people } à l'échelon { $rung }
not-answered = Sans réponse ({ $n })
not-applicable = Sans objet ({ $n })
lost = Recule ({ $n })
gained = Progresse ({ $n })
left-out = Contenu modifié, sans comparaison ({ $n })
divided-staff = Avis partagés du personnel ({ $n })
divided-organisations = Avis partagés des organisations ({ $n })
claim-above = L'équipe déclare plus que ce que perçoit le personnel
claim-below = Le personnel perçoit plus que ce que déclare l'équipe
points = { $label } ({ $points }{ "\u00A0" }points)
nothing-open = Rien n'est resté sans réponse, non montré ou en désaccord.

## Méthode
method = Cadre { $framework } { $version } · Paridad { $engine } · Un indicateur est atteint dès l'échelon { $rung } sur { $top }, « { $title } » · Données { $hash }

## Motifs pour lesquels une valeur n'est pas montrée
reason-few = trop peu de réponses pour les montrer sans exposer personne
reason-protects = le montrer révélerait un petit groupe
reason-differencing = soustrait d'autres chiffres, il révélerait quelqu'un
reason-coverage = trop peu de la dimension a été noté
reason-not_asked = la question n'a pas été posée
reason-not_answered = il n'y a pas eu de réponse
reason-not_applicable = sans objet pour cette institution

## Éléments
at-least = ≥ { $n }
at-most = ≤ { $n }
list-two = { $first } et { $last }
list-many = { $first } et { $n } de plus
card-nobody = Ni niveau ni compte d'indicateurs : l'équipe n'a pas répondu
