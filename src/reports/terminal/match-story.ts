import type { Subject } from '../../findings/fact.ts';
import { formatCount, formatDay, formatDecimal, formatPercent, formatPeriod } from '../../language/format.ts';
import type { Translated } from '../../language/locale.ts';
import type { InventoryMatch, MatchedCharge, PriceMatch } from '../../match/month.ts';
import type { CellEvidence, Origin } from '../../records/origin.ts';
import type { PriceTerm } from '../../records/price-term.ts';
import {
  FOUND_BY,
  INVENTORY_STORIES,
  PERIOD_SOURCES,
  PRICE_STORIES,
  SCOPES,
  STATUSES,
  STORY,
} from './explain-wording.ts';
import type { Labelled } from './fact-lines.ts';
import { moneyWithCode, type Page } from './page.ts';
import { LABELS, say } from './wording.ts';

const PLACES_SHOWN = 5;

/** How what a finding is about was matched with the company's own records. */
export function matchStory(about: Subject, page: Page): Labelled[] {
  const label = (text: Translated) => say(text, page.locale.language);
  switch (about.kind) {
    case 'charge':
    case 'tax':
      return chargeStory(about.charge, page);
    case 'service':
      return [
        ...chargeStory(about.charges[0], page),
        [label(STORY.charges), count(about.charges.length, page)],
      ];
    case 'account':
      return [[label(STORY.bill), originText(about.origin, page)]];
    case 'order':
      return [[label(STORY.order), originText(about.order.origin, page)]];
    case 'term':
      return [
        [label(STORY.price), termText(about.term, page)],
        [label(STORY.charges), count(about.charges.length, page)],
      ];
    case 'terms':
      return [...chargeStory(about.charge, page), [label(STORY.price), listed(about.terms, termText, page)]];
    case 'inventory': {
      const { row, charges, serviceCharges, invoiced } = about.case;
      const counts = { count: count(charges.length, page), service: count(serviceCharges.length, page) };
      return [
        [label(STORY.inventory), originText(row.origin, page)],
        [label(STORY.status), label(STATUSES[row.status])],
        [label(STORY.charges), say(STORY.billedForRow, page.locale.language, counts)],
        [label(STORY.invoiced), invoiced ? formatPeriod(invoiced, page.locale) : label(STORY.none)],
      ];
    }
    case 'invoice': {
      const { header, charges, period, complete } = about.invoice;
      const charged = count(charges.length, page);
      return [
        [label(STORY.header), header ? originText(header.origin, page) : label(STORY.none)],
        [label(STORY.charges), complete ? charged : `${charged} (${label(STORY.incomplete)})`],
        [label(LABELS.period), period ? formatPeriod(period, page.locale) : label(STORY.none)],
      ];
    }
    case 'control': {
      const { stated, read, evidence } = about.control;
      const values = { stated, read, place: evidencePlace(evidence, page) };
      return [[label(STORY.control), say(STORY.statedRead, page.locale.language, values)]];
    }
  }
}

/** The place of a piece of evidence: `inventory.xlsx, sheet Services, cell I14`. */
export function evidencePlace(evidence: CellEvidence, page: Page): string {
  const part = (text: Translated, name: string | undefined) =>
    name === undefined ? [] : [say(text, page.locale.language, { name })];
  const segment = evidence.path !== undefined && /^\d+$/.test(evidence.path);
  return [
    evidence.file,
    ...part(STORY.sheet, evidence.sheet),
    ...part(STORY.page, evidence.page?.toString()),
    ...(segment ? part(STORY.segment, evidence.path) : evidence.path === undefined ? [] : [evidence.path]),
    ...(evidence.term === undefined ? [] : [evidence.term]),
    ...part(STORY.row, evidence.path === undefined ? evidence.row?.toString() : undefined),
    ...part(STORY.column, evidence.column),
    ...part(STORY.cell, evidence.cell),
  ].join(page.comma);
}

