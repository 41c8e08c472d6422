import { useSession } from '#platform/web/session.ts';
import { PageLinks } from '#ui/desk/PageLinks.tsx';
import { useT } from './use-t.ts';

const pages = [
  { key: 'pool', href: '/experts', needs: 'experts.expert.list' },
  { key: 'consultations', href: '/experts/consultations', needs: 'experts.consultation.list' },
  { key: 'advice', href: '/experts/advice', needs: 'experts.advice.search' },
  { key: 'draws', href: '/experts/draws', needs: 'experts.draw.list' },
  { key: 'rules', href: '/experts/rules', needs: 'experts.rule.list' },
] as const;

/** The pages of the pool beside each other. */
export const PoolLinks = ({ current }: { current: (typeof pages)[number]['key'] }) => {
  const t = useT();
  const { can } = useSession();
  const links = pages.filter(p => can(p.needs)).map(p => ({ key: p.key, href: p.href, text: t(`page.${p.key}`) }));
  return <PageLinks label={t('title')} links={links} current={current} />;
};
