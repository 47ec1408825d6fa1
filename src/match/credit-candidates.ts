import { overlap } from '../calendar/period.ts';
import type { CreditLine } from '../records/credit-line.ts';
import { type Dispute, type DisputeLine, type DisputeState, SETTLED_STATES } from '../records/dispute.ts';
import { tokensOf, tokensOfCredit } from './case-names.ts';
import type { KeyOf } from './key-of-name.ts';

/** A dispute that a credit may answer, with the lines for which it may. */
export interface Candidate {
  readonly dispute: Dispute;
  readonly lines: readonly DisputeLine[];
  /** What both name. */
  readonly name: string;
  /** True where the ground is as narrow as it can be: nothing but another amount can put it in doubt. */
  readonly isSure: boolean;
}

/** A word of a description that is shorter is no invoice number. */
const SHORTEST = 4;

/** True of a dispute that a credit can be entered for: the claim is sent and not settled. */
export function takesCredits(state: DisputeState): boolean {
  return state !== 'draft' && state !== 'ready' && !SETTLED_STATES.has(state);
}

/** What may be known of a dispute's names, compared once. */
export interface KeyedDispute {
  readonly dispute: Dispute;
  readonly carrier: string;
  readonly accounts: ReadonlySet<string>;
  readonly lines: readonly KeyedLine[];
}

interface KeyedLine {
  readonly line: DisputeLine;
  readonly account: string;
  readonly invoice: string;
  readonly service: string;
  readonly code: string;
}

/** The names of a dispute as they are compared. */
export function keyedDispute(dispute: Dispute, keyOf: KeyOf): KeyedDispute {
  const lines = dispute.lines.map((line) => ({
    line,
    account: keyOf(line.account ?? '', 'account'),
    invoice: keyOf(line.invoice ?? '', 'number'),
    service: keyOf(line.service ?? '', 'service'),
    code: keyOf(line.code ?? '', 'code'),
  }));
  return {
    dispute,
    carrier: keyOf(dispute.carrier, 'carrier'),
    accounts: new Set(lines.map(({ account }) => account).filter((account) => account !== '')),
    lines,
  };
}

/**
 * The lines that a credit can answer: of the same carrier and currency, found no later than the credit, and billed before
 * it on another invoice.
 */
export function linesBefore(credit: CreditLine, keyed: KeyedDispute, keyOf: KeyOf): readonly DisputeLine[] {
  const { dispute, carrier, lines } = keyed;
  if (credit.amount.currency !== dispute.currency || keyOf(credit.carrier, 'carrier') !== carrier) return [];
  if (credit.date !== undefined && credit.date < dispute.dates.found) return [];
  const invoice = keyOf(credit.invoice ?? '', 'number');
  return lines
    .filter(
      ({ line: { billDate }, ...own }) =>
        !(own.invoice !== '' && own.invoice === invoice) &&
        (billDate === undefined || credit.date === undefined || billDate < credit.date),
    )
    .map(({ line }) => line);
}

/** What in a credit may be the number of an invoice, as it is compared. */
export function invoicesNamed(credit: CreditLine, keyOf: KeyOf): ReadonlySet<string> {
  const written = [credit.preceding, credit.reference].flatMap((text) => text?.split(/[,;]/) ?? []);
  const named = new Set(
    [...written, ...tokensOf(credit.preceding, credit.reference)].map((text) => keyOf(text, 'number')),
  );
  for (const token of tokensOfCredit(credit)) {
    const key = keyOf(token, 'number');
    if (key.length >= SHORTEST && /\d/.test(key)) named.add(key);
  }
  return named;
}

/** The lines on an invoice that the credit names, of its own service where it has one. */
export function byInvoice(
  credit: CreditLine,
  keyed: KeyedDispute,
  keyOf: KeyOf,
  before: readonly DisputeLine[],
): Candidate | undefined {
  const named = invoicesNamed(credit, keyOf);
  const service = keyOf(credit.service ?? '', 'service');
  const found = keyed.lines.filter(
    ({ line, ...own }) => before.includes(line) && own.invoice !== '' && named.has(own.invoice),
  );
  const own = found.filter((line) => line.service === service);
  const lines = service === '' ? found : own.length > 0 ? own : found.filter((line) => line.service === '');
  const [first] = lines;
  if (!first) return undefined;
  return {
    dispute: keyed.dispute,
    lines: lines.map(({ line }) => line),
    name: first.line.invoice ?? '',
    isSure: true,
  };
}

/** The lines of the credit's service, those of its code before others; of days it is for, where that tells them apart. */
export function byService(
  credit: CreditLine,
  keyed: KeyedDispute,
  keyOf: KeyOf,
  before: readonly DisputeLine[],
): Candidate | undefined {
  const service = keyOf(credit.service ?? '', 'service');
  if (service === '') return undefined;
  const code = keyOf(credit.code ?? '', 'code');
  const found = keyed.lines.filter((line) => line.service === service && before.includes(line.line));
  const same = code === '' ? [] : found.filter((line) => line.code === code);
  const lines = inPeriod(credit, same.length > 0 ? same : found);
  const [first] = lines;
  if (!first) return undefined;
  return {
    dispute: keyed.dispute,
    lines: lines.map(({ line }) => line),
    name: [first.line.service, same.length > 0 ? first.line.code : undefined].filter((one) => one).join(' '),
    isSure: same.length > 0,
  };
}

function inPeriod({ period }: CreditLine, lines: readonly KeyedLine[]): readonly KeyedLine[] {
  if (!period) return lines;
  const within = lines.filter(({ line }) => line.period && overlap(line.period, period));
  return within.length > 0 ? within : lines;
}

/** A dispute with nothing in common but the carrier, where the credit names no service, or the dispute has none. */
export function byAmount(
  credit: CreditLine,
  keyed: KeyedDispute,
  keyOf: KeyOf,
  before: readonly DisputeLine[],
): Candidate | undefined {
  const isOfService = credit.service !== undefined && keyed.lines.every(({ service }) => service !== '');
  if (isOfService || before.length === 0) return undefined;
  const account = keyOf(credit.account ?? '', 'account');
  return {
    dispute: keyed.dispute,
    lines: before,
    name: '',
    isSure: account !== '' && keyed.accounts.has(account),
  };
}
