import { append } from '../keyed/value-at.ts';
import { compareDecimals, type Decimal } from '../money/decimal.ts';
import type { Problem } from '../problem.ts';
import type { Charge } from '../records/charge.ts';
import { evidenceOf } from '../records/origin.ts';
import { type ControlFigure, NO_SUM, sumOfCharges } from './controls.ts';
import { type FileRecords, keepOnly } from './file-records.ts';
import type { Layout } from './layout.ts';

/** What a file that sums up others comes to: its figures are controls, its charges are those of the others. */
export interface Summary {
  readonly controls: readonly ControlFigure[];
  readonly warnings: readonly Problem[];
}

/**
 * Takes the charges of a carrier's summary out of `files` where the same invoice was given in more detail, and holds the
 * sums of each service against the detail: a charge is counted once, and what the detail lacks is seen.
 */
export function withoutSummaries(
  files: readonly { readonly file: string; readonly records: FileRecords }[],
  layouts: readonly Layout[],
): Summary {
  const controls: ControlFigure[] = [];
  const warnings: Problem[] = [];
  const read = files.flatMap(({ file, records }) =>
    chargesByLayout(records).map(([layout, charges]) => ({ file, records, layout, charges })),
  );
  for (const { file, records, layout, charges } of read) {
    const detailId = layouts.find(({ id }) => id === layout)?.summarises;
    const detail = read.filter((other) => other.layout === detailId && other.charges !== charges);
    const detailed = new Map<string, string>();
    for (const other of detail)
      for (const charge of other.charges) detailed.set(invoiceKey(charge), other.file);
    const summed = charges.filter((charge) => detailed.has(invoiceKey(charge)));
    if (summed.length === 0) continue;
    const dropped = new Set(summed);
    keepOnly(records.charges, (charge) => !dropped.has(charge));
    const sums = sumsByService(detail.flatMap((other) => other.charges));
    for (const [key, charges] of grouped(summed)) {
      const [first] = charges;
      if (!first) continue;
      const stated = sumOfCharges(charges, 'gross');
      const sum = sums.get(key) ?? NO_SUM;
      sums.delete(key);
      controls.push(figure(first, stated, sum, detailed.get(invoiceKey(first)) ?? file));
    }
    const invoices = new Set(summed.map(invoiceKey));
    for (const [key, charges] of grouped(detail.flatMap((other) => other.charges))) {
      const [first] = charges;
      const sum = sums.get(key);
      if (!first || !sum || sum.digits === 0n || !invoices.has(invoiceKey(first))) continue;
      controls.push(figure(first, NO_SUM, sum, first.origin.table.file));
    }
    const names = [...new Set(summed.map((charge) => detailed.get(invoiceKey(charge))))].join(', ');
    warnings.push({
      id: 'summary-not-counted',
      place: { file },
      found: `${summed.length} charges sum up those of ${names}; they were checked against them and not counted again`,
      fix: `Keep the file as a check, or leave it out; if its charges are others, name a layout that does not summarise ${detailId}`,
    });
  }
  return { controls: onlyTelling(controls), warnings };
}

/** The charges of a file by the layout that read them: the sheets of a workbook may have one each. */
function chargesByLayout({ charges }: FileRecords): [string | undefined, Charge[]][] {
  const byLayout = new Map<string | undefined, Charge[]>();
  for (const charge of charges) append(byLayout, charge.origin.table.layout, charge);
  return [...byLayout];
}

/** Each figure that differs; of an invoice whose services all agree, the first for all. */
function onlyTelling(controls: readonly ControlFigure[]): ControlFigure[] {
  const differing = controls.filter(({ stated, read }) => compareDecimals(stated, read) !== 0);
  if (differing.length > 0) return differing;
  return controls.slice(0, 1);
}

function figure(charge: Charge, stated: Decimal, read: Decimal, file: string): ControlFigure {
  const about = { ...charge, currency: charge.amount.currency };
  return { counts: 'gross', stated, read, evidence: evidenceOf(charge.origin, 'service'), file, about };
}

function sumsByService(charges: readonly Charge[]): Map<string, Decimal> {
  return new Map([...grouped(charges)].map(([key, own]) => [key, sumOfCharges(own, 'gross')]));
}

function grouped(charges: readonly Charge[]): Map<string, Charge[]> {
  const groups = new Map<string, Charge[]>();
  for (const charge of charges) append(groups, `${invoiceKey(charge)}\n${charge.service?.key ?? ''}`, charge);
  return groups;
}

function invoiceKey({ carrier, account, invoice, invoiceDate }: Charge): string {
  return [carrier.key, account?.key, invoice?.key, invoiceDate].join('\n');
}
