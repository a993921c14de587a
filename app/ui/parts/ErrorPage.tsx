import type { ReactNode } from 'react';
import { useWords, type Words } from '../words';
import { LinkButton } from './Button';
import { BareWarp } from './Mark';

type Say = { title: string; text: string };

// 401 and 403 read as 404: what she may not see does not exist.
function sentences(status: number, t: Words['t']): Say {
  if (status === 410) return { title: t('ui.error.gone.title'), text: t('ui.error.gone.text') };
  if (status === 429) return { title: t('ui.error.often.title'), text: t('ui.error.often.text') };
  if (status === 401 || status === 403 || status === 404)
    return { title: t('ui.error.missing.title'), text: t('ui.error.missing.text') };
  if (status < 500) return { title: t('ui.error.refused.title'), text: t('ui.error.refused.text') };
  return { title: t('ui.error.broken.title'), text: t('ui.error.broken.text') };
}

/** The body of an error page: bare warp, what happened, a code for the team, a way back. `text` in place of the usual words. */
export function ErrorPage({
  status,
  code,
  home,
  text,
  children,
}: {
  status: number;
  /** The request id, as the log has it. */
  code?: string;
  home: string;
  text?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useWords();
  const say = sentences(status, t);
  return (
    <div className="wrap sec">
      <div className="empty">
        <BareWarp />
        <h1>{say.title}</h1>
        <p className="cl measure">
          {text ?? say.text} {code && t('ui.error.code', { code })}
        </p>
        {children}
        <LinkButton kind="two" href={home}>
          {t('ui.error.home')}
        </LinkButton>
      </div>
    </div>
  );
}
