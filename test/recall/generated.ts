import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { auditFolder, type Command, keepClaims } from './audit-folder.ts';
import { cleanMonth } from './clean-month.ts';
import { compare } from './compare.ts';
import { iso } from './days.ts';
import { addDecoys } from './decoys.ts';
import { INJECTIONS } from './inject/all.ts';
import type { Injection } from './inject/injection.ts';
import { finish } from './invoice-totals.ts';
import type { MonthInHand } from './month.ts';
import { Random } from './prng.ts';
import { styleFor } from './style.ts';
import type { Tally } from './tally.ts';
import { writeMonth } from './write-month.ts';

/** Errors put into one month. */
const PER_MONTH = 80;

/** Injects every variant of the rules once for a seed, over as many months as they need, audits each and counts. */
export async function runSeed(
  command: Command,
  seed: number,
  rules: ReadonlySet<string>,
  folder: string,
  tally: Tally,
  only?: string,
): Promise<void> {
  const wanted = INJECTIONS.filter(({ rule }) => rules.has(rule) && (only === undefined || rule === only));
  const chosen = new Random(`order ${seed}`).shuffled(wanted);
  for (let at = 0; at === 0 || at < chosen.length; at += PER_MONTH) {
    const name = `seed ${seed}, month ${at / PER_MONTH + 1}`;
    const month = madeMonth(`${seed}/${at / PER_MONTH}`, chosen.slice(at, at + PER_MONTH));
    const place = path.join(folder, `${seed}-${at / PER_MONTH + 1}`);
    await mkdir(place, { recursive: true });
    await writeMonth(month, styleFor(month.country, new Random(`style ${seed} ${at}`)), place);
    await keepClaims(command, month.claims, place);
    const asOf = month.asOf === undefined ? [] : ['--as-of', iso(month.asOf)];
    const findings = await auditFolder(command, place, path.join(place, 'out'), asOf);
    const expected = month.expected
      .filter(({ rule }) => rules.has(rule))
      .map((one) => ({ ...one, also: one.also.filter((rule) => rules.has(rule)) }));
    tally.add(
      name,
      compare(
        expected,
        findings.filter(({ rule }) => rules.has(rule)),
      ),
      month.fine,
    );
  }
}

/** A clean month with decoys and the injections made in it. */
export function madeMonth(seed: string, chosen: readonly Injection[]): MonthInHand {
  const month = cleanMonth(new Random(seed));
  addDecoys(month);
  for (const { rule, name, inject } of chosen) {
    month.injection = `${rule}, ${name}`;
    month.rule = rule;
    inject(month);
  }
  finish(month);
  return month;
}
