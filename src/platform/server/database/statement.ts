/** A statement whose text is always the same, with its values. PostgreSQL keeps its plan by the name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

const made = new WeakMap<TemplateStringsArray, Pick<Statement, 'name' | 'text'>>();
let count = 0;

/**
 * A statement of the hot paths, into which only values go: its text is put together once, by no builder, and every command that asks by key is
 * planned once. What has parts that come and go is for `sql` and the query builder.
 */
export const preparedSql = (parts: TemplateStringsArray, ...values: readonly unknown[]): Statement => {
  const known = made.get(parts);
  if (known) return { ...known, values };
  count += 1;
  const fresh = { name: `f${count}`, text: parts.reduce((text, part, at) => `${text}$${at}${part}`) };
  made.set(parts, fresh);
  return { ...fresh, values };
};
