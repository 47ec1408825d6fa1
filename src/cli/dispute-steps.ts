import type { Day } from '../calendar/day.ts';
import type { Config } from '../config/config.ts';
import type { EventBody } from '../ledger/event.ts';
import type { Entry } from '../ledger/ledger.ts';
import { type Problem, ProblemError } from '../problem.ts';
import type { Dispute } from '../records/dispute.ts';
import { answerStep } from './dispute-answer.ts';
import { chosen, filterOf } from './dispute-claims.ts';
import { creditStep } from './dispute-credit.ts';
import { closeStep, reopenStep, withdrawStep } from './dispute-end.ts';
import { noteStep } from './dispute-note.ts';
import { ackStep, readyStep, sendStep } from './dispute-send.ts';
import { OptionValues } from './dispute-values.ts';
import { writeDisputes } from './dispute-write.ts';
import { nextOfStep, tellNext } from './next-steps.ts';
import type { Process } from './terminal.ts';

/** The commands that write the same step down of one or more claims. */
export type StepName = keyof typeof STEPS;

/** What a step is made of. */
export interface StepInput {
  /** The arguments of the command. */
  readonly words: readonly string[];
  readonly values: OptionValues;
  readonly process: Process;
}

/** A step that the command line asks for. */
export interface Step {
  /** As they are named. */
  readonly claims: readonly string[];
  /** What happened to one of the claims, or what cannot have. */
  readonly of: (dispute: Dispute, setting: StepSetting) => readonly EventBody[] | Problem;
}

/** What a step may need to know besides. */
export interface StepSetting {
  readonly on: Day;
  readonly config?: Config;
}

const STEPS = {
  ready: readyStep,
  send: sendStep,
  ack: ackStep,
  answer: answerStep,
  credit: creditStep,
  note: noteStep,
  close: closeStep,
  reopen: reopenStep,
  withdraw: withdrawStep,
} as const;

/** Writes a step down of all the claims that are meant, or of none. Throws ProblemError with everything that keeps it from that. */
export async function takeStep(
  name: StepName,
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const values = new OptionValues(options);
  const step = await STEPS[name]({ words, values, process });
  values.check();
  const { filter, swallowed } = filterOf(options, name !== 'note');
  const claims = [...step.claims, ...swallowed];
  const { book: after, added } = await writeDisputes(
    options,
    process,
    { create: false },
    ({ book }, { head, config }) => {
      const setting = { on: head.on, ...(config ? { config } : {}) };
      const problems: Problem[] = [];
      const entries = chosen(book, claims, filter, head.on).flatMap((dispute): readonly Entry[] => {
        const bodies = step.of(dispute, setting);
        if (isBodies(bodies)) return bodies.map((body) => ({ ...head, dispute: dispute.claim, ...body }));
        problems.push(bodies);
        return [];
      });
      if (problems.length > 0) throw new ProblemError(problems);
      return entries;
    },
  );
  const changed = [...new Set(added.map(({ dispute }) => dispute))].flatMap(
    (claim) => after.get(claim) ?? [],
  );
  tellNext(nextOfStep(name, changed), options, process);
}

function isBodies(told: readonly EventBody[] | Problem): told is readonly EventBody[] {
  return Array.isArray(told);
}
