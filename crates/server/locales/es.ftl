# Everywhere
skip = Ir al contenido
language = Idioma
foot = Sobre este sitio
help = Información y apoyo
privacy = Privacidad
accessibility = Accesibilidad
exit = Salir ya
go-on = Seguir
back = Anterior
next = Siguiente
open = Abrir
error = Error
state = Estado
download = Descargar
remove = Quitar
add = Añadir
not-printed = Las respuestas no se imprimen.
table = Tabla
errors = { $n ->
    [one] Revise 1 respuesta para continuar
   *[other] Revise { $n } respuestas para continuar
}
day = { $day } de { $month } de { $year }
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

# Open pages
home = Paridad
home-says =
    Aquí se responden cuestionarios sobre la igualdad entre mujeres y hombres en las instituciones públicas.
    Si recibió un código, siga y escríbalo.
about = Sobre Paridad
about-says =
    Paridad ayuda a ministerios y mecanismos nacionales de la mujer a evaluar cómo trabajan por la igualdad.
    La usan equipos que facilitan, personal de las instituciones y organizaciones de mujeres.
privacy-page = Privacidad
privacy-page-says =
    Antes de la primera pregunta, cada cuestionario dice qué se guarda y quién lo ve.
    En los cuestionarios anónimos no guardamos nombre, correo ni hora, y el sistema no registra quién respondió. Al cerrar la ronda se destruye la llave que une el código con las respuestas.
    Solo publicamos resultados de 5 personas o más.
    Este sitio no usa rastreadores ni pide nada a otros sitios. Guarda en su navegador solo lo que hace falta para seguir.
accessibility-page = Accesibilidad
accessibility-page-says =
    Estas páginas buscan cumplir WCAG 2.2, nivel AA. Funcionan con teclado, con lector de pantalla, en teléfonos y sin scripts.
    Si algo no le sirve, avise a la persona de contacto de su cuestionario.
help-says = Si algo le afecta o alguien corre peligro, pida ayuda. Este cuestionario no es una denuncia y nadie lo lee enseguida.
help-emergency = Números de emergencia
help-lines = Las líneas especializadas de cada país se muestran cuando alguien las ha confirmado.
country-AR = Argentina
country-BO = Bolivia
country-BR = Brasil
country-BZ = Belice
country-CA = Canadá
country-CL = Chile
country-CO = Colombia
country-CR = Costa Rica
country-CU = Cuba
country-DO = República Dominicana
country-EC = Ecuador
country-GT = Guatemala
country-HN = Honduras
country-HT = Haití
country-MX = México
country-NI = Nicaragua
country-PA = Panamá
country-PE = Perú
country-PY = Paraguay
country-SV = El Salvador
country-US = Estados Unidos
country-UY = Uruguay

# Entry
questionnaire = Cuestionario
enter = Escriba su código
code = Código
code-says = Escriba el código de su tarjeta o mensaje. No importan los guiones ni las mayúsculas.
pin-if = PIN (solo si eligió uno)
refused = No pudimos abrir el cuestionario. Puede que el código tenga una letra cambiada, que falte su PIN o que la ronda haya cerrado. Revíselo o pida ayuda a la persona de contacto.
locked = Sesión cerrada
locked-says = Cerramos la sesión para cuidar sus respuestas. Lo que escribió está en esta página: escriba su código y se guardará.
locked-short = La sesión se cerró. Pulse «Siguiente» y escriba su código: lo que escribió se guardará.
rest-title = ¿Sigue aquí?
rest-says = Para cuidar sus respuestas, en 2 minutos cerramos la sesión.
rest-stay = Seguir respondiendo
closed = La ronda cerró
closed-says = Esta ronda ya no recibe respuestas. Los borradores sin enviar se borraron.

