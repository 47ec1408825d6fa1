import { isoDay } from '../../calendar/day.ts';
import type { GroupedServices, ServiceFigures, ServiceReport } from '../../inventory/service-groups.ts';
import { DEFAULT_LOCALE } from '../../language/locale.ts';
import { type Money, zero } from '../../money/money.ts';
import { amountText, heading, type Page, pageOf, paragraph } from '../terminal/page.ts';
import { safeText } from '../terminal/safe-text.ts';
import { type TableColumn, tableOrBlocks } from '../terminal/table.ts';
import type { TextView } from './orders-text.ts';
import { DEFINED, DEFINITIONS, DIMENSION_WORDS, SERVICE_WORDS } from './service-words.ts';

/** A service report as text in English: a table for each dimension, then what the figures mean. */
export function servicesText({ asOf, by }: ServiceReport, { width, color }: TextView): string {
  const page = pageOf(
    { locale: DEFAULT_LOCALE },
    { width, color, titles: () => ({ en: '', fr: '', ar: '' }), written: [] },
  );
  return page.finished([
    page.paint('strong', `Services of ${isoDay(asOf)}`),
    ...by.flatMap((grouped) => dimensionLines(grouped, page)),
    ...heading('What the figures mean', page),
    ...DEFINED.flatMap((term) =>
      paragraph(`${SERVICE_WORDS[term].en}: ${DEFINITIONS[term].en}`, page, 2, 'plain', page.bullet),
    ),
  ]);
}

/** A line of a table: a group in one of its currencies; the figures stand on its first line only. */
interface Line {
  readonly name: string;
  readonly figures?: ServiceFigures;
  readonly currency: string;
  readonly monthly?: Money;
  readonly unbilled?: Money;
  readonly isTotal: boolean;
}

function dimensionLines({ dimension, groups, total, inSeveral }: GroupedServices, page: Page): string[] {
  const lines = [
    ...groups.flatMap((group) =>
      linesOf(group.name === '' ? SERVICE_WORDS.unknown.en : group.name, group, false),
    ),
    ...linesOf(SERVICE_WORDS.total.en, total, true),
  ];
  const several =
    inSeveral === 0
      ? []
      : paragraph(
          `Parts of some services stand under several lines: the total counts ${inSeveral} more than there are services.`,
          page,
          2,
          'dim',
        );
  const narrow = columnsOf(DIMENSION_WORDS[dimension].en, page);
  return [
    ...heading(`By ${DIMENSION_WORDS[dimension].en.toLowerCase()}`, page),
    ...tableOrBlocks([narrow], lines, page),
    ...several,
  ];
}

function linesOf(name: string, figures: ServiceFigures, isTotal: boolean): Line[] {
  const { monthly, unbilledMonthly } = figures;
  const shared = { name: safeText(name), isTotal };
  if (monthly.length === 0) return [{ ...shared, figures, currency: '' }];
  return monthly.map((amount, index): Line => {
    const { currency } = amount;
    const unbilled = unbilledMonthly.find((one) => one.currency === currency) ?? zero(currency);
    const line = { currency, monthly: amount, unbilled, isTotal };
    return index === 0 ? { ...shared, figures, ...line } : { name: '', ...line };
  });
}

function columnsOf(name: string, page: Page): TableColumn<Line>[] {
  const tone = ({ isTotal }: Line) => (isTotal ? 'strong' : 'plain');
  const count = (key: 'active' | 'inactive' | 'unbilled' | 'notChecked' | 'unpriced'): TableColumn<Line> => ({
    heading: SERVICE_WORDS[key].en,
    align: 'right',
    cell: ({ figures }) => (figures ? String(figures[key]) : ''),
    tone,
  });
  const amount = (key: 'monthly' | 'unbilled', title: string): TableColumn<Line> => ({
    heading: title,
    align: 'right',
    cell: (line) => {
      const value = line[key];
      return value ? amountText(value, page) : '';
    },
    tone,
  });
  return [
    { heading: name, align: 'left', cell: (line) => line.name, tone, least: 12 },
    ...(['active', 'inactive', 'unbilled', 'notChecked', 'unpriced'] as const).map(count),
    amount('monthly', SERVICE_WORDS.monthly.en),
    amount('unbilled', SERVICE_WORDS.unbilledMonthly.en),
    { heading: '', align: 'left', cell: ({ currency }) => currency, tone },
  ];
}
