import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { useSession } from '#platform/web/session.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { declareRecusal, endRecusal } from '../../contract/operations-proposal.ts';
import type { ProposalForDemand } from '../../contract/proposal.ts';
import { hrefOfCase } from '../hrefs.ts';
import { useProposalT } from './use-t.ts';

const Declare = ({ enterpriseId, onClose }: { enterpriseId: string; onClose: () => void }) => {
  const t = useProposalT();
  const { person } = useSession();
  const declare = useCommand(declareRecusal, {
    invalidates: ['cases.'],
    onDone: () => {
      showToast(t('recusal.done'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('recusal.mine')} onClose={onClose}>
      <p className="pp-hint">{t('recusal.hint')}</p>
      <DeskForm<{ reason: string }>
        name="cases.Recusals"
        verb={t('recusal.mine')}
        pending={declare.pending}
        error={declare.error}
        onSubmit={v => declare.run(id => ({ id, personId: person.id, enterpriseId, ...v }))}
      >
        <Form.Item name="reason" label={t('recusal.title')} rules={[{ required: true, whitespace: true }]}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 回避: who keeps away from this enterprise, and one's own declaration. */
export const Recusals = ({ proposal: p }: { proposal: ProposalForDemand }) => {
  const t = useProposalT();
  const { person } = useSession();
  const [open, setOpen] = useState(false);
  const end = useCommand(endRecusal, { invalidates: ['cases.'], onDone: () => showToast(t('recusal.ended')) });
  const mine = p.recusals.some(r => r.personId === person.id);
  return (
    <>
      <ProblemNotice error={end.error} />
      {p.recusals.map(r => (
        <p key={r.id} className="pp-actions">
          <span>
            {t('recusal.line', { name: r.personName, reason: r.reason, by: sayWho(r.declaredByName), at: sayInstant(r.declaredAt) })}
            {r.running.length > 0 && (
              <>
                {' '}
                {t('recusal.running')}{' '}
                {r.running.map(c => (
                  <PageLink key={c.id} href={hrefOfCase(c.id)}>
                    {c.no}{' '}
                  </PageLink>
                ))}
              </>
            )}
          </span>
          {r.mayEnd && (
            <Button size="small" loading={end.pending} onClick={() => end.run({ id: r.id })}>
              {t('recusal.end')}
            </Button>
          )}
        </p>
      ))}
      {!mine && p.may.includes(declareRecusal.name) && (
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          {t('recusal.mine')}
        </Button>
      )}
      {open && <Declare enterpriseId={p.enterpriseId} onClose={() => setOpen(false)} />}
    </>
  );
};
