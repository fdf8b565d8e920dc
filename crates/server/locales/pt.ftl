# Everywhere
skip = Ir para o conteúdo
language = Idioma
foot = Sobre este site
help = Informação e apoio
privacy = Privacidade
accessibility = Acessibilidade
exit = Sair já
go-on = Continuar
back = Anterior
next = Próxima
open = Abrir
error = Erro
state = Situação
download = Baixar
remove = Retirar
add = Acrescentar
not-printed = As respostas não são impressas.
table = Tabela
errors = { $n ->
    [one] Revise 1 resposta para continuar
   *[other] Revise { $n } respostas para continuar
}
day = { $day } de { $month } de { $year }
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

# Open pages
home = Paridad
home-says =
    Aqui se respondem questionários sobre a igualdade entre mulheres e homens nas instituições públicas.
    Se você recebeu um código, continue e digite-o.
about = Sobre o Paridad
about-says =
    O Paridad ajuda ministérios e mecanismos nacionais das mulheres a avaliar como trabalham pela igualdade.
    É usado por equipes de facilitação, pelo pessoal das instituições e por organizações de mulheres.
privacy-page = Privacidade
privacy-page-says =
    Antes da primeira pergunta, cada questionário diz o que se guarda e quem o vê.
    Nos questionários anônimos não guardamos nome, e-mail nem hora, e o sistema não registra quem respondeu. Ao encerrar a rodada, é destruída a chave que liga o código às respostas.
    Só publicamos resultados de 5 pessoas ou mais.
    Este site não usa rastreadores nem pede nada a outros sites. Guarda no seu navegador só o necessário para continuar.
accessibility-page = Acessibilidade
accessibility-page-says =
    Estas páginas buscam cumprir as WCAG 2.2, nível AA. Funcionam com teclado, com leitor de tela, em telefones e sem scripts.
    Se algo não funcionar para você, avise a pessoa de contato do seu questionário.
help-says = Se algo afeta você ou alguém corre perigo, peça ajuda. Este questionário não é uma denúncia e ninguém o lê de imediato.
help-emergency = Números de emergência
help-lines = As linhas especializadas de cada país aparecem quando alguém as confirmou.
country-AR = Argentina
country-BO = Bolívia
country-BR = Brasil
country-BZ = Belize
country-CA = Canadá
country-CL = Chile
country-CO = Colômbia
country-CR = Costa Rica
country-CU = Cuba
country-DO = República Dominicana
country-EC = Equador
country-GT = Guatemala
country-HN = Honduras
country-HT = Haiti
country-MX = México
country-NI = Nicarágua
country-PA = Panamá
country-PE = Peru
country-PY = Paraguai
country-SV = El Salvador
country-US = Estados Unidos
country-UY = Uruguai

# Entry
questionnaire = Questionário
enter = Digite seu código
code = Código
code-says = Digite o código do seu cartão ou mensagem. Hífens e maiúsculas não importam.
pin-if = PIN (só se você escolheu um)
refused = Não conseguimos abrir o questionário. O código pode ter uma letra trocada, pode faltar o seu PIN ou a rodada pode ter encerrado. Confira ou peça ajuda à pessoa de contato.
locked = Sessão encerrada
locked-says = Encerramos a sessão para proteger suas respostas. O que você escreveu está nesta página: digite seu código e tudo será salvo.
locked-short = A sessão se encerrou. Aperte «Próxima» e digite seu código: o que você escreveu será salvo.
rest-title = Você ainda está aqui?
rest-says = Para proteger suas respostas, encerramos a sessão em 2 minutos.
rest-stay = Continuar respondendo
closed = A rodada encerrou
closed-says = Esta rodada não recebe mais respostas. Os rascunhos não enviados foram apagados.

