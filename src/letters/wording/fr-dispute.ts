import type { DisputeWording } from './dispute-wording.ts';

/** Letters about disputes in French of France. `\u00a0` stands before `:` and inside « », `\u202f` before `; ! ?`. */
export const FR_FR_DISPUTE: DisputeWording = {
  draftLedger:
    'Ce que dit ce courrier des envois précédents, des réponses, des avoirs et du paiement vient du registre des litiges au {date}. Vérifiez-le et modifiez ce qui n’est pas exact.',
  missingInformation: 'éléments demandés, ou document qui les contient',

  claimNumbers: { one: 'Notre référence', other: 'Nos références' },
  caseNumbers: { one: 'Votre numéro de dossier', other: 'Vos numéros de dossier' },
  carrierContacts: { one: 'Votre interlocuteur', other: 'Vos interlocuteurs' },
  invoiceStatus: 'Statut de la facture électronique',

  levelAppeal: 'Demande de réexamen',
  levelInformation: 'Éléments demandés',
  subjectDue: {
    one: '{level}, facture {invoice}, montant restant dû de {amount}',
    other: '{level}, {count}\u00a0factures, montant restant dû de {amount}',
  },
  subjectDueNoInvoice: '{level}, montant restant dû de {amount}',

  sentBy: '{date} ({channel})',
  sentByWithProof: '{date} ({channel}, n°\u00a0{proof})',
  channelEmail: 'courriel',
  channelPortal: 'votre portail',
  channelRegistered: 'lettre recommandée avec avis de réception',
  channelPost: 'courrier postal',
  channelPhone: 'téléphone',
  sentInformation: 'Le {date}, nous vous avons transmis les éléments demandés.',
  sentAppeal:
    'Le {date}, nous vous avons demandé de réexaminer votre décision et de nous répondre au plus tard le {deadline}.',
  sentClaims:
    'Le {date}, nous vous avons adressé ces réclamations en demandant une réponse au plus tard le {deadline}.',
  sentFurther:
    'Le {date}, nous y avons ajouté d’autres sommes ayant la même cause, en demandant une réponse au plus tard le {deadline}.',
  addsTo:
    'En complément de notre réclamation {reference} du {date}, la présente porte sur d’autres sommes ayant la même cause et, pour cette réclamation, sur ces seules sommes.',
  addsToAll:
    'En complément de ces réclamations, adressées le {date}, la présente porte sur d’autres sommes ayant les mêmes causes et, pour ces réclamations, sur ces seules sommes.',
  acknowledged: 'Le {date}, vous avez accusé réception de notre réclamation.',
  acknowledgedAll: 'Le {date}, vous avez accusé réception de nos réclamations.',
  acknowledgedCaseAll:
    'Le {date}, vous avez accusé réception de nos réclamations sous le numéro de dossier {ticket}.',
  acknowledgedCase:
    'Le {date}, vous avez accusé réception de notre réclamation sous le numéro de dossier {ticket}.',
  reviewed: 'Le {date}, vous nous avez indiqué que la réclamation était à l’étude.',
  reviewedAll: 'Le {date}, vous nous avez indiqué que les réclamations étaient à l’étude.',
  asked: 'Le {date}, vous nous avez demandé\u00a0: «\u00a0{words}\u00a0»',
  approved: 'Le {date}, vous avez accepté notre réclamation en totalité.',
  approvedAmount: 'Le {date}, vous avez accepté notre réclamation, pour {amount}.',
  partlyApproved: 'Le {date}, vous avez accepté notre réclamation en partie, pour {amount}.',
  denied: 'Le {date}, vous avez rejeté notre réclamation.',
  deniedAll: 'Le {date}, vous avez rejeté nos réclamations.',
  reasonGiven: 'Vous avez donné le motif suivant\u00a0: «\u00a0{words}\u00a0»',
  creditAnnounced: 'Vous avez annoncé l’avoir pour le {date} au plus tard.',
  promised: 'Le {date}, vous avez annoncé l’avoir pour le {deadline} au plus tard.',
  promisedAmount: 'Le {date}, vous avez annoncé un avoir de {amount} pour le {deadline} au plus tard.',
  credited: 'Le {date}, vous avez porté {amount} en avoir.',
  creditedOn: 'Le {date}, vous avez porté {amount} en avoir sur la facture ou l’avoir {invoice}.',
  reversed: 'Le {date}, un avoir de {amount} a été annulé.',
  reversedOn: 'Le {date}, un avoir de {amount} a été annulé sur la facture {invoice}.',
  reopened: 'Le {date}, nous avons rouvert ce dossier.',
  reopenedAgain:
    'Le {date}, nous avons rouvert ce dossier\u00a0: l’erreur figure de nouveau sur vos factures depuis le {since}.',
  reopenedWhy: 'Le {date}, nous avons rouvert ce dossier pour le motif suivant\u00a0: {words}',
  noted: 'Notre remarque du {date}\u00a0: {text}',
  waitsForAnswer: 'À la date du {date}, votre décision ne nous est pas parvenue.',
  waitsForCredit:
    'À la date du {date}, l’avoir que vous avez accepté, soit {amount}, ne figure sur aucune facture reçue.',
  waitsForRest:
    'À la date du {date}, {amount} de l’avoir que vous avez accepté ne figurent toujours sur aucune facture reçue.',
  informationGiven:
    'Vous nous avez demandé des éléments au sujet de cette réclamation. Voici notre réponse\u00a0:',
  disagrees:
    'Nous contestons cette décision, pour les raisons exposées sous «\u00a0Fondements\u00a0» et au vu des preuves jointes.',

  disagreesUnproven:
    'Pour les sommes à justifier, aucune preuve qu’elles sont dues ne nous est parvenue\u00a0: nous vous demandons à nouveau la commande, la clause du contrat ou le prix convenu sur lesquels elles reposent.',

  columnClaim: 'Notre référence',
  columnCase: 'Votre dossier',
  columnRows: 'Lignes',
  columnClaimed: 'Réclamé',
  columnCredited: 'Porté en avoir',
  columnRefused: 'Non accepté',
  columnGranted: 'Accepté, avoir attendu',
  columnDue: 'Reste dû',
  summaryCredited: 'À déduire\u00a0: avoirs reçus à ce jour',
  summaryRefused: 'À déduire\u00a0: part que vous n’avez pas acceptée (nos droits sont réservés)',
  summaryGranted: 'À déduire\u00a0: part acceptée, avoir attendu',
  summaryDue: 'Montant restant dû',
  summaryDueNet: 'Montant restant dû HT',
  summaryDueGross: 'Montant restant dû TTC',
  summaryDueGrossKnown: 'Montant restant dû, cette TVA comprise',

  paid: 'Les factures ont été réglées en totalité. Ce paiement ne vaut pas acceptation des montants contestés ci-dessus, qui sont à porter en avoir ou à rembourser.',
  shortPaid:
    'Les factures ont été réglées, à l’exception des montants contestés\u00a0: nous retenons {amount} jusqu’au règlement de cette réclamation.',
  unpaid:
    'Les factures concernées n’ont pas été réglées à ce jour en raison des montants contestés ci-dessus, dont {amount} restent à régulariser. La part que nous ne contestons pas sera réglée.',

  withTax: '{amount}, augmentés de la TVA facturée sur ce montant',
  requestGranted:
    'porter en avoir, sur votre prochaine facture ou par un avoir, la somme que vous avez acceptée et non encore créditée, soit {amount}\u202f;',
  requestRest:
    'émettre un avoir pour la part de notre réclamation sur laquelle vous ne vous êtes pas prononcés, soit {amount}\u202f;',
  requestRefused: 'réexaminer votre décision et émettre un avoir pour la part refusée, soit {amount}\u202f;',
  requestProof:
    'réexaminer votre décision et nous communiquer la commande, la clause du contrat ou le prix convenu sur lesquels elle repose, ou à défaut émettre un avoir pour la part refusée, soit {amount}\u202f;',
  requestProofToo:
    'pour les «\u00a0Sommes à justifier\u00a0», nous communiquer la commande, la clause du contrat ou le prix convenu sur lesquels repose votre décision\u202f;',
  requestWhere:
    'nous indiquer par écrit le numéro et la date de la facture ou de l’avoir qui porte cette somme\u202f;',
  nextStepAppeal:
    'À défaut d’accord à cette date, nous demanderons que ce dossier soit réexaminé par votre direction.',
  enclosureAsked: 'Documents demandés\u00a0: {list}',
};

