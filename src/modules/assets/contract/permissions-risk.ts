const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;

/** Rows of the permission matrix: maps of risk. */
export const riskGrants = {
  'assets.risk.enterprise': staff,
  'assets.risk.district': staff,
  'assets.risk.alarms': staff,
  'assets.risk.raise': staff,
} as const;
