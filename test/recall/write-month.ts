import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { configuration } from './configuration.ts';
import { dateOf } from './days.ts';
import { billFields, type Fields, headerFields, recordLayout, recordTypes } from './file-rows.ts';
import { COLUMNS, headingOf, wordOf } from './headings.ts';
import type { MonthInHand } from './month.ts';
import { Random } from './prng.ts';
import { serviceKey, spelled } from './spelling.ts';
import { amountText, csvText, dayText, localised, priceText, type Style } from './style.ts';

/** Writes a month and its configuration into a folder. */
export async function writeMonth(month: MonthInHand, style: Style, folder: string): Promise<void> {
  const files = new Map<string, string>();
  const r = new Random(`spelling ${month.year} ${month.month} ${month.rows.length}`);
  const spell = (
    service: { readonly kind: 'phone' | 'circuit' | 'id'; readonly text: string } | undefined,
  ) => {
    if (!service) return '';
    const written = spelled(service, r);
    month.serviceKeys.set(written, service.text);
    month.serviceKeys.set(serviceKey(written), service.text);
    return written;
  };
  const table = (role: keyof typeof COLUMNS, rows: readonly Fields[]) => {
    const columns = COLUMNS[role];
    const heading = columns.map((field) => headingOf(field, style.headings));
    return [heading, ...rows.map((row) => columns.map((field) => row[field] ?? ''))];
  };
  const invoices = month.accounts.flatMap(({ invoices, others }) => [...invoices.values(), ...others]);
  const agos = [...new Set(invoices.map(({ ago }) => ago))].sort((a, b) => b - a);
  for (const ago of agos) {
    const folderOf = ago === 0 ? 'bills' : `history/${monthName(month, ago)}`;
    for (const carrier of month.carriers) {
      const own = month.accounts.filter((account) => account.carrier === carrier);
      for (const file of new Set(own.map((account) => account.file))) {
        const bills = own
          .filter((account) => account.file === file)
          .flatMap((account) => [...account.invoices.values(), ...account.others])
          .filter((invoice) => invoice.ago === ago)
          .flatMap((invoice) => invoice.bills);
        if (bills.length === 0) continue;
        const stated = own.find((account) => account.file === file && account.stated !== undefined);
        if (ago === 0 && stated) {
          files.set(`records/${file}.csv`, recordTypes(bills, stated, spell));
          continue;
        }
        const rows = table(
          'bills',
          bills.map((bill) => billFields(bill, style, spell)),
        );
        files.set(`${folderOf}/bills-${file ?? fileName(carrier.name)}.csv`, csvText(rows, style));
      }
    }
    const headed = invoices.filter(
      (invoice) => invoice.ago === ago && invoice.headed && invoice.bills.length > 0,
    );
    if (headed.length > 0)
      files.set(
        ago === 0 ? 'invoices.csv' : `${folderOf}/invoices.csv`,
        csvText(
          table(
            'invoices',
            headed.map((invoice) => headerFields(invoice, style)),
          ),
          style,
        ),
      );
  }
  files.set(
    'inventory.csv',
    csvText(
      table(
        'inventory',
        r.shuffled(month.rows).map((row) => ({
          carrier: r.pick([row.carrier.name, ...row.carrier.aliases]),
          account: row.account ?? '',
          service: spell(row.service),
          code: row.code,
          description: row.description,
          status: wordOf(row.status, style.headings),
          start_date: dayText(row.start, style),
          end_date: dayText(row.end, style),
          mrc: amountText(row.mrc, row.carrier.decimals, style),
          quantity: String(row.quantity ?? ''),
          currency: row.currency,
          cost_center: row.costCenter,
        })),
      ),
      style,
    ),
  );
  files.set(
    'prices.csv',
    csvText(
      table(
        'prices',
        r.shuffled(month.terms).map((term) => ({
          carrier: r.pick([term.carrier.name, ...term.carrier.aliases]),
          contract: `CT-${term.carrier.name.slice(0, 3).toUpperCase()}`,
          code: term.code,
          description: term.description,
          charge_type: term.type === '' ? '' : wordOf(term.type, style.headings),
          unit_price: priceText(term.unit, term.carrier.decimals, style),
          currency: term.currency,
          valid_from: dayText(term.from, style),
          valid_to: dayText(term.to, style),
          min_quantity: String(term.min ?? ''),
          max_quantity: String(term.max ?? ''),
          discount_percent: term.discount === undefined ? '' : localised(String(term.discount / 100), style),
          account: term.account ?? '',
          service: spell(term.service),
        })),
      ),
      style,
    ),
  );
  if (month.orders.length > 0)
    files.set(
      'orders.csv',
      csvText(
        table(
          'orders',
          month.orders.map((order) => ({
            carrier: order.carrier.name,
            account: order.account ?? '',
            order: order.order,
            type: wordOf(order.type, style.headings),
            service: spell(order.service),
            code: order.code ?? '',
            requested_date: dayText(order.requested, style),
            completed_date: dayText(order.completed, style),
            nrc: amountText(order.nrc, order.carrier.decimals, style),
            mrc: amountText(order.mrc, order.carrier.decimals, style),
          })),
        ),
        style,
      ),
    );
  if ([...files.keys()].some((name) => name.startsWith('records/')))
    files.set('records.yaml', recordLayout(month.country === 'CA' ? 'CAD' : 'EUR'));
  files.set('bill-audit.yaml', configuration(month, files));
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

function monthName({ year, month }: MonthInHand, ago: number): string {
  const first = dateOf(Date.UTC(year, month - 1 - ago, 1) / 86_400_000);
  return `${first.year}-${String(first.month).padStart(2, '0')}`;
}

function fileName(carrier: string): string {
  return carrier
    .normalize('NFD')
    .replace(/\P{ASCII}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