# Welcome
about-minutes = { $n ->
    [one] Cerca de 1 minuto. Puede parar y seguir.
   *[other] Unos { $n } minutos. Puede parar y seguir.
}
mode-named = Con nombre
mode-confidential = Confidencial
mode-anonymous = Anónimo
consent-anonymous =
    Le invitamos a contar cómo trabaja su institución por la igualdad entre mujeres y hombres. Toma unos { $minutes } minutos. Participar es voluntario: puede saltar preguntas, parar y retirar sus respuestas hasta el { $day }. Si no participa, no pasa nada.
    No guardamos su nombre, su correo ni la hora, ni registramos quién respondió. Solo publicamos resultados de 5 personas o más. Al cerrar la ronda se destruye la llave que une su código con sus respuestas. Después no se pueden cambiar ni retirar.
    Usted también puede cuidarse. No escriba nombres ni detalles que le identifiquen. Responda donde nadie vea la pantalla. Si su equipo es del trabajo, su institución puede ver qué páginas visita. Contacto: { $contact }.
consent-confidential =
    Le invitamos a contar cómo trabaja su institución por la igualdad entre mujeres y hombres. Toma unos { $minutes } minutos. Participar es voluntario: puede saltar preguntas, parar y retirar sus respuestas hasta el { $day }. Si no participa, no pasa nada.
    Su nombre se guarda aparte y se borra al cerrar la ronda. Hasta entonces, quien administra el sistema podría unirlo con sus respuestas. Los informes nunca lo muestran. Solo publicamos resultados de 5 personas o más.
    Usted también puede cuidarse. No escriba nombres ni detalles que le identifiquen. Si su equipo es del trabajo, su institución puede ver qué páginas visita. Contacto: { $contact }.
consent-named =
    Le invitamos a contar cómo trabaja su institución por la igualdad entre mujeres y hombres. Puede parar y seguir cualquier día hasta el { $day }. Participar es voluntario.
    Su nombre aparece junto a sus respuestas y lo ven su equipo y el equipo que facilita.
    No escriba nombres de personas que se hayan quejado. Contacto: { $contact }.
exit-says = «Salir ya» cierra esta página y abre otro sitio. Lo guardado queda guardado. No borra el historial del navegador.
device = ¿Quién usa este equipo?
device-me = Solo yo
device-shared = Otras personas también
pin-choose = Seguir en otro equipo: elegir un PIN
pin-says = Elija un PIN de 6 a 12 cifras. Con su código y su PIN puede seguir en otro equipo. Nadie puede recuperarlo por usted.
pin = PIN
pin-wrong = Escriba un PIN de 6 a 12 cifras.
pin-keep = Guardar mi PIN
pin-kept = Su PIN está guardado. Para seguir en otro equipo, escriba su código y su PIN.
agree = Leí esto y quiero participar
agree-first = Marque que leyó esto y quiere participar, o elija «No quiero participar».
begin = Empezar
decline = No quiero participar
thanks = Gracias
declined = Gracias. No registramos nada. Ya puede cerrar esta ventana.

# Sections
section-of = Sección { $n } de { $of }
section = Sección
sections = Lista de secciones
state-new = Sin empezar
state-begun = En curso
state-done = Lista
state-agreed = Acordada
open-n = { $n ->
    [one] queda 1
   *[other] quedan { $n }
}
saving = Guardando…
saved-at = Guardado a las { $x }
offline = Sin conexión. Sus respuestas siguen en esta pantalla: no cierre la ventana. Las guardaremos cuando vuelva la señal.
not-saved = No pudimos guardar. Lo que escribió sigue aquí. Intente otra vez en un minuto.
sending = Enviando…
appeared = Hay preguntas nuevas según su respuesta.
profile-says = Estos datos solo se usan en grupos de 5 personas o más.
other-answer = Otra respuesta
absent-dont-know = No sé
absent-not-applicable = No aplica
absent-prefer-not = Prefiero no responder
number-figures = Escriba la cantidad con cifras, por ejemplo 12.
number-which = No sabemos si el punto o la coma separa miles o decimales. Escriba 1234 o 1,2.
ranking-twice = Dos opciones tienen el mismo lugar. Dé un lugar distinto a cada una.
date-none = Escriba un día que exista, por ejemplo 4 5 2026.
date-day = Día
date-month = Mes
date-year = Año
most-characters = Hasta { $n } caracteres.
changed-since = Cambió respuestas después de enviar. Revíselas y envíelas otra vez para que cuenten.
later = Guardar y seguir después
left = Guardado. Vuelva cuando quiera con su código o su enlace.
left-for-good = Cerramos la sesión. Sin PIN, este borrador no se puede abrir otra vez: la próxima vez empezará de nuevo.
ends-on = Esta ronda termina el { $x }.
closing-soon = La ronda se está cerrando. Envíe sus respuestas en los próximos minutos.

