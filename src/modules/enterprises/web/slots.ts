import type { ImportView } from '#platform/contract/imports/shapes.ts';
import { slot } from '#platform/web/slots.ts';

/** A tab of the enterprise page (一企一档). */
export const hubTab = slot<{ enterpriseId: string }, { /** Full phrase key of its name. */ phrase: string }>('enterprises.hub.tab');

/** A cell of the strip under its name: next due day, what is open, last visit. */
export const hubStrip = slot<{ enterpriseId: string }>('enterprises.hub.strip');

/** What can be done for it now, beside its name. */
export const hubActs = slot<{ enterpriseId: string }>('enterprises.hub.acts');

/** What waits for it, on its summary: a section with its rows. */
export const hubWaiting = slot<{ enterpriseId: string }>('enterprises.hub.waiting');

/** Below an import of the register that has been written: what else its file may serve. */
export const ledgerWritten = slot<{ view: ImportView }>('enterprises.import.written');
