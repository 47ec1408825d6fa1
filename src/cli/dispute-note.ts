import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { present } from '../keyed/present.ts';
import type { EventBody } from '../ledger/event.ts';
import { LONGEST_TEXT } from '../ledger/event-json.ts';
import { type Problem, ProblemError, quoted } from '../problem.ts';
import type { PaymentPosition } from '../records/dispute.ts';
import { systemReason } from '../sources/system-error.ts';
import { withoutInvisible } from '../text/fold.ts';
import { isClaimName } from './dispute-claims.ts';
import type { Step, StepInput } from './dispute-steps.ts';

/** A note, files and facts about claims. */
export async function noteStep({ words, values, process }: StepInput): Promise<Step> {
  const claims = words.filter(isClaimName);
  const texts = words.filter((word) => !isClaimName(word));
  const changes = {
    ...present('ticket', values.name('ticket')),
    ...present('owner', values.name('owner')),
    ...present('contact', values.name('contact')),
    ...present('payment', values.word<PaymentPosition>('payment')),
    ...present('invoiceStatus', values.name('invoiceStatus')),
    ...present('limitation', values.day('limitation')),
    ...present('windowEnds', values.day('window')),
    ...present('answerDue', values.day('answerBy')),
    ...present('creditBy', values.day('creditBy')),
  };
  const text = textOf(texts, values);
  const files = values.list('attach');
  if (text === undefined && values.has('forCarrier'))
    values.fault('--for-carrier is given without a note', 'the text of the note', 'Write it');
  values.check();
  if (text === undefined && files.length === 0 && Object.keys(changes).length === 0)
    values.fault(
      'there is nothing to write down',
      'a text, --attach FILE, or a fact such as --ticket',
      'Say what to write down',
    );
  values.check();
  const attached = await attachments(files, process.cwd());
  const bodies: EventBody[] = [
    ...(Object.keys(changes).length > 0 ? [{ type: 'amended', changes } as const] : []),
    ...attached,
    ...(text === undefined
      ? []
      : [{ type: 'noted', text, audience: values.has('forCarrier') ? 'carrier' : 'internal' } as const]),
  ];
  return { claims, of: () => bodies };
}

/** The text of the note: what is no claim number, or `--text`. */
function textOf(texts: readonly string[], values: StepInput['values']): string | undefined {
  const given = values.text('text');
  const [first, ...others] = texts;
  if (others.length > 0 || (first !== undefined && given !== undefined)) {
    const found = [...texts, ...(given === undefined ? [] : [given])].map(quoted).join(' and ');
    values.fault(
      `several texts are given: ${found}`,
      'claim numbers and one text',
      'Put quotes around the whole text',
    );
    return undefined;
  }
  const text = first === undefined ? undefined : withoutInvisible(first).trim();
  if (text !== undefined && (text === '' || text.length > LONGEST_TEXT)) {
    values.fault(
      `the note has ${text.length} characters`,
      `1 to ${LONGEST_TEXT}`,
      'Write more, or less: a long text is a file to attach',
    );
    return undefined;
  }
  return text ?? given;
}

async function attachments(files: readonly string[], cwd: string): Promise<readonly EventBody[]> {
  const problems: Problem[] = [];
  const found: EventBody[] = [];
  for (const name of files) {
    const file = path.resolve(cwd, name);
    try {
      const there = await stat(file);
      if (!there.isFile())
        throw Object.assign(new Error(), { code: there.isDirectory() ? 'EISDIR' : 'EINVAL' });
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const part of createReadStream(file)) {
        hash.update(part);
        bytes += part.length;
      }
      found.push({ type: 'attached', name: path.basename(file), sha256: hash.digest('hex'), bytes });
    } catch (cause) {
      problems.push({
        id: 'attachment-unreadable',
        place: { file: name },
        found: `it cannot be attached: ${systemReason(cause)}`,
        expected: 'a file that can be read',
        fix: 'Check the name; of a folder, attach its files',
      });
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return found;
}
