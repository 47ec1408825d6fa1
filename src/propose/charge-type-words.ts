import { headingKey } from '../normalize/headings/heading-key.ts';
import { CHARGE_TYPE_INDEX } from '../normalize/vocabulary.ts';
import type { ChargeType } from '../records/field.ts';
import type { ColumnContent } from './column-content.ts';

/** The charge types that the texts of a column were taken for. */
export interface ChargeTypeWords {
  readonly words: Readonly<Record<string, ChargeType>>;
  /** Texts that say nothing of their type and were taken as recurring. */
  readonly assumed: readonly string[];
}

/**
 * The charge type of each text of a column by the longest word for one in it; undefined when most say none, or there are
 * too many to list. A text that the product reads by itself is left out.
 */
export function chargeTypesIn({ distinct, many }: ColumnContent): ChargeTypeWords | undefined {
  if (many || distinct.length === 0) return undefined;
  const words: Record<string, ChargeType> = {};
  const assumed: string[] = [];
  let told = 0;
  for (const text of distinct) {
    const type = typeWithin(text);
    if (type === undefined) assumed.push(text);
    else told += 1;
    if (!CHARGE_TYPE_INDEX.has(headingKey(text))) words[text] = type ?? 'recurring';
  }
  return told === 0 ? undefined : { words, assumed };
}

/** The type named by the longest run of whole words in the text. */
function typeWithin(text: string): ChargeType | undefined {
  const parts = headingKey(text).split(' ');
  for (let length = Math.min(parts.length, 5); length > 0; length -= 1) {
    for (let start = 0; start + length <= parts.length; start += 1) {
      const type = CHARGE_TYPE_INDEX.get(parts.slice(start, start + length).join(' '));
      if (type !== undefined) return type;
    }
  }
  return undefined;
}
