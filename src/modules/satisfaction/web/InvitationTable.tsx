import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { newSecret } from '#platform/web/secret.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { InvitationFilter, InvitationRow, InvitationsSent } from '../contract/invitation.ts';
import { listInvitations, remindInvitations, sendInvitations, stopInvitation } from '../contract/operations-invitations.ts';
import { InvitationsTold } from './InvitationsTold.tsx';
import { useT } from './use-t.ts';

const tones = { unsent: 'todo', sent: 'doing', used: 'done', expired: 'warn', stopped: 'off' } as const;
/** As many as the operation takes at once. */
const mostAtOnce = 50;
const mayGoOut = (r: InvitationRow): boolean => r.state !== 'used' && r.state !== 'stopped';
const mayBeReminded = (r: InvitationRow): boolean => r.state === 'sent';

const useColumns = (ofSurvey: boolean) => {
  const t = useT();
  const day = (d: string | null): string => (d === null ? '—' : sayDay(d));
  const reminded = (r: InvitationRow): string =>
    r.remindedOn === null ? '—' : t('invitation.remindedOf', { n: r.reminded, day: sayDay(r.remindedOn) });
  const service = [
    { key: 'kind', title: t('col.kind'), width: 100, render: (r: InvitationRow) => t(`kind.${r.servedKind}`) },
    { key: 'class', title: t('col.class'), width: 160, render: (r: InvitationRow) => r.className ?? '—' },
    { key: 'servedOn', title: t('col.servedOn'), width: 160, render: (r: InvitationRow) => sayDay(r.servedOn) },
    { key: 'servedBy', title: t('col.servedBy'), width: 100, render: (r: InvitationRow) => r.servedByName },
    { key: 'unit', title: t('col.unit'), width: 160, render: (r: InvitationRow) => r.unitName ?? '—' },
  ];
  return [
    { key: 'enterprise', title: t('col.enterprise'), render: (r: InvitationRow) => r.enterpriseName },
    {
      key: 'state',
      title: t('state'),
      width: 120,
      render: (r: InvitationRow) => (
        <StateTag tone={tones[r.state]}>{t(ofSurvey && r.state === 'used' ? 'survey.answered' : `invitation.${r.state}`)}</StateTag>
      ),
    },
    ...(ofSurvey ? [] : service),
    { key: 'sentOn', title: t('col.sentOn'), width: 160, render: (r: InvitationRow) => day(r.sentOn) },
    { key: 'usedOn', title: t(ofSurvey ? 'survey.usedOn' : 'col.usedOn'), width: 160, render: (r: InvitationRow) => day(r.usedOn) },
    { key: 'reminded', title: t('invitation.reminded'), width: 180, render: reminded },
  ];
};

interface Told {
  answer: InvitationsSent;
  reminder: boolean;
}

/** Sends, reminds and stops; the secrets are made here, so that the server never stores them. */
const useActs = (ofSurvey: boolean) => {
  const t = useT();
  const [told, setTold] = useState<Told>();
  const tell = (reminder: boolean) => (answer: InvitationsSent, i: { items: readonly { id: string; token: string }[] }) => {
    // When the first answer was lost, the ledger tells it without addresses; this page knows its secrets.
    const tokens = new Map(i.items.map(item => [item.id, item.token]));
    const address = (id: string): string => `${location.origin}/m/${ofSurvey ? 'survey' : 'rate'}#${tokens.get(id)}`;
    setTold({ answer: { ...answer, sent: answer.sent.map(s => ({ ...s, address: s.address ?? address(s.id) })) }, reminder });
  };
  const send = useCommand(sendInvitations, { invalidates: ['satisfaction.'], onDone: tell(false) });
  const remind = useCommand(remindInvitations, { invalidates: ['satisfaction.'], onDone: tell(true) });
  const stop = useCommand(stopInvitation, { invalidates: ['satisfaction.'], onDone: () => showToast(t('invitation.stopped.toast')) });
  const items = (rows: readonly InvitationRow[]) => ({ items: rows.map(r => ({ id: r.id, token: newSecret() })) });
  return { told, close: () => setTold(undefined), send, remind, stop, items };
};

interface ActsProps {
  rows: readonly InvitationRow[];
  acts: ReturnType<typeof useActs>;
  clear: (rows?: readonly InvitationRow[]) => void;
}

const BulkActs = ({ rows, acts, clear }: ActsProps) => {
  const t = useT();
  const { can } = useSession();
  const { send, remind, stop, items } = acts;
  // More than the operation takes at once stay selected for the next press.
  const go = (act: typeof send, may: (r: InvitationRow) => boolean): void => {
    const now = rows.filter(may).slice(0, mostAtOnce);
    act.run(items(now));
    clear(now);
  };
  return (
    <>
      {can(sendInvitations.name) && (
        <Button type="primary" loading={send.pending} disabled={!rows.some(mayGoOut)} onClick={() => go(send, mayGoOut)}>
          {t('invitation.send')}
        </Button>
      )}
      {can(remindInvitations.name) && rows.some(mayBeReminded) && (
        <Button loading={remind.pending} onClick={() => go(remind, mayBeReminded)}>
          {t('invitation.remind')}
        </Button>
      )}
      {can(stopInvitation.name) && rows.length === 1 && rows[0] && mayGoOut(rows[0]) && (
        <Button
          loading={stop.pending}
          onClick={() => {
            stop.run({ id: rows[0]?.id ?? '' });
            clear();
          }}
        >
          {t('invitation.stop')}
        </Button>
      )}
    </>
  );
};

/** Invitations with what may be done with them: of services, or of one survey. That and when they were used, never how. */
export const InvitationTable = ({ filters, survey }: { filters: InvitationFilter; survey?: { name: string } }) => {
  const t = useT();
  const acts = useActs(survey !== undefined);
  const name = survey ? 'satisfaction.recipients' : 'satisfaction.invitations';
  return (
    <>
      <ProblemNotice error={acts.send.error ?? acts.remind.error ?? acts.stop.error} />
      <KeysetTable
        name={name}
        caption={t(survey ? 'survey.tab.recipients' : 'invitations.title')}
        op={listInvitations}
        filters={filters}
        rowKey={r => r.id}
        rowName={r => r.enterpriseName}
        empty={<EmptyState title={t(survey ? 'survey.noRecipients' : 'invitations.none')} />}
        columns={useColumns(survey !== undefined)}
        bulk={(rows, clear) => <BulkActs rows={rows} acts={acts} clear={clear} />}
      />
      {acts.told && <InvitationsTold {...acts.told} survey={survey?.name} onClose={acts.close} />}
    </>
  );
};
