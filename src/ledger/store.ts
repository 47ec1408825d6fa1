/** An event as a store keeps it. */
export interface StoredEvent {
  /** Position in the ledger, from 1, without gaps. */
  readonly seq: number;
  /** Claim number. */
  readonly dispute: string;
  /** Position in the dispute, from 1, without gaps. */
  readonly number: number;
  readonly type: string;
  /** ISO day on which it happened. */
  readonly on: string;
  /** ISO instant in UTC at which it was written down. */
  readonly at: string;
  readonly by: string;
  /** The event in full, as canonical JSON. */
  readonly body: string;
}

/** An event that is not stored yet. */
export type NewStoredEvent = Omit<StoredEvent, 'seq'>;

/**
 * Where events are kept, for ever and in one order. Every method throws ProblemError for what a user can put right: a
 * damaged or newer ledger, a database out of reach.
 */
export interface LedgerStore {
  /** As a person knows it: a path, or an address without its password. */
  readonly name: string;
  /** Every event, by `seq`. Proves that none was changed or taken out. */
  readonly read: () => Promise<readonly StoredEvent[]>;
  /**
   * Adds all the events or none, at `after + 1` and on, and returns once they would survive a loss of power. `stale`:
   * somebody else has written since `after`, and nothing was added.
   */
  readonly append: (events: readonly NewStoredEvent[], after: number) => Promise<'appended' | 'stale'>;
  readonly close: () => Promise<void>;
}
