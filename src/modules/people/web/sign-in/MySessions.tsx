import { Button } from 'antd';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { listSessions, revokeOtherSessions, revokeSession } from '../../contract/session.ts';
import { useT } from '../use-t.ts';

/** Devices on which one is signed in. */
export const MySessions = () => {
  const t = useT();
  const { data, error } = useOp(listSessions, {});
  const invalidates = ['people.session.'];
  const revoke = useCommand(revokeSession, { invalidates, onDone: () => showToast(t('session.ended')) });
  const others = useCommand(revokeOtherSessions, { invalidates, onDone: a => showToast(t('session.othersEnded', { n: a.revoked })) });
  return (
    <FormSection
      title={t('session.title')}
      hint={t('session.lead')}
      aside={
        (data?.rows.length ?? 0) > 1 && (
          <Button size="small" loading={others.pending} onClick={() => others.run({})}>
            {t('session.endOthers')}
          </Button>
        )
      }
    >
      <ul className="pp-rows">
        {data?.rows.map(s => (
          <li key={s.id}>
            <span>
              {s.device} <span className="pp-hint">{t('session.seen', { at: sayInstant(s.seenAt), from: sayInstant(s.signedInAt) })}</span>{' '}
              {s.current && <StateTag tone="done">{t('session.current')}</StateTag>}
            </span>
            {!s.current && (
              <Button size="small" type="text" disabled={revoke.pending} onClick={() => revoke.run({ sessionId: s.id })}>
                {t('session.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={error ?? revoke.error ?? others.error} />
    </FormSection>
  );
};
