import { useSession } from '#platform/web/session.ts';
import { PageLinks } from '#ui/desk/PageLinks.tsx';
import './warnings.css';
import { useT } from './use-warnings-t.ts';

const pages = [
  { key: 'calendar', href: '/deadlines', needs: 'assets.deadline.month' },
  { key: 'list', href: '/deadlines/list', needs: 'assets.deadline.list' },
  { key: 'rescue', href: '/deadlines/rescue', needs: 'assets.deadline.rescue' },
  { key: 'notices', href: '/deadlines/notices', needs: 'assets.notice.list' },
  { key: 'moves', href: '/deadlines/moves', needs: 'assets.deadline.moves' },
  { key: 'law2027', href: '/deadlines/2027', needs: 'assets.newLaw.list' },
  { key: 'standards', href: '/deadlines/standards', needs: 'assets.standardStatus.list' },
  { key: 'nonUse', href: '/deadlines/non-use', needs: 'assets.use.endangered' },
  { key: 'rules', href: '/deadlines/rules', needs: 'assets.rule.list' },
  { key: 'ladder', href: '/deadlines/ladder', needs: 'assets.ladder.get' },
] as const;

/** The pages of the deadlines, beside each other. */
export const DeadlineLinks = ({ current }: { current: (typeof pages)[number]['key'] }) => {
  const t = useT();
  const { can } = useSession();
  const links = pages.filter(p => can(p.needs)).map(p => ({ key: p.key, href: p.href, text: t(`warn.${p.key}`) }));
  return <PageLinks label={t('warn.title')} links={links} current={current} />;
};