# Welcome
about-minutes = { $n ->
    [one] Cerca de 1 minuto. Você pode parar e continuar depois.
   *[other] Uns { $n } minutos. Você pode parar e continuar depois.
}
mode-named = Com nome
mode-confidential = Confidencial
mode-anonymous = Anônimo
consent-anonymous =
    Convidamos você a contar como sua instituição trabalha pela igualdade entre mulheres e homens. Leva cerca de { $minutes } minutos. A participação é voluntária: você pode pular perguntas, parar e retirar suas respostas até { $day }. Se não participar, nada acontece.
    Não guardamos seu nome, seu e-mail nem a hora, nem registramos quem respondeu. Só publicamos resultados de 5 pessoas ou mais. Ao encerrar a rodada, é destruída a chave que liga seu código às suas respostas. Depois não é possível mudá-las nem retirá-las.
    Você também pode se proteger. Não escreva nomes nem detalhes que identifiquem você. Responda onde ninguém veja a tela. Se o aparelho é do trabalho, sua instituição pode ver quais páginas você visita. Contato: { $contact }.
consent-confidential =
    Convidamos você a contar como sua instituição trabalha pela igualdade entre mulheres e homens. Leva cerca de { $minutes } minutos. A participação é voluntária: você pode pular perguntas, parar e retirar suas respostas até { $day }. Se não participar, nada acontece.
    Seu nome é guardado à parte e apagado ao encerrar a rodada. Até lá, quem administra o sistema poderia ligá-lo às suas respostas. Os relatórios nunca o mostram. Só publicamos resultados de 5 pessoas ou mais.
    Você também pode se proteger. Não escreva nomes nem detalhes que identifiquem você. Se o aparelho é do trabalho, sua instituição pode ver quais páginas você visita. Contato: { $contact }.
consent-named =
    Convidamos você a contar como sua instituição trabalha pela igualdade entre mulheres e homens. Você pode parar e continuar qualquer dia até { $day }. A participação é voluntária.
    Seu nome aparece ao lado das suas respostas; sua equipe e a equipe de facilitação o veem.
    Não escreva nomes de pessoas que fizeram queixas. Contato: { $contact }.
exit-says = «Sair já» fecha esta página e abre outro site. O que foi salvo continua salvo. Não apaga o histórico do navegador.
device = Quem usa este aparelho?
device-me = Só eu
device-shared = Outras pessoas também
pin-choose = Continuar em outro aparelho: escolher um PIN
pin-says = Escolha um PIN de 6 a 12 dígitos. Com seu código e seu PIN você pode continuar em outro aparelho. Ninguém pode recuperá-lo por você.
pin = PIN
pin-wrong = Digite um PIN de 6 a 12 dígitos.
pin-keep = Salvar meu PIN
pin-kept = Seu PIN está salvo. Para continuar em outro aparelho, digite seu código e seu PIN.
agree = Li isto e quero participar
agree-first = Marque que leu isto e quer participar, ou escolha «Não quero participar».
begin = Começar
decline = Não quero participar
thanks = Agradecemos
declined = Agradecemos. Não registramos nada. Já pode fechar esta janela.

# Sections
section-of = Seção { $n } de { $of }
section = Seção
sections = Lista de seções
state-new = Não iniciada
state-begun = Em andamento
state-done = Pronta
state-agreed = Acordada
open-n = { $n ->
    [one] falta 1
   *[other] faltam { $n }
}
saving = Salvando…
saved-at = Salvo às { $x }
offline = Sem conexão. Suas respostas continuam nesta tela: não feche a janela. Vamos salvá-las quando o sinal voltar.
not-saved = Não conseguimos salvar. O que você escreveu continua aqui. Tente de novo em um minuto.
sending = Enviando…
appeared = Há perguntas novas por causa da sua resposta.
profile-says = Estes dados só são usados em grupos de 5 pessoas ou mais.
other-answer = Outra resposta
absent-dont-know = Não sei
absent-not-applicable = Não se aplica
absent-prefer-not = Prefiro não responder
number-figures = Escreva a quantidade em algarismos, por exemplo 12.
number-which = Não sabemos se o ponto ou a vírgula separa milhares ou decimais. Escreva 1234 ou 1,2.
ranking-twice = Duas opções têm o mesmo lugar. Dê um lugar diferente a cada uma.
date-none = Escreva um dia que exista, por exemplo 4 5 2026.
date-day = Dia
date-month = Mês
date-year = Ano
most-characters = Até { $n } caracteres.
changed-since = Você mudou respostas depois de enviar. Revise-as e envie de novo para que contem.
later = Salvar e continuar depois
left = Salvo. Volte quando quiser com seu código ou seu link.
left-for-good = Encerramos a sessão. Sem PIN, este rascunho não pode ser aberto de novo: da próxima vez você começará do início.
ends-on = Esta rodada termina em { $x }.
closing-soon = A rodada está se encerrando. Envie suas respostas nos próximos minutos.

