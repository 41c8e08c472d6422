import { Button } from 'antd';
import { useState } from 'react';
import { weeksOn } from '#platform/contract/iso-week.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { Icon } from '#ui/desk/Icon.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import { showToast } from '#ui/desk/toast.ts';
import { downloadWeekly, issueWeekly, listWeeklies, type Overview } from '../../contract/overview.ts';
import { isTold } from '../../domain/overview.ts';
import { useT } from './use-t.ts';

const Definitions = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const lines = [
    t('overview.def.week'),
    t('overview.def.raised'),
    t('overview.def.answered'),
    t('overview.def.kept'),
    t('overview.def.overdue'),
    t('overview.def.visits'),
    t('overview.def.funnel'),
    t('overview.def.expiring'),
  ];
  return (
    <SheetDialog title={t('overview.definitions')} onClose={onClose}>
      <ul className="ov-definitions">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </SheetDialog>
  );
};

/** 生成周报: the file comes at once; who presses second gets the same file. */
const IssueWeekly = ({ d }: { d: Overview }) => {
  const t = useT();
  const { can } = useSession();
  const issue = useCommand(issueWeekly, {
    invalidates: [listWeeklies.name],
    onDone: w => {
      showToast(w.known ? t('overview.known', { number: w.issueNo, by: w.issuedByName }) : t('overview.issued', { number: w.issueNo }));
      takeFile(downloadWeekly, { id: w.id });
    },
  });
  if (!can(issueWeekly.name)) return null;
  const told = isTold(d.week, d.today);
  return (
    <>
      <Button type="primary" loading={issue.pending} disabled={!told} onClick={() => issue.run(id => ({ id, week: d.week }))}>
        {t('overview.issue')}
      </Button>
      {!told && <span className="pp-hint">{t('overview.notTold')}</span>}
      <ProblemNotice error={issue.error} />
    </>
  );
};

/** What can be done with the page: another week, how it is counted, one sheet of paper, the weekly report. */
export const OverviewActs = ({ d, onWeek }: { d: Overview; onWeek: (week: string) => void }) => {
  const t = useT();
  const [defined, setDefined] = useState(false);
  return (
    <>
      <Button aria-label={t('overview.previous')} icon={<Icon name="left" />} onClick={() => onWeek(weeksOn(d.week, -1))} />
      <Button
        aria-label={t('overview.next')}
        icon={<Icon name="right" />}
        disabled={d.week >= d.current}
        onClick={() => onWeek(weeksOn(d.week, 1))}
      />
      <Button type="text" onClick={() => setDefined(true)}>
        {t('overview.definitions')}
      </Button>
      <Button onClick={() => window.print()}>{t('overview.print')}</Button>
      <IssueWeekly d={d} />
      {defined && <Definitions onClose={() => setDefined(false)} />}
    </>
  );
};
