import type { DisputeWording } from './dispute-wording.ts';

/** Letters about disputes in English of the United Kingdom, and of every region without a pack of its own. */
export const EN_GB_DISPUTE: DisputeWording = {
  draftLedger:
    'What it says of earlier letters, replies, credits and payment is what the ledger held on {date}. Check it, and change what is not so.',
  missingInformation: 'the information that was asked for, or the document that holds it',

  claimNumbers: { one: 'Our reference', other: 'Our references' },
  caseNumbers: { one: 'Your case number', other: 'Your case numbers' },
  carrierContacts: { one: 'Your contact', other: 'Your contacts' },
  invoiceStatus: 'E-invoice status',

  levelAppeal: 'Request for review',
  levelInformation: 'Information requested',
  subjectDue: {
    one: '{level}, invoice {invoice}, amount outstanding {amount}',
    other: '{level}, {count} invoices, amount outstanding {amount}',
  },
  subjectDueNoInvoice: '{level}, amount outstanding {amount}',

  sentBy: '{date} ({channel})',
  sentByWithProof: '{date} ({channel}, no. {proof})',
  channelEmail: 'e-mail',
  channelPortal: 'your portal',
  channelRegistered: 'recorded delivery',
  channelPost: 'post',
  channelPhone: 'telephone',
  sentInformation: 'On {date} we sent you the information you had asked for.',
  sentAppeal: 'On {date} we asked you to review your decision and to reply by {deadline}.',
  sentClaims: 'On {date} we sent you these claims and asked for your reply by {deadline}.',
  sentFurther:
    'On {date} we added further charges with the same cause and asked for your reply by {deadline}.',
  addsTo:
    'In addition to our claim {reference} of {date}, this letter claims further charges with the same cause, and of that claim these further charges only.',
  addsToAll:
    'In addition to these claims, which we sent you on {date}, this letter claims further charges with the same causes, and of those claims these further charges only.',
  acknowledged: 'On {date} you acknowledged our claim.',
  acknowledgedAll: 'On {date} you acknowledged our claims.',
  acknowledgedCase: 'On {date} you acknowledged our claim under case number {ticket}.',
  acknowledgedCaseAll: 'On {date} you acknowledged our claims under case number {ticket}.',
  reviewed: 'On {date} you told us that the claim was under review.',
  reviewedAll: 'On {date} you told us that the claims were under review.',
  asked: 'On {date} you asked us: “{words}”',
  approved: 'On {date} you accepted our claim in full.',
  approvedAmount: 'On {date} you accepted our claim, for {amount}.',
  partlyApproved: 'On {date} you accepted our claim in part, for {amount}.',
  denied: 'On {date} you rejected our claim.',
  deniedAll: 'On {date} you rejected our claims.',
  reasonGiven: 'You gave this reason: “{words}”',
  creditAnnounced: 'You announced the credit by {date}.',
  promised: 'On {date} you announced the credit by {deadline}.',
  promisedAmount: 'On {date} you announced a credit of {amount} by {deadline}.',
  credited: 'On {date} you credited {amount}.',
  creditedOn: 'On {date} you credited {amount} on invoice or credit note {invoice}.',
  reversed: 'On {date} a credit of {amount} was reversed.',
  reversedOn: 'On {date} a credit of {amount} was reversed on invoice {invoice}.',
  reopened: 'On {date} we reopened the matter.',
  reopenedAgain: 'On {date} we reopened the matter: the error is on your invoices again from {since}.',
  reopenedWhy: 'On {date} we reopened the matter for this reason: {words}',
  noted: 'Our note of {date}: {text}',
  waitsForAnswer: 'As at {date} we have not received your decision.',
  waitsForCredit: 'As at {date} the credit you accepted, {amount}, is not on any invoice we have received.',
  waitsForRest:
    'As at {date} {amount} of the credit you accepted is still not on any invoice we have received.',
  informationGiven: 'You asked for information about this claim. Our answer:',
  disagrees:
    'We do not agree with this decision, for the reasons given under “Grounds” and with the evidence enclosed.',

  disagreesUnproven:
    'For the charges to be justified we have seen no proof that they are due: we ask you again for the order, the contract clause or the agreed price on which they rest.',

  columnClaim: 'Our reference',
  columnCase: 'Your case number',
  columnRows: 'Rows',
  columnClaimed: 'Claimed',
  columnCredited: 'Credited',
  columnRefused: 'Not accepted',
  columnGranted: 'Accepted, not yet credited',
  columnDue: 'Outstanding',
  summaryCredited: 'Less: credited by you to date',
  summaryRefused: 'Less: not accepted by you (our rights are reserved)',
  summaryGranted: 'Less: accepted by you, credit awaited',
  summaryDue: 'Amount outstanding',
  summaryDueNet: 'Amount outstanding, excluding VAT',
  summaryDueGross: 'Amount outstanding, including VAT',
  summaryDueGrossKnown: 'Amount outstanding, with that VAT',

  paid: 'The invoices have been paid in full. Payment does not mean that we accept the amounts disputed above, which are to be credited or refunded.',
  shortPaid:
    'The invoices have been paid except for the disputed amounts: we withhold {amount} until this claim is settled.',
  unpaid:
    'The invoices concerned have not been paid to date because of the amounts disputed above, of which {amount} is unsettled. The part that we do not dispute will be paid.',

  withTax: '{amount} together with the VAT invoiced on it',
  requestGranted:
    'credit, on your next invoice or by a credit note, what you accepted and have not yet credited: {amount};',
  requestRest: 'issue a credit note for the part of our claim that is undecided: {amount};',
  requestRefused: 'review your decision, and issue a credit note for what was refused: {amount};',
  requestProof:
    'review your decision, and send us the order, the contract clause or the agreed price on which it rests, or credit what was refused: {amount};',
  requestProofToo:
    'for the amounts under “Charges to be justified”, send us the order, the contract clause or the agreed price on which your decision rests;',
  requestWhere:
    'tell us in writing the number and the date of the invoice or credit note that bears the credit;',
  nextStepAppeal:
    'Should we not reach agreement by then, we will ask your senior management to review the matter.',
  enclosureAsked: 'Documents asked for: {list}',
};

