import type { NamedCarrier } from './carrier-spellings.ts';
import { monthByName } from './name-hints.ts';
import type { TriedEntry } from './plan.ts';

/** Bills of the month under audit, those of months before it, and what is doubtful in that. */
export interface DividedBills {
  /** As `2026-10`; undefined where no bill says its month. */
  readonly month?: string;
  readonly current: readonly TriedEntry[];
  readonly earlier: readonly TriedEntry[];
  readonly doubts: readonly { readonly file: string; readonly text: string }[];
}

/** A month that has this share of the records of the fullest month is no stray date. */
const TELLING_SHARE = 0.5;

/** The newest month that an entry has many records of, by the dates of its invoices; else the month its name says. */
export function monthOf({ entry, trial }: TriedEntry): string | undefined {
  const most = Math.max(...trial.months.values());
  const months = [...trial.months].filter(([, records]) => records >= TELLING_SHARE * most);
  return months.at(-1)?.[0] ?? monthByName(entry.file);
}

/**
 * Divides bills by month: of each carrier the newest is audited, when it is of the newest month of all or of the one
 * before it, as carriers date their bills on different days; all others are history.
 */
export function divideBills(bills: readonly TriedEntry[], carriers: readonly NamedCarrier[]): DividedBills {
  const nameOf = new Map(carriers.flatMap(({ name, keys }) => keys.map((key) => [key, name] as const)));
  const doubts: { file: string; text: string }[] = [];
  const months = new Map(bills.map((bill) => [bill, monthOf(bill)]));
  const newest = [...months.values()].reduce(
    (last, month) => (month !== undefined && month > (last ?? '') ? month : last),
    undefined,
  );
  const ofCarrier = new Map<string, string>();
  for (const [bill, month] of months) {
    for (const { key } of bill.trial.carriers) {
      const name = nameOf.get(key) ?? key;
      if (month !== undefined && month > (ofCarrier.get(name) ?? '')) ofCarrier.set(name, month);
    }
  }
  const current: TriedEntry[] = [];
  const earlier: TriedEntry[] = [];
  for (const [bill, month] of months) {
    const { file } = bill.entry;
    if (bill.trial.months.size > 1) doubts.push({ file, text: severalMonths(bill) });
    if (month === undefined || newest === undefined) {
      if (newest !== undefined)
        doubts.push({ file, text: 'nothing tells its month; it is read as a bill of the month under audit' });
      current.push(bill);
      continue;
    }
    const isNewestOfIts = bill.trial.carriers.some(
      ({ key }) => ofCarrier.get(nameOf.get(key) ?? key) === month,
    );
    const late = month < newest;
    if (!isNewestOfIts || monthsBetween(month, newest) > 1) {
      earlier.push(bill);
      if (isNewestOfIts)
        doubts.push({
          file,
          text: `it is of a month long before ${newest}, and the newest bill of its carrier; it is read as history, so nothing of it is audited`,
        });
      continue;
    }
    if (late)
      doubts.push({
        file,
        text: `it is dated in ${month} while others are of ${newest}; it is audited as the newest bill of its carrier`,
      });
    current.push(bill);
  }
  return { ...(newest === undefined ? {} : { month: newest }), current, earlier, doubts };
}

function severalMonths({ trial, entry }: TriedEntry): string {
  const months = [...trial.months.keys()];
  const first = months[0] ?? '';
  const last = months.at(-1) ?? '';
  return entry.look.role === 'bills'
    ? `it holds bills of ${months.length} months, ${first} to ${last}, and is audited as one; give each month a file of its own to audit one month`
    : `it holds invoices of ${months.length} months, ${first} to ${last}`;
}

function monthsBetween(from: string, to: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(to) - count(from);
}
