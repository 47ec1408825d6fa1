import { describe, expect, test } from 'vitest';
import { money } from '../../../src/money/money.ts';
import { element, filled, rawElement, text } from '../../../src/reports/html/markup.ts';
import { messageText } from '../../../src/reports/html/message-text.ts';
import { identifier, quotedText, shownText } from '../../../src/reports/html/shown-text.ts';
import { moneyKeys } from '../../../src/reports/html/table.ts';

describe('markup', () => {
  test('escapes texts and attributes alike', () => {
    expect(element('a', { title: `"<'&>`, hidden: true, id: undefined }, text(`"<'&>`))).toBe(
      '<a title="&quot;&lt;&#39;&amp;&gt;" hidden="">&quot;&lt;&#39;&amp;&gt;</a>',
    );
    expect(element('br', {})).toBe('<br />');
  });

  test('fills a sentence once: what is filled in is never read for names again', () => {
    expect(filled('<{a}> {b} {c}', { a: text('{b}'), b: text('<') })).toBe('&lt;{b}&gt; &lt; {c}');
  });

  test('refuses a script or a style that would end early', () => {
    expect(rawElement('style', 'a { b: c; }')).toBe('<style>a { b: c; }</style>');
    expect(() => rawElement('script', 'x</script>')).toThrow(RangeError);
    expect(() => rawElement('script', 'x<!--')).toThrow(RangeError);
  });
});

describe('a text from a file', () => {
  test('is on one line, seen, and cut one past the limit', () => {
    expect(shownText('a\nb\u202ec\u0007d\ufffe')).toBe('a bc·d·');
    expect(shownText('x'.repeat(400))).toBe('x'.repeat(400));
    expect(shownText('x'.repeat(401))).toBe(`${'x'.repeat(399)}…`);
    expect(shownText('x'.repeat(5_000_000))).toBe(`${'x'.repeat(399)}…`);
  });

  test('stands apart in its own direction, an identifier left to right', () => {
    expect(quotedText('قرطاج')).toBe('<bdi>قرطاج</bdi>');
    expect(identifier('+216 71')).toBe('<bdi dir="ltr" class="i">+216 71</bdi>');
    expect(identifier(undefined)).toBe('');
    expect(identifier('x'.repeat(121))).toBe(`<bdi dir="ltr">${'x'.repeat(119)}…</bdi>`);
  });
});

describe('a message', () => {
  test('is plain text in English and French', () => {
    expect(messageText('Billed $31.50 for <x>\u202e.', ['31'], 'en')).toBe('Billed $31.50 for &lt;x&gt;.');
  });

  test('sets amounts and names apart in Arabic, each number whole', () => {
    expect(
      messageText('المفوتر \u200f\u200e-31,50\u00a0CA$. الخدمة +216 (71).', ['+216 (71)', 'x'], 'ar'),
    ).toBe('المفوتر <bdi dir="ltr">-31,50\u00a0CA$</bdi>. الخدمة <bdi>+216 (71)</bdi>.');
    expect(messageText('المفوتر -31,50\u00a0CA$.', [], 'ar')).toBe(
      'المفوتر <bdi dir="ltr">-31,50\u00a0CA$</bdi>.',
    );
    expect(messageText('TN-1 TN', ['TN', 'TN-1'], 'ar')).toBe('<bdi>TN-1</bdi> <bdi>TN</bdi>');
    expect(messageText('\u200f12,250\u00a0د.ت.\u200f.', [], 'ar')).toBe(
      '<bdi dir="rtl">12,250\u00a0د.ت.</bdi>.',
    );
  });
});

test('amounts are sorted by whole numbers of one unit for each currency', () => {
  const values = [money('1.50', 'CAD'), money('0.0345', 'CAD'), money('3', 'TND'), undefined];
  const key = moneyKeys(values);
  expect(values.map(key)).toEqual(['CAD 15000', 'CAD 345', 'TND 3000', undefined]);
  expect(key(money('-90071992547409.93', 'EUR'))).toBe('EUR -9007199254740993');
});
