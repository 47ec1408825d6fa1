import { disputeRules } from './dispute-style.ts';
import { narrowRules } from './narrow-style.ts';
import { DARK, LIGHT, paletteRules } from './palette.ts';
import { PRINT_RULES } from './print-style.ts';
import { SCREEN_RULES } from './screen-style.ts';
import type { View } from './view.ts';

/** The page's one style: the themes, the screen, narrow screens with the headings of the language, and paper. */
export function pageStyle(view: View): string {
  return `
:root { color-scheme: light; ${paletteRules(LIGHT)} }
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) { color-scheme: dark; ${paletteRules(DARK)} }
}
:root[data-theme="dark"] { color-scheme: dark; ${paletteRules(DARK)} }
${SCREEN_RULES}${narrowRules(view)}${PRINT_RULES.replace('{palette}', paletteRules(LIGHT))}${disputeRules(view)}`;
}
