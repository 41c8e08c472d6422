import { linkTo } from '#platform/web/field/router.ts';
import { type DeviceState, deviceState, skewTold } from '#platform/web/offline/queue-state.ts';
import { useStore } from '#platform/web/store.ts';
import { useQueueT } from './use-queue-t.ts';

/** The one badge: 未上传 3 份, and why it has not gone yet. It leads to the list. */
export const QueueBar = () => {
  const t = useQueueT();
  const state = useStore(deviceState);
  if (!state) return null;
  const why = (s: DeviceState): string | undefined => {
    if (s.stuck > 0) return t('queue.stuck', { n: s.stuck });
    if (s.sending) return t('queue.sending', s.sending);
    return s.away && s.forms > 0 ? t(`queue.${s.away}`) : undefined;
  };
  const onlyClock = state.lasting && state.evicted === undefined && Math.abs(state.skewMs) > skewTold;
  const nothingWaits = state.evicted
    ? t('queue.evictedShort')
    : !state.lasting
      ? t('queue.notLastingShort')
      : onlyClock
        ? t('queue.skewShort')
        : t('queue.title');
  const said = [state.forms > 0 ? t('queue.forms', { n: state.forms }) : nothingWaits, why(state)];
  return (
    <div role="status">
      <a className={`f-queue${state.stuck > 0 || state.evicted ? ' f-queue-bad' : ''}`} {...linkTo('/queue')}>
        {said.filter(Boolean).join(' · ')}
      </a>
    </div>
  );
};
