# Qué puede estar mal en una tabla: CSV, XLSX, Parquet, líneas JSON.

table-too-large = La tabla es demasiado grande: se leen hasta { $megabytes } MB.
    .remedy = Quite las columnas y filas que no son respuestas, o divida la tabla en dos archivos.
table-other-format = El archivo se llama { $named }, pero su contenido es { $found }.
    .remedy = Cámbiele la terminación del nombre, o guárdelo de nuevo como { $named }.
table-not-utf8 = El byte { $byte } no es UTF-8: la tabla parece guardada en otra codificación, quizá Latin-1.
    .remedy = Guárdela como «CSV UTF-8». Si de verdad es Latin-1, escriba "encoding": "latin1" en su entrada de "tables" de la evaluación, o use --encoding latin1.
table-not-utf16 = El archivo dice ser UTF-16, pero aquí se interrumpe o trae un carácter partido.
    .remedy = Vuelva a exportar la tabla, de preferencia como «CSV UTF-8».
table-not-text = Hay un carácter nulo: esto no es texto, o es UTF-16 sin su marca inicial.
    .remedy = Guarde la tabla como «CSV UTF-8».

empty-table = La tabla está vacía: no hay ninguna fila de respuestas.
    .remedy = Ponga los nombres de las columnas en la primera fila y una respuesta en cada fila siguiente.
