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
  /** Of several claims that were sent in one letter; as every sentence named `…All`. */
  readonly sentClaims: string;
  /** A claim of charges that were added to one sent before. */
  readonly sentFurther: string;
  /** What this letter adds to the claim {reference}, which was sent on {date}. */
  readonly addsTo: string;
  readonly addsToAll: string;
  readonly acknowledged: string;
  readonly acknowledgedAll: string;
  readonly acknowledgedCase: string;
  readonly acknowledgedCaseAll: string;
  readonly reviewed: string;
  readonly reviewedAll: string;
  /** With the carrier's own {words}. */
  readonly asked: string;
  readonly approved: string;
  readonly approvedAmount: string;
  readonly partlyApproved: string;
  readonly denied: string;
  readonly deniedAll: string;
  /** The carrier's own {words}, after its answer. */
  readonly reasonGiven: string;
  readonly creditAnnounced: string;
  readonly promised: string;
  readonly promisedAmount: string;
  readonly credited: string;
  readonly creditedOn: string;
  readonly reversed: string;
  readonly reversedOn: string;
  readonly reopened: string;
  /** With the first day of the error's return. */
  readonly reopenedAgain: string;
  /** With our own {words}. */
  readonly reopenedWhy: string;
  readonly noted: string;
  readonly waitsForAnswer: string;
  readonly waitsForCredit: string;
  readonly waitsForRest: string;
  readonly informationGiven: string;
  readonly disagrees: string;
  /** Of charges of which a justification was asked for. */
  readonly disagreesUnproven: string;

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
  /** With the tax of the rows whose rate is known. */
  readonly summaryDueGrossKnown: string;

  readonly paid: string;
  readonly shortPaid: string;
  readonly unpaid: string;

  /** An amount before tax that is asked for with the tax on it. */
  readonly withTax: string;
  readonly requestGranted: string;
  readonly requestRest: string;
  readonly requestRefused: string;
  /** Of refused charges of which only a justification was asked for. */
  readonly requestProof: string;
  /** The same beside `requestRefused`, which has the amount. */
  readonly requestProofToo: string;
  readonly requestWhere: string;
  readonly nextStepAppeal: string;
  readonly enclosureAsked: string;
}
