import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formatMoney } from '../../../src/language/format.ts';
import { causesOf } from '../../../src/report/causes.ts';
import { htmlReport } from '../../../src/reports/html/html.ts';
import { withoutInvisible } from '../../../src/text/fold.ts';
import { exampleReport } from './example-report.ts';
import { byId, named, type ParsedPage, parsedPage, rowsOf, within } from './parsed-page.ts';

const LOCALES = ['en-CA', 'fr-FR', 'ar-MA'] as const;

async function pageOf(locale: string, findings = 25): Promise<ParsedPage> {
  return parsedPage(await htmlReport(exampleReport({ locale, findings })));
}

describe.each(LOCALES)('the page in %s', (locale) => {
  test('is well-formed, in its language and direction, and holds every finding with its amounts', async () => {
    const report = exampleReport({ locale });
    const page = parsedPage(await htmlReport(report));
    const [html] = named(page, 'html');
    expect(html?.attributes).toEqual({ lang: locale, dir: locale === 'ar-MA' ? 'rtl' : 'ltr' });
    const rows = rowsOf(byId(page, 'findings-table'));
    expect(rows).toHaveLength(25);
    for (const [index, finding] of report.findings.entries()) {
      const row = rows[index] ?? [];
      expect(row[1]).toBe(`${report.titleOf(finding.rule)[report.locale.language]}${finding.id}`);
      expect(row[2]).toContain(finding.message);
      expect(row[3]).toBe(`${finding.carrier}${finding.account ?? ''}`);
      expect(row[5]).toBe(`${finding.service ?? ''}${finding.code ?? ''}`);
      const amounts = [finding.billed, finding.expected, finding.impact];
      expect(row.slice(6, 9)).toEqual(
        amounts.map((amount) => (amount ? withoutInvisible(formatMoney(amount, report.locale)) : '')),
      );
      for (const { file, value } of finding.evidence) {
        expect(row[2]).toContain(file);
        expect(row[2]).toContain(value);
      }
    }
  });

  test('has unique ids, and every reference leads to one', async () => {
    const page = await pageOf(locale);
    const ids = page.elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const names = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
    const references = page.elements.flatMap(({ attributes }) => [
      ...names.flatMap((name) => attributes[name]?.split(' ') ?? []),
      ...(attributes.href === undefined ? [] : [attributes.href.replace(/^#/, '')]),
    ]);
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has landmarks, headings in order, tables with captions and scopes, and a label for each control', async () => {
    const page = await pageOf(locale);
    for (const landmark of ['header', 'nav', 'main', 'footer', 'h1']) {
      expect(named(page, landmark).map(({ name }) => name)).toEqual([landmark]);
    }
    const levels = page.elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    for (const table of named(page, 'table')) {
      const inside = within(table);
      expect(table.children[0]?.name).toBe('caption');
      expect(table.children[0]?.text).not.toBe('');
      expect(inside.filter(({ name, attributes }) => name === 'th' && !attributes.scope)).toEqual([]);
      const head = inside.find(({ name }) => name === 'thead');
      expect(head && within(head).filter(({ name, text }) => name === 'th' && text === '')).toEqual([]);
    }
    const labelled = named(page, 'label').map(({ attributes }) => attributes.for);
    const controls = page.elements.filter(({ name }) => name === 'input' || name === 'select');
    expect(controls.map(({ attributes }) => attributes.id)).toEqual([
      'theme',
      'search',
      'filter-class',
      'filter-severity',
      'filter-carrier',
      'filter-rule',
    ]);
    expect(labelled).toEqual(controls.map(({ attributes }) => attributes.id));
    expect(byId(page, 'count').attributes.role).toBe('status');
  });

  test('offers each class, severity, carrier and rule that occurs, with its count', async () => {
    const report = exampleReport({ locale });
    const page = parsedPage(await htmlReport(report));
    for (const name of ['class', 'severity', 'carrier', 'rule'] as const) {
      const [, ...options] = byId(page, `filter-${name}`).children;
      const counts = options.map(({ text }) => Number(/\((\d+)\)$/.exec(text)?.[1]));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(25);
      expect(options).toHaveLength(new Set(report.findings.map((finding) => finding[name])).size);
      expect(options.map(({ attributes }) => attributes.value)).toEqual(
        options.map((_, index) => String(index)),
      );
    }
  });

  test('leaves no placeholder and no untranslated part', async () => {
    const page = await pageOf(locale);
    expect(page.text.match(/\{\w+\}|undefined|NaN|\[object/g)).toBeNull();
  });
});

test('opens each cause to its lines, which lead to their findings', async () => {
  const report = exampleReport({ findings: 60 });
  const page = parsedPage(await htmlReport(report));
  const causes = causesOf(report.findings);
  const shown = byId(page, 'causes').children.find(({ name }) => name === 'ol')?.children ?? [];
  expect(shown).toHaveLength(causes.length);
  for (const [index, cause] of causes.entries()) {
    const inside = within(shown[index] ?? byId(page, 'causes'));
    const links = inside.flatMap(({ name, attributes }) => (name === 'a' ? [attributes.href] : []));
    expect(links).toEqual([...cause.findings.map(({ id }) => `#${id}`), '#findings']);
    expect(inside.find(({ name }) => name === 'summary')?.text).toContain(report.titleOf(cause.rule).en);
  }
});

test('states the totals of each currency exactly', async () => {
  const report = exampleReport({ locale: 'fr-FR' });
  const { text } = byId(parsedPage(await htmlReport(report)), 'totals');
  for (const { billed, claim, exposure } of report.totals) {
    for (const amount of [billed, claim, exposure])
      expect(text).toContain(formatMoney(amount, report.locale));
  }
});

test('loads and runs nothing but its own script and style, known by their digests', async () => {
  const source = await htmlReport(exampleReport());
  const page = parsedPage(source);
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = named(page, 'meta').find(({ attributes }) => attributes['http-equiv'])?.attributes.content;
  expect(policy).toBe(
    `default-src 'none'; script-src ${digest(page.script)}; style-src ${digest(page.style)}; base-uri 'none'; ` +
      "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
  const loading = new Set([
    'link',
    'img',
    'iframe',
    'object',
    'embed',
    'audio',
    'video',
    'form',
    'base',
    'use',
    'image',
  ]);
  expect(page.elements.filter(({ name }) => loading.has(name))).toEqual([]);
  const names = new Set(page.elements.flatMap(({ attributes }) => Object.keys(attributes)));
  expect([...names].filter((name) => /^on|^style$|^src/.test(name))).toEqual([]);
  const targets = page.elements.flatMap(({ attributes }) => attributes.href ?? []);
  expect(targets.filter((target) => !target.startsWith('#'))).toEqual([]);
  expect(page.style).not.toMatch(/url\(|@import/);
  expect(page.script).not.toMatch(
    /innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|https?:|import\(/,
  );
});

test('is the same text twice', async () => {
  const report = exampleReport({ locale: 'ar-MA' });
  expect(await htmlReport(report)).toBe(await htmlReport(report));
});

test('says that nothing was found, and what was not checked all the same', async () => {
  const report = { ...exampleReport({ findings: 1 }), findings: [], carrierTotals: [] };
  const page = parsedPage(await htmlReport(report));
  expect(byId(page, 'findings').text).toBe('All findingsNo discrepancy was found in what was checked.');
  expect(byId(page, 'limits').text).toContain('Rules skipped (2)');
  expect(page.elements.some(({ attributes }) => attributes.id === 'search')).toBe(false);
});

test('says so where a saved report holds the findings alone', async () => {
  const report = {
    ...exampleReport(),
    detailed: false,
    invoices: [],
    months: [],
    inventory: [],
    comparison: [],
    notAudited: [],
    warnings: [],
  };
  const page = parsedPage(await htmlReport(report));
  const sentence = 'The saved report this page was made from holds the findings without this part.';
  for (const id of ['story-trend', 'limits', 'invoices', 'warnings']) {
    expect(byId(page, id).text).toContain(sentence);
  }
});
