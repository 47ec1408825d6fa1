import { expect, test } from 'vitest';
import { type KnownFinding, knownAside } from '../../src/audit/baseline.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { type Money, money } from '../../src/money/money.ts';
import { tinyAudit } from '../reports/tiny-audit.ts';

const [sample] = tinyAudit().findings;
const finding = (impact: Money | undefined, fingerprint = 'a'): Finding => {
  if (!sample) throw new Error('the tiny month has no finding');
  return { ...sample, fingerprint, rule: 'duplicate-line', impact };
};
const earlier = (impact: Money | undefined, fingerprint = 'a'): KnownFinding => ({
  fingerprint,
  rule: 'duplicate-line',
  ...(impact ? { impact } : {}),
});
const cad = (text: string) => money(text, 'CAD');
const ran = new Set(['duplicate-line']);

function aside(now: readonly Finding[], before: readonly KnownFinding[]) {
  const { standing, known, summary } = knownAside(
    now,
    { file: 'r.json', findings: before },
    { found: now, ran },
  );
  const place = (list: readonly Finding[]) => list.map((one) => now.indexOf(one));
  return { standing: place(standing), known: place(known), summary };
}

test('without a baseline all stand, and nothing is said of one', () => {
  const now = [finding(cad('1.00'))];
  expect(knownAside(now, undefined, { found: now, ran })).toEqual({ standing: now, known: [] });
});

test.each<[string, Money | undefined, Money | undefined, boolean]>([
  ['the same money', cad('3.50'), cad('3.50'), true],
  ['a cent less', cad('3.50'), cad('3.49'), true],
  ['a cent more', cad('3.50'), cad('3.51'), false],
  ['as much the other way', cad('3.50'), cad('-3.50'), false],
  ['an exposure that grew', cad('-3.50'), cad('-3.51'), false],
  ['an exposure that shrank', cad('-3.50'), cad('-3.49'), true],
  ['another currency', cad('3.50'), money('3.50', 'EUR'), false],
  ['nothing, after something', cad('3.50'), cad('0.00'), true],
  ['something, after nothing', cad('0.00'), cad('0.01'), false],
  ['something, after no amount', undefined, cad('0.01'), false],
  ['no amount, after none', undefined, undefined, true],
])('%s', (_, before, now, isKnown) => {
  expect(aside([finding(now)], [earlier(before)]).known).toEqual(isKnown ? [0] : []);
});

test('one known finding answers for one finding, and as many as can be are known', () => {
  const before = [earlier(cad('5.00')), earlier(cad('3.00'))];
  const summary = (known: number) => ({ file: 'r.json', known, gone: 0 });
  expect(aside([finding(cad('3.00')), finding(cad('5.00'))], before)).toEqual({
    standing: [],
    known: [0, 1],
    summary: summary(2),
  });
  expect(aside([finding(cad('4.00')), finding(cad('4.00'))], before)).toEqual({
    standing: [1],
    known: [0],
    summary: summary(1),
  });
  expect(aside([finding(cad('3.00')), finding(cad('1.00')), finding(cad('2.00'))], before)).toEqual({
    standing: [0],
    known: [1, 2],
    summary: summary(2),
  });
});

test('gone are fingerprints of rules that ran, each once', () => {
  const before = [
    earlier(cad('1.00'), 'b'),
    earlier(cad('2.00'), 'b'),
    { ...earlier(cad('1.00'), 'c'), rule: 'total-mismatch' },
    earlier(cad('9.00'), 'a'),
  ];
  expect(aside([finding(cad('9.50'))], before).summary).toEqual({ file: 'r.json', known: 0, gone: 1 });
});
