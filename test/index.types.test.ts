import { expectTypeOf, test } from 'vitest';
import {
  billedAmount,
  billedCell,
  type Decimal,
  defineRule,
  type MatchedCharge,
  type Money,
  type Month,
  type Rule,
  toleranceOptions,
  z,
} from '../src/index.ts';

/** Never run: what it holds is checked by the compiler. */
function checkedByTheCompiler(work: () => unknown): void {
  expectTypeOf(work).toBeFunction();
}

const HEAD = { id: 'our-rule', class: 'error', title: 'Ours' } as const;

test('a rule needs little, and its options have the types of their schema', () => {
  const rule = defineRule({
    ...HEAD,
    options: z.strictObject({ ...toleranceOptions, words: z.array(z.string()).default([]) }),
    messages: { seen: '{service}', other: { en: 'a', fr: 'b', ar: 'c' } },
    *check(month, optionsAt) {
      expectTypeOf(month).toEqualTypeOf<Month>();
      for (const charge of month.charges) {
        expectTypeOf(charge).toEqualTypeOf<MatchedCharge>();
        const { words, tolerance } = optionsAt(charge.charge);
        expectTypeOf(words).toEqualTypeOf<string[]>();
        expectTypeOf(tolerance).toEqualTypeOf<Decimal | undefined>();
        expectTypeOf(billedAmount(charge)).toEqualTypeOf<Money>();
        yield { about: { kind: 'charge', charge }, message: 'seen', evidence: [billedCell(charge)] };
      }
    },
  });
  expectTypeOf(rule).toEqualTypeOf<Rule>();
});

test('a message that the rule does not have, and a class that there is not, are refused', () => {
  checkedByTheCompiler(() =>
    defineRule({
      ...HEAD,
      messages: { seen: 'x' },
      // @ts-expect-error: there is no such message
      *check(month) {
        for (const charge of month.charges)
          yield { about: { kind: 'charge', charge }, message: 'sene', evidence: [] };
      },
    }),
  );
  // @ts-expect-error: there is no such class
  checkedByTheCompiler(() => defineRule({ ...HEAD, class: 'eror', messages: { seen: 'x' }, *check() {} }));
  // @ts-expect-error: a rule has messages
  checkedByTheCompiler(() => defineRule({ ...HEAD, *check() {} }));
});
