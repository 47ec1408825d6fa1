import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_DEPTH, MAX_TAG, MarkupReader } from '../../src/sources/sheet-cells-markup.ts';
import { BrokenMarkup } from '../../src/sources/sheet-cells-text.ts';

/** What is told of a document, on a line each; texts that touch are one. */
function told(chunks: readonly string[]): string[] {
  const lines: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') lines.push(`text ${text}`);
    text = '';
  };
  const reader = new MarkupReader({
    listening: true,
    open: (tag, depth) => {
      flush();
      lines.push(`open ${depth} ${tag.name} ${['r', 'x:r', 't'].map((name) => tag.attribute(name)).join()}`);
    },
    text: (piece) => {
      text += piece;
    },
    close: (depth) => {
      flush();
      lines.push(`close ${depth}`);
    },
  });
  for (const chunk of chunks) reader.write(chunk);
  reader.end();
  return lines;
}

const DOCUMENT =
  `<?xml version="1.0"?><!-- a > b --><x:a xmlns:x="u"><b r='1"2' x:r = "&amp;&#x41;&#66;" t=""/>é &lt;&gt;&quot;&apos;` +
  '<![CDATA[<&amp;>]]><x:c\n\tr="2"  >t</x:c ><!----></x:a>\n<!-- end --><?end?>\n';

const TOLD = [
  'open 1 a ,,',
  'open 2 b 1"2,&AB,',
  'close 2',
  'text é <>"\'<&amp;>',
  'open 2 c 2,,',
  'text t',
  'close 2',
  'close 1',
];

test('elements, attributes, text and marked sections are told in their order', () => {
  expect(told([DOCUMENT])).toEqual(TOLD);
});

test('a document may be cut into chunks anywhere', () => {
  expect(told([...DOCUMENT])).toEqual(TOLD);
  fc.assert(
    fc.property(fc.array(fc.nat(DOCUMENT.length), { maxLength: 6 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), DOCUMENT.length];
      expect(told(places.slice(1).map((end, index) => DOCUMENT.slice(places[index], end)))).toEqual(TOLD);
    }),
  );
});

test('a document that breaks off anywhere is broken', () => {
  const end = DOCUMENT.indexOf('</x:a>') + 6;
  for (let length = 0; length < end; length += 1)
    expect(() => told([DOCUMENT.slice(0, length)]), DOCUMENT.slice(0, length)).toThrow(BrokenMarkup);
});

test.each([
  '<a></b>',
  '<a></ab>',
  '<ab></a>',
  '<a/></a>',
  '<a/><b/>',
  '<a/>text',
  'text<a/>',
  '<a b></a>',
  '<a b=c/>',
  '<a "b"/>',
  '<a =""/>',
  '<a b="<"/>',
  '<a / >',
  '< a/>',
  '<a>&nbsp;</a>',
  '<a>&</a>',
  '<a>& b;</a>',
  '<a>&#0;</a>',
  '<a>&#xd800;</a>',
  '<a>&#x110000;</a>',
  '<a>&#1;</a>',
  '<!DOCTYPE a><a/>',
  '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
  '<a><!ELEMENT b></a>',
])('%s is broken', (xml) => {
  expect(() => told([xml])).toThrow(BrokenMarkup);
});

test('elements nest to a limit', () => {
  const nest = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
  expect(told([nest(MAX_DEPTH)])).toHaveLength(2 * MAX_DEPTH);
  expect(() => told([nest(MAX_DEPTH + 1)])).toThrow(BrokenMarkup);
});

test('what is begun in a chunk ends within a limit', () => {
  const attribute = (length: number) => [`<a r="${'1'.repeat(length)}`, '"/>'];
  const begun = '<a r="'.length;
  expect(told(attribute(MAX_TAG - begun))).toHaveLength(2);
  expect(() => told(attribute(MAX_TAG - begun + 1))).toThrow(BrokenMarkup);
  expect(() => told([`<a><!--${'-'.repeat(MAX_TAG)}`, '--></a>'])).toThrow(BrokenMarkup);
});
