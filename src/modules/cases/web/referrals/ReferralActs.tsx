import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { acceptReferral, answerReferral, receiveReferral, returnReferral, withdrawReferral } from '../../contract/operations-referral.ts';
import type { ActSubject } from './ActForms.tsx';
import { useAct } from './use-act.ts';
import { useT } from './use-t.ts';

const ReferralAnswerForm = lazyPart(() => import('./ActForms.tsx').then(m => m.ReferralAnswerForm));
const ConfirmForm = lazyPart(() => import('./ActForms.tsx').then(m => m.ConfirmForm));
const ReferralReturnForm = lazyPart(() => import('./ActForms.tsx').then(m => m.ReferralReturnForm));
const WithdrawForm = lazyPart(() => import('./ActForms.tsx').then(m => m.WithdrawForm));

const forms = { answer: ReferralAnswerForm, accept: ConfirmForm, return: ReferralReturnForm, withdraw: WithdrawForm };
type Act = keyof typeof forms;

/** What each act is called: for the organisation itself, or for staff that enters it on its behalf. */
const useWords = (booking: boolean, own: boolean) => {
  const t = useT();
  return own
    ? {
        receive: t('mine.receive'),
        accept: t(booking ? 'mine.confirm' : 'mine.accept'),
        return: t(booking ? 'mine.decline' : 'mine.return'),
        answer: t(booking ? 'mine.result' : 'mine.answer'),
        withdraw: t('referral.withdraw'),
      }
    : {
        receive: t('referral.receive'),
        accept: t(booking ? 'referral.confirm' : 'referral.accept'),
        return: t('referral.return'),
        answer: t('referral.reply'),
        withdraw: t('referral.withdraw'),
      };
};

/** What may be done with a referral now. `own`: who looks is the organisation. */
export const ReferralActs = ({ referral: r, own = false }: { referral: ActSubject; own?: boolean }) => {
  const t = useT();
  const booking = r.offer !== null;
  const words = useWords(booking, own);
  const [open, setOpen] = useState<Act>();
  const receive = useAct(receiveReferral, t('referral.received'));
  const accept = useAct(acceptReferral, t('referral.accepted'));
  const may = (op: { name: string }): boolean => r.may.includes(op.name);
  const Shown = open && forms[open];
  return (
    <>
      {may(receiveReferral) && (
        <Button type={own ? 'primary' : 'default'} loading={receive.pending} onClick={() => receive.run({ id: r.id })}>
          {words.receive}
        </Button>
      )}
      {may(acceptReferral) && (
        <Button
          type={own && r.state === 'received' ? 'primary' : 'default'}
          loading={accept.pending}
          onClick={() => (booking ? setOpen('accept') : accept.run({ id: r.id }))}
        >
          {words.accept}
        </Button>
      )}
      {may(answerReferral) && (
        <Button type={own ? 'primary' : 'default'} onClick={() => setOpen('answer')}>
          {words.answer}
        </Button>
      )}
      {may(returnReferral) && <Button onClick={() => setOpen('return')}>{words.return}</Button>}
      {may(withdrawReferral) && <Button onClick={() => setOpen('withdraw')}>{words.withdraw}</Button>}
      <ProblemNotice error={receive.error ?? accept.error} />
      {Shown && open && <Shown referral={r} title={words[open]} onClose={() => setOpen(undefined)} />}
    </>
  );
};
