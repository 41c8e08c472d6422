import type { RowDraft } from '../../domain/import-cells.ts';

/** A person as a row of a ledger names him. */
export interface PersonDraft {
  name?: string | undefined;
  post?: string | undefined;
  phone?: string | undefined;
}

/** People of a row and the staged columns they stand in. The order of `persons`, then `values`, is that of `part_ids`. */
export interface StagedPerson {
  readonly kind: string;
  readonly name: string;
  readonly post?: string;
  /** Sealed, with its fingerprint beside it. */
  readonly phone?: readonly [sealed: string, print: string];
  /** Columns of a ledger that speak of the person, by what they say of him. */
  readonly fields: Readonly<Partial<Record<keyof PersonDraft, keyof RowDraft>>>;
  readonly of: (d: Partial<RowDraft>) => PersonDraft;
}
export const persons: readonly StagedPerson[] = [
  {
    kind: 'legalRepresentative',
    name: 'legal_name',
    phone: ['legal_phone', 'legal_print'],
    fields: { name: 'legalRepresentative', phone: 'legalRepresentativePhone' },
    of: d => ({ name: d.legalRepresentative, phone: d.legalRepresentativePhone }),
  },
  {
    kind: 'qualityLead',
    name: 'lead_name',
    phone: ['lead_phone', 'lead_print'],
    fields: { name: 'qualityLead', phone: 'qualityLeadPhone' },
    of: d => ({ name: d.qualityLead, phone: d.qualityLeadPhone }),
  },
  {
    kind: 'liaison',
    name: 'liaison_name',
    post: 'liaison_post',
    phone: ['liaison_phone', 'liaison_print'],
    fields: { name: 'liaison', post: 'liaisonPost', phone: 'liaisonPhone' },
    of: d => ({ name: d.liaison, post: d.liaisonPost, phone: d.liaisonPhone }),
  },
  { kind: 'liaisonGroup', name: 'group_name', fields: { name: 'liaisonGroup' }, of: d => ({ name: d.liaisonGroup }) },
];

/** Cells that repeat were read once and share their list; so is its text. */
const textOfProducts = new WeakMap<readonly string[], string>();

/** Products of a ledger as the file (一企一档) keeps them. */
const productsOf = ({ products, outputValue }: Partial<RowDraft>): string | null => {
  if (!products || products.length === 0) return null;
  if (products.length === 1 && outputValue !== undefined) return JSON.stringify(products.map(name => ({ name, value: outputValue })));
  const text = textOfProducts.get(products) ?? JSON.stringify(products.map(name => ({ name })));
  textOfProducts.set(products, text);
  return text;
};

/** The rest of the ledger stands together in one value: two rows for each enterprise would cost more than the enterprise itself. */
const ledgerOf = (d: Partial<RowDraft>): string | null => {
  if (d.outputValue === undefined && !d.remark) return null;
  return JSON.stringify({
    ...(d.outputValue === undefined ? {} : { outputValue: d.outputValue }),
    ...(d.remark ? { remark: d.remark } : {}),
  });
};

/** Values of a row: field of the enterprise's file, staged column, and what stands there as JSON. */
export const values: readonly { field: string; column: string; of: (d: Partial<RowDraft>) => string | null }[] = [
  { field: 'basic.products', column: 'products', of: productsOf },
  { field: 'register.ledger', column: 'ledger', of: ledgerOf },
];
