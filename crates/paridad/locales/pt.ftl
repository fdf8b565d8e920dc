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
