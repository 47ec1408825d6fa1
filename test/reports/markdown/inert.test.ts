import { marked } from 'marked';
import { expect, test } from 'vitest';
import { parseLocale } from '../../../src/language/locale.ts';
import { inert, isolated, quoting } from '../../../src/reports/markdown/inert.ts';
import { HOSTILE_TEXTS } from '../hostile-report.ts';

const EN = { tag: 'en-CA', language: 'en', region: 'CA' } as const;
const AR = { tag: 'ar-MA', language: 'ar', region: 'MA' } as const;

test.each([
  ['a | b \\', 'a \\| b \\\\'],
  ['`code` *b* _i_ ~s~ $x$', '\\`code\\` \\*b\\* \\_i\\_ \\~s\\~ \\$x\\$'],
  ['<b>&amp;</b>', '\\<b\\>\\&amp;\\</b\\>'],
  ['[a](b)', '\\[a\\](b)'],
  ['@all a@b.example', '\\@\u2060all a\\@\u2060b.example'],
  ['#12 !34 #x', '\\#\u206012 \\!\u206034 \\#x'],
  ['http://x WWW.x awww.x', 'http:\u2060//x WWW\u2060.x awww.x'],
  ['one\r\ntwo\tthree\u202e', 'one two three'],
  ['514-555-0101 VOIP+STD (x): 1.50%', '514-555-0101 VOIP+STD (x): 1.50%'],
])('%j is written %j', (text, plain) => {
  expect(inert(text)).toBe(plain);
});

test.each([
  [200, 'x'.repeat(200)],
  [201, `${'x'.repeat(199)}…`],
  [100_000, `${'x'.repeat(199)}…`],
])('of %i characters at most 200 are shown', (length, shown) => {
  expect(inert('x'.repeat(length))).toBe(shown);
});

test('a character is never cut in two', () => {
  expect(inert('😀'.repeat(200))).toBe('😀'.repeat(200));
  expect(inert('😀'.repeat(201))).toBe(`${'😀'.repeat(199)}…`);
});

test('a text has a direction of its own where the document or the text is right to left', () => {
  expect(isolated('+212 522', AR)).toBe('\u2068+212 522\u2069');
  expect(isolated('قرطاج', EN)).toBe('\u2068قرطاج\u2069');
  expect(isolated('Laurentel', EN)).toBe('Laurentel');
  expect(isolated('', AR)).toBe('');
  expect(parseLocale('ar-MA')).toEqual(AR);
});

test('in Arabic the names a sentence quotes, and signs of currencies, keep their direction', () => {
  const said = 'الخدمة +33 1 55|0 مفوترة بمبلغ \u200f31,50\u00a0CA$.';
  expect(quoting(said, ['+33 1 55|0', '+33', 'x', undefined], AR, 400)).toBe(
    'الخدمة \u2068+33 1 55\\|0\u2069 مفوترة بمبلغ 31,50\u00a0\u2068CA\\$\u2069.',
  );
  expect(quoting('Service +33 1 for $3', ['+33 1'], EN, 400)).toBe('Service +33 1 for \\$3');
});

test.each(HOSTILE_TEXTS)('%j is text alone', (text) => {
  const html = marked.parse(`| a |\n| --- |\n| ${inert(text)} |\n\nx ${inert(text)}`, { async: false });
  const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag);
  expect(tags.filter((tag) => !/^(table|thead|tbody|tr|th|td|p)$/.test(tag ?? ''))).toEqual([]);
  expect(html.match(/<td/g)).toHaveLength(1);
});
