# O que pode estar errado em uma tabela: CSV, XLSX, Parquet, linhas JSON.

table-too-large = A tabela é grande demais: são lidos até { $megabytes } MB.
    .remedy = Retire as colunas e linhas que não são respostas, ou divida a tabela em dois arquivos.
table-other-format = O arquivo se chama { $named }, mas seu conteúdo é { $found }.
    .remedy = Mude a terminação do nome, ou salve-o de novo como { $named }.
table-not-utf8 = O byte { $byte } não é UTF-8: a tabela parece salva em outra codificação, talvez Latin-1.
    .remedy = Salve-a como “CSV UTF-8”. Se é mesmo Latin-1, escreva "encoding": "latin1" na entrada dela em "tables" da avaliação, ou use --encoding latin1.
table-not-utf16 = O arquivo diz ser UTF-16, mas aqui se interrompe ou traz um caractere partido.
    .remedy = Exporte a tabela de novo, de preferência como “CSV UTF-8”.
table-not-text = Há um caractere nulo: isto não é texto, ou é UTF-16 sem a marca inicial.
    .remedy = Salve a tabela como “CSV UTF-8”.

empty-table = A tabela está vazia: não há nenhuma linha de respostas.
    .remedy = Ponha os nomes das colunas na primeira linha e uma resposta em cada linha seguinte.
