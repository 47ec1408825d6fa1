import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Audit } from '../src/audit/audit.ts';
import type { Config } from '../src/config/config.ts';
import { parseLocale } from '../src/language/locale.ts';
import { auditMonth } from '../src/pipeline.ts';
import { ProblemError, problemText } from '../src/problem.ts';
import { UNKNOWN_CUSTOMER } from '../src/records/customer.ts';
import { RULES } from '../src/rules/index.ts';

const FOLDER = 'fixtures/layouts';
/** Formats that state what their charges add up to: what is lost of them is seen. */
const STATES_SUMS = /^(?:telstra-|telus-individual|x12-|en16931-)/;
/** Formats in which each row states its own sum: what is changed in a row is seen. */
const STATES_ROW_SUMS = /^(?:verizon-line-summary|bell-ebill-mobile|rogers-)/;
const RUNS = Number(process.env.MUTATIONS ?? 60);

const scratch = mkdtempSync(path.join(tmpdir(), 'mutations-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Mutation {
  readonly kind: 'flip' | 'delete' | 'insert' | 'cut' | 'repeat';
  readonly at: number;
  readonly byte: number;
  readonly length: number;
}

const mutation = fc.record({
  kind: fc.constantFrom<Mutation['kind']>('flip', 'delete', 'insert', 'cut', 'repeat'),
  at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  byte: fc.oneof(fc.integer({ min: 0x30, max: 0x39 }), fc.integer({ min: 0, max: 255 })),
  length: fc.integer({ min: 1, max: 40 }),
});

const exports = readdirSync(FOLDER).flatMap((id) =>
  readdirSync(path.join(FOLDER, id))
    .filter((name) => !name.endsWith('.records.json'))
    .map((name) => ({ id, file: path.join(FOLDER, id, name) })),
);

describe.each(exports.filter(({ id }) => !/invent|prices|orders|profile|invoices/.test(id)))(
  '$file with a few bytes changed',
  ({ id, file }) => {
    test('gives records or a problem, and never another total without a word', async () => {
      const bytes = readFileSync(file);
      const whole = await outcomeOf(file, bytes);
      await fc.assert(
        fc.asyncProperty(mutation, async (change) => {
          const mutated = changed(bytes, change);
          const outcome = await outcomeOf(file, mutated);
          if ('problems' in outcome) expect(outcome.problems).toBeGreaterThan(0);
          else if (!('problems' in whole) && isChecked(id, change, bytes)) {
            const told = outcome.told !== whole.told || outcome.sums === whole.sums;
            expect(told, `${JSON.stringify(change)}: ${whole.sums} became ${outcome.sums}`).toBe(true);
          }
        }),
        { numRuns: RUNS, seed: 20261121 },
      );
    }, 120_000);
  },
);

/** Whether the format must notice the change: of a row's own sum only what stays inside the row. */
function isChecked(id: string, { kind, at, byte, length }: Mutation, bytes: Buffer): boolean {
  if (STATES_SUMS.test(id)) return true;
  if (!STATES_ROW_SUMS.test(id) || kind === 'cut' || kind === 'repeat') return false;
  const from = Math.floor(at * bytes.length);
  const touched = bytes.subarray(Math.max(0, from - 1), from + (kind === 'delete' ? length : 1) + 1);
  return byte !== 0x0a && byte !== 0x0d && !touched.includes(0x0a) && from > bytes.indexOf(0x0a);
}

function changed(bytes: Buffer, { kind, at, byte, length }: Mutation): Buffer {
  const from = Math.floor(at * bytes.length);
  const rest = bytes.subarray(from);
  const parts: Record<Mutation['kind'], Buffer[]> = {
    flip: [Buffer.from([byte]), rest.subarray(1)],
    delete: [rest.subarray(length)],
    insert: [Buffer.from([byte]), rest],
    cut: [],
    repeat: [rest.subarray(0, length), rest],
  };
  return Buffer.concat([bytes.subarray(0, from), ...parts[kind]]);
}

type Outcome = { readonly problems: number } | { readonly sums: string; readonly told: string };

async function outcomeOf(file: string, bytes: Buffer): Promise<Outcome> {
  const name = path.basename(file);
  writeFileSync(path.join(scratch, name), bytes);
  try {
    const audit = await auditMonth(configOf(name), { version: '0', skipBadRows: true });
    return { sums: sumsOf(audit), told: toldBy(audit) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: error.problems.length };
  }
}

function sumsOf({ month }: Audit): string {
  const sums = new Map<string, bigint>();
  for (const { charge } of month.charges) {
    const { currency, digits, scale } = charge.amount;
    sums.set(currency, (sums.get(currency) ?? 0n) + digits * 10n ** BigInt(6 - scale));
  }
  return [...sums].map(([currency, sum]) => `${sum} ${currency}`).join(', ');
}

/** Everything an audit says of what it read. */
function toldBy({ inputs, findings, warnings }: Audit): string {
  const rejected = inputs.map((input) => input.rejected);
  const messages = [...findings.map(({ message }) => message), ...warnings.map(problemText)];
  return JSON.stringify([rejected, messages]);
}

function configOf(name: string): Config {
  const locale = parseLocale(/\.([a-z]{2}-[A-Z]{2})\./.exec(name)?.[1] ?? 'en-CA');
  if (!locale) throw new RangeError(name);
  return {
    base: scratch,
    customer: UNKNOWN_CUSTOMER,
    locale,
    currency: 'CAD',
    inputs: [{ role: 'bills', files: [name], layout: 'auto', at: { key: '--bills' } }],
    layouts: [],
    letterTemplates: [],
    taxes: [],
    catalogue: RULES,
    carriers: [],
    rules: {},
    overrides: [],
    suppressions: [],
    warnings: [],
  };
}
