# Ce qui peut être faux dans un tableau : CSV, XLSX, Parquet, lignes JSON.

table-too-large = Le tableau est trop grand : on lit jusqu'à { $megabytes } Mo.
    .remedy = Retirez les colonnes et les lignes qui ne sont pas des réponses, ou partagez le tableau en deux fichiers.
table-other-format = Le fichier porte le nom d'un { $named }, mais son contenu est { $found }.
    .remedy = Changez la fin de son nom, ou enregistrez-le de nouveau en { $named }.
table-not-utf8 = L'octet { $byte } n'est pas de l'UTF-8 : le tableau semble enregistré dans un autre codage, peut-être Latin-1.
    .remedy = Enregistrez-le en « CSV UTF-8 ». S'il est vraiment en Latin-1, écrivez "encoding": "latin1" dans son entrée de "tables" de l'évaluation, ou utilisez --encoding latin1.
table-not-utf16 = Le fichier dit être en UTF-16, mais ici il s'interrompt ou contient un caractère coupé.
    .remedy = Exportez le tableau de nouveau, de préférence en « CSV UTF-8 ».
table-not-text = Il y a un caractère nul : ce n'est pas du texte, ou c'est de l'UTF-16 sans sa marque de début.
    .remedy = Enregistrez le tableau en « CSV UTF-8 ».

empty-table = Le tableau est vide : il n'a aucune ligne de réponses.
    .remedy = Mettez les noms des colonnes dans la première ligne et une réponse dans chaque ligne suivante.
