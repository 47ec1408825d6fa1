import type { Plural } from '../../language/plural.ts';
import type { DisputeWording } from './dispute-wording.ts';

/** Every sentence of a letter in one locale; `{names}` are filled in. */
export interface Wording extends DisputeWording {
  /** True where the greeting stands above the subject. */
  readonly greetingFirst: boolean;
  /** True where recipient, place and date stand in the second half of the line. */
  readonly recipientAside: boolean;

  readonly draftTitle: string;
  readonly draftAdvice: string;
  readonly draftPayment: string;
  readonly draftEnclosures: string;
  readonly draftPrevious: string;
  readonly draftLaw: string;
  readonly draftRefundEnds: string;
  readonly draftBarred: string;
  /** The contract's limit, in {days} days. */
  readonly draftBarredWindow: string;
  readonly draftUnreadRows: Plural;
  readonly draftUnbalanced: string;
  readonly draftUnread: string;
  readonly draftEarly: string;
  readonly draftMissing: string;

  readonly missingCustomerName: string;
  readonly missingCustomerAddress: string;
  readonly missingSignatory: string;
  readonly missingTitle: string;
  readonly missingLegalName: string;
  readonly missingCarrierAddress: string;
  readonly missingPlace: string;
  readonly missingDispatch: string;
  /** Of a template's field that a letter has nothing for. */
  readonly missingFirstLetter: string;
  readonly missingLastLetter: string;
  readonly missingCustomerNumber: string;
  readonly missingContactEmail: string;
  readonly missingContactPhone: string;
  readonly missingCarrierEmail: string;
  readonly missingAccounts: string;
  readonly missingContracts: string;
  readonly missingInvoices: string;
  readonly missingTax: string;
  readonly missingClaimed: string;
  readonly missingJustify: string;
  readonly missingBilled: string;
  readonly missingUndisputed: string;

  readonly senderNumber: string;
  readonly senderContact: string;
  readonly senderEmail: string;
  readonly senderPhone: string;
  readonly recipientName: string;
  readonly recipientDepartment: string;
  readonly dispatchEmail: string;
  /** How a formal notice is sent. */
  readonly dispatchRegistered: string;
  readonly dispatchRegisteredCopy: string;
  readonly placeAndDate: string;

  /** A label and its value: `{label}: {value}`. */
  readonly labelled: string;
  readonly ourReference: string;
  readonly accounts: Plural;
  readonly contracts: Plural;
  readonly invoices: Plural;
  readonly invoiceDated: string;
  readonly invoiceDue: string;
  /** An invoice whose number another account has as well. */
  readonly invoiceOfAccount: string;
  readonly andOthers: Plural;

  readonly subject: string;
  readonly levelClaim: string;
  readonly levelReminder: string;
  readonly levelNotice: string;
  readonly subjectInvoices: Plural;
  readonly subjectNoInvoice: string;
  readonly netAmount: string;
  readonly greeting: string;

  readonly factsTitle: string;
  readonly sentClaim: string;
  readonly sentReminder: string;
  readonly sentNotice: string;
  readonly unanswered: Plural;
  readonly factsBilled: Plural;
  readonly factsChecked: string;
  readonly factsCheckedAlone: string;
  /** Where lines of the bills were not read. */
  readonly factsCheckedRead: string;
  readonly factsCheckedReadAlone: string;
  readonly sourceInventory: string;
  readonly sourcePrices: string;
  readonly sourceOrders: string;
  readonly sourceHistory: string;
  readonly factsClaimed: Plural;
  readonly factsJustify: Plural;