# Review, receipt, after
review = Revisar e enviar
review-title = Revise antes de enviar
review-says = Você ainda pode mudar qualquer resposta.
left-open = { $n ->
    [one] Há 1 pergunta sem resposta. Você pode respondê-la ou enviar assim.
   *[other] Há { $n } perguntas sem resposta. Você pode respondê-las ou enviar assim.
}
left-out = { $n ->
    [one] 1 resposta já não é necessária pelo que você respondeu depois: não é enviada.
   *[other] { $n } respostas já não são necessárias pelo que você respondeu depois: não são enviadas.
}
needed = Esta resposta é necessária, ou a razão de não haver.
no-answer = Sem resposta
change = Mudar
send = Enviar minhas respostas
send-as-is = Enviar assim
coordinator-sends = Quem coordena a equipe envia as respostas.
received = Recebemos suas respostas
received-says = Agradecemos o seu tempo. Já pode fechar esta janela.
received-else = Se você já tinha enviado respostas de outro aparelho, valem aquelas; para mudá-las, use esse outro aparelho ou seu PIN.
receipt = Comprovante
until = Até { $x } você pode:
correct = Corrigir minhas respostas
withdraw = Retirar minhas respostas
withdraw-says = São apagadas agora e não contam. Você pode fazer isso até { $x }.
withdraw-now = Retirar agora
withdrawn = Se havia respostas com este código, neste aparelho ou com este PIN, foram apagadas.
keep = Não, mantê-las
clear = Apagar deste aparelho
clear-says = Remove a sessão e a chave do seu rascunho. O histórico deve ser apagado no navegador.
cleared-title = Apagado deste aparelho
cleared = Removemos a sessão e a chave. O histórico deve ser apagado no navegador.
conflict = Escolha qual versão vale
conflict-says = Estas respostas também foram alteradas em outro aparelho. Guardamos as duas versões: escolha qual vale.
conflict-mine = A deste aparelho
conflict-theirs = A outra
conflict-keep = Salvar minha escolha

