import { addDecimals, compareDecimals, type Decimal, isZeroDecimal } from '../../money/decimal.ts';
import { type Problem, quoted } from '../../problem.ts';
import type { Column } from '../../records/origin.ts';
import type { SourceRow } from '../../sources/source.ts';
import { fold } from '../../text/fold.ts';
import { NO_SUM, numberOf } from '../controls.ts';
import { words } from '../headings/words.ts';
import type { Claim, Refusal } from '../recognise.ts';
import { claimOf, type RecordClaim } from '../record-claims.ts';
import { placeOfTable } from '../table-place.ts';
import { HeadingText } from './heading-text.ts';
import { ONE_TIME } from './price-words.ts';
import { columnsOf, listed, type OpenSheet, rowsBelow, wordAt } from './sheet-reading.ts';
import { isTotalText } from './total-words.ts';

/** Amounts that are no option of a service, whatever stands below them. */
const NO_OPTION = [
  ...ONE_TIME,
  ...words(`
    tax, taxes, vat, tva, tps, tvq, gst, hst, qst, pst, ttc, budget, balance, solde, previous, last, precedent, ancien,
    old, annual, annuel, yearly, year, annee, saving, savings, economie, economies, difference, ecart, variance,
    minutes, gb, go, mb, mo, mbps, usage, device, appareil, handset, equipment, equipement, purchase, achat, penalty,
    penalite, etf, buyout, deposit, depot, average, moyenne, billed, facture,
    ضريبة, الضريبة, رصيد, الرصيد, سنوي, السنوي, سابق, السابق, جهاز, الجهاز`).map(fold),
];

/**
 * An inventory whose columns may each hold an option of the service. A column of amounts under a heading nobody knows may
 * be an option, but as well a tax, a budget or last year's price. Read as an option, such a figure would hide an
 * overcharge; left unread, an option would be claimed as one. So it is read only where the sheet proves it: where a column
 * of totals equals the amounts before it in every row. The options then have descriptions and no codes: a heading is
 * seldom the carrier's code, and a service that lists one code is held to list all. Where the monthly charge itself
 * equals the amounts they only break it down. Anything else stops the file, with both mappings that settle it: a warning
 * would leave a claim for the price of every option, sent before the warning is read.
 */
export function withOptionColumns(sheet: OpenSheet, claim: Claim): Claim | Refusal {
  const service = claim.columns.get('service');
  if (sheet.layout.records !== undefined || sheet.layout.id === 'inline' || !service) return claim;
  const rows = rowsBelow(sheet).filter((row) => {
    const name = wordAt(row, service.index);
    return name !== '' && !isTotalText(name);
  });
  const unread = columnsOf(sheet.headings).filter(({ heading }) => claim.unused.includes(heading));
  const totals = unread.filter(({ heading }) => isTotalText(heading) && !isNoOption(heading));
  const amounts = unread.filter((column) => !totals.includes(column) && holdsAmounts(rows, column));
  const mrc = claim.columns.get('mrc');
  const parts = mrc ? [mrc, ...amounts] : amounts;
  const total = totals.find((column) => addsUp(rows, parts, column));
  if (total && amounts.length > 0) return withOptions(sheet, claim, amounts, total);
  const doubtful = amounts.filter((column) => !isNoOption(column.heading) && holdsCents(rows, column));
  const breaksDown = mrc !== undefined && amounts.length > 1 && addsUp(rows, amounts, mrc);
  if (doubtful.length === 0 || breaksDown || (mrc === undefined && doubtful.length < 2)) return claim;
  const { layout, headingRow, columns, unused } = claim;
  const problem = unsettled(sheet, doubtful, mrc);
  return { layout, headingRow, found: [...columns.keys()], missing: [], unused, problem };
}

function isNoOption(heading: string): boolean {
  return new HeadingText(heading).takePhrase(NO_OPTION);
}

function numberIn(row: SourceRow, { index }: Column): Decimal | undefined {
  return numberOf(wordAt(row, index), undefined);
}

