import { minorUnits, nearest, decimalText as text } from '../cents.ts';
import { dayOf, monthsIn } from '../days.ts';
import { classOf, type Expectation } from '../expectation.ts';
import type { PlainTables, Row } from './plain-tables.ts';

/** A recurring charge of a whole month that one inventory row and, where the carrier has a price sheet, one term in force answer for. */
export interface PlainLine {
  readonly bill: Row;
  readonly row: Row;
  /** The one term of the code in force, for the whole carrier, without bands or discount; absent where it has no price sheet. */
  readonly term?: Row;
  readonly header?: Row;
  readonly decimals: number;
  /** In minor units. */
  readonly amount: number;
  readonly quantity: number;
}

/** A user's month that errors are put into: each on a line, an invoice or an account that nothing else is wrong with. */
export class UserMonth {
  readonly tables: PlainTables;
  readonly expected: Expectation[] = [];
  readonly #lines: PlainLine[];
  readonly #headers: Row[];
  #count = 0;
  injection = '';

  /** `touched`: services and invoices that findings name already. */
  constructor(
    tables: PlainTables,
    touched: { readonly services: ReadonlySet<string>; readonly invoices: ReadonlySet<string> },
  ) {
    this.tables = tables;
    this.#lines = plainLines(tables).filter(({ bill }) => !touched.services.has(this.service(bill)));
    this.#headers = tables.invoices.filter((header) => !touched.invoices.has(invoiceKey(header)));
  }

  /** A line that suits and was not taken before; it is taken now. */
  take(suits: (line: PlainLine) => boolean = () => true): PlainLine | undefined {
    const at = this.#lines.findIndex(suits);
    return at < 0 ? undefined : this.#lines.splice(at, 1)[0];
  }

  /** An invoice header that suits and was not taken before. */
  header(suits: (header: Row) => boolean): Row | undefined {
    const at = this.#headers.findIndex(suits);
    return at < 0 ? undefined : this.#headers.splice(at, 1)[0];
  }

  /** A code that nobody has. */
  code(): string {
    this.#count += 1;
    return `RECALL-${String(this.#count).padStart(3, '0')}`;
  }

  service({ carrier = '', service = '' }: Row): string {
    return `${carrier}\n${this.tables.serviceKey(service)}`;
  }

  /** Gives a line, its row and its earlier charges a code of their own, with a term that says `term`. */
  recode(line: PlainLine, term: Row | undefined): string {
    const code = this.code();
    const old = line.bill.code;
    const key = this.service(line.bill);
    for (const row of [...this.tables.history, line.bill, line.row])
      if (this.service(row) === key && row.code === old) row.code = code;
    // A term that ends has its successor under the old code only.
    const to = term?.valid_to === line.term?.valid_to ? '' : (term?.valid_to ?? '');
    if (term) this.tables.prices.push({ ...term, code, valid_to: to });
    return code;
  }

  /** Bills another amount, in minor units, and keeps tax and header in step. */
  charge(line: PlainLine, amount: number): void {
    const { bill, decimals } = line;
    this.totals(bill, amount - minorUnits(bill.amount ?? '0', decimals), decimals);
    bill.amount = text(amount, decimals);
    delete bill.unit_price;
    if (bill.tax_amount && bill.tax_rate) {
      const tax = nearest(BigInt(amount) * BigInt(minorUnits(bill.tax_rate, 4)), 1_000_000n);
      this.totals(bill, 0, decimals, tax - minorUnits(bill.tax_amount, decimals));
      bill.tax_amount = text(tax, decimals);
    }
  }

  /** Adds a charge of `amount` minor units to the invoice of another, without tax. */
  add(like: Row, amount: number, decimals: number, fields: Row): Row {
    const {
      carrier = '',
      account = '',
      invoice = '',
      invoice_date = '',
      due_date = '',
      currency = '',
    } = like;
    const bill: Row = {
      carrier,
      account,
      invoice,
      invoice_date,
      due_date,
      currency,
      description: 'Recall',
      ...fields,
      amount: text(amount, decimals),
    };
    this.tables.bills.push(bill);
    this.totals(bill, amount, decimals);
    return bill;
  }

  /** Takes a charge off its invoice. */
  remove({ bill, decimals }: PlainLine): void {
    this.tables.bills.splice(this.tables.bills.indexOf(bill), 1);
    this.totals(
      bill,
      -minorUnits(bill.amount ?? '0', decimals),
      decimals,
      -minorUnits(bill.tax_amount ?? '0', decimals),
    );
  }

  /** Copies a charge onto its own invoice or that of another account. */
  copy({ bill, decimals }: PlainLine, changes: Row = {}): Row {
    const copy = { ...bill, ...changes };
    this.tables.bills.push(copy);
    this.totals(
      copy,
      minorUnits(copy.amount ?? '0', decimals),
      decimals,
      minorUnits(copy.tax_amount ?? '0', decimals),
    );
    return copy;
  }

