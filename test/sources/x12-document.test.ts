import { describe, expect, test } from 'vitest';
import {
  looksLikeX12,
  MAX_ELEMENTS,
  MAX_SEGMENT_LENGTH,
  readX12Document,
} from '../../src/sources/x12-document.ts';
import { interchange, isa, problemsOf, set, type Writing } from '../normalize/x12/interchange.ts';

const SET = set('811', ['BIG*20261101*L-1', 'TDS*100']);
const IDS = ['ISA', 'GS', 'ST', 'BIG', 'TDS', 'SE', 'GE', 'IEA'];

const read = (text: string) => readX12Document(Buffer.from(text), 'bill.edi').segments;
const refused = (text: string | Uint8Array) =>
  problemsOf(() => readX12Document(Buffer.from(text as string), 'bill.edi'));

describe('what an interchange looks like', () => {
  test.each([
    ['as it is', interchange([SET])],
    ['after a byte order mark', `\ufeff${interchange([SET])}`],
    ['after line breaks', `\r\n  ${interchange([SET])}`],
    ['with a tab between elements', interchange([SET], { element: '\t' })],
    ['with a separator of two bytes', interchange([SET], { element: '¦', component: ':' })],
  ])('%s', (_, text) => {
    expect(looksLikeX12(Buffer.from(text))).toBe(true);
  });

  test.each([
    ['in UTF-16', true, Buffer.from(`\ufeff${interchange([SET])}`, 'utf16le')],
    ['a table whose first heading begins so', false, Buffer.from('ISA,name,amount\n1,2,3\n')],
    ['a word', false, Buffer.from('ISABELLE*00*')],
    ['nothing', false, Buffer.from('')],
    ['something before it', false, Buffer.from(`x${interchange([SET])}`)],
  ])('%s: %s', (_, looks, bytes) => {
    expect(looksLikeX12(bytes)).toBe(looks);
  });
});

describe('delimiters', () => {
  const writings: [string, Writing][] = [
    ['the usual', {}],
    ['tilde between elements', { element: '~', component: '>', terminator: '!' }],
    ['a bar, and a line feed at the end', { element: '|', terminator: '\n' }],
    ['carriage return and line feed at the end', { terminator: '\r\n' }],
    ['line breaks behind the terminator', { terminator: '~\r\n' }],
    ['indents', { terminator: "'\n    " }],
    ['control characters', { element: '\u001d', component: '\u001f', terminator: '\u001c' }],
    ['a character of two bytes', { element: '*', component: '¦', terminator: '§' }],
    ['a caret and a backslash', { element: '^', component: '&', terminator: '\\' }],
  ];

  test.each(writings)('%s', (_, writing) => {
    const segments = read(interchange([SET], writing));
    expect(segments.map(({ id }) => id)).toEqual(IDS);
    expect(segments[3]).toEqual({ number: 4, id: 'BIG', elements: ['20261101', 'L-1'] });
    expect(segments[0]?.elements).toHaveLength(16);
    expect(segments[0]?.elements[15]).toBe(writing.component ?? ':');
  });

  test('the component separator may be missing, with and without line breaks', () => {
    for (const terminator of ['~', '~\n', '~\r\n']) {
      const segments = read(interchange([SET], { component: '', terminator }));
      expect(segments.map(({ id }) => id)).toEqual(IDS);
      expect(segments[5]?.elements).toEqual(['4', '0001']);
      expect(segments[0]?.elements[15]).toBe('');
    }
  });

  test('fields of ISA may be padded wrongly', () => {
    const text = interchange([SET]).replace(/ {10}/g, '').replace('SAINTCLAIR     ', 'SAINTCLAIR'.padEnd(40));
    expect(read(text).map(({ id }) => id)).toEqual(IDS);
  });

  test('Latin-1 bytes are text', () => {
    const text = interchange([set('811', ['PID*F****Île'])], { component: '¦' });
    expect(readX12Document(Buffer.from(text, 'latin1'), 'bill.edi').segments[3]?.elements[4]).toBe('Île');
  });

  test('each interchange of a file has its own, wherever the second byte order mark stands', () => {
    const second = interchange([SET], { element: '|', terminator: '\n' });
    const segments = read(`${interchange([SET])}\r\n\ufeff${second}\u001a`);
    expect(segments.map(({ id }) => id)).toEqual([...IDS, ...IDS]);
    expect(segments.at(-1)).toEqual({ number: 16, id: 'IEA', elements: ['1', '000000012'] });
  });

  test('lines wrapped at 80 characters are joined', () => {
    const wrapped = (interchange([SET]).match(/.{1,80}/g) ?? []).join('\r\n');
    expect(wrapped).toContain('\r\n');
    expect(read(wrapped)).toEqual(read(interchange([SET])));
  });

  test('the last terminator may be missing', () => {
    expect(read(interchange([SET]).slice(0, -1)).map(({ id }) => id)).toEqual(IDS);
  });
});

