import { platformPhrases } from '#platform/contract/phrases-platform.ts';
import { agendaHandlers } from '#platform/server/agenda/agenda.ts';
import { undeliveredHandlers } from '#platform/server/events/undelivered-handlers.ts';
import { sendMessage } from '#platform/server/jobs/message.job.ts';
import { sweepFilesJob } from '#platform/server/jobs/sweep.job.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { platformHandlers } from '#platform/server/operations.ts';
import { savedViewHandlers } from '#platform/server/saved-views.ts';

const worker = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
/** What one keeps for oneself, the three administrators included. */
const everybody = { ...worker, systemAdmin: 'self', securityAdmin: 'self', auditor: 'self' } as const;

/** The pipes as a module: everybody who has work may take files in, see the own long work and keep views of lists. */
export const platformModule: ServerModule = {
  name: 'platform',
  formerly: {
    names: {
      'surveys.calendar_feeds': 'platform.calendar_feeds',
      'assets.calendar_feeds': 'platform.calendar_feeds',
    },
  },
  handlers: [...platformHandlers, ...undeliveredHandlers, ...savedViewHandlers, ...agendaHandlers],
  grants: {
    // 协同部门 hand in files with their answers (7.1-b).
    'platform.file.put': { ...worker, partner: 'self' },
    'platform.file.sweep': {},
    // Of the whole installation: it names records by id and says nothing of what is in them.
    'platform.event.undelivered': { systemAdmin: 'all' },
    'platform.event.resend': { systemAdmin: 'all' },
    'platform.task.list': {
      officer: 'self',
      stationLead: 'self',
      manager: 'self',
      systemAdmin: 'self',
      securityAdmin: 'self',
      auditor: 'self',
    },
    'platform.agenda.get': worker,
    'platform.view.save': everybody,
    'platform.view.list': everybody,
    'platform.view.remove': everybody,
  },
  phrases: platformPhrases,
  jobs: [sendMessage, sweepFilesJob],
  runs: () => import('#platform/server/jobs/runs.ts').then(m => m.platformRuns),
};
