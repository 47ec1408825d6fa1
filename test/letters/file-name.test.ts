import { describe, expect, it } from 'vitest';
import { carrierClaimNames, carrierFileNames } from '../../src/letters/file-name.ts';

describe('carrierFileNames', () => {
  it.each([
    ['Laurentel', 'Laurentel'],
    ['Océlia Télécom', 'Océlia-Télécom'],
    ['AT&T / Inc.', 'AT-T-Inc'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'carrier'],
    ['', 'carrier'],
    ['C:\\con.txt\u0000', 'C-con-txt'],
    ['اتصالات المغرب', 'اتصالات-المغرب'],
    ['a\u202egnp.exe', 'a-gnp-exe'],
    ['\ud800x', 'x'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), 'x'.repeat(60)],
    [`${'x'.repeat(59)}--y`, 'x'.repeat(59)],
  ])('names %j', (carrier, name) => {
    expect([...carrierFileNames([carrier])]).toEqual([[carrier, name]]);
  });

  it('tells apart names that a file system may hold for one', () => {
    const names = carrierFileNames(['bell', 'Bell', 'BELL!', 'Bell-2', 'Été', 'E\u0301TE\u0301']);
    expect([...names]).toEqual([
      ['BELL!', 'BELL'],
      ['Bell', 'Bell-2'],
      ['Bell-2', 'Bell-2-2'],
      ['E\u0301TE\u0301', 'ÉTÉ'],
      ['bell', 'bell-3'],
      ['Été', 'Été-2'],
    ]);
  });

  it('does not depend on the order of the carriers', () => {
    expect([...carrierFileNames(['b', 'B', 'a'])]).toEqual([...carrierFileNames(['a', 'B', 'b', 'b'])]);
  });
});

describe('carrierClaimNames', () => {
  it.each([
    ['Laurentel', 'LAURENTEL'],
    ['Océlia Télécom', 'OCELIA-TELECOM'],
    ['Œuvre & Straße Łódź', 'OEUVRE-STRASSE-LODZ'],
    ['Opérateur Générale des Télécommunications', 'OPERATEUR-GENERALE-DES'],
    [`${'x'.repeat(20)} yyy`, `${'X'.repeat(20)}-YYY`],
    [`${'x'.repeat(20)} yyyy`, 'X'.repeat(20)],
    ['x'.repeat(25), 'X'.repeat(24)],
    ['اتصالات المغرب', 'اتصالات-المغرب'],
    ['..', 'CARRIER'],
  ])('names %j', (carrier, name) => {
    expect([...carrierClaimNames([carrier])]).toEqual([[carrier, name]]);
  });

  it('tells apart carriers whose names become the same', () => {
    const long = 'Opérateur Générale des Télécommunications';
    expect([...carrierClaimNames([`${long} du Sud`, `${long} du Nord`, 'Été', 'Ete'])]).toEqual([
      ['Ete', 'ETE'],
      [`${long} du Nord`, 'OPERATEUR-GENERALE-DES'],
      [`${long} du Sud`, 'OPERATEUR-GENERALE-DES-2'],
      ['Été', 'ETE-2'],
    ]);
  });
});
