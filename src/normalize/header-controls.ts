import { append } from '../keyed/value-at.ts';
import { moneyText } from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import { evidenceOf } from '../records/origin.ts';
import { type ControlFigure, sumOfCharges } from './controls.ts';
import type { FileRecords } from './file-records.ts';
import type { Layout } from './layout.ts';
import { isGeneric } from './recognise.ts';

/**
 * The net totals of a carrier's own summary file, each against the charges of the carrier's detail for the same invoice.
 * The two are halves of one export: a difference shows what was not read, such as a detail cut short at a line's end, or a
 * charge that stands in the summary alone. It is no error of the carrier's that money could be claimed for.
 */
export function headerControls(
  files: readonly { readonly file: string; readonly records: FileRecords }[],
  layouts: readonly Layout[],
): ControlFigure[] {
  const own = new Set(
    layouts.filter((layout) => layout.role === 'invoices' && !isGeneric(layout)).map(({ id }) => id),
  );
  const chargesOf = new Map<string, Charge[]>();
  for (const { records } of files)
    for (const charge of records.charges)
      if (charge.invoice) append(chargesOf, `${charge.carrier.key}\n${charge.invoice.key}`, charge);
  return files.flatMap(({ records }) =>
    records.invoices.flatMap((header): ControlFigure[] => {
      const charges = chargesOf.get(`${header.carrier.key}\n${header.invoice.key}`);
      const [first] = charges ?? [];
      if (!own.has(header.origin.table.layout ?? '') || !header.netTotal || !charges || !first) return [];
      const read = sumOfCharges(charges, 'net');
      const { file } = first.origin.table;
      const evidence = evidenceOf(header.origin, 'net_total', moneyText(header.netTotal));
      return [{ counts: 'net', stated: header.netTotal, read, evidence, file, about: header }];
    }),
  );
}
