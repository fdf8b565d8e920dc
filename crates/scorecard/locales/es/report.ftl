# Páginas 2 a 10 del informe.

report-description = Evaluación de { $institution }: nivel, indicadores, voces, cambio, plan y método.
contents = Contenido
page-foot = Página { $n } de { $of }
edition-internal = Edición interna
edition-public = Edición pública

## Página 2
next-title = Qué nos separa de «{ $level }»
next-title-top = El nivel más alto
next-top = Se cumplen todos los requisitos de «{ $level }», el nivel más alto.
next-missing = { $n ->
    [one] Falta uno de { $of } requisitos de «{ $level }»
   *[other] Faltan { $n } de { $of } requisitos de «{ $level }»
}
next-alt = { $finding }. { $rows }.
check-holds = { $label }: se cumple ({ $detail })
check-fails = { $label }: falta ({ $detail })
check-share = Al menos { $share } de los indicadores cumplidos
check-dimension = { $label } en { $needs } puntos o más
rung-of = peldaño { $rung } de { $top }
fewest = Los pasos que más requisitos cumplen
fewest-none = Ningún paso de un solo peldaño cumple un requisito: cada uno pide más de uno.
column-step = Paso
column-now = Ahora
column-recommendation = Qué hacer
column-effect = Qué cambia
effect-requirements = { $n ->
    [one] cumple un requisito
   *[other] cumple { $n } requisitos
}
effect-meets = un indicador más cumplido
effect-level = llega a «{ $level }»
effect-none = aún ningún requisito
parts = Puntajes por eje y por tipo
column-part = Eje o tipo
kind-policy = Políticas
kind-structure = Estructuras
kind-practice = Prácticas
kind-result = Resultados

## Páginas 3 y 4
indicators-title = Los indicadores, uno por uno
indicators-read = Casillas llenas: el peldaño que cuenta. Círculo: lo que el equipo declara. Triángulo: la meta. Rayado: sin respuesta.
column-indicator = Indicador
column-ladder = Escalera
column-claimed-counted = Declarado → cuenta
column-why = Por qué
column-evidence = Evidencia
column-before = { $round }
cap-documents_show_less = los documentos muestran menos
cap-not_shown = sin evidencia aceptada
cap-not_felt = el personal no lo percibe
declared = declarado, sin revisar
shows-more = los documentos muestran más
refused = no se aceptó el «no aplica»
evidence-accepted = { $accepted } de { $listed } aceptadas
evidence-none = ninguna
evidence-listed = { $listed } en la lista
state-not-answered = sin respuesta
state-not-applicable = no aplica
note-of-team = Equipo: { $text }
note-of-reviewer = Revisión: { $text }
dissent-some = hubo disenso

## Página 5
voices-title = Quién dice qué
voices-finding = Equipo y personal difieren más en { $label }: { $team } frente a { $staff }
voices-no-gap = Lo que el equipo declara y lo que el personal percibe no pueden ponerse lado a lado.
voices-alt = { $finding }. Lo que declara el equipo, documentos, personal y organizaciones de mujeres, de 0 a 100: { $rows }.
voice-team = Equipo: lo que declara
voice-documents = Documentos
voice-staff = Personal
voice-organisations = Organizaciones de mujeres
voice-value = { $voice } { $value }
voice-value-interval = { $voice } { $value } (de { $low } a { $high })
voice-hidden = no se muestra ({ $reason })
more = Los documentos muestran más de lo declarado ({ $n })
voices-firm = Dónde las voces no coinciden

