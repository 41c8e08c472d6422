import { type LawTables, lawTables } from '#modules/assets/domain/deadlines/law.ts';
import { firstFees, firstRules } from '#modules/assets/domain/deadlines/rules.data.ts';
import { firstHolidays, firstYears } from '#modules/reference/domain/holidays.data.ts';

/** The law as the first rows have it. */
export const firstLaw: LawTables = lawTables({ rules: firstRules, fees: firstFees, holidays: firstHolidays, years: firstYears });