# Team and review
team = Equipe
owner = Responsável
keep-owners = Salvar responsáveis
history = Histórico
history-none = Ainda não há mudanças.
when = Quando
who = Quem
what = O quê
proposes-only = Você pode propor um degrau e acrescentar evidência. Quem responde pela seção marca o que foi acordado.
own-proposal = Minha proposta
proposals = Propostas:
proposals-after = As propostas das outras pessoas aparecem depois que você der a sua.
agreed-rung = Degrau acordado
asks-evidence = pede evidência
reason = Razão (uma linha)
dissent-or-not = Desacordo, ou por que não se aplica
why-not-applicable = Por que não se aplica
dissent-says = Escreva quantas pessoas veem outro degrau e por quê, sem nomes. Numa equipe pequena, quem ler pode adivinhar.
dissent-rung = Degrau que veem
dissent-people = Pessoas
dissent-why = Porque
evidence = Evidência
evidence-n = { $n ->
    [0] Sem evidência.
    [one] 1 evidência.
   *[other] { $n } evidências.
}
evidence-add = Acrescentar evidência
evidence-none = Não há evidência.
evidence-says = Não envie documentos com nomes de pessoas que fizeram queixas. PDF, Word, Excel, ODT ou imagem, até 20 MB. Um arquivo pode guardar quem o fez e quando.
evidence-wrong = Escreva um título e escolha um arquivo PDF, DOCX, XLSX, ODT, JPG ou PNG de até 20 MB, ou escreva documento e página. A data deve existir.
evidence-title = Título do documento
evidence-kind = Tipo de documento
evidence-file = Arquivo
evidence-reference = Ou documento e página
without-evidence = Sem evidência aceita, um degrau acima de 2 conta 2.
back-to-question = Voltar à pergunta
unreviewed = Sem revisão
agree-section = Marcar como acordada
reopen-section = Abrir de novo
claimed = A equipe diz:
look-for = O que procurar:
finding = Constatação
verdict-accepted = Aceita
verdict-insufficient = Insuficiente
verdict-outdated = Desatualizada
verdict-not-provided = Não entregue
act-agreed = acordou
act-evidence = acrescentou evidência
act-evidence-removed = retirou evidência
act-section-agreed = marcou a seção como acordada
act-section-reopened = abriu a seção de novo

# Shared scorecard
shared = Ficha compartilhada
shared-key = Chave
shared-refused = Não conseguimos abrir a ficha. O link pode ter vencido ou sido retirado. Peça um novo.
meets-level = Cumpre { $n } de { $of } indicadores. Nível: { $x }
meets = Cumpre { $n } de { $of } indicadores
not-shown = Não se mostra
as-table = Pontuações por dimensão
dimension = Dimensão
score = Pontuação
range = Intervalo
met = Indicadores que cumpre
downloads = Arquivos para baixar
download-scorecard-pdf = Ficha
download-scorecard-png = Ficha como imagem
download-card-png = Cartão para compartilhar
download-data-csv = Dados
download-data-xlsx = Dados
page-as-image = Página 1 como imagem
small-groups = Menos de 5 respostas: resultado não exibido, para proteger as pessoas.

