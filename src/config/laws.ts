import { z } from 'zod';
import { LAWS } from '../law/law.ts';
import { type LawChoices, LONGEST_SAYS, type OwnLaw } from '../law/law-choices.ts';
import { type Place, type Problem, ProblemError, quoted } from '../problem.ts';
import type { Catalogue } from '../rules/catalogue.ts';
import { fold } from '../text/fold.ts';
import { nearest } from './schema-problems.ts';

const name = z.string().trim().min(1);
const words = name.max(LONGEST_SAYS);

const says = z.union([
  words,
  z
    .strictObject({ en: words.nullish(), fr: words.nullish(), ar: words.nullish() })
    .refine((texts) => Object.values(texts).some(isWritten), {
      error: 'words under en, fr or ar',
      when: isRight,
    }),
]);

/** The shape of `laws`: known references switched off, and references of the user's own. */
export function lawsSchema(catalogue: Catalogue) {
  const rules = catalogue.map(({ id }) => id);
  return z.array(
    z
      .strictObject({
        ref: name.max(200).describe('The reference as a letter prints it'),
        use: z.literal(['off', false]).optional().describe('off: this known reference is not used'),
        says: says
          .optional()
          .describe('What a reference of your own says: a text for every letter, or one per language'),
        carriers: z.array(name).min(1).optional().describe('Whose letters print it; all when absent'),
        rules: z
          .array(z.enum(rules))
          .min(1)
          .optional()
          .describe('Rules whose findings it is a ground for; any claim when absent'),
      })
      .refine(
        (law) =>
          law.use === undefined
            ? law.says !== undefined
            : [law.says, law.carriers, law.rules].every((other) => other === undefined),
        {
          error: 'says, with the words of a reference of your own, or use: off alone for a known one',
          when: isRight,
        },
      ),
  );
}

/** What the schema makes of `laws`. */
export type ParsedLaws = z.output<ReturnType<typeof lawsSchema>>;

/** The choices as written. Throws ProblemError with every reference that is switched off and not known. */
export function lawChoicesOf(laws: ParsedLaws, placeOf: (index: number) => Place): LawChoices {
  // As it may have been copied out of a letter: with no-break spaces, or in other capitals.
  const known = new Map(LAWS.map(({ ref }) => [fold(ref), ref]));
  const problems: Problem[] = [];
  const off: string[] = [];
  const own: OwnLaw[] = [];
  for (const [index, law] of laws.entries()) {
    const { ref, says: text, carriers, rules } = law;
    if (text !== undefined) {
      own.push({
        ref,
        says: translated(text),
        ...(carriers ? { carriers } : {}),
        ...(rules ? { rules } : {}),
      });
      continue;
    }
    const found = known.get(fold(ref));
    if (found === undefined) problems.push(unknown(ref, placeOf(index)));
    else if (!off.includes(found)) off.push(found);
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return { off, own };
}

function translated(text: z.output<typeof says>): OwnLaw['says'] {
  if (typeof text === 'string') return { en: text, fr: text, ar: text };
  const { en, fr, ar } = text;
  return { ...(en ? { en } : {}), ...(fr ? { fr } : {}), ...(ar ? { ar } : {}) };
}

/** A misspelt key is told as such, not as missing too. */
function isRight({ issues }: { readonly issues: readonly unknown[] }): boolean {
  return issues.length === 0;
}

function isWritten(text: string | null | undefined): boolean {
  return text !== null && text !== undefined;
}

function unknown(ref: string, place: Place): Problem {
  const refs = LAWS.map((law) => law.ref);
  const near = nearest(ref, refs);
  return {
    id: 'law-unknown',
    place,
    found: `${quoted(ref)} is no reference that bill-audit knows, so there is none to switch off`,
    expected: `one of ${refs.map(quoted).join(', ')}`,
    fix: near === undefined ? 'Correct the reference, or remove the entry' : `Did you mean ${quoted(near)}?`,
  };
}
