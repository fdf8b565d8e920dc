faults = { $count ->
    [one] Un fallo por corregir.
   *[other] { $count } fallos por corregir.
    }
system = El sistema no lo permite: { $detail }
bug = Es un error nuestro, no suyo: { $detail }. Por favor, infórmelo.
demo-making = Preparando { $count } documentos con datos inventados…
demo-done = Listo: { $count } evaluaciones inventadas. Abra primero: { $first }
previous-missing = { $assessment }: no se comparó con «{ $previous }», que no está entre las carpetas. Añada su carpeta o use --previous.
checked = { $count ->
    [one] Un documento revisado, sin fallos.
   *[other] { $count } documentos revisados, sin fallos.
    }
serve-private = Salud y medidas, solo en esta máquina: http://{ $address }/healthz
serve-setup = Primer ingreso de administración, enlace de una sola vez (72 horas): { $link }
serve-ready = Listo en { $base }. Ctrl+C lo detiene.
demo-collecting = Recogiendo las evaluaciones inventadas…
demo-again = Los datos de la demostración ya estaban; los enlaces se mostraron la primera vez. Para empezar de nuevo, borre la carpeta.
invited = Personas: { $count }.
closing = La ronda cierra en 30 minutos, mientras el servidor esté en marcha.
tokens-revoked = Llaves anuladas.
exported = Respuestas: { $count }.
restored = Restaurado y comprobado.
audit-broken = La cadena del registro está rota en el evento { $at }.
mail-sent = Enviado.
conflict = No se puede: no es el momento, ya existe, o falta. Mire el estado y la ayuda del comando.
not-found = No existe.
doctor-ill = Hay algo que corregir.
doctor-database = La base de datos responde.
doctor-database-ill = La base de datos no responde: revise DATABASE_URL o la carpeta de datos.
doctor-events = La cadena del registro está completa.
doctor-events-ill = La cadena del registro está rota en el evento { $about }: compare con una copia.
doctor-key-there = { $about }: su llave está.
doctor-key-there-ill = { $about }: la ronda está abierta y falta su llave. Restáurela de su copia; sin ella no se puede responder ni leer lo respondido.
doctor-key-gone = { $about }: cerrada, su llave se destruyó.
doctor-key-gone-ill = { $about }: cerrada, pero su llave sigue ahí. Reinicie el servidor para que termine el cierre.
doctor-keys-private = Solo su dueño lee las llaves.
doctor-keys-private-ill = Otras cuentas pueden leer las llaves: chmod -R go-rwx en la carpeta de llaves.
doctor-mail = Mensajes en espera: { $about }.
doctor-mail-ill = Mensajes en espera: { $about }. Revise el servidor de correo con `paridad mail test`.
doctor-disk = Se puede escribir en la carpeta de datos.
doctor-disk-ill = No se puede escribir en la carpeta de datos: libere espacio o revise los permisos.

hidden-line = { $place }: { $why } (regla { $rule }).
hidden-beside = Junto a lo que se muestra dejaría a pocas personas fuera: { $cells }.
hidden-few = muy pocas personas, o ninguna
hidden-protects = mostrarlo revelaría a un grupo pequeño
hidden-differencing = junto con otras cifras revelaría a alguien
hidden-coverage = se calificó muy poco
hidden-not_asked = no se preguntó
hidden-not_answered = no se respondió
hidden-not_applicable = no aplica

verify-agrees = COINCIDE
verify-misses = FALLA
verify-case = { "    " }{ $what }: publicado { $expected }, calculado { $computed } ({ $tolerance })
verify-relative = hasta { $most } veces el valor
verify-within = hasta { $most }
verify-decimals = iguales con { $digits } decimales
verify-word = la misma palabra
verify-not-computed = No se calcula, y por qué (en inglés):
verify-holds = { $values } valores de { $sets } conjuntos coinciden con lo publicado.
verify-missed = { $count ->
    [one] Un valor no coincide con lo publicado.
   *[other] { $count } valores no coinciden con lo publicado.
}

microdata-loss = { $instrument }: el grupo menor tenía { $before } y tiene { $after }. Reunidas: { $merged }. Fuera: { $left }. Respuestas retenidas: { $withheld } de { $answers }.
