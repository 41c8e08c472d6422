import type { DemandView } from '#modules/demands/contract/demand.ts';
import { useSession } from '#platform/web/session.ts';
import { sendReferral } from '../../contract/operations-referral.ts';
import { ReferralsPart } from './ReferralsPart.tsx';

/** 部门联动 on the page of a demand. */
export const DemandReferrals = ({ demand: d }: { demand: DemandView }) => {
  const { can } = useSession();
  const maySend = can(sendReferral.name) && (d.state === 'open' || d.state === 'referred');
  return <ReferralsPart subject={{ demandId: d.id }} question={d.text} maySend={maySend} />;
};
