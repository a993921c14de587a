/**
 * ISO 3166-1 code -> the zone in which most people of the country live, for Latin America and the Caribbean.
 * Source: IANA time zone database 2025b (public domain), zone.tab; where a country has several zones, the first line
 * of the capital or of most of the people (AR, BR, CL, EC, MX).
 */
export const mainZones = {
  AG: 'America/Antigua',
  AI: 'America/Anguilla',
  AR: 'America/Argentina/Buenos_Aires',
  AW: 'America/Aruba',
  BB: 'America/Barbados',
  BL: 'America/St_Barthelemy',
  BM: 'Atlantic/Bermuda',
  BO: 'America/La_Paz',
  BQ: 'America/Kralendijk',
  BR: 'America/Sao_Paulo',
  BS: 'America/Nassau',
  BZ: 'America/Belize',
  CL: 'America/Santiago',
  CO: 'America/Bogota',
  CR: 'America/Costa_Rica',
  CU: 'America/Havana',
  CW: 'America/Curacao',
  DM: 'America/Dominica',
  DO: 'America/Santo_Domingo',
  EC: 'America/Guayaquil',
  FK: 'Atlantic/Stanley',
  GD: 'America/Grenada',
  GF: 'America/Cayenne',
  GP: 'America/Guadeloupe',
  GT: 'America/Guatemala',
  GY: 'America/Guyana',
  HN: 'America/Tegucigalpa',
  HT: 'America/Port-au-Prince',
  JM: 'America/Jamaica',
  KN: 'America/St_Kitts',
  KY: 'America/Cayman',
  LC: 'America/St_Lucia',
  MF: 'America/Marigot',
  MQ: 'America/Martinique',
  MS: 'America/Montserrat',
  MX: 'America/Mexico_City',
  NI: 'America/Managua',
  PA: 'America/Panama',
  PE: 'America/Lima',
  PR: 'America/Puerto_Rico',
  PY: 'America/Asuncion',
  SR: 'America/Paramaribo',
  SV: 'America/El_Salvador',
  SX: 'America/Lower_Princes',
  TC: 'America/Grand_Turk',
  TT: 'America/Port_of_Spain',
  UY: 'America/Montevideo',
  VC: 'America/St_Vincent',
  VE: 'America/Caracas',
  VG: 'America/Tortola',
  VI: 'America/St_Thomas',
} as const;

export type Zone = string;

/** The zone of the viewer's country; undefined for a country outside the table. */
export const zoneOfCountry = (country: string): Zone | undefined =>
  Object.hasOwn(mainZones, country) ? mainZones[country as keyof typeof mainZones] : undefined;

export const countryOfZone = (zone: Zone): string | undefined =>
  Object.entries(mainZones).find(([, main]) => main === zone)?.[0];

export function isZone(value: unknown): value is Zone {
  if (typeof value !== 'string' || value === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
