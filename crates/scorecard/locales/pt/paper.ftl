# Cards with codes and questionnaires for print.
paper-code = Seu código
paper-how = Digite o código em {$place} ou aponte a câmera para o quadro.
paper-anonymous = É anônimo. Ninguém sabe qual cartão você tem. Não o compartilhe nem fotografe.
paper-until = Até {$day}.
paper-no-name = Não escreva seu nome. Devolva a folha como for indicado.
paper-marks = Responda com uma marca em cada pergunta. Você pode deixar perguntas sem resposta.
paper-dont-know = Não sei
paper-not-applicable = Não se aplica
paper-prefer-not = Prefiro não responder
paper-title = Questionário
