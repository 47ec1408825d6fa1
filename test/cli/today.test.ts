import { describe, expect, test } from 'vitest';
import { momentOf } from '../../src/cli/today.ts';
import { on } from '../ledger/ledger-story.ts';

const momentAt = (SOURCE_DATE_EPOCH: string) => momentOf({ env: { SOURCE_DATE_EPOCH } });

describe('the clock of commands', () => {
  test('is set by SOURCE_DATE_EPOCH, in UTC', () => {
    expect(momentAt('1793577599')).toEqual({ today: on('2026-11-01'), at: '2026-11-01T23:59:59.000Z' });
    expect(momentAt('1793577600')).toEqual({ today: on('2026-11-02'), at: '2026-11-02T00:00:00.000Z' });
  });

  test.each(['x', '-1', '1.5', '7258118400', '999999999999', '1e3', ' 1'])('refuses %j', (text) => {
    expect(() => momentAt(text)).toThrow(
      `SOURCE_DATE_EPOCH "${text}" is no moment. Expected seconds since 1970, such as 1798675200. Correct the variable, or unset it.`,
    );
  });

  test('is the machine’s where nothing sets it', () => {
    const now = Date.now();
    const { today, at } = momentOf({ env: {} });
    expect(Math.abs(Date.parse(at) - now)).toBeLessThan(60_000);
    expect(Math.abs(today - now / 86_400_000)).toBeLessThan(2);
    expect(momentOf({ env: { SOURCE_DATE_EPOCH: '' } }).today - today).toBeLessThan(2);
  });
});
