import { decimalText } from '../../money/decimal.ts';
import type { DocumentFields, DocumentRow, FieldCell } from '../document.ts';
import { readReal } from './amount.ts';
import { chargeType } from './charge-type.ts';
import { type Entry, type Level, type LineNumbers, productIds, unitOf, type Worth } from './entry.ts';
import { type Header, present, signed } from './header.ts';
import { cellOf, element } from './segment.ts';

/** The kind of a charge that says nothing about its own: no rule of prices or inventory judges an adjustment. */
export const UNTOLD_KIND = 'adjustment';

/** Names of taxes by TXI01 (element 963); any other is just a tax. */
const TAXES: ReadonlyMap<string, string> = new Map([
  ['TX', 'All taxes'],
  ['FT', 'Federal excise tax'],
  ['FD', 'Federal tax'],
  ['ST', 'State sales tax'],
  ['SP', 'State or provincial tax'],
  ['SL', 'State and local tax'],
  ['LS', 'State and local sales tax'],
  ['CT', 'County tax'],
  ['CS', 'City sales tax'],
  ['CA', 'City tax'],
  ['LO', 'Local tax'],
  ['GS', 'Goods and services tax'],
  ['VA', 'Value added tax'],
  ['TT', 'Telecommunications tax'],
  ['ZA', '911 city tax'],
  ['ZD', '911 state tax'],
  ['ZE', '911 tax'],
]);

/** A row, and whether its kind was read from the document. */
export interface ChargeRow {
  readonly row: DocumentRow;
  readonly told: boolean;
}

/** The charge of an entry that the invoice's total holds. */
export function chargeRow(entry: Entry, numbers: LineNumbers, worth: Worth, header: Header): ChargeRow {
  const amount = { ...worth.cell, text: decimalText(signed(worth.value, header)) };
  const period = periodOf(entry);
  const own = ownFields(entry);
  const kind = kindOf(entry, own, worth, header, period);
  return {
    row: {
      record: 'charge',
      row: entry.segment.number,
      // The amount stands first: the row is shown at the place of the first of its cells.
      fields: {
        amount: withWritten(amount, worth.cell),
        ...header.shared,
        ...present({
          account: nearest(entry, 'account') ?? header.shared.account,
          service: nearest(entry, 'service'),
          period_start: period.from,
          period_end: period.to,
          quantity: numbers.quantity,
          unit_price: numbers.unitPrice,
        }),
        ...own,
        charge_type: { text: kind ?? UNTOLD_KIND },
      },
    },
    told: kind !== undefined,
  };
}

function ownFields(entry: Entry): DocumentFields {
  const { segment } = entry;
  if (entry.kind === 'tax') return taxFields(entry);
  const [said] = entry.descriptions;
  const description = joined(entry.descriptions);
  if (entry.kind === 'allowance') {
    const [code, text] = segment.id === 'ITA' ? [3, 13] : [2, 15];
    return present({ code: cellOf(segment, code), description: cellOf(segment, text) ?? description });
  }
  const ids = productIds(entry);
  return present({
    code: ids.code,
    description: ids.description ?? description,
    reference: ids.description && said ? description : undefined,
  });
}

function taxFields({ segment }: Entry): DocumentFields {
  const rate = readReal(element(segment, 3));
  // Below 1 it may be a share (0.06) or a percentage (0.5): it is not read then.
  const percent =
    rate && rate.digits >= 10n ** BigInt(rate.scale) && rate.digits <= 100n * 10n ** BigInt(rate.scale);
  const base = readReal(element(segment, 8));
  return present({
    code: cellOf(segment, 1),
    description: { text: TAXES.get(element(segment, 1)) ?? 'Tax' },
    location: cellOf(segment, 5),
    tax_rate: percent ? cellOf(segment, 3) : undefined,
    tax_base: base && cellOf(segment, 8),
  });
}

function kindOf(
  entry: Entry,
  own: DocumentFields,
  worth: Worth,
  header: Header,
  period: { readonly from?: FieldCell; readonly to?: FieldCell },
): string | undefined {
  if (entry.kind === 'tax') return 'tax';
  const isAllowance = entry.kind === 'allowance';
  if (isAllowance && element(entry.segment, 1) === 'A') return 'discount';
  const texts = [own.description?.text ?? '', own.reference?.text ?? '', ...levelTexts(entry.level)];
  const kind = chargeType({
    texts: texts.filter((text) => text !== ''),
    unit: unitOf(entry),
    negative: signed(worth.value, header).digits < 0n,
    from: period.from?.text,
    to: period.to?.text,
  });
  // SAC adds to the goods and services of an invoice; ITA is how an 811 writes charges of any kind.
  return kind ?? (isAllowance && entry.segment.id === 'SAC' ? 'surcharge' : undefined);
}

function levelTexts(level: Level): string[] {
  return level.parent ? [...level.texts, ...levelTexts(level.parent)] : [];
}

/** The account or service of the entry, of the line it stands under, or of the nearest level above. */
function nearest(entry: Entry, field: 'account' | 'service'): FieldCell | undefined {
  const own = entry.references.get(field) ?? entry.under?.references.get(field);
  if (own) return own;
  for (let level: Level | undefined = entry.level; level; level = level.parent) {
    const cell = level.references.get(field);
    if (cell) return cell;
  }
  return undefined;
}

/** The entry's own period: of itself, its line or the nearest level; the invoice's period is not a charge's. */
function periodOf(entry: Entry): { readonly from?: FieldCell; readonly to?: FieldCell } {
  for (const period of [entry.period, entry.under?.period])
    if (period?.from ?? period?.to) return period ?? {};
  for (let level: Level | undefined = entry.level; level?.parent; level = level.parent) {
    if (level.period.from ?? level.period.to) return level.period;
  }
  return {};
}

function joined(cells: readonly FieldCell[]): FieldCell | undefined {
  const [first] = cells;
  if (!first || cells.length === 1) return first;
  const place = first.place && { ...first.place, written: first.text };
  return { text: cells.map(({ text }) => text).join(' '), ...(place ? { place } : {}) };
}

/** The cell with the text it was read as, where the sign of the invoice changed it. */
function withWritten(cell: FieldCell, before: FieldCell): FieldCell {
  if (!cell.place || cell.text === before.text || cell.place.written !== undefined) return cell;
  return { ...cell, place: { ...cell.place, written: before.text } };
}
