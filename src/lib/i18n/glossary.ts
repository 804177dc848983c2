import { bilingual } from './bilingual.ts';
import { english } from './glossary.en.ts';
import { spanish } from './glossary.es.ts';

/** Every term in both languages, defined once; pages that explain a word link here. */
export const glossary = bilingual({ en: english, es: spanish });
