zero-without-floor = Il y a un zéro dans « { $of } », et le cadre en fait la moyenne avec une puissance de 0 ou moins, sans plancher.
    .remedy = Fixez un plancher (« floor ») dans « aggregation », ou utilisez une puissance supérieure à 0.
more-than-one-response = Il y a { $responses } réponses de mode « { $mode } » ; une seule réponse convenue est attendue.
    .remedy = Gardez dans le dossier la réponse convenue et retirez les autres.
previous-of-another = Le cycle précédent est de « { $previous } » ; cette évaluation est de « { $institution } ».
    .remedy = Indiquez le cycle précédent de la même institution, ou aucun.
