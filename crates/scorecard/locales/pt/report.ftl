# Páginas 2 a 10 do relatório.

report-description = Avaliação de { $institution }: nível, indicadores, vozes, mudança, plano e método.
contents = Conteúdo
page-foot = Página { $n } de { $of }
edition-internal = Edição interna
edition-public = Edição pública

## Página 2
next-title = O que nos separa de “{ $level }”
next-title-top = O nível mais alto
next-top = Todos os requisitos de “{ $level }”, o nível mais alto, são cumpridos.
next-missing = { $n ->
    [one] Falta um de { $of } requisitos de “{ $level }”
   *[other] Faltam { $n } de { $of } requisitos de “{ $level }”
}
next-alt = { $finding }. { $rows }.
check-holds = { $label }: cumprido ({ $detail })
check-fails = { $label }: falta ({ $detail })
check-share = Pelo menos { $share } dos indicadores cumpridos
check-dimension = { $label } em { $needs } pontos ou mais
rung-of = degrau { $rung } de { $top }
fewest = Os passos que cumprem mais requisitos
fewest-none = Nenhum passo de um só degrau cumpre um requisito: cada um pede mais de um.
column-step = Passo
column-now = Agora
column-recommendation = O que fazer
column-effect = O que muda
effect-requirements = { $n ->
    [one] cumpre um requisito
   *[other] cumpre { $n } requisitos
}
effect-meets = mais um indicador cumprido
effect-level = chega a “{ $level }”
effect-none = ainda nenhum requisito
parts = Pontuações por eixo e por tipo
column-part = Eixo ou tipo
kind-policy = Políticas
kind-structure = Estruturas
kind-practice = Práticas
kind-result = Resultados

## Páginas 3 e 4
indicators-title = Os indicadores, um por um
indicators-read = Caixas cheias: o degrau que conta. Círculo: o que a equipe declara. Triângulo: a meta. Hachurado: sem resposta.
column-indicator = Indicador
column-ladder = Escada
column-claimed-counted = Declarado → conta
column-why = Por quê
column-evidence = Evidência
column-before = { $round }
cap-documents_show_less = os documentos mostram menos
cap-not_shown = sem evidência aceita
cap-not_felt = o corpo funcional não percebe
declared = declarado, não revisado
shows-more = os documentos mostram mais
refused = o “não se aplica” não foi aceito
evidence-accepted = { $accepted } de { $listed } aceitas
evidence-none = nenhuma
evidence-listed = { $listed } na lista
state-not-answered = sem resposta
state-not-applicable = não se aplica
note-of-team = Equipe: { $text }
note-of-reviewer = Revisão: { $text }
dissent-some = houve dissenso

## Página 5
voices-title = Quem diz o quê
voices-finding = Equipe e corpo funcional diferem mais em { $label }: { $team } contra { $staff }
voices-no-gap = O que a equipe declara e o que o corpo funcional percebe não podem ser postos lado a lado.
voices-alt = { $finding }. O que a equipe declara, documentos, corpo funcional e organizações de mulheres, de 0 a 100: { $rows }.
voice-team = Equipe: o que declara
voice-documents = Documentos
voice-staff = Corpo funcional
voice-organisations = Organizações de mulheres
voice-value = { $voice } { $value }
voice-value-interval = { $voice } { $value } (de { $low } a { $high })
voice-hidden = não se mostra ({ $reason })
more = Os documentos mostram mais do que o declarado ({ $n })
voices-firm = Onde as vozes não coincidem

