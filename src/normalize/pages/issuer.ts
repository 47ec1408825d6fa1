import type { CellPlace } from '../../records/origin.ts';
import { compareText, fold } from '../../text/fold.ts';
import { placeOf } from './bill-label.ts';
import type { PlacedLine } from './page-line.ts';

/** A carrier the settings know, with the names it goes by. */
export interface KnownCarrier {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Who issued a bill, where it says so, and how that was told. */
export interface Issuer {
  readonly name: string;
  readonly place: CellPlace;
  readonly by: 'settings' | 'legal form';
}

const FORM = String.raw`(?:S\.?A\.?S\.?U?|S\.?A\.?R\.?L\.?|S\.?A\.?|GmbH(?: & Co\. ?KG)?|AG|KG|SE|Ltd\.?|Limited|PLC|plc|Inc\.?|LLC|L\.L\.C\.|Corp\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?|AB|A\/S|AS|Oy|Pty\.? Ltd\.?|ش\.م\.)`;
const COMPANY = new RegExp(
  String.raw`^((?:[\p{Lu}\d][\p{L}\d.&'’+-]*\s+(?:(?:de|du|of|and|et|und|&)\s+)?){1,5}${FORM})(?![\p{L}\d])`,
  'u',
);
/** A company by the word that Arabic puts before its name. */
const ARABIC_COMPANY = /^(شركة(?:\s+\p{Script=Arabic}{2,}){1,5}(?:\s+ش\.(?:م|ذ)\.[\p{Script=Arabic}.]*)?)/u;
const REGISTERED =
  /RCS|SIRET|SIREN|HRB|UStId|USt-Id|VAT|TVA|GST|ABN|Company (?:No|Reg)|Registered|capital|Siège|IBAN|ICE/i;

/** The carrier that issued a bill: one the settings know, named anywhere on it; else the company it names most, by its legal form. */
export function issuerOf(lines: readonly PlacedLine[], known: readonly KnownCarrier[]): Issuer | undefined {
  return fromSettings(lines, known) ?? byLegalForm(lines);
}

function fromSettings(lines: readonly PlacedLine[], known: readonly KnownCarrier[]): Issuer | undefined {
  const found = known.flatMap((carrier) => {
    const names = [carrier.name, ...carrier.aliases].map(fold).filter((name) => name.length > 1);
    const pieces = lines.flatMap((line) =>
      line.pieces.flatMap((piece) => {
        const text = ` ${fold(piece.text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
        const name = names.find((candidate) =>
          text.includes(` ${candidate.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `),
        );
        return name === undefined ? [] : [{ line, piece }];
      }),
    );
    return pieces.length === 0 ? [] : [{ carrier, pieces }];
  });
  found.sort((a, b) => b.pieces.length - a.pieces.length || compareText(a.carrier.name, b.carrier.name));
  const [first] = found;
  const at = first?.pieces[0];
  if (!first || !at) return undefined;
  return { name: first.carrier.name, place: placeOf(at.line.page, at.piece, at.piece.text), by: 'settings' };
}

function byLegalForm(lines: readonly PlacedLine[]): Issuer | undefined {
  const found = new Map<string, { score: number; place: CellPlace }>();
  for (const line of lines) {
    for (const piece of line.pieces) {
      const name = (COMPANY.exec(piece.text) ?? ARABIC_COMPANY.exec(piece.text))?.[1];
      if (name === undefined) continue;
      const entry = found.get(name) ?? { score: 0, place: placeOf(line.page, piece, name) };
      // The line that states the register or the tax number is the issuer's.
      entry.score += REGISTERED.test(line.text.slice(name.length)) ? 10 : 1;
      found.set(name, entry);
    }
  }
  const [best] = [...found].sort(([a, x], [b, y]) => y.score - x.score || compareText(a, b));
  return best && { name: best[0], place: best[1].place, by: 'legal form' };
}
