import { describe, expect, test } from 'vitest';
import { headingKey } from '../../../src/normalize/headings/heading-key.ts';
import type { TableLayout } from '../../../src/normalize/layout.ts';
import { LAYOUTS } from '../../../src/normalize/layouts/index.ts';
import { isGeneric } from '../../../src/normalize/recognise.ts';
import { FIELDS, type Field, type Role } from '../../../src/records/field.ts';

const PLAIN = LAYOUTS.filter(
  (layout): layout is TableLayout => layout.shape === 'table' && isGeneric(layout),
);

/** A usual French heading of each field. */
const FRENCH: Readonly<Record<Role, readonly string[]>> = {
  bills: [
    'Fournisseur',
    'N° de compte',
    'N° de facture',
    'Date de facture',
    "Date d'échéance",
    'Début de période',
    'Fin de période',
    'Numéro de téléphone',
    'Type de frais',
    'Code produit',
    'Libellé',
    'Quantité',
    'Prix unitaire HT',
    'Montant HT',
    'Devise',
    'Taux de TVA',
    'Montant TVA',
    'Site',
    'Centre de coûts',
    'N° de commande',
    'Référence',
  ],
  invoices: [
    'Opérateur',
    'Compte client',
    'Facture',
    'Date de facturation',
    'Échéance',
    'Début de période',
    'Fin de période',
    'Solde précédent',
    'Paiements',
    'Ajustements',
    'Total HT',
    'Total TVA',
    'Total TTC',
    'Net à payer',
    'Devise',
    'Payée le',
  ],
  inventory: [
    'Fournisseur',
    'Compte',
    'Numéro de ligne',
    'Code',
    'Description',
    'Statut',
    'Date de début',
    'Date de résiliation',
    'Frais mensuels',
    'Quantité',
    'Devise',
    'Emplacement',
    'Centre de coût',
    'Contrat',
  ],
  prices: [
    'Fournisseur',
    'N° de contrat',
    'Code article',
    'Désignation',
    'Type de frais',
    'Prix unitaire',
    'Devise',
    'Unité',
    "Date d'effet",
    'Date de fin',
    'Quantité minimale',
    'Quantité maximale',
    'Remise %',
    'Compte',
    'Numéro de service',
  ],
  orders: [
    'Fournisseur',
    'Compte',
    'N° de commande',
    'Type de commande',
    'Numéro de ligne',
    'Code produit',
    'Date de demande',
    'Date de réalisation',
    'Frais ponctuels',
    'Frais mensuels',
  ],
};

describe.each(PLAIN.map((layout) => [layout.id, layout] as const))('%s', (_, layout) => {
  test('has no heading that could be two fields', () => {
    const fieldsOf = new Map<string, Set<Field>>();
    for (const [field, names] of namesOf(layout)) {
      for (const name of names) {
        const key = headingKey(name);
        fieldsOf.set(key, (fieldsOf.get(key) ?? new Set()).add(field));
      }
    }
    const contested = [...fieldsOf].filter(([, fields]) => fields.size > 1);
    expect(contested.map(([key, fields]) => `${key}: ${[...fields].join(', ')}`)).toEqual([]);
  });

  test('has a heading for every field of its role and no other', () => {
    expect(namesOf(layout).map(([field]) => field)).toEqual([...FIELDS[layout.role]]);
  });

  test('takes the name of every field for that field, however it is written', () => {
    for (const field of FIELDS[layout.role]) {
      const spaced = field.replaceAll('_', ' ');
      for (const heading of [field, spaced, field.toUpperCase(), ` ${spaced} `, field.replaceAll('_', '-')])
        expect([heading, fieldOf(layout, heading)]).toEqual([heading, field]);
    }
  });

  test('has no heading that reads as nothing', () => {
    const names = namesOf(layout).flatMap(([, all]) => [...all]);
    expect(names.filter((name) => headingKey(name) === '')).toEqual([]);
  });

  test('knows a usual French heading of every field', () => {
    const expected = Object.fromEntries(
      FIELDS[layout.role].map((field, index) => [FRENCH[layout.role][index], field]),
    );
    const found = FRENCH[layout.role].map((heading) => [heading, fieldOf(layout, heading)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test('knows an Arabic heading of every field', () => {
    const without = namesOf(layout).filter(
      ([, names]) => !names.some((name) => /\p{Script=Arabic}/u.test(name)),
    );
    expect(without.map(([field]) => field)).toEqual([]);
  });

  test('knows an English heading of every field beside its name', () => {
    const english = (name: string) => /^[a-z0-9 /%#().'-]+$/i.test(name);
    const without = namesOf(layout).filter(([field, names]) => {
      return names.filter((name) => english(name) && headingKey(name) !== headingKey(field)).length === 0;
    });
    expect(without.map(([field]) => field)).toEqual([]);
  });

  test('requires only fields of its role', () => {
    const fields: readonly Field[] = FIELDS[layout.role];
    expect([...layout.required, ...layout.oneOf.flat()].filter((field) => !fields.includes(field))).toEqual(
      [],
    );
  });
});

test('every role has one plain layout', () => {
  expect(PLAIN.map((layout) => layout.role).sort()).toEqual(Object.keys(FIELDS).sort());
});

function namesOf(layout: TableLayout): [Field, readonly string[]][] {
  return (Object.entries(layout.fields) as [Field, TableLayout['fields'][Field]][]).map(([field, source]) => [
    field,
    source?.from === 'heading' ? source.names : [],
  ]);
}

function fieldOf(layout: TableLayout, heading: string): Field | undefined {
  const key = headingKey(heading);
  return namesOf(layout).find(([, names]) => names.some((name) => headingKey(name) === key))?.[0];
}
