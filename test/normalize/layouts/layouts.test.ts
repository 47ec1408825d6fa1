import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLocale } from '../../../src/language/locale.ts';
import { layoutSchema } from '../../../src/normalize/layout-language.ts';
import { CARRIER_LAYOUTS, LAYOUTS } from '../../../src/normalize/layouts/index.ts';
import { recordsOfFile } from '../../../src/normalize/records-of-file.ts';
import { IdentifierReader } from '../../../src/normalize/values/identifier-text.ts';
import { problemText } from '../../../src/problem.ts';
import { readSource } from '../../../src/sources/read-source.ts';
import { expectGolden } from '../../golden.ts';
import { fileText } from '../record-text.ts';

const FOLDER = 'fixtures/layouts';
const GOLDEN = '.records.json';
/** The locale of exports whose name has none: by the beginning of their layout's id, else Canada's English. */
const LOCALES: readonly (readonly [beginning: string, locale: string])[] = [
  ['telstra-', 'en-AU'],
  ['verizon-', 'en-US'],
];
/** Carriers, folded, for which sheets of an example may be named. */
const KNOWN_CARRIERS = ['laurentel', 'telecor'];

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('%s', (id, layout) => {
  const folder = path.join(FOLDER, id);
  const exports = filesOf(folder).filter((name) => !name.endsWith(GOLDEN));

  test('has an example, and every example its records', () => {
    expect(exports.length).toBeGreaterThan(0);
    expect(filesOf(folder).filter((name) => name.endsWith(GOLDEN))).toEqual(
      exports.map((name) => `${name}${GOLDEN}`).sort(),
    );
  });

  test.each(exports)('%s gives its records', async (name) => {
    const tag = /\.([a-z]{2}-[A-Z]{2})\./.exec(name)?.[1] ?? localeOf(id);
    const locale = parseLocale(tag);
    if (!locale) throw new RangeError(`no such locale: ${tag}`);
    const read = recordsOfFile(await readSource(path.join(folder, name), name), {
      role: layout.role,
      layouts: LAYOUTS.filter(({ role }) => role === layout.role),
      locale,
      identifiers: new IdentifierReader(locale.region),
      context: { currency: 'CAD', carrierNamed: (written) => written },
      knownCarriers: KNOWN_CARRIERS,
    });
    if ('problems' in read) throw new Error(read.problems.map(problemText).join('\n'));
    expect(read.layout).toBe(id);
    expectGolden(fileText(read), path.join(folder, `${name}${GOLDEN}`));
  });

  test.runIf(id.startsWith('plain-'))('has an example in every language', () => {
    const languages = new Set(exports.map((name) => /\.([a-z]{2})-[A-Z]{2}\./.exec(name)?.[1]));
    expect([...languages].sort()).toEqual(['ar', 'en', 'fr']);
  });
});

test('every folder of examples is that of a layout', () => {
  const ids = new Set(LAYOUTS.map((layout) => layout.id));
  expect(filesOf(FOLDER).filter((name) => !ids.has(name))).toEqual([]);
  expect(ids.size).toBe(LAYOUTS.length);
});

test.each(CARRIER_LAYOUTS.map((layout) => [layout.id, layout] as const))(
  '%s is written in the language of layouts',
  (_id, layout) => {
    expect(layoutSchema.parse(layout)).toEqual(layout);
  },
);

function localeOf(id: string): string {
  return LOCALES.find(([beginning]) => id.startsWith(beginning))?.[1] ?? 'en-CA';
}

function filesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
