/** What a file is to the audit. `history` files are bills of earlier months. */
export const ROLES = ['bills', 'invoices', 'inventory', 'prices', 'orders'] as const;
export type Role = (typeof ROLES)[number];

/** The field names of each role: the headings of the plain layouts and the keys of inline mappings. */
export const FIELDS = {
  bills: [
    'carrier',
    'account',
    'invoice',
    'invoice_date',
    'due_date',
    'period_start',
    'period_end',
    'service',
    'charge_type',
    'code',
    'description',
    'quantity',
    'unit_price',
    'amount',
    'currency',
    'tax_rate',
    'tax_amount',
    'location',
    'cost_center',
    'order',
    'reference',
  ],
  invoices: [
    'carrier',
    'account',
    'invoice',
    'invoice_date',
    'due_date',
    'period_start',
    'period_end',
    'previous_balance',
    'payments',
    'adjustments',
    'net_total',
    'tax_total',
    'total',
    'amount_due',
    'currency',
    'paid_on',
  ],
  inventory: [
    'carrier',
    'account',
    'service',
    'code',
    'description',
    'status',
    'start_date',
    'end_date',
    'mrc',
    'quantity',
    'currency',
    'location',
    'cost_center',
    'contract',
  ],
  prices: [
    'carrier',
    'contract',
    'code',
    'description',
    'charge_type',
    'unit_price',
    'currency',
    'unit',
    'valid_from',
    'valid_to',
    'min_quantity',
    'max_quantity',
    'discount_percent',
    'account',
    'service',
  ],
  orders: [
    'carrier',
    'account',
    'order',
    'type',
    'service',
    'code',
    'requested_date',
    'completed_date',
    'nrc',
    'mrc',
  ],
} as const satisfies Record<Role, readonly string[]>;

/** What structured documents say beside the fields of a bill; never the heading of a column. */
export const DOCUMENT_FIELDS = ['line_adjustment', 'tax_base'] as const;

/** The name of any field of any role. */
export type Field = (typeof FIELDS)[Role][number] | (typeof DOCUMENT_FIELDS)[number];

/** The field names of one role. */
export type FieldOf<R extends Role> = (typeof FIELDS)[R][number];

/** What kind of charge a line is. */
export const CHARGE_TYPES = [
  'recurring',
  'one-time',
  'usage',
  'equipment',
  'discount',
  'credit',
  'tax',
  'surcharge',
  'late-fee',
  'adjustment',
] as const;
export type ChargeType = (typeof CHARGE_TYPES)[number];

/** Whether a service of the inventory is in use. */
export const SERVICE_STATUSES = ['active', 'suspended', 'disconnected', 'pending'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** What an order asks for. */
export const ORDER_TYPES = ['add', 'move', 'change', 'disconnect'] as const;
export type OrderType = (typeof ORDER_TYPES)[number];
