export * from './dates';
export * from './names';
export * from './numbers';
export * from './spans';
export { isZone, type Zone, zoneOfCountry } from './zones';