## Página 6
staff-title = O que o corpo funcional respondeu
organisations-title = O que as organizações de mulheres responderam
answers-finding = Mais favorável: { $high } ({ $high_value }); menos: { $low } ({ $low_value })
overall = No conjunto, { $value } de 100: a média de { $of } dimensões.
overall-interval = No conjunto, { $value } de 100 ({ $interval }): a média de { $of } dimensões.
answers-alike = Todas as frases, igualmente favoráveis: { $value }
answers-no-side = As respostas, de um extremo ao outro
answers-none = Nenhuma resposta pode ser mostrada: são muito poucas.
answers-alt = { $finding }. Respostas favoráveis: { $rows }.
answers-row = { $text } { $value }
answers-read = As barras à esquerda são desfavoráveis, à direita favoráveis; nas frases com † concordar é desfavorável. Em negrito: opiniões divididas. Nenhuma porcentagem é impressa mais perto de 0 ou 100 do que uma pessoa.
answers-sensitive = Sobre assédio, violência e medo
answers-sensitive-read = Mostra-se apenas em conjunto, e a partir de { $n } respostas.
head-unfavourable = ← desfavorável
head-favourable = favorável →
head-share = Favo- rável
head-n = n
head-dont-know = Não sabe

## Página 7
groups-title = Por grupo
groups-none = Nenhum grupo pode ser mostrado: cada um tem menos de { $k } pessoas ou denunciaria outro.
groups-of = { $attribute }: média de cada dimensão
groups-finding = A maior diferença: { $label }, { $points } pontos entre “{ $one }” e “{ $two }”
groups-no-gap = Nenhuma diferença entre grupos pode ser mostrada
groups-alt = { $finding }. Médias de 0 a 100: { $rows }.
groups-read = Ponto: média do grupo. Linha: intervalo de 95%, a partir de 12 pessoas. Hachurado: não se mostra, para não expor ninguém.
attribute-gender = Gênero
attribute-seniority = Cargo
attribute-years = Anos na instituição
attribute-area = Área
attribute-scope = Abrangência
gaps-negligible = { $n ->
    [one] Uma diferença é insignificante.
   *[other] { $n } diferenças são insignificantes.
}
column-between = Entre
column-gap = Pontos
column-interval = Intervalo de 95%
column-size = Tamanho
size-negligible = insignificante
size-small = pequeno
size-medium = médio
size-large = grande
interval = de { $low } a { $high }

## Página 8
change-title = O que mudou
change-first = É a primeira rodada. A segunda mostrará aqui, com os mesmos indicadores, o que avançou e o que recuou.
change-none = Nenhum indicador pode ser comparado com a rodada { $round }.
change-finding = { $change ->
    [one] Um indicador cumprido a mais
   *[other] { $change } indicadores cumpridos a mais
} que na rodada { $round }, dos { $of } que se comparam
change-finding-less = { $change ->
    [one] Um indicador cumprido a menos
   *[other] { $change } indicadores cumpridos a menos
} que na rodada { $round }, dos { $of } que se comparam
change-finding-same = Tantos indicadores cumpridos quanto na rodada { $round }: { $n } dos { $of } que se comparam
change-alt = { $finding }. Pontuações sobre os indicadores que se comparam, antes e agora: { $rows }.
change-row = { $name } { $then }, agora { $now }
change-set = Comparam-se os { $of } indicadores que ambas as rodadas avaliaram com a mesma escada.
change-set-numbers = { $n ->
    [one] Soma-se um que se mede com um número.
   *[other] Somam-se { $n } que se medem com um número.
}
change-who = Quem respondeu antes e agora
column-who = Quem
change-read = Ponto cheio: subiu ou ficou igual. Triângulo: caiu.

## Página 9
plan-title = O que vem agora
plan-steps = Recomendações por efeito
column-response = Resposta
answer-accepted = aceita
answer-partly = aceita em parte
answer-rejected = rejeitada
answer-none = sem resposta da instituição
plan-actions = Plano de ação
plan-none = Nenhum plano de ação foi recebido com esta rodada.
commitments = Compromissos da rodada anterior
commitments-done = { $n ->
    [0] Nenhum dos { $of } compromissos está cumprido.
    [one] Um compromisso de { $of } está cumprido.
   *[other] { $n } dos { $of } compromissos estão cumpridos.
}
commitments-unsaid = { $n ->
    [one] De um nada se diz no plano desta rodada.
   *[other] De { $n } nada se diz no plano desta rodada.
}
column-then = Antes
column-now-stands = Agora
column-action = Ação
column-responsible = Responsável
column-due = Prazo
column-sign = Como se verá
column-status = Situação
status-agreed = acordada
status-under_way = em andamento
status-done = feita
status-dropped = abandonada
status-unsaid = nada se diz dela
requests = Documentos a solicitar
requests-say = Declarado sem evidência aceita: com um documento, cada um poderia contar.

