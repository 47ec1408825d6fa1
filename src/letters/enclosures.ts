import type { Report, ReportFinding } from '../report/report.ts';
import { compareText } from '../text/fold.ts';
import { baseName, type Ground } from './grounds.ts';
import type { InvoiceReference } from './invoice-references.ts';

/**
 * What goes with a letter; `names` are invoice numbers or the names of files without their folders: none of `letters`, nor
 * where it cannot be told which of several files it is.
 */
export interface Enclosure {
  readonly kind:
    | 'evidence'
    | 'letters'
    | 'asked'
    | 'invoices'
    | 'prices'
    | 'inventory'
    | 'orders'
    | 'history';
  readonly names: readonly string[];
}

/** What of a letter its enclosures are told from. */
export interface Enclosing {
  /** Name of the evidence workbook. */
  readonly evidence: string;
  /** Those claimed and those that they repeat. */
  readonly invoices: readonly InvoiceReference[];
  readonly grounds: readonly Ground[];
  readonly followsLetters: boolean;
  /** Documents that the carrier asked for. */
  readonly asked?: readonly string[];
}

type Proof = Extract<Enclosure['kind'], 'prices' | 'inventory' | 'orders' | 'history'>;

const PROOFS: readonly (readonly [Proof, Ground])[] = [
  ['prices', 'contract'],
  ['inventory', 'inventory'],
  ['orders', 'orders'],
  ['history', 'history'],
];

/**
 * The evidence workbook, earlier letters, the invoices concerned, then each input that proves one of these findings; of a
 * ground that is proven by what an input does not hold, that input.
 */
export function enclosuresOf(
  { inputs }: Report,
  findings: readonly ReportFinding[],
  { evidence, invoices, grounds, followsLetters, asked = [] }: Enclosing,
): readonly Enclosure[] {
  const enclosures: Enclosure[] = [{ kind: 'evidence', names: [evidence] }];
  if (followsLetters) enclosures.push({ kind: 'letters', names: [] });
  if (asked.length > 0) enclosures.push({ kind: 'asked', names: [...new Set(asked)] });
  const numbers = invoices.map(({ invoice, account }) =>
    account === undefined ? invoice : `${invoice} (${account})`,
  );
  if (numbers.length > 0) enclosures.push({ kind: 'invoices', names: [...new Set(numbers)] });
  for (const [kind, ground] of PROOFS) {
    const cited = findings.flatMap(({ evidence: cells }) =>
      cells.flatMap(({ role, file }) => (role === kind ? [baseName(file)] : [])),
    );
    const given = inputs.flatMap(({ role, file }) => (role === kind ? [baseName(file)] : []));
    const names = [...new Set(cited.length > 0 ? cited : given)].sort(compareText);
    if (cited.length === 0 && (names.length === 0 || !grounds.includes(ground))) continue;
    enclosures.push({ kind, names: cited.length > 0 || names.length === 1 ? names : [] });
  }
  return enclosures;
}
