import type { FormField } from '../../../model/facts/forms';
import { emailWords } from '../../../text/words/fields';
import { matcherOf } from '../../../text/words/match';
import { findWords, searchWords } from '../../../text/words/search';

/** What a field asks of a person, as an autofill token: https://html.spec.whatwg.org/#autofill */
export type Purpose =
  | 'email'
  | 'tel'
  | 'url'
  | 'name'
  | 'given-name'
  | 'family-name'
  | 'street-address'
  | 'postal-code'
  | 'address-level2'
  | 'country'
  | 'organization'
  | 'cc-number'
  | 'cc-exp'
  | 'cc-csc'
  | 'cc-name'
  | 'username'
  | 'password'
  | 'one-time-code'
  | 'bday';

const isSearchText = matcherOf(searchWords, findWords);
const isEmailText = matcherOf(emailWords);

/** From the one that is surest to the one that its words may share with others. */
const patterns: readonly (readonly [Purpose, RegExp])[] = [
  ['one-time-code', /\b(otp|one ?time ?code|verification ?code|sms ?code|totp|2fa)\b/],
  ['cc-csc', /\b(cvc|cvv|csc|cvv2|security code|prufziffer|kartenprufnummer|cryptogramme)\b/],
  [
    'cc-exp',
    /\b(cc ?exp\w*|expiry|expiration|exp date|card ?expiry|gultig bis|ablaufdatum|date d'expiration|caducidad)\b/,
  ],
  ['cc-name', /\b(cc ?name|name on card|card ?holder|karteninhaber|titulaire de la carte|titular de la tarjeta)\b/],
  [
    'cc-number',
    /\b(cc ?num\w*|card ?num\w*|cardnumber|kartennummer|kreditkarte\w*|numero de carte|numero de tarjeta|numero carta)\b/,
  ],
  [
    'postal-code',
    /\b(zip|zip ?code|post ?code|postal ?code|postal|plz|postleitzahl|code postal|codigo postal|cep|cap|postnummer|kod pocztowy|psc|posta kodu)\b/,
  ],
  ['given-name', /\b(first ?name|fname|given ?name|vorname|prenom|nombre de pila|voornaam|fornamn|imie|jmeno)\b/],
  [
    'family-name',
    /\b(last ?name|lname|surname|family ?name|nachname|nom de famille|apellidos?|achternaam|efternamn|nazwisko|prijmeni|cognome|soyad)\b/,
  ],
  [
    'street-address',
    /\b(street|address ?(line)? ?1?|strasse|str|adresse|direccion|indirizzo|adres|endereco|morada|ulica|ulice)\b/,
  ],
  ['address-level2', /\b(city|town|stadt|ort|ville|ciudad|citta|cidade|plaats|miasto|mesto|sehir|stad)\b/],
  ['country', /\b(country|land|pays|pais|paese|kraj|zeme|ulke)\b/],
  ['organization', /\b(company|organi[sz]ation|firma|entreprise|empresa|azienda|bedrijf)\b/],
  ['tel', /\b(phone|tel|telephone|mobile|telefon\w*|handy|telefono|telefone|celular|gsm|telefoon\w*)\b/],
  [
    'bday',
    /\b(birth ?day|birth ?date|date of birth|dob|geburtsdatum|geburtstag|date de naissance|fecha de nacimiento)\b/,
  ],
  ['name', /\b(full ?name|your ?name|name|nom|nombre|nome|naam|namn)\b/],
];

const textTypes = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'password', 'date', 'month']);

/** Whether people type into it or choose from it, and see it. */
export function isAsked(field: FormField): boolean {
  return (
    field.visible &&
    !field.disabled &&
    !field.readOnly &&
    (textTypes.has(field.type) || field.type === 'textarea' || field.type === 'select')
  );
}

/** Whether a field looks for something instead of asking about the person. */
export function isSearchLike(field: FormField): boolean {
  if (field.type === 'search') return true;
  const parameter = field.tokens.split(' ')[0]?.toLowerCase() ?? '';
  return (
    isSearchText(wordsOf(field)) ||
    /^(q|query|keywords?)$/.test(parameter) ||
    /search|suche|recherche|filter|query|buscar/i.test(field.tokens)
  );
}

/** What the field asks for; none where its words don't tell. */
export function purposeOf(field: FormField): Purpose | undefined {
  if (isSearchLike(field)) return undefined;
  if (field.type === 'email') return 'email';
  if (field.type === 'tel' && !/card|cc|code|zip|plz|cvc|otp/i.test(field.tokens)) return 'tel';
  if (field.type === 'password') return 'password';
  if (field.type === 'url') return 'url';
  if (field.type === 'textarea') return undefined;
  const tokens = tokensText(field.tokens);
  const words = tokensText(wordsOf(field));
  for (const text of [tokens, words]) {
    for (const [purpose, pattern] of patterns) {
      if (purpose === 'name' && /\b(user|nick|company|product|file|project|display)\b/.test(text)) continue;
      if (pattern.test(text) && !(purpose === 'name' && text.split(' ').length > 6))
        return isEmailText(text) ? 'email' : purpose;
    }
    if (isEmailText(text) && !/\b(user|login|subject|betreff)\b/.test(text)) return 'email';
  }
  return undefined;
}

/** Everything that is written on or about a field. */
export function wordsOf(field: FormField): string {
  return [field.name, field.visibleLabel, field.visibleLabel === '' ? field.textBefore : '', field.placeholder]
    .join(' ')
    .trim();
}

function tokensText(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

/** How a field is spoken of in a message. */
export function titleOf(field: FormField): string {
  return field.name || field.visibleLabel || field.placeholder || field.tokens.split(' ')[0] || field.type;
}