# Review, receipt, after
review = Revisar y enviar
review-title = Revise antes de enviar
review-says = Todavía puede cambiar cualquier respuesta.
left-open = { $n ->
    [one] Queda 1 pregunta sin respuesta. Puede responderla o enviar así.
   *[other] Quedan { $n } preguntas sin respuesta. Puede responderlas o enviar así.
}
left-out = { $n ->
    [one] 1 respuesta ya no hace falta por lo que respondió después: no se envía.
   *[other] { $n } respuestas ya no hacen falta por lo que respondió después: no se envían.
}
needed = Esta respuesta hace falta, o la razón por la que no la hay.
no-answer = Sin respuesta
change = Cambiar
send = Enviar mis respuestas
send-as-is = Enviar así
coordinator-sends = Quien coordina el equipo envía las respuestas.
received = Recibimos sus respuestas
received-says = Gracias por su tiempo. Ya puede cerrar esta ventana.
received-else = Si ya había enviado desde otro equipo, valen aquellas; para cambiarlas use ese equipo o su PIN.
receipt = Constancia
until = Hasta el { $x } puede:
correct = Corregir mis respuestas
withdraw = Retirar mis respuestas
withdraw-says = Se borran ahora y no se cuentan. Puede hacerlo hasta el { $x }.
withdraw-now = Retirar ahora
withdrawn = Si había respuestas con este código, en este equipo o con este PIN, quedaron borradas.
keep = No, dejarlas
clear = Borrar de este equipo
clear-says = Quita la sesión y la llave de su borrador. El historial se borra en el navegador.
cleared-title = Borrado de este equipo
cleared = Quitamos la sesión y la llave. El historial se borra en el navegador.
conflict = Elija qué versión vale
conflict-says = Estas respuestas también se cambiaron en otro equipo. Guardamos las dos versiones: elija cuál vale.
conflict-mine = La de este equipo
conflict-theirs = La otra
conflict-keep = Guardar mi elección

# Team and review
team = Equipo
owner = Responsable
keep-owners = Guardar responsables
history = Historial
history-none = Todavía no hay cambios.
when = Cuándo
who = Quién
what = Qué
proposes-only = Usted puede proponer un peldaño y añadir evidencia. Quien es responsable de la sección marca lo acordado.
own-proposal = Mi propuesta
proposals = Propuestas:
proposals-after = Las propuestas de otras personas se ven después de dar la suya.
agreed-rung = Peldaño acordado
asks-evidence = pide evidencia
reason = Razón (una línea)
dissent-or-not = Desacuerdo, o por qué no aplica
why-not-applicable = Por qué no aplica
dissent-says = Escriba cuántas personas ven otro peldaño y por qué, sin nombres. En un equipo pequeño, quien lea puede adivinar.
dissent-rung = Peldaño que ven
dissent-people = Personas
dissent-why = Porque
evidence = Evidencia
evidence-n = { $n ->
    [0] Sin evidencia.
    [one] 1 evidencia.
   *[other] { $n } evidencias.
}
evidence-add = Añadir evidencia
evidence-none = No hay evidencia.
evidence-says = No suba documentos con nombres de personas que se hayan quejado. PDF, Word, Excel, ODT o imagen, hasta 20 MB. Un archivo puede guardar quién lo hizo y cuándo.
evidence-wrong = Escriba un título y elija un archivo PDF, DOCX, XLSX, ODT, JPG o PNG de hasta 20 MB, o escriba documento y página. La fecha debe existir.
evidence-title = Título del documento
evidence-kind = Tipo de documento
evidence-file = Archivo
evidence-reference = O documento y página
without-evidence = Sin evidencia aceptada, un peldaño mayor que 2 cuenta 2.
back-to-question = Volver a la pregunta
unreviewed = Sin revisar
agree-section = Marcar como acordada
reopen-section = Abrir otra vez
claimed = El equipo dice:
look-for = Qué buscar:
finding = Hallazgo
verdict-accepted = Aceptada
verdict-insufficient = Insuficiente
verdict-outdated = Desactualizada
verdict-not-provided = No entregada
act-agreed = acordó
act-evidence = añadió evidencia
act-evidence-removed = quitó evidencia
act-section-agreed = marcó la sección como acordada
act-section-reopened = abrió la sección otra vez

