import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { ExpertView } from '../contract/expert.ts';
import { endTerm } from '../contract/operations-expert.ts';
import { useT } from './use-t.ts';

const EndTermForm = lazyPart(() => import('./TermForms.tsx').then(m => m.EndTermForm));

/** 聘期, the newest first. */
export const ExpertTermsTab = ({ expert }: { expert: ExpertView }) => {
  const t = useT();
  const [ending, setEnding] = useState<string>();
  return (
    <>
      <DataTable
        caption={t('tab.terms')}
        rows={expert.terms}
        rowKey={r => r.id}
        stack
        empty={<EmptyState title={t('term.none')} />}
        columns={[
          { key: 'span', title: t('term.span'), render: r => `${sayDay(r.fromOn)} – ${sayDay(r.toOn)}` },
          { key: 'docNo', title: t('term.docNo'), render: r => r.docNo },
          {
            key: 'ended',
            title: t('term.endedOn'),
            render: r => (r.endedOn === null ? '—' : `${sayDay(r.endedOn)} · ${r.endReason ?? ''}`),
          },
          {
            key: 'act',
            title: t('act'),
            act: true,
            render: r =>
              r.endedOn === null &&
              expert.may.includes(endTerm.name) && (
                <Button size="small" type="link" onClick={() => setEnding(r.id)}>
                  {t('term.end')}
                </Button>
              ),
          },
        ]}
      />
      {ending && <EndTermForm termId={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
};
