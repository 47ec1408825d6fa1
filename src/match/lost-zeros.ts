import type { Problem } from '../problem.ts';
import { quoted } from '../problem.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Origin } from '../records/origin.ts';
import { evidenceOf } from '../records/origin.ts';

/** A record that names an account of a carrier. */
interface Accounted {
  readonly origin: Origin;
  readonly carrier: Identifier;
  readonly account?: Identifier;
}

/**
 * Repairs account numbers that lost their leading zeros on one side only: an account of our own records that no bill
 * has, and that equals exactly one billed account but for leading zeros, is taken for it. Every repair is a warning.
 */
export function repairLostZeros<T extends Accounted>(
  records: readonly T[],
  billed: readonly Accounted[],
): { records: readonly T[]; warnings: Problem[] } {
  const accounts = new Map<string, Map<string, Set<string>>>();
  const exact = new Set<string>();
  for (const { carrier, account } of distinct(billed)) {
    exact.add(`${carrier.key}\n${account.key}`);
    let ofCarrier = accounts.get(carrier.key);
    if (!ofCarrier) {
      ofCarrier = new Map();
      accounts.set(carrier.key, ofCarrier);
    }
    const bare = withoutZeros(account.key);
    const same = ofCarrier.get(bare);
    if (same) same.add(account.key);
    else ofCarrier.set(bare, new Set([account.key]));
  }

  const warnings: Problem[] = [];
  const told = new Set<string>();
  const repaired = records.map((record) => {
    const { account, carrier } = record;
    if (!account || exact.has(`${carrier.key}\n${account.key}`)) return record;
    const candidates = [...(accounts.get(carrier.key)?.get(withoutZeros(account.key)) ?? [])];
    const [key] = candidates;
    if (key === undefined || candidates.length > 1) return record;
    const place = evidenceOf(record.origin, 'account');
    const once = `${place.file}\n${account.written}`;
    if (!told.has(once)) {
      told.add(once);
      warnings.push({
        id: 'leading-zeros-lost',
        place: {
          file: place.file,
          ...(place.sheet === undefined ? {} : { sheet: place.sheet }),
          row: record.origin.row,
        },
        found: `account ${quoted(account.written)} differs from a billed account of ${carrier.written} only by leading zeros, and was taken for it`,
        fix: 'Write the account with its zeros, in a column formatted as text',
      });
    }
    return { ...record, account: { written: account.written, key } };
  });
  return { records: repaired, warnings };
}

/** Each carrier and account once. */
function* distinct(billed: readonly Accounted[]): Generator<{ carrier: Identifier; account: Identifier }> {
  const seen = new Map<string, Set<string>>();
  for (const { carrier, account } of billed) {
    if (!account) continue;
    const ofCarrier = seen.get(carrier.key);
    if (ofCarrier?.has(account.key)) continue;
    if (ofCarrier) ofCarrier.add(account.key);
    else seen.set(carrier.key, new Set([account.key]));
    yield { carrier, account };
  }
}

function withoutZeros(key: string): string {
  return key.replace(/^0+(?=.)/, '');
}
