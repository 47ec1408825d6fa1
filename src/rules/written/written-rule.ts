import { z } from 'zod';
import type { Translated } from '../../language/locale.ts';
import type { Month } from '../../match/month.ts';
import { type AnyText, inEveryLanguage, usualSeverity } from '../own/own-rule.ts';
import { defineRule, type Need, NO_OPTIONS, type Rule } from '../rule.ts';
import { toleranceOptions } from '../tolerance.ts';
import { type Comparison, comparisonsIn, isPriced, type ReadKey } from './comparisons.ts';
import { viewsOf } from './fields.ts';
import { wordName, wordsIn } from './message-words.ts';
import type { WrittenImpact, WrittenRule } from './rules-schema.ts';
import { factsIn, type WrittenCheck } from './written-facts.ts';

/** The rule that a written one stands for. `readKey` reads identifiers as those of files are read. */
export function ruleOf(written: WrittenRule, readKey: ReadKey): Rule {
  const where = comparisonsIn(written.where, readKey);
  const must = comparisonsIn(written.must ?? {}, readKey);
  const impact = written.impact ?? usualImpact(must);
  const tolerant = must.some(({ field }) => field.kind === 'money');
  const title = inEveryLanguage(written.title);
  const check: WrittenCheck = {
    where,
    must,
    impact,
    words: wordsIn(written.message ?? ''),
  };
  return defineRule({
    id: written.id,
    class: written.class,
    severity: written.severity ?? usualSeverity(written.class),
    rank: written.rank ?? 'anomaly',
    needs: needsOf([...where, ...must]),
    title,
    doc: {
      fires: written.description ?? firesText(where, must),
      impact: IMPACT_TEXT[impact],
      example: { tables: {}, says: '' },
    },
    options: tolerant ? z.strictObject(toleranceOptions) : NO_OPTIONS,
    messages: {
      finding: written.message === undefined ? usualMessage(title, impact, must) : dashed(written.message),
    },
    lacks: (month) => lackIn(month, must),
    check: (month, optionsAt) => factsIn(check, month, optionsAt),
  });
}

const IMPACT_TEXT: Readonly<Record<WrittenImpact, string>> = {
  difference: 'amount − what the comparison allows for the charge; below zero it is an exposure.',
  amount: 'full amount.',
  none: '0.',
};

function dashed(text: AnyText): Translated {
  const { en, fr, ar } = inEveryLanguage(text);
  const one = (template: string) =>
    template.replace(/\{([^{}]*)\}/g, (_, name: string) => `{${wordName(name)}}`);
  return { en: one(en), fr: one(fr), ar: one(ar) };
}

function usualImpact(must: readonly Comparison[]): WrittenImpact {
  if (must.length === 0) return 'amount';
  return must.some(isPriced) ? 'difference' : 'none';
}

function needsOf(comparisons: readonly Comparison[]): Need[] {
  const needs = comparisons.flatMap(({ field, other }) => [field.need, other?.field.need]);
  return [...new Set(needs.flatMap((need) => need ?? []))].sort();
}

/** A rule whose comparison has nothing to go by has not passed anything. */
function lackIn(month: Month, must: readonly Comparison[]): Translated | undefined {
  const compared = must.filter(({ op }) => op !== 'empty');
  for (const { name, field, other } of compared) {
    for (const one of [{ name, field }, ...(other ? [other] : [])]) {
      let known = false;
      for (const view of viewsOf(month)) {
        known = one.field.read(view) !== undefined;
        if (known) break;
      }
      if (!known)
        return {
          en: `no charge has ${one.name}`,
          fr: `aucune ligne n’a ${one.name}`,
          ar: `لا بند له ${one.name}`,
        };
    }
  }
  return undefined;
}

function firesText(where: readonly Comparison[], must: readonly Comparison[]): string {
  const list = (comparisons: readonly Comparison[]) => comparisons.map(({ written }) => written).join('; ');
  return must.length === 0
    ? `A charge has ${list(where)}.`
    : `A charge has ${list(where)}, and not ${list(must)}.`;
}

function usualMessage(title: Translated, impact: WrittenImpact, must: readonly Comparison[]): Translated {
  if (impact === 'difference')
    return {
      en: `{service}, {code}: ${title.en}: billed {billed}, expected {expected}: {difference} ({percent}).`,
      fr: `{service}, {code} : ${title.fr} : facturé {billed}, attendu {expected} : {difference} ({percent}).`,
      ar: `{service}، {code}: ${title.ar}: المفوتر {billed}، المتوقع {expected}: {difference} ({percent}).`,
    };
  const found = must.some(({ op }) => op !== 'empty') ? ' {found}' : '';
  return {
    en: `{service}, {code}: ${title.en}: billed {billed}.${found}`,
    fr: `{service}, {code} : ${title.fr} : facturé {billed}.${found}`,
    ar: `{service}، {code}: ${title.ar}: المفوتر {billed}.${found}`,
  };
}
