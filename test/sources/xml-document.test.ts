import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ProblemError, problemText } from '../../src/problem.ts';
import type { XmlElement } from '../../src/sources/source.ts';
import { MAX_XML_BYTES, readXmlDocument } from '../../src/sources/xml-document.ts';
import { MAX_ATTRIBUTES, MAX_DEPTH } from '../../src/sources/xml-parser.ts';
import { MAX_XML_NODES } from '../../src/sources/xml-tree.ts';
import { problemOf } from './problem-of.ts';

function rootOf(text: string | Uint8Array): XmlElement {
  return readXmlDocument(typeof text === 'string' ? Buffer.from(text) : text, 'f.xml').root;
}

async function told(text: string | Uint8Array): Promise<string> {
  return problemText(await problemOf(() => rootOf(text)));
}

/** An element with its children, all that is promised of it. */
function plain(element: XmlElement): object {
  const { namespace, name, written, attributes, children, text, line, path } = element;
  return {
    namespace,
    name,
    written,
    attributes: Object.fromEntries(attributes),
    children: children.map(plain),
    text,
    line,
    path,
  };
}

describe('the tree', () => {
  test('holds names, attributes, text, lines and paths', () => {
    const text = `<?xml version="1.0"?>
<!-- a comment -->
<Invoice xmlns="urn:i" xmlns:b="urn:b" b:kind=" 380 ">
  <b:Line>one &amp; <![CDATA[<two>]]>
    <b:ID/> three </b:Line>
  <Note>x</Note>
  <b:Line id='2'/>
</Invoice>`;
    const leaf = { attributes: {}, children: [], text: '' };
    expect(plain(rootOf(text))).toEqual({
      namespace: 'urn:i',
      name: 'Invoice',
      written: 'Invoice',
      attributes: { kind: ' 380 ' },
      text: '',
      line: 3,
      path: '/Invoice',
      children: [
        {
          ...leaf,
          namespace: 'urn:b',
          name: 'Line',
          written: 'b:Line',
          text: 'one & <two>\n     three',
          line: 4,
          path: '/Invoice/b:Line[1]',
          children: [
            {
              ...leaf,
              namespace: 'urn:b',
              name: 'ID',
              written: 'b:ID',
              line: 5,
              path: '/Invoice/b:Line[1]/b:ID',
            },
          ],
        },
        {
          ...leaf,
          namespace: 'urn:i',
          name: 'Note',
          written: 'Note',
          text: 'x',
          line: 6,
          path: '/Invoice/Note',
        },
        {
          ...leaf,
          namespace: 'urn:b',
          name: 'Line',
          written: 'b:Line',
          attributes: { id: '2' },
          line: 7,
          path: '/Invoice/b:Line[2]',
        },
      ],
    });
  });

  test('tells the line a start tag begins on', () => {
    const root = rootOf('\n<a\n  x="1"\n><b\ty="1"\r\n/><c\r\nz="1"/><d/></a>');
    expect([root, ...root.children].map(({ line }) => line)).toEqual([2, 4, 5, 6]);
  });

  test('numbers siblings of one name in one namespace, whatever their prefixes', () => {
    const root = rootOf('<a xmlns:p="u" xmlns:q="u" xmlns:r="v"><p:x/><q:x/><r:x/></a>');
    expect(root.children.map(({ path }) => path)).toEqual(['/a/p:x[1]', '/a/q:x[2]', '/a/r:x']);
  });

  test('keeps the name of the file a PDF carries', () => {
    expect(readXmlDocument(Buffer.from('<a/>'), 'f.pdf', 'factur-x.xml').attached).toBe('factur-x.xml');
    expect('attached' in readXmlDocument(Buffer.from('<a/>'), 'f.xml')).toBe(false);
  });
});

