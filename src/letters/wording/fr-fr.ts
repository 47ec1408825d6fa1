import { FR_FR_DISPUTE } from './fr-dispute.ts';
import type { Wording } from './wording.ts';

/** French of France, and of every region but Canada. `\u00a0` stands before `:` and inside « », `\u202f` before `; ! ?`. */
export const FR_FR: Wording = {
  greetingFirst: false,
  recipientAside: true,

  draftTitle: 'Projet à vérifier avant envoi',
  draftAdvice:
    'Projet tiré de l’audit du {date}. Il ne constitue pas un avis juridique\u00a0: vérifiez les noms, les montants et les fondements, puis supprimez cette note.',
  draftPayment:
    'Il indique que les factures sont réglées en totalité sous réserve. Modifiez ce passage si ce n’est pas le cas.',
  draftEnclosures:
    'Le classeur de preuves ne contient que les lignes réclamées à cet opérateur et peut être joint. L’inventaire et les grilles tarifaires peuvent aussi contenir d’autres opérateurs\u00a0: joignez des extraits. Adaptez la date et l’échéance au jour de l’envoi.',
  draftPrevious:
    'Il donne les dates des courriers précédents et indique qu’ils sont restés sans réponse. Vérifiez ces deux points, ainsi que toute réponse ou tout avoir reçus depuis.',
  draftLaw: 'Les textes cités ont été lus le {date}. Vérifiez qu’ils sont toujours en vigueur.',
  draftRefundEnds:
    'Une facture a été payée le {paid}. {reference}\u00a0: sa restitution est à demander avant le {before}.',
  draftBarred: 'Au jour de l’audit, {amount} des sommes réclamées ne pouvaient plus l’être\u00a0: {limit}.',
  draftBarredWindow: 'le contrat laisse {days}\u00a0jours pour contester une facture',
  draftUnreadRows: {
    one: '{count}\u00a0ligne de {file} n’a pas pu être lue et ne figure pas dans ce courrier.',
    other: '{count}\u00a0lignes de {file} n’ont pas pu être lues et ne figurent pas dans ce courrier.',
  },
  draftUnbalanced:
    'La somme des lignes de {file} ne donne pas son propre total\u00a0: des lignes peuvent manquer.',
  draftUnread: 'Les lignes des factures de cet opérateur n’ont pas toutes pu être lues.',
  draftEarly:
    'À la date de ce courrier, le délai laissé par le précédent, jusqu’au {deadline}, n’est pas écoulé.',
  draftMissing: 'À compléter ou à retirer\u00a0: {list}.',

  missingCustomerName: 'raison sociale de votre entreprise',
  missingCustomerAddress: 'adresse de votre entreprise',
  missingSignatory: 'nom du signataire',
  missingTitle: 'fonction du signataire',
  missingLegalName: 'raison sociale de l’opérateur {carrier}',
  missingCarrierAddress: 'adresse de l’opérateur {carrier}',
  missingPlace: 'lieu',
  missingDispatch: 'mode d’envoi\u00a0: courriel, portail ou lettre recommandée avec avis de réception',
  missingFirstLetter: 'date du premier courrier, s’il y en a un',
  missingLastLetter: 'date du dernier courrier, s’il y en a un',
  missingCustomerNumber: 'numéro de votre entreprise',
  missingContactEmail: 'adresse électronique du signataire',
  missingContactPhone: 'téléphone du signataire',
  missingCarrierEmail: 'adresse électronique de l’opérateur',
  missingAccounts: 'comptes',
  missingContracts: 'contrats',
  missingInvoices: 'factures',
  missingTax: 'taxe sur les montants contestés',
  missingClaimed: 'montant à créditer, s’il y en a un',
  missingJustify: 'montant à justifier, s’il y en a un',
  missingBilled: 'montant facturé pour le mois',
  missingUndisputed: 'montant non contesté',

  senderNumber: 'Numéro d’immatriculation\u00a0: {number}',
  senderContact: 'Contact\u00a0: {name}',
  senderEmail: 'Courriel\u00a0: {email}',
  senderPhone: 'Téléphone\u00a0: {phone}',
  recipientName: '{name}',
  recipientDepartment: 'Service Réclamations Facturation',
  dispatchEmail: 'Par courriel\u00a0: {email}',
  dispatchRegistered: 'Lettre recommandée avec avis de réception',
  dispatchRegisteredCopy: 'Lettre recommandée avec avis de réception, copie par courriel\u00a0: {email}',
  placeAndDate: '{place}, le {date}',

  labelled: '{label}\u00a0: {value}',
  ourReference: 'Notre référence',
  accounts: { one: 'Compte', other: 'Comptes' },
  contracts: { one: 'Contrat', other: 'Contrats' },
  invoices: { one: 'Facture', other: 'Factures' },
  invoiceDated: '{invoice} du {date}',
  invoiceDue: '{invoice} du {date}, échéance le {due}',
  invoiceOfAccount: '{invoice} (compte {account})',
  andOthers: { one: '{count}\u00a0autre', other: '{count}\u00a0autres' },

  subject: 'Objet',
  levelClaim: 'Réclamation',
  levelReminder: 'Relance n°\u00a0{number}',
  levelNotice: 'Mise en demeure',
  subjectInvoices: {
    one: '{level}, facture {invoice}, montant contesté de {amount}',
    other: '{level}, {count}\u00a0factures, montant contesté de {amount}',
  },
  subjectNoInvoice: '{level}, montant contesté de {amount}',
  netAmount: '{amount}\u00a0HT',
  greeting: 'Madame, Monsieur,',

  factsTitle: 'Faits',
  sentClaim:
    'Le {date}, nous vous avons adressé notre réclamation {reference} en demandant une réponse au plus tard le {deadline}.',
  sentReminder: 'Le {date}, nous vous avons relancés en demandant une réponse au plus tard le {deadline}.',
  sentNotice:
    'Le {date}, nous vous avons adressé une mise en demeure demandant une réponse au plus tard le {deadline}.',
  unanswered: {
    one: 'À la date du {date}, ce courrier est resté sans réponse.',
    other: 'À la date du {date}, ces courriers sont restés sans réponse.',
  },
  factsBilled: {
    one: 'Votre facture citée en référence s’élève à {amount}.',
    other: 'Vos {count}\u00a0factures du mois s’élèvent à {amount}.',
  },
  factsChecked: 'À la date du {date}, nous avons comparé chaque ligne facturée {sources}.',
  factsCheckedAlone: 'À la date du {date}, nous avons contrôlé chaque ligne facturée.',
  factsCheckedRead: 'À la date du {date}, nous avons comparé {sources} les lignes que nous avons pu lire.',
  factsCheckedReadAlone: 'À la date du {date}, nous avons contrôlé les lignes que nous avons pu lire.',
  sourceInventory: 'à notre inventaire des services',
  sourcePrices: 'à nos grilles tarifaires contractuelles',
  sourceOrders: 'à nos commandes',
  sourceHistory: 'à vos factures antérieures',
  factsClaimed: {
    one: '{count}\u00a0poste n’est pas dû tel que facturé, pour {amount}.',
    other: '{count}\u00a0postes ne sont pas dus tels que facturés, pour {amount} au total.',
  },
  factsJustify: {
    one: 'Pour {count}\u00a0poste de {amount}, nous n’avons rien trouvé qui justifie ce montant.',
    other:
      'Pour {count}\u00a0postes, de {amount} au total, nous n’avons rien trouvé qui justifie ce montant.',
  },

  claimedTitle: 'Sommes contestées',
  claimedIntro: {
    one: 'Ce poste n’est pas dû tel que facturé. L’écart est le montant contesté.',
    other: 'Ces postes ne sont pas dus tels que facturés. L’écart est le montant contesté.',
  },
  justifyTitle: 'Sommes à justifier',
  justifyIntro: {
    one: 'Nos éléments n’expliquent pas ce poste. Nous vous prions de le justifier ou, à défaut, d’émettre un avoir du montant contesté.',
    other:
      'Nos éléments n’expliquent pas ces postes. Nous vous prions de justifier chacun d’eux ou, à défaut, d’émettre un avoir du montant contesté.',
  },
  amountsIn: 'Montants en {currency}.',
  amountsNetIn: 'Montants HT en {currency}.',
  columnNumber: 'N°',
  columnInvoice: 'Facture',
  columnBillDate: 'Date de facture',
  columnAccount: 'Compte',
  columnService: 'Service',
  columnCode: 'Code',
  columnDescription: 'Libellé',
  columnPeriod: 'Période',
  columnReason: 'Motif',
  columnEvidence: 'Preuve',
  columnBilled: 'Facturé',
  columnExpected: 'Attendu',
  columnDisputed: 'Contesté',
  groupLines: { one: '{count}\u00a0ligne de {each}', other: '{count}\u00a0lignes, {each} chacune' },
  groupSince: '{lines}, depuis {month}',
  groupOldestSince: '{lines}, la plus ancienne depuis {month}',
  restLines: { one: '{count}\u00a0autre ligne', other: '{count}\u00a0autres lignes' },
  allLines: { one: '{count}\u00a0ligne', other: '{count}\u00a0lignes' },
  rowRepeats: 'reprend la facture {invoice}',
  rowAlsoOn: 'aussi sur le compte {account}',
  severalServices: { one: '{count}\u00a0service', other: '{count}\u00a0services' },
  severalAccounts: { one: '{count}\u00a0compte', other: '{count}\u00a0comptes' },
  severalInvoices: { one: '{count}\u00a0facture', other: '{count}\u00a0factures' },
  severalCodes: { one: '{count}\u00a0code', other: '{count}\u00a0codes' },
  inWorkbook: 'liste en pièce jointe {number}',
  evidenceRow: '{id}, ligne\u00a0{row}',
  evidenceCell: '{id}, cellule\u00a0{cell}',
  evidencePage: '{id}, page\u00a0{page}',
  evidenceSegment: '{id}, segment\u00a0{segment}',
  evidencePath: '{id}, {path}',
  evidenceLine: '{id}, ligne\u00a0{line}',
  subtotal: {
    one: 'Sous-total – {reason} ({count}\u00a0ligne)',
    other: 'Sous-total – {reason} ({count}\u00a0lignes)',
  },
  tableTotal: 'Total',
  codesFrance:
    'Motifs pour le cycle de vie des factures électroniques (statut 207 «\u00a0en litige\u00a0»)\u00a0: {list}.',
  codesPeppol: 'Motifs pour les factures électroniques (Peppol Invoice Response)\u00a0: {list}.',
  codesFranceRow: 'n°\u00a0{numbers}, {reason}',
  codesPeppolRow: 'n°\u00a0{numbers}, {reason}, action {action}',

  summaryTitleIn: 'Montants en {currency}',
  summaryClaimed: 'Avoir demandé',
  summaryJustify: 'À justifier ou à porter en avoir',
  summaryNet: 'Total contesté HT',
  summaryTotal: 'Total contesté',
  summaryTaxWithin: 'dont taxe facturée à tort',
  summaryTax: 'TVA sur ces montants',
  summaryTaxOfNet: 'TVA sur la part hors taxes',
  summaryGross: 'Total contesté TTC',
  summaryTaxKnown: 'TVA des lignes dont le taux est connu',
  summaryGrossKnown: 'Total contesté, cette TVA comprise',
  taxUnknown: {
    one: 'Le taux de TVA de la ligne {rows} n’est pas connu\u00a0: la TVA facturée sur cette ligne s’y ajoute.',
    other:
      'Le taux de TVA des lignes {rows} n’est pas connu\u00a0: la TVA facturée sur ces lignes s’y ajoute.',
  },
  taxUnsaid: {
    one: 'La ligne {rows} est reprise telle que facturée\u00a0: la facture ne dit pas si la TVA y est comprise, et aucune n’y est ajoutée.',
    other:
      'Les lignes {rows} sont reprises telles que facturées\u00a0: la facture ne dit pas si la TVA y est comprise, et aucune n’y est ajoutée.',
  },
  taxOnTop: 'La TVA s’ajoute à ces montants, aux taux facturés.',
  taxOnTopMixed: 'À ceux de ces montants qui sont hors taxes s’ajoute la TVA facturée.',

  groundsTitle: 'Fondements',
  groundContract: 'Les prix dus sont ceux des grilles tarifaires convenues entre nous.',
  groundContractNamed: {
    one: 'Les prix dus sont ceux de la grille tarifaire du contrat {contracts}.',
    other: 'Les prix dus sont ceux des grilles tarifaires des contrats {contracts}.',
  },
  groundInventory:
    'Notre inventaire indique pour chaque service son compte, ses options, sa quantité et ses dates.',
  groundEnded:
    'Les services facturés après leur fin avaient été résiliés aux dates portées à notre inventaire.',
  groundOrders: 'Nos commandes indiquent ce que nous avons commandé et les frais convenus.',
  groundHistory: 'Vos factures antérieures indiquent ce qui a déjà été facturé.',
  groundRepeatedInvoice: 'La facture {invoice} reprend la période et le total de la facture {other}.',
  groundRepeatedNumber: 'La facture {invoice} avait déjà été émise sous le même numéro.',
  groundRepeatedUnnamed: 'La facture reprend ce qu’une autre de vos factures a déjà facturé.',
  groundTwoAccounts: 'Un même service est facturé pour les mêmes jours sur deux comptes\u00a0: {accounts}.',
  groundRepeatedLine: 'Les factures elles-mêmes comportent les lignes répétées.',
  groundArithmetic: 'Les calculs de la facture elle-même ne concordent pas\u00a0: elle suffit à le vérifier.',
  groundInvoice:
    'Les factures elles-mêmes montrent ce qui est contesté, aux endroits indiqués pour chaque ligne.',
  groundTax: 'La taxe facturée diffère du montant facturé multiplié par le taux applicable.',

  undisputedTitle: 'Part non contestée',
  undisputedAmount: 'Nous ne contestons pas le reste des sommes facturées pour le mois, soit {amount}.',
  undisputedRest:
    'Hormis les sommes que nous avons réclamées ou pourrons réclamer par ailleurs, nous ne contestons pas le reste des sommes facturées pour le mois.',
  paidUnderReservation:
    'Les factures ont été ou seront réglées en totalité à leur échéance, sous réserve\u00a0: ce paiement ne vaut pas acceptation des montants contestés ci-dessus.',

  requestsTitle: 'Nos demandes',
  requestsIntro: 'Nous vous prions de bien vouloir\u00a0:',
  requestsIntroReminder: 'Nous vous prions donc à nouveau de bien vouloir\u00a0:',
  requestsIntroNotice: 'Par la présente, nous vous mettons en demeure, au plus tard le {date}, de\u00a0:',
  requestCredit:
    'émettre un avoir de {amount}, augmenté de la TVA facturée sur ce montant, ou rembourser ces sommes si elles ont été payées\u202f;',
  requestCreditAlone: 'émettre un avoir de {amount}, ou rembourser ce montant s’il a été payé\u202f;',
  requestCreditMixed:
    'émettre un avoir de {net} et de la TVA correspondante, et de {tax} de taxe facturée à tort, ou rembourser ces sommes si elles ont été payées\u202f;',
  requestCreditApart:
    'émettre un avoir de {net}, augmenté de la TVA facturée sur ce montant, et de {rest} sans ajout de TVA, ou rembourser ces sommes si elles ont été payées\u202f;',
  requestJustify:
    'justifier les «\u00a0Sommes à justifier\u00a0», soit {amount}, par une commande, une clause du contrat ou un prix convenu, ou à défaut les porter en avoir\u202f;',
  requestCause: 'corriger la cause des écarts récurrents dès la prochaine facture\u202f;',
  requestAcknowledge: 'accuser réception de la présente par écrit, avec votre numéro de dossier\u202f;',
  requestCalculation:
    'en cas de refus, même partiel, nous communiquer votre calcul et les pièces sur lesquelles il repose\u202f;',
  requestNoCollection:
    'n’engager ni recouvrement ni suspension de service au titre des montants contestés pendant l’examen de la réclamation.',
  deadline: 'Nous vous remercions de nous répondre par écrit au plus tard le {date}.',
  deadlineNotice: 'Nous attendons votre réponse écrite au plus tard le {date}.',
  nextStepReminder:
    'Sans réponse de votre part à cette date, notre prochaine démarche sera une mise en demeure. Nous préférerions de beaucoup régler ce dossier avec vous auparavant.',
  nextStepNotice:
    'Sans réponse de votre part à cette date, nous demanderons que ce dossier soit réexaminé par votre direction.',
  nextStepLaw: 'Nous pourrons en outre recourir à\u00a0:',
  reservation:
    'Nous réservons l’ensemble de nos droits, y compris au titre des sommes et des périodes non mentionnées dans la présente.',
  closing: 'Veuillez agréer, Madame, Monsieur, nos salutations distinguées.',

  enclosuresTitle: { other: 'P.J. ({count})' },
  enclosureEvidence: 'Classeur de preuves, chaque ligne réclamée avec sa preuve\u00a0: {list}',
  enclosureLetters: { one: 'Copie de notre courrier du {list}', other: 'Copies de nos courriers des {list}' },
  enclosureInvoices: { one: 'Pages de la facture {list}', other: 'Pages des factures {list}' },
  enclosurePrices: 'Extrait de la grille tarifaire\u00a0: {list}',
  enclosureInventory: 'Extrait d’inventaire\u00a0: {list}',
  enclosureOrders: 'Commandes\u00a0: {list}',
  enclosureHistory: 'Factures antérieures\u00a0: {list}',
  pageOf: 'Page {page}/{pages}',

  mailIntro: 'Veuillez trouver ci-joint notre courrier, référence {reference}\u00a0: {subject}.',
  mailAttached:
    'Pièces jointes\u00a0: le courrier ({letter}) et la preuve de chaque ligne réclamée ({evidence}).',
  mailBlanks: {
    one: '[Le courrier joint est un projet avec {count}\u00a0blanc à compléter. Complétez-le, joignez-le à nouveau et supprimez cette ligne.]',
    other:
      '[Le courrier joint est un projet avec {count}\u00a0blancs à compléter. Complétez-le, joignez-le à nouveau et supprimez cette ligne.]',
  },

  ...FR_FR_DISPUTE,
};
