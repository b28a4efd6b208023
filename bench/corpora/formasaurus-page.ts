import { featuresOf, isCandidate } from '../../src/collect/search/features';

/** Runs in the page: every field that could be a search, with its features. */
export function candidates(): readonly Candidate[] {
  const all = [...document.querySelectorAll('*')];
  return all.flatMap((element, index) => {
    if (!isCandidate(element)) return [];
    const form = element.closest('form');
    return [
      {
        form: form === null ? -1 : [...document.forms].indexOf(form),
        name: element.getAttribute('name') ?? '',
        wrapsPage: form !== null && form.querySelector('[name=__VIEWSTATE]') !== null,
        // What a well-made pattern over names and placeholders would say.
        plain: plainPattern.test(
          ['name', 'id', 'placeholder', 'type', 'class', 'aria-label', 'title']
            .map((each) => element.getAttribute(each) ?? '')
            .join(' '),
        ),
        features: [...featuresOf(element, index < all.length / 4)],
      },
    ];
  });
}

export interface Candidate {
  /** Index in `document.forms`; -1 without a form. */
  readonly form: number;
  readonly name: string;
  readonly wrapsPage: boolean;
  readonly plain: boolean;
  readonly features: readonly string[];
}

const plainPattern =
  /(^|[\s_-])(q|s|k|query|keywords?|kw|term)([\s_-]|$)|search|such|recherch|chercher|busc|buscar|pesquis|procur|cerca|ricerca|zoek|szuk|hled|vyhled|arama|поиск|найти|пошук|検索|搜索|검색|find/i;
