import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Whether a referral is out, with its organisation: the twin of `isUnderway`, and the words of the indexes that hold one for each case and demand. */
export const isOutSql = (alias = 'r'): RawBuilder<SqlBool> => {
  const at = (end: string) => sql.ref(`${alias}.${end}_at`);
  return sql<SqlBool>`(${at('returned')} is null and ${at('answered')} is null and ${at('withdrawn')} is null)`;
};
