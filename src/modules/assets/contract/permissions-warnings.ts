const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;
const own = { officer: 'self', stationLead: 'self', manager: 'self' } as const;

/** Rows of the permission matrix: deadlines, reminders, ladder, feeds. */
export const warningGrants = {
  'assets.deadline.list': staff,
  'assets.deadline.rescue': staff,
  'assets.deadline.month': staff,
  'assets.deadline.summary': staff,
  'assets.deadline.get': staff,
  'assets.deadline.close': staff,
  'assets.deadline.giveUp': staff,
  'assets.deadline.snooze': staff,
  'assets.deadline.moves': staff,
  'assets.deadline.export': leads,
  'assets.deadline.recompute': {},
  'assets.notice.issue': {},
  'assets.notice.handOver': {},
  'assets.notice.ways': staff,
  'assets.notice.list': staff,
  'assets.notice.seen': staff,
  'assets.notice.sent': staff,
  'assets.companion.assign': leads,
  'assets.companion.choices': leads,
  // Only the system, when something happened in a room to the left.
  'assets.companion.releaseLeaver': {},
  'assets.deadline.recount': {},
  'assets.asset.move': {},
  'assets.asset.moveBack': {},
  'assets.ladder.get': staff,
  'assets.ladder.set': leads,
  'assets.calendar.subscribe': own,
  'assets.calendar.list': own,
  'assets.calendar.revoke': own,
  'assets.calendar.feed': {},
  'assets.standardStatus.preview': leads,
  'assets.standardStatus.import': leads,
  'assets.standardStatus.list': staff,
  'assets.newLaw.list': staff,
  'assets.newLaw.rules': staff,
  'assets.newLaw.export': leads,
  'assets.newLaw.tell': leads,
} as const;
