import { stringifySearch } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import type { PathFilter } from '../contract/operations-path.ts';
import { useT } from './use-t.ts';

/** The page of one project. */
export const hrefOfProject = (id: string): string => `/standards/${id}`;
/** The list of trademark paths with this filter: where every figure leads. */
export const hrefOfPaths = (filter: PathFilter): string => `/standards/marks${stringifySearch(filter)}`;

/** The pages of the room beside each other, as far as the person may open them. */
export const useStandardsLinks = () => {
  const t = useT();
  const { can } = useSession();
  return [
    { key: 'projects', href: '/standards', text: t('link.projects'), needs: 'standards.project.list' },
    { key: 'procedures', href: '/standards/procedures', text: t('link.procedures'), needs: 'standards.procedure.list' },
    { key: 'marks', href: '/standards/marks', text: t('link.marks'), needs: 'standards.path.list' },
    { key: 'steps', href: '/standards/steps', text: t('link.steps'), needs: 'standards.pathStep.list' },
  ].filter(l => can(l.needs));
};
