import { useState } from 'react';
import { Problem } from '#platform/contract/problem.ts';
import { isNamed } from '#platform/web/former-names.ts';
import { deviceState } from '#platform/web/offline/queue-state.ts';
import { useStore } from '#platform/web/store.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { lookAgain } from './device/device-acts.ts';
import type { DeviceForm } from './device/device-form.ts';
import { useT } from './use-t.ts';
import { receivedOf, VisitReceipt } from './VisitReceipt.tsx';

/** Where a record is that she has handed in: on the phone, on the way, at the server with its receipt. */
export const ReceiptScreen = ({ form, path }: { form: DeviceForm; path: string }) => {
  const t = useT();
  const [error, setError] = useState<unknown>();
  const queue = useStore(deviceState);
  const { files } = form.onDevice;
  const received = receivedOf(form.onDevice);
  const { device } = form.opened;
  const refused = form.queued.find(r => (r.state === 'refused' || r.state === 'aside') && r.problem)?.problem;
  const waiting = form.queued.filter(r => r.name === 'visits.visit.addFile').length;
  return (
    <Screen title={form.visit.enterpriseName} back="/">
      <ProblemBanner error={error} />
      {received ? (
        <VisitReceipt of={form.onDevice} />
      ) : (
        <Banner tone="doing">
          <p>
            <strong>{queue?.sending ? t('submit.sending', queue.sending) : t('submit.here')}</strong>
          </p>
          {files.length > 0 && <p>{t('submit.photos', { done: files.length - waiting, of: files.length })}</p>}
          <p>{t(form.conflict || refused ? 'submit.waitNote' : 'submit.hereBody')}</p>
        </Banner>
      )}
      {refused && !received && (
        <>
          <ProblemBanner error={new Problem(refused.code, refused.status, refused.params, refused.fields)} />
          {isNamed(refused.code, 'visits.problem.visitStale') && <p>{t('submit.stale')}</p>}
          <Button onPress={() => void lookAgain(form).catch(setError)}>{t('submit.look')}</Button>
        </>
      )}
      {!received && <Button onPress={() => void device.hurry()}>{t('submit.now')}</Button>}
      {received && <Button to={`${path}/overview`}>{t('submit.open')}</Button>}
      <Button to="/">{t('submit.home')}</Button>
    </Screen>
  );
};
