import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay, sayInstant, saySize } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import { proofFile, withdrawUse } from '../../contract/operations-use.ts';
import type { UseProof, UseView } from '../../contract/use-proof.ts';
import { useT } from '../law/use-law-t.ts';

const Withdraw = ({ proof, onClose }: { proof: UseProof; onClose: () => void }) => {
  const t = useT();
  const [reason, setReason] = useState('');
  const withdraw = useCommand(withdrawUse, { invalidates: ['assets.'], onDone: onClose });
  return (
    <SheetDialog
      title={t('use.withdrawTitle')}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          danger
          disabled={reason.trim() === ''}
          loading={withdraw.pending}
          onClick={() => withdraw.run({ id: proof.id, reason })}
        >
          {t('use.withdraw')}
        </Button>
      }
    >
      <p>{`${sayDay(proof.usedOn)} ${proof.fileName}`}</p>
      <p className="pp-hint">{t('use.withdrawHint')}</p>
      <Input
        aria-label={t('use.reason')}
        placeholder={t('use.reason')}
        maxLength={300}
        value={reason}
        onChange={e => setReason(e.target.value)}
      />
      <ProblemNotice error={withdraw.error} />
    </SheetDialog>
  );
};

const Proof = ({ proof, onWithdraw }: { proof: UseProof; onWithdraw?: () => void }) => {
  const t = useT();
  const words = `${sayDay(proof.usedOn)} · ${t('use.class', { n: proof.niceClass })} · ${t(`use.kind.${proof.kind}`)}`;
  return (
    <li>
      <span className={proof.withdrawnAt === null ? undefined : 'law-withdrawn'}>{words}</span>{' '}
      <Button type="link" size="small" onClick={() => takeFile(proofFile, { id: proof.id })}>
        {proof.fileName}
      </Button>
      {onWithdraw && proof.withdrawnAt === null && (
        <Button type="text" size="small" onClick={onWithdraw}>
          {t('use.withdraw')}
        </Button>
      )}
      {proof.note && <div>{proof.note}</div>}
      <p className="pp-hint pp-figures">
        {t('use.captured', {
          name: proof.byName.startsWith('system:') ? t('use.system') : proof.byName,
          at: sayInstant(proof.at),
          size: saySize(proof.size),
        })}
        {' · '}
        {t('use.hash', { hash: proof.sha256.slice(0, 16) })}
        {proof.withdrawnAt !== null &&
          ` · ${t('use.withdrawn', { name: proof.withdrawnByName ?? '', reason: proof.withdrawReason ?? '' })}`}
      </p>
    </li>
  );
};

/** Every proof with its day, hash and who put it in; withdrawn ones stay, struck through. */
export const UseProofs = ({ view }: { view: UseView }) => {
  const t = useT();
  const [withdrawing, setWithdrawing] = useState<UseProof>();
  const may = view.may.includes(withdrawUse.name);
  if (view.proofs.length === 0) return <EmptyState title={t('use.empty')} hint={t('use.emptyHint')} />;
  return (
    <>
      <ul className="pp-plain-list">
        {view.proofs.map(p => (
          <Proof key={p.id} proof={p} {...(may ? { onWithdraw: () => setWithdrawing(p) } : {})} />
        ))}
      </ul>
      {withdrawing && <Withdraw proof={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </>
  );
};
