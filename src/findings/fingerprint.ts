import { createHash } from 'node:crypto';
import { isoDay } from '../calendar/day.ts';
import { periodKey } from '../calendar/period.ts';
import { compareText, foldWords } from '../text/fold.ts';
import type { Fact } from './fact.ts';
import { placeOf } from './place.ts';

/** What two months must agree in for a fact to be the same, and what tells the months apart. */
interface Identity {
  readonly lasting: string;
  readonly month: string;
}

/** The stable names of a list of facts, in the same order. Facts that are otherwise alike are numbered by their order. */
export function nameFacts(
  facts: readonly { readonly rule: string; readonly fact: Fact }[],
): { id: string; fingerprint: string }[] {
  const occurrences = new Map<string, number>();
  const named = facts.map(({ rule, fact }) => {
    const { lasting, month } = identityOf(rule, fact);
    const count = (occurrences.get(lasting + month) ?? 0) + 1;
    occurrences.set(lasting + month, count);
    const nth = count === 1 ? '' : `\n#${count}`;
    return { fingerprint: digest(lasting + nth), full: digest(`${lasting}\n@${month}${nth}`) };
  });
  const ids = shortIds(
    'F-',
    named.map(({ full }) => full),
  );
  return named.map(({ fingerprint }, index) => ({
    id: ids[index] ?? '',
    fingerprint: fingerprint.slice(0, 32),
  }));
}

/** The prefix and the first eight hexadecimal digits of each digest, and more of those that would otherwise share them. */
export function shortIds(prefix: string, digests: readonly string[]): string[] {
  const lengths = idLengths(digests);
  return digests.map((full, index) => prefix + full.slice(0, lengths[index]));
}

function idLengths(digests: readonly string[]): number[] {
  const lengths = digests.map(() => 8);
  const order = digests
    .map((_, index) => index)
    .sort((a, b) => compareText(digests[a] ?? '', digests[b] ?? ''));
  for (let i = 1; i < order.length; i += 1) {
    const [a = 0, b = 0] = [order[i - 1], order[i]];
    const shared = sharedPrefix(digests[a] ?? '', digests[b] ?? '');
    if (shared < 8) continue;
    lengths[a] = Math.max(lengths[a] ?? 8, shared + 1);
    lengths[b] = Math.max(lengths[b] ?? 8, shared + 1);
  }
  return lengths;
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function identityOf(rule: string, fact: Fact): Identity {
  const place = placeOf(fact.about);
  const { about } = fact;
  const type = about.kind === 'charge' ? about.charge.charge.type : about.kind;
  const lasting = [
    rule,
    place.carrier?.key,
    place.account?.key,
    place.service?.key,
    place.code?.key,
    type,
    describedBy(about),
    fact.distinguishes,
  ].join('\n');
  const day = place.invoiceDate === undefined ? '' : isoDay(place.invoiceDate);
  return { lasting, month: [place.invoice?.key, periodKey(place.period), day].join('\n') };
}

/** What tells apart records of the same place that have no code. */
function describedBy(about: Fact['about']): string {
  switch (about.kind) {
    case 'charge':
    case 'tax':
      return about.charge.charge.code ? '' : foldWords(about.charge.charge.description);
    case 'order':
      return about.order.order.key;
    case 'term':
      return about.term.code ? about.term.contract : foldWords(about.term.description);
    default:
      return '';
  }
}

/** Hexadecimal SHA-256 of a text. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
