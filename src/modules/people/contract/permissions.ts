/** What one does about oneself: everybody who has signed in. */
const oneself = {
  officer: 'self',
  stationLead: 'self',
  manager: 'self',
  expert: 'self',
  partner: 'self',
  systemAdmin: 'self',
  securityAdmin: 'self',
  auditor: 'self',
} as const;
/** Setting up a second factor is all that a session may do before it has one. */
const enrolling = { ...oneself, unready: 'self' } as const;
/** 系统管理员 makes accounts and organisations, and gives no rights. */
const system = { systemAdmin: 'region' } as const;
/** 安全管理员 gives roles and reach, and makes no accounts. */
const security = { securityAdmin: 'region' } as const;
/** 审计管理员 reads the log, and changes nothing. */
const audit = { auditor: 'region' } as const;
/** About oneself, and about colleagues for who leads them. */
const own = { officer: 'self', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;
/** Keys for other systems (7.1-a). */
const keyMakers = { manager: 'region', systemAdmin: 'region' } as const;
/** Only the system itself. */
const nobody = {} as const;

/** Rows of the permission matrix (7.1-d, 三员分立): the three administrators share nothing but what everybody does about oneself. */
export const peopleGrants = {
  'people.session.list': oneself,
  'people.session.revoke': oneself,
  'people.session.revokeOthers': oneself,
  'people.password.change': oneself,
  'people.factor.list': enrolling,
  'people.factor.beginTotp': enrolling,
  'people.factor.confirmTotp': enrolling,
  'people.factor.beginPasskey': enrolling,
  'people.factor.addPasskey': enrolling,
  'people.factor.remove': oneself,
  'people.factor.newRecoveryCodes': oneself,
  'people.identity.list': oneself,
  'people.identity.remove': oneself,

  'people.authority.list': system,
  'people.authority.create': system,
  'people.authority.rename': system,
  'people.authority.close': system,
  'people.account.list': system,
  'people.account.create': system,
  'people.account.update': system,
  'people.account.disable': system,
  'people.account.enable': system,
  'people.account.resetPassword': system,
  'people.account.revealPhone': system,
  'people.account.seed': nobody,
  'people.provider.list': system,
  'people.provider.create': system,
  'people.provider.update': system,
  'people.identity.propose': system,

  'people.role.list': security,
  'people.role.assign': security,
  'people.role.withdraw': security,
  'people.activation.issue': security,
  'people.factor.reset': security,
  'people.session.revokeAll': security,
  'people.signInFailure.list': security,
  'people.policy.get': security,
  'people.policy.set': security,
  'people.identity.review': security,
  'people.identity.decide': security,
  'people.apiKey.review': security,
  'people.apiKey.approve': security,
  'people.apiKey.block': security,
  'people.matrix.get': { securityAdmin: 'all' },

  'people.matrix.export': { auditor: 'all' },
  'people.audit.list': audit,
  'people.audit.get': audit,
  'people.audit.actors': audit,
  'people.audit.export': audit,
  'people.audit.verify': { auditor: 'all' },

  'people.absence.list': own,
  'people.absence.set': own,
  'people.absence.end': own,
  'people.deputy.set': own,
  'people.deputy.end': own,
  'people.colleague.list': { officer: 'region', ...leads },
  // Who closes accounts sees how much stands in a name, in numbers alone.
  'people.holding.count': { ...leads, ...system },
  'people.handover.preview': leads,
  'people.handover.do': leads,
  'people.handover.get': leads,
  'people.handover.list': leads,
  'people.handover.undo': leads,

  'people.apiKey.list': keyMakers,
  'people.apiKey.create': keyMakers,
  'people.apiKey.revoke': keyMakers,
} as const;

/** Phones of colleagues: masked for the administrator who keeps the accounts; revealing is an operation of its own. */
export const peopleFields = {
  'people.person.phone': { systemAdmin: 'masked' },
} as const;
