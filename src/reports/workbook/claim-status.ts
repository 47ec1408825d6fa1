import type { Translated } from '../../language/locale.ts';
import type { DisputeState } from '../../records/dispute.ts';
import type { ReportFinding } from '../../report/report.ts';
import { CLAIM_STATUSES } from './wording.ts';

type Status =
  | 'new'
  | 'to-send'
  | 'sent'
  | 'acknowledged'
  | 'approved'
  | 'partly'
  | 'denied'
  | 'credited'
  | 'closed';

const [NEW, TO_SEND, SENT, ACKNOWLEDGED, APPROVED, PARTLY, DENIED, CREDITED, CLOSED] = CLAIM_STATUSES;
const WORDS: Readonly<Record<Status, Translated>> = {
  new: NEW,
  'to-send': TO_SEND,
  sent: SENT,
  acknowledged: ACKNOWLEDGED,
  approved: APPROVED,
  partly: PARTLY,
  denied: DENIED,
  credited: CREDITED,
  closed: CLOSED,
};

const OF_STATE: Readonly<Record<DisputeState, Status>> = {
  draft: 'to-send',
  ready: 'to-send',
  sent: 'sent',
  acknowledged: 'acknowledged',
  'under-review': 'acknowledged',
  'info-requested': 'acknowledged',
  approved: 'approved',
  'partly-approved': 'partly',
  denied: 'denied',
  'credit-promised': 'approved',
  credited: 'credited',
  verified: 'closed',
  closed: 'closed',
  escalated: 'sent',
  appealed: 'sent',
  withdrawn: 'closed',
  'written-off': 'closed',
  expired: 'closed',
  reopened: 'to-send',
};

/** The word of the claim's list for a finding: new where no dispute asks for its money yet. */
export function claimStatusOf({ dispute }: ReportFinding): Translated {
  return WORDS[dispute?.claimed ? OF_STATE[dispute.state] : 'new'];
}
