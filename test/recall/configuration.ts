import { iso } from './days.ts';
import type { MonthInHand } from './month.ts';

/** The bill-audit.yaml of a month with these files. */
export function configuration(month: MonthInHand, files: ReadonlyMap<string, string>): string {
  const quote = (value: unknown) => JSON.stringify(value);
  const lines = [
    `customer: { name: Recall, kind: business, country: ${month.country} }`,
    `locale: ${month.country === 'CA' ? 'en-CA' : 'fr-FR'}`,
    `currency: ${month.country === 'CA' ? 'CAD' : 'EUR'}`,
    `bills: [{ files: bills/*.csv }${files.has('records.yaml') ? ', { files: records/*.csv, layout: recall-records }' : ''}]`,
    ...(files.has('records.yaml') ? ['layouts: [records.yaml]'] : []),
    'inventory: [{ files: inventory.csv }]',
    'prices: [{ files: prices.csv }]',
    ...(files.has('invoices.csv') ? ['invoices: [{ files: invoices.csv }]'] : []),
    ...(files.has('orders.csv') ? ['orders: [{ files: orders.csv }]'] : []),
    ...([...files.keys()].some((name) => name.startsWith('history/'))
      ? ['history: [{ files: history/*/*.csv }]']
      : []),
    'taxes:',
    ...month.taxes.map(
      ({ name, rate, from, to }) =>
        `  - ${quote({ name, rate: String(rate / 1000), ...(from === undefined ? {} : { from: iso(from) }), ...(to === undefined ? {} : { to: iso(to) }) })}`,
    ),
    'carriers:',
    ...month.carriers.map(
      ({ name, basis, aliases }) => `  ${quote(name)}: ${quote({ proration: basis, aliases })}`,
    ),
    ...(Object.keys(month.options).length > 0 ? [`rules: ${quote(month.options)}`] : []),
    ...(month.overrides.length > 0
      ? ['overrides:', ...month.overrides.map((override) => `  - ${quote(override)}`)]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
