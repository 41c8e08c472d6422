import { z } from 'zod';
import {
  EnterpriseFilter,
  EnterpriseSort,
  EnterpriseStatus,
  IndustrySection,
  type ListEnterprises,
  Scale,
} from '../contract/enterprise.ts';

/** The list's state in the address. */
export const ListState = z.object({
  q: z.string().optional(),
  regionCode: z.string().optional(),
  industrySection: IndustrySection.optional(),
  scale: Scale.optional(),
  aboveScale: z.enum(['yes', 'no']).optional(),
  status: EnterpriseStatus.optional(),
  sort: EnterpriseSort.optional(),
});
export type ListState = z.infer<typeof ListState>;

/** The filter that the operation takes; words of one letter are not sent yet. */
export const filterOf = ({ sort: _sort, aboveScale, ...rest }: ListState): EnterpriseFilter =>
  EnterpriseFilter.parse({ ...rest, ...(aboveScale === undefined ? {} : { aboveScale: aboveScale === 'yes' }) });

/** The whole input of the list but its page. */
export const listInputOf = (state: ListState): Omit<ListEnterprises, 'after' | 'limit'> => ({
  ...filterOf(state),
  sort: state.sort ?? 'recent',
});
