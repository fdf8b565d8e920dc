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