# Console
console = Painel
sign-in = Entrar
sign-out = Sair
sign-in-refused = O e-mail, a senha ou os dígitos não estão corretos.
sign-in-resting = Houve muitas tentativas. Espere 15 minutos.
email = E-mail
password = Senha
digits = 6 dígitos do seu aplicativo, ou um código de recuperação
digits-wrong = Os dígitos não estão corretos ou já foram usados.
confirm = Confirme que é você
confirm-says = Este passo entrega um segredo ou não pode ser desfeito. Digite 6 dígitos e faça de novo; valem 10 minutos.
setup = Preparar sua conta
setup-key = Chave do link
setup-refused = Este link já foi usado ou venceu. Peça um novo.
setup-keep = Salvar e terminar
setup-done = Sua conta está pronta
setup-done-says = Já pode entrar.
setup-once = Link de uso único: aparece só agora, vale 72 horas
password-new = Senha nova
password-says = 12 caracteres ou mais. Uma frase de várias palavras serve.
password-short = Use uma senha de 12 a 200 caracteres.
second-factor = Segundo fator
second-factor-says = Aponte seu aplicativo de autenticação para o quadro, ou digite a chave. Depois digite os 6 dígitos que ele mostra.
recovery = Códigos de recuperação
recovery-says = Guarde-os em papel. Cada um vale uma vez, se você perder o telefone.
assessments = Avaliações
assessments-none = Ainda não há avaliações.
assessment = Avaliação
new-assessment = Nova avaliação
institution = Instituição
institution-name = Nome
institution-id = Identificador da instituição
institution-kind = Tipo
kind-ministry = Ministério
kind-nmaw = Mecanismo nacional das mulheres
kind-other = Outra
id-says = Letras minúsculas, algarismos e hífens. Nunca muda.
country = País (duas letras)
round = Rodada
round-name = Nome da rodada
assessment-id = Identificador da avaliação
previous-round = Avaliação anterior (identificador, se houver)
from-day = Desde
to-day = Até
until-day = Até
framework = Marco
contact = Contato
contact-says = A quem uma pessoa que responde pode perguntar. Aparece nas boas-vindas.
instruments = Instrumentos
instrument = Instrumento
population = Tamanho dos grupos
population-says = Serve para a margem de erro e para avisar de grupos de menos de 5. Pode ficar em branco.
population-staff = Pessoal no total
women = Mulheres
men = Homens
create = Criar
id-taken = Esse identificador já existe, ou um modo não é possível para esse instrumento.
summary = Resumo
invitations = Convites
release = Publicar
round-draft = Em preparação
round-open = Aberta
round-closing = Encerrando-se
round-closed = Encerrada
codes = Códigos
received-head = Recebidas
received-n = { $n }
at-least = pelo menos { $n }
fewer-than-five = menos de 5
counts-say = As contagens anônimas mudam de 5 em 5 e uma vez por dia.
on-paper = Em papel
small-group = «{ $x }» tem { $n ->
    [one] 1 pessoa
   *[other] { $n } pessoas
}: seus dados não serão mostrados.
next-step = Próximo passo
next-open = Ao abrir, cria-se a chave da rodada e os modos de privacidade já não mudam.
open-round = Abrir a rodada
next-invite = Convide as pessoas ou imprima cartões.
close-round = Encerrar a rodada
people = Pessoas
people-says = Uma por linha: nome; e-mail. Em rodadas anônimas basta o e-mail.
part = Papel
part-respondent = Responde
part-coordinator = Coordena
part-contributor = Contribui
part-reviewer = Revisa
invite = Convidar
invited-n = { $n ->
    [one] 1 pessoa convidada
   *[other] { $n } pessoas convidadas
}
anonymous-says = Nada liga uma pessoa às suas respostas
link-again = Mostrar link
links-once = Links
links-once-say = Entregue-os por um meio seguro. Quem tem o link pode responder.
not-open = A rodada não está aberta.
letters = Mensagens
mail-waiting = em espera
mail-sent = enviadas
mail-refused = recusadas
mail-given-up = não entregues
cards-say = Cartões impressos com um código, para distribuir ao acaso e virados para baixo. São feitos agora e não se guardam.
cards-n = Feitos até agora: { $n }.
amount = Quantidade
make-cards = Fazer cartões (PDF)
remind = Lembrar quem falta
remind-all = Lembrar todas as pessoas
revoke-code = Anular um código
revoke = Anular
revoked = O código foi anulado.
revoked-none = Não há um código assim nesta rodada.
links = Links
close-says = Não pode ser desfeito: a chave é destruída e apagam-se rascunhos, códigos e mensagens.
close-word = FECHAR
close-word-wrong = Digite a palavra tal como aparece.
close-type = Digite { $x }
close-later = Encerrar em 30 minutos: quem está respondendo pode terminar
close-now = Encerrar já: o que não foi enviado se perde
closing-in = { $n ->
    [one] A rodada encerra em 1 minuto.
   *[other] A rodada encerra em { $n } minutos.
}
closed-key = A chave foi destruída: ninguém mais pode ligar códigos a respostas
look = Revisar
shown-hidden = { $shown ->
    [one] Mostra-se 1 célula
   *[other] Mostram-se { $shown } células
}. { $hidden ->
    [one] Oculta-se 1
   *[other] Ocultam-se { $hidden }
} para proteger as pessoas.
caps-n = { $n ->
    [one] 1 indicador conta menos do que foi dito
   *[other] { $n } indicadores contam menos do que foi dito
}
preview-pdf = Ver a ficha em PDF
preview-png = Ver a ficha como imagem
preview-none = Não há respostas para fazer uma ficha.
publish = Publicar
publish-says = Duas vezes no máximo: um rascunho e uma versão final.
stage = Etapa
stage-draft = Rascunho
stage-final = Final
sections-public = Seções da edição pública
sections-says = A primeira página está sempre. Ela pode citar um achado em uma linha; o que se retirar não está em nenhuma outra página, tabela ou arquivo. A edição interna o conserva.
internal-pdf = Edição interna em PDF
public-edition = Qualquer pessoa pode vê-la sem chave
public = pública
share = Fazer um link
unshare = Retirar os links
shares-n = { $n ->
    [one] 1 link em vigor
   *[other] { $n } links em vigor
}
share-once = Link da ficha
share-once-says = Aparece só agora. Vale 90 dias e pode ser retirado.
answers = Respostas
users = Contas
audit = Registro
audit-holds = A cadeia está completa até:
audit-broken = A cadeia está quebrada depois de:
name = Nome
role = Papel
link = Link
new-link = Link novo
new-user = Conta nova
user-wrong = Confira o e-mail, o nome e o papel. Talvez já exista.
account-ready = Pronta
account-waiting = Espera o primeiro acesso
role-administrator = Administração
role-analyst = Análise
role-facilitator = Facilitação
role-viewer = Leitura

