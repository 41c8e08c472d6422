import { useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayNumber } from '#platform/web/format.ts';
import { listOwnColumns } from '../contract/operations-columns.ts';
import type { OwnColumn, OwnValue } from '../contract/own-column.ts';
import { sayOwnValue } from '../domain/own-value.ts';

/** 自定义栏目 of one's authority; undefined while they are on their way. Whoever cannot have them works without. */
export const useOwnColumns = (): readonly OwnColumn[] | undefined => {
  const { data, error } = useOp(listOwnColumns, {});
  return data?.rows ?? (error ? [] : undefined);
};

/** A value as the page says it; `—` for none. */
export const ownText = (column: OwnColumn, value: OwnValue | undefined): string =>
  sayOwnValue(column, value, { number: sayNumber, day: sayDay }) || '—';
