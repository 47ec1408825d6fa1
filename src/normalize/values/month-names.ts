import { fold } from '../../text/fold.ts';

const NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'يناير', 'جانفي', 'كانون الثاني'],
  ['february', 'feb', 'février', 'févr', 'fév', 'فبراير', 'فيفري', 'شباط'],
  ['march', 'mar', 'mars', 'مارس', 'آذار'],
  ['april', 'apr', 'avril', 'avr', 'أبريل', 'إبريل', 'أفريل', 'نيسان'],
  ['may', 'mai', 'مايو', 'ماي', 'أيار'],
  ['june', 'jun', 'juin', 'يونيو', 'جوان', 'حزيران'],
  ['july', 'jul', 'juillet', 'juil', 'يوليو', 'يوليوز', 'جويلية', 'تموز'],
  ['august', 'aug', 'août', 'aou', 'أغسطس', 'غشت', 'أوت', 'آب'],
  ['september', 'sep', 'sept', 'septembre', 'سبتمبر', 'شتنبر', 'أيلول'],
  ['october', 'oct', 'octobre', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'novembre', 'نوفمبر', 'نونبر', 'تشرين الثاني'],
  ['december', 'dec', 'décembre', 'déc', 'ديسمبر', 'دجنبر', 'كانون الأول'],
];

const INDEX = new Map(NAMES.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)));

/** The month (1–12) of a name or usual abbreviation in English, French or Arabic; undefined for any other word. */
export function monthOfName(name: string): number | undefined {
  return INDEX.get(fold(name).replace(/\.$/, ''));
}