## Página 6
staff-title = Qué respondió el personal
organisations-title = Qué respondieron las organizaciones de mujeres
answers-finding = Lo más favorable: { $high } ({ $high_value }); lo menos: { $low } ({ $low_value })
overall = En conjunto, { $value } de 100: el promedio de { $of } dimensiones.
overall-interval = En conjunto, { $value } de 100 ({ $interval }): el promedio de { $of } dimensiones.
answers-alike = Todas las frases, igual de favorables: { $value }
answers-no-side = Las respuestas, de un extremo al otro
answers-none = Ninguna respuesta puede mostrarse: son muy pocas.
answers-alt = { $finding }. Respuestas favorables: { $rows }.
answers-row = { $text } { $value }
answers-read = Las barras a la izquierda son desfavorables, a la derecha favorables; en las frases con † estar de acuerdo es desfavorable. En negrita: opiniones divididas. Ningún porcentaje se imprime más cerca de 0 o 100 que una persona.
answers-sensitive = Sobre acoso, violencia y miedo
answers-sensitive-read = Se muestra solo en conjunto, y a partir de { $n } respuestas.
head-unfavourable = ← desfavorable
head-favourable = favorable →
head-share = Favo- rable
head-n = n
head-dont-know = No sabe

## Página 7
groups-title = Por grupo
groups-none = Ningún grupo puede mostrarse: cada uno tiene menos de { $k } personas o delataría a otro.
groups-of = { $attribute }: promedio de cada dimensión
groups-finding = La mayor brecha: { $label }, { $points } puntos entre «{ $one }» y «{ $two }»
groups-no-gap = Ninguna brecha entre grupos puede mostrarse
groups-alt = { $finding }. Promedios de 0 a 100: { $rows }.
groups-read = Punto: promedio del grupo. Línea: intervalo del 95 %, a partir de 12 personas. Rayado: no se muestra, para no delatar a nadie.
attribute-gender = Género
attribute-seniority = Cargo
attribute-years = Años en la institución
attribute-area = Área
attribute-scope = Alcance
gaps-negligible = { $n ->
    [one] Una brecha es insignificante.
   *[other] { $n } brechas son insignificantes.
}
column-between = Entre
column-gap = Puntos
column-interval = Intervalo del 95 %
column-size = Tamaño
size-negligible = insignificante
size-small = pequeño
size-medium = mediano
size-large = grande
interval = de { $low } a { $high }

## Página 8
change-title = Qué cambió
change-first = Es la primera ronda. La segunda mostrará aquí, con los mismos indicadores, lo que avanzó y lo que retrocedió.
change-none = Ningún indicador puede compararse con la ronda { $round }.
change-finding = { $change ->
    [one] Un indicador cumplido más
   *[other] { $change } indicadores cumplidos más
} que en la ronda { $round }, de los { $of } que se comparan
change-finding-less = { $change ->
    [one] Un indicador cumplido menos
   *[other] { $change } indicadores cumplidos menos
} que en la ronda { $round }, de los { $of } que se comparan
change-finding-same = Tantos indicadores cumplidos como en la ronda { $round }: { $n } de los { $of } que se comparan
change-alt = { $finding }. Puntajes sobre los indicadores que se comparan, antes y ahora: { $rows }.
change-row = { $name } { $then }, ahora { $now }
change-set = Se comparan los { $of } indicadores que ambas rondas calificaron con la misma escalera.
change-set-numbers = { $n ->
    [one] Se suma uno que se mide con un número.
   *[other] Se suman { $n } que se miden con un número.
}
change-who = Quién respondió entonces y ahora
column-who = Quién
change-read = Punto lleno: subió o siguió igual. Triángulo: bajó.

## Página 9
plan-title = Qué sigue
plan-steps = Recomendaciones según su efecto
column-response = Respuesta
answer-accepted = aceptada
answer-partly = aceptada en parte
answer-rejected = rechazada
answer-none = sin respuesta de la institución
plan-actions = Plan de acción
plan-none = Con esta ronda no se recibió plan de acción.
commitments = Compromisos de la ronda anterior
commitments-done = { $n ->
    [0] Ninguno de los { $of } compromisos está cumplido.
    [one] Un compromiso de { $of } está cumplido.
   *[other] { $n } de los { $of } compromisos están cumplidos.
}
commitments-unsaid = { $n ->
    [one] De uno no se dice nada en el plan de esta ronda.
   *[other] De { $n } no se dice nada en el plan de esta ronda.
}
column-then = Entonces
column-now-stands = Ahora
column-action = Acción
column-responsible = Responsable
column-due = Fecha
column-sign = Cómo se verá
column-status = Estado
status-agreed = acordada
status-under_way = en marcha
status-done = hecha
status-dropped = abandonada
status-unsaid = nada se dice de ella
requests = Documentos por solicitar
requests-say = Declarado sin evidencia aceptada: con un documento cada uno podría contar.