/** Letters about disputes in English of the United States. */
export const EN_US_DISPUTE: DisputeWording = {
  ...EN_GB_DISPUTE,
  channelRegistered: 'Certified Mail',
  channelPost: 'mail',
  channelPhone: 'phone',
  sentInformation: 'On {date}, we sent you the information you had asked for.',
  sentAppeal: 'On {date}, we asked you to review your decision and to reply by {deadline}.',
  sentClaims: 'On {date}, we sent you these claims and asked for your reply by {deadline}.',
  sentFurther:
    'On {date}, we added further charges with the same cause and asked for your reply by {deadline}.',
  acknowledged: 'On {date}, you acknowledged our claim.',
  acknowledgedCase: 'On {date}, you acknowledged our claim under case number {ticket}.',
  acknowledgedAll: 'On {date}, you acknowledged our claims.',
  acknowledgedCaseAll: 'On {date}, you acknowledged our claims under case number {ticket}.',
  reviewedAll: 'On {date}, you told us that the claims were under review.',
  deniedAll: 'On {date}, you denied our claims.',
  reviewed: 'On {date}, you told us that the claim was under review.',
  asked: 'On {date}, you asked us: “{words}”',
  approved: 'On {date}, you approved our claim in full.',
  approvedAmount: 'On {date}, you approved our claim for {amount}.',
  partlyApproved: 'On {date}, you approved our claim in part, for {amount}.',
  denied: 'On {date}, you denied our claim.',
  promised: 'On {date}, you announced the credit by {deadline}.',
  promisedAmount: 'On {date}, you announced a credit of {amount} by {deadline}.',
  credited: 'On {date}, you credited {amount}.',
  creditedOn: 'On {date}, you credited {amount} on invoice or credit memo {invoice}.',
  reversed: 'On {date}, a credit of {amount} was reversed.',
  reversedOn: 'On {date}, a credit of {amount} was reversed on invoice {invoice}.',
  reopened: 'On {date}, we reopened the matter.',
  reopenedAgain: 'On {date}, we reopened the matter: the error is on your invoices again as of {since}.',
  reopenedWhy: 'On {date}, we reopened the matter for this reason: {words}',
  waitsForAnswer: 'As of {date}, we have not received your decision.',
  waitsForCredit: 'As of {date}, the credit you approved, {amount}, is not on any invoice we have received.',
  waitsForRest:
    'As of {date}, {amount} of the credit you approved is still not on any invoice we have received.',
  columnRefused: 'Not approved',
  columnGranted: 'Approved, not yet credited',
  summaryRefused: 'Less: not approved by you (our rights are reserved)',
  summaryGranted: 'Less: approved by you, credit awaited',
  summaryDueNet: 'Amount outstanding, before tax',
  summaryDueGross: 'Amount outstanding, including taxes',
  summaryDueGrossKnown: 'Amount outstanding, with those taxes',
  withTax: '{amount} together with the taxes and surcharges invoiced on it',
  requestGranted:
    'credit, on your next invoice or by a credit memo, what you approved and have not yet credited: {amount};',
  requestRest: 'issue a credit for the part of our claim that is undecided: {amount};',
  requestRefused: 'review your decision, and issue a credit for what was denied: {amount};',
  requestProof:
    'review your decision, and send us the order, the contract clause, or the agreed price on which it rests, or credit what was denied: {amount};',
  requestWhere:
    'tell us in writing the number and the date of the invoice or credit memo that shows the credit;',
  nextStepAppeal:
    'If we do not reach agreement by then, we will ask your senior management to review the matter.',
};

/** Letters about disputes in English of Canada. */
export const EN_CA_DISPUTE: DisputeWording = {
  ...EN_US_DISPUTE,
  channelRegistered: 'registered mail',
  withTax: '{amount} together with the taxes invoiced on it',
};
