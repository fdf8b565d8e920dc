# Everywhere
skip = Aller au contenu
language = Langue
foot = À propos de ce site
help = Information et soutien
privacy = Confidentialité
accessibility = Accessibilité
exit = Quitter vite
go-on = Continuer
back = Précédente
next = Suivante
open = Ouvrir
error = Erreur
state = État
download = Télécharger
remove = Retirer
add = Ajouter
not-printed = Les réponses ne s’impriment pas.
table = Tableau
errors = { $n ->
    [one] Vérifiez 1 réponse pour continuer
   *[other] Vérifiez { $n } réponses pour continuer
}
day = { $day } { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

# Open pages
home = Paridad
home-says =
    Ici, on répond à des questionnaires sur l’égalité entre les femmes et les hommes dans les institutions publiques.
    Si vous avez reçu un code, continuez et saisissez-le.
about = À propos de Paridad
about-says =
    Paridad aide les ministères et les mécanismes nationaux pour les femmes à évaluer leur travail pour l’égalité.
    Les équipes d’animation, le personnel des institutions et les organisations de femmes s’en servent.
privacy-page = Confidentialité
privacy-page-says =
    Avant la première question, chaque questionnaire dit ce qui est gardé et qui le voit.
    Dans les questionnaires anonymes, nous ne gardons ni nom, ni courriel, ni heure, et le système n’enregistre pas qui a répondu. À la clôture, la clé qui relie le code aux réponses est détruite.
    Nous ne publions que des résultats de 5 personnes ou plus.
    Ce site n’utilise aucun traceur et ne demande rien à d’autres sites. Il ne garde dans votre navigateur que le nécessaire pour continuer.
accessibility-page = Accessibilité
accessibility-page-says =
    Ces pages visent les WCAG 2.2, niveau AA. Elles fonctionnent au clavier, avec un lecteur d’écran, sur téléphone et sans script.
    Si quelque chose ne va pas pour vous, dites-le à la personne de contact de votre questionnaire.
help-says = Si quelque chose vous touche ou si quelqu’un est en danger, demandez de l’aide. Ce questionnaire n’est pas un signalement et personne ne le lit aussitôt.
help-emergency = Numéros d’urgence
help-lines = Les lignes spécialisées de chaque pays s’affichent une fois confirmées.
country-AR = Argentine
country-BO = Bolivie
country-BR = Brésil
country-BZ = Belize
country-CA = Canada
country-CL = Chili
country-CO = Colombie
country-CR = Costa Rica
country-CU = Cuba
country-DO = République dominicaine
country-EC = Équateur
country-GT = Guatemala
country-HN = Honduras
country-HT = Haïti
country-MX = Mexique
country-NI = Nicaragua
country-PA = Panama
country-PE = Pérou
country-PY = Paraguay
country-SV = Salvador
country-US = États-Unis
country-UY = Uruguay

# Entry
questionnaire = Questionnaire
enter = Saisissez votre code
code = Code
code-says = Saisissez le code de votre carte ou message. Les tirets et les majuscules ne comptent pas.
pin-if = PIN (seulement si vous en avez choisi un)
refused = Nous n’avons pas pu ouvrir le questionnaire. Le code contient peut-être une erreur, votre PIN manque ou la consultation est close. Vérifiez le code ou demandez de l’aide à la personne de contact.
locked = Session fermée
locked-says = Nous avons fermé la session pour protéger vos réponses. Votre texte est sur cette page : saisissez votre code et il sera enregistré.
locked-short = La session est fermée. Appuyez sur « Suivante » et saisissez votre code : votre texte sera enregistré.
rest-title = Toujours là ?
rest-says = Pour protéger vos réponses, nous fermons la session dans 2 minutes.
rest-stay = Continuer à répondre
closed = La consultation est close
closed-says = Cette consultation ne reçoit plus de réponses. Les brouillons non envoyés ont été effacés.

# Welcome
about-minutes = { $n ->
    [one] Environ 1 minute. Vous pouvez vous arrêter et reprendre.
   *[other] Environ { $n } minutes. Vous pouvez vous arrêter et reprendre.
}
mode-named = Nominatif
mode-confidential = Confidentiel
mode-anonymous = Anonyme
consent-anonymous =
    Nous vous invitons à dire comment votre institution travaille pour l’égalité entre les femmes et les hommes. Cela prend environ { $minutes } minutes. La participation est volontaire : vous pouvez passer des questions, vous arrêter et retirer vos réponses jusqu’au { $day }. Ne pas participer n’a aucune conséquence.
    Nous ne gardons ni votre nom, ni votre courriel, ni l’heure, et n’enregistrons pas qui a répondu. Nous ne publions que des résultats de 5 personnes ou plus. À la clôture, la clé qui relie votre code à vos réponses est détruite. Elles ne peuvent alors plus être changées ni retirées.
    Vous pouvez aussi vous protéger. N’écrivez ni noms ni détails qui permettraient de vous identifier. Répondez à l’abri des regards. Sur un appareil de travail, votre institution peut voir les pages visitées. Contact : { $contact }.
consent-confidential =
    Nous vous invitons à dire comment votre institution travaille pour l’égalité entre les femmes et les hommes. Cela prend environ { $minutes } minutes. La participation est volontaire : vous pouvez passer des questions, vous arrêter et retirer vos réponses jusqu’au { $day }. Ne pas participer n’a aucune conséquence.
    Votre nom est conservé à part et effacé à la clôture. Jusque-là, l’administration du système pourrait le relier à vos réponses. Les rapports ne le montrent jamais. Nous ne publions que des résultats de 5 personnes ou plus.
    Vous pouvez aussi vous protéger. N’écrivez ni noms ni détails qui permettraient de vous identifier. Sur un appareil de travail, votre institution peut voir les pages visitées. Contact : { $contact }.
consent-named =
    Nous vous invitons à dire comment votre institution travaille pour l’égalité entre les femmes et les hommes. Vous pouvez vous arrêter et reprendre n’importe quel jour jusqu’au { $day }. La participation est volontaire.
    Votre nom figure à côté de vos réponses ; votre équipe et l’équipe d’animation le voient.
    N’écrivez pas le nom de personnes qui se sont plaintes. Contact : { $contact }.
exit-says = « Quitter vite » ferme cette page et ouvre un autre site. Ce qui est enregistré reste enregistré. N’efface pas l’historique du navigateur.
device = Qui utilise cet appareil ?
device-me = Moi uniquement
device-shared = D’autres personnes aussi
pin-choose = Continuer ailleurs : choisir un PIN
pin-says = Choisissez un PIN de 6 à 12 chiffres. Avec votre code et votre PIN, vous pouvez continuer sur un autre appareil. Personne ne peut le retrouver à votre place.
pin = PIN
pin-wrong = Saisissez un PIN de 6 à 12 chiffres.
pin-keep = Garder mon PIN
pin-kept = Votre PIN est gardé. Pour continuer ailleurs, saisissez votre code et votre PIN.
agree = J’ai lu ceci et je veux participer
agree-first = Cochez que vous avez lu ceci et voulez participer, ou choisissez « Je ne veux pas participer ».
begin = Commencer
decline = Je ne veux pas participer
thanks = Merci
declined = Merci. Nous n’avons rien enregistré. Vous pouvez fermer cette fenêtre.

# Sections
section-of = Section { $n } sur { $of }
section = Section
sections = Liste des sections
state-new = Pas commencée
state-begun = En cours
state-done = Prête
state-agreed = Convenue
open-n = { $n ->
    [one] reste 1
   *[other] restent { $n }
}
saving = Enregistrement…
saved-at = Enregistré à { $x }
offline = Pas de connexion. Vos réponses restent à l’écran : ne fermez pas la fenêtre. Elles seront enregistrées au retour du réseau.
not-saved = L’enregistrement a échoué. Votre texte est toujours là. Réessayez dans une minute.
sending = Envoi…
appeared = Il y a de nouvelles questions selon votre réponse.
profile-says = Ces données ne servent que dans des groupes de 5 personnes ou plus.
other-answer = Autre réponse
absent-dont-know = Je ne sais pas
absent-not-applicable = Sans objet
absent-prefer-not = Je préfère ne pas répondre
number-figures = Écrivez la quantité en chiffres, par exemple 12.
number-which = Nous ne savons pas si le point ou la virgule sépare les milliers ou les décimales. Écrivez 1234 ou 1,2.
ranking-twice = Deux options ont la même place. Donnez à chacune une place différente.
date-none = Écrivez un jour qui existe, par exemple 4 5 2026.
date-day = Jour
date-month = Mois
date-year = Année
most-characters = Jusqu’à { $n } caractères.
changed-since = Vous avez changé des réponses après l’envoi. Vérifiez-les et renvoyez-les pour qu’elles comptent.
later = Enregistrer et continuer plus tard
left = C’est enregistré. Revenez quand vous voulez avec votre code ou votre lien.
left-for-good = Nous avons fermé la session. Sans PIN, ce brouillon ne peut plus être rouvert : la prochaine fois, vous recommencerez.
ends-on = Cette consultation se termine le { $x }.
closing-soon = La consultation se ferme. Envoyez vos réponses dans les prochaines minutes.

# Review, receipt, after
review = Vérifier et envoyer
review-title = Vérifiez avant d’envoyer
review-says = Vous pouvez encore changer vos réponses.
left-open = { $n ->
    [one] 1 question est sans réponse. Vous pouvez y répondre ou envoyer ainsi.
   *[other] { $n } questions sont sans réponse. Vous pouvez y répondre ou envoyer ainsi.
}
left-out = { $n ->
    [one] 1 réponse n’est plus utile après ce que vous avez répondu : elle n’est pas envoyée.
   *[other] { $n } réponses ne sont plus utiles après ce que vous avez répondu : elles ne sont pas envoyées.
}
needed = Il faut une réponse ici, ou la raison de son absence.
no-answer = Sans réponse
change = Changer
send = Envoyer mes réponses
send-as-is = Envoyer ainsi
coordinator-sends = La personne qui coordonne l’équipe envoie les réponses.
received = Nous avons reçu vos réponses
received-says = Merci de votre temps. Vous pouvez fermer cette fenêtre.
received-else = Si vous aviez déjà envoyé des réponses depuis un autre appareil, ce sont celles-là qui comptent ; pour les changer, utilisez cet autre appareil ou votre PIN.
receipt = Accusé de réception
until = Jusqu’au { $x }, vous pouvez :
correct = Corriger mes réponses
withdraw = Retirer mes réponses
withdraw-says = Elles sont effacées maintenant et ne comptent pas. Vous pouvez le faire jusqu’au { $x }.
withdraw-now = Retirer maintenant
withdrawn = S’il y avait des réponses avec ce code, sur cet appareil ou avec ce PIN, elles ont été effacées.
keep = Non, les garder
clear = Effacer de cet appareil
clear-says = Retire la session et la clé de votre brouillon. L’historique doit être effacé dans le navigateur.
cleared-title = Effacé de cet appareil
cleared = Nous avons retiré la session et la clé. L’historique doit être effacé dans le navigateur.
conflict = Choisissez la version qui compte
conflict-says = Ces réponses ont aussi été modifiées ailleurs. Nous avons gardé les deux versions : choisissez celle qui compte.
conflict-mine = Celle de cet appareil
conflict-theirs = L’autre
conflict-keep = Garder mon choix

# Team and review
team = Équipe
owner = Responsable
keep-owners = Garder les responsables
history = Historique
history-none = Pas encore de changements.
when = Quand
who = Qui
what = Quoi
proposes-only = Vous pouvez proposer un échelon et ajouter des pièces justificatives. La personne responsable de la section marque ce qui est convenu.
own-proposal = Ma proposition
proposals = Propositions :
proposals-after = Les propositions des autres s’affichent une fois la vôtre donnée.
agreed-rung = Échelon convenu
asks-evidence = demande une pièce justificative
reason = Raison (une ligne)
dissent-or-not = Désaccord, ou pourquoi c’est sans objet
why-not-applicable = Pourquoi c’est sans objet
dissent-says = Écrivez combien de personnes voient un autre échelon et pourquoi, sans noms. Dans une petite équipe, on peut deviner.
dissent-rung = Échelon qu’elles voient
dissent-people = Personnes
dissent-why = Parce que
evidence = Pièces justificatives
evidence-n = { $n ->
    [0] Aucune pièce justificative.
    [one] 1 pièce justificative.
   *[other] { $n } pièces justificatives.
}
evidence-add = Ajouter une pièce
evidence-none = Il n’y a pas de pièce justificative.
evidence-says = N’envoyez pas de documents avec les noms de personnes qui se sont plaintes. PDF, Word, Excel, ODT ou image, jusqu’à 20 Mo. Un fichier peut garder qui l’a fait et quand.
evidence-wrong = Écrivez un titre et choisissez un fichier PDF, DOCX, XLSX, ODT, JPG ou PNG de 20 Mo au plus, ou écrivez document et page. La date doit exister.
evidence-title = Titre du document
evidence-kind = Type de document
evidence-file = Fichier
evidence-reference = Ou document et page
without-evidence = Sans pièce acceptée, un échelon au-dessus de 2 compte 2.
back-to-question = Retour à la question
unreviewed = Non examinée
agree-section = Marquer comme convenue
reopen-section = Rouvrir
claimed = L’équipe dit :
look-for = Ce qu’il faut chercher :
finding = Constat
verdict-accepted = Acceptée
verdict-insufficient = Insuffisante
verdict-outdated = Périmée
verdict-not-provided = Non fournie
act-agreed = a convenu
act-evidence = a ajouté une pièce
act-evidence-removed = a retiré une pièce
act-section-agreed = a marqué la section comme convenue
act-section-reopened = a rouvert la section

# Shared scorecard
shared = Fiche partagée
shared-key = Clé
shared-refused = Nous n’avons pas pu ouvrir la fiche. Le lien a peut-être expiré ou été retiré. Demandez-en un nouveau.
meets-level = Remplit { $n } indicateurs sur { $of }. Niveau : { $x }
meets = Remplit { $n } indicateurs sur { $of }
not-shown = Non affiché
as-table = Notes par dimension
dimension = Dimension
score = Note
range = Intervalle
met = Indicateurs remplis
downloads = Téléchargements
download-scorecard-pdf = Fiche
download-scorecard-png = Fiche en image
download-card-png = Carte à partager
download-data-csv = Données
download-data-xlsx = Données
page-as-image = Page 1 en image
small-groups = Moins de 5 réponses : résultat non affiché, pour protéger les personnes.

# Console
console = Console
sign-in = Se connecter
sign-out = Se déconnecter
sign-in-refused = Le courriel, le mot de passe ou les chiffres sont incorrects.
sign-in-resting = Il y a eu beaucoup d’essais. Attendez 15 minutes.
email = Courriel
password = Mot de passe
digits = 6 chiffres de votre application, ou un code de récupération
digits-wrong = Les chiffres sont incorrects ou ont déjà servi.
confirm = Confirmez que c’est vous
confirm-says = Cette étape remet un secret ou ne peut être défaite. Saisissez 6 chiffres et recommencez ; ils valent 10 minutes.
setup = Préparer votre compte
setup-key = Clé du lien
setup-refused = Ce lien a déjà servi ou a expiré. Demandez-en un nouveau.
setup-keep = Enregistrer et terminer
setup-done = Votre compte est prêt
setup-done-says = Vous pouvez vous connecter.
setup-once = Lien à usage unique : affiché seulement maintenant, valable 72 heures
password-new = Nouveau mot de passe
password-says = 12 caractères ou plus. Une phrase de plusieurs mots convient.
password-short = Utilisez un mot de passe de 12 à 200 caractères.
second-factor = Second facteur
second-factor-says = Visez le carré avec votre application d’authentification, ou saisissez la clé. Saisissez ensuite les 6 chiffres affichés.
recovery = Codes de récupération
recovery-says = Gardez-les sur papier. Chacun vaut une fois, si vous perdez le téléphone.
assessments = Évaluations
assessments-none = Il n’y a pas encore d’évaluations.
assessment = Évaluation
new-assessment = Nouvelle évaluation
institution = Institution
institution-name = Nom
institution-id = Identifiant de l’institution
institution-kind = Type
kind-ministry = Ministère
kind-nmaw = Mécanisme national pour les femmes
kind-other = Autre
id-says = Lettres minuscules, chiffres et tirets. Ne change jamais.
country = Pays (deux lettres)
round = Consultation
round-name = Nom de la consultation
assessment-id = Identifiant de l’évaluation
previous-round = Évaluation précédente (identifiant, s’il y en a une)
from-day = Du
to-day = Au
until-day = Jusqu’au
framework = Cadre
contact = Contact
contact-says = À qui une personne qui répond peut s’adresser. Affiché à l’accueil.
instruments = Instruments
instrument = Instrument
population = Taille des groupes
population-says = Pour la marge d’erreur et pour avertir des groupes de moins de 5. Peut rester vide.
population-staff = Personnel en tout
women = Femmes
men = Hommes
create = Créer
id-taken = Cet identifiant existe déjà, ou un mode n’est pas possible pour cet instrument.
summary = Résumé
invitations = Invitations
release = Publier
round-draft = En préparation
round-open = Ouverte
round-closing = En cours de clôture
round-closed = Close
codes = Codes
received-head = Reçues
received-n = { $n }
at-least = au moins { $n }
fewer-than-five = moins de 5
counts-say = Les comptes anonymes changent de 5 en 5 et une fois par jour.
on-paper = Sur papier
small-group = « { $x } » compte { $n ->
    [one] 1 personne
   *[other] { $n } personnes
} : ses données ne seront pas affichées.
next-step = Étape suivante
next-open = À l’ouverture, la clé de la consultation est créée et les modes de confidentialité ne changent plus.
open-round = Ouvrir la consultation
next-invite = Invitez les personnes ou imprimez des cartes.
close-round = Clore la consultation
people = Personnes
people-says = Une par ligne : nom ; courriel. Dans les consultations anonymes, le courriel suffit.
part = Rôle
part-respondent = Répond
part-coordinator = Coordonne
part-contributor = Contribue
part-reviewer = Examine
invite = Inviter
invited-n = { $n ->
    [one] 1 personne invitée
   *[other] { $n } personnes invitées
}
anonymous-says = Rien ne relie une personne à ses réponses
link-again = Afficher le lien
links-once = Liens
links-once-say = Remettez-les par un moyen sûr. Qui a le lien peut répondre.
not-open = La consultation n’est pas ouverte.
letters = Messages
mail-waiting = en attente
mail-sent = envoyés
mail-refused = refusés
mail-given-up = non remis
cards-say = Cartes imprimées avec un code, à distribuer au hasard et face cachée. Elles sont faites maintenant et ne sont pas gardées.
cards-n = Faites jusqu’ici : { $n }.
amount = Quantité
make-cards = Faire des cartes (PDF)
remind = Relancer celles et ceux qui manquent
remind-all = Relancer toutes les personnes
revoke-code = Annuler un code
revoke = Annuler
revoked = Le code a été annulé.
revoked-none = Il n’y a pas de tel code dans cette consultation.
links = Liens
close-says = Cela ne peut être défait : la clé est détruite, et brouillons, codes et messages sont effacés.
close-word = FERMER
close-word-wrong = Saisissez le mot tel qu’il est affiché.
close-type = Saisissez { $x }
close-later = Clore dans 30 minutes : les personnes en train de répondre peuvent terminer
close-now = Clore maintenant : ce qui n’a pas été envoyé est perdu
closing-in = { $n ->
    [one] La consultation sera close dans 1 minute.
   *[other] La consultation sera close dans { $n } minutes.
}
closed-key = La clé a été détruite : plus personne ne peut relier codes et réponses
look = Vérifier
shown-hidden = { $shown ->
    [one] 1 cellule est affichée
   *[other] { $shown } cellules sont affichées
}. { $hidden ->
    [one] 1 est masquée
   *[other] { $hidden } sont masquées
} pour protéger les personnes.
caps-n = { $n ->
    [one] 1 indicateur compte moins que ce qui a été dit
   *[other] { $n } indicateurs comptent moins que ce qui a été dit
}
preview-pdf = Voir la fiche en PDF
preview-png = Voir la fiche en image
preview-none = Il n’y a pas de réponses pour faire une fiche.
publish = Publier
publish-says = Deux fois au plus : un brouillon et une version finale.
stage = Étape
stage-draft = Brouillon
stage-final = Finale
sections-public = Sections de l'édition publique
sections-says = La première page y est toujours. Elle peut citer un constat en une ligne ; ce qui est retiré ne figure sur aucune autre page, dans aucun tableau ni téléchargement. L'édition interne le conserve.
internal-pdf = Édition interne en PDF
public-edition = Tout le monde peut la voir sans clé
public = publique
share = Faire un lien
unshare = Retirer les liens
shares-n = { $n ->
    [one] 1 lien en vigueur
   *[other] { $n } liens en vigueur
}
share-once = Lien de la fiche
share-once-says = Affiché seulement maintenant. Valable 90 jours ; peut être retiré.
answers = Réponses
users = Comptes
audit = Journal
audit-holds = La chaîne est complète jusqu’à :
audit-broken = La chaîne est rompue après :
name = Nom
role = Rôle
link = Lien
new-link = Nouveau lien
new-user = Nouveau compte
user-wrong = Vérifiez le courriel, le nom et le rôle. Il existe peut-être déjà.
account-ready = Prêt
account-waiting = Attend la première connexion
role-administrator = Administration
role-analyst = Analyse
role-facilitator = Animation
role-viewer = Lecture

# Letters
mail-subject = Un questionnaire pour vous
mail-hello = Bonjour { $x },
mail-invitation =
    Nous vous invitons à répondre à un questionnaire de { $institution }. Vous pouvez le faire jusqu’au { $day }.
    Le code ci-dessous est pour vous seulement. Ne transférez pas ce message.
    Si vous avez des questions : { $contact }
mail-reminder =
    Nous vous rappelons le questionnaire de { $institution }. Vous pouvez y répondre jusqu’au { $day }. Si c’est déjà fait, merci.
    Si vous avez des questions : { $contact }
mail-reminder-all =
    Ce rappel va à toutes les personnes invitées, car le système ne sait pas qui a répondu.
    Vous pouvez répondre au questionnaire de { $institution } jusqu’au { $day } avec le code du premier message. Si c’est déjà fait, merci.
    Si vous avez perdu votre code ou avez des questions : { $contact }
mail-code = Votre code est { $code }. Saisissez-le sur { $place }, ou ouvrez ce lien :
mail-link = Ouvrir le questionnaire
mail-test-subject = Essai de courriel
mail-test = Ce message montre que Paridad peut envoyer du courriel.

# Problems
problem-400 = Nous n’avons pas compris la demande
problem-400-says = Revenez à la page précédente et réessayez.
problem-401 = Connectez-vous d’abord
problem-403 = Ce n’est pas possible
problem-403-says = La page est peut-être ancienne, ou votre compte n’a pas ce droit. Revenez, rechargez et réessayez.
problem-404 = Il n’y a rien ici
problem-404-says = L’adresse est peut-être mal écrite, ou n’est pas pour votre compte.
problem-405 = Ce n’est pas possible
problem-405-says = Revenez à la page précédente.
problem-408 = C’était trop long
problem-408-says = La connexion est lente. Réessayez.
problem-409 = Cela a changé entre-temps
problem-409-says = Une autre personne ou un autre appareil l’a changé, ou l’étape est passée. Revenez et regardez où cela en est.
problem-413 = C’est trop grand
problem-413-says = Un fichier peut avoir jusqu’à 20 Mo.
problem-415 = Ce format ne peut pas être lu
problem-415-says = Revenez à la page précédente et réessayez.
problem-422 = Quelque chose ne va pas
problem-422-says = Revenez, vérifiez ce que vous avez écrit et réessayez.
problem-428 = Dites quelle version vous connaissez
problem-429 = Trop d’essais
problem-429-says = Attendez un peu et réessayez.
problem-500 = Nous avons échoué
problem-500-says = C’est une erreur de notre part. Ce qui est enregistré reste enregistré.
problem-503 = Nous ne pouvons pas enregistrer maintenant
problem-503-says = Ce qui était enregistré le reste. Revenez et réessayez dans une minute.
api-title = Interface pour programmes
api-says =
    Les programmes utilisent /api/v1 avec un jeton et ses droits.
    La description complète est dans /api/openapi.json.
