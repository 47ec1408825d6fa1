import { describe, expect, test } from 'vitest';
import { bill, charges } from './interchange.ts';

const amounts = (segments: readonly string[]) =>
  charges(bill([...segments, 'TDS*0']), 'amount').map(({ amount }) => amount);
const left = (segments: readonly string[]) => bill([...segments, 'TDS*0']).left;

describe('amounts', () => {
  test.each([
    ['unit price × quantity', 'IT1*1*3*EA*1.25', '3.75 @6 IT104 (1.25)'],
    ['rounded half away from zero, once', 'IT1*1*3*EA*0.335', '1.01 @6 IT104 (0.335)'],
    ['and below zero', 'IT1*1*-3*EA*0.335', '-1.01 @6 IT104 (0.335)'],
    ['without a quantity the price itself', 'IT1*1***0.5', '0.5 @6 IT104'],
    ['a price per thousand', 'SLN*1**A*500*EA*2*TP', '1.00 @6 SLN06 (2)'],
    ['a monetary unit: extended already', 'IT1*1*250*M4*123.87', '123.87 @6 IT104'],
    ['without a digit before the point', 'IT1*1*1*M4*-.5', '-0.5 @6 IT104 (-.5)'],
    ['an allowance is below zero whatever its sign', 'ITA*A***02***500', '-5.00 @6 ITA07 (500)'],
    ['as here', 'ITA*A***02***-500', '-5.00 @6 ITA07 (-500)'],
    ['with a point it is as written', 'SAC*C*D980***15.25', '15.25 @6 SAC05'],
  ])('%s: %s', (_, segment, amount) => {
    expect(amounts([segment])).toEqual([amount]);
  });

  test('the total stated for a line counts more than our product, and keeps the line’s own arithmetic visible', () => {
    const segments = ['IT1*1*2*EA*10', 'AMT*1*25', 'AMT*5*99', 'TDS*2500'];
    expect(charges(bill(segments), 'quantity', 'unit_price', 'amount')).toEqual([
      { quantity: '2 @6 IT102', unit_price: '10 @6 IT104', amount: '25 @7 AMT02' },
    ]);
  });

  test('the quantity of a monetary unit counts nothing', () => {
    expect(charges(bill(['IT1*1*250*M4*123.87', 'TDS*12387']), 'quantity', 'unit_price')).toEqual([{}]);
  });
});

