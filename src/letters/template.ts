import { type Locale, parseLocale } from '../language/locale.ts';
import { DISPATCHES, type Dispatch } from '../records/dispute.ts';

/** A letter in the user's own words: Markdown with `{{fields}}`. */
export interface LetterTemplate {
  /** The file's name, for problems; it says which letters the template is for. */
  readonly name: string;
  readonly text: string;
}

/** The letters a template is for; absent: any. */
export interface TemplateTarget {
  readonly level?: Dispatch;
  readonly locale?: Locale;
}

/** What a name may begin with for a template of every level. */
const ANY_LEVEL = 'letter';

/**
 * The letters that a file's name says: `letter.md`, `letter.fr.md`, `claim.fr-CA.md`, `reminder.md`, `appeal.md`. Undefined for any
 * other name.
 */
export function targetOf(name: string): TemplateTarget | undefined {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const [, word = '', tag] = /^([a-z]+)(?:\.([a-z]{2}(?:[-_][a-z]{2})?))?\.md$/i.exec(base) ?? [];
  const level = DISPATCHES.find((one) => one === word.toLowerCase());
  if (level === undefined && word.toLowerCase() !== ANY_LEVEL) return undefined;
  const locale = tag === undefined ? undefined : parseLocale(tag);
  if (tag !== undefined && locale === undefined) return undefined;
  return { ...(level ? { level } : {}), ...(locale ? { locale } : {}) };
}

/**
 * The template for a letter: one of its very locale before one of its language before one of none, and among those one
 * of its level before one of any. Undefined when none serves.
 */
export function templateFor(
  templates: readonly LetterTemplate[],
  level: Dispatch,
  locale: Locale,
): LetterTemplate | undefined {
  let best: LetterTemplate | undefined;
  let highest = -1;
  for (const template of templates) {
    const target = targetOf(template.name);
    const fit = target ? fitOf(target, level, locale) : -1;
    if (fit > highest) {
      best = template;
      highest = fit;
    }
  }
  return best;
}

/** How closely the target says the letter; below zero when it is not for it. */
function fitOf(target: TemplateTarget, level: Dispatch, locale: Locale): number {
  if (target.level !== undefined && target.level !== level) return -1;
  // A short answer to a question is no letter of claim: only a template made for it serves.
  if (target.level === undefined && level === 'information') return -1;
  const ofLevel = target.level === undefined ? 0 : 1;
  if (target.locale === undefined) return ofLevel;
  if (target.locale.language !== locale.language) return -1;
  if (target.locale.region === undefined) return 2 + ofLevel;
  return target.locale.region === locale.region ? 4 + ofLevel : -1;
}