quote-never-closed = Una celda abre comillas (") y nada las cierra.
    .remedy = Cierre las comillas al final de la celda.
quote-misplaced = Hay comillas (") en medio de una celda.
    .remedy = Ponga toda la celda entre comillas y escriba dobles las de adentro: "dijo ""sí""".
row-ragged = La fila tiene { $cells ->
        [one] una celda
       *[other] { $cells } celdas
    } y la primera fila tiene { $columns ->
        [one] una columna
       *[other] { $columns } columnas
    }.
    .remedy = Complete o quite celdas. Si un texto o un número lleva el separador adentro (como 3,5), ponga el texto entre comillas y escriba el número con punto.
header-empty = La columna { $column } tiene valores y no tiene nombre.
    .remedy = Escriba su nombre en la primera fila, o borre la columna.
header-twice = Dos columnas, { $first } y { $second }, tienen el mismo nombre.
    .remedy = Deje una sola, o corrija el nombre de la otra.
table-too-many-rows = La tabla tiene demasiadas filas: se leen hasta { $limit }.
    .remedy = Divida la tabla en dos archivos.
table-too-many-columns = La tabla tiene demasiadas columnas: se leen hasta { $limit }.
    .remedy = Quite las columnas que no son respuestas.
table-too-many-cells = La tabla tiene demasiadas celdas: se leen hasta { $limit }.
    .remedy = Quite las columnas que no son respuestas, o divida la tabla en dos archivos.
cell-too-long = La celda tiene más de { $limit } caracteres.
    .remedy = Acorte el texto. Si son varias filas juntas, revise las comillas (") de esta fila.

not-a-workbook = El archivo no es un libro XLSX.
    .remedy = Ábralo con su programa de hojas de cálculo y guárdelo como «Libro de Excel (.xlsx)» o como «CSV UTF-8».
old-or-locked-workbook = El libro es del formato antiguo .xls o está protegido con contraseña.
    .remedy = Ábralo, quítele la contraseña y guárdelo como «Libro de Excel (.xlsx)».
workbook-damaged = El libro está dañado: una hoja no se puede leer hasta el final.
    .remedy = Ábralo con su programa de hojas de cálculo y guárdelo de nuevo.
workbook-too-many-parts = El libro contiene más de { $limit } archivos internos.
    .remedy = Copie solo las respuestas a un libro nuevo. Si no conoce a quien se lo envió, no lo abra.
workbook-unpacks-too-large = Descomprimido, el libro pasaría de { $megabytes } MB.
    .remedy = Copie solo las respuestas a un libro nuevo, o guárdelas como «CSV UTF-8». Si no conoce a quien se lo envió, no lo abra.
workbook-packed-too-tightly = Una parte del libro está comprimida { $ratio } veces; una hoja normal, unas diez, y se aceptan hasta { $limit }.
    .remedy = Copie solo las respuestas a un libro nuevo. Si no conoce a quien se lo envió, no lo abra.
workbook-crafted = Las partes internas del libro se repiten, se enciman o mienten sobre su nombre o tamaño; ningún programa de hojas de cálculo escribe así.
    .remedy = Pida el libro de nuevo a quien recogió las respuestas. Si no conoce a quien se lo envió, no lo abra.
several-sheets = Más de una hoja tiene contenido: { $names }.
    .remedy = Deje las respuestas en una sola hoja y borre las demás, también las ocultas.
workbook-too-many-sheets = El libro tiene demasiadas hojas: se leen hasta { $limit }.
    .remedy = Copie solo las respuestas a un libro nuevo.
cell-error = La celda contiene el error de una fórmula.
    .remedy = Corrija la fórmula, o escriba el valor en su lugar.

parquet-damaged = El archivo no es Parquet o está incompleto.
    .remedy = Cópielo o expórtelo de nuevo, y compare el tamaño con el original.
column-type = La columna es de un tipo que no se lee: solo texto, número, verdadero o falso, y fecha.
    .remedy = Conviértala en texto antes de exportar la tabla.
line-too-long = La línea es demasiado larga: se leen hasta { $kilobytes } KB.
    .remedy = Escriba cada respuesta en una línea aparte.
line-not-json = La línea no es JSON.
    .remedy = Escriba un objeto JSON completo por línea, sin coma al final.
line-not-object = La línea no es un objeto JSON.
    .remedy = Escriba cada respuesta en una línea, como {"{"} "id": "…", "A1": 4 {"}"}.
value-nested = El valor es un objeto o una lista; en una tabla va un solo valor por columna.
    .remedy = Escriba el valor solo: el motivo de ausencia por su nombre ("dont_know") y varias opciones separadas por «|».
key-twice = La misma clave aparece dos veces en la línea.
    .remedy = Deje una sola.

mode-without-table = Este instrumento es de modo «{ $mode }», y sus respuestas no vienen en tablas.
    .remedy = Ponga la respuesta en un archivo JSON en la carpeta "responses".
no-known-column = Ninguna columna es una pregunta de este instrumento.
    .remedy = Escriba en la primera fila los identificadores de las preguntas ({ $expected }), o diga en "tables" de la evaluación qué columna es cuál.
unknown-column = El instrumento no tiene ninguna pregunta con este nombre.
    .remedy = Corrija el nombre (mayúsculas y minúsculas cuentan), borre la columna, o diga en "tables" de la evaluación qué columna es cuál.
column-not-mapped = La columna se llama como una pregunta, pero "columns" no la nombra; no se sabe si es esa pregunta.
    .remedy = Si lo es, agréguela a "columns" de su entrada en "tables"; si no, cámbiele el nombre o bórrela.
mapped-column-missing = "columns" nombra esta columna y la tabla no la tiene.
    .remedy = Corrija el nombre en "columns" de la entrada en "tables", o quítelo.
mapped-item-unknown = "columns" o "values" nombra una pregunta que el instrumento no tiene.
    .remedy = Corrija el identificador en la entrada de "tables".
respondent-twice = El mismo identificador ya está en la fila { $first }.
    .remedy = Si es la misma respuesta, deje una fila; si son dos personas, dé a cada una su identificador.
off-scale = El valor no está en la escala de la pregunta: se acepta { $allowed }.
    .remedy = Corrija el valor, déjelo vacío, o escriba el motivo de ausencia por su nombre.
not-an-option = El valor no es una opción de la pregunta: se acepta { $allowed }.
    .remedy = Corrija el valor, o diga en "values" de la entrada en "tables" qué opción es. Varias opciones se separan con «|» o «;».
not-a-number = El valor no es un número.
    .remedy = Escriba solo el número, con punto decimal y sin unidades ni separador de miles.
decimal-comma = El número está escrito con coma.
    .remedy = Si es decimal, escríbalo con punto: { $point }; si la coma separa miles, quítela.
not-a-day = El valor no es una fecha como 2026-05-04.
    .remedy = Escriba año, mes y día, en ese orden, con guiones.
not-a-language = El instrumento no tiene este idioma: se acepta { $allowed }.
    .remedy = Escriba el código del idioma en que respondió la persona, o deje la celda vacía.

more-faults = { $count ->
        [one] Hay un error más.
       *[other] Hay { $count } errores más.
    }
    .remedy = Corrija los anteriores y lea la tabla de nuevo.
