const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The attributes of each element of that local name, in document order; prefixes of elements and attributes are left out. */
export function attributesOf(xml: string, element: string): ReadonlyMap<string, string>[] {
  const bare = xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  const start = new RegExp(`<(?:[\\w.-]+:)?${element}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'g');
  return Array.from(bare.matchAll(start), ([, text = '']) => attributeMap(text));
}

/** The value of an attribute inside the text of a start tag; undefined when it has none of that name. */
export function attributeOf(tag: string, name: string): string | undefined {
  return attributeMap(tag).get(name);
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
