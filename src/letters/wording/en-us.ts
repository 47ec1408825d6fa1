import { EN_US_DISPUTE } from './en-dispute.ts';
import { EN_GB } from './en-gb.ts';
import type { Wording } from './wording.ts';

/** English of the United States; sentences shared with British English are taken from it. */
export const EN_US: Wording = {
  ...EN_GB,
  ...EN_US_DISPUTE,
  missingDispatch: 'how it is sent: e-mail, portal, or Certified Mail, Return Receipt Requested',
  recipientDepartment: 'Billing Disputes Department',
  dispatchEmail: 'Via e-mail: {email}',
  dispatchRegistered: 'Certified Mail, Return Receipt Requested',
  dispatchRegisteredCopy: 'Certified Mail, Return Receipt Requested; copy via e-mail: {email}',
  subject: 'Re',
  levelNotice: 'Final notice before escalation',
  netAmount: '{amount} before tax',
  greeting: 'To Whom It May Concern:',
  amountsNetIn: 'Amounts in {currency}, before tax.',
  subtotal: { one: 'Subtotal – {reason} ({count} line)', other: 'Subtotal – {reason} ({count} lines)' },
  summaryNet: 'Total disputed, before tax',
  summaryTax: 'Taxes on these amounts',
  summaryTaxOfNet: 'Taxes on the part before tax',
  summaryGross: 'Total disputed, including taxes',
  summaryTaxKnown: 'Taxes on the rows whose rate is known',
  summaryGrossKnown: 'Total disputed, with those taxes',
  taxUnknown: {
    one: 'No tax rate is known for row {rows}: any taxes invoiced on it come on top.',
    other: 'No tax rate is known for rows {rows}: any taxes invoiced on them come on top.',
  },
  taxUnsaid: {
    one: 'Row {rows} is taken as billed: the bill does not say whether tax is in it, and none is added.',
    other:
      'Rows {rows} are taken as billed: the bill does not say whether tax is in them, and none is added.',
  },
  taxOnTop: 'Taxes and surcharges come on top of these amounts, at the rates invoiced.',
  taxOnTopMixed: 'Where an amount is before tax, the taxes and surcharges invoiced on it come on top.',
  factsChecked: 'As of {date}, we checked each line billed against {sources}.',
  factsCheckedAlone: 'As of {date}, we checked each line billed.',
  factsCheckedRead: 'As of {date}, we checked the lines that we could read against {sources}.',
  factsCheckedReadAlone: 'As of {date}, we checked the lines that we could read.',
  requestCreditAlone: 'issue a credit of {amount}, or refund it where it has been paid;',
  requestCreditApart:
    'issue a credit of {net} together with the taxes invoiced on it, and of {rest} with no tax added, or refund these amounts where they have been paid;',
  requestCreditMixed:
    'issue a credit of {net} together with the taxes due on it, and of {tax} for tax billed in error, or refund these amounts where they have been paid;',
  requestCredit:
    'issue a credit of {amount} together with the taxes and surcharges invoiced on it, or refund it where it has been paid;',
  requestCalculation:
    'if you deny all or part of it, provide your calculation and the documents it rests on;',
  sentClaim: 'On {date}, we sent you our claim {reference} and asked for your reply by {deadline}.',
  sentReminder: 'On {date}, we sent you a reminder and asked for your reply by {deadline}.',
  sentNotice: 'On {date}, we sent you a final notice and asked for your reply by {deadline}.',
  unanswered: {
    one: 'As of {date}, that letter remains unanswered.',
    other: 'As of {date}, those letters remain unanswered.',
  },
  requestsIntroNotice: 'By this final notice before escalation we require you, by {date}, to:',
  nextStepReminder:
    'If your reply does not reach us by then, our next step will be a final notice before escalation. We would much rather settle the matter with you before that.',
  nextStepNotice:
    'If your reply does not reach us by then, we will ask your senior management to review the matter.',
  deadline: 'Please reply in writing by {date}.',
  closing: 'Sincerely,',
  enclosuresTitle: { one: 'Enclosure ({count})', other: 'Enclosures ({count})' },
};
