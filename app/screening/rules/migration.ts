import type { Shadow } from '../normalise';
import type { Finding } from '../words';
import { compileBook } from './book';
import { books } from './data/contact';
import { findPhrases } from './phrases';

const compiled = books.map(compileBook);

/** Phrases that give or ask for a contact: "mi insta es luna", "chama no zap", "add me on snap". */
export const migration = (shadow: Shadow, field: string): Finding[] =>
  compiled.flatMap(book => findPhrases(shadow, field, book));
