import { useT } from '~/web/page';

const steps = ['who', 'what', 'when', 'know'] as const;

/** Beside the form: what makes a proposal that somebody can carry out, and who reads it. */
export function Guide() {
  const t = useT();
  return (
    <aside className="flow">
      <h2 className="h3">{t('proposals.guide')}</h2>
      <ul className="flow sm">
        {steps.map(step => (
          <li key={step}>{t(`proposals.guide.${step}`)}</li>
        ))}
      </ul>
      <h2 className="h3">{t('discussion.who-reads')}</h2>
      <p className="sm">{t('proposals.guide.reads')}</p>
    </aside>
  );
}