  /** Moves the totals of a charge's header. */
  totals(bill: Row, net: number, decimals: number, tax = 0): void {
    const header = this.tables.invoices.find((one) => invoiceKey(one) === invoiceKey(bill));
    if (header)
      shift(header, decimals, { net_total: net, tax_total: tax, total: net + tax, amount_due: net + tax });
  }

  /** The audit must say this of a row, beyond what it says already. */
  expect(
    rule: string,
    about: Row,
    impact: number,
    decimals: number,
    place: readonly string[] = ['account', 'invoice', 'service', 'code'],
  ): void {
    this.expected.push({
      rule,
      injection: this.injection,
      class: classOf(rule, impact),
      carrier: about.carrier ?? '',
      impact: text(impact, decimals),
      also: [],
      ...Object.fromEntries(place.flatMap((field) => (about[field] ? [[field, about[field]]] : []))),
    });
  }
}

/** Moves stated amounts of a header, where they are stated. */
export function shift(header: Row, decimals: number, by: Readonly<Record<string, number>>): void {
  for (const [field, amount] of Object.entries(by)) {
    const stated = header[field];
    if (stated) header[field] = text(minorUnits(stated, decimals) + amount, decimals);
  }
}

/** Equal for rows of one invoice. */
export function invoiceKey({ carrier = '', invoice = '' }: Row): string {
  return `${carrier}\n${invoice}`;
}

/** Decimals of a currency's minor unit. */
export function decimalsOf(currency = ''): number {
  return currency === 'JPY' || currency === 'KRW'
    ? 0
    : ['KWD', 'BHD', 'TND', 'JOD', 'OMR'].includes(currency)
      ? 3
      : 2;
}

function plainLines(tables: PlainTables): PlainLine[] {
  const { bills, inventory, prices } = tables;
  const key = ({ carrier = '', service = '' }: Row) => `${carrier}\n${tables.serviceKey(service)}`;
  const count = (rows: readonly Row[]) => {
    const counts = new Map<string, number>();
    for (const row of rows) if (row.service) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
    return counts;
  };
  const [billed, owned] = [count(bills), count(inventory)];
  const elsewhere = new Set(
    inventory.filter(({ carrier }) => carrier).map((row) => tables.serviceKey(row.service ?? '')),
  );
  const byService = new Map(inventory.map((row) => [key(row), row]));
  return bills.flatMap((bill): PlainLine[] => {
    const row = byService.get(key(bill));
    const decimals = decimalsOf(bill.currency);
    const amount = minorUnits(bill.amount ?? '0', decimals);
    const quantity = Number(bill.quantity ?? '1');
    if (
      !row ||
      !bill.service ||
      !elsewhere.has(tables.serviceKey(bill.service)) ||
      bill.charge_type !== 'recurring' ||
      amount <= 0
    )
      return [];
    if (billed.get(key(bill)) !== 1 || owned.get(key(bill)) !== 1 || !bill.period_start || !bill.period_end)
      return [];
    if (
      !row.code ||
      row.code !== bill.code ||
      row.status !== 'active' ||
      (row.account && row.account !== bill.account)
    )
      return [];
    if (!Number.isInteger(quantity) || quantity < 1 || (bill.tax_amount && !bill.tax_rate)) return [];
    const from = dayOf(bill.period_start);
    const months = monthsIn(from, dayOf(bill.period_end), tables.basisOf(bill.carrier ?? ''));
    if (months.n !== months.d || (row.start_date && dayOf(row.start_date) > from)) return [];
    const sheet = prices.filter(({ carrier }) => carrier === bill.carrier);
    const applies = (one: Row) =>
      one.code === bill.code &&
      inForce(one, bill) &&
      (!one.account || one.account === bill.account) &&
      (!one.service || tables.serviceKey(one.service) === tables.serviceKey(bill.service ?? ''));
    const [term, ...others] = sheet.filter(applies);
    const scoped = term !== undefined && isNarrow(term);
    if (sheet.length > 0 && (!term || others.length > 0 || scoped)) return [];
    if (term && !isSimple(term, bill, amount, decimals, quantity)) return [];
    const header = tables.invoices.find((one) => invoiceKey(one) === invoiceKey(bill));
    return [
      { bill, row, decimals, amount, quantity, ...(term ? { term } : {}), ...(header ? { header } : {}) },
    ];
  });
}

function isNarrow({ account, service, min_quantity, max_quantity }: Row): boolean {
  return Boolean(account || service || min_quantity || max_quantity);
}

function inForce({ valid_from, valid_to }: Row, { period_start: day = '' }: Row): boolean {
  return (!valid_from || valid_from <= day) && (!valid_to || valid_to >= day);
}

/** True for a monthly price without a discount that makes the amount billed. */
function isSimple(term: Row, bill: Row, amount: number, decimals: number, quantity: number): boolean {
  const { discount_percent, currency, unit, unit_price = '' } = term;
  if (Number(discount_percent ?? 0) > 0 || currency !== bill.currency || unit !== 'month') return false;
  return nearest(BigInt(minorUnits(unit_price, decimals + 4)) * BigInt(quantity), 10_000n) === amount;
}
