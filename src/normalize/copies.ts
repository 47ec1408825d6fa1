import { append } from '../keyed/value-at.ts';
import { compareDecimals, type Decimal, decimalText } from '../money/decimal.ts';
import { moneyText } from '../money/money.ts';
import { type Problem, quoted } from '../problem.ts';
import type { Charge } from '../records/charge.ts';
import type { SourceKind } from '../sources/source.ts';
import { compareText } from '../text/fold.ts';
import { sumOfCharges } from './controls.ts';
import { type FileRecords, keepOnly } from './file-records.ts';

/** A file that was read, and what it was. */
export interface CopyFile {
  readonly file: string;
  readonly kind: SourceKind;
  readonly records: FileRecords;
}

/** Kinds of files that each hold whole invoices; a table may hold a part of one. */
const DOCUMENTS: readonly SourceKind[] = ['xml', 'x12', 'pdf'];

/** Which of two equally detailed files is counted: data before print. */
const PREFERENCE: readonly SourceKind[] = ['xml', 'x12', 'xlsx', 'csv', 'pdf'];

/**
 * Takes an invoice that stands in several files, at least one of them a document of its own (the PDF beside the e-invoice
 * or the export), out of all but the most detailed: it is one bill, and is counted once. Copies whose net sums differ are
 * a problem: nothing tells which is right. Of two tables only one whose lines are all those of the other is a copy.
 */
export function withoutCopies(files: readonly CopyFile[]): {
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
} {
  const warnings: Problem[] = [];
  const problems: Problem[] = [];
  for (const [key, copies] of invoices(files)) {
    const [kept, ...others] = [...copies].sort(byDetail);
    if (!kept || others.length === 0) continue;
    const isDocument = copies.some(({ file }) => DOCUMENTS.includes(file.kind));
    for (const other of others) {
      if (!isDocument) {
        // Tables may each hold a part of an invoice; only where every line is the same is one a copy of the other.
        if (linesOf(kept) !== linesOf(other)) continue;
        drop(other.file.records, key);
        warnings.push(readOnce(kept, other));
      } else if (compareDecimals(other.net, kept.net) !== 0) problems.push(contradicted(kept, other));
      else {
        drop(other.file.records, key);
        warnings.push(readOnce(kept, other));
      }
    }
  }
  return { warnings, problems };
}

/** An invoice as one file has it. */
interface Copy {
  readonly file: CopyFile;
  readonly charges: readonly Charge[];
  /** Sum of its charges but taxes, whatever their currency. */
  readonly net: Decimal;
}

function invoices(files: readonly CopyFile[]): Map<string, Copy[]> {
  const copies = new Map<string, Copy[]>();
  for (const file of files) {
    const own = new Map<string, Charge[]>();
    for (const charge of file.records.charges) {
      const key = keyOf(charge);
      if (key !== undefined) append(own, key, charge);
    }
    for (const [key, charges] of own)
      append(copies, key, { file, charges, net: sumOfCharges(charges, 'net') });
  }
  return copies;
}

function keyOf({ carrier, invoice, amount }: Charge): string | undefined {
  return invoice && `${carrier.key}\n${invoice.key}\n${amount.currency}`;
}

/** What an invoice's lines ask for, in any order. */
function linesOf({ charges }: Copy): string {
  const lines = charges.map(
    ({ account, service, code, description, type, period, amount, order, reference }) =>
      [
        account?.key,
        service?.key,
        code?.key,
        description,
        type,
        period?.from,
        period?.to,
        moneyText(amount),
        order?.key,
        reference,
      ].join('\n'),
  );
  return lines.sort(compareText).join('\n\n');
}

function byDetail(a: Copy, b: Copy): number {
  return (
    b.charges.length - a.charges.length ||
    PREFERENCE.indexOf(a.file.kind) - PREFERENCE.indexOf(b.file.kind) ||
    compareText(a.file.file, b.file.file)
  );
}

function drop(records: FileRecords, key: string): void {
  keepOnly(records.charges, (charge) => keyOf(charge) !== key);
  keepOnly(
    records.invoices,
    ({ carrier, invoice, currency }) => `${carrier.key}\n${invoice.key}\n${currency}` !== key,
  );
}

function readOnce(kept: Copy, other: Copy): Problem {
  return {
    id: 'invoice-read-once',
    place: { file: other.file.file },
    found: `the invoice ${nameOf(other)} stands in ${kept.file.file} too, with the same net sum; its charges were counted once, from there`,
    fix: 'Nothing, or leave one of the two out',
  };
}

function contradicted(kept: Copy, other: Copy): Problem {
  return {
    id: 'invoice-contradicted',
    place: { file: other.file.file },
    found: `the charges of the invoice ${nameOf(other)} add up to ${decimalText(other.net, 2)} here, and to ${decimalText(kept.net, 2)} in ${kept.file.file}`,
    expected: 'one file for an invoice, or copies of it that say the same',
    fix: 'Leave out the one that is not the whole invoice',
  };
}

function nameOf({ charges }: Copy): string {
  return quoted(charges[0]?.invoice?.written ?? '');
}
