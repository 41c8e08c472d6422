import { sayDay } from '#platform/web/format.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { Tone } from '#ui/StateIcon.tsx';
import type { ReferralRow, ReferralState } from '../../contract/referral.ts';
import { useT } from './use-t.ts';

const tones: Readonly<Record<ReferralState, Tone>> = {
  sent: 'todo',
  received: 'doing',
  accepted: 'doing',
  returned: 'warn',
  answered: 'done',
  withdrawn: 'off',
};

type Standing = Pick<ReferralRow, 'state' | 'late' | 'offer' | 'receiveBy' | 'answerBy'>;

/** Where a referral or a booking stands. */
export const StateOfReferral = ({ referral: r }: { referral: Pick<Standing, 'state' | 'offer'> }) => {
  const t = useT();
  const booked = r.offer !== null && (r.state === 'accepted' || r.state === 'returned' || r.state === 'answered');
  return (
    <StateTag tone={tones[r.state]}>{booked ? t(`referral.booked.${r.state as 'accepted'}`) : t(`referral.state.${r.state}`)}</StateTag>
  );
};

/** The day that counts now, with its word when it has passed: to receive, then to answer; nothing once it has ended. */
export const ReferralClock = ({ referral: r }: { referral: Standing }) => {
  const t = useT();
  if (!['sent', 'received', 'accepted'].includes(r.state)) return null;
  const receiving = r.state === 'sent' && r.late !== 'answer';
  return (
    <>
      {`${t(receiving ? 'referral.receiveBy' : 'referral.answerBy')} ${sayDay(receiving ? r.receiveBy : r.answerBy)}`}{' '}
      {r.late !== null && <StateTag tone="bad">{t(`referral.late.${r.late}`)}</StateTag>}
    </>
  );
};
