import type { Plural } from '../../language/plural.ts';

/** The sentences of letters about disputes of the ledger in one locale; `{names}` are filled in. */
export interface DisputeWording {
  readonly draftLedger: string;
  readonly missingInformation: string;

  /** Our own claim numbers. */
  readonly claimNumbers: Plural;
  /** The carrier's numbers of the case. */
  readonly caseNumbers: Plural;
  readonly carrierContacts: Plural;
  /** Of the electronic invoice, a code such as 207. */
  readonly invoiceStatus: string;

  readonly levelAppeal: string;
  readonly levelInformation: string;
  /** As `subjectInvoices`, where less is asked for than was disputed. */
  readonly subjectDue: Plural;
  readonly subjectDueNoInvoice: string;

  /** A date and how a letter was sent on it. */
  readonly sentBy: string;
  readonly sentByWithProof: string;
  readonly channelEmail: string;
  readonly channelPortal: string;
  readonly channelRegistered: string;
  readonly channelPost: string;
  readonly channelPhone: string;
  readonly sentInformation: string;
  readonly sentAppeal: string;
  readonly acknowledged: string;
  readonly acknowledgedCase: string;
  readonly reviewed: string;
  /** With the carrier's own {words}. */
  readonly asked: string;
  readonly approved: string;
  readonly approvedAmount: string;
  readonly partlyApproved: string;
  readonly denied: string;
  /** The carrier's own {words}, after its answer. */
  readonly reasonGiven: string;
  readonly creditAnnounced: string;
  readonly promised: string;
  readonly promisedAmount: string;
  readonly credited: string;
  readonly creditedOn: string;
  readonly reversed: string;
  readonly reversedOn: string;
  readonly extended: string;
  readonly reopened: string;
  readonly noted: string;
  readonly waitsForAnswer: string;
  readonly waitsForCredit: string;
  readonly waitsForRest: string;
  readonly informationGiven: string;
  readonly disagrees: string;

  readonly columnClaim: string;
  readonly columnCase: string;
  /** Numbers of the rows of the table of charges. */
  readonly columnRows: string;
  readonly columnClaimed: string;
  readonly columnCredited: string;
  readonly columnRefused: string;
  readonly columnGranted: string;
  readonly columnDue: string;
  readonly summaryCredited: string;
  readonly summaryRefused: string;
  readonly summaryGranted: string;
  readonly summaryDue: string;
  readonly summaryDueNet: string;
  readonly summaryDueGross: string;

  readonly paid: string;
  readonly shortPaid: string;
  readonly unpaid: string;

  /** An amount before tax that is asked for with the tax on it. */
  readonly withTax: string;
  readonly requestGranted: string;
  readonly requestRest: string;
  readonly requestRefused: string;
  readonly requestWhere: string;
  readonly nextStepAppeal: string;
  readonly enclosureAsked: string;
}
