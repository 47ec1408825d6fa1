import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = 'test/recall';
/** What may be used of the product: its command, and, for a month of a user's own, its reading. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'test/recall/recall.js': ['src/cli/main.ts'],
  'test/recall/recall.test.ts': ['src/cli/main.ts'],
  'test/recall/user/plain-tables.ts': [
    'src/config/load-config.ts',
    'src/gather/gather-records.ts',
    'src/gather/reread-services.ts',
    'src/normalize/values/identifier-text.ts',
    'src/normalize/values/phone-country.ts',
  ],
};

test('the bench shares no code with what it tests', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.[jt]s$/.test(file) && file !== 'imports.test.ts',
  );
  expect(files.length).toBeGreaterThan(20);
  const used = files.flatMap((name) => {
    const file = path.posix.join(FOLDER, name.split(path.sep).join('/'));
    return productImports(file, readFileSync(file, 'utf8'))
      .filter((target) => !ALLOWED[file]?.includes(target))
      .map((target) => `${file} → ${target}`);
  });
  expect(used).toEqual([]);
});

test('an import of a rule, of the match, of the audit or of money is seen, however it is written', () => {
  const text = `
    import { priceOf } from './cents.ts';
    import type { Month } from '../../src/match/month.ts';
    export { rounded } from '../../src/money/money.ts';
    const rules = await import('../../src/rules/index.ts');
    await fromSource('src/audit/audit.ts');`;
  expect(productImports('test/recall/main.ts', text)).toEqual([
    'src/match/month.ts',
    'src/money/money.ts',
    'src/rules/index.ts',
    'src/audit/audit.ts',
  ]);
});

/** Files of src that a module names in an import, or in any text that leads there. */
function productImports(file: string, text: string): string[] {
  return [...text.matchAll(/['"`]((?:\.{1,2}\/)+[^'"`\s]+|src\/[^'"`\s]+)['"`]/g)]
    .map(([, target = '']) =>
      target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target,
    )
    .filter((target) => target.startsWith('src/'));
}
