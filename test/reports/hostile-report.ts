import type { Report, ReportFinding } from '../../src/report/report.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { exampleAudit } from './audit-example.ts';

/** Texts that try to end what they stand in, to be a command, a link, a mention or a formula, or to hide. */
export const HOSTILE_TEXTS = [
  'line one\nline two\r\nline three\u2028four\u0085five\vsix',
  '::set-output name=x::y\n::stop-commands::z %0A::error::w ##[add-mask]secret',
  'a | b \\| c \\ | `code` ``` <script>alert(1)</script> <!-- --> ]]> <b>bold</b> &amp; {0} {1}',
  '[click](http://evil.example) ![x](https://evil.example/i.png) www.evil.example aroy@evil.example @all #1 !2',
  '</failure></testcase><testcase name="x"/> "quoted" \'single\' [[ATTACHMENT|/etc/passwd]]',
  '\u001b[31mred\u001b[0m \u001b]8;;http://evil.example\u0007link \u009b31m bell\u0007 null\u0000',
  'abc\u202egnp.exe\u2066\u2069\u200f\u061c\ufeff\u200b \ud800 lone \ufffe \uffff \ue000',
  '=HYPERLINK("http://evil.example","x")',
  `${'x'.repeat(3000)} ${'<@|'.repeat(500)}`,
  'مرحبا +212 522-00-11-22 👩‍👩‍👧‍👦',
  '',
] as const;

function text(index: number): string {
  return HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? '';
}

/** The example with a hostile text wherever a file's text stands, some without an amount, a proof or a period. */
export function hostileReport(locale: string, count = 44): Report {
  const report = reportOf(exampleAudit({ locale, findings: count }));
  const findings = report.findings.map(
    (finding, index): ReportFinding => ({
      ...finding,
      id: `F-${index}`,
      fingerprint: text(index),
      rule: index % 5 === 0 ? text(index + 1) : finding.rule,
      carrier: text(index + 2),
      account: text(index + 3),
      invoice: index % 7 === 0 ? undefined : text(index + 4),
      service: text(index + 5),
      code: text(index + 6),
      period: index % 3 === 0 ? undefined : finding.period,
      message: text(index + 7),
      cause: `C-${index % 9}`,
      // What shares a cause shares an impact.
      impact: undefined,
      evidence:
        index % 11 === 0
          ? []
          : finding.evidence.map((cell, at) => ({
              ...cell,
              file: text(index + at),
              column: text(index + at + 1),
              ...(index % 2 === 0 ? { sheet: text(index + 2), cell: text(index + 3) } : {}),
              ...(index % 4 === 1 ? { path: text(index + 5) } : {}),
              value: text(index + at + 4),
            })),
      record: { ...finding.record, description: text(index + 8) },
    }),
  );
  return {
    ...report,
    customer: { ...report.customer, name: text(3) },
    inputs: report.inputs.map((input, index) => ({ ...input, file: text(index + 1), rejected: index })),
    baseline: { file: text(2), known: 3, gone: 1 },
    findings,
    carrierTotals: report.carrierTotals.map((total, index) => ({ ...total, carrier: text(index + 2) })),
    coverage: {
      ...report.coverage,
      rules: HOSTILE_TEXTS.map((reason, index) => ({ id: `rule-${index}`, status: 'skipped', reason })),
    },
    warnings: HOSTILE_TEXTS.map((found) => ({ id: 'unknown-column', place: { file: found, row: 0 }, found })),
  };
}

/** A report of an audit that was given nothing and found nothing. */
export function emptyReport(locale = 'en-CA'): Report {
  return {
    ...reportOf(exampleAudit({ locale, findings: 0 })),
    customer: { kind: 'business', address: [], contact: {} },
    carriers: [],
    inputs: [],
    coverage: { charges: 0, withInventory: 0, withPrice: 0, spend: [], spendWithPrice: [], rules: [] },
    totals: [],
    carrierTotals: [],
    notAudited: [],
    warnings: [],
  };
}

/** The empty report with two rules, both skipped. */
export function skippedReport(locale = 'en-CA'): Report {
  const report = emptyReport(locale);
  const rules = [
    { id: 'nrc-without-order', status: 'skipped', reason: 'no orders file' },
    { id: 'mrc-contract-mismatch', status: 'skipped', reason: 'no price sheets' },
  ] as const;
  return { ...report, coverage: { ...report.coverage, rules } };
}
