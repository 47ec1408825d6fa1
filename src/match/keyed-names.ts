import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute, DisputeLine } from '../records/dispute.ts';
import { tokensOf, tokensOfCredit } from './case-names.ts';
import type { KeyOf } from './key-of-name.ts';

/** A word of a description that is shorter is no invoice number. */
const SHORTEST = 4;

/** What may be known of a dispute's names, compared once. */
export interface KeyedDispute {
  readonly dispute: Dispute;
  readonly carrier: string;
  readonly accounts: ReadonlySet<string>;
  readonly lines: readonly KeyedLine[];
}

/** The names of a disputed charge, as they are compared; empty where it has none. */
export interface KeyedLine {
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

/** The names of a credit as they are compared; empty where it has none. */
export interface KeyedCredit {
  readonly credit: CreditLine;
  readonly carrier: string;
  readonly account: string;
  readonly invoice: string;
  readonly service: string;
  readonly code: string;
  /** The words of all that it says of what it is for. */
  readonly tokens: readonly string[];
  /** What in it may be the number of an invoice. */
  readonly named: ReadonlySet<string>;
}

/** The names of a credit as they are compared. */
export function keyedCredit(credit: CreditLine, keyOf: KeyOf): KeyedCredit {
  return {
    credit,
    carrier: keyOf(credit.carrier, 'carrier'),
    account: keyOf(credit.account ?? '', 'account'),
    invoice: keyOf(credit.invoice ?? '', 'number'),
    service: keyOf(credit.service ?? '', 'service'),
    code: keyOf(credit.code ?? '', 'code'),
    tokens: tokensOfCredit(credit),
    named: invoicesNamed(credit, keyOf),
  };
}

function invoicesNamed(credit: CreditLine, keyOf: KeyOf): ReadonlySet<string> {
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
