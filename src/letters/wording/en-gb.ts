import type { Wording } from './wording.ts';

/** English of the United Kingdom, and of every region without a pack of its own. */
export const EN_GB: Wording = {
  greetingFirst: false,
  recipientAside: false,

  draftTitle: 'Draft to check before it is sent',
  draftAdvice:
    'Drafted from the audit of {date}. It is not legal advice: check the names, the amounts and the grounds, and remove this note.',
  draftPayment:
    'It says that the invoices are paid in full under reservation. Change that passage if it is not so.',
  draftEnclosures:
    'The evidence workbook holds only the lines claimed of this carrier and can go with the letter. The inventory and the price sheets may also hold other carriers: enclose extracts. Adapt the date and the deadline to the day you send it.',
  draftPrevious:
    'It gives the dates of the earlier letters and says that they remain unanswered. Check both, and any answer or credit received since.',
  draftLaw:
    'The legal references were read in their own texts on {date}. Check that they are still in force.',
  draftRefundEnds:
    'An invoice was paid on {paid}. {reference}: its refund is to be asked for before {before}.',
  draftMissing: 'To be filled in: {list}.',

  missingCustomerName: 'your company’s name',
  missingCustomerAddress: 'your company’s address',
  missingSignatory: 'name of the signatory',
  missingTitle: 'title of the signatory',
  missingLegalName: 'legal name of {carrier}',
  missingCarrierAddress: 'address of {carrier}',
  missingPlace: 'place',
  missingDispatch: 'how it is sent: e-mail, portal or recorded delivery',

  senderNumber: 'Company number: {number}',
  senderContact: 'Contact: {name}',
  senderEmail: 'E-mail: {email}',
  senderPhone: 'Telephone: {phone}',
  recipientName: '{name}',
  recipientDepartment: 'Billing disputes department',
  dispatchEmail: 'By e-mail: {email}',
  dispatchRegistered: 'By recorded delivery',
  dispatchRegisteredCopy: 'By recorded delivery, copy by e-mail: {email}',
  placeAndDate: '{date}',

  labelled: '{label}: {value}',
  ourReference: 'Our reference',
  accounts: { one: 'Account', other: 'Accounts' },
  contracts: { one: 'Contract', other: 'Contracts' },
  invoices: { one: 'Invoice', other: 'Invoices' },
  invoiceDated: '{invoice} of {date}',
  invoiceDue: '{invoice} of {date}, due on {due}',
  andOthers: { one: '{count} other', other: '{count} others' },

  subject: 'Subject',
  levelClaim: 'Claim',
  levelReminder: 'Reminder {number}',
  levelNotice: 'Formal notice',
  subjectInvoices: {
    one: '{level}, invoice {invoice}, disputed amount {amount}',
    other: '{level}, {count} invoices, disputed amount {amount}',
  },
  subjectNoInvoice: '{level}, disputed amount {amount}',
  netAmount: '{amount} excluding VAT',
  greeting: 'Dear Sir or Madam,',

  factsTitle: 'Facts',
  sentClaim: 'On {date} we sent you our claim {reference} and asked for your answer by {deadline}.',
  sentReminder: 'On {date} we sent you a reminder and asked for your answer by {deadline}.',
  sentNotice: 'On {date} we sent you a formal notice and asked for your answer by {deadline}.',
  unanswered: {
    one: 'As at {date} that letter remains unanswered.',
    other: 'As at {date} those letters remain unanswered.',
  },
  factsBilled: {
    one: 'Your invoice listed above bills us {amount}.',
    other: 'Your {count} invoices for the month bill us {amount}.',
  },
  factsChecked: 'As at {date} we checked each line billed against {sources}.',
  factsCheckedAlone: 'As at {date} we checked each line billed.',
  sourceInventory: 'our inventory of services',
  sourcePrices: 'the price sheets agreed between us',
  sourceOrders: 'our orders',
  sourceHistory: 'your earlier invoices',
  factsClaimed: {
    one: '{count} item is not due as billed, for {amount}.',
    other: '{count} items are not due as billed, for {amount} in all.',
  },
  factsJustify: {
    one: 'For {count} item, of {amount}, we found nothing that justifies that amount.',
    other: 'For {count} items, of {amount} in all, we found nothing that justifies that amount.',
  },

  claimedTitle: 'Disputed charges',
  claimedIntro: {
    one: 'This item is not due as billed. The difference is the amount we dispute.',
    other: 'These items are not due as billed. The difference is the amount we dispute.',
  },
  justifyTitle: 'Charges to be justified',
  justifyIntro: {
    one: 'Our records do not explain this item. Please justify it, or credit the amount disputed.',
    other: 'Our records do not explain these items. Please justify each, or credit the amount disputed.',
  },
  amountsIn: 'Amounts in {currency}.',
  amountsNetIn: 'Amounts in {currency}, excluding VAT.',
  columnNumber: 'No.',
  columnInvoice: 'Invoice',
  columnBillDate: 'Bill date',
  columnAccount: 'Account',
  columnService: 'Service',
  columnCode: 'Code',
  columnDescription: 'Description',
  columnPeriod: 'Period',
  columnReason: 'Reason',
  columnEvidence: 'Evidence',
  columnBilled: 'Billed',
  columnExpected: 'Expected',
  columnDisputed: 'Disputed',
  groupLines: { one: '{count} line of {each}', other: '{count} lines, {each} each' },
  groupSince: '{lines}, since {month}',
  groupOldestSince: '{lines}, the oldest since {month}',
  restLines: { one: '{count} other line', other: '{count} other lines' },
  severalServices: { one: '{count} service', other: '{count} services' },
  severalAccounts: { one: '{count} account', other: '{count} accounts' },
  severalInvoices: { one: '{count} invoice', other: '{count} invoices' },
  inWorkbook: 'listed in enclosure {number}',
  evidenceRow: '{id}, row\u00a0{row}',
  evidenceCell: '{id}, cell\u00a0{cell}',
  evidencePage: '{id}, page\u00a0{page}',
  evidenceSegment: '{id}, segment\u00a0{segment}',
  evidencePath: '{id}, {path}',
  subtotal: { one: 'Sub-total – {reason} ({count} line)', other: 'Sub-total – {reason} ({count} lines)' },
  tableTotal: 'Total',
  codesFrance: 'Reason codes of the electronic invoices (life cycle, status 207): {list}.',
  codesPeppol: 'Reason codes of the electronic invoices (Peppol Invoice Response): {list}.',
  codesFranceRow: 'no. {numbers}: {reason}',
  codesPeppolRow: 'no. {numbers}: {reason}, action {action}',

  summaryTitleIn: 'Amounts in {currency}',
  summaryClaimed: 'Credit requested',
  summaryJustify: 'To be justified or credited',
  summaryNet: 'Total disputed, excluding VAT',
  summaryTotal: 'Total disputed',
  summaryTaxWithin: 'of which tax billed in error',
  summaryTax: 'VAT on these amounts',
  summaryGross: 'Total disputed, including VAT',
  taxOnTop: 'VAT comes on top of these amounts, at the rates invoiced.',
  taxOnTopMixed: 'Where an amount excludes VAT, the VAT invoiced on it comes on top.',

  groundsTitle: 'Grounds',
  groundContract: 'The prices due are those of the price sheets agreed between us.',
  groundContractNamed: {
    one: 'The prices due are those of the price sheet of contract {contracts}.',
    other: 'The prices due are those of the price sheets of contracts {contracts}.',
  },
  groundInventory:
    'Our inventory records each service with its account, its options, its quantity and its dates.',
  groundEnded: 'The services billed after their end had been terminated on the dates shown in our inventory.',
  groundOrders: 'Our order records show what we ordered and the fees agreed.',
  groundHistory: 'Your earlier invoices show what has already been billed.',
  groundInvoice:
    'The invoice itself shows repeated lines or calculations that do not agree; it can be checked from the invoice alone.',
  groundTax: 'The tax billed differs from the amount billed times the rate that applies.',

  undisputedTitle: 'Undisputed part',
  undisputedAmount: 'We do not dispute the rest of the charges of the month, {amount}.',
  paidUnderReservation:
    'The invoices have been or will be paid in full by their due date, under reservation: payment does not mean that we accept the amounts disputed above.',

  requestsTitle: 'Our requests',
  requestsIntro: 'Please:',
  requestsIntroReminder: 'We therefore ask you again to:',
  requestsIntroNotice: 'By this formal notice, we ask you to:',
  requestCredit:
    'issue a credit note of {amount} together with the VAT invoiced on it, or refund it where it has been paid;',
  requestCreditAlone: 'issue a credit note of {amount}, or refund it where it has been paid;',
  requestJustify:
    'justify the amounts under “Charges to be justified”, {amount}, by an order, a contract clause or a price agreed, or credit them;',
  requestCause: 'correct the cause of the recurring differences from the next invoice;',
  requestAcknowledge: 'acknowledge this claim in writing, with your case number;',
  requestCalculation:
    'if you refuse all or part of it, give us your calculation and the documents it rests on;',
  requestNoCollection:
    'take no collection step and suspend no service over the disputed amounts while the claim is open.',
  deadline: 'We would be grateful for your written answer by {date}.',
  nextStepReminder:
    'Should your answer not reach us by then, our next step will be a formal notice. We would much rather settle the matter with you before that.',
  nextStepNotice:
    'Should your answer not reach us by then, we will ask that the matter be taken up between our managements.',
  nextStepLaw: 'The following is open to us besides:',
  reservation:
    'All our rights are reserved, including over charges and periods that this letter does not mention.',
  closing: 'Yours faithfully,',

  enclosuresTitle: { other: 'Enc. ({count})' },
  enclosureEvidence: 'Evidence workbook, each line claimed with its evidence: {list}',
  enclosureLetters: { one: 'Copy of our letter of {list}', other: 'Copies of our letters of {list}' },
  enclosureInvoices: { one: 'Invoice pages: {list}', other: 'Invoice pages: {list}' },
  enclosurePrices: 'Price sheet: {list}',
  enclosureInventory: 'Inventory extract: {list}',
  enclosureOrders: 'Orders: {list}',
  enclosureHistory: 'Earlier invoices: {list}',
  pageOf: 'Page {page}/{pages}',

  mailIntro: 'Please find attached our letter, reference {reference}: {subject}.',
  mailAttached: 'Attached: the letter ({letter}) and the evidence for each line claimed ({evidence}).',
};
