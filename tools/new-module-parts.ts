import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importAdditions } from './new-module-import.ts';

/** What a room may have beside its records: `--import`, `--job`, `--phone`, `--listens visits.visit.submitted`. Each is a folder of `room-parts`. */
export interface RoomParts {
  readonly import: boolean;
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
export interface Additions {
  operations?: string;
  grants?: string;
  grantImports?: string;
  problems?: string;
  imports?: string;
  handlers?: string;
  module?: string;
  jobs?: string;
  runs?: string;
  runImports?: string;
  routes?: string;
  desk?: string;
  listImports?: string;
  listActs?: string;
  zh?: string;
  zhImports?: string;
  en?: string;
  enImports?: string;
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
  jobs: 'closePastJob',
  runs: 'closePastRun',
  runImports: "import { closePastRun } from './close-past.run.ts';",
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
export const foldersOf = ({ import: imported, job, phone, listens }: RoomParts): string[] => [
  ...(imported ? ['import'] : []),
  ...(job ? ['job'] : []),
  ...(imported || job ? ['runs'] : []),
  ...(phone ? ['phone'] : []),
  ...(listens === undefined ? [] : ['listens']),
];

/** How a part's words are put beside those of another; by lines unless it says otherwise. */
const between: Partial<Record<keyof Additions, string>> = { handlers: '', tables: '', jobs: ', ', runs: ', ', listActs: '' };

/** The places of the template that depend on the parts. They hold places themselves, so they are filled first. */
export const partPlaces = (parts: RoomParts, event: EventPlace | undefined): Record<string, string> => {
  const { job, listens } = parts;
  const all = [
    ...(parts.import ? [importAdditions] : []),
    ...(job ? [jobAdditions] : []),
    ...(listens === undefined ? [] : [listensAdditions(listens)]),
  ];
  const join = (key: keyof Additions): string => all.flatMap(a => a[key] ?? []).join(between[key] ?? '\n');
  const jobs = join('jobs');
  const acts = join('listActs');
  const worker = jobs && `  jobs: [${jobs}],\n  runs: () => import('./server/runs.ts').then(m => m.$room$Runs),`;
  return {
    partOperations: join('operations'),
    partGrants: join('grants'),
    partGrantImports: join('grantImports'),
    partProblems: join('problems'),
    partImports: join('imports'),
    partHandlers: join('handlers'),
    partModule: [join('module'), worker].filter(Boolean).join('\n'),
    partRoutes: join('routes'),
    partDesk: join('desk'),
    partListImports: join('listImports'),
    listActs: acts ? `<>{start}${acts}</>` : 'start',
    runs: join('runs'),
    runImports: join('runImports'),
    partZh: join('zh'),
    partEn: join('en'),
    partZhImports: join('zhImports'),
    partEnImports: join('enImports'),
    partSql: join('sql'),
    partTables: join('tables'),
    partReadme: join('readme'),
    partShapes: listens === undefined ? 'Done, Id' : 'Done, Id, Instant',
    event: event?.identifier ?? '',
    eventRoom: event?.room ?? '',
    eventFile: event?.file ?? '',
  };
};
