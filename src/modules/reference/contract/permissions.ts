/** Rows of the permission matrix. Divisions are open to anybody, also before signing in. */
export const referenceGrants = {
  'reference.calendar.get': { officer: 'region', stationLead: 'region', manager: 'region' },
  // The three administrators hold nothing of business; who answers for the deadlines loads the public notice.
  'reference.holiday.import': { manager: 'region' },
} as const;