describe('what the total does not hold', () => {
  const INFORMATION = [{ what: 'amounts for information only', count: 1 }];
  const INCLUDED = [{ what: 'amounts included in another line', count: 1 }];
  const LINE = 'IT1*1*1*M4*10';

  test.each([
    ['a tax for information', ['TXI*TX*1*****O'], INFORMATION],
    ['a tax that prices include', ['TXI*TX*1*****I'], INCLUDED],
    ['a sub-line for information', ['SLN*1**O*1*M4*5'], INFORMATION],
    ['a sub-line whose price is information', ['SLN*1**I*1*M4*5**O'], INFORMATION],
    ['a sub-line included in its line', ['SLN*1**I*1*M4*5**I'], INCLUDED],
    ['a sub-line that breaks its line down', ['SLN*1**I*1*M4*5'], INCLUDED],
    ['a bill-back allowance', ['ITA*A***01***500'], INFORMATION],
    ['a charge for information', ['SAC*C*D980***500*******15'], INFORMATION],
    ['neither allowance nor charge', ['SAC*N*D980***500'], INFORMATION],
  ])('%s', (_, segments, expected) => {
    expect(amounts([LINE, ...segments])).toEqual(['10 @6 IT104']);
    expect(left([LINE, ...segments])).toEqual(expected);
  });

  test.each([
    ['a tax to be added', 'TXI*TX*5*****A', '5 @7 TXI02'],
    ['a tax that says nothing', 'TXI*TX*5', '5 @7 TXI02'],
    ['a sub-line added to its line', 'SLN*1**A*1*M4*5', '5 @7 SLN06'],
    ['a sub-line whose price is added', 'SLN*1**I*1*M4*5**A', '5 @7 SLN06'],
    ['a charge to be paid', 'SAC*C*D980***500*******06', '5.00 @7 SAC05 (500)'],
  ])('and what it holds: %s', (_, segment, amount) => {
    expect(amounts([LINE, segment])).toEqual(['10 @6 IT104', amount]);
    expect(left([LINE, segment])).toEqual([]);
  });

  test('sub-lines of a line without a price are its charges', () => {
    expect(amounts(['IT1*1', 'SLN*1**I*1*M4*5**I', 'SLN*2**I*1*M4*6'])).toEqual([
      ...['5 @7 SLN06', '6 @8 SLN06'],
    ]);
    expect(left(['IT1*1', 'SLN*1**I*1*M4*5'])).toEqual([]);
  });

  test('a line without any amount is counted', () => {
    expect(left(['IT1*1', 'IT1*2', LINE])).toEqual([{ what: 'lines without an amount', count: 2 }]);
  });

  test('level 9 supports a level above that has a price, and stands alone otherwise', () => {
    const detail = ['HL*2*1*9*0', 'SLN*1**A*1*M4*4', 'SLN*2**A*1*M4*6'];
    expect(amounts(['HL*1**8*1', LINE, ...detail])).toEqual(['10 @7 IT104']);
    expect(left(['HL*1**8*1', LINE, ...detail])).toEqual([
      { what: 'supporting detail of charges', count: 2 },
    ]);
    expect(amounts(['HL*1**8*1', ...detail])).toEqual(['4 @8 SLN06', '6 @9 SLN06']);
  });

  test('tax totals of the invoice repeat those of its lines only code by code and to the cent', () => {
    const taxed = [LINE, 'TXI*ST*1.00', 'IT1*2*1*M4*10', 'TXI*ST*2.00'];
    const whole = (...totals: string[]) =>
      charges(bill([...taxed, 'TDS*0', ...totals]), 'amount').map(({ amount }) => amount);
    expect(whole('TXI*ST*3.00')).toHaveLength(4);
    expect(whole('TXI*ST*3.01')).toHaveLength(5);
    expect(whole('TXI*CT*3.00')).toHaveLength(5);
    expect(whole('TXI*ST*1.00', 'TXI*ST*2.00')).toHaveLength(4);
  });
});

describe('codes and descriptions', () => {
  const texts = (...segments: string[]) =>
    charges(bill([...segments, 'TDS*0']), 'code', 'description', 'reference');

  test('what is charged comes before what it is otherwise called, and ZZ last', () => {
    expect(texts('IT1*1*1*M4*1**ZZ*9*UP*77*SV*2050')).toEqual([{ code: '2050 @6 IT111' }]);
    expect(texts('IT1*1*1*M4*1**ZZ*9*UP*77')).toEqual([{ code: '77 @6 IT109' }]);
    expect(texts('IT1*1*1*M4*1**ZZ*9')).toEqual([{ code: '9 @6 IT107' }]);
  });

  test('a description among the ids leaves PID as the reference', () => {
    expect(texts('SLN*1**A*1*M4*1***PD*Port', 'PID*F****Charge 7')).toEqual([
      { description: 'Port @6 SLN10', reference: 'Charge 7 @7 PID05' },
    ]);
    expect(texts('SLN*1**A*1*M4*1', 'PID*F****Port', 'PID*F****64 kbit/s')).toEqual([
      { description: 'Port 64 kbit/s @7 PID05 (Port)' },
    ]);
  });
});

describe('taxes', () => {
  const tax = (segment: string) => charges(bill([segment, 'TDS*0']), 'tax_rate', 'tax_base', 'description');

  test.each([
    ['TXI*ST*1*6.25*CD*MA', { tax_rate: '6.25 @6 TXI03', description: 'State sales tax' }],
    ['TXI*ST*1*1', { tax_rate: '1 @6 TXI03', description: 'State sales tax' }],
    ['TXI*ST*1*100', { tax_rate: '100 @6 TXI03', description: 'State sales tax' }],
    ['TXI*ST*1*100.1', { description: 'State sales tax' }],
    // A share or a percentage: it is not told which.
    ['TXI*ST*1*.06', { description: 'State sales tax' }],
    ['TXI*QQ*1*****A*20', { tax_base: '20 @6 TXI08', description: 'Tax' }],
  ])('%s', (segment, expected) => {
    expect(tax(segment)).toEqual([expected]);
  });
});