# Shared scorecard
shared = Ficha compartida
shared-key = Llave
shared-refused = No pudimos abrir la ficha. Puede que el enlace haya vencido o se haya retirado. Pida uno nuevo.
meets-level = Cumple { $n } de { $of } indicadores. Nivel: { $x }
meets = Cumple { $n } de { $of } indicadores
not-shown = No se muestra
as-table = Puntajes por dimensión
dimension = Dimensión
score = Puntaje
range = Rango
met = Indicadores que cumple
downloads = Descargas
download-scorecard-pdf = Ficha
download-scorecard-png = Ficha como imagen
download-card-png = Tarjeta para compartir
download-data-csv = Datos
download-data-xlsx = Datos
page-as-image = Página 1 como imagen
small-groups = Menos de 5 respuestas: no se muestra, para cuidar a las personas.

# Console
console = Consola
sign-in = Entrar
sign-out = Salir
sign-in-refused = El correo, la contraseña o las cifras no son correctos.
sign-in-resting = Hubo muchos intentos. Espere 15 minutos.
email = Correo
password = Contraseña
digits = 6 cifras de su aplicación, o un código de recuperación
digits-wrong = Las cifras no son correctas o ya se usaron.
confirm = Confirme que es usted
confirm-says = Este paso entrega un secreto o no se puede deshacer. Escriba 6 cifras y hágalo otra vez; valen 10 minutos.
setup = Preparar su cuenta
setup-key = Llave del enlace
setup-refused = Este enlace ya se usó o venció. Pida uno nuevo.
setup-keep = Guardar y terminar
setup-done = Su cuenta está lista
setup-done-says = Ya puede entrar.
setup-once = Enlace de una sola vez: se muestra solo ahora, vale 72 horas
password-new = Contraseña nueva
password-says = 12 caracteres o más. Una frase de varias palabras sirve.
password-short = Use una contraseña de 12 a 200 caracteres.
second-factor = Segundo factor
second-factor-says = Apunte su aplicación de autenticación al cuadro, o escriba la clave. Luego escriba las 6 cifras que muestra.
recovery = Códigos de recuperación
recovery-says = Guárdelos en papel. Cada uno vale una vez, si pierde el teléfono.
assessments = Evaluaciones
assessments-none = Todavía no hay evaluaciones.
assessment = Evaluación
new-assessment = Nueva evaluación
institution = Institución
institution-name = Nombre
institution-id = Identificador de la institución
institution-kind = Tipo
kind-ministry = Ministerio
kind-nmaw = Mecanismo nacional de la mujer
kind-other = Otra
id-says = Letras minúsculas, cifras y guiones. No cambia nunca.
country = País (dos letras)
round = Ronda
round-name = Nombre de la ronda
assessment-id = Identificador de la evaluación
previous-round = Evaluación anterior (identificador, si la hay)
from-day = Desde
to-day = Hasta
until-day = Hasta
framework = Marco
contact = Contacto
contact-says = A quién puede preguntar una persona que responde. Se muestra en la bienvenida.
instruments = Instrumentos
instrument = Instrumento
population = Tamaño de los grupos
population-says = Sirve para el margen de error y para avisar de grupos de menos de 5. Puede dejarse en blanco.
population-staff = Personal en total
women = Mujeres
men = Hombres
create = Crear
id-taken = Ese identificador ya existe, o un modo no es posible para ese instrumento.
summary = Resumen
invitations = Invitaciones
release = Publicar
round-draft = En preparación
round-open = Abierta
round-closing = Cerrándose
round-closed = Cerrada
codes = Códigos
received-head = Recibidas
received-n = { $n }
at-least = al menos { $n }
fewer-than-five = menos de 5
counts-say = Los conteos anónimos cambian de 5 en 5 y una vez al día.
on-paper = En papel
small-group = «{ $x }» tiene { $n ->
    [one] 1 persona
   *[other] { $n } personas
}: sus datos no se mostrarán.
next-step = Siguiente paso
next-open = Al abrir se hace la llave de la ronda y los modos de privacidad ya no cambian.
open-round = Abrir la ronda
next-invite = Invite a las personas o imprima tarjetas.
close-round = Cerrar la ronda
people = Personas
people-says = Una por línea: nombre; correo. En rondas anónimas basta el correo.
part = Papel
part-respondent = Responde
part-coordinator = Coordina
part-contributor = Aporta
part-reviewer = Revisa
invite = Invitar
invited-n = { $n ->
    [one] 1 persona invitada
   *[other] { $n } personas invitadas
}
anonymous-says = Nada une a una persona con sus respuestas
link-again = Mostrar enlace
links-once = Enlaces
links-once-say = Entréguelos por un medio seguro. Quien tenga el enlace puede responder.
not-open = La ronda no está abierta.
letters = Mensajes
mail-waiting = en espera
mail-sent = enviados
mail-refused = rechazados
mail-given-up = sin entregar
cards-say = Tarjetas impresas con un código, para repartir al azar y boca abajo. Se hacen ahora y no se guardan.
cards-n = Hechas hasta ahora: { $n }.
amount = Cantidad
make-cards = Hacer tarjetas (PDF)
remind = Recordar a quienes faltan
remind-all = Recordar a todas las personas
revoke-code = Anular un código
revoke = Anular
revoked = El código quedó anulado.
revoked-none = No hay un código así en esta ronda.
links = Enlaces
close-says = No se puede deshacer: se destruye la llave y se borran los borradores, los códigos y los mensajes.
close-word = CERRAR
close-word-wrong = Escriba la palabra tal como se muestra.
close-type = Escriba { $x }
close-later = Cerrar en 30 minutos: quienes están respondiendo pueden terminar
close-now = Cerrar ya: lo que no se haya enviado se pierde
closing-in = { $n ->
    [one] La ronda cierra en 1 minuto.
   *[other] La ronda cierra en { $n } minutos.
}
closed-key = La llave se destruyó: ya nadie puede unir códigos con respuestas
look = Revisar
shown-hidden = Se { $shown ->
    [one] muestra 1 celda
   *[other] muestran { $shown } celdas
}. { $hidden ->
    [one] Se oculta 1
   *[other] Se ocultan { $hidden }
} para cuidar a las personas.
caps-n = { $n ->
    [one] 1 indicador cuenta menos de lo dicho
   *[other] { $n } indicadores cuentan menos de lo dicho
}
preview-pdf = Ver la ficha en PDF
preview-png = Ver la ficha como imagen
preview-none = No hay respuestas de las que hacer una ficha.
publish = Publicar
publish-says = Dos veces como mucho: un borrador y una versión final.
stage = Etapa
stage-draft = Borrador
stage-final = Final
sections-public = Secciones de la edición pública
sections-says = La primera página está siempre. Puede nombrar un hallazgo en una línea; lo que se quite no está en ninguna otra página, tabla o descarga. La edición interna lo conserva.
internal-pdf = Edición interna en PDF
public-edition = Cualquiera puede verla sin llave
public = pública
share = Hacer un enlace
unshare = Retirar los enlaces
shares-n = { $n ->
    [one] 1 enlace vigente
   *[other] { $n } enlaces vigentes
}
share-once = Enlace de la ficha
share-once-says = Se muestra solo ahora. Vale 90 días y se puede retirar.
answers = Respuestas
users = Cuentas
audit = Registro
audit-holds = La cadena está completa hasta:
audit-broken = La cadena está rota después de:
name = Nombre
role = Papel
link = Enlace
new-link = Enlace nuevo
new-user = Cuenta nueva
user-wrong = Revise el correo, el nombre y el papel. Puede que ya exista.
account-ready = Lista
account-waiting = Espera su primer ingreso
role-administrator = Administración
role-analyst = Análisis
role-facilitator = Facilitación
role-viewer = Lectura

