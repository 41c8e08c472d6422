import { importGrants } from '#platform/contract/imports/operations.ts';

/** Rows of the permission matrix (7.1-d). The three administrators see no enterprise. */
const work = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const lead = { stationLead: 'region', manager: 'region' } as const;
/** What holds for the whole authority: 主管 decides which columns its register has. */
const head = { manager: 'region' } as const;
/** Steps that the system takes inside a job; no person holds them. */
const system = {} as const;

export const enterprisesGrants = {
  'enterprises.enterprise.list': work,
  'enterprises.enterprise.find': work,
  'enterprises.enterprise.get': work,
  'enterprises.enterprise.timeline': work,
  'enterprises.enterprise.create': work,
  'enterprises.enterprise.correct': work,
  'enterprises.enterprise.rename': work,
  'enterprises.enterprise.merge': lead,
  'enterprises.enterprise.unmerge': lead,
  'enterprises.enterprise.export': lead,
  'enterprises.contact.add': work,
  'enterprises.contact.correct': work,
  'enterprises.contact.retire': work,
  'enterprises.contact.reveal': work,
  'enterprises.fact.record': work,
  'enterprises.fact.history': work,
  'enterprises.column.list': work,
  'enterprises.column.define': head,
  'enterprises.column.correct': head,
  'enterprises.column.retire': head,
  'enterprises.column.restore': head,
  'enterprises.column.arrange': head,
  ...importGrants('enterprises', lead),
  'enterprises.seed.load': system,
} as const;

/** How roles see a telephone number: never plain on a page; revealing is an operation of its own. */
export const enterprisesFields = {
  'enterprises.contact.phone': { officer: 'masked', stationLead: 'masked', manager: 'masked' },
} as const;
