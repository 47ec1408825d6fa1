import type { Wording } from './wording.ts';

/** French of France, and of every region but Canada. `\u00a0` stands before `:` and inside « », `\u202f` before `; ! ?`. */
export const FR_FR: Wording = {
  greetingFirst: false,

  draftTitle: 'Projet à vérifier avant envoi',
  draftAdvice:
    'Projet tiré de l’audit du {date}. Il ne constitue pas un avis juridique\u00a0: vérifiez les noms, les montants et les fondements, puis supprimez cette note.',
  draftPayment:
    'Il indique que les factures sont réglées en totalité sous réserve. Modifiez ce passage si ce n’est pas le cas.',
  draftEnclosures:
    'Joignez des extraits, car le classeur, l’inventaire et les grilles tarifaires peuvent aussi contenir d’autres opérateurs et des montants non réclamés. La date et l’échéance suivent le jour de l’audit. Adaptez-les à l’envoi.',
  draftLaw: 'Les textes cités ont été lus le {date}. Vérifiez qu’ils sont toujours en vigueur.',
  draftRefundEnds:
    'Une facture a été payée le {paid}. {reference}\u00a0: sa restitution est à demander avant le {before}.',
  draftMissing: 'À compléter\u00a0: {list}.',

  missingCustomerName: 'raison sociale de votre entreprise',
  missingCustomerAddress: 'adresse de votre entreprise',
  missingSignatory: 'nom du signataire',
  missingTitle: 'fonction du signataire',
  missingLegalName: 'raison sociale de l’opérateur {carrier}',
  missingCarrierAddress: 'adresse de l’opérateur {carrier}',
  missingPlace: 'lieu',
  missingDispatch: 'mode d’envoi\u00a0: courriel, portail ou lettre recommandée avec avis de réception',

  senderNumber: 'Numéro d’immatriculation\u00a0: {number}',
  senderContact: 'Contact\u00a0: {name}',
  senderEmail: 'Courriel\u00a0: {email}',
  senderPhone: 'Téléphone\u00a0: {phone}',
  recipientName: '{name}',
  recipientDepartment: 'Service Réclamations Facturation',
  dispatchEmail: 'Par courriel\u00a0: {email}',
  placeAndDate: '{place}, le {date}',

  labelled: '{label}\u00a0: {value}',
  ourReference: 'Notre référence',
  accounts: { one: 'Compte', other: 'Comptes' },
  contracts: { one: 'Contrat', other: 'Contrats' },
  invoices: { one: 'Facture', other: 'Factures' },
  invoiceDated: '{invoice} du {date}',
  invoiceDue: '{invoice} du {date}, échéance le {due}',
  andOthers: { one: '{count}\u00a0autre', other: '{count}\u00a0autres' },

  subject: 'Objet',
  subjectInvoices: {
    one: 'Réclamation, facture {invoice}, montant contesté de {amount}',
    other: 'Réclamation, {count}\u00a0factures, montant contesté de {amount}',
  },
  subjectNoInvoice: 'Réclamation, montant contesté de {amount}',
  netAmount: '{amount}\u00a0HT',
  greeting: 'Madame, Monsieur,',

  factsTitle: 'Faits',
  factsBilled: {
    one: 'Votre facture citée en référence s’élève à {amount}.',
    other: 'Vos {count}\u00a0factures du mois s’élèvent à {amount}.',
  },
  factsChecked: 'À la date du {date}, nous avons comparé chaque ligne facturée {sources}.',
  factsCheckedAlone: 'À la date du {date}, nous avons contrôlé chaque ligne facturée.',
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
  severalServices: { one: '{count}\u00a0service', other: '{count}\u00a0services' },
  severalAccounts: { one: '{count}\u00a0compte', other: '{count}\u00a0comptes' },
  severalInvoices: { one: '{count}\u00a0facture', other: '{count}\u00a0factures' },
  inWorkbook: 'liste en pièce jointe {number}',
  evidenceRow: '{id}, ligne\u00a0{row}',
  evidenceCell: '{id}, cellule\u00a0{cell}',
  evidencePage: '{id}, page\u00a0{page}',
  evidenceSegment: '{id}, segment\u00a0{segment}',
  evidencePath: '{id}, {path}',
  subtotal: {
    one: 'Sous-total – {reason} ({count}\u00a0ligne)',
    other: 'Sous-total – {reason} ({count}\u00a0lignes)',
  },
  tableTotal: 'Total',

  summaryTitleIn: 'Montants en {currency}',
  summaryClaimed: 'Avoir demandé',
  summaryJustify: 'À justifier ou à porter en avoir',
  summaryNet: 'Total contesté HT',
  summaryTotal: 'Total contesté',
  summaryTaxWithin: 'dont taxe facturée à tort',
  summaryTax: 'TVA sur ces montants',
  summaryGross: 'Total contesté TTC',
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
  groundInvoice:
    'La facture elle-même comporte des lignes répétées ou des calculs qui ne concordent pas\u00a0: elle suffit à le vérifier.',
  groundTax: 'La taxe facturée diffère du montant facturé multiplié par le taux applicable.',

  undisputedTitle: 'Part non contestée',
  undisputedAmount: 'Nous ne contestons pas le reste des sommes facturées pour le mois, soit {amount}.',
  paidUnderReservation:
    'Les factures ont été ou seront réglées en totalité à leur échéance, sous réserve\u00a0: ce paiement ne vaut pas acceptation des montants contestés ci-dessus.',

  requestsTitle: 'Nos demandes',
  requestsIntro: 'Nous vous prions de bien vouloir\u00a0:',
  requestCredit:
    'émettre un avoir de {amount}, augmenté de la TVA facturée sur ce montant, ou rembourser ces sommes si elles ont été payées\u202f;',
  requestCreditAlone: 'émettre un avoir de {amount}, ou rembourser ce montant s’il a été payé\u202f;',
  requestJustify:
    'justifier les «\u00a0Sommes à justifier\u00a0», soit {amount}, par une commande, une clause du contrat ou un prix convenu, ou à défaut les porter en avoir\u202f;',
  requestCause: 'corriger la cause des écarts récurrents dès la prochaine facture\u202f;',
  requestAcknowledge: 'accuser réception de la présente par écrit, avec votre numéro de dossier\u202f;',
  requestCalculation:
    'en cas de refus, même partiel, nous communiquer votre calcul et les pièces sur lesquelles il repose\u202f;',
  requestNoCollection:
    'n’engager ni recouvrement ni suspension de service au titre des montants contestés pendant l’examen de la réclamation.',
  deadline: 'Nous vous remercions de nous répondre par écrit au plus tard le {date}.',
  reservation:
    'Nous réservons l’ensemble de nos droits, y compris au titre des sommes et des périodes non mentionnées dans la présente.',
  closing: 'Veuillez agréer, Madame, Monsieur, nos salutations distinguées.',

  enclosuresTitle: { other: 'P.J. ({count})' },
  enclosureWorkbook:
    'Extrait du classeur des écarts\u00a0: les lignes réclamées, chacune avec sa preuve (tiré de discrepancies.xlsx)',
  enclosureInvoices: { one: 'Pages de la facture {list}', other: 'Pages des factures {list}' },
  enclosurePrices: 'Grille tarifaire\u00a0: {list}',
  enclosureInventory: 'Extrait d’inventaire\u00a0: {list}',
  enclosureOrders: 'Commandes\u00a0: {list}',
  enclosureHistory: 'Factures antérieures\u00a0: {list}',
  pageOf: 'Page {page}/{pages}',
};
