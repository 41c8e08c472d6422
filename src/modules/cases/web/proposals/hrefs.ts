import { stringifySearch } from '#platform/web/desk/url-state.ts';
import type { FactPlace } from '../../contract/proposal-fact.ts';

export const hrefOfRules = '/cases/rules';
export const hrefOfWeights = '/cases/weights';
/** The page of one rule. */
export const hrefOfRule = (id: string): string => `/cases/rules/${id}`;

/** The part of the register that a count is made of: `patent.invention` → the list of inventions in force. */
const assetsOf = (id: string, part: string): string => {
  const [kind = '', sort] = part.split('.');
  const more = sort === 'invention' ? { patentType: 'invention' } : sort === 'lead' ? { standardRole: 'lead' } : {};
  return `/assets${stringifySearch({ enterpriseId: id, kind, standing: 'confirmed', ...(sort === 'pending' ? { status: 'pending' } : {}), ...more })}`;
};

/** Where a fact stands; undefined: on this very page. */
export const hrefOfPlace = ({ at, id, part }: FactPlace): string | undefined => {
  if (at === 'demand') return undefined;
  if (at === 'assets') return assetsOf(id, part ?? '');
  return at === 'visit' ? `/visits/${id}` : `/enterprises/${id}`;
};
