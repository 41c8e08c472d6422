/** What one does about oneself: everybody who has signed in. */
const oneself = {
  officer: 'self',
  stationLead: 'self',
  manager: 'self',
  systemAdmin: 'self',
  securityAdmin: 'self',
  auditor: 'self',
} as const;
/** 系统管理员 makes accounts and organisations, and gives no rights. */
const system = { systemAdmin: 'region' } as const;
/** 安全管理员 gives roles and reach, and makes no accounts. */
const security = { securityAdmin: 'region' } as const;
/** Only the system itself. */
const nobody = {} as const;

/** Rows of the permission matrix (7.1-d, 三员分立): the three administrators share nothing but what everybody does about oneself. */
export const peopleGrants = {
  'people.session.list': oneself,
  'people.session.revoke': oneself,
  'people.session.revokeOthers': oneself,
  'people.session.revokeAll': security,
  'people.password.change': oneself,
  'people.authority.list': system,
  'people.authority.create': system,
  'people.authority.rename': system,
  'people.authority.close': system,
  'people.account.seed': nobody,
} as const;

/** Phones of colleagues: masked for the administrator who keeps the accounts; revealing is an operation of its own. */
export const peopleFields = {
  'people.person.phone': { systemAdmin: 'masked' },
} as const;
