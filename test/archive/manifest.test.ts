import { describe, expect, test } from 'vitest';
import { entryName, type Manifest, manifestOf, manifestText } from '../../src/archive/manifest.ts';

const file = (path: string) => ({ path, sha256: '0'.repeat(64), bytes: 1 });

const MANIFEST: Manifest = {
  schema: 'bill-audit/archive@1',
  tool: { name: 'bill-audit', version: '1.2.3', node: 'v20.16.0' },
  as_of: '2026-10-31',
  customer: null,
  summary: { findings: 1, claim: { CAD: '3.50' } },
  run: { cwd: '.', config: 'bill-audit.yaml', evidence_links: true, options: {} },
  inputs: [
    { role: 'config', ...file('bill-audit.yaml') },
    { role: 'bills', ...file('bills/a.csv') },
  ],
  outputs: [{ role: 'report', ...file('report.json') }],
  not_archived: [],
};

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('a manifest', () => {
  test('is read as it was written, files sorted', () => {
    const turned = { ...MANIFEST, inputs: MANIFEST.inputs.toReversed() };
    expect(manifestText(turned)).toBe(manifestText(MANIFEST));
    expect(manifestOf(Buffer.from(manifestText(turned)), 'm')).toEqual(MANIFEST);
  });

  test('names its entry by its content, whatever Node made it', () => {
    const name = entryName(MANIFEST);
    expect(name).toMatch(/^2026-10\/[0-9a-f]{16}$/);
    expect(entryName({ ...MANIFEST, tool: { ...MANIFEST.tool, node: 'v24.0.0' } })).toBe(name);
    expect(entryName({ ...MANIFEST, tool: { ...MANIFEST.tool, version: '1.2.4' } })).not.toBe(name);
    expect(entryName({ ...MANIFEST, inputs: MANIFEST.inputs.slice(0, 1) })).not.toBe(name);
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'm: this is not JSON.'],
    ['another schema', { ...MANIFEST, schema: 'bill-audit/archive@2' }, 'm, key "schema": this is not what'],
    [
      'a way up',
      withInput({ role: 'bills', ...file('../a.csv') }),
      'm, key "inputs.1.path": this is not what',
    ],
    [
      'a root',
      withInput({ role: 'bills', ...file('/etc/passwd') }),
      'm, key "inputs.1.path": this is not what',
    ],
    ['a NUL', withInput({ role: 'bills', ...file('a\0b') }), 'm, key "inputs.1.path": this is not what'],
    ['a device', withInput({ role: 'bills', ...file('nul') }), 'm, key "inputs.1.path": this is not what'],
    [
      'no sum',
      withInput({ role: 'bills', ...file('a'), sha256: '../../x' }),
      'm, key "inputs.1.sha256": this',
    ],
    [
      'a huge file',
      withInput({ role: 'bills', ...file('a'), bytes: 2 ** 31 + 1 }),
      'm, key "inputs.1.bytes": this',
    ],
    [
      'half a byte',
      withInput({ role: 'bills', ...file('a'), bytes: 0.5 }),
      'm, key "inputs.1.bytes": this is not',
    ],
    [
      'a role that there is not',
      withInput({ role: 'x', ...file('a') }),
      'm, key "inputs.1.role": this is not what',
    ],
    ['a key of no meaning', { ...MANIFEST, x: 1 }, 'm: this is not what a manifest has there.'],
    [
      'a path twice',
      withInput({ role: 'bills', ...file('Bill-audit.yaml') }),
      'm: a path is there twice, or is a file',
    ],
    [
      'more than an audit has',
      { ...MANIFEST, inputs: many(17) },
      'm: its files have more bytes than an audit can have.',
    ],
    [
      'a written file in a folder',
      { ...MANIFEST, outputs: [{ role: 'report', ...file('a/report.json') }] },
      'm, key "outputs": a file that was written lies in a folder.',
    ],
    [
      'a configuration that is no input',
      { ...MANIFEST, run: { ...MANIFEST.run, config: 'bills/a.csv' } },
      'm, key "run.config": it is not among its inputs.',
    ],
    [
      'a working folder elsewhere',
      { ...MANIFEST, run: { ...MANIFEST.run, cwd: '..' } },
      'm, key "run.cwd": this is not what a manifest has there.',
    ],
  ])('is refused with %s', (_, value, told) => {
    expect(() => manifestOf(typeof value === 'string' ? Buffer.from(value) : bytes(value), 'm')).toThrow(
      told,
    );
  });

  test('may have as many bytes as an audit can', () => {
    expect(manifestOf(bytes({ ...MANIFEST, inputs: many(15) }), 'm').inputs).toHaveLength(16);
  });
});

function withInput(input: unknown): unknown {
  return { ...MANIFEST, inputs: [MANIFEST.inputs[0], input] };
}

/** The configuration, and so many files as large as one may be. */
function many(count: number): unknown[] {
  const large = Array.from({ length: count }, (_, at) => ({
    role: 'bills',
    ...file(`${at}.csv`),
    bytes: 2 ** 31,
  }));
  return [MANIFEST.inputs[0], ...large];
}
