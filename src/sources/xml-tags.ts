// A name is looked for at its first character only: a long word without a value would be tried at each of its characters.
const ATTRIBUTE = /(?<![\w.:-])([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** What the five entities of XML itself stand for. */
export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What holds no elements, with the text that ends it. */
const UNPARSED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

/** The most elements that are looked for; a workbook may have 65,490 cell formats. */
export const MAX_ELEMENTS = 100_000;

/**
 * The attributes of each element of that local name, in document order, and none after `MAX_ELEMENTS` + 1 of them;
 * prefixes of elements and attributes are left out. The time it takes grows with the text and no faster, whatever the text holds.
 */
export function attributesOf(xml: string, element: string): ReadonlyMap<string, string>[] {
  const found: ReadonlyMap<string, string>[] = [];
  const start = new RegExp(`<(?:[\\w.-]{1,100}:)?${element}(?=[\\s/>])`, 'y');
  let at = xml.indexOf('<');
  while (at >= 0 && found.length <= MAX_ELEMENTS) {
    const [, ending] = UNPARSED.find(([beginning]) => xml.startsWith(beginning, at)) ?? [];
    let next = at + 1;
    start.lastIndex = at;
    if (ending !== undefined) {
      next = xml.indexOf(ending, at);
      if (next < 0) break;
    } else if (start.test(xml)) {
      next = endOfTag(xml, start.lastIndex);
      if (xml[next] === '>') found.push(attributeMap(xml.slice(start.lastIndex, next)));
    }
    at = xml.indexOf('<', next);
  }
  return found;
}

/** The place of the `>` that ends a tag; where the tag breaks off, of the next `<`, or the end of the text. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const char = xml[at];
    if (char === '>' || char === '<') return at;
    if (char !== '"' && char !== "'") continue;
    at = xml.indexOf(char, at + 1);
    if (at < 0) return xml.length;
  }
  return xml.length;
}

function attributeMap(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name.slice(name.indexOf(':') + 1), withoutEntities(double ?? single ?? ''));
  }
  return attributes;
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
