import { monthOfName } from '../normalize/values/month-names.ts';
import type { Role } from '../records/field.ts';
import { foldWords } from '../text/fold.ts';

/** Words that people name folders and files by, in English, French and Arabic, spelled as `foldWords` spells them. */
const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  invoices: words('totals, totaux, entetes, headers, اجماليات'),
  bills: words(
    'bill, bills, billing, invoice, invoices, charges, facture, factures, facturation, releve, releves, فاتوره, فواتير',
  ),
  inventory: words(
    'inventory, inventories, inventaire, inventaires, parc, asset, assets, services, lines, lignes, flotte, fleet, مخزون, جرد, الخطوط',
  ),
  prices: words(
    'price, prices, pricing, rates, tariff, tariffs, contract, contracts, prix, tarif, tarifs, contrat, contrats, bordereau, grille, catalogue, اسعار, عقد, عقود, تعرفه',
  ),
  orders: words('order, orders, macd, commande, commandes, mouvements, demandes, طلب, طلبات'),
};

/** A role that a name suggests, and the word in it that does. */
export interface NamedRole {
  readonly role: Role;
  readonly word: string;
}

/** The roles that the name of a file suggests, else those of the nearest of its folders that suggests any. */
export function rolesByName(file: string): readonly NamedRole[] {
  for (const part of file.split('/').reverse()) {
    const spoken = ` ${foldWords(part)} `;
    const found: NamedRole[] = [];
    for (const [role, own] of Object.entries(ROLE_WORDS) as [Role, readonly string[]][]) {
      const word = own.find((name) => spoken.includes(` ${name} `));
      if (word !== undefined) found.push({ role, word });
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** The month that a path names, as `2026-10`: of its file, else of the nearest folder. */
export function monthByName(file: string): string | undefined {
  for (const part of file.split('/').reverse()) {
    const month = monthIn(part);
    if (month !== undefined) return month.month;
  }
  return undefined;
}

/** The name with its month taken out, to know files that differ in nothing else; undefined for a name without a month. */
export function nameWithoutMonth(file: string): string | undefined {
  const parts = file.split('/');
  const last = parts.pop() ?? '';
  const found = monthIn(last);
  return found && [...parts, last.replace(found.text, '')].join('/');
}

/** The carrier whose name stands in the text, among those known; undefined for none and for several. */
export function carrierIn(text: string, known: readonly string[]): string | undefined {
  const spoken = ` ${foldWords(text)} `;
  const joined = spoken.replaceAll(' ', '');
  const whole = known.filter((name) => {
    const words = foldWords(name);
    return words !== '' && (spoken.includes(` ${words} `) || isIn(joined, words.replaceAll(' ', '')));
  });
  // "Boréal" is in "Boréal Mobile": the longer name is the one that is meant.
  const longest = whole.filter(
    (name) => !whole.some((other) => other !== name && foldWords(other).includes(foldWords(name))),
  );
  if (longest.length > 0) return longest.length === 1 ? longest[0] : undefined;
  const byFirstWord = known.filter((name) => {
    const [first = ''] = foldWords(name).split(' ');
    return first.length >= 5 && spoken.includes(` ${first} `);
  });
  return byFirstWord.length === 1 ? byFirstWord[0] : undefined;
}

function isIn(joined: string, name: string): boolean {
  return name.length >= 6 && joined.includes(name);
}

function monthIn(name: string): { readonly month: string; readonly text: string } | undefined {
  const digits =
    /(?<!\d)(20\d{2})[-_. ]?(0[1-9]|1[0-2])(?!\d)/.exec(name) ??
    /(?<!\d)(20\d{2})[-_. ]?(0[1-9]|1[0-2])[-_. ]?(?:[0-2]\d|3[01])(?!\d)/.exec(name);
  if (digits) return { month: `${digits[1]}-${digits[2]}`, text: digits[0] };
  const reversed = /(?<!\d)(0[1-9]|1[0-2])[-_. ](20\d{2})(?!\d)/.exec(name);
  if (reversed) return { month: `${reversed[2]}-${reversed[1]}`, text: reversed[0] };
  for (const match of name.matchAll(/(?<!\p{L})(\p{L}[\p{L}\p{M}]*)[-_. ]*(20\d{2})(?!\d)/gu)) {
    const month = monthOfName(match[1] ?? '');
    if (month !== undefined)
      return { month: `${match[2]}-${String(month).padStart(2, '0')}`, text: match[0] };
  }
  return undefined;
}

function words(text: string): readonly string[] {
  return text.split(',').map((word) => word.trim());
}
