# Página 1, la que lee una ministra o un ministro, y la tarjeta para compartir.

title = { $framework }: { $institution }, ronda { $round }
description = Página 1 del diagnóstico de { $institution }: nivel, indicadores cumplidos, dimensiones, decisiones que se piden.
invented = Datos inventados: es un ejemplo y no describe a ninguna institución real.
place = { $country } · Ronda { $round } · { $dates }
round = Ronda { $round }
date = { $day } de { $month }
date-year = { $day } de { $month } de { $year }
day-one = 1
dates = del { $from } al { $to }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## Nivel y cuenta
level-label = Nivel
level-scale = Escala de { $of } niveles. Nivel alcanzado: { $level }, el { $position } de { $of }.
meets-label = Indicadores cumplidos
meets = Cumple { $n } de { $of }
met-before = En la ronda { $round }: { $n } de { $of }
met-before-level = En la ronda { $round }: { $n } de { $of }, nivel «{ $level }»
met-common = En los { $of } comparables: { $then } antes, { $now } ahora
range = Rango plausible: de { $low } a { $high }
range-of = Rango plausible: de { $low } de { $low_of } a { $high } de { $high_of }
range-none = Rango plausible: { $n }, sin margen
range-why = Abajo: con el disenso y lo que dejó de aplicar. Arriba: si se responde y se muestra lo pendiente.
no-team = Sin nivel y sin cuenta de indicadores
no-team-staff = El equipo de la institución no respondió. Las barras son promedios de lo que dice el personal, de 0 a 100.
no-team-organisations = El equipo de la institución no respondió. Las barras son promedios de lo que dicen las organizaciones de mujeres, de 0 a 100.
no-team-nobody = El equipo de la institución no respondió, y no hay otra voz que se pueda mostrar.

## Lo que separa del nivel siguiente
separates-label = Para llegar a «{ $level }» falta
separates-top = Es el nivel más alto.
separates-must = cumplir { $labels }
separates-dimensions = llevar a { $needs } puntos { $labels }
separates-more = { $n ->
    [one] cumplir un indicador más
   *[other] cumplir { $n } indicadores más
}
separates-named = { $label } ({ $score })
without-score = sin puntaje

## Dimensiones
chart-label = Las dimensiones, de 0 a 100
highest = Lo más alto: { $labels } ({ $score })
lowest = lo más bajo: { $labels } ({ $score })
high-low = { $highest }; { $lowest }
all-equal = Todas las dimensiones con puntaje están en { $score }
no-score = Ninguna dimensión tiene un puntaje que se pueda publicar
column-dimension = Dimensión
column-score = Puntaje
column-claimed = Declarado
column-previous = { $round }
column-met = Cumple
column-people = Promedio
column-answers = Respuestas
of = { $n } de { $of }
none = no hay
mark-counted = Puntaje: lo que cuenta
mark-people-staff = Promedio del personal
mark-people-organisations = Promedio de las organizaciones
mark-interval = Intervalo del 95 %
mark-claimed = Lo que el equipo declara
mark-target = Meta
mark-previous = Ronda { $round }
mark-hidden = Sin puntaje, con su motivo
alt-team = { $finding }. Puntaje de cada dimensión, de 0 a 100: { $rows }.
alt-people = { $finding }. Promedio por dimensión, de 0 a 100: { $rows }.
alt-row = { $name } { $parts }
alt-claimed = declarado { $score }
alt-target = meta { $score }
alt-previous = ronda { $round } { $score }
alt-interval = intervalo de { $low } a { $high }
alt-hidden = sin puntaje ({ $reason })

## Fortalezas, brechas, decisiones
strengths = Fortalezas
strengths-none = Ninguna dimensión con puntaje llega a 50 puntos.
gaps = Brechas
gaps-none = Ninguna dimensión con puntaje está por debajo de su meta.
scored = { $label } ({ $score })
decisions = Decisiones que se piden
decisions-none-left = Ninguna: todos los indicadores llegan a su meta.
decisions-none-kind = Ninguna de política o de estructura: lo que falta es de práctica o de resultado.
decision-level = Con este paso se llega a «{ $level }».

## Quién respondió
answered = Quién respondió
from-team = Equipo
from-documents = Documentos
from-staff = Personal
from-organisations = Organizaciones de mujeres
team-size = { $n ->
    [one] { $count } persona
   *[other] { $count } personas
}
team-unknown = respondió; no se sabe cuántas personas
documents-reviewed = { $n ->
    [one] { $n } indicador revisado
   *[other] { $n } indicadores revisados
}
people-answered = { $n ->
    [one] { $count } respuesta
   *[other] { $count } respuestas
}
people-answered-of = { $count } de { $of }
people-answered-rate = { $count } de { $of } ({ $rate })
people-hidden = no se muestra: { $reason }
not-here = En esta página no están: { $labels }.

## Qué tan firme es
firm = Qué tan firme es
changes = Desde la ronda { $round }
not-shown = Declarado y no mostrado ({ $n })
contradicted = Los documentos muestran mucho menos ({ $n })
dissent = Con disenso en el equipo ({ $n })
dissent-votes = { $label }: { $votes }
dissent-vote = { $people } de { $size } en el peldaño { $rung }
dissent-vote-alone = { $people } en el peldaño { $rung }
not-answered = Sin respuesta ({ $n })
not-applicable = No aplica ({ $n })
lost = Retrocede ({ $n })
gained = Avanza ({ $n })
left-out = Cambió de contenido, no se compara ({ $n })
divided-staff = Opiniones divididas del personal ({ $n })
divided-organisations = Opiniones divididas de las organizaciones ({ $n })
claim-above = El equipo declara más de lo que el personal percibe
claim-below = El personal percibe más de lo que el equipo declara
points = { $label } ({ $points }{ "\u00A0" }puntos)
nothing-open = Nada quedó sin respuesta, sin mostrar ni en disenso.

## Método
method = Marco { $framework } { $version } · Paridad { $engine } · Un indicador se cumple desde el peldaño { $rung } de { $top }, «{ $title }» · Datos { $hash }

## Motivos por los que algo no se muestra
reason-few = muy pocas respuestas para mostrarlas sin exponer a nadie
reason-protects = mostrarlo revelaría a un grupo pequeño
reason-differencing = restado de otras cifras revelaría a alguien
reason-coverage = se calificó muy poco de la dimensión
reason-not_asked = no se preguntó
reason-not_answered = no se respondió
reason-not_applicable = no aplica a esta institución

## Piezas
at-least = ≥ { $n }
at-most = ≤ { $n }
list-two = { $first } y { $last }
list-two-vowel = { $first } e { $last }
list-many = { $first } y { $n } más
card-nobody = Sin nivel ni cuenta de indicadores: el equipo no respondió
