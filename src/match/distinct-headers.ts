import { compare, type Money } from '../money/money.ts';
import { type Problem, quoted } from '../problem.ts';
import type { Invoice } from '../records/invoice.ts';
import { placeOfRow } from '../records/origin.ts';

const TOTALS = [
  'previousBalance',
  'payments',
  'adjustments',
  'netTotal',
  'taxTotal',
  'total',
  'amountDue',
] as const satisfies readonly (keyof Invoice)[];

/** The headers, each invoice of an account once: the first of several rows stands, and the others are told. */
export function distinctHeaders(headers: readonly Invoice[]): {
  headers: readonly Invoice[];
  /** Those of which another row has other totals: nothing tells which of them the lines belong to. */
  disputed: ReadonlySet<Invoice>;
  warnings: Problem[];
} {
  const known = new Map<string, Invoice>();
  const warnings: Problem[] = [];
  const disputed = new Set<Invoice>();
  for (const header of headers) {
    const key = `${header.carrier.key}\n${header.account?.key ?? ''}\n${header.invoice.key}`;
    const first = known.get(key);
    if (!first) known.set(key, header);
    else {
      warnings.push(twice(first, header));
      if (!sameTotals(first, header)) disputed.add(first);
    }
  }
  return { headers: [...known.values()], disputed, warnings };
}

function sameTotals(first: Invoice, again: Invoice): boolean {
  return TOTALS.every((name) => sameMoney(first[name], again[name]));
}

function twice(first: Invoice, again: Invoice): Problem {
  const same = sameTotals(first, again);
  return {
    id: 'invoice-header-twice',
    place: placeOfRow(again.origin),
    found: `invoice ${quoted(again.invoice.written)} stands in row ${first.origin.row} of ${first.origin.table.file} already, with ${same ? 'the same' : 'other'} totals; that row was used`,
    fix: same ? 'Remove one of the two rows' : 'Keep the row that is right',
  };
}

function sameMoney(a: Money | undefined, b: Money | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.currency === b.currency && compare(a, b) === 0;
}
