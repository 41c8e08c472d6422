import { Button } from 'antd';
import { useState } from 'react';
import type { RosterRow } from '#modules/campaigns/contract/roster.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { newSecret } from '#platform/web/secret.ts';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { FillIssued } from '../contract/fill.ts';
import { issueFill, listFill } from '../contract/operations-selffill.ts';
import { FillSheet } from './FillSheet.tsx';
import { withKnownAddresses } from './known-addresses.ts';
import { useT } from './use-t.ts';

type Told = FillIssued['issued'][number];

const Skipped = ({ skipped }: { skipped: FillIssued['skipped'] }) => {
  const t = useT();
  if (skipped.length === 0) return null;
  return (
    <>
      <p>{t('ask.bulkSkipped', { n: skipped.length })}</p>
      <ul>
        {skipped.map(s => (
          <li key={s.rosterId}>{t(`ask.skip.${s.reason}`, { name: s.enterpriseName })}</li>
        ))}
      </ul>
    </>
  );
};

/** Links that one call issues. */
const mostLinks = 100;

/** 请企业自填 for selected rows of the list: links in one go, a message each to copy, one sheet of QR codes to print. */
export const AskMany = ({ rows, onClose }: { rows: readonly RosterRow[]; onClose: () => void }) => {
  const t = useT();
  const [links] = useState(() =>
    rows.slice(0, mostLinks).map(r => ({ id: newId(), visitId: newId(), rosterId: r.id, token: newSecret() })),
  );
  const issue = useCommand(issueFill, { invalidates: [listFill] });
  const [done, setDone] = useState<FillIssued>();
  const start = (): void =>
    void issue.runAsync({ links, days: 14 }).then(
      answer => setDone({ ...answer, issued: withKnownAddresses(answer.issued, links) }),
      () => undefined,
    );
  const copy = (all: readonly Told[]): void => {
    const messages = all.map(i => t('ask.message', { name: i.enterpriseName, day: sayDay(dayOf(i.expiresAt)), address: i.address }));
    void copyAndSay(messages.join('\n\n'), t('ask.copied'));
  };
  return (
    <SheetDialog
      title={t('ask.bulkTitle', { n: links.length })}
      onClose={onClose}
      wide
      footer={
        done ? (
          done.issued.length > 0 && (
            <>
              <Button onClick={() => copy(done.issued)}>{t('ask.copyAll')}</Button>
              <Button type="primary" onClick={() => print()}>
                {t('ask.print')}
              </Button>
            </>
          )
        ) : (
          <Button type="primary" loading={issue.pending} onClick={start}>
            {t('ask.issue')}
          </Button>
        )
      }
    >
      {(!done || done.issued.length > 0) && <p>{done ? t('ask.bulkDone', { n: done.issued.length }) : t('ask.lead')}</p>}
      {rows.length > mostLinks && <p className="pp-notice">{t('ask.bulkRest', { most: mostLinks, n: rows.length - mostLinks })}</p>}
      <ProblemNotice error={issue.error} />
      {done && (
        <>
          {done.issued.length > 0 && <p className="pp-hint">{t('ask.once')}</p>}
          <ul className="fill-list">
            {done.issued.map(told => (
              <li key={told.id}>
                {told.enterpriseName}{' '}
                <Button size="small" onClick={() => copy([told])} aria-label={`${told.enterpriseName} ${t('ask.copy')}`}>
                  {t('ask.copy')}
                </Button>
              </li>
            ))}
          </ul>
          <Skipped skipped={done.skipped} />
          {done.issued.length > 0 && <FillSheet issued={done.issued} />}
        </>
      )}
    </SheetDialog>
  );
};
