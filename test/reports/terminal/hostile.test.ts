import { describe, expect, test } from 'vitest';
import type { Audit } from '../../../src/audit/audit.ts';
import { RuleSettings } from '../../../src/audit/settings.ts';
import { type Answers, whyNot } from '../../../src/audit/why-not.ts';
import { displayWidth } from '../../../src/reports/terminal/display-width.ts';
import { explainFindingText } from '../../../src/reports/terminal/explain-finding.ts';
import { whyNotText } from '../../../src/reports/terminal/why-not-text.ts';
import { HOSTILE_TEXTS, hostileAudit } from './hostile-audit.ts';
import { told, viewOf } from './terminal-view.ts';

const WIDTHS = [20, 40, 60, 80, 100, 120, 160, 240];
const FORBIDDEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/** What the rules made of each hostile service. */
function answersOf(audit: Audit): Answers[] {
  const named = audit.month.charges.flatMap(({ charge: { service } }) => (service ? [service] : []));
  const services = new Map(named.map((service) => [service.key, service]));
  return [...services.values()]
    .slice(0, 3)
    .map((service) => whyNot(audit, new RuleSettings({}, []), { service }));
}

describe.each(['en-CA', 'fr-CA', 'ar-EG'])('hostile content in %s', (locale) => {
  const audit = hostileAudit(locale);
  const asked = answersOf(audit);
  const settings = new RuleSettings({}, []);

  test.each(WIDTHS)('stays inside %i columns', (width) => {
    const texts = [
      told(audit, viewOf({ width, written: HOSTILE_TEXTS })),
      ...audit.findings.map((finding) => explainFindingText(finding, audit, viewOf({ width }), { settings })),
      ...asked.map((answers) => whyNotText(answers, audit, viewOf({ width }))),
    ];
    const wide = texts.flatMap((text) => text.split('\n')).filter((line) => displayWidth(line) > width);
    expect(wide).toEqual([]);
  });

  test.each(WIDTHS)('puts no control character on a terminal of %i columns', (width) => {
    const texts = [
      told(audit, viewOf({ width, color: true, written: HOSTILE_TEXTS })),
      ...audit.findings.map((finding) =>
        explainFindingText(finding, audit, viewOf({ width, color: true }), { settings }),
      ),
      ...asked.map((answers) => whyNotText(answers, audit, viewOf({ width, color: true }))),
    ];
    const lines = texts.flatMap((text) => text.replace(COLOURS, '').split('\n'));
    expect(lines.filter((line) => FORBIDDEN.test(line))).toEqual([]);
  });

  test.each(WIDTHS)('has no colour but its own on %i columns', (width) => {
    const text = told(audit, viewOf({ width, color: true, written: HOSTILE_TEXTS }));
    const used = new Set(text.match(COLOURS));
    const own = [1, 2, 22, 31, 33, 34, 39].map((code) => `\u001b[${code}m`);
    expect([...used].filter((code) => !own.includes(code))).toEqual([]);
  });
});

test('an amount is whole wherever it fits', () => {
  const audit = hostileAudit('en-CA');
  for (const width of [60, 80, 120, 160]) {
    const text = told(audit, viewOf({ width }));
    expect(text).toContain('999,999,999,999,999,999.99 JPY');
    expect(text).toContain('999,999,999,999,999,999.990 TND');
  }
});
