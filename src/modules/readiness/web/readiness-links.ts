import { useSession } from '#platform/web/session.ts';
import { useT } from './use-t.ts';

/** The pages of the room beside each other, as far as the person may open them. */
export const useReadinessLinks = () => {
  const t = useT();
  const { can } = useSession();
  return [
    { key: 'list', href: '/readiness', text: t('link.list'), needs: 'readiness.assessment.list' },
    { key: 'tasks', href: '/readiness/tasks', text: t('link.tasks'), needs: 'readiness.task.list' },
    { key: 'criteria', href: '/readiness/criteria', text: t('link.criteria'), needs: 'readiness.criteria.get' },
  ].filter(l => can(l.needs));
};
