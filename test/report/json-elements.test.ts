import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { elementAt, splitDocument } from '../../src/report/json-elements.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function split(text: string) {
  const bytes = encode(text);
  const { rest, lists } = splitDocument(bytes, ['list']);
  return { rest, elements: lists.get('list')?.map((range) => elementAt(bytes, range)) };
}

test('the elements of a list are read one by one, the rest without them', () => {
  const text = '{"a": [1, [2]], "list" : [ {"x": "]}"}, "a\\"]\\\\", [1, [2]], null ], "b": {"list": [9]}}';
  const { rest, elements } = split(text);
  expect(JSON.parse(rest)).toEqual({ a: [1, [2]], list: [], b: { list: [9] } });
  expect(elements).toEqual([{ x: ']}' }, 'a"]\\', [1, [2]], null]);
});

test('several lists are split off, in whatever order they stand and whatever stands between them', () => {
  const bytes = encode('{"b": [{"a": [7]}], "c": {"a": [1]}, "a": ["b", [2]], "d": [3], "a": [4]}');
  const { rest, lists } = splitDocument(bytes, ['a', 'x', 'b']);
  const read = [...lists].map(([key, ranges]) => [key, ranges.map((range) => elementAt(bytes, range))]);
  expect({ rest, read }).toEqual({
    rest: '{"b": [], "c": {"a": [1]}, "a": [], "d": [3], "a": [4]}',
    read: [
      ['b', [{ a: [7] }]],
      ['a', ['b', [2]]],
    ],
  });
});

it.each([
  ['a list of the same name further in', '{"a": {"list": [1]}}'],
  ['a text of that name', '{"a": "list", "b": [1]}'],
  ['no list under the key', '{"list": {"a": [1]}}'],
  ['no object', '["list", [1]]'],
])('has nothing to split off: %s', (_, text) => {
  expect(split(text)).toEqual({ rest: text, elements: undefined });
});

it.each([
  ['an empty list', '{"list": [ \n ]}', []],
  ['a list cut short', '{"list": [1, 2', [1]],
])('%s', (_, text, elements) => {
  expect(split(text).elements).toEqual(elements);
});

it('hands a list cut short on as no JSON', () => {
  expect(() => JSON.parse(split('{"list": [1, 2').rest)).toThrow(SyntaxError);
});

it.each(['{"list": [1,,2]}', '{"list": [1,]}', '{"list": [1 2]}', '{"list": [,]}', '{"list": [}]}'])(
  'refuses %s',
  (text) => {
    expect(() => {
      JSON.parse(split(text).rest);
    }).toThrow(SyntaxError);
  },
);

it('refuses bytes that are no UTF-8', () => {
  const bytes = Uint8Array.from([...encode('{"list": ["'), 0xff, ...encode('"]}')]);
  const elements = splitDocument(bytes, ['list']).lists.get('list') ?? [];
  expect(() => elements.map((range) => elementAt(bytes, range))).toThrow(TypeError);
});

test('what is split is what was there, for any document', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), fc.nat(3), (other, list, spaces) => {
      const text = JSON.stringify({ before: other, list, after: [other] }, null, spaces);
      const { rest, elements } = split(text);
      expect({ ...JSON.parse(rest), list: elements }).toEqual(JSON.parse(text));
    }),
  );
});