# Letters
mail-subject = Um questionário para você
mail-hello = Olá, { $x }:
mail-invitation =
    Convidamos você a responder um questionário de { $institution }. Pode fazê-lo até { $day }.
    O código abaixo é só para você. Não reencaminhe esta mensagem.
    Se tiver perguntas: { $contact }
mail-reminder =
    Lembramos o questionário de { $institution }. Você pode respondê-lo até { $day }. Se já o fez, agradecemos.
    Se tiver perguntas: { $contact }
mail-reminder-all =
    Este lembrete vai a todas as pessoas convidadas, porque o sistema não sabe quem respondeu.
    Você pode responder o questionário de { $institution } até { $day } com o código da primeira mensagem. Se já o fez, agradecemos.
    Se perdeu seu código ou tem perguntas: { $contact }
mail-code = Seu código é { $code }. Digite-o em { $place }, ou abra este link:
mail-link = Abrir o questionário
mail-test-subject = Teste de e-mail
mail-test = Esta mensagem mostra que o Paridad pode enviar e-mail.

# Problems
problem-400 = Não entendemos o pedido
problem-400-says = Volte à página anterior e tente de novo.
problem-401 = Entre primeiro
problem-403 = Isso não pode ser feito
problem-403-says = A página pode ser antiga ou sua conta pode não ter permissão. Volte, recarregue e tente de novo.
problem-404 = Aqui não há nada
problem-404-says = O endereço pode estar mal escrito, ou não ser para sua conta.
problem-405 = Isso não pode ser feito
problem-405-says = Volte à página anterior.
problem-408 = Demorou demais
problem-408-says = A conexão é lenta. Tente de novo.
problem-409 = Mudou enquanto isso
problem-409-says = Outra pessoa ou outro aparelho mudou isso, ou já não está nesse passo. Volte e veja como está.
problem-413 = É grande demais
problem-413-says = Um arquivo pode ter até 20 MB.
problem-415 = Esse formato não pode ser lido
problem-415-says = Volte à página anterior e tente de novo.
problem-422 = Algo não está certo
problem-422-says = Volte, confira o que escreveu e tente de novo.
problem-428 = Falta dizer qual versão você conhece
problem-429 = Tentativas demais
problem-429-says = Espere um pouco e tente de novo.
problem-500 = Falhamos
problem-500-says = É um erro nosso. O que foi salvo continua salvo.
problem-503 = Agora não conseguimos salvar
problem-503-says = O que já estava salvo continua salvo. Volte e tente de novo em um minuto.
api-title = Interface para programas
api-says =
    Os programas usam /api/v1 com uma chave de acesso e permissões.
    A descrição completa está em /api/openapi.json.
