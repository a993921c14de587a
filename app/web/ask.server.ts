import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { data } from '@remix-run/react';
import { isNudge } from '~/gate/index.server';
import { tRefusal, translator } from '~/i18n/translate';
import { newId } from '~/kernel/ids';
import { isRefusal, type Refusal } from '~/kernel/refusal';
import type { Finding } from '~/screening/words';
import type { Asked } from './asked.server';
import { Form } from './form.server';
import type { Limited } from './limits';
import { exactly } from './when';

type Args = LoaderFunctionArgs | ActionFunctionArgs;

export const askedOf = (args: Args): Asked => args.context as unknown as Asked;

export type Params = Readonly<Record<string, string | undefined>>;
export type Question = Asked & { params: Params; url: URL };

const question = (args: Args): Question => ({
  ...askedOf(args),
  params: args.params,
  url: new URL(args.request.url),
});

/** Where to sign in, and back to the page that asked for it. */
const signIn = ({ lang, path, url }: Question) =>
  redirect(`/${lang}/sign-in?next=${encodeURIComponent(path + url.search)}`, 303);

/** What a refused page or form tells: the code for tests, the sentence for people. */
export type Told = { code: string; sentence: string };

/**
 * A loader: finds, asks one thing of a domain, answers. A refusal becomes the error page of its status in her language;
 * a visitor where an account is needed is shown the way in. After a form that was refused it brings her words along: a stage
 * that closed while she wrote closes the page of the form too.
 */
export function read<T>(work: (asked: Question) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> => {
    const asked = question(args);
    asked.edge.route = routeOf(asked);
    // A form came too late. A page that everybody may read must not be shown instead: it has no place for her words.
    const { ended } = askedOf(args);
    if (ended) throw data({ code: 'access.sign-in', sentence: '', ended }, { status: 401 });
    try {
      return await work(asked);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      if (thrown.status === 401) throw signIn(asked);
      throw data({ ...told(asked, thrown), words: askedOf(args).words }, { status: thrown.status });
    }
  };
}

/** Her language and her own time: an instant in a refusal's details (ISO) is told in words. */
function told({ lang, ctx }: Question, { code, details }: Refusal): Told {
  const country = ctx.actor.kind === 'person' ? ctx.actor.country : null;
  const at =
    typeof details.at === 'string' && details.at
      ? exactly({ lang, country, now: ctx.now }, new Date(details.at))
      : '';
  return { code, sentence: tRefusal(translator(lang), code, { ...details, at }) };
}

// The pattern, not the address: an id in a log would tell who read what.
const routeOf = ({ path, params }: Question): string =>
  Object.entries(params).reduce(
    (at, [name, value]) => (value ? at.replace(`/${value}`, `/:${name}`) : at),
    path,
  );

/** What comes back to a form that was not taken: nothing of it is lost. */
export type Refused = {
  refusal: Told;
  /** Field -> a sentence that stands beside it. */
  errors: Record<string, string>;
  values: Record<string, string>;
  /** The words among them, for a page that has no place for the form any more (see NotSent). */
  words: string;
  /** What was marked before sending (R14): she may change it, or send it anyway. */
  findings: Finding[];
  /** Her texts as people read them, where the findings lie; empty without findings. */
  marked: Readonly<Record<string, string>>;
  /** A new key where nothing was stored, so that the next sending is a sending. */
  key: string;
};

type Work<T> = (asked: Question, form: Form) => Promise<Response | T>;

/** Whether what a form holds may come back to whoever asks now. Without a word it may: who writes is who reads it. */
type GivesBack = (asked: Question, form: Form) => boolean;

/**
 * An action: form -> act -> answer. Takes the rate limit of what is done, before anything else. A refusal gives the form
 * back with what was written; an ended session keeps the words too (see Form.carried). What `work` answers other than a
 * Response is a page of 200 and the component's action data: for what must stand in no address (a receipt code).
 */
export function act<T = never>(limited: Limited | 'help', work: Work<T>, givesBack: GivesBack = () => true) {
  return async (args: ActionFunctionArgs) => {
    const asked = question(args);
    asked.edge.route = routeOf(asked);
    let form = Form.empty;
    try {
      form = await Form.of(args.request);
      const { ctx, edge, limits } = asked;
      const account = ctx.actor.kind === 'person' ? ctx.actor.id : undefined;
      // Asking for help and leaving have no limit.
      const tooMany =
        limited === 'help' ? undefined : await limits.take(limited, { account, address: edge.address });
      if (tooMany) throw tooMany;
      return await work(asked, form);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      const back = givesBack(asked, form) ? form : Form.empty;
      if (thrown.code === 'access.sign-in') {
        // The page's loader runs next, and shows the way in with her words in it (see `read`).
        askedOf(args).ended = {
          next: asked.path + asked.url.search,
          draft: form.draft ?? '',
          fields: back.written(),
          words: back.words(),
        };
      }
      askedOf(args).words = back.words();
      return data(refused(asked, back, thrown), { status: thrown.status });
    }
  };
}

function refused(asked: Question, form: Form, refusal: Refusal): Refused {
  const t = translator(asked.lang);
  const fields = refusal.code === 'gate.fields';
  const errors = fields
    ? Object.fromEntries(
        Object.entries(refusal.details).map(([field, code]) => [
          field,
          t(`web.field.${code as 'missing' | 'too-long' | 'too-short'}`),
        ]),
      )
    : {};
  return {
    refusal: told(asked, refusal),
    errors,
    values: form.values(),
    words: form.words(),
    findings: isNudge(refusal) ? [...refusal.findings] : [],
    marked: isNudge(refusal) ? refusal.texts : {},
    key: newId(),
  };
}

/** After something was done: 303, so that reloading sends nothing again. */
export const to = (path: string, headers?: HeadersInit) => redirect(path, { status: 303, headers });
