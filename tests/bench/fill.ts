import { openThemes } from '~/discussion/index.server';
import { publish, type Sent, screenWith, submit, versionById } from '~/gate/index.server';
import { enrol, joinProcess, personById } from '~/identity/index.server';
import { type Band, clock, type Person, type Role } from '~/kernel/actor';
import type { Id } from '~/kernel/ids';
import { decisions } from '~/moderation/tables.server';
import { nameProcess, openProcess } from '~/processes/index.server';
import { propose } from '~/proposals/index.server';
import { checkIn } from '~/safeguarding/index.server';
import type { System } from '~/system.server';

export type Filled = { slug: string; members: Person[]; moderator: Person; thread: Id };

const day = 86_400_000;
const sizes = { members: 100, threads: 1000, posts: 20 };

const said = [
  'En mi barrio casi nadie sabe a quién avisar cuando algo así pasa cerca.',
  'La maestra nos escuchó, pero después no supo qué hacer con lo que le contamos.',
  'Propongo que haya un cartel en cada parada, en los idiomas que hablamos aquí.',
  'Un buzón en la escuela ayuda solo si alguien lo abre todos los días.',
  'Hace falta que las personas adultas respondan con una fecha, no con una promesa.',
  'En el centro de salud hay una persona que sí sabe escuchar.',
  'No todas las familias tienen teléfono, así que el aviso tiene que poder hacerse a pie.',
  'Lo que se decide en la capital tarda mucho en llegar a nuestro pueblo.',
  'Yo pediría que nos cuenten qué pasó con lo que propusimos el año pasado.',
  'Que la persona que recibe el aviso sepa hablar con nosotros y con nosotras.',
  'Si la plaza tuviera luz, muchas caminaríamos más tranquilas al volver.',
  'Me gusta la idea de medirlo: cuántas escuelas tienen el acuerdo y cuántas no.',
  'En la radio comunitaria podríamos explicarlo en quechua y en español.',
  'El transporte es parte del problema, porque de noche no pasa nadie.',
  'También hace falta que quien trabaja en turismo tenga una guía clara.',
  'Podemos empezar por los tres colegios del distrito y contar cómo salió.',
];

/** The n-th text of `many` sentences: always the same, and hardly two alike. */
const text = (n: number, many: number): string =>
  Array.from(
    { length: many },
    (_, i) => said[(n * 7 + i * (1 + (n % 5)) + Math.floor(n / 16)) % said.length],
  ).join(' ');

/**
 * A network of 1,000 threads with 20 posts each. Texts go in and out through the gate, as they do when people write, but a
 * thread in one transaction and without being screened (they are ours); the decisions that moderation would have noted are
 * written beside them.
 */
