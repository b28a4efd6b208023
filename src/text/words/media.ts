import type { WordList } from './match';

/** What a control says that stops a film or its sound. */
export const pauseWords: WordList = {
  en: ['pause', 'stop', 'mute', 'play', 'sound'],
  de: ['pause', 'anhalten', 'stummschalten', 'ton'],
  fr: ['pause', 'arreter', 'son', 'couper le son'],
  es: ['pausa*', 'detener', 'silenciar'],
  pt: ['pausa*', 'parar', 'silenciar'],
  it: ['pausa', 'ferma', 'audio'],
  nl: ['pauze*', 'stoppen', 'dempen'],
  pl: ['pauza', 'wstrzymaj', 'zatrzymaj', 'wycisz'],
  sv: ['pausa', 'stoppa', 'ljud'],
  cs: ['pozastavit', 'zastavit', 'ztlumit'],
  tr: ['duraklat', 'durdur', 'sessiz'],
  ru: ['пауза', 'остановить', 'без звука', 'звук'],
  uk: ['пауза', 'зупинити', 'звук'],
  el: ['παυση', 'σιγαση', 'διακοπη'],
  ar: ['إيقاف', 'ايقاف', 'كتم', 'توقف'],
  he: ['השהה', 'השהיה', 'עצור', 'השתק'],
  hi: ['रोकें', 'म्यूट', 'विराम'],
  ja: ['一時停止', '停止', 'ミュート'],
  ko: ['일시중지', '일시정지', '정지', '음소거'],
  zh: ['暂停', '暫停', '停止', '静音', '靜音'],
  th: ['หยุด', 'ปิดเสียง'],
  vi: ['tạm dừng', 'dừng', 'tắt tiếng'],
  id: ['jeda', 'berhenti', 'bisukan'],
};
