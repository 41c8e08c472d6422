import { demandClassHandlers } from './demand-class-handlers.ts';
import { demandEndHandlers } from './demand-end-handlers.ts';
import { demandExportHandlers } from './demand-export-handlers.ts';
import { demandRaiseHandlers } from './demand-raise-handlers.ts';
import { demandReadHandlers } from './demand-read-handlers.ts';
import { demandEventHandlers } from './event-handlers.ts';

/** All that can be done with demands. */
export const demandsHandlers = [
  ...demandReadHandlers,
  ...demandRaiseHandlers,
  ...demandClassHandlers,
  ...demandEndHandlers,
  ...demandExportHandlers,
  ...demandEventHandlers,
];
