import { roomT } from '#platform/web/phrases.ts';
import { visitFormZhCN } from '../../i18n/visit-form.zh-CN.ts';
import { visitSectionZhCN } from '../../i18n/visit-section.zh-CN.ts';

/** The sentences of the form with those of a section and its controls. */
export const useSectionT = roomT('surveys', { ...visitFormZhCN, ...visitSectionZhCN });