describe('encodings', () => {
  const text = 'Grundgebühr für 3 Städte, 5 €, Łódź';
  const xml = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?>\n<a>${encoding.startsWith('utf') ? text : text.slice(0, 30)}</a>`;

  test.each([
    ['utf-8', 'utf-8', ''],
    ['utf-8 with a mark', 'utf-8', '\ufeff'],
    ['utf-16le with a mark', 'utf-16le', '\ufeff'],
    ['utf-16be with a mark', 'utf-16be', '\ufeff'],
    ['utf-16le by its bytes', 'utf-16le', ''],
    ['utf-16be by its bytes', 'utf-16be', ''],
  ])('%s', (_, encoding, mark) => {
    expect(rootOf(iconv.encode(mark + xml('utf-16'), encoding)).text).toBe(text);
  });

  test.each([
    ['ISO-8859-1', 'windows-1252'],
    ['latin1', 'windows-1252'],
    ['windows-1252', 'windows-1252'],
    ['ISO-8859-15', 'iso-8859-15'],
    ['Windows-1250', 'windows-1250'],
  ])('%s as declared', (declared, encoding) => {
    expect(rootOf(iconv.encode(xml(declared), encoding)).text).toBe(text.slice(0, 30));
  });

  test('UTF-8 that is said to be UTF-16 is read as what it is', () => {
    expect(rootOf(xml('utf-16')).text).toBe(text);
  });

  test('a character parted by two chunks stays whole', () => {
    const filler = 'x'.repeat((1 << 20) - 4);
    expect(rootOf(`<a>${filler}€€</a>`).text.endsWith('x€€')).toBe(true);
  });

  test('unknown and contradicted ones are refused', async () => {
    expect(await told('<?xml version="1.0" encoding="EBCDIC-CP-BE"?><a/>')).toBe(
      'f.xml: the document is in the encoding "EBCDIC-CP-BE", which is not read. Expected UTF-8, UTF-16, ISO-8859 or Windows-125x. Ask the sender for the invoice in UTF-8.',
    );
    expect(await told(Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]))).toContain('the encoding "UTF-32"');
    expect(await told(iconv.encode('<a>\n<b>ü</b></a>', 'windows-1252'))).toBe(
      'f.xml, line 2: the document is UTF-8 by its declaration, but holds bytes that are not. Expected one encoding throughout. Download it again: it may have been changed on its way. If it comes like this, ask the sender to declare its encoding.',
    );
  });
});

describe('what is refused', () => {
  const bomb = `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

  test.each([
    [
      'an external entity',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<a>&x;</a>',
    ],
    ['an entity bomb', `<?xml version="1.0"?>\n${bomb}\n<a>&b;</a>`],
    [
      'an external document type',
      '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "http://example.com/a.dtd">\n<a/>',
    ],
  ])('%s', async (_, text) => {
    expect(await told(text)).toBe(
      'f.xml, line 2: the document declares a document type (DOCTYPE), which may bring in entities from elsewhere. Expected an invoice without one: no e-invoice needs it. Ask the sender for the original file; a web page saved as .xml is no invoice.',
    );
  });

  test('a document that breaks off, is empty, or is not XML', async () => {
    expect(await told('<a>\n<b>1</b>\n')).toBe(
      'f.xml, line 3: the document is cut short or is no well-formed XML: unclosed tag: a. Expected a whole XML document. Download the file again; if it stays so, ask the sender for it.',
    );
    for (const text of [
      '',
      '   ',
      'ID;Amount\n1;2\n',
      '<a>&nbsp;</a>',
      '<a></b>',
      '<a/><b/>',
      '<p:a/>',
      '<a>\0</a>',
    ])
      expect(await told(text)).toContain('is cut short or is no well-formed XML');
  });

  test('elements nested one deeper than is read', async () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(rootOf(nested(MAX_DEPTH)).name).toBe('a');
    expect(await told(nested(MAX_DEPTH + 1))).toBe(
      'f.xml, line 1: the document nests elements more than 100 deep. Expected an invoice, whose elements nest less than 20 deep and have few attributes. Ask the sender for the original file.',
    );
  });

  test('one attribute more than is read', async () => {
    const tag = (count: number): string =>
      `<a ${Array.from({ length: count }, (_, index) => `a${index}="1"`).join(' ')}/>`;
    expect(rootOf(tag(MAX_ATTRIBUTES)).attributes.size).toBe(MAX_ATTRIBUTES);
    expect(await told(tag(MAX_ATTRIBUTES + 1))).toContain('has an element with more than 1000 attributes');
  });

  test('one node more than is read, of elements, attributes and references together', async () => {
    const elements = (count: number): string => `<a c="1">&amp;${'<b/>'.repeat(count - 3)}</a>`;
    expect(rootOf(elements(MAX_XML_NODES)).children).toHaveLength(MAX_XML_NODES - 3);
    expect(await told(elements(MAX_XML_NODES + 1))).toBe(
      'f.xml: the document has more than 200 MB or 2 million elements, attributes and references. Expected an invoice of up to that size. Ask the sender for several invoices, or for the detail as CSV.',
    );
  }, 30_000);

  test('more bytes than are read, before they are looked at', async () => {
    expect(await told(Buffer.alloc(MAX_XML_BYTES + 1, 0x20))).toContain('has more than 200 MB');
  });

  test('an attachment is named', async () => {
    const problem = await problemOf(() => readXmlDocument(Buffer.from('<a>'), 'f.pdf', 'factur-x.xml'));
    expect(problemText(problem)).toContain('f.pdf, line 1: the attached "factur-x.xml" is cut short');
  });
});

test('any bytes give a tree or a problem', () => {
  const pieces = fc.constantFrom(
    '<a>',
    '</a>',
    '<b x="1">',
    '</b>',
    '&amp;',
    '&x;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml ',
    '?>',
    'ü',
    '\0',
    '\ufeff',
    '<!DOCTYPE a>',
    'xmlns:p="u" ',
    '<p:c/>',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces).map((parts) => Buffer.from(parts.join(''))),
        fc.uint8Array(),
      ),
      (bytes) => {
        try {
          expect(readXmlDocument(bytes, 'f.xml').root.path).toMatch(/^\/./);
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
        }
      },
    ),
    { numRuns: 500 },
  );
});
