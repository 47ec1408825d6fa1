import { isoDay } from '../../calendar/day.ts';
import type { DoubtKind, InventoryDoubt, ProposedInventory } from '../../inventory/build-inventory.ts';
import { monthlyCost } from '../../inventory/monthly-cost.ts';
import { DEFAULT_LOCALE } from '../../language/locale.ts';
import { moneyText } from '../../money/money.ts';
import { heading, pageOf, paragraph } from '../terminal/page.ts';
import type { TextView } from './orders-text.ts';

/** Doubts of a kind that are listed; the rest are in the JSON. */
const MOST_LISTED = 50;

const TITLES: Readonly<Record<DoubtKind, string>> = {
  price: 'Monthly charge not certain',
  'several-descriptions': 'Several charges without a code',
  'several-accounts': 'On several accounts',
  'no-service': 'Charges without a service, left out',
  discount: 'Discount and credit lines, left out',
  gone: 'No longer billed, left out',
  'older-bill': 'Older bills',
};

/** An inventory proposed from bills, as text in English: what it holds, and everything that is to be checked. */
export function proposalText(proposal: ProposedInventory, { width, color }: TextView): string {
  const page = pageOf(
    { locale: DEFAULT_LOCALE },
    { width, color, titles: () => ({ en: '', fr: '', ar: '' }), written: [] },
  );
  const { rows, doubts, asOf } = proposal;
  const { sums, unpriced } = monthlyCost(
    rows.map(({ row }) => row),
    asOf,
  );
  const cost = sums.map((sum) => `${moneyText(sum)} ${sum.currency}`).join(' + ');
  const services = new Set(rows.map(({ row }) => `${row.carrier.key}\n${row.service.key}`)).size;
  const kinds = [...new Set(doubts.map(({ kind }) => kind))];
  return page.finished([
    page.paint('strong', `Inventory proposed from bills, ${isoDay(asOf)}`),
    ...paragraph(
      `${counted(rows.length, 'row')} for ${counted(services, 'service')}: ${cost === '' ? '0' : cost} a month${unpriced === 0 ? '' : `, and ${counted(unpriced, 'row')} with the monthly charge left blank`}`,
      page,
    ),
    ...paragraph('All are active, and have no start date: bills do not say when a service began.', page),
    ...kinds.flatMap((kind) => {
      const own = doubts.filter((doubt) => doubt.kind === kind);
      const more = own.length - MOST_LISTED;
      return [
        ...heading(`${TITLES[kind]} (${own.length})`, page),
        ...own
          .slice(0, MOST_LISTED)
          .flatMap((doubt) => paragraph(doubtText(doubt), page, 2, 'plain', page.bullet)),
        ...(more > 0 ? paragraph(`and ${more} more: see --format json`, page, 2) : []),
      ];
    }),
  ]);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function doubtText({ about, why, evidence }: InventoryDoubt): string {
  return `${about}: ${why}${evidence === undefined ? '' : ` [${evidence}]`}`;
}