# Letters
mail-subject = Un cuestionario para usted
mail-hello = Hola, { $x }:
mail-invitation =
    Le invitamos a responder un cuestionario de { $institution }. Puede hacerlo hasta el { $day }.
    El código de abajo es solo para usted. No reenvíe este mensaje.
    Si tiene preguntas: { $contact }
mail-reminder =
    Le recordamos el cuestionario de { $institution }. Puede responderlo hasta el { $day }. Si ya lo hizo, gracias.
    Si tiene preguntas: { $contact }
mail-reminder-all =
    Este recordatorio va a todas las personas invitadas, porque el sistema no sabe quién respondió.
    Puede responder el cuestionario de { $institution } hasta el { $day } con el código del primer mensaje. Si ya lo hizo, gracias.
    Si perdió su código o tiene preguntas: { $contact }
mail-code = Su código es { $code }. Escríbalo en { $place }, o abra este enlace:
mail-link = Abrir el cuestionario
mail-test-subject = Prueba de correo
mail-test = Este mensaje prueba que Paridad puede enviar correo.

# Problems
problem-400 = No entendimos la petición
problem-400-says = Vuelva a la página anterior e intente otra vez.
problem-401 = Entre primero
problem-403 = No se puede hacer eso
problem-403-says = Puede que la página sea antigua o que su cuenta no tenga permiso. Vuelva atrás, recargue e intente otra vez.
problem-404 = Aquí no hay nada
problem-404-says = Puede que la dirección esté mal escrita, o que no sea para su cuenta.
problem-405 = No se puede hacer eso
problem-405-says = Vuelva a la página anterior.
problem-408 = Tardó demasiado
problem-408-says = La conexión es lenta. Intente otra vez.
problem-409 = Cambió mientras tanto
problem-409-says = Otra persona u otro equipo lo cambió, o ya no está en ese paso. Vuelva y mire cómo está.
problem-413 = Es demasiado grande
problem-413-says = Un archivo puede tener hasta 20 MB.
problem-415 = Ese formato no se puede leer
problem-415-says = Vuelva a la página anterior e intente otra vez.
problem-422 = Algo no está bien
problem-422-says = Vuelva, revise lo que escribió e intente otra vez.
problem-428 = Falta decir qué versión conoce
problem-429 = Demasiados intentos
problem-429-says = Espere un poco e intente otra vez.
problem-500 = Fallamos
problem-500-says = Es un error nuestro. Lo guardado sigue guardado.
problem-503 = Ahora no podemos guardar
problem-503-says = Lo que ya estaba guardado sigue guardado. Vuelva atrás e intente otra vez en un minuto.
api-title = Interfaz para programas
api-says =
    Los programas usan /api/v1 con una llave de acceso y permisos.
    La descripción completa está en /api/openapi.json.
