import type { ReactNode } from 'react';
import { sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { MyReferralRow } from '../../contract/referral.ts';
import { hrefOfMyReferral } from '../href-of-my-referral.ts';
import { ReferralClock, StateOfReferral } from './ReferralTags.tsx';
import { useT } from './use-t.ts';

/** What was sent to an organisation; each row opens its page. */
export const MyReferralTable = ({ caption, rows, empty }: { caption: string; rows: readonly MyReferralRow[]; empty: ReactNode }) => {
  const t = useT();
  return (
    <DataTable
      caption={caption}
      stack
      rows={rows}
      rowKey={r => r.id}
      href={r => hrefOfMyReferral(r.id)}
      empty={empty}
      columns={[
        { key: 'enterprise', title: t('referral.enterprise'), render: r => r.enterpriseName },
        {
          key: 'question',
          title: t('referral.question'),
          render: r =>
            [r.offer && `${t('referral.booking')}${sayMark('：')}${r.offer.title}`, r.question].filter(Boolean).join(' · ') || '—',
        },
        { key: 'state', title: t('referral.state'), width: 150, render: r => <StateOfReferral referral={r} /> },
        { key: 'clock', title: t('referral.limit'), width: 260, render: r => <ReferralClock referral={r} /> },
        { key: 'sent', title: t('referral.sentAt'), width: 150, render: r => sayInstant(r.sentAt) },
      ]}
    />
  );
};
