import { overlap } from '../calendar/period.ts';
import type { CreditLine } from '../records/credit-line.ts';
import { type Dispute, type DisputeLine, type DisputeState, SETTLED_STATES } from '../records/dispute.ts';
import type { KeyedCredit, KeyedDispute, KeyedLine } from './keyed-names.ts';

/** A dispute that a credit may answer, with the lines for which it may. */
export interface Candidate {
  readonly dispute: Dispute;
  readonly lines: readonly DisputeLine[];
  /** What both name. */
  readonly name: string;
  /** True where the ground is as narrow as it can be: nothing but another amount can put it in doubt. */
  readonly isSure: boolean;
}

/** True of a dispute that a credit can be entered for: the claim is sent and not settled. */
export function takesCredits(state: DisputeState): boolean {
  return state !== 'draft' && state !== 'ready' && !SETTLED_STATES.has(state);
}

/**
 * The lines that a credit can answer: of the same carrier and currency, found no later than the credit, and billed before
 * it on another invoice.
 */
export function linesBefore(
  keyed: KeyedCredit,
  { dispute, carrier, lines }: KeyedDispute,
): readonly DisputeLine[] {
  const { credit, invoice } = keyed;
  if (credit.amount.currency !== dispute.currency || keyed.carrier !== carrier) return [];
  if (credit.date !== undefined && credit.date < dispute.dates.found) return [];
  return lines
    .filter(
      ({ line: { billDate }, ...own }) =>
        !(own.invoice !== '' && own.invoice === invoice) &&
        (billDate === undefined || credit.date === undefined || billDate < credit.date),
    )
    .map(({ line }) => line);
}

/** The lines on an invoice that the credit names, of its own service where it has one. */
export function byInvoice(
  { service, named, account }: KeyedCredit,
  keyed: KeyedDispute,
  before: readonly DisputeLine[],
): Candidate | undefined {
  const found = keyed.lines.filter(
    ({ line, ...own }) => own.invoice !== '' && named.has(own.invoice) && before.includes(line),
  );
  const own = found.filter((line) => line.service === service);
  const lines = service === '' ? found : own.length > 0 ? own : found.filter((line) => line.service === '');
  const [first] = lines;
  if (!first) return undefined;
  return {
    dispute: keyed.dispute,
    lines: lines.map(({ line }) => line),
    name: first.line.invoice ?? '',
    isSure: lines.some((line) => isOfAccount(line, account)),
  };
}

/** The lines of the credit's service, those of its code before others; of days it is for, where that tells them apart. */
export function byService(
  { credit, service, code, account }: KeyedCredit,
  keyed: KeyedDispute,
  before: readonly DisputeLine[],
): Candidate | undefined {
  if (service === '') return undefined;
  const found = keyed.lines.filter((line) => line.service === service && before.includes(line.line));
  const same = code === '' ? [] : found.filter((line) => line.code === code);
  const ofCode = same.length > 0 ? same : found;
  const ofAccount = ofCode.filter((line) => isOfAccount(line, account));
  const lines = inPeriod(credit, ofAccount.length > 0 ? ofAccount : ofCode);
  const [first] = lines;
  if (!first) return undefined;
  return {
    dispute: keyed.dispute,
    lines: lines.map(({ line }) => line),
    name: [first.line.service, same.length > 0 ? first.line.code : undefined].filter((one) => one).join(' '),
    isSure: same.length > 0 && ofAccount.length > 0,
  };
}

/** True where the two do not name different accounts. */
function isOfAccount(line: KeyedLine, account: string): boolean {
  return account === '' || line.account === '' || line.account === account;
}

function inPeriod({ period }: CreditLine, lines: readonly KeyedLine[]): readonly KeyedLine[] {
  if (!period) return lines;
  const within = lines.filter(({ line }) => line.period && overlap(line.period, period));
  return within.length > 0 ? within : lines;
}

/** A dispute with nothing in common but the carrier, where the credit names no service, or the dispute has none. */
export function byAmount(
  { credit, account }: KeyedCredit,
  keyed: KeyedDispute,
  before: readonly DisputeLine[],
): Candidate | undefined {
  const isOfService = credit.service !== undefined && keyed.lines.every(({ service }) => service !== '');
  if (isOfService || before.length === 0) return undefined;
  return {
    dispute: keyed.dispute,
    lines: before,
    name: '',
    isSure: account !== '' && keyed.accounts.has(account),
  };
}
