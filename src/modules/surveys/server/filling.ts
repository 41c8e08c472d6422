import { fillGrants } from '../contract/permissions-selffill.ts';
import { fillCodeJob } from './fill-code.job.ts';
import { fillEnterHandlers } from './fill-enter.ts';
import { fillFormHandlers } from './fill-form.ts';
import { fillMessageHandlers } from './fill-message.ts';
import { fillPartHandlers } from './fill-parts.ts';
import { fillStaffHandlers } from './fill-staff.ts';
import { fillSweepJob } from './fill-sweep.job.ts';

/** 企业自填: the enterprise fills Table A.1 by a link and a code. The room's face joins it to the rest. */
export const filling = {
  handlers: [...fillStaffHandlers, ...fillEnterHandlers, ...fillFormHandlers, ...fillPartHandlers, ...fillMessageHandlers],
  grants: fillGrants,
  jobs: [fillCodeJob, fillSweepJob],
};
