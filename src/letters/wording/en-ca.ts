import { EN_CA_DISPUTE } from './en-dispute.ts';
import { EN_US } from './en-us.ts';
import type { Wording } from './wording.ts';

/** English of Canada; sentences shared with American English are taken from it. */
export const EN_CA: Wording = {
  ...EN_US,
  ...EN_CA_DISPUTE,
  missingDispatch: 'how it is sent: e-mail, portal or registered mail',
  dispatchEmail: 'By e-mail: {email}',
  dispatchRegistered: 'By registered mail',
  dispatchRegisteredCopy: 'By registered mail, copy by e-mail: {email}',
  subject: 'Subject',
  levelNotice: 'Formal notice',
  sentNotice: 'On {date}, we sent you a formal notice and asked for your reply by {deadline}.',
  requestsIntroNotice: 'By this formal notice we require you, by {date}, to:',
  nextStepReminder:
    'If your reply does not reach us by then, our next step will be a formal notice. We would much rather settle the matter with you before that.',
  summaryTax: 'Taxes on these amounts',
  taxOnTop: 'GST/HST and provincial sales tax come on top of these amounts, at the rates invoiced.',
  taxOnTopMixed:
    'Where an amount is before tax, the GST/HST and provincial sales tax invoiced on it come on top.',
  requestCredit:
    'issue a credit of {amount} together with the taxes invoiced on it, or refund it where it has been paid;',
};
