export type Control = {
  name: string;
  kind: 'text' | 'hidden' | 'choice' | 'tick';
  /** `type` of an input. */
  type: string;
  value: string;
  /** What a choice offers. */
  options: string[];
  checked: boolean;
};

export type Submit = { name: string; value: string; action: string | null };

export type SeenForm = {
  method: 'get' | 'post';
  /** Empty: to the page itself. */
  action: string;
  controls: Control[];
  submits: Submit[];
};

const attribute = /([\w:-]+)(?:="([^"]*)")?/g;

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function attributesOf(written: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(attribute))
    found.set(name.toLowerCase(), decode(value));
  return found;
}

const tag = /<(\/?)(form|input|textarea|select|option|button)\b((?:"[^"]*"|[^>"])*)>/g;

/** The forms of a page that our own renderer wrote (well formed, attributes in double quotes). */
export function formsOf(html: string): SeenForm[] {
  const forms: SeenForm[] = [];
  let form: SeenForm | null = null;
  let select: Control | null = null;
  for (const match of html.matchAll(tag)) {
    const [whole, closing, name = '', written = ''] = match;
    if (closing) {
      if (name === 'form') form = null;
      if (name === 'select') select = null;
      continue;
    }
    const at = attributesOf(written);
    if (name === 'form') {
      form = {
        method: at.get('method')?.toLowerCase() === 'post' ? 'post' : 'get',
        action: at.get('action') ?? '',
        controls: [],
        submits: [],
      };
      forms.push(form);
      continue;
    }
    if (!form) continue;
    const base = { name: at.get('name') ?? '', value: at.get('value') ?? '', checked: at.has('checked') };
    const type = at.get('type') ?? 'text';
    if (name === 'button') {
      form.submits.push({ name: base.name, value: base.value, action: at.get('formaction') ?? null });
    } else if (name === 'option' && select) {
      const value = at.has('value') ? base.value : '';
      select.options.push(value);
      if (at.has('selected')) select.value = value;
    } else if (!base.name) {
    } else if (name === 'select') {
      select = { ...base, kind: 'choice', type: 'select', options: [] };
      form.controls.push(select);
    } else if (name === 'textarea') {
      const from = (match.index ?? 0) + whole.length;
      const text = decode(html.slice(from, html.indexOf('</textarea', from))).replace(/^\n/, '');
      form.controls.push({ ...base, kind: 'text', type: 'textarea', value: text, options: [] });
    } else if (type === 'radio') {
      const known = form.controls.find(control => control.type === 'radio' && control.name === base.name);
      if (known) known.options.push(base.value);
      else
        form.controls.push({
          ...base,
          kind: 'choice',
          type,
          options: [base.value],
          value: base.checked ? base.value : '',
        });
      if (known && base.checked) known.value = base.value;
    } else if (type === 'checkbox') {
      form.controls.push({ ...base, kind: 'tick', type, options: [base.value || 'on'] });
    } else {
      form.controls.push({ ...base, kind: type === 'hidden' ? 'hidden' : 'text', type, options: [] });
    }
  }
  return forms;
}

/** Links to our own pages, without the part after the number sign. */
export function linksOf(html: string): string[] {
  const found = new Set<string>();
  for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
    const [clean = ''] = decode(href).split('#');
    if (/^\/(?!\/)/.test(clean)) found.add(clean);
  }
  return [...found];
}
