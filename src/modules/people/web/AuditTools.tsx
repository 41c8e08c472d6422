import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { call, saveFile } from '#platform/web/call.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import { type AuditFilter, exportAudit, verifyAudit } from '../contract/audit.ts';
import { exportMatrix } from '../contract/matrix.ts';
import { useAttempt } from './sign-in/use-attempt.ts';
import { useT } from './use-t.ts';

const ReasonDialog = lazyPart(() => import('#ui/desk/form/ReasonDialog.tsx').then(m => m.ReasonDialog));

type Verified = z.output<typeof verifyAudit.output>;

/** Check the chain, export the log, export the matrix. */
export const AuditTools = (props: { filters: AuditFilter; isExporting: boolean; setExporting: (is: boolean) => void }) => {
  const t = useT();
  const [verified, setVerified] = useState<Verified>();
  const { pending, error, attempt } = useAttempt();
  const verify = (): Promise<void> => attempt(async () => setVerified(await call(verifyAudit, {})));
  const save = (reason: string): Promise<void> =>
    attempt(async () => {
      await saveFile(exportAudit, { ...props.filters, reason });
      props.setExporting(false);
    });
  return (
    <>
      <Button onClick={() => takeFile(exportMatrix, {})}>{t('matrix.export')}</Button>
      <Button loading={pending} onClick={() => void verify()}>
        {t('audit.verify')}
      </Button>
      <Button type="primary" onClick={() => props.setExporting(true)}>
        {t('audit.export')}
      </Button>
      {props.isExporting && (
        <ReasonDialog
          name="people.ReasonDialog"
          title={t('audit.export')}
          verb={t('audit.export')}
          pending={pending}
          error={error}
          onClose={() => props.setExporting(false)}
          onSubmit={reason => void save(reason)}
        >
          <p className="pp-hint">{t('audit.exportHint')}</p>
        </ReasonDialog>
      )}
      <SheetDialog open={verified !== undefined} title={t('audit.verify')} onClose={() => setVerified(undefined)}>
        {verified && (
          <>
            <StateTag tone={verified.brokenAt === null ? 'done' : 'bad'}>
              {verified.brokenAt === null ? t('audit.whole') : t('audit.broken', { seal: verified.brokenAt })}
            </StateTag>
            <Facts
              facts={[
                { label: t('audit.seals'), value: verified.seals },
                { label: t('audit.unsealed'), value: verified.unsealed },
                { label: t('audit.anchor'), value: <code className="pp-secret">{verified.anchor ?? '—'}</code>, wide: true },
              ]}
            />
            <p className="pp-hint">{t('audit.anchorHint')}</p>
          </>
        )}
      </SheetDialog>
      {!props.isExporting && <ProblemNotice error={error} />}
    </>
  );
};
