import { dayOf } from '#platform/contract/china-day.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { CaseView } from '../contract/case.ts';
import { useT } from './use-t.ts';

/** 计时: with whom it lay, for how many working days, and whether they count. */
export const ClockPart = ({ record: c }: { record: CaseView }) => {
  const t = useT();
  return (
    <FormSection title={t('clock.title')}>
      <DataTable
        caption={t('clock.title')}
        columns={[
          {
            key: 'period',
            title: t('clock.period'),
            render: n => t('why.range', { from: sayInstant(n.fromAt), to: n.toAt === null ? t('clock.now') : sayDay(dayOf(n.toAt)) }),
          },
          {
            key: 'party',
            title: t('clock.party'),
            render: n => (
              <>
                {t(`party.${n.party}`)} {n.who}
                <div className="pp-hint">{n.expects}</div>
              </>
            ),
          },
          { key: 'days', title: t('clock.days'), align: 'right', width: 90, render: n => n.days },
          { key: 'counts', title: t('clock.counts'), width: 70, render: n => t(n.counts ? 'clock.yes' : 'clock.no') },
        ]}
        rows={c.turns}
        rowKey={n => n.id}
        stack
      />
    </FormSection>
  );
};
