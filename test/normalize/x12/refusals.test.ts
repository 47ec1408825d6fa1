import { describe, expect, test } from 'vitest';
import { bill, interchange, problemsOf, recordsOf, set } from './interchange.ts';

const SET = set('811', ['BIG*20261101*L-1', 'TDS*100']);
const TEXT = interchange([SET]);
const refused = (text: string) => problemsOf(() => recordsOf(text));
const without = (segment: string) => TEXT.replace(new RegExp(`${segment}[^~]*~`), '');

describe('envelopes that are not whole', () => {
  const fix =
    'Segments are missing: receive or download the file again, and do not join files inside an envelope';

  test.each([
    ['SE', '6', 'the transaction set that segment 3 begins is still open where GE stands', 'SE at its end'],
    ['GE', '7', 'the functional group that segment 2 begins is still open where IEA stands', 'GE at its end'],
    [
      'IEA',
      '1',
      'the interchange that segment 1 begins is still open at the end of the file',
      'IEA at its end',
    ],
  ])('without %s', (segment, path, found, expected) => {
    expect(refused(without(segment))).toEqual([
      { id: 'x12-truncated', place: { file: 'bill.edi', path }, found, expected, fix },
    ]);
  });

  test('a set that begins inside another, and an interchange inside another', () => {
    expect(refused(without('SE').replace('GE*', `${SET.join('~')}~GE*`))[0]?.found).toBe(
      'the transaction set that segment 3 begins is still open where ST stands',
    );
    expect(refused(without('IEA') + TEXT)[0]?.found).toBe(
      'the interchange that segment 1 begins is still open where ISA stands',
    );
  });

  test.each([
    [
      'SE*4*0001',
      'SE*4*0002',
      '6',
      'the transaction set that segment 3 begins as "0001" ends as "0002"',
      'ST02 and SE02',
    ],
    [
      'GE*1*7',
      'GE*1*8',
      '7',
      'the functional group that segment 2 begins as "7" ends as "8"',
      'GS06 and GE02',
    ],
    [
      'IEA*1*000000012',
      'IEA*1*13',
      '8',
      'the interchange that segment 1 begins as "000000012" ends as "13"',
      'ISA13 and IEA02',
    ],
  ])('%s as %s', (before, after, path, found, where) => {
    expect(refused(TEXT.replace(before, after))).toEqual([
      {
        id: 'x12-truncated',
        place: { file: 'bill.edi', path },
        found,
        expected: `the same number in ${where}`,
        fix,
      },
    ]);
  });

  test('leading noughts of a control number are no difference', () => {
    expect(recordsOf(TEXT.replace('IEA*1*000000012', 'IEA*1*12')).rows).toHaveLength(1);
  });

  test.each([
    ['a set without a group', TEXT.replace('IEA*', `${SET.join('~')}~IEA*`), '8', 'ST'],
    ['content between sets', TEXT.replace('GE*', 'NTE*x~GE*'), '7', 'NTE'],
    ['a trailer too many', TEXT.replace('GE*', 'SE*1*1~GE*'), '7', 'SE'],
    ['content behind the end', `${TEXT}NTE*x~`, '9', 'NTE'],
  ])('%s', (_, text, path, id) => {
    expect(refused(text)).toEqual([
      {
        id: 'x12-malformed',
        place: { file: 'bill.edi', path },
        found: `the segment ${id} stands outside its envelope`,
        expected: 'an interchange of ANSI X12: ISA, GS, ST … SE, GE, IEA',
        fix: 'Ask the sender or the network for the interchange again, unchanged by an editor or a mail program',
      },
    ]);
  });

  test('an acknowledgment of the interchange stands beside its groups', () => {
    expect(recordsOf(TEXT.replace('GS*', 'TA1*1*261101*0730*A*000~GS*')).rows).toHaveLength(1);
  });

  test('a trailer that counts nothing, and a total that is no amount', () => {
    expect(refused(TEXT.replace('SE*4', 'SE*four'))).toEqual([
      {
        id: 'x12-malformed',
        place: { file: 'bill.edi', path: '6', column: 'SE01' },
        found: '"four" is not a count',
        expected: 'a whole number',
        fix: 'Ask the sender or the network for the interchange again, unchanged by an editor or a mail program',
      },
    ]);
    expect(refused(TEXT.replace('TDS*100', 'TDS*1,00'))).toEqual([
      {
        id: 'x12-malformed',
        place: { file: 'bill.edi', path: '5', column: 'TDS01' },
        found: '"1,00" is not the total of an invoice',
        expected: 'an amount whose last two digits are decimals, such as 23110 for 231.10',
        fix: 'Ask the sender for the interchange again: without its total an invoice cannot be checked',
      },
    ]);
  });
});

