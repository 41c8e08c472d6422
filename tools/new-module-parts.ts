import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a room may have beside its records: `--job`, `--phone`, `--listens visits.visit.submitted`. Each is a folder of `room-parts`. */
export interface RoomParts {
  readonly job: boolean;
  readonly phone: boolean;
  /** Name of an event of a room to the left. */
  readonly listens: string | undefined;
}

/** Where an event is declared. */
export interface EventPlace {
  readonly room: string;
  readonly file: string;
  readonly identifier: string;
}

/**
 * Looks for the declaration of an event in the contracts of the rooms.
 * @throws Error in words when no room declares it
 */
export const findEvent = (root: string, name: string): EventPlace => {
  const room = name.split('.')[0] ?? '';
  const folder = path.join(root, 'src/modules', room, 'contract');
  const known = /^[a-z]+(\.[A-Za-z]+){2}$/.test(name) && existsSync(folder);
  const files = known ? readdirSync(folder, { encoding: 'utf8' }).filter(f => f.endsWith('.ts')) : [];
  for (const file of files) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const found = new RegExp(`export const (\\w+) = event\\(\\{\\s*name: '${name.replaceAll('.', '\\.')}'`).exec(text);
    if (found?.[1]) return { room, file, identifier: found[1] };
  }
  throw new Error(`“${name}” does not do: no contract of src/modules/${room} declares this event, e.g. visits.visit.submitted`);
};

/** What a part adds to the files that every room has. */
interface Additions {
  operations?: string;
  grants?: string;
  imports?: string;
  handlers?: string;
  module?: string;
  zh?: string;
  en?: string;
  sql?: string;
  tables?: string;
  readme?: string;
}

const jobAdditions: Additions = {
  operations: `
/** 结束早已过期的$title$记录; a step of the nightly job. */
export const closePastRecords = command({
  name: '$room$.record.closePast',
  clause: '$clause$',
  input: z.strictObject({ limit: z.int().min(1).max(1_000) }),
  output: z.object({ closed: z.int() }),
});`,
  grants: "  '$room$.record.closePast': {},",
  imports:
    "import { closePastJob } from './server/close-past.job.ts';\nimport { closePastHandlers } from './server/close-past-handlers.ts';",
  handlers: ', ...closePastHandlers',
  module: "  jobs: [closePastJob],\n  runs: () => import('./server/runs.ts').then(m => m.$room$Runs),",
  zh: "  'op.record.closePast': '结束早已过期的$title$记录',",
  en: "  'op.record.closePast': 'Close $room$ records long past',",
  readme: '\nEach night the system closes records whose day is thirty days past (`closePast`).\n',
};

const listensAdditions = (event: string): Additions => ({
  operations: `
/** 记下听到的事: what another room told, once. A step of the system. */
export const noteEvent = command({
  name: '$room$.event.note',
  clause: '$clause$',
  input: z.strictObject({ id: Id, subjectId: Id, at: Instant }),
  output: Done,
});`,
  grants: "  '$room$.event.note': {},",
  imports: "import { $room$Listeners } from './server/listeners.ts';\nimport { noteEventHandlers } from './server/note-event-handlers.ts';",
  handlers: ', ...noteEventHandlers',
  module: '  listeners: $room$Listeners,',
  zh: "  'op.event.note': '记下$title$听到的事',",
  en: "  'op.event.note': 'Note what $room$ heard',",
  sql: `
create table $room$.heard (
  id uuid primary key,
  authority_id uuid not null,
  region_code text collate "C" not null,
  subject_id uuid not null,
  happened_at timestamptz not null
);
comment on table $room$.heard is '听到的事: ${event}, noted once; the id is that of the event';
select platform.business_table('$room$.heard');`,
  tables: " | '$room$.heard'",
  readme: `\nHears \`${event}\` and notes it in \`$room$.heard\` (\`noteEvent\`), where the room's own work begins.\n`,
});

/** The folders of parts that are wanted. */
export const foldersOf = ({ job, phone, listens }: RoomParts): string[] => [
  ...(job ? ['job'] : []),
  ...(phone ? ['phone'] : []),
  ...(listens === undefined ? [] : ['listens']),
];

/** The places of the template that depend on the parts. They hold places themselves, so they are filled first. */
export const partPlaces = ({ job, listens }: RoomParts, event: EventPlace | undefined): Record<string, string> => {
  const all = [...(job ? [jobAdditions] : []), ...(listens === undefined ? [] : [listensAdditions(listens)])];
  const join = (key: keyof Additions): string => all.map(a => a[key] ?? '').join(key === 'handlers' || key === 'tables' ? '' : '\n');
  return {
    partOperations: join('operations'),
    partGrants: join('grants'),
    partImports: join('imports'),
    partHandlers: join('handlers'),
    partModule: join('module'),
    partZh: join('zh'),
    partEn: join('en'),
    partSql: join('sql'),
    partTables: join('tables'),
    partReadme: join('readme'),
    partShapes: listens === undefined ? 'Done, Id' : 'Done, Id, Instant',
    event: event?.identifier ?? '',
    eventRoom: event?.room ?? '',
    eventFile: event?.file ?? '',
  };
};
