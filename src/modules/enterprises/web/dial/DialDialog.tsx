import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { useStore } from '#platform/web/store.ts';
import { Icon } from '#ui/desk/Icon.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { ContactView } from '../../contract/contact.ts';
import { getEnterprise } from '../../contract/operations.ts';
import { useT } from '../use-t.ts';
import { callRound, endRound, goOnCalling, roundReason } from './call-round.ts';
import { callable, useDial } from './use-dial.ts';

const usual = ['visit', 'demand', 'material', 'deadline'] as const;

/** Why the calls are made: asked once a round, shown with a way to another. */
const Reason = ({ value, onChange }: { value: string; onChange: (reason: string) => void }) => {
  const t = useT();
  const id = useId();
  useStore(callRound);
  const round = roundReason();
  if (round !== undefined)
    return (
      <p>
        {t('dial.round', { reason: round })}{' '}
        <Button size="small" type="link" onClick={endRound}>
          {t('dial.other')}
        </Button>
      </p>
    );
  return (
    <div className="pp-reveal">
      <label htmlFor={id}>{t('dial.reason')}</label>
      <Radio.Group
        optionType="button"
        size="small"
        aria-label={t('dial.usual')}
        options={usual.map(k => ({ value: t(`dial.usual.${k}`), label: t(`dial.usual.${k}`) }))}
        value={value}
        onChange={e => onChange(String(e.target.value))}
      />
      <Input id={id} value={value} maxLength={200} placeholder={t('dial.reasonHint')} onChange={e => onChange(e.target.value)} />
    </div>
  );
};

const People = ({ people, reason }: { people: readonly ContactView[]; reason: string }) => {
  const t = useT();
  const { dial, dialling, error } = useDial();
  const [shown, setShown] = useState<Readonly<Record<string, string>>>({});
  const ring = async (c: ContactView): Promise<void> => {
    const why = roundReason() ?? reason.trim();
    const phone = await dial(c.id, why);
    if (phone === undefined) return;
    goOnCalling(why);
    setShown(now => ({ ...now, [c.id]: phone }));
  };
  const ready = roundReason() !== undefined || reason.trim() !== '';
  return (
    <>
      <DataTable
        bare
        stack
        caption={t('hub.contacts')}
        rows={people}
        rowKey={c => c.id}
        columns={[
          { key: 'name', title: t('contact.name'), head: true, render: c => <CellLines more={c.post}>{c.name}</CellLines> },
          { key: 'kind', title: t('contact.kind'), render: c => t(`kind.${c.kind}`) },
          {
            key: 'phone',
            title: t('contact.phone'),
            render: c => <span className="pp-figures">{shown[c.id] ?? c.phone}</span>,
          },
          {
            key: 'dial',
            title: t('dial.dial'),
            act: true,
            render: c => (
              <Button
                icon={<Icon name="phone" />}
                disabled={!ready}
                loading={dialling === c.id}
                aria-label={t('dial.to', { name: c.name })}
                onClick={() => void ring(c)}
              >
                {t('dial.dial')}
              </Button>
            ),
          },
        ]}
      />
      {!ready && <p className="pp-hint">{t('dial.whyGrey')}</p>}
      <ProblemNotice error={error} />
    </>
  );
};

/** 拨打: the people of an enterprise, each with the number revealed for the call; one reason a round of calls, every call recorded (7.1-d). */
export const DialDialog = ({ enterpriseId, onClose }: { enterpriseId: string; onClose: () => void }) => {
  const t = useT();
  const { data, error } = useOp(getEnterprise, { id: enterpriseId });
  const [reason, setReason] = useState('');
  useStore(callRound);
  const people = callable(data?.contacts);
  return (
    <SheetDialog wide title={data ? `${t('dial.dial')} · ${data.name}` : t('dial.dial')} onClose={onClose}>
      <ProblemNotice error={error} />
      {data && people.length === 0 && (
        <p>
          {t('dial.noPhone')} <PageLink href={`/enterprises/${enterpriseId}?tab=file`}>{t('dial.toFile')}</PageLink>
        </p>
      )}
      {people.length > 0 && (
        <>
          <Reason value={reason} onChange={setReason} />
          <People people={people} reason={reason} />
          <p className="pp-hint">{t('dial.recorded')}</p>
        </>
      )}
    </SheetDialog>
  );
};