/** Amounts or blanks, none below nought, at least one above it. */
function holdsAmounts(rows: readonly SourceRow[], column: Column): boolean {
  let some = false;
  for (const row of rows) {
    const text = wordAt(row, column.index);
    if (text === '' || /^[-–—]$/.test(text)) continue;
    const number = numberIn(row, column);
    if (!number || number.digits < 0n) return false;
    if (!isZeroDecimal(number)) some = true;
  }
  return some;
}

/** True when some figure has decimals: a column of floors, extensions or years has none. */
function holdsCents(rows: readonly SourceRow[], column: Column): boolean {
  return rows.some((row) => {
    const number = numberIn(row, column);
    return number !== undefined && number.scale > 0;
  });
}

function addsUp(rows: readonly SourceRow[], parts: readonly Column[], total: Column): boolean {
  let several = false;
  for (const row of rows) {
    const stated = numberIn(row, total);
    const numbers = parts.flatMap((column) => numberIn(row, column) ?? []);
    if (!stated || compareDecimals(numbers.reduce(addDecimals, NO_SUM), stated) !== 0) return false;
    if (numbers.filter((number) => !isZeroDecimal(number)).length > 1) several = true;
  }
  return several;
}

function withOptions(sheet: OpenSheet, claim: Claim, options: readonly Column[], total: Column): Claim {
  const [own] = claim.records;
  const mrc = claim.columns.get('mrc');
  const isPriced = mrc !== undefined || claim.columns.has('code');
  const ownRecord = own && (isPriced ? own : { ...own, onlyAlone: true });
  const records = options.map((option): RecordClaim => {
    const columns = new Map(claim.columns);
    for (const field of ['code', 'description', 'quantity'] as const) columns.delete(field);
    columns.set('mrc', option);
    const { code: _code, quantity: _quantity, ...rest } = own?.fields ?? {};
    const fields = {
      ...rest,
      description: { from: 'constant', value: option.heading } as const,
      mrc: { from: 'column', column: option.index + 1 } as const,
    };
    return { ...claimOf(columns, fields), only: 'mrc', zero: 'skip' };
  });
  const read = new Set([...options, total].map(({ heading }) => heading));
  return {
    ...claim,
    records: [...(ownRecord ? [ownRecord] : []), ...records],
    unused: claim.unused.filter((heading) => !read.has(heading)),
    sheet: { ...claim.sheet, warnings: [optionsRead(sheet, options, total)] },
  };
}

function optionsRead(sheet: OpenSheet, options: readonly Column[], total: Column): Problem {
  return {
    id: 'option-columns-read',
    place: { ...placeOfTable(sheet.source, sheet.table), row: sheet.headings.number },
    found: `the column${options.length === 1 ? ' was' : 's were'} read as monthly charges of each service: ${listed(options.map(({ heading }) => quoted(heading)))}; in every row the charges add up to ${quoted(total.heading)}`,
    fix: 'If that is wrong, or to give each its code, map them in bill-audit.yaml (layout: { unpivot: … })',
  };
}

function unsettled(sheet: OpenSheet, columns: readonly Column[], mrc: Column | undefined): Problem {
  const names = columns.map(({ heading }) => quoted(heading));
  const mapped = columns.map(({ heading }) => `${JSON.stringify(heading)}: {}`).join(', ');
  const alone = columns.length === 1;
  const none = mrc
    ? `; if ${alone ? 'it is' : 'they are'} not, say so with layout: { mrc: ${JSON.stringify(mrc.heading)} }`
    : '';
  return {
    id: 'option-columns-unsettled',
    place: { ...placeOfTable(sheet.source, sheet.table), row: sheet.headings.number },
    found: `the column${alone ? '' : 's'} ${listed(names)} hold${alone ? 's' : ''} amounts, and nothing says whether ${alone ? 'it is a monthly charge' : 'they are monthly charges'} of the services`,
    expected: 'headings that are known, or a mapping of the columns',
    fix: `If ${alone ? 'it is, map it' : 'they are, map them'} in bill-audit.yaml (layout: { unpivot: { into: mrc, columns: { ${mapped} } } })${none}`,
  };
}
