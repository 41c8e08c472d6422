import type { DemandView } from '#modules/demands/contract/demand.ts';
import { mayBecomeCase } from '#modules/demands/domain/state.ts';
import { useSession } from '#platform/web/session.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { openCase } from '../contract/operations-case.ts';
import { hrefOfCase, hrefOfOpening } from './hrefs.ts';
import { useT } from './use-t.ts';

/** On a demand: 转办件, or the case that it became. */
export const DemandCase = ({ demand }: { demand: DemandView }) => {
  const t = useT();
  const { can } = useSession();
  if (demand.caseId !== null) return <LinkButton href={hrefOfCase(demand.caseId)}>{t('demand.case')}</LinkButton>;
  if (!can(openCase.name) || !mayBecomeCase(demand.state)) return null;
  return <LinkButton href={hrefOfOpening({ demandId: demand.id })}>{t('open.fromDemand')}</LinkButton>;
};