## Página 10
method-title = Método e dados
method-who = A quem se perguntou e quem respondeu
column-group = Grupo
column-answered = Responderam
column-asked = De
column-rate = Parte
everyone = No total
method-hidden = O que não se mostra
hidden-row = { $n ->
    [one] { $n } número
   *[other] { $n } números
}: { $reason }
hidden-none = Mostra-se tudo o que foi perguntado.
method-rules = Como se faz
rule-1 = Cada indicador tem uma escada de { $top } degraus acima do zero. A equipe acorda um; ele conta só até onde os documentos e o corpo funcional o sustentam.
rule-2 = Três tetos podem baixar um degrau: uma revisão que vê um menor; uma declaração de 3 ou 4 sem evidência aceita, que conta como 2; e um corpo funcional do qual menos da metade o percebe, que conta como 2. Nada sobe uma declaração.
rule-3 = Um indicador é cumprido a partir do degrau { $from }. O não respondido conta como não cumprido; o que não se aplica não é contado.
rule-4 = A pontuação de uma dimensão é a média dos seus indicadores de 0 a 100. Publica-se quando dois terços foram avaliados.
rule-5 = Um nível pede uma parte de indicadores cumpridos, um mínimo em cada dimensão e certos indicadores pelo nome. Não se chega a um nível só por médias.
rule-6 = Respostas de pessoas são mostradas a partir de { $k } pessoas; o que toca assédio e violência, a partir de { $sensitive }. Um grupo pequeno oculta outro quando uma subtração o denunciaria.
rule-7 = Os números são arredondados uma só vez. O que está oculto nunca é zero.
method-made = Versões
made-framework = Marco { $id } { $version }, { $hash }
made-instrument = Questionário { $id } { $version }, { $hash }
made-engine = Paridad { $engine }, semente { $seed }
made-stated = O que a instituição declarou, { $hash }
method-sign = Validação
sign-for-institution = Pela instituição
sign-for-facilitation = Pela facilitação
sign-date = Local e data

## Comparação
compare-title = As instituições lado a lado
compare-description = { $n } instituições, apenas a partir das suas publicações.
compare-few = Com menos de { $k } instituições não há mediana, quartil nem posição.
compare-finding = A mediana mais alta: { $high } ({ $high_value }); a mais baixa: { $low } ({ $low_value })
compare-heat-alt = { $finding }. Pontuações de 0 a 100: { $rows }.
compare-bands = Posições e suas faixas
compare-bands-finding = { $certain ->
    [0] Nenhuma posição é certa: cada faixa abrange mais de uma
    [one] Uma posição de { $of } é certa
   *[other] { $certain } posições de { $of } são certas
}
compare-bands-alt = { $finding }. { $rows }.
compare-band-row = { $name }: posição { $rank }, de { $low } a { $high }
compare-read = Ponto: a posição segundo o índice impresso. Linha: onde fica em 90 de 100 sorteios de outros pesos (um quarto a mais ou a menos), outras médias, um indicador a menos e qualquer valor das faixas plausíveis.
compare-unnamed = As instituições levam letras: um nome só é impresso quando todas as publicações são públicas.
column-institution = Instituição
column-median = Mediana
column-quartiles = Quartis
column-rank = Posição
column-band = Faixa
column-moved = O que mais a move
index = Índice
moved-weights = os pesos
moved-mean = o tipo de média
moved-left_out = um indicador
moved-range = o que não é certo
moved-none = nada
