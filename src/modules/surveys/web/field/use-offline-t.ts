import { roomT } from '#platform/web/phrases.ts';
import { offlineZhCN } from '../../i18n/offline.zh-CN.ts';

/** The sentences of photos, the signature, handing in and the day's pack. */
export const useOfflineT = roomT('surveys', offlineZhCN);
