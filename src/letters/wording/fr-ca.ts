import { FR_CA_DISPUTE } from './fr-dispute.ts';
import { FR_FR } from './fr-fr.ts';
import type { Wording } from './wording.ts';

/** French of Canada: no space before `; ! ?`; sentences shared with France are taken from it. */
export const FR_CA: Wording = {
  ...FR_FR,
  ...FR_CA_DISPUTE,
  recipientAside: false,
  missingDispatch: 'mode d’envoi\u00a0: courriel, portail ou courrier RECOMMANDÉ',
  missingCustomerName: 'nom de votre organisation',
  missingCustomerAddress: 'adresse de votre organisation',
  missingLegalName: 'dénomination sociale du fournisseur {carrier}',
  missingCarrierAddress: 'adresse du fournisseur {carrier}',
  missingTitle: 'titre du signataire',
  senderNumber: 'Numéro d’entreprise\u00a0: {number}',
  senderContact: 'Personne-ressource\u00a0: {name}',
  recipientDepartment: 'Service des contestations de facture',
  placeAndDate: 'Le {date}',
  dispatchRegistered: 'PAR COURRIER RECOMMANDÉ',
  dispatchRegisteredCopy: 'PAR COURRIER RECOMMANDÉ, copie par courriel\u00a0: {email}',
  columnNumber: 'No',
  levelReminder: 'Rappel no\u00a0{number}',
  sentClaim:
    'Le {date}, nous vous avons transmis notre réclamation {reference} en demandant une réponse au plus tard le {deadline}.',
  sentReminder:
    'Le {date}, nous vous avons adressé un rappel en demandant une réponse au plus tard le {deadline}.',
  sentNotice:
    'Le {date}, nous vous avons adressé une mise en demeure demandant une réponse au plus tard le {deadline}.',
  unanswered: {
    one: 'En date du {date}, cette lettre est demeurée sans réponse.',
    other: 'En date du {date}, ces lettres sont demeurées sans réponse.',
  },
  codesFranceRow: 'no\u00a0{numbers}, {reason}',
  codesPeppolRow: 'no\u00a0{numbers}, {reason}, action {action}',
  enclosureLetters: { one: 'Copie de notre lettre du {list}', other: 'Copies de nos lettres des {list}' },
  mailIntro: 'Vous trouverez ci-joint notre lettre, référence {reference}\u00a0: {subject}.',
  mailBlanks: {
    one: '[La lettre jointe est un projet avec {count}\u00a0blanc à remplir. Remplissez-le, joignez la lettre à nouveau et supprimez cette ligne.]',
    other:
      '[La lettre jointe est un projet avec {count}\u00a0blancs à remplir. Remplissez-les, joignez la lettre à nouveau et supprimez cette ligne.]',
  },
  draftUnreadRows: {
    one: '{count}\u00a0ligne de {file} n’a pas pu être lue et ne figure pas dans cette lettre.',
    other: '{count}\u00a0lignes de {file} n’ont pas pu être lues et ne figurent pas dans cette lettre.',
  },
  draftUnread: 'Les lignes des factures de ce fournisseur n’ont pas toutes pu être lues.',
  draftEarly:
    'À la date de cette lettre, le délai laissé par la précédente, jusqu’au {deadline}, n’est pas écoulé.',
  missingFirstLetter: 'date de la première lettre, s’il y en a une',
  missingLastLetter: 'date de la dernière lettre, s’il y en a une',
  missingCustomerNumber: 'numéro de votre organisation',
  missingContactEmail: 'courriel du signataire',
  missingCarrierEmail: 'courriel du fournisseur',
  mailAttached:
    'Pièces jointes\u00a0: la lettre ({letter}) et la preuve de chaque ligne réclamée ({evidence}).',
  nextStepReminder:
    'Sans réponse de votre part à cette date, notre prochaine démarche sera une mise en demeure. Nous préférerions de beaucoup régler ce dossier avec vous auparavant.',
  netAmount: '{amount} avant taxes',
  greeting: 'Mesdames, Messieurs,',
  justifyIntro: {
    one: 'Nos dossiers n’expliquent pas cet élément. Nous vous prions de le justifier ou, à défaut, d’émettre une note de crédit du montant contesté.',
    other:
      'Nos dossiers n’expliquent pas ces éléments. Nous vous prions de justifier chacun d’eux ou, à défaut, d’émettre une note de crédit du montant contesté.',
  },
  factsClaimed: {
    one: '{count}\u00a0élément n’est pas dû tel que facturé, pour {amount}.',
    other: '{count}\u00a0éléments ne sont pas dus tels que facturés, pour {amount} au total.',
  },
  factsJustify: {
    one: 'Pour {count}\u00a0élément de {amount}, nous n’avons rien trouvé qui justifie ce montant.',
    other:
      'Pour {count}\u00a0éléments, de {amount} au total, nous n’avons rien trouvé qui justifie ce montant.',
  },
  claimedIntro: {
    one: 'Cet élément n’est pas dû tel que facturé. L’écart est le montant contesté.',
    other: 'Ces éléments ne sont pas dus tels que facturés. L’écart est le montant contesté.',
  },
  amountsNetIn: 'Montants en {currency}, avant taxes.',
  summaryClaimed: 'Note de crédit demandée',
  summaryJustify: 'À justifier ou à créditer',
  summaryNet: 'Total contesté, avant taxes',
  summaryTax: 'Taxes sur ces montants',
  summaryTaxOfNet: 'Taxes sur la part avant taxes',
  summaryGross: 'Total contesté, taxes comprises',
  summaryTaxKnown: 'Taxes des lignes dont le taux est connu',
  summaryGrossKnown: 'Total contesté, ces taxes comprises',
  taxUnknown: {
    one: 'Le taux de taxe de la ligne {rows} n’est pas connu\u00a0: les taxes facturées sur cette ligne s’y ajoutent.',
    other:
      'Le taux de taxe des lignes {rows} n’est pas connu\u00a0: les taxes facturées sur ces lignes s’y ajoutent.',
  },
  taxUnsaid: {
    one: 'La ligne {rows} est reprise telle que facturée\u00a0: la facture ne dit pas si les taxes y sont comprises, et aucune n’y est ajoutée.',
    other:
      'Les lignes {rows} sont reprises telles que facturées\u00a0: la facture ne dit pas si les taxes y sont comprises, et aucune n’y est ajoutée.',
  },
  taxOnTop: 'La TPS et la TVQ, ou la TVH, s’ajoutent à ces montants, aux taux facturés.',
  taxOnTopMixed:
    'À ceux de ces montants qui sont avant taxes s’ajoutent la TPS et la TVQ, ou la TVH, facturées.',
  requestCredit:
    'émettre une note de crédit de {amount}, augmentée des taxes facturées sur ce montant, ou rembourser ces sommes si elles ont été payées;',
  requestCreditAlone: 'émettre une note de crédit de {amount}, ou rembourser ce montant s’il a été payé;',
  requestCreditMixed:
    'émettre une note de crédit de {net} et des taxes correspondantes, et de {tax} de taxe facturée à tort, ou rembourser ces sommes si elles ont été payées;',
  requestCreditApart:
    'émettre une note de crédit de {net}, augmentée des taxes facturées sur ce montant, et de {rest} sans ajout de taxes, ou rembourser ces sommes si elles ont été payées;',
  requestJustify:
    'justifier les «\u00a0Sommes à justifier\u00a0», soit {amount}, par une commande, une clause du contrat ou un prix convenu, ou à défaut les créditer;',
  requestCause: 'corriger la cause des écarts récurrents dès la prochaine facture;',
  requestAcknowledge: 'accuser réception de la présente par écrit, avec votre numéro de dossier;',
  requestCalculation:
    'en cas de refus, même partiel, nous transmettre votre calcul et les pièces sur lesquelles il repose;',
  closing: 'Veuillez recevoir, Mesdames, Messieurs, nos salutations distinguées.',
  enclosuresTitle: { one: 'Pièce jointe ({count})', other: 'Pièces jointes ({count})' },
};
