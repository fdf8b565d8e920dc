# Página 1, a que lê uma ministra ou um ministro, e o cartão para compartilhar.

title = { $framework }: { $institution }, rodada { $round }
description = Página 1 do diagnóstico de { $institution }: nível, indicadores cumpridos, dimensões, decisões solicitadas.
invented = Dados inventados: é um exemplo e não descreve nenhuma instituição real.
place = { $country } · Rodada { $round } · { $dates }
round = Rodada { $round }
date = { $day } de { $month }
date-year = { $day } de { $month } de { $year }
day-one = 1º
dates = de { $from } a { $to }
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro

## Nível e contagem
level-label = Nível
level-scale = Escala de { $of } níveis. Nível alcançado: { $level }, o { $position } de { $of }.
meets-label = Indicadores cumpridos
meets = Cumpre { $n } de { $of }
met-before = Na rodada { $round }: { $n } de { $of }
met-before-level = Na rodada { $round }: { $n } de { $of }, nível “{ $level }”
met-common = Nos { $of } comparáveis: { $then } antes, { $now } agora
range = Faixa plausível: de { $low } a { $high }
range-of = Faixa plausível: de { $low } de { $low_of } a { $high } de { $high_of }
range-none = Faixa plausível: { $n }, sem margem
range-why = Abaixo: com o dissenso e o que deixou de se aplicar. Acima: se o pendente for respondido e mostrado.
no-team = Sem nível e sem contagem de indicadores
no-team-staff = A equipe da instituição não respondeu. As barras são médias do que diz o corpo funcional, de 0 a 100.
no-team-organisations = A equipe da instituição não respondeu. As barras são médias do que dizem as organizações de mulheres, de 0 a 100.
no-team-nobody = A equipe da instituição não respondeu, e não há outra voz que possa ser mostrada.

## O que separa do nível seguinte
separates-label = Para chegar a “{ $level }” falta
separates-top = É o nível mais alto.
separates-must = cumprir { $labels }
separates-dimensions = elevar a { $needs } pontos { $labels }
separates-more = { $n ->
    [one] cumprir mais um indicador
   *[other] cumprir mais { $n } indicadores
}
separates-named = { $label } ({ $score })
without-score = sem pontuação

## Dimensões
chart-label = As dimensões, de 0 a 100
highest = Mais alto: { $labels } ({ $score })
lowest = mais baixo: { $labels } ({ $score })
high-low = { $highest }; { $lowest }
all-equal = Todas as dimensões com pontuação estão em { $score }
no-score = Nenhuma dimensão tem pontuação que possa ser publicada
column-dimension = Dimensão
column-score = Pontuação
column-claimed = Declarado
column-previous = { $round }
column-met = Cumpre
column-people = Média
column-answers = Respostas
of = { $n } de { $of }
none = não há
mark-counted = Pontuação: o que conta
mark-people-staff = Média do corpo funcional
mark-people-organisations = Média das organizações
mark-interval = Intervalo de 95%
mark-claimed = O que a equipe declara
mark-target = Meta
mark-previous = Rodada { $round }
mark-hidden = Sem pontuação, com o motivo
alt-team = { $finding }. Pontuação de cada dimensão, de 0 a 100: { $rows }.
alt-people = { $finding }. Média por dimensão, de 0 a 100: { $rows }.
alt-row = { $name } { $parts }
alt-claimed = declarado { $score }
alt-target = meta { $score }
alt-previous = rodada { $round } { $score }
alt-interval = intervalo de { $low } a { $high }
alt-hidden = sem pontuação ({ $reason })

## Pontos fortes, lacunas, decisões
strengths = Pontos fortes
strengths-none = Nenhuma dimensão com pontuação chega a 50 pontos.
gaps = Lacunas
gaps-none = Nenhuma dimensão com pontuação está abaixo de sua meta.
scored = { $label } ({ $score })
decisions = Decisões solicitadas
decisions-none-left = Nenhuma: todos os indicadores chegam à sua meta.
decisions-none-kind = Nenhuma de política ou de estrutura: o que falta é de prática ou de resultado.
decision-level = Com este passo se chega a “{ $level }”.

## Quem respondeu
answered = Quem respondeu
from-team = Equipe
from-documents = Documentos
from-staff = Corpo funcional
from-organisations = Organizações de mulheres
team-size = { $n ->
    [one] { $count } pessoa
   *[other] { $count } pessoas
}
team-unknown = respondeu; não se sabe quantas pessoas
documents-reviewed = { $n ->
    [one] { $n } indicador revisado
   *[other] { $n } indicadores revisados
}
people-answered = { $n ->
    [one] { $count } resposta
   *[other] { $count } respostas
}
people-answered-of = { $count } de { $of }
people-answered-rate = { $count } de { $of } ({ $rate })
people-hidden = não se mostra: { $reason }
not-here = Não estão nesta página: { $labels }.

## Quão firme é
firm = Quão firme é
changes = Desde a rodada { $round }
not-shown = Declarado e não mostrado ({ $n })
contradicted = Os documentos mostram muito menos ({ $n })
dissent = Com dissenso na equipe ({ $n })
dissent-votes = { $label }: { $votes }
dissent-vote = { $people } de { $size } no degrau { $rung }
dissent-vote-alone = { $people } no degrau { $rung }
not-answered = Sem resposta ({ $n })
not-applicable = Não se aplica ({ $n })
lost = Recua ({ $n })
gained = Avança ({ $n })
left-out = Mudou de conteúdo, não se compara ({ $n })
divided-staff = Opiniões divididas do corpo funcional ({ $n })
divided-organisations = Opiniões divididas das organizações ({ $n })
claim-above = A equipe declara mais do que o corpo funcional percebe
claim-below = O corpo funcional percebe mais do que a equipe declara
points = { $label } ({ $points }{ "\u00A0" }pontos)
nothing-open = Nada ficou sem resposta, sem mostrar nem em dissenso.

## Método
method = Marco { $framework } { $version } · Paridad { $engine } · Um indicador é cumprido a partir do degrau { $rung } de { $top }, “{ $title }” · Dados { $hash }

## Motivos pelos quais algo não é mostrado
reason-few = respostas de menos para mostrá-las sem expor ninguém
reason-protects = mostrá-lo revelaria um grupo pequeno
reason-differencing = subtraído de outros números revelaria alguém
reason-coverage = avaliou-se muito pouco da dimensão
reason-not_asked = não se perguntou
reason-not_answered = não se respondeu
reason-not_applicable = não se aplica a esta instituição

## Peças
at-least = ≥ { $n }
at-most = ≤ { $n }
list-two = { $first } e { $last }
list-many = { $first } e mais { $n }
card-nobody = Sem nível nem contagem de indicadores: a equipe não respondeu
