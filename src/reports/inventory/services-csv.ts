import { isoDay } from '../../calendar/day.ts';
import type { ServiceReport } from '../../inventory/service-groups.ts';
import type { ServiceLine } from '../../inventory/service-lines.ts';
import { moneyText } from '../../money/money.ts';
import { placeOfRow } from '../../records/origin.ts';
import { csvText } from '../csv-text.ts';

const HEADINGS = [
  'as_of',
  'carrier',
  'account',
  'service',
  'code',
  'description',
  'state',
  'status',
  'start_date',
  'end_date',
  'billing',
  'monthly',
  'currency',
  'priced_by',
  'location',
  'cost_center',
  'file',
  'sheet',
  'row',
];

/**
 * Every row of the inventory with its state, from which each figure of the report can be counted again: comma-separated
 * values under field names, ISO dates, plain decimals. Text that begins as a formula would has an apostrophe before it.
 * With a `mark`, a byte order mark comes first, by which Excel knows the encoding.
 */
export function servicesCsv({ asOf, lines }: ServiceReport, { mark }: { readonly mark: boolean }): string {
  const rows = lines.map((line) => [isoDay(asOf), ...cellsOf(line)].join(','));
  return `${mark ? '\ufeff' : ''}${[HEADINGS.join(','), ...rows].join('\n')}\n`;
}

function cellsOf({ row, state, billing, monthly, pricedBy }: ServiceLine): string[] {
  const { file, sheet, row: number } = placeOfRow(row.origin);
  return [
    ...[
      row.carrier.written,
      row.account?.written,
      row.service.written,
      row.code?.written,
      row.description,
    ].map((text) => csvText(text ?? '')),
    state,
    row.status,
    row.startDate === undefined ? '' : isoDay(row.startDate),
    row.endDate === undefined ? '' : isoDay(row.endDate),
    billing ?? '',
    monthly ? moneyText(monthly) : '',
    monthly?.currency ?? '',
    pricedBy ?? '',
    csvText(row.location),
    csvText(row.costCenter),
    csvText(file),
    csvText(sheet ?? ''),
    number === undefined ? '' : String(number),
  ];
}
