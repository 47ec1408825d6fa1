import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/report/report.ts';
import { workbookBytes } from '../../../src/reports/workbook/workbook.ts';
import { exampleAudit } from '../audit-example.ts';
import { containerFaults, elementsOf, partsOf } from './container-parts.ts';
import { exampleReport, openedBytes } from './opened-workbook.ts';

describe.each([
  ['en-CA', 25],
  ['fr-FR', 1],
  ['ar-TN', 25],
  ['en-US', 0],
])('the container of a workbook in %s with %i findings', (locale, findings) => {
  const bytes = workbookBytes({ ...exampleReport(exampleAudit({ locale, findings })), evidenceFolder: '..' });

  it('has a type for each part and a part for each relation, in the order of the schema', async () => {
    expect(containerFaults(await bytes)).toEqual([]);
  });

  it('has tables that span their headings, whose texts they repeat', async () => {
    const whole = await bytes;
    const parts = partsOf(whole);
    const workbook = await openedBytes(whole);
    const names = [...parts.keys()].filter((name) => name.startsWith('xl/tables/'));
    const tables = names.map((name) => elementsOf(parts, name));
    const ids = tables.map(([table]) => table?.attributes.id);
    const titles = tables.map(([table]) => table?.attributes.displayName);
    expect([new Set(ids).size, new Set(titles).size]).toEqual([names.length, names.length]);
    expect(titles.filter((title) => !/^[A-Za-z]+$/.test(title ?? ''))).toEqual([]);
    const headings = tables.map((elements) =>
      elements.flatMap(({ name, attributes }) => (name === 'tableColumn' ? [attributes.name] : [])),
    );
    const shown = workbook.worksheets
      .filter((sheet) => sheet.getTables().length > 0)
      .map((sheet) => headings[0]?.map(() => 0) && rowTexts(sheet.getRow(1).values));
    expect(shown).toEqual(headings);
    for (const texts of headings)
      expect(new Set(texts.map((text) => text?.toLowerCase())).size).toBe(texts.length);
  });
});

function rowTexts(values: unknown): unknown[] {
  return Array.isArray(values) ? values.slice(1) : [];
}

describe('the links of a workbook', () => {
  const hostile = '../../secret.csv';

  function withFile(report: Report, file: string): Report {
    return {
      ...report,
      inputs: report.inputs.map((input, index) => (index === 0 ? { ...input, file } : input)),
      findings: report.findings.map((finding) => ({
        ...finding,
        evidence: finding.evidence.map((proof, index) => (index === 0 ? { ...proof, file } : proof)),
      })),
    };
  }

  async function outsideOf(report: Report, evidenceFolder?: string): Promise<string[]> {
    const parts = partsOf(
      await workbookBytes({ ...report, ...(evidenceFolder === undefined ? {} : { evidenceFolder }) }),
    );
    const rels = [...parts.keys()].filter((name) => name.endsWith('.rels'));
    const targets = rels.flatMap((name) =>
      elementsOf(parts, name).flatMap(({ attributes }) =>
        attributes.TargetMode === 'External' ? [attributes.Target ?? ''] : [],
      ),
    );
    return [...new Set(targets)].sort();
  }

  it('lead to files only where it is known where they lie', async () => {
    const report = exampleReport(exampleAudit());
    expect(await outsideOf(report)).toEqual([]);
    expect(await outsideOf(report, '..')).toEqual([
      '../bills/2026-10/carthage.csv',
      '../bills/2026-10/laurentel.csv',
      '../bills/2026-10/ocelia.csv',
      '../contracts/prices.xlsx',
      '../inventory.xlsx',
    ]);
    expect(await outsideOf(withFile(report, hostile), '..')).toEqual([
      '../bills/2026-10/carthage.csv',
      '../bills/2026-10/ocelia.csv',
      '../contracts/prices.xlsx',
      '../inventory.xlsx',
    ]);
  });

  it('lead from a cause to its lines, from a line to its cause, its files and their line among the sources', async () => {
    const parts = partsOf(await workbookBytes({ ...exampleReport(exampleAudit()), evidenceFolder: '..' }));
    const linksOf = (sheet: number, line: number) =>
      elementsOf(parts, `xl/worksheets/sheet${sheet}.xml`).flatMap(({ name, attributes }) =>
        name === 'hyperlink' && attributes.ref?.replace(/^[A-Z]+/, '') === String(line)
          ? [[attributes.ref, attributes.location ?? attributes['r:id']]]
          : [],
      );
    expect(linksOf(2, 2)).toEqual([
      ['B2', "'Discrepancies'!A2:T2"],
      ['H2', "'Discrepancies'!A2:T2"],
    ]);
    expect(linksOf(3, 2)).toEqual([
      ['B2', 'rId1'],
      ['AA2', "'Causes'!A2"],
      ['AF2', 'rId1'],
      ['AG2', "'2026'!F3"],
      ['AH2', "'Sources'!A2"],
    ]);
    const drawing = strFromU8(parts.get('xl/drawings/drawing1.xml') ?? new Uint8Array());
    expect(drawing).toContain('descr="Claimed by reason, CAD.');
  });
});