  readonly claimedTitle: string;
  readonly claimedIntro: Plural;
  readonly justifyTitle: string;
  readonly justifyIntro: Plural;
  readonly amountsIn: string;
  readonly amountsNetIn: string;
  readonly columnNumber: string;
  readonly columnInvoice: string;
  readonly columnBillDate: string;
  readonly columnAccount: string;
  readonly columnService: string;
  readonly columnCode: string;
  readonly columnDescription: string;
  readonly columnPeriod: string;
  readonly columnReason: string;
  readonly columnEvidence: string;
  readonly columnBilled: string;
  readonly columnExpected: string;
  readonly columnDisputed: string;
  readonly groupLines: Plural;
  readonly groupSince: string;
  readonly groupOldestSince: string;
  readonly restLines: Plural;
  /** The rest of a reason of which no line is shown. */
  readonly allLines: Plural;
  readonly rowRepeats: string;
  readonly rowAlsoOn: string;
  readonly severalServices: Plural;
  readonly severalAccounts: Plural;
  readonly severalInvoices: Plural;
  readonly severalCodes: Plural;
  readonly inWorkbook: string;
  readonly evidenceRow: string;
  readonly evidenceCell: string;
  readonly evidencePage: string;
  readonly evidenceSegment: string;
  readonly evidencePath: string;
  readonly evidenceLine: string;
  readonly subtotal: Plural;
  readonly tableTotal: string;
  /** Codes of the reasons of an electronic invoice's dispute, row by row. */
  readonly codesFrance: string;
  readonly codesPeppol: string;
  readonly codesFranceRow: string;
  readonly codesPeppolRow: string;

  readonly summaryTitleIn: string;
  readonly summaryClaimed: string;
  readonly summaryJustify: string;
  readonly summaryNet: string;
  readonly summaryTotal: string;
  readonly summaryTaxWithin: string;
  readonly summaryTax: string;
  /** Of the amounts before tax, where others are tax themselves. */
  readonly summaryTaxOfNet: string;
  readonly summaryGross: string;
  /** Of the rows whose rate is known, where others have none; and the sum with it. */
  readonly summaryTaxKnown: string;
  readonly summaryGrossKnown: string;
  /** Of {rows} before tax whose rate is not known. */
  readonly taxUnknown: Plural;
  /** Of {rows} of which it is not known whether tax is in them. */
  readonly taxUnsaid: Plural;
  readonly taxOnTop: string;
  readonly taxOnTopMixed: string;

  readonly groundsTitle: string;
  readonly groundContract: string;
  readonly groundContractNamed: Plural;
  readonly groundInventory: string;
  readonly groundEnded: string;
  readonly groundOrders: string;
  readonly groundHistory: string;
  readonly groundRepeatedInvoice: string;
  readonly groundRepeatedNumber: string;
  readonly groundRepeatedUnnamed: string;
  readonly groundTwoAccounts: string;
  readonly groundRepeatedLine: string;
  readonly groundArithmetic: string;
  readonly groundInvoice: string;
  readonly groundTax: string;

  readonly undisputedTitle: string;
  readonly undisputedAmount: string;
  /** Where other claims on the carrier are open or were set aside. */
  readonly undisputedRest: string;
  readonly paidUnderReservation: string;

  readonly requestsTitle: string;
  readonly requestsIntro: string;
  readonly requestsIntroReminder: string;
  /** With the {date} by which it is asked. */
  readonly requestsIntroNotice: string;
  readonly requestCredit: string;
  readonly requestCreditAlone: string;
  /** Of {net} before tax and of {tax} billed in error. */
  readonly requestCreditMixed: string;
  /** Of {net} before tax and of {rest} that no tax comes on top of. */
  readonly requestCreditApart: string;
  readonly requestJustify: string;
  readonly requestCause: string;
  readonly requestAcknowledge: string;
  readonly requestCalculation: string;
  readonly requestNoCollection: string;
  readonly deadline: string;
  readonly deadlineNotice: string;
  readonly nextStepReminder: string;
  readonly nextStepNotice: string;
  readonly nextStepLaw: string;
  readonly reservation: string;
  readonly closing: string;

  readonly enclosuresTitle: Plural;
  readonly enclosureEvidence: string;
  readonly enclosureLetters: Plural;
  readonly enclosureInvoices: Plural;
  readonly enclosurePrices: string;
  readonly enclosureInventory: string;
  readonly enclosureOrders: string;
  readonly enclosureHistory: string;
  readonly pageOf: string;

  readonly mailIntro: string;
  readonly mailAttached: string;
  /** First line of a message whose letter has blanks. */
  readonly mailBlanks: Plural;
}
