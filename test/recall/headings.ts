/** The columns of each file, by field. */
export const COLUMNS = {
  bills:
    'carrier account invoice invoice_date due_date period_start period_end service charge_type code description quantity unit_price amount currency tax_rate tax_amount cost_center order reference'.split(
      ' ',
    ),
  invoices:
    'carrier account invoice invoice_date due_date period_start period_end previous_balance payments adjustments net_total tax_total total amount_due currency paid_on'.split(
      ' ',
    ),
  inventory:
    'carrier account service code description status start_date end_date mrc quantity currency cost_center'.split(
      ' ',
    ),
  prices:
    'carrier contract code description charge_type unit_price currency valid_from valid_to min_quantity max_quantity discount_percent account service'.split(
      ' ',
    ),
  orders: 'carrier account order type service code requested_date completed_date nrc mrc'.split(' '),
} as const;

const ENGLISH: Readonly<Record<string, string>> = {
  carrier: 'Provider',
  account: 'Account number',
  invoice: 'Invoice number',
  invoice_date: 'Invoice date',
  due_date: 'Due date',
  period_start: 'Period start',
  period_end: 'Period end',
  service: 'Service number',
  charge_type: 'Charge type',
  code: 'Charge code',
  description: 'Description',
  quantity: 'Qty',
  unit_price: 'Unit price',
  amount: 'Net amount',
  currency: 'Currency',
  tax_rate: 'Tax rate',
  tax_amount: 'Tax amount',
  cost_center: 'Cost centre',
  order: 'Order number',
  reference: 'Reference',
};

const FRENCH: Readonly<Record<string, string>> = {
  carrier: 'Opérateur',
  account: 'Numéro de compte',
  invoice: 'Numéro de facture',
  invoice_date: 'Date de facture',
  due_date: 'Date d’échéance',
  period_start: 'Début de période',
  period_end: 'Fin de période',
  service: 'Numéro de ligne',
  charge_type: 'Type de frais',
  code: 'Code',
  description: 'Libellé',
  quantity: 'Quantité',
  unit_price: 'Prix unitaire',
  amount: 'Montant HT',
  currency: 'Devise',
  tax_rate: 'Taux de TVA',
  tax_amount: 'Montant TVA',
  cost_center: 'Centre de coûts',
  order: 'Numéro de commande',
  reference: 'Référence',
  previous_balance: 'Solde précédent',
  payments: 'Paiements',
  adjustments: 'Ajustements',
  net_total: 'Total HT',
  tax_total: 'Total TVA',
  total: 'Total TTC',
  amount_due: 'Montant dû',
  paid_on: 'Payé le',
  status: 'Statut',
  start_date: 'Date de début',
  end_date: 'Date de fin',
  mrc: 'Loyer mensuel',
  contract: 'Contrat',
  valid_from: 'Valide du',
  valid_to: 'Valide au',
  min_quantity: 'Quantité min',
  max_quantity: 'Quantité max',
  discount_percent: 'Remise %',
  type: 'Type',
  requested_date: 'Date de demande',
  completed_date: 'Date de réalisation',
  nrc: 'Frais unique',
};

const FRENCH_WORDS: Readonly<Record<string, string>> = {
  recurring: 'Abonnement',
  'one-time': 'Frais unique',
  usage: 'Consommation',
  equipment: 'Équipement',
  discount: 'Remise',
  credit: 'Avoir',
  tax: 'Taxe',
  surcharge: 'Surcharge',
  'late-fee': 'Frais de retard',
  adjustment: 'Ajustement',
  active: 'Actif',
  suspended: 'Suspendu',
  disconnected: 'Résilié',
  pending: 'En attente',
  add: 'Ajout',
  change: 'Modification',
  disconnect: 'Résiliation',
  move: 'Déménagement',
};

/** The heading of a column in the language of a file; `plain` gives the field's own name. */
export function headingOf(field: string, headings: 'plain' | 'english' | 'french'): string {
  return (
    (headings === 'french' ? FRENCH[field] : headings === 'english' ? ENGLISH[field] : undefined) ?? field
  );
}

/** A charge type, a status or a type of order as the file writes it. */
export function wordOf(word: string, headings: 'plain' | 'english' | 'french'): string {
  return (headings === 'french' ? FRENCH_WORDS[word] : undefined) ?? word;
}
