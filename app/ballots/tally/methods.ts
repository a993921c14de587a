import type { Method } from './method';
import { yesNo } from './methods/yes-no';

/** Every way of counting there is, by the name it has on the command line. A Map: no name of an Object's own is a method. */
export const methods: ReadonlyMap<string, Method> = new Map([['yes-no', yesNo]]);
