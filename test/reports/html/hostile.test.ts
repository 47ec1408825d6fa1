import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/report/report.ts';
import { reportOf } from '../../../src/report/report-of-audit.ts';
import { htmlReport } from '../../../src/reports/html/html.ts';
import { shownText } from '../../../src/reports/html/shown-text.ts';
import { HOSTILE_TEXTS, hostileAudit } from '../terminal/hostile-audit.ts';
import { exampleReport } from './example-report.ts';
import { byId, named, type ParsedPage, parsedPage, within } from './parsed-page.ts';

/** Texts that try to leave the place where they are written. */
const MARKUP_TEXTS = [
  '</td></tr></table><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- ]]> --> <![CDATA[x]]> <?php ?>',
  '&lt;b&gt; &amp; &#60;i&#62; &nbsp',
  'javascript:alert(1)',
  '</title></style></script><svg onload=alert(1)>',
  '{{7*7}} {shown} {cause} {a} $& $1 `x`',
  '\ufffe\uffff\ufdd0 no characters',
] as const;

/** Controls but the line feed, direction overrides and isolates, halves of characters, separators of lines. */
const UNSEEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|[\p{Cs}\p{Zl}\p{Zp}]/u;

function text(index: number): string {
  return MARKUP_TEXTS[index % MARKUP_TEXTS.length] ?? '';
}

/** The example with markup in every text that comes from a file or from a saved report. */
function markupReport(locale: string): Report {
  const report = exampleReport({ locale });
  return {
    ...report,
    version: text(0),
    rulesSha256: text(1),
    customer: { ...report.customer, name: text(6) },
    baseline: { file: text(0), known: 1, gone: 2 },
    titleOf: (rule) => ({ en: `${rule} ${text(0)}`, fr: `${rule} ${text(1)}`, ar: `${rule} ${text(2)}` }),
    findings: report.findings.map((finding, index) => ({
      ...finding,
      id: text(index),
      cause: `${finding.cause} ${text(index + 1)}`,
      carrier: text(index),
      account: text(index + 1),
      invoice: text(index + 2),
      service: text(index + 3),
      code: text(index + 4),
      message: text(index + 5),
      record: { ...finding.record, description: text(index + 6) },
      evidence: finding.evidence.map((cell, place) => ({
        ...cell,
        file: text(index + place),
        sheet: text(index + place + 1),
        column: text(index + place + 2),
        path: text(index + place + 3),
        value: text(index + place + 4),
      })),
    })),
    carrierTotals: report.carrierTotals.map((total, index) => ({ ...total, carrier: text(index) })),
    invoices: report.invoices.map((line, index) => ({
      ...line,
      carrier: text(index),
      account: text(index + 1),
      invoice: text(index + 2),
    })),
    inputs: report.inputs.map((input, index) => ({
      ...input,
      file: text(index),
      layout: text(index + 1),
      sha256: text(index + 2),
    })),
    coverage: {
      ...report.coverage,
      rules: MARKUP_TEXTS.map((reason) => ({ id: reason, status: 'skipped', reason })),
    },
    notAudited: MARKUP_TEXTS.map((own) => ({
      kind: 'row',
      file: own,
      carrier: own,
      account: own,
      service: own,
      code: own,
      reason: 'rejected',
      detail: own,
    })),
    warnings: MARKUP_TEXTS.map((found) => ({ id: 'unknown-column', place: { file: found }, found })),
  };
}

const shapeOf = (page: ParsedPage) => [...new Set(page.elements.map(({ name }) => name))].sort();

describe.each(['en-CA', 'ar-MA'])('a hostile report in %s', (locale) => {
  test('adds no element, no attribute and no way out of a text', async () => {
    const plain = parsedPage(
      await htmlReport({ ...exampleReport({ locale }), baseline: { file: 'a', known: 1, gone: 2 } }),
    );
    const page = parsedPage(await htmlReport(markupReport(locale)));
    expect(shapeOf(page)).toEqual(shapeOf(plain));
    const attributesOf = (one: ParsedPage) => [
      ...new Set(
        one.elements.flatMap(({ name, attributes }) =>
          Object.keys(attributes).map((key) => `${name} ${key}`),
        ),
      ),
    ];
    expect(attributesOf(page).sort()).toEqual(attributesOf(plain).sort());
    expect(page.script).toBe(plain.script);
    expect(page.style).toBe(plain.style);
    const targets = page.elements.flatMap(({ attributes }) => attributes.href ?? []);
    expect(targets.filter((target) => !/^#[\w-]+$/.test(target))).toEqual([]);
    const ids = page.elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids.filter((id, index) => !/^[\w-]+$/.test(id) || ids.indexOf(id) !== index)).toEqual([]);
  });

  test('is shown as the text it is', async () => {
    const report = markupReport(locale);
    const page = parsedPage(await htmlReport(report));
    const body = within(byId(page, 'findings-table')).find(({ name }) => name === 'tbody');
    expect(body?.children).toHaveLength(report.findings.length);
    for (const [index, finding] of report.findings.entries()) {
      const cells = body?.children[index]?.children.map((cell) => cell.text) ?? [];
      expect(cells[2]).toContain(shownText(finding.message));
      expect(cells[3]).toBe(shownText(finding.carrier) + shownText(finding.account ?? ''));
      expect(cells[5]).toBe(shownText(finding.service ?? '') + shownText(finding.code ?? ''));
      for (const { value } of finding.evidence) expect(cells[2]).toContain(shownText(value));
    }
    expect(named(page, 'title')[0]?.text).toContain(shownText(text(6)));
    expect(byId(page, 'warnings').text).toContain(shownText(text(0)));
  });

  test('holds no control, no direction override and no half of a character', async () => {
    const { findings, ...rest } = reportOf(hostileAudit(locale));
    const page = await htmlReport({ ...rest, findings });
    // A chart's own description sets its labels apart with isolates.
    expect(page.replace(/<svg[\s\S]*?<\/svg>/g, '').match(UNSEEN)).toBeNull();
    const read = parsedPage(page);
    for (const hostile of HOSTILE_TEXTS) expect(read.text).toContain(shownText(hostile, 120));
  });
});

test('amounts too large to draw leave the page without a chart', async () => {
  const report = exampleReport();
  const huge = report.findings.map((finding) =>
    finding.impact ? { ...finding, impact: { ...finding.impact, digits: 10n ** 400n } } : finding,
  );
  const page = parsedPage(await htmlReport({ ...report, findings: huge }));
  expect(named(page, 'svg')).toEqual([]);
  expect(byId(page, 'findings-table').text).toContain(report.findings[0]?.id);
});
