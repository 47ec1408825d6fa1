import { expect, test } from 'vitest';
import { BINDINGS, type Term } from '../../../src/normalize/einvoice/business-terms.ts';
import { elementPath, elementsAt } from '../../../src/normalize/einvoice/element-path.ts';
import { readXmlDocument } from '../../../src/sources/xml-document.ts';

const { root } = readXmlDocument(
  Buffer.from(`<r xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
    <a:Doc><c:ID>1</c:ID><c:Type>130</c:Type></a:Doc>
    <a:Doc><c:ID>2</c:ID></a:Doc>
    <a:Doc><c:ID>3</c:ID><c:ID>4</c:ID><c:Type>50</c:Type></a:Doc>
    <Doc><c:ID>5</c:ID></Doc><c:ID>6</c:ID>
  </r>`),
  'f.xml',
);

test.each([
  ['cac:Doc/cbc:ID', '1 2 3 4'],
  ['cac:Doc[cbc:Type=130]/cbc:ID', '1'],
  ['cac:Doc[cbc:Type=130,50]/cbc:ID', '1 3 4'],
  ['cac:Doc[cbc:Type]/cbc:ID', '1 3 4'],
  ['cac:Other/cbc:ID | cbc:ID', '6'],
  ['cbc:ID | cac:Doc/cbc:ID', '6'],
  ['cac:Doc/cac:Doc', ''],
])('%s leads to %s', (path, texts) => {
  expect(
    elementsAt(root, elementPath(path))
      .map(({ text }) => text)
      .join(' '),
  ).toBe(texts);
});

test.each(['ID', 'x:ID', 'cbc:ID[', 'cbc:ID/@id'])('%s is no path', (path) => {
  expect(() => elementPath(path)).toThrow(RangeError);
});

test('every term has a place in each syntax, but for those that only CII knows', () => {
  const without = (syntax: 'ubl' | 'cii'): string[] =>
    Object.keys(BINDINGS[syntax]).filter((term) => BINDINGS[syntax][term as Term].length === 0);
  expect(without('ubl')).toEqual(['BG-X-42', 'BT-X-8', 'BT-X-304']);
  expect(without('cii')).toEqual([]);
});