function chargeStory(matched: MatchedCharge, page: Page): Labelled[] {
  const { charge, period, periodFrom, share, inventory, price } = matched;
  const { language } = page.locale;
  const whole = (digits: bigint) => formatDecimal({ digits, scale: 0 }, page.locale);
  const months = whole(share.numerator);
  const source = say(PERIOD_SOURCES[periodFrom], language, {
    period: period ? formatPeriod(period, page.locale) : '',
  });
  return [
    [say(STORY.bill, language), originText(charge.origin, page)],
    ...(charge.description === '' ? [] : [[say(STORY.description, language), charge.description] as const]),
    [say(STORY.inventory, language), inventoryStory(inventory, page)],
    [say(STORY.price, language), priceStory(price, page)],
    [say(LABELS.period, language), source],
    [say(STORY.share, language), share.denominator === 1n ? months : `${months}/${whole(share.denominator)}`],
  ];
}

/** What the inventory says of a charge, in words. */
export function inventoryStory(match: InventoryMatch, page: Page): string {
  const { language } = page.locale;
  if (match.status !== 'matched') {
    const rows = 'rows' in match ? listed(match.rows, (row) => rowText(row, page), page) : '';
    return say(INVENTORY_STORIES[match.status], language, { rows });
  }
  const text = match.by === 'code' ? INVENTORY_STORIES.matched : STORY.byService;
  const story = say(text, language, { rows: originText(match.row.origin, page) });
  const account = match.row.account?.written;
  return match.accountDiffers && account !== undefined
    ? say(STORY.accountDiffers, language, { story, account })
    : story;
}

/** What the price sheets say of a charge, in words. */
export function priceStory(match: PriceMatch, page: Page): string {
  const { language } = page.locale;
  const terms = 'terms' in match ? match.terms : 'term' in match ? [match.term] : [];
  const hit = match.status === 'in-force' ? match : undefined;
  return say(PRICE_STORIES[match.status], language, {
    terms: listed(terms, termText, page),
    scope: hit ? say(SCOPES[hit.scope], language) : '',
    by: hit ? say(FOUND_BY[hit.by], language) : '',
  });
}

/** The first few, and how many more there are. */
function listed<T>(things: readonly T[], text: (thing: T, page: Page) => string, page: Page): string {
  const list = things
    .slice(0, PLACES_SHOWN)
    .map((thing) => text(thing, page))
    .join('; ');
  const rest = things.length - PLACES_SHOWN;
  return rest > 0 ? say(STORY.listedMore, page.locale.language, { list, count: count(rest, page) }) : list;
}

/** An inventory row's carrier and code, with its place. */
export function rowText(
  row: {
    readonly origin: Origin;
    readonly carrier: { written: string };
    readonly code?: { written: string };
  },
  page: Page,
): string {
  const code = row.code
    ? `${page.comma}${say(STORY.code, page.locale.language, { name: row.code.written })}`
    : '';
  return `${row.carrier.written}${code} (${originText(row.origin, page)})`;
}

/** A price term with its dates and its place. */
export function termText(term: PriceTerm, page: Page): string {
  const { language } = page.locale;
  const part = (text: Translated, name: string | undefined) =>
    name === undefined || name === '' ? [] : [say(text, language, { name })];
  const discount = term.discountPercent && formatPercent(term.discountPercent, page.locale);
  const months = term.monthsPerUnit === 1 ? undefined : count(term.monthsPerUnit, page);
  const parts = [
    ...part(STORY.contract, term.contract),
    ...(term.code ? part(STORY.code, term.code.written) : [term.description]),
    ...part(STORY.unitPrice, moneyWithCode({ ...term.unitPrice, kind: 'money' }, page)),
    ...part(STORY.months, months),
    ...part(STORY.discount, discount),
    validity(term, page),
  ];
  return `${parts.join(page.comma)} (${originText(term.origin, page)})`;
}

function validity({ validFrom, validTo }: PriceTerm, page: Page): string {
  const { language } = page.locale;
  const from = validFrom === undefined ? '' : formatDay(validFrom, page.locale);
  const to = validTo === undefined ? '' : formatDay(validTo, page.locale);
  if (from === '') return say(to === '' ? STORY.validAlways : STORY.validTo, language, { to });
  return say(to === '' ? STORY.validFrom : STORY.validBetween, language, { from, to });
}

/** The place of a record's row: `inventory.xlsx, sheet Services, row 14`. */
export function originText({ table, row }: Origin, page: Page): string {
  const { language } = page.locale;
  const sheet = table.sheet === undefined ? [] : [say(STORY.sheet, language, { name: table.sheet })];
  return [table.file, ...sheet, say(STORY.row, language, { name: String(row) })].join(page.comma);
}

function count(value: number, page: Page): string {
  return formatCount(value, page.locale);
}
