import { rmSync } from 'node:fs';
import { visitor } from '~/kernel/actor';
import { allProcesses } from '~/processes/index.server';
import { isOver } from '~/processes/rules';
import { buildSystem } from '~/system.server';
import { readSettings } from '~/web/settings.server';
import { tellStory } from './story/network';

/** Opens the demo's database and tells the story into it if it is empty, or if its days have passed. */
const settings = readSettings({ ...process.env, YFA_MODE: 'demo' });
const open = () => buildSystem({ url: settings.databaseUrl, masterKey: settings.masterKey });

let system = await open();
const told = await allProcesses(system.contextFor(visitor), 'es');
const passed = told.length > 0 && told.every(one => isOver(one.phases, system.now()));
if (passed && system.store.engine === 'sqlite') {
  // Its dates are relative to the day it was told: a story whose last phase has closed is set aside and told anew.
  await system.close();
  for (const end of ['', '-wal', '-shm']) rmSync(`${settings.databaseUrl}${end}`, { force: true });
  system = await open();
  console.log('» The dates of the demo story had passed: it is told anew from today.');
}
if (told.length === 0 || passed) await tellStory(system);
await system.close();
