import { describe, expect, it } from 'vitest';
import { fileLink, linkInside, linksXml } from '../../../src/reports/workbook/links.ts';

describe('fileLink', () => {
  it('leads from the folder of the workbook to a file below the folder of the audit', () => {
    expect(fileLink('..', 'bills/2026-10/laurentel.csv')).toEqual({
      kind: 'file',
      target: '../bills/2026-10/laurentel.csv',
    });
    expect(fileLink('.', 'Écarts été.pdf')).toEqual({ kind: 'file', target: 'Écarts%20été.pdf' });
    expect(fileLink('../../october', 'قائمة.xml')).toEqual({
      kind: 'file',
      target: '../../october/قائمة.xml',
    });
  });

  it('leads to the cell of a workbook, and of nothing else', () => {
    expect(fileLink('..', 'prices.xlsx', { sheet: "l'été", cell: 'F7' })).toEqual({
      kind: 'file',
      target: '../prices.xlsx',
      location: "'l''été'!F7",
    });
    expect(fileLink('..', 'prices.xlsx', { sheet: '2026', cell: '7:7' })).toEqual({
      kind: 'file',
      target: '../prices.xlsx',
    });
    expect(fileLink('..', 'prices.csv', { sheet: '2026', cell: 'F7' })).toEqual({
      kind: 'file',
      target: '../prices.csv',
    });
  });

  it.each([
    '../secret.csv',
    'bills/../../secret.csv',
    './laurentel.csv',
    '/etc/passwd.csv',
    '//server/share/bill.csv',
    '\\\\server\\share\\bill.csv',
    'C:\\bill.csv',
    'C:/bill.csv',
    'http://x.example/bill.csv',
    'file:///etc/bill.csv',
    'javascript:alert(1).csv',
    'bills//laurentel.csv',
    'bills/october.zip/laurentel.csv',
    'bill.exe',
    'bill.csv.lnk',
    'laurentel',
    'a%2e%2e/bill.csv',
    'bill#1.csv',
    'bill?.csv',
    'bill\u202exslx.csv',
    'bill\u0000.csv',
    'bills /laurentel.csv',
    '~$bill.xlsx',
    `${'a'.repeat(200)}.csv`,
  ])('never leads to %j', (file) => {
    expect(fileLink('..', file)).toBeUndefined();
  });
});

describe('linksXml', () => {
  it('writes places inside as they are named, and files by their relations', () => {
    const links = [
      { ref: 'A2', link: linkInside("Non contrôlé l'été & co", 3, 1, { line: 9, column: 4 }) },
      { ref: 'B2', link: { kind: 'file', target: '../a.csv' } as const },
      { ref: 'B3', link: { kind: 'file', target: '../b.xlsx', location: "'1'!A1" } as const },
    ];
    expect(linksXml(links, (target) => `rId-${target}`)).toBe(
      '<hyperlinks><hyperlink ref="A2" location="&apos;Non contrôlé l&apos;&apos;été &amp; co&apos;!B3:E9"/><hyperlink ref="B2" r:id="rId-../a.csv"/><hyperlink ref="B3" r:id="rId-../b.xlsx" location="&apos;1&apos;!A1"/></hyperlinks>',
    );
    expect(linksXml([], () => '')).toBe('');
  });
});
