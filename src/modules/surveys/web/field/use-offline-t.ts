import { roomT } from '#platform/web/phrases.ts';
import { offlineZhCN } from '../../i18n/offline.zh-CN.ts';

/** The sentences of photos and the signature. */
export const useOfflineT = roomT('surveys', offlineZhCN);
