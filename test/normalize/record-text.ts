import { type Day, isoDay } from '../../src/calendar/day.ts';
import { type Period, periodKey } from '../../src/calendar/period.ts';
import { type Decimal, decimalText } from '../../src/money/decimal.ts';
import { moneyText } from '../../src/money/money.ts';
import { unitPriceText } from '../../src/money/unit-price.ts';
import type { FileRecords } from '../../src/normalize/file-records.ts';
import { problemText } from '../../src/problem.ts';
import type { Identifier } from '../../src/records/identifier.ts';
import type { Origin } from '../../src/records/origin.ts';

const DAYS = new Set([
  'invoiceDate',
  'dueDate',
  'paidOn',
  'startDate',
  'endDate',
  'validFrom',
  'validTo',
  'requestedDate',
  'completedDate',
]);

/**
 * A record as plain texts, its row first: an identifier is `written = key`, an amount `28.00 CAD`, a unit price
 * `28.00 CAD each`. What is absent or empty is left out.
 */
export function plainRecord(record: object): Record<string, string | number> {
  const entries = Object.entries(record).flatMap(([name, value]): [string, string | number][] => {
    const text = name === 'origin' ? (value as Origin).row : textOf(name, value);
    return text === undefined || text === '' ? [] : [[name === 'origin' ? 'row' : name, text]];
  });
  return Object.fromEntries(entries);
}

/** All that was made of a file, a record per line, ending in a newline. */
export function fileText(read: FileRecords): string {
  const kinds = ['invoices', 'charges', 'inventory', 'prices', 'orders'] as const;
  const { layout, rows, records, rejected, ignored } = read;
  const lines = [
    `"read": ${JSON.stringify({ layout, rows, records, rejected, ignored })}`,
    list(
      'tables',
      read.claims.map(({ table, claim }) => ({
        ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
        headings: claim.headingRow,
        ...Object.fromEntries([...claim.columns].map(([field, { heading }]) => [field, heading])),
      })),
    ),
    ...kinds.filter((kind) => read[kind].length > 0).map((kind) => list(kind, read[kind].map(plainRecord))),
    ...(read.controls.length === 0
      ? []
      : [
          list(
            'controls',
            read.controls.map(({ counts, evidence, stated, read: sum }) => {
              const { role, file, value, ...place } = evidence;
              return { counts, ...place, stated: decimalText(stated), read: decimalText(sum) };
            }),
          ),
        ]),
    ...(read.left.length === 0 ? [] : [list('left', read.left)]),
    ...(read.warnings.length === 0 ? [] : [list('warnings', read.warnings.map(problemText))]),
    ...(read.rejections.length === 0 ? [] : [list('rejections', read.rejections.map(problemText))]),
  ];
  return `{\n  ${lines.join(',\n  ')}\n}\n`;
}

function list(name: string, items: readonly unknown[]): string {
  return `"${name}": [\n    ${items.map((item) => JSON.stringify(item)).join(',\n    ')}\n  ]`;
}

function textOf(name: string, value: unknown): string | number | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (DAYS.has(name)) return isoDay(value as Day);
  if (typeof value === 'number') return value;
  if (isPeriod(value)) return periodKey(value);
  if (isIdentifier(value)) return `${value.written} = ${value.key}`;
  return numberText(value as Decimal & { kind?: string; currency?: string });
}

function numberText(value: Decimal & { kind?: string; currency?: string }): string {
  const { digits, scale, currency = '' } = value;
  if (value.kind === 'money') return `${moneyText({ kind: 'money', currency, digits, scale })} ${currency}`;
  if (value.kind === 'unit-price')
    return `${unitPriceText({ kind: 'unit-price', currency, digits, scale })} ${currency} each`;
  return decimalText(value);
}

function isPeriod(value: unknown): value is Period {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
}

function isIdentifier(value: unknown): value is Identifier {
  return typeof value === 'object' && value !== null && 'written' in value && 'key' in value;
}