export async function fill(system: System, progress: (done: number) => void): Promise<Filled> {
  const now = system.now();
  const at = (daysAgo: number, minutes = 0) => new Date(now.getTime() - daysAgo * day + minutes * 60_000);
  const who = async (id: Id): Promise<Person> => {
    const found = await personById(system.store.read, id);
    if (!found) throw new Error('nobody');
    return found;
  };
  const enter = async (band: Band, roles: Role[] = []): Promise<Person> => {
    const given = { country: 'CO', lang: 'es', band, roles, passphrase: 'una que nadie usa' } as const;
    return who((await enrol(system.contextFor(clock, at(90)), given)).id);
  };
  const [organiser, moderator] = [await enter('adult', ['organiser']), await enter('adult', ['moderator'])];
  for (let lead = 0; lead < 2; lead++)
    await checkIn(system.contextFor(await enter('adult', ['safeguarding-lead']), now));

  const slug = 'foro';
  const kinds = ['discuss', 'propose', 'decide', 'write', 'adopt'] as const;
  const process = await openProcess(system.contextFor(organiser, at(80)), {
    slug,
    timezone: 'America/Bogota',
    languages: ['es', 'pt', 'en', 'fr'],
    rules: { supportShare: '0.2', quorumShare: '0.5', majority: '1/2', youngAdultsCount: true },
    phases: kinds.map(kind => ({ kind, opens: at(70), closes: at(-30) })),
  });
  const themes = Object.values(await openThemes(system.contextFor(organiser, at(80)), process));
  const members: Person[] = [];
  for (let n = 0; n < sizes.members; n++) {
    const { id } = await enter('16-17');
    await joinProcess(system.contextFor(clock, at(75)), id, process);
    members.push(await who(id));
  }
  const writer = (n: number): Person => members[n % members.length] as Person;

  /** Written, and approved some minutes later. */
  const out =
    (tx: Parameters<Parameters<System['store']['write']>[0]>[0], after: () => void) =>
    async (who: Person, when: Date, given: Parameters<typeof submit>[2]): Promise<void> => {
      const sent = await submit(tx, system.contextFor(who, when), given);
      if (sent.outcome !== 'sent') throw new Error('A text of the bench was held');
      const seen = new Date(when.getTime() + 20 * 60_000);
      const hash = (await versionById(tx, sent.version))?.hash ?? '';
      const reviewing = system.contextFor(moderator, seen);
      await publish(tx, reviewing, after, sent.version, hash);
      await tx.insert(decisions).values({
        id: reviewing.newId(),
        version: sent.version,
        kind: given.kind,
        moderator: moderator.id,
        decision: 'approved',
        reason: null,
        waitedSeconds: 1200,
        at: seen,
      });
    };

  const named = { name: 'Foro de la red', purpose: 'Lo que pedimos, a quién y para cuándo.' };
  const approve = async (sent: Sent, when: Date): Promise<void> => {
    if (sent.outcome !== 'sent') throw new Error('A text of the bench was held');
    await system.store.write(async (tx, after) => {
      const hash = (await versionById(tx, sent.version))?.hash ?? '';
      await publish(tx, system.contextFor(moderator, when), after, sent.version, hash);
    });
  };
  await approve(await nameProcess(system.contextFor(organiser, at(79)), process, 'es', named), at(79));

  const screened = screenWith(() => ({ outcome: 'ok', priority: 4, findings: [], ruleVersion: 'bench' }));
  let thread = '';
  let last = '';
  for (let n = 0; n < sizes.threads; n++) {
    const began = at(60, n * 80);
    thread = system.contextFor(clock).newId();
    await system.store.write(async (tx, after) => {
      const write = out(tx, () => after('revision'));
      const place = { place: thread, process, audience: 'process', lang: 'es' } as const;
      await write(writer(n), began, {
        ...place,
        kind: 'thread',
        subject: thread,
        fields: { title: `Qué hace falta aquí, parte ${n + 1}`, opening: text(n, 4) },
        structure: { theme: themes[n % themes.length] },
      });
      for (let m = 0; m < sizes.posts; m++) {
        const subject = system.contextFor(clock).newId();
        await write(writer(n + m * 3 + 1), new Date(began.getTime() + (m + 1) * 45 * 60_000), {
          ...place,
          kind: 'post',
          subject,
          fields: { body: text(n * 20 + m, 2 + (m % 3)) },
          structure: m % 5 === 4 ? { thread, replyTo: last } : { thread },
        });
        last = subject;
      }
    });
    if ((n + 1) % 100 === 0) progress(n + 1);
  }
  const proposal = await propose(system.contextFor(writer(1), at(2)), {
    lang: 'es',
    fields: {
      title: 'Un canal de aviso en cada escuela, y alguien que sepa recibirlo',
      problem: text(3, 5),
      ask: text(5, 5),
      measure: text(7, 3),
    },
    theme: themes[(sizes.threads - 1) % themes.length] ?? '',
    addressees: { kinds: ['ministry'], countries: ['CO'] },
    due: `${now.getUTCFullYear() + 1}-12`,
    sources: { posts: [last], recommendations: [] },
  });
  await approve(proposal, at(1));
  screened();
  return { slug, members, moderator, thread };
}
