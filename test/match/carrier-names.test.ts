import { expect, test } from 'vitest';
import { carrierNaming } from '../../src/match/carrier-names.ts';
import { IdentifierReader } from '../../src/normalize/values/identifier-text.ts';
import { plainProfile } from '../../src/records/customer.ts';
import { id } from './records.ts';

const LAURENTEL = {
  ...plainProfile('Laurentel'),
  legalName: 'Laurentel Communications inc.',
  aliases: ['LTC', 'Laurentel Affaires'],
};
const BOREAL = { ...plainProfile('Boréal Mobile'), proration: 'thirty' as const };

test.each(['Laurentel', 'LAURENTEL', 'laurentel communications INC.', 'ltc', ' Laurentel  Affaires '])(
  '%j is the carrier the user calls Laurentel',
  (written) => {
    expect(naming().named(id(written, 'carrier'))).toEqual({ written: 'Laurentel', key: 'laurentel' });
  },
);

test('a carrier the user did not mention is reported as it was written first', () => {
  const names = naming();
  expect(['Northline', 'NORTHLINE', 'northline'].map((text) => names.named(id(text, 'carrier')))).toEqual([
    { written: 'Northline', key: 'northline' },
    { written: 'Northline', key: 'northline' },
    { written: 'Northline', key: 'northline' },
  ]);
});

test('a name that only begins alike is another carrier', () => {
  expect(naming().named(id('Laurentel Mobile', 'carrier')).key).toBe('laurentel mobile');
});

test('the profile of a carrier is found by the key of its name', () => {
  const names = naming();
  expect(names.profileOf(names.named(id('LTC', 'carrier')).key)).toBe(LAURENTEL);
  expect(names.profileOf(names.named(id('boreal mobile', 'carrier')).key)).toBe(BOREAL);
  expect(names.profileOf('northline')).toBeUndefined();
  expect(names.profileOf('ltc')).toBeUndefined();
});

function naming() {
  return carrierNaming([LAURENTEL, BOREAL], new IdentifierReader('CA'));
}