/** Letters about disputes in French of Canada. */
export const FR_CA_DISPUTE: DisputeWording = {
  ...FR_FR_DISPUTE,
  draftLedger:
    'Ce que dit cette lettre des envois précédents, des réponses, des crédits et du paiement vient du registre des différends au {date}. Vérifiez-le et modifiez ce qui n’est pas exact.',
  missingInformation: 'renseignements demandés, ou document qui les contient',
  carrierContacts: { one: 'Votre personne-ressource', other: 'Vos personnes-ressources' },
  levelInformation: 'Renseignements demandés',
  subjectDue: {
    one: '{level}, facture {invoice}, solde à créditer de {amount}',
    other: '{level}, {count}\u00a0factures, solde à créditer de {amount}',
  },
  subjectDueNoInvoice: '{level}, solde à créditer de {amount}',
  sentByWithProof: '{date} ({channel}, no\u00a0{proof})',
  channelRegistered: 'courrier recommandé',
  channelPost: 'poste',
  sentClaims:
    'Le {date}, nous vous avons transmis ces réclamations en demandant une réponse au plus tard le {deadline}.',
  sentInformation: 'Le {date}, nous vous avons transmis les renseignements demandés.',
  reviewed: 'Le {date}, vous nous avez indiqué que la réclamation était à l’étude.',
  creditAnnounced: 'Vous avez annoncé le crédit au plus tard pour le {date}.',
  promised: 'Le {date}, vous avez annoncé le crédit au plus tard pour le {deadline}.',
  promisedAmount: 'Le {date}, vous avez annoncé un crédit de {amount} au plus tard pour le {deadline}.',
  credited: 'Le {date}, vous avez crédité {amount}.',
  creditedOn: 'Le {date}, vous avez crédité {amount} sur la facture ou la note de crédit {invoice}.',
  reversed: 'Le {date}, un crédit de {amount} a été annulé.',
  reversedOn: 'Le {date}, un crédit de {amount} a été annulé sur la facture {invoice}.',
  waitsForAnswer: 'En date du {date}, nous n’avons pas reçu votre décision.',
  waitsForCredit:
    'En date du {date}, le crédit que vous avez accepté, soit {amount}, ne figure sur aucune facture reçue.',
  waitsForRest:
    'En date du {date}, {amount} du crédit que vous avez accepté ne figurent toujours sur aucune facture reçue.',
  informationGiven:
    'Vous nous avez demandé des renseignements au sujet de cette réclamation. Voici notre réponse\u00a0:',
  columnCredited: 'Crédité',
  columnGranted: 'Accepté, crédit attendu',
  columnDue: 'Solde à créditer',
  summaryCredited: 'Moins\u00a0: crédits reçus à ce jour',
  summaryRefused: 'Moins\u00a0: part que vous n’avez pas acceptée (nos droits sont réservés)',
  summaryGranted: 'Moins\u00a0: part acceptée, crédit attendu',
  summaryDue: 'Solde à créditer',
  summaryDueNet: 'Solde à créditer, avant taxes',
  summaryDueGross: 'Solde à créditer, taxes comprises',
  paid: 'Les factures ont été payées en totalité. Ce paiement ne vaut pas acceptation des montants contestés ci-dessus, qui doivent être crédités ou remboursés.',
  shortPaid:
    'Les factures ont été payées, à l’exception des montants contestés\u00a0: nous retenons {amount} jusqu’au règlement de cette réclamation.',
  unpaid:
    'Les factures visées n’ont pas été payées à ce jour en raison des montants contestés ci-dessus, dont {amount} restent à régler. La part que nous ne contestons pas sera payée.',
  summaryDueGrossKnown: 'Solde à créditer, ces taxes comprises',
  withTax: '{amount}, augmentés des taxes facturées sur ce montant',
  requestGranted:
    'créditer, sur votre prochaine facture ou par une note de crédit, la somme que vous avez acceptée et non encore créditée, soit {amount};',
  requestRest:
    'émettre une note de crédit pour la part de notre réclamation sur laquelle vous ne vous êtes pas prononcés, soit {amount};',
  requestRefused:
    'réexaminer votre décision et émettre une note de crédit pour la part refusée, soit {amount};',
  requestProof:
    'réexaminer votre décision et nous transmettre la commande, la clause du contrat ou le prix convenu sur lesquels elle repose, ou à défaut émettre une note de crédit pour la part refusée, soit {amount};',
  requestProofToo:
    'pour les «\u00a0Sommes à justifier\u00a0», nous transmettre la commande, la clause du contrat ou le prix convenu sur lesquels repose votre décision;',
  requestWhere:
    'nous indiquer par écrit le numéro et la date de la facture ou de la note de crédit qui porte cette somme;',
  nextStepAppeal:
    'À défaut d’entente à cette date, nous demanderons que ce dossier soit réexaminé par votre direction.',
};