## Página 10
method-title = Método y datos
method-who = A quién se preguntó y quién respondió
column-group = Grupo
column-answered = Respondieron
column-asked = De
column-rate = Parte
everyone = En total
method-hidden = Qué no se muestra
hidden-row = { $n ->
    [one] { $n } cifra
   *[other] { $n } cifras
}: { $reason }
hidden-none = Se muestra todo lo que se preguntó.
method-rules = Cómo se hace
rule-1 = Cada indicador tiene una escalera de { $top } peldaños sobre el cero. El equipo acuerda uno; cuenta solo hasta donde lo sostienen los documentos y el personal.
rule-2 = Tres topes pueden bajar un peldaño: una revisión que ve uno menor; una declaración de 3 o 4 sin evidencia aceptada, que cuenta como 2; y un personal del que menos de la mitad lo percibe, que cuenta como 2. Nada sube una declaración.
rule-3 = Un indicador se cumple desde el peldaño { $from }. Lo no respondido cuenta como no cumplido; lo que no aplica no se cuenta.
rule-4 = El puntaje de una dimensión es el promedio de sus indicadores de 0 a 100. Se publica cuando se calificaron dos tercios.
rule-5 = Un nivel pide una parte de indicadores cumplidos, un mínimo en cada dimensión y ciertos indicadores por su nombre. A un nivel no se llega solo por promedios.
rule-6 = Las respuestas de personas se muestran desde { $k } personas; lo que toca acoso y violencia, desde { $sensitive }. Un grupo pequeño oculta a otro cuando una resta lo delataría.
rule-7 = Los números se redondean una sola vez. Lo oculto nunca es cero.
method-made = Versiones
made-framework = Marco { $id } { $version }, { $hash }
made-instrument = Cuestionario { $id } { $version }, { $hash }
made-engine = Paridad { $engine }, semilla { $seed }
made-stated = Lo que declaró la institución, { $hash }
method-sign = Validación
sign-for-institution = Por la institución
sign-for-facilitation = Por la facilitación
sign-date = Lugar y fecha

## Comparación
compare-title = Las instituciones lado a lado
compare-description = { $n } instituciones, solo a partir de sus publicaciones.
compare-few = Con menos de { $k } instituciones no hay mediana, cuartil ni puesto.
compare-finding = La mediana más alta: { $high } ({ $high_value }); la más baja: { $low } ({ $low_value })
compare-heat-alt = { $finding }. Puntajes de 0 a 100: { $rows }.
compare-bands = Puestos y sus bandas
compare-bands-finding = { $certain ->
    [0] Ningún puesto es seguro: cada banda abarca más de uno
    [one] Un puesto de { $of } es seguro
   *[other] { $certain } puestos de { $of } son seguros
}
compare-bands-alt = { $finding }. { $rows }.
compare-band-row = { $name }: puesto { $rank }, de { $low } a { $high }
compare-read = Punto: el puesto según el índice impreso. Línea: dónde queda en 90 de 100 sorteos de otros pesos (un cuarto más o menos), otros promedios, un indicador menos y cualquier valor de los rangos plausibles.
compare-unnamed = Las instituciones llevan letras: un nombre se imprime solo cuando todas las publicaciones son públicas.
column-institution = Institución
column-median = Mediana
column-quartiles = Cuartiles
column-rank = Puesto
column-band = Banda
column-moved = Qué lo mueve más
index = Índice
moved-weights = los pesos
moved-mean = el tipo de promedio
moved-left_out = un indicador
moved-range = lo que no es seguro
moved-none = nada