quote-never-closed = Une cellule ouvre un guillemet (") que rien ne ferme.
    .remedy = Fermez le guillemet à la fin de la cellule.
quote-misplaced = Il y a un guillemet (") au milieu d'une cellule.
    .remedy = Mettez toute la cellule entre guillemets et doublez ceux de l'intérieur : "elle dit ""oui""".
row-ragged = La ligne a { $cells ->
        [one] une cellule
       *[other] { $cells } cellules
    } et la première ligne a { $columns ->
        [one] une colonne
       *[other] { $columns } colonnes
    }.
    .remedy = Complétez ou retirez des cellules. Si un texte ou un nombre contient le séparateur (comme 3,5), mettez le texte entre guillemets et écrivez le nombre avec un point.
header-empty = La colonne { $column } a des valeurs et pas de nom.
    .remedy = Écrivez son nom dans la première ligne, ou supprimez la colonne.
header-twice = Deux colonnes, { $first } et { $second }, portent le même nom.
    .remedy = N'en gardez qu'une, ou corrigez le nom de l'autre.
table-too-many-rows = Le tableau a trop de lignes : on en lit jusqu'à { $limit }.
    .remedy = Partagez le tableau en deux fichiers.
table-too-many-columns = Le tableau a trop de colonnes : on en lit jusqu'à { $limit }.
    .remedy = Retirez les colonnes qui ne sont pas des réponses.
table-too-many-cells = Le tableau a trop de cellules : on en lit jusqu'à { $limit }.
    .remedy = Retirez les colonnes qui ne sont pas des réponses, ou partagez le tableau en deux fichiers.
cell-too-long = La cellule a plus de { $limit } caractères.
    .remedy = Raccourcissez le texte. Si ce sont plusieurs lignes en une, vérifiez les guillemets (") de cette ligne.

not-a-workbook = Le fichier n'est pas un classeur XLSX.
    .remedy = Ouvrez-le avec votre tableur et enregistrez-le en « Classeur Excel (.xlsx) » ou en « CSV UTF-8 ».
old-or-locked-workbook = Le classeur est à l'ancien format .xls, ou un mot de passe le protège.
    .remedy = Ouvrez-le, retirez le mot de passe et enregistrez-le en « Classeur Excel (.xlsx) ».
workbook-damaged = Le classeur est endommagé : une feuille ne peut être lue jusqu'au bout.
    .remedy = Ouvrez-le avec votre tableur et enregistrez-le de nouveau.
workbook-too-many-parts = Le classeur contient plus de { $limit } fichiers internes.
    .remedy = Copiez seulement les réponses dans un nouveau classeur. Si vous ne savez pas qui l'a envoyé, ne l'ouvrez pas.
workbook-unpacks-too-large = Décompressé, le classeur dépasserait { $megabytes } Mo.
    .remedy = Copiez seulement les réponses dans un nouveau classeur, ou enregistrez-les en « CSV UTF-8 ». Si vous ne savez pas qui l'a envoyé, ne l'ouvrez pas.
workbook-packed-too-tightly = Une partie du classeur est comprimée { $ratio } fois ; une feuille ordinaire l'est environ dix fois, et on accepte jusqu'à { $limit }.
    .remedy = Copiez seulement les réponses dans un nouveau classeur. Si vous ne savez pas qui l'a envoyé, ne l'ouvrez pas.
workbook-crafted = Des parties internes du classeur se répètent, se chevauchent ou mentent sur leur nom ou leur taille ; aucun tableur n'écrit ainsi.
    .remedy = Redemandez le classeur à la personne qui a recueilli les réponses. Si vous ne savez pas qui l'a envoyé, ne l'ouvrez pas.
several-sheets = Plus d'une feuille a un contenu : { $names }.
    .remedy = Gardez les réponses dans une seule feuille et supprimez les autres, même masquées.
workbook-too-many-sheets = Le classeur a trop de feuilles : on en lit jusqu'à { $limit }.
    .remedy = Copiez seulement les réponses dans un nouveau classeur.
cell-error = La cellule contient l'erreur d'une formule.
    .remedy = Corrigez la formule, ou écrivez la valeur à sa place.

parquet-damaged = Le fichier n'est pas du Parquet, ou il est incomplet.
    .remedy = Copiez-le ou exportez-le de nouveau, et comparez sa taille avec l'original.
column-type = La colonne est d'un type qui n'est pas lu : seulement texte, nombre, vrai ou faux, et date.
    .remedy = Convertissez-la en texte avant d'exporter le tableau.
line-too-long = La ligne est trop longue : on en lit jusqu'à { $kilobytes } Ko.
    .remedy = Écrivez chaque réponse sur sa propre ligne.
line-not-json = La ligne n'est pas du JSON.
    .remedy = Écrivez un objet JSON complet par ligne, sans virgule à la fin.
line-not-object = La ligne n'est pas un objet JSON.
    .remedy = Écrivez chaque réponse sur une ligne, comme {"{"} "id": "…", "A1": 4 {"}"}.
value-nested = La valeur est un objet ou une liste ; dans un tableau, chaque colonne contient une seule valeur.
    .remedy = Écrivez la valeur seule : le motif d'absence par son nom ("dont_know") et plusieurs options séparées par « | ».
key-twice = La même clé figure deux fois dans la ligne.
    .remedy = N'en gardez qu'une.

mode-without-table = Cet instrument est de mode « { $mode } », et ses réponses ne viennent pas en tableaux.
    .remedy = Mettez la réponse dans un fichier JSON du dossier "responses".
no-known-column = Aucune colonne n'est une question de cet instrument.
    .remedy = Écrivez dans la première ligne les identifiants des questions ({ $expected }), ou dites dans "tables" de l'évaluation quelle colonne est laquelle.
unknown-column = L'instrument n'a aucune question de ce nom.
    .remedy = Corrigez le nom (majuscules et minuscules comptent), supprimez la colonne, ou dites dans "tables" de l'évaluation quelle colonne est laquelle.
column-not-mapped = La colonne porte le nom d'une question, mais "columns" ne la nomme pas ; on ne sait pas si c'est cette question.
    .remedy = Si c'est elle, ajoutez-la à "columns" de son entrée dans "tables" ; sinon, renommez-la ou supprimez-la.
mapped-column-missing = "columns" nomme cette colonne et le tableau ne l'a pas.
    .remedy = Corrigez le nom dans "columns" de l'entrée de "tables", ou retirez-le.
mapped-item-unknown = "columns" ou "values" nomme une question que l'instrument n'a pas.
    .remedy = Corrigez l'identifiant dans l'entrée de "tables".
respondent-twice = Le même identifiant figure déjà à la ligne { $first }.
    .remedy = Si c'est la même réponse, gardez une ligne ; si ce sont deux personnes, donnez à chacune son identifiant.
off-scale = La valeur n'est pas sur l'échelle de la question : on accepte { $allowed }.
    .remedy = Corrigez la valeur, laissez-la vide, ou écrivez le motif d'absence par son nom.
not-an-option = La valeur n'est pas une option de la question : on accepte { $allowed }.
    .remedy = Corrigez la valeur, ou dites dans "values" de l'entrée de "tables" quelle option elle est. Plusieurs options se séparent par « | » ou « ; ».
not-a-number = La valeur n'est pas un nombre.
    .remedy = Écrivez seulement le nombre, avec un point décimal et sans unité ni séparateur de milliers.
decimal-comma = Le nombre est écrit avec une virgule.
    .remedy = Si c'est un nombre décimal, écrivez-le avec un point : { $point } ; si la virgule sépare les milliers, retirez-la.
not-a-day = La valeur n'est pas une date comme 2026-05-04.
    .remedy = Écrivez l'année, le mois et le jour, dans cet ordre, avec des traits d'union.
not-a-language = L'instrument n'a pas cette langue : on accepte { $allowed }.
    .remedy = Écrivez le code de la langue dans laquelle la personne a répondu, ou laissez la cellule vide.

more-faults = { $count ->
        [one] Il y a une erreur de plus.
       *[other] Il y a { $count } erreurs de plus.
    }
    .remedy = Corrigez les précédentes et lisez le tableau de nouveau.
