import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { translator } from '~/i18n/translate';
import type { Lang } from '~/kernel/lang';
import { type Device, openBrowser, Visit } from './browser';
import { type RunningServer, startServer } from './server';
import { type Story, storyCopy } from './story';

/** The story, the real server over it and a browser, for the tests of one file. */
export class Day {
  story!: Story;
  server!: RunningServer;
  browser!: Browser;
  private open: Visit[] = [];

  async begin(): Promise<void> {
    this.story = await storyCopy();
    this.server = await startServer({ url: this.story.url, masterKey: this.story.masterKey });
    this.browser = await openBrowser();
  }

  async end(): Promise<void> {
    for (const visit of this.open.splice(0)) await visit.context.close();
    await this.browser?.close();
    await this.server?.stop();
    await this.story?.drop();
  }

  /** The same place so many days after the story was told: the server begins again, and everybody opens her pages anew. */
  async laterBy(days: number): Promise<void> {
    for (const visit of this.open.splice(0)) await visit.close();
    await this.server.stop();
    const { url, masterKey } = this.story;
    this.server = await startServer({ url, masterKey, ahead: days * 86_400_000 });
  }

  /** A person of the story at her own device; without a name, a visitor. */
  async at(device: Device, name?: string): Promise<Visit> {
    const visit = await Visit.open(this.browser, this.server.origin, device);
    this.open.push(visit);
    const person = name === undefined ? undefined : this.story.people[name];
    if (name !== undefined && !person) throw new Error(`Nobody in the story is called ${name}`);
    if (person) await visit.become(person);
    return visit;
  }
}

export function day(): Day {
  const one = new Day();
  beforeAll(() => one.begin());
  afterAll(() => one.end());
  return one;
}

/** The words of a page, so that a journey presses what a person would read there. */
export const words = (lang: Lang) => translator(lang);

/** A label or a button may carry more than the words: a hint, a number. */
export const starts = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
