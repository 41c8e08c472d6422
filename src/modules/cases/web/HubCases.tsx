import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { openCase } from '../contract/operations-case.ts';
import { CaseList } from './CaseList.tsx';
import { hrefOfOpening } from './hrefs.ts';
import { useT } from './use-t.ts';

/** Tab 办件 of an enterprise. */
export const HubCases = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { can } = useSession();
  const open = can(openCase.name) && (
    <LinkButton href={hrefOfOpening({ enterpriseId })} primary>
      {t('open.new')}
    </LinkButton>
  );
  return (
    <CaseList
      filters={{ enterpriseId }}
      atEnterprise
      tools={open}
      empty={<EmptyState title={t('hub.empty')} hint={t('hub.emptyHint')} action={open} />}
    />
  );
};
