import { useSession } from '#platform/web/session.ts';
import { PageLinks } from '#ui/desk/PageLinks.tsx';
import { directorBoard, leadBoard, listPromises } from '../../contract/boards.ts';
import { getOverview } from '../../contract/overview.ts';
import { useBoardsT } from './use-boards-t.ts';

/** The boards beside each other, as far as the role has them. */
export const BoardLinks = ({ current }: { current: 'overview' | 'lead' | 'director' | 'promises' }) => {
  const t = useBoardsT();
  const { can } = useSession();
  const links = [
    { key: 'overview', href: '/boards/district', text: t('board.overview'), needs: getOverview.name },
    { key: 'lead', href: '/boards/lead', text: t('board.lead'), needs: leadBoard.name },
    { key: 'director', href: '/boards/months', text: t('board.director'), needs: directorBoard.name },
    { key: 'promises', href: '/boards/promises', text: t('board.promises'), needs: listPromises.name },
  ];
  return <PageLinks label={t('board.links')} links={links.filter(l => can(l.needs))} current={current} />;
};
