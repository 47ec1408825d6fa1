import path from 'node:path';
import { auditFolder, type Command, type ReportedFinding } from '../audit-folder.ts';
import { compare } from '../compare.ts';
import type { Tally } from '../tally.ts';
import type { UserInjection } from './on-line.ts';
import { OTHER_INJECTIONS } from './other-injections.ts';
import { type PlainTables, plainTables } from './plain-tables.ts';
import { PRICE_INJECTIONS } from './price-injections.ts';
import { invoiceKey, UserMonth } from './user-month.ts';
import { writeTables } from './write-tables.ts';

/**
 * Audits a user's month as it is, then puts errors into copies of it and checks that exactly those are added. Returns the
 * rules for which no row of the month suits.
 */
export async function runFolder(
  command: Command,
  folder: string,
  rules: ReadonlySet<string>,
  scratch: string,
  tally: Tally,
  only?: string,
): Promise<readonly string[]> {
  const tables = await plainTables(folder);
  const plain = path.join(scratch, 'as-it-is');
  await writeTables(tables, plain);
  const asOf = newest(tables);
  const audit = (place: string) => auditFolder(command, place, path.join(place, 'out'), ['--as-of', asOf]);
  const baseline = await audit(plain);
  const unsuited = new Set<string>();
  let open = [...PRICE_INJECTIONS, ...OTHER_INJECTIONS].filter(
    ({ rule }) => rules.has(rule) && (only === undefined || rule === only),
  );
  for (let round = 1; open.length > 0; round += 1) {
    const month = new UserMonth(copyOf(tables), touchedBy(baseline, tables));
    const [done, left] = injectAll(month, open, asOf, round);
    const place = path.join(scratch, `round-${round}`);
    await writeTables(month.tables, place);
    const added = without(await audit(place), baseline);
    tally.add(
      `${path.basename(folder)}, round ${round}`,
      compare(
        month.expected.filter(({ rule }) => rules.has(rule)),
        added,
      ),
      [],
    );
    // What found no row although none was taken before it never will.
    if (done.length === 0) for (const { rule } of left) unsuited.add(rule);
    open = done.length === 0 ? [] : left;
  }
  return [...unsuited];
}

/** Injects what finds a row. Invoices bear one error of a kind each, so a round holds what fits side by side. */
function injectAll(
  month: UserMonth,
  open: readonly UserInjection[],
  asOf: string,
  round: number,
): [UserInjection[], UserInjection[]] {
  const [done, left]: [UserInjection[], UserInjection[]] = [[], []];
  for (const injection of open) {
    month.injection = `${injection.rule}, ${injection.name} (round ${round})`;
    (injection.inject(month, asOf) ? done : left).push(injection);
  }
  return [done, left];
}

/** Services and invoices that something is wrong with already; a saving that could be made is no error. */
function touchedBy(all: readonly ReportedFinding[], tables: PlainTables) {
  const findings = all.filter((finding) => finding.class !== 'optimisation');
  return {
    services: new Set(
      findings.map(({ carrier, service = '' }) => `${carrier}\n${tables.serviceKey(service)}`),
    ),
    invoices: new Set(
      findings
        .filter(({ service }) => !service)
        .map(({ carrier, invoice = '' }) => invoiceKey({ carrier, invoice })),
    ),
  };
}

/** The findings that were not there before; what was there and is gone stays as it is in the baseline's count. */
function without(
  findings: readonly ReportedFinding[],
  baseline: readonly ReportedFinding[],
): ReportedFinding[] {
  const known = new Map<string, number>();
  for (const finding of baseline) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

function keyOf({ rule, carrier, account, invoice, service, code, impact }: ReportedFinding): string {
  return [rule, carrier, account, invoice, service, code, impact].join('\n');
}

function newest({ bills, invoices }: PlainTables): string {
  const dates = [...bills, ...invoices].flatMap(({ invoice_date: date }) => (date ? [date] : [])).sort();
  return (
    dates.at(-1) ??
    bills
      .map(({ period_end: last = '' }) => last)
      .sort()
      .at(-1) ??
    ''
  );
}

function copyOf(tables: PlainTables): PlainTables {
  const { bills, invoices, inventory, prices, orders, history, pastInvoices } = tables;
  return {
    ...tables,
    ...structuredClone({ bills, invoices, inventory, prices, orders, history, pastInvoices }),
  };
}
