import { expect, test } from 'vitest';
import { firstDifference } from '../../src/archive/first-difference.ts';

const bytes = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`);

test.each<[string, unknown, unknown, unknown]>([
  [
    'a figure of a finding',
    { findings: [{ id: 'F-1', impact: '3.50' }] },
    { findings: [{ id: 'F-1', impact: '4.00' }] },
    { at: 'findings[0 F-1].impact', archived: '"3.50"', now: '"4.00"' },
  ],
  [
    'another finding',
    { findings: [{ id: 'F-1' }, { id: 'F-2' }] },
    { findings: [{ id: 'F-1' }] },
    { at: 'findings[1 F-2]', archived: '{"id":"F-2"}', now: 'nothing' },
  ],
  ['a key that is new', { a: 1 }, { a: 1, b: [true] }, { at: 'b', archived: 'nothing', now: '[true]' }],
  ['a list for an object', { a: [] }, { a: {} }, { at: 'a', archived: '[]', now: '{}' }],
  ['the same figures in other bytes', '{"a":1}', '{ "a":1}', { at: 'byte 2', archived: '0x22', now: '0x20' }],
  ['what is no JSON', 'abc', 'ab', { at: 'byte 3', archived: '0x63', now: 'the end' }],
  ['nothing', { a: 1 }, { a: 1 }, undefined],
])('the first difference is %s', (_, archived, now, difference) => {
  expect(firstDifference(bytes(archived), bytes(now))).toEqual(difference);
});
