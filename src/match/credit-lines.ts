import { createHash } from 'node:crypto';
import { isoDay } from '../calendar/day.ts';
import { overlap } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import { powerOfTen } from '../money/decimal.ts';
import {
  absolute,
  add,
  type Money,
  moneyText,
  negated,
  rounded,
  signOf,
  subtract,
  times,
} from '../money/money.ts';
import type { Charge } from '../records/charge.ts';
import type { CreditLine } from '../records/credit-line.ts';
import type { Dispute } from '../records/dispute.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Invoice } from '../records/invoice.ts';
import { type Origin, placeOfRow } from '../records/origin.ts';
import { foldWords } from '../text/fold.ts';
import { caseNamed, tokensOf } from './case-names.ts';
import { reversesCredit } from './credit-words.ts';
import type { BilledInvoice, MatchedCharge, Month } from './month.ts';

/** A credit with the charge that it is; a credit note without lines has none. */
export interface CreditOfBill {
  readonly line: CreditLine;
  readonly matched?: MatchedCharge;
}

/**
 * Every credit of the month's bills, and every line that takes one back, in the order of the bills; then credit notes that
 * have no lines, in the order of their headers. A line gives money back when its amount is below zero and it is neither tax
 * nor a discount on the invoice's own charges. A line above zero takes a credit back when its type is credit or adjustment,
 * when its words say so, or when it repeats to the letter
 * an earlier month's credit, or a dispute's under the number of its case.
 */
export function creditLinesOf(month: Month): readonly CreditLine[] {
  return creditsOfMonth(month).map(({ line }) => line);
}

/** The same with the charges behind them. */
export function creditsOfMonth(month: Month): readonly CreditOfBill[] {
  let credits = known.get(month);
  if (!credits) {
    const posted = postedEarlier(month);
    const credited = creditedAmounts(month);
    credits = creditsOfBills(
      month,
      (charge) => posted.has(mirrorKey(charge)) || namesCredited(charge, credited),
    );
    known.set(month, credits);
  }
  return credits;
}

/** Several rules, the audit and the report look at the same month's. */
const known = new WeakMap<Month, readonly CreditOfBill[]>();

/** The credits of any month's bills. */
export function creditsOfBills(
  { charges, invoices }: Pick<Month, 'charges' | 'invoices'>,
  mirrors: (charge: Charge) => boolean = () => false,
): readonly CreditOfBill[] {
  const invoiceOf = new Map<MatchedCharge, BilledInvoice>();
  for (const invoice of invoices) for (const matched of invoice.charges) invoiceOf.set(matched, invoice);
  const name = namer();
  const lines = charges.flatMap((matched): CreditOfBill[] => {
    const invoice = invoiceOf.get(matched);
    if (!givesBack(matched, invoice) && !takesBack(matched.charge, mirrors)) return [];
    return [{ line: name(partsOfLine(matched.charge, invoice?.header)), matched }];
  });
  const notes = invoices.flatMap(({ header, charges: own }): CreditOfBill[] => {
    const parts = header && own.length === 0 ? partsOfNote(header) : undefined;
    return parts ? [{ line: name(parts) }] : [];
  });
  return [...lines, ...notes];
}

function givesBack({ charge }: MatchedCharge, invoice: BilledInvoice | undefined): boolean {
  if (signOf(rounded(charge.amount)) >= 0 || charge.type === 'tax') return false;
  if (charge.type !== 'discount') return true;
  // A discount for days that the invoice does not bill cannot lower its charges: it makes up for earlier ones.
  const billed = invoice?.period;
  return (
    charge.period !== undefined &&
    billed !== undefined &&
    charge.period.to < billed.from &&
    !overlap(charge.period, billed)
  );
}

/** Types of line that a carrier also posts for a month's service: of these, only the words tell. */
const ORDINARY: ReadonlySet<Charge['type']> = new Set(['recurring', 'usage']);

function takesBack(charge: Charge, mirrors: (charge: Charge) => boolean): boolean {
  if (signOf(rounded(charge.amount)) <= 0 || charge.type === 'tax' || charge.type === 'late-fee')
    return false;
  if (charge.type === 'credit' || charge.type === 'adjustment') return true;
  if (reversesCredit(charge.description)) return true;
  return !ORDINARY.has(charge.type) && charge.description !== '' && mirrors(charge);
}

function postedEarlier({ history }: Month): ReadonlySet<string> {
  const posted = new Set<string>();
  for (const { charges } of history)
    for (const { charge } of charges)
      if (signOf(charge.amount) < 0 && charge.type !== 'tax' && charge.type !== 'discount')
        posted.add(mirrorKey(charge));
  return posted;
}

/** The disputes that were credited, or took back, an amount; by currency and amount. */
function creditedAmounts({ disputes }: Month): ReadonlyMap<string, readonly Dispute[]> {
  const credited = new Map<string, Dispute[]>();
  for (const dispute of disputes)
    for (const amount of new Set(dispute.credits.map((credit) => amountKey(credit.amount))))
      append(credited, amount, dispute);
  return credited;
}

