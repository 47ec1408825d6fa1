import type { Audit } from '../../../src/audit/audit.ts';
import type { WorkingStep } from '../../../src/findings/fact.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { money } from '../../../src/money/money.ts';
import { exampleAudit } from '../audit-example.ts';

/** Texts that try to move the cursor, colour the screen, break lines, turn the direction or upset the widths. */
export const HOSTILE_TEXTS = [
  'line one\nline two\r\nline three\u2028four\u0085five\vsix',
  'tab\tbetween\t\ttabs',
  '\u001b[31mred\u001b[0m \u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007 \u001b[2J\u009b31m',
  'abc\u202egnp.exe\u2066\u2069\u200f\u061c\ufeff\u200b\u00ad',
  '東京電話サービス株式会社の長い名前がここに入ります繰り返し',
  `Zalgo${'\u0301'.repeat(500)} e\u0301e\u0301 بِسْمِ ٱللَّهِ`,
  '👩‍👩‍👧‍👦 ❤️ 🇫🇷 👍🏽 family and flags',
  `${'x'.repeat(500)}1234567890${'y'.repeat(500)}`,
  `bell\u0007 backspace\b\b\b null\u0000 delete\u007f \ud800 lone \ue000`,
  '{customer} {count} $& $1 x xx xxx',
] as const;

function text(index: number): string {
  return HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? '';
}

/** A working with a hostile text; every third one is too wide to stand in a column. */
function hostileSteps(index: number): WorkingStep[] {
  const value = index % 3 === 0 ? text(index) : text(index).slice(0, 12);
  return [{ name: 'stated', value: { kind: 'text', text: value } }];
}

/** The example with every text that comes from a file replaced by a hostile one, and amounts of absurd size. */
export function hostileAudit(locale: string): Audit {
  const audit = exampleAudit({ locale });
  const findings = audit.findings.map((finding, index): Finding => {
    const huge = money(`${'9'.repeat(index < 3 ? 18 : 3)}.99`, index % 2 === 0 ? 'JPY' : 'TND');
    return {
      ...finding,
      carrier: text(index),
      account: text(index + 1),
      invoice: text(index + 2),
      service: text(index + 3),
      code: text(index + 4),
      message: text(index + 5),
      impact: huge,
      fact: { ...finding.fact, working: hostileSteps(index) },
      also: [text(index + 6)],
      fingerprint: text(index + 7),
      evidence: finding.evidence.map((cell, place) => ({
        ...cell,
        file: text(index + place),
        value: text(index + place + 1),
      })),
    };
  });
  return {
    ...audit,
    customer: { ...audit.customer, name: text(2) },
    findings,
    carrierTotals: audit.carrierTotals.map((total, index) => ({ ...total, carrier: text(index + 2) })),
    coverage: {
      ...audit.coverage,
      rules: HOSTILE_TEXTS.map((reason, index) => ({ id: `rule-${index}`, status: 'skipped', reason })),
    },
    warnings: HOSTILE_TEXTS.map((found) => ({ id: 'unknown-column', place: { file: found }, found })),
  };
}
