import { expect, test } from 'vitest';
import { lineOf } from '../../src/reports/evidence-line.ts';

test.each([
  [{ row: 14 }, 14],
  [{ row: 14, cell: 'F7' }, 14],
  [{ row: 0 }, undefined],
  [{ cell: 'F7' }, 7],
  [{ cell: 'XFD1048576' }, 1_048_576],
  [{ cell: '12:12' }, 12],
  [{ cell: 'F0' }, undefined],
  [{ cell: 'F7 or so' }, undefined],
  [{ cell: '' }, undefined],
  [{ page: 3 }, undefined],
  [{ path: '7' }, undefined],
])('the line of %j is %j', (place, line) => {
  expect(lineOf({ role: 'bills', file: 'a', value: '', ...place })).toBe(line);
});
