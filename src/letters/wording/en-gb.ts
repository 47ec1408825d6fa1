import { EN_GB_DISPUTE } from './en-dispute.ts';
import type { Wording } from './wording.ts';

/** English of the United Kingdom, and of every region without a pack of its own. */
export const EN_GB: Wording = {
  greetingFirst: false,
  recipientAside: false,

  draftTitle: 'Draft to check before it is sent',
  draftAdvice:
    'Drafted from the audit of {date}. It is not legal advice: check the names, the amounts and the grounds, and remove this note.',
  draftPayment:
    'It says that the invoices are paid in full under protest, with all rights reserved. Change that passage if it is not so.',
  draftEnclosures:
    'The evidence workbook holds only the lines claimed of this carrier and can go with the letter. The inventory and the price sheets may also hold other carriers: enclose extracts. Adapt the date and the deadline to the day you send it.',
  draftPrevious:
    'It gives the dates of the earlier letters and says that they remain unanswered. Check both, and any reply or credit received since.',
  draftLaw:
    'The legal references were read in their own texts on {date}. Check that they are still in force.',
  draftRefundEnds:
    'An invoice was paid on {paid}. {reference}: its refund is to be asked for before {before}.',
  draftBarred: 'On the day of the audit, {amount} of what is claimed could no longer be claimed: {limit}.',
  draftBarredWindow: 'the contract gives {days} days to dispute a bill',
  draftUnreadRows: {
    one: '{count} row of {file} could not be read and is not in this letter.',
    other: '{count} rows of {file} could not be read and are not in this letter.',
  },
  draftUnbalanced: '{file} does not add up to its own total: lines may be missing.',
  draftUnread: 'Not every line of this carrier’s bills could be read.',
  draftEarly: 'On the date of this letter, the deadline of the one before, {deadline}, has not passed.',
  draftMissing: 'To be filled in or taken out: {list}.',

  missingCustomerName: 'your company’s name',
  missingCustomerAddress: 'your company’s address',
  missingSignatory: 'name of the signatory',
  missingTitle: 'title of the signatory',
  missingLegalName: 'legal name of {carrier}',
  missingCarrierAddress: 'address of {carrier}',
  missingPlace: 'place',
  missingDispatch: 'how it is sent: e-mail, portal or recorded delivery',
  missingFirstLetter: 'date of the first letter, where there is one',
  missingLastLetter: 'date of the last letter, where there is one',
  missingCustomerNumber: 'your company’s number',
  missingContactEmail: 'e-mail of the signatory',
  missingContactPhone: 'telephone of the signatory',
  missingCarrierEmail: 'e-mail of the carrier',
  missingAccounts: 'accounts',
  missingContracts: 'contracts',
  missingInvoices: 'invoices',
  missingTax: 'tax on the disputed amounts',
  missingClaimed: 'amount to be credited, where there is one',
  missingJustify: 'amount to be justified, where there is one',
  missingBilled: 'amount billed for the month',
  missingUndisputed: 'amount not disputed',

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
  invoiceOfAccount: '{invoice} (account {account})',
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
  sentClaim: 'On {date} we sent you our claim {reference} and asked for your reply by {deadline}.',
  sentReminder: 'On {date} we sent you a reminder and asked for your reply by {deadline}.',
  sentNotice: 'On {date} we sent you a formal notice and asked for your reply by {deadline}.',
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
  factsCheckedRead: 'As at {date} we checked the lines that we could read against {sources}.',
  factsCheckedReadAlone: 'As at {date} we checked the lines that we could read.',
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
  allLines: { one: '{count} line', other: '{count} lines' },
  rowRepeats: 'repeats invoice {invoice}',
  rowAlsoOn: 'also on account {account}',
  severalServices: { one: '{count} service', other: '{count} services' },
  severalAccounts: { one: '{count} account', other: '{count} accounts' },
  severalInvoices: { one: '{count} invoice', other: '{count} invoices' },
  severalCodes: { one: '{count} code', other: '{count} codes' },
  inWorkbook: 'listed in enclosure {number}',
  evidenceRow: '{id}, row\u00a0{row}',
  evidenceCell: '{id}, cell\u00a0{cell}',
  evidencePage: '{id}, page\u00a0{page}',
  evidenceSegment: '{id}, segment\u00a0{segment}',
  evidencePath: '{id}, {path}',
  evidenceLine: '{id}, line\u00a0{line}',
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
  summaryTaxOfNet: 'VAT on the part excluding VAT',
  summaryGross: 'Total disputed, including VAT',
  summaryTaxKnown: 'VAT on the rows whose rate is known',
  summaryGrossKnown: 'Total disputed, with that VAT',
  taxUnknown: {
    one: 'No VAT rate is known for row {rows}: any VAT invoiced on it comes on top.',
    other: 'No VAT rate is known for rows {rows}: any VAT invoiced on them comes on top.',
  },
  taxUnsaid: {
    one: 'Row {rows} is taken as billed: the bill does not say whether VAT is in it, and none is added.',
    other:
      'Rows {rows} are taken as billed: the bill does not say whether VAT is in them, and none is added.',
  },
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
  groundRepeatedInvoice: 'Invoice {invoice} repeats the period and the total of invoice {other}.',
  groundRepeatedNumber: 'Invoice {invoice} had already been issued under the same number.',
  groundRepeatedUnnamed: 'The invoice bills again what another of your invoices has billed.',
  groundTwoAccounts: 'The same service is billed for the same days on two accounts: {accounts}.',
  groundRepeatedLine: 'The invoices themselves show the lines that are repeated.',
  groundArithmetic:
    'The calculations on the invoice itself do not agree; this can be checked from the invoice alone.',
  groundInvoice: 'The invoices themselves show what is disputed, in the places given for each line.',
  groundTax: 'The tax billed differs from the amount billed times the rate that applies.',

  undisputedTitle: 'Undisputed part',
  undisputedAmount: 'We do not dispute the remaining charges for the month, {amount}.',
  undisputedRest:
    'Apart from amounts that we have claimed or may claim separately, we do not dispute the remaining charges for the month.',
  paidUnderReservation:
    'The invoices have been or will be paid in full by their due date, under protest and with all our rights reserved: payment does not mean that we accept the amounts disputed above.',

  requestsTitle: 'Our requests',
  requestsIntro: 'Please:',
  requestsIntroReminder: 'We therefore ask you again to:',
  requestsIntroNotice: 'By this formal notice we require you, by {date}, to:',
  requestCredit:
    'issue a credit note of {amount} together with the VAT invoiced on it, or refund it where it has been paid;',
  requestCreditAlone: 'issue a credit note of {amount}, or refund it where it has been paid;',
  requestCreditMixed:
    'issue a credit note of {net} together with the VAT due on it, and of {tax} for tax billed in error, or refund these amounts where they have been paid;',
  requestCreditApart:
    'issue a credit note of {net} together with the VAT invoiced on it, and of {rest} with no VAT added, or refund these amounts where they have been paid;',
  requestJustify:
    'justify the amounts under “Charges to be justified”, {amount}, by an order, a contract clause or a price agreed, or credit them;',
  requestCause: 'correct the cause of the recurring differences from the next invoice;',
  requestAcknowledge: 'acknowledge this claim in writing, with your case number;',
  requestCalculation:
    'if you refuse all or part of it, give us your calculation and the documents it rests on;',
  requestNoCollection:
    'take no collection step and suspend no service over the disputed amounts while the claim is open.',
  deadline: 'We would be grateful for your written reply by {date}.',
  deadlineNotice: 'We require your written reply by {date}.',
  nextStepReminder:
    'Should your reply not reach us by then, our next step will be a formal notice. We would much rather settle the matter with you before that.',
  nextStepNotice:
    'Should your reply not reach us by then, we will ask your senior management to review the matter.',
  nextStepLaw: 'We may also take the following step:',
  reservation:
    'All our rights are reserved, including over charges and periods that this letter does not mention.',
  closing: 'Yours faithfully,',

  enclosuresTitle: { other: 'Enc. ({count})' },
  enclosureEvidence: 'Evidence workbook, each line claimed with its evidence: {list}',
  enclosureLetters: { one: 'Copy of our letter of {list}', other: 'Copies of our letters of {list}' },
  enclosureInvoices: { one: 'Invoice pages: {list}', other: 'Invoice pages: {list}' },
  enclosurePrices: 'Price sheet extract: {list}',
  enclosureInventory: 'Inventory extract: {list}',
  enclosureOrders: 'Orders: {list}',
  enclosureHistory: 'Earlier invoices: {list}',
  pageOf: 'Page {page}/{pages}',

  mailIntro: 'Please find attached our letter, reference {reference}: {subject}.',
  mailAttached: 'Attached: the letter ({letter}) and the evidence for each line claimed ({evidence}).',
  mailBlanks: {
    one: '[The attached letter is a draft with {count} blank to fill in. Complete it, attach it again and delete this line.]',
    other:
      '[The attached letter is a draft with {count} blanks to fill in. Complete it, attach it again and delete this line.]',
  },

  ...EN_GB_DISPUTE,
};
