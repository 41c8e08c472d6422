import { z } from 'zod';
import { Day } from '#platform/contract/shapes.ts';
import { EnterpriseFilter, EnterpriseSort, type ListEnterprises } from '../contract/enterprise.ts';
import { type OwnColumn, OwnCondition } from '../contract/own-column.ts';

/** The operation's own filter, so that an address which it would refuse is put right before it is asked. */
const { aboveScale: _, own: _own, ...asked } = EnterpriseFilter.shape;
const shape = { ...asked, aboveScale: z.enum(['yes', 'no']).optional(), sort: EnterpriseSort.optional() };
const Standard = z.object(shape);

/** Keys of an own column in the address. */
export const ownKeys = (id: string) => ({ from: `own-${id}-from`, to: `own-${id}-to`, in: `own-${id}`, begins: `own-${id}-begins` });

const ownShape = ({ id, kind }: OwnColumn): Record<string, z.ZodType> => {
  const keys = ownKeys(id);
  if (kind === 'choice') return { [keys.in]: OwnCondition.shape.in };
  if (kind === 'text') return { [keys.begins]: OwnCondition.shape.begins };
  const bound = kind === 'number' ? z.number().optional() : Day.optional();
  return { [keys.from]: bound, [keys.to]: bound };
};

/** The list's state in the address: the register's own filters, and those of own columns. */
export type ListState = z.infer<typeof Standard> & Record<string, unknown>;
export const listState = (columns: readonly OwnColumn[]): z.ZodObject =>
  z.object({ ...shape, ...Object.assign({}, ...columns.filter(c => !c.retired).map(ownShape)) });

const conditionOf = (state: Record<string, unknown>, column: OwnColumn): OwnCondition[] => {
  const keys = ownKeys(column.id);
  const asked = Object.entries(keys).flatMap(([name, key]) => {
    const value = state[key];
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? [] : [[name, value] as const];
  });
  return asked.length === 0 ? [] : [{ column: column.id, ...Object.fromEntries(asked) }];
};

/** The filter that the operation takes; words of one letter are not sent yet. */
export const filterOf = (state: ListState, columns: readonly OwnColumn[]): EnterpriseFilter => {
  const { sort: _sort, aboveScale, ...rest } = Standard.parse(state);
  const own = columns.flatMap(c => conditionOf(state, c));
  return EnterpriseFilter.parse({
    ...rest,
    ...(aboveScale === undefined ? {} : { aboveScale: aboveScale === 'yes' }),
    ...(own.length === 0 ? {} : { own }),
  });
};

/** The whole input of the list but its page. */
export const listInputOf = (state: ListState, columns: readonly OwnColumn[]): Omit<ListEnterprises, 'after' | 'limit'> => ({
  ...filterOf(state, columns),
  sort: state.sort ?? 'recent',
});