describe('what is no telecom invoice', () => {
  const otherSet = {
    id: 'x12-other-set',
    place: { file: 'bill.edi' },
    expected: 'transaction sets 811 (consolidated service invoice) or 810 (invoice)',
    fix: 'Leave the file out of the bills, and give the invoices that the carrier sent',
  };

  test('other sets are named', () => {
    expect(refused(interchange([set('850', []), set('777', []), set('850', [])]))).toEqual([
      { ...otherSet, found: 'the interchange holds 777, 850 (purchase orders), and no invoice' },
    ]);
    expect(refused(interchange([]))).toEqual([
      { ...otherSet, found: 'the interchange holds no transaction set' },
    ]);
  });

  test('beside an invoice they are left out, counted', () => {
    const records = recordsOf(interchange([set('997', ['AK1*CI*1']), SET, set('997', ['AK1*CI*2'])]));
    expect(records.rows.map(({ row }) => row)).toEqual([6]);
    expect(records.left).toEqual([{ what: 'transaction sets 997 (acknowledgments of receipt)', count: 2 }]);
  });

  test.each([
    ['IT1*1*900*KH*0.12', 'IT103', '"KH" shows that this 811 is a bill for electricity'],
    ['SLN*1**A*30*TD*1.1', 'SLN05', '"TD" shows that this 811 is a bill for gas'],
    ['MEA*AA*PRQ*900*KH', 'MEA04', '"KH" shows that this 811 is a bill for electricity'],
    [
      'REF*MG*7711',
      'REF01',
      '"REF MG" shows that this 811 is a bill for a metered supply such as electricity, gas or water',
    ],
    ['VEH*1', 'VEH01', '"VEH" shows that this 811 is a bill for vehicles'],
  ])('%s is of another trade', (segment, column, found) => {
    expect(problemsOf(() => bill([segment, 'TDS*1']))).toEqual([
      {
        id: 'x12-not-telecom',
        place: { file: 'bill.edi', path: '6', column },
        found,
        expected: 'a bill for telecom services',
        fix: 'Leave the file out of the bills; if it is a telecom bill, ask the carrier for it as CSV or PDF',
      },
    ]);
  });

  test('beside a telecom bill it is left out with a warning', () => {
    const records = recordsOf(interchange([SET, set('811', ['REF*MG*1', 'TDS*1'], '2')]));
    expect(records.rows).toHaveLength(1);
    expect(records.left).toEqual([{ what: 'transaction sets 811 of another trade', count: 1 }]);
    expect(records.warnings.map(({ id, place }) => ({ id, place }))).toEqual([
      { id: 'x12-not-telecom', place: { file: 'bill.edi', path: '8', column: 'REF01' } },
    ]);
  });

  test('telecom units are none of another trade', () => {
    const units = ['M4', 'EA', 'MJ', 'MO', 'C0', '2P', '4L', 'UN', 'HR', 'DA'];
    const lines = units.map((unit, index) => `IT1*${index + 1}*1*${unit}*1`);
    expect(bill([...lines, 'TDS*1000']).rows).toHaveLength(11);
  });
});
