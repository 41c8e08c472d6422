import { useSession } from '#platform/web/session.ts';
import { PageLinks } from '#ui/desk/PageLinks.tsx';
import { referenceNav } from './nav.ts';
import { useT } from './use-t.ts';

/** The pages of this room, beside each other. */
export const ReferenceLinks = ({ current }: { current: (typeof referenceNav)[number]['key'] }) => {
  const t = useT();
  const { can } = useSession();
  const links = referenceNav.filter(p => can(p.needs)).map(p => ({ key: p.key, href: p.path, text: t(`nav.${p.key}`) }));
  return <PageLinks label={t('pages')} links={links} current={current} />;
};
