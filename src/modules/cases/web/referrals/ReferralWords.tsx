import type { MyReferral, ReferralView } from '../../contract/referral.ts';
import { ReferralFiles } from './ReferralFiles.tsx';
import { useT } from './use-t.ts';

/** What was asked and given, and what came back; both sides read the same. The question is gone for the organisation once it is over. */
export const ReferralWords = ({ referral: r, given }: { referral: ReferralView | MyReferral; given: string }) => {
  const t = useT();
  return (
    <>
      {r.question === null ? <p className="pp-hint">{t('mine.over')}</p> : <blockquote className="pp-quote">{r.question}</blockquote>}
      <ReferralFiles id={r.id} files={r.files.filter(f => f.way === 'given')} title={given} />
      {r.answer !== null && (
        <section>
          <h2>{t(r.offer === null ? 'referral.answer' : 'referral.result')}</h2>
          <blockquote className="pp-quote cs-lines">{r.answer}</blockquote>
          <ReferralFiles id={r.id} files={r.files.filter(f => f.way === 'answer')} title={t('mine.answered')} />
        </section>
      )}
    </>
  );
};
