import { loadConfig } from '../../../src/config/load-config.ts';
import { gatherRecords } from '../../../src/gather/gather-records.ts';
import { withServicesReread } from '../../../src/gather/reread-services.ts';
import { IdentifierReader } from '../../../src/normalize/values/identifier-text.ts';
import { countryShown, phoneCountry } from '../../../src/normalize/values/phone-country.ts';
import { iso } from '../days.ts';

/** A row of a plain file, by field name. `key` fields hold what identifiers are compared by. */
export type Row = Record<string, string>;

/** A user's month as plain tables, with what its configuration says beside the files. */
export interface PlainTables {
  readonly bills: Row[];
  readonly invoices: Row[];
  readonly inventory: Row[];
  readonly prices: Row[];
  readonly orders: Row[];
  readonly history: Row[];
  readonly pastInvoices: Row[];
  /** What of the roles was given, whatever it held. */
  readonly given: ReadonlySet<string>;
  readonly config: Readonly<Record<string, unknown>>;
  /** How carriers count part months. */
  readonly basisOf: (carrier: string) => 'actual' | 'thirty';
  /** Configured rates in percent. */
  readonly taxes: readonly { readonly rate: string; readonly from?: string; readonly to?: string }[];
  /** The one spelling of a service. */
  readonly serviceKey: (written: string) => string;
}

interface Identifier {
  readonly written: string;
  readonly key: string;
}

/** Reads the month of a folder with a bill-audit.yaml as the product does, records only. Throws what reading throws. */
export async function plainTables(folder: string): Promise<PlainTables> {
  const config = await loadConfig(folder);
  const known = phoneCountry(config);
  let identifiers = new IdentifierReader(known);
  let gathered = await gatherRecords(config, identifiers, naming(config.carriers, identifiers));
  const shown =
    known ??
    countryShown(
      gathered.records.charges.map(({ amount }) => amount.currency),
      identifiers.countries(),
    );
  if (known === undefined && shown !== undefined) {
    identifiers = new IdentifierReader(shown);
    gathered = withServicesReread(gathered, identifiers);
  }
  const { records } = gathered;
  const profiles = new Map(config.carriers.map((profile) => [profile.name, profile]));
  return {
    bills: records.charges.map(rowOf),
    invoices: records.invoices.map(rowOf),
    inventory: records.inventory.map(rowOf),
    prices: records.prices.map((term) => ({
      ...rowOf(term),
      unit: { 3: 'quarter', 12: 'year' }[term.monthsPerUnit] ?? 'month',
    })),
    orders: records.orders.map((order) => ({ ...rowOf(order), type: order.type })),
    history: records.history.map(rowOf),
    pastInvoices: records.pastInvoices.map(rowOf),
    given: new Set<string>(records.given),
    config: {
      customer: {
        name: config.customer.name ?? 'Recall',
        kind: config.customer.kind,
        ...(shown === undefined ? {} : { country: shown }),
      },
      locale: config.locale.tag,
      ...(config.currency === undefined ? {} : { currency: config.currency }),
      taxes: config.taxes.map(({ name, rate, from, to }) => ({
        name,
        rate: plain(rate),
        ...(from === undefined ? {} : { from: iso(from) }),
        ...(to === undefined ? {} : { to: iso(to) }),
      })),
      carriers: Object.fromEntries(config.carriers.map(({ name, proration }) => [name, { proration }])),
      rules: Object.fromEntries(Object.entries(config.rules).filter(([, choice]) => choice !== 'on')),
      overrides: config.overrides.map(({ carrier, account, service, rules }) => ({
        carrier,
        account,
        service,
        rules,
      })),
    },
    basisOf: (carrier) => profiles.get(carrier)?.proration ?? 'actual',
    taxes: config.taxes.map(({ rate, from, to }) => ({
      rate: plain(rate),
      ...(from === undefined ? {} : { from: iso(from) }),
      ...(to === undefined ? {} : { to: iso(to) }),
    })),
    serviceKey: (written) => identifiers.read(written, 'service')?.key ?? '',
  };
}

/** Carriers by the names the user gave them. */
function naming(
  profiles: readonly {
    readonly name: string;
    readonly legalName?: string;
    readonly aliases: readonly string[];
  }[],
  identifiers: IdentifierReader,
) {
  const names = new Map<string, Identifier>();
  for (const { name, legalName, aliases } of profiles) {
    const own = identifiers.read(name, 'carrier');
    for (const alias of [name, legalName ?? name, ...aliases]) {
      const known = identifiers.read(alias, 'carrier');
      if (own && known) names.set(known.key, own);
    }
  }
  return { named: (written: Identifier) => names.get(written.key) ?? written, profileOf: () => undefined };
}

const NAMES: Readonly<Record<string, string>> = {
  type: 'charge_type',
  netTotal: 'net_total',
  taxTotal: 'tax_total',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  minQuantity: 'min_quantity',
  maxQuantity: 'max_quantity',
  discountPercent: 'discount_percent',
  unitPrice: 'unit_price',
  startDate: 'start_date',
  endDate: 'end_date',
  taxRate: 'tax_rate',
  taxAmount: 'tax_amount',
  costCenter: 'cost_center',
  invoiceDate: 'invoice_date',
  dueDate: 'due_date',
  previousBalance: 'previous_balance',
  amountDue: 'amount_due',
  paidOn: 'paid_on',
  requestedDate: 'requested_date',
  completedDate: 'completed_date',
};

/** A record as a row: identifiers as written, days in ISO, plain decimals. */
function rowOf(record: object): Row {
  const row: Row = {};
  for (const [name, value] of Object.entries(record)) {
    if (name === 'origin' || value === undefined || value === null) continue;
    if (name === 'period') {
      const { from, to } = value as { from: number; to: number };
      Object.assign(row, { period_start: iso(from), period_end: iso(to) });
      continue;
    }
    const field = NAMES[name] ?? name;
    if (typeof value === 'number') row[field] = iso(value);
    else if (typeof value === 'string') row[field] = value;
    else if ('written' in (value as object)) row[field] = (value as Identifier).written;
    else if ('digits' in (value as object)) {
      row[field] = plain(value as { digits: bigint; scale: number });
      const { currency } = value as { currency?: string };
      if (currency !== undefined) row.currency ??= currency;
    }
  }
  // Months that a price pays for are written as the unit.
  delete row.monthsPerUnit;
  return row;
}

function plain({ digits, scale }: { readonly digits: bigint; readonly scale: number }): string {
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const cut = text.length - scale;
  return `${digits < 0n ? '-' : ''}${text.slice(0, cut)}${scale === 0 ? '' : `.${text.slice(cut)}`}`;
}