function amountKey(amount: Money): string {
  return `${moneyText(rounded(amount))} ${amount.currency}`;
}

/** True of as much as a dispute was credited, under the number of its case. */
function namesCredited(charge: Charge, disputes: ReadonlyMap<string, readonly Dispute[]>): boolean {
  const credited = disputes.get(amountKey(charge.amount)) ?? [];
  if (credited.length === 0) return false;
  const tokens = tokensOf(charge.reference, charge.order?.written, charge.description);
  return credited.some((dispute) => caseNamed(tokens, dispute) !== undefined);
}

/** Equal for a credit and a line that charges exactly the same again. */
function mirrorKey({ carrier, account, service, code, description, amount }: Charge): string {
  const names = [carrier, account, service, code].map((one) => one?.key ?? '');
  return [...names, foldWords(description), moneyText(absolute(rounded(amount))), amount.currency].join('\n');
}

/** What a credit's own record says of it. */
interface CreditParts extends Pick<CreditLine, 'date' | 'preceding' | 'period' | 'amount' | 'gross'> {
  readonly carrier: Identifier;
  readonly account?: Identifier;
  readonly invoice?: Identifier;
  readonly service?: Identifier;
  readonly code?: Identifier;
  readonly description: string;
  readonly reference: string;
  readonly origin: Origin;
}

function partsOfLine(charge: Charge, header: Invoice | undefined): CreditParts {
  const { carrier, service, code, description, period, order, origin } = charge;
  const amount = rounded(negated(charge.amount));
  const gross = grossOf(charge, amount);
  const date = charge.invoiceDate ?? header?.invoiceDate;
  const account = charge.account ?? header?.account;
  const preceding = precedingOf(charge);
  return {
    carrier,
    ...(account ? { account } : {}),
    ...(charge.invoice ? { invoice: charge.invoice } : {}),
    ...(date === undefined ? {} : { date }),
    ...(service ? { service } : {}),
    ...(code ? { code } : {}),
    ...(period ? { period } : {}),
    ...(gross ? { gross } : {}),
    ...(preceding === undefined ? {} : { preceding }),
    description,
    reference: [charge.reference, order?.written].filter((text) => text).join(' '),
    amount,
    origin,
  };
}

/** A credit note of which only the totals are known: the money it gives back, whatever it is for. */
function partsOfNote(header: Invoice): CreditParts | undefined {
  const { carrier, account, invoice, invoiceDate, period, netTotal, taxTotal, total, origin } = header;
  const net = netTotal ?? (total && taxTotal ? subtract(total, taxTotal) : total);
  if (!net || signOf(rounded(net)) >= 0) return undefined;
  return {
    carrier,
    ...(account ? { account } : {}),
    invoice,
    ...(invoiceDate === undefined ? {} : { date: invoiceDate }),
    ...(period ? { period } : {}),
    ...(total ? { gross: rounded(negated(total)) } : {}),
    description: '',
    reference: '',
    amount: rounded(negated(net)),
    origin,
  };
}

/** With the tax that the line states, else by its rate. Some bills write a credit's tax without its sign. */
function grossOf({ taxAmount, taxRate }: Charge, amount: Money): Money | undefined {
  if (taxAmount) {
    const tax = absolute(rounded(taxAmount));
    return signOf(amount) < 0 ? subtract(amount, tax) : add(amount, tax);
  }
  if (!taxRate) return undefined;
  const scale = taxRate.scale + 2;
  return rounded(times(amount, { digits: powerOfTen(scale) + taxRate.digits, scale }));
}

/** Gives each credit its key: what the bill says of it, and its number among those of which it says the same. */
function namer(): (parts: CreditParts) => CreditLine {
  const seen = new Map<string, CreditParts[]>();
  return (parts) => {
    const { carrier, account, invoice, service, code, description, reference, origin, ...rest } = parts;
    const names = [carrier, account, invoice, service, code].map((one) => one?.key ?? '');
    const { date, amount } = rest;
    const day = date === undefined ? '' : isoDay(date);
    const said = [...names, day, foldWords(description), moneyText(amount), amount.currency].join('\n');
    append(seen, said, parts);
    const nth = seen.get(said)?.length ?? 1;
    const key = createHash('sha256')
      .update(nth === 1 ? said : `${said}\n#${nth}`)
      .digest('hex')
      .slice(0, 16);
    return {
      key,
      carrier: carrier.written,
      ...(account ? { account: account.written } : {}),
      ...(invoice ? { invoice: invoice.written } : {}),
      ...(service ? { service: service.written } : {}),
      ...(code ? { code: code.written } : {}),
      ...(description === '' ? {} : { description }),
      ...(reference === '' ? {} : { reference }),
      ...rest,
      place: placeOfRow(origin),
    };
  };
}

/** The reference of an electronic credit note is the invoice it corrects. */
function precedingOf({ reference, origin: { table, places } }: Charge): string | undefined {
  const column = table.columns.get('reference');
  const place = column && places?.[column.index];
  return place?.term === 'BT-25' && reference !== '' ? reference : undefined;
}