describe('what is refused', () => {
  const whole = {
    expected: 'an interchange of ANSI X12: ISA, GS, ST … SE, GE, IEA',
    fix: 'Ask the sender or the network for the interchange again, unchanged by an editor or a mail program',
  };

  test('an interchange cut inside ISA', () => {
    expect(refused(isa().slice(0, 60))).toEqual([
      {
        id: 'x12-malformed',
        place: { file: 'bill.edi', path: '1' },
        found: 'the interchange breaks off in its first segment, ISA',
        ...whole,
      },
    ]);
  });

  test.each([
    ['an ISA of too few elements', interchange([SET]).replace('*00401*', '*')],
    ['a letter for a terminator', interchange([SET], { terminator: 'Z' })],
    ['one mark for both', interchange([SET], { terminator: '*' })],
  ])('%s', (_, text) => {
    const found = 'its first segment, ISA, does not have 16 elements followed by a segment terminator and GS';
    expect(refused(`${text}${' '.repeat(400)}`)).toEqual([
      { id: 'x12-malformed', place: { file: 'bill.edi', path: '1' }, found, ...whole },
    ]);
  });

  test('a file that begins with something else, or with nothing', () => {
    const place = { file: 'bill.edi', path: '1' };
    expect(refused('GS*CI~')).toEqual([
      { id: 'x12-malformed', place, found: 'the file does not begin with an ISA segment', ...whole },
    ]);
    expect(refused(' \n')).toEqual([
      { id: 'x12-malformed', place, found: 'the file holds no segment', ...whole },
    ]);
  });

  test('a segment without a name', () => {
    const text = interchange([SET]).replace('BIG*', 'B G*');
    expect(refused(text)).toEqual([
      {
        id: 'x12-malformed',
        place: { file: 'bill.edi', path: '4' },
        found: '"B G" is not the name of a segment',
        ...whole,
      },
    ]);
  });

  test('a last segment that breaks off', () => {
    const text = interchange([SET]);
    expect(refused(text.slice(0, text.indexOf('TDS') + 5))).toEqual([
      {
        id: 'x12-truncated',
        place: { file: 'bill.edi', path: '5' },
        found: 'the file ends inside the segment TDS',
        expected: 'an interchange that ends with IEA',
        fix: 'Download or receive the file again',
      },
    ]);
  });

  test('a segment of too many characters or elements, and not one of just as many', () => {
    const long = (length: number) => interchange([set('811', [`NTE*${'x'.repeat(length - 4)}`])]);
    const wide = (count: number) => interchange([set('811', [`NTE${'*'.repeat(count)}`])]);
    expect(read(long(MAX_SEGMENT_LENGTH))).toHaveLength(7);
    expect(read(wide(MAX_ELEMENTS))).toHaveLength(7);
    const rest = {
      id: 'x12-too-large',
      place: { file: 'bill.edi', path: '4' },
      expected: 'at most 1000000 segments of at most 50000 characters',
      fix: 'Check that the file is an interchange, and ask the sender to divide it by account',
    };
    expect(refused(long(MAX_SEGMENT_LENGTH + 1))).toEqual([
      { ...rest, found: 'a segment is longer than 50000 characters' },
    ]);
    expect(refused(wide(MAX_ELEMENTS + 1))).toEqual([
      { ...rest, found: 'a segment has more than 200 elements' },
    ]);
  });

  test('bytes that are no text', () => {
    expect(refused(Buffer.from(`${interchange([SET])}\0\0\0`)).map(({ id }) => id)).toEqual(['file-binary']);
  });
});