quote-never-closed = Uma célula abre aspas (") e nada as fecha.
    .remedy = Feche as aspas no fim da célula.
quote-misplaced = Há aspas (") no meio de uma célula.
    .remedy = Ponha a célula inteira entre aspas e escreva em dobro as de dentro: "disse ""sim""".
row-ragged = A linha tem { $cells ->
        [one] uma célula
       *[other] { $cells } células
    } e a primeira linha tem { $columns ->
        [one] uma coluna
       *[other] { $columns } colunas
    }.
    .remedy = Complete ou retire células. Se um texto ou um número leva o separador dentro (como 3,5), ponha o texto entre aspas e escreva o número com ponto.
header-empty = A coluna { $column } tem valores e não tem nome.
    .remedy = Escreva o nome dela na primeira linha, ou apague a coluna.
header-twice = Duas colunas, { $first } e { $second }, têm o mesmo nome.
    .remedy = Deixe só uma, ou corrija o nome da outra.
table-too-many-rows = A tabela tem linhas demais: são lidas até { $limit }.
    .remedy = Divida a tabela em dois arquivos.
table-too-many-columns = A tabela tem colunas demais: são lidas até { $limit }.
    .remedy = Retire as colunas que não são respostas.
table-too-many-cells = A tabela tem células demais: são lidas até { $limit }.
    .remedy = Retire as colunas que não são respostas, ou divida a tabela em dois arquivos.
cell-too-long = A célula tem mais de { $limit } caracteres.
    .remedy = Encurte o texto. Se são várias linhas juntas, confira as aspas (") desta linha.

not-a-workbook = O arquivo não é uma pasta de trabalho XLSX.
    .remedy = Abra-o com seu programa de planilhas e salve-o como “Pasta de trabalho do Excel (.xlsx)” ou como “CSV UTF-8”.
old-or-locked-workbook = A pasta de trabalho é do formato antigo .xls ou está protegida por senha.
    .remedy = Abra-a, retire a senha e salve-a como “Pasta de trabalho do Excel (.xlsx)”.
workbook-damaged = A pasta de trabalho está danificada: uma planilha não pode ser lida até o fim.
    .remedy = Abra-a com seu programa de planilhas e salve-a de novo.
workbook-too-many-parts = A pasta de trabalho contém mais de { $limit } arquivos internos.
    .remedy = Copie só as respostas para uma pasta nova. Se não conhece quem a enviou, não a abra.
workbook-unpacks-too-large = Descompactada, a pasta de trabalho passaria de { $megabytes } MB.
    .remedy = Copie só as respostas para uma pasta nova, ou salve-as como “CSV UTF-8”. Se não conhece quem a enviou, não a abra.
workbook-packed-too-tightly = Uma parte da pasta de trabalho está compactada { $ratio } vezes; uma planilha comum, umas dez, e são aceitas até { $limit }.
    .remedy = Copie só as respostas para uma pasta nova. Se não conhece quem a enviou, não a abra.
workbook-crafted = As partes internas da pasta de trabalho se repetem, se sobrepõem ou mentem sobre seu nome ou tamanho; nenhum programa de planilhas escreve assim.
    .remedy = Peça a pasta de novo a quem recolheu as respostas. Se não conhece quem a enviou, não a abra.
several-sheets = Mais de uma planilha tem conteúdo: { $names }.
    .remedy = Deixe as respostas em uma só planilha e apague as outras, também as ocultas.
workbook-too-many-sheets = A pasta de trabalho tem planilhas demais: são lidas até { $limit }.
    .remedy = Copie só as respostas para uma pasta nova.
cell-error = A célula contém o erro de uma fórmula.
    .remedy = Corrija a fórmula, ou escreva o valor no lugar dela.

parquet-damaged = O arquivo não é Parquet ou está incompleto.
    .remedy = Copie-o ou exporte-o de novo, e compare o tamanho com o original.
column-type = A coluna é de um tipo que não se lê: só texto, número, verdadeiro ou falso, e data.
    .remedy = Converta-a em texto antes de exportar a tabela.
line-too-long = A linha é longa demais: são lidos até { $kilobytes } KB.
    .remedy = Escreva cada resposta em uma linha separada.
line-not-json = A linha não é JSON.
    .remedy = Escreva um objeto JSON completo por linha, sem vírgula no fim.
line-not-object = A linha não é um objeto JSON.
    .remedy = Escreva cada resposta em uma linha, como {"{"} "id": "…", "A1": 4 {"}"}.
value-nested = O valor é um objeto ou uma lista; em uma tabela há um só valor por coluna.
    .remedy = Escreva só o valor: o motivo da ausência pelo nome ("dont_know") e várias opções separadas por “|”.
key-twice = A mesma chave aparece duas vezes na linha.
    .remedy = Deixe só uma.

mode-without-table = Este instrumento é do modo “{ $mode }”, e suas respostas não vêm em tabelas.
    .remedy = Ponha a resposta em um arquivo JSON na pasta "responses".
no-known-column = Nenhuma coluna é uma pergunta deste instrumento.
    .remedy = Escreva na primeira linha os identificadores das perguntas ({ $expected }), ou diga em "tables" da avaliação qual coluna é qual.
unknown-column = O instrumento não tem nenhuma pergunta com este nome.
    .remedy = Corrija o nome (maiúsculas e minúsculas contam), apague a coluna, ou diga em "tables" da avaliação qual coluna é qual.
column-not-mapped = A coluna se chama como uma pergunta, mas "columns" não a nomeia; não se sabe se é essa pergunta.
    .remedy = Se é, acrescente-a a "columns" da entrada em "tables"; se não é, mude o nome dela ou apague-a.
mapped-column-missing = "columns" nomeia esta coluna e a tabela não a tem.
    .remedy = Corrija o nome em "columns" da entrada em "tables", ou retire-o.
mapped-item-unknown = "columns" ou "values" nomeia uma pergunta que o instrumento não tem.
    .remedy = Corrija o identificador na entrada em "tables".
respondent-twice = O mesmo identificador já está na linha { $first }.
    .remedy = Se é a mesma resposta, deixe uma linha; se são duas pessoas, dê a cada uma seu identificador.
off-scale = O valor não está na escala da pergunta: aceita-se { $allowed }.
    .remedy = Corrija o valor, deixe-o vazio, ou escreva o motivo da ausência pelo nome.
not-an-option = O valor não é uma opção da pergunta: aceita-se { $allowed }.
    .remedy = Corrija o valor, ou diga em "values" da entrada em "tables" que opção ele é. Várias opções se separam com “|” ou “;”.
not-a-number = O valor não é um número.
    .remedy = Escreva só o número, com ponto decimal e sem unidades nem separador de milhares.
decimal-comma = O número está escrito com vírgula.
    .remedy = Se é decimal, escreva-o com ponto: { $point }; se a vírgula separa milhares, retire-a.
not-a-day = O valor não é uma data como 2026-05-04.
    .remedy = Escreva ano, mês e dia, nessa ordem, com hifens.
not-a-language = O instrumento não tem este idioma: aceita-se { $allowed }.
    .remedy = Escreva o código do idioma em que a pessoa respondeu, ou deixe a célula vazia.

more-faults = { $count ->
        [one] Há mais um erro.
       *[other] Há mais { $count } erros.
    }
    .remedy = Corrija os anteriores e leia a tabela de novo.
