import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayInstant } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { listReferrals } from '../../contract/operations-referral.ts';
import { hrefOfReferral } from '../hrefs.ts';
import { ReferralClock, StateOfReferral } from './ReferralTags.tsx';
import type { Subject } from './SendDialog.tsx';
import { useT } from './use-t.ts';

const SendDialog = lazyPart(() => import('./SendDialog.tsx').then(m => m.SendDialog));

interface ReferralsPartProps {
  subject: Subject;
  /** What is asked, to begin with. */
  question: string;
  /** Whether it may go out as it stands. */
  maySend: boolean;
}

/** Where a demand or a case was sent, what was booked for it, and the act 转办. */
export const ReferralsPart = ({ subject, question, maySend }: ReferralsPartProps) => {
  const t = useT();
  const [sending, setSending] = useState(false);
  const of = subject.demandId === undefined ? { caseId: subject.caseId } : { demandId: subject.demandId };
  const { data, error } = useOp(listReferrals, { ...of, limit: 50 });
  const out = data?.rows.some(r => ['sent', 'received', 'accepted'].includes(r.state)) ?? true;
  return (
    <FormSection
      title={t('referral.title')}
      aside={maySend && !out && <Button onClick={() => setSending(true)}>{t('referral.send')}</Button>}
    >
      <ProblemNotice error={error} />
      {data && (
        <DataTable
          caption={t('referral.title')}
          stack
          rows={data.rows}
          rowKey={r => r.id}
          empty={<p className="pp-hint">{t('referral.nonePart')}</p>}
          columns={[
            {
              key: 'organisation',
              title: t('referral.organisation'),
              render: r => (
                <PageLink href={hrefOfReferral(r.id)}>{[r.organisationName, r.offer?.title].filter(Boolean).join(' · ')}</PageLink>
              ),
            },
            { key: 'state', title: t('referral.state'), width: 150, render: r => <StateOfReferral referral={r} /> },
            { key: 'clock', title: t('referral.limit'), width: 260, render: r => <ReferralClock referral={r} /> },
            { key: 'sent', title: t('referral.sentAt'), width: 150, render: r => sayInstant(r.sentAt) },
          ]}
        />
      )}
      {sending && <SendDialog subject={subject} question={question} onClose={() => setSending(false)} />}
    </FormSection>
  );
};
