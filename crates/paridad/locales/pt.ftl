faults = { $count ->
    [one] Uma falha a corrigir.
   *[other] { $count } falhas a corrigir.
    }
system = O sistema não permite: { $detail }
bug = É um erro nosso, não seu: { $detail }. Por favor, informe-nos.
demo-making = Preparando { $count } documentos com dados inventados…
demo-done = Pronto: { $count } avaliações inventadas. Abra primeiro: { $first }
previous-missing = { $assessment }: não se comparou com «{ $previous }», que não está entre as pastas. Acrescente sua pasta ou use --previous.
checked = { $count ->
    [one] Um documento verificado, sem falhas.
   *[other] { $count } documentos verificados, sem falhas.
    }
serve-private = Saúde e medidas, só nesta máquina: http://{ $address }/healthz
serve-setup = Primeiro acesso da administração, link de uso único (72 horas): { $link }
serve-ready = Pronto em { $base }. Ctrl+C interrompe.
demo-collecting = Coletando as avaliações inventadas…
demo-again = Os dados da demonstração já estavam lá; os links foram mostrados na primeira vez. Para recomeçar, apague a pasta.
invited = Pessoas: { $count }.
closing = A rodada encerra em 30 minutos, enquanto o servidor estiver ativo.
tokens-revoked = Chaves revogadas.
exported = Respostas: { $count }.
restored = Restaurado e conferido.
audit-broken = A cadeia do registro está quebrada no evento { $at }.
mail-sent = Enviado.
conflict = Não é possível: não é o momento, já existe, ou falta algo. Veja o estado e a ajuda do comando.
not-found = Não existe.
doctor-ill = Há algo a corrigir.
doctor-database = O banco de dados responde.
doctor-database-ill = O banco de dados não responde: confira DATABASE_URL ou a pasta de dados.
doctor-events = A cadeia do registro está completa.
doctor-events-ill = A cadeia do registro está quebrada no evento { $about }: compare com uma cópia.
doctor-key-there = { $about }: sua chave está lá.
doctor-key-there-ill = { $about }: a rodada está aberta e falta sua chave. Restaure-a da sua cópia; sem ela ninguém pode responder nem ler o que foi respondido.
doctor-key-gone = { $about }: encerrada, sua chave foi destruída.
doctor-key-gone-ill = { $about }: encerrada, mas sua chave ainda está lá. Reinicie o servidor para concluir o encerramento.
doctor-keys-private = Só quem é dono lê as chaves.
doctor-keys-private-ill = Outras contas podem ler as chaves: chmod -R go-rwx na pasta de chaves.
doctor-mail = Mensagens em espera: { $about }.
doctor-mail-ill = Mensagens em espera: { $about }. Confira o servidor de e-mail com `paridad mail test`.
doctor-disk = É possível escrever na pasta de dados.
doctor-disk-ill = Não é possível escrever na pasta de dados: libere espaço ou confira as permissões.

hidden-line = { $place }: { $why } (regra { $rule }).
hidden-beside = Ao lado do que se mostra deixaria poucas pessoas de fora: { $cells }.
hidden-few = pessoas de menos, ou nenhuma
hidden-protects = mostrá-lo revelaria um grupo pequeno
hidden-differencing = junto com outros números revelaria alguém
hidden-coverage = avaliou-se muito pouco
hidden-not_asked = não foi perguntado
hidden-not_answered = não foi respondido
hidden-not_applicable = não se aplica

verify-agrees = COINCIDE
verify-misses = FALHA
verify-case = { "    " }{ $what }: publicado { $expected }, calculado { $computed } ({ $tolerance })
verify-relative = até { $most } vezes o valor
verify-within = até { $most }
verify-decimals = iguais com { $digits } casas decimais
verify-word = a mesma palavra
verify-not-computed = Não se calcula, e por quê (em inglês):
verify-holds = { $values } valores de { $sets } conjuntos coincidem com o publicado.
verify-missed = { $count ->
    [one] Um valor não coincide com o publicado.
   *[other] { $count } valores não coincidem com o publicado.
}

microdata-loss = { $instrument }: o menor grupo tinha { $before } e tem { $after }. Reunidas: { $merged }. Fora: { $left }. Respostas retidas: { $withheld } de { $answers }.
