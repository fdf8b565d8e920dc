# Cards with codes and questionnaires for print.
paper-code = Su código
paper-how = Escriba el código en {$place} o apunte la cámara al cuadro.
paper-anonymous = Es anónimo. Nadie sabe qué tarjeta tiene usted. No la comparta ni la fotografíe.
paper-until = Hasta el {$day}.
paper-no-name = No escriba su nombre. Devuelva la hoja como le indiquen.
paper-marks = Responda con una marca en cada pregunta. Puede dejar preguntas sin responder.
paper-dont-know = No sé
paper-not-applicable = No aplica
paper-prefer-not = Prefiero no responder
paper-title = Cuestionario
